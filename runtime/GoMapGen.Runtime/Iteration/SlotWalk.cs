using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>Takes the entries in the slots of a map, one after the other.</summary>
/// <remarks>Not of the key and the elem type: what is generic over string is compiled for all classes, and would not be inlined.</remarks>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISlotVisitor<TGroup>
    where TGroup : struct
{
    /// <summary>Whether it looks at objects that the keys or the elems are, which lie elsewhere.</summary>
    static virtual bool LooksAtObjects => false;

    /// <summary>Starts loading the objects of a slot.</summary>
    static virtual void Prefetch(ref TGroup group, int slot)
    {
    }

    /// <summary>Takes the entry in a slot.</summary>
    void Visit(ref TGroup group, int slot);
}

/// <summary>
/// Goes through the entries of a map without any code of the user's: nothing can happen to the map meanwhile, so this is a loop where a
/// range is a state, and it knows which entries come next. They come in the order of memory, overflow buckets last.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SlotWalk
{
    // In buckets. What a smaller map refers to is in the cache, and the hints would take 2 of its 25 ns an entry.
    private const int LargeCount = 512;

    // In buckets. A copy of a smaller map is a range, since here it would have the same order each time, and someone would count on it.
    private const int LeastCopied = 64;

    // How many entries ahead objects are loaded; half as many and twice as many measure alike.
    private const int Distance = 16;

    // The same in overflow buckets, most of which hold one entry or two.
    private const int OverflowDistance = 8;

    /// <summary>Visits every entry from the first bucket on, if the map is not growing; else none. Draws nothing.</summary>
    /// <exception cref="ConcurrentMapException">The map is being written to.</exception>
    public static bool TryVisit<TGroup, TVisitor>(ref MapState<TGroup> map, ref TVisitor visitor)
        where TGroup : struct
        where TVisitor : struct, ISlotVisitor<TGroup>
    {
        if (map.IsGrowing)
        {
            return false;
        }

        if (map.Buckets.TopHash is { } words)
        {
            int version = map.Version;
            VisitBuckets(ref map, version, words, 0, words.Length, ref visitor);
            VisitOverflow(ref map, version, map.Buckets.Overflow, ref visitor);
        }

        return true;
    }

    /// <summary>
    /// Visits every entry of a map that is not small and not growing; else none. To others it is a range: it draws a number, and begins anywhere.
    /// </summary>
    /// <exception cref="ConcurrentMapException">The map is being written to.</exception>
    public static bool TryCopy<TGroup, TVisitor>(ref MapState<TGroup> map, ref TVisitor visitor)
        where TGroup : struct
        where TVisitor : struct, ISlotVisitor<TGroup>
    {
        if (map.IsGrowing || map.Count == 0 || map.Buckets.TopHash is not { Length: >= LeastCopied } words)
        {
            return false;
        }

        int version = map.Version;
        int start = (int)StraightWalk<TGroup>.Draw(ref map) & (words.Length - StraightWalk<TGroup>.BucketsPerSpan);
        VisitBuckets(ref map, version, words, start, words.Length, ref visitor);
        VisitBuckets(ref map, version, words, 0, start, ref visitor);
        VisitOverflow(ref map, version, map.Buckets.Overflow, ref visitor);
        return true;
    }

    // A span of buckets at a time, as a range goes, so that the end of a bucket is no branch. With each entry, the
    // objects of a later one are loaded: the objects of a large map lie in the order in which they were made, the entries in that of
    // their hashes.
    private static void VisitBuckets<TGroup, TVisitor>(ref MapState<TGroup> map, int version, ulong[] words, int start, int end, ref TVisitor visitor)
        where TGroup : struct
        where TVisitor : struct, ISlotVisitor<TGroup>
    {
        // A copy, whose fields can live in registers.
        TVisitor taker = visitor;
        TGroup[] groups = map.Buckets.Groups;
        bool isLarge = TVisitor.LooksAtObjects && words.Length >= LargeCount;
        int firstAhead = start;
        ulong ahead = 0;
        if (isLarge && start < end)
        {
            ahead = StraightWalk<TGroup>.InUse(words, start);
            for (int i = 0; i < Distance; i++)
            {
                PrefetchNext<TGroup, TVisitor>(words, groups, end, ref firstAhead, ref ahead);
            }
        }

        for (int first = start; first < end; first += StraightWalk<TGroup>.BucketsPerSpan)
        {
            for (ulong rest = StraightWalk<TGroup>.InUse(words, first); rest != 0; rest = TopHash.Next(rest))
            {
                if (isLarge)
                {
                    PrefetchNext<TGroup, TVisitor>(words, groups, end, ref firstAhead, ref ahead);
                }

                ref TGroup group = ref GroupOf(groups, first, rest, out int slot);
                taker.Visit(ref group, slot);
            }

            CheckUnchanged(ref map, version);
        }

        visitor = taker;
    }

    // Starts loading the objects of the next entry, if there is one, and goes past it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PrefetchNext<TGroup, TVisitor>(ulong[] words, TGroup[] groups, int end, ref int first, ref ulong rest)
        where TGroup : struct
        where TVisitor : struct, ISlotVisitor<TGroup>
    {
        while (rest == 0)
        {
            first = Math.Min(first + StraightWalk<TGroup>.BucketsPerSpan, end);
            if (first == end)
            {
                return;
            }

            rest = StraightWalk<TGroup>.InUse(words, first);
        }

        ref TGroup group = ref GroupOf(groups, first, rest, out int slot);
        TVisitor.Prefetch(ref group, slot);
        rest = TopHash.Next(rest);
    }

    private static void VisitOverflow<TGroup, TVisitor>(ref MapState<TGroup> map, int version, OverflowBuckets<TGroup> overflow, ref TVisitor visitor)
        where TGroup : struct
        where TVisitor : struct, ISlotVisitor<TGroup>
    {
        for (int index = 1; index <= overflow.Count; index++)
        {
            int ahead = index + OverflowDistance;
            if (TVisitor.LooksAtObjects && ahead <= overflow.Count)
            {
                for (ulong match = TopHash.MatchOccupied(overflow.WordAt(ahead)); match != 0; match = TopHash.Next(match))
                {
                    TVisitor.Prefetch(ref overflow.GroupAt(ahead), TopHash.First(match));
                }
            }

            for (ulong match = TopHash.MatchOccupied(overflow.WordAt(index)); match != 0; match = TopHash.Next(match))
            {
                ref TGroup group = ref overflow.GroupAt(index);
                int slot = TopHash.First(match);
                visitor.Visit(ref group, slot);
            }

            CheckUnchanged(ref map, version);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TGroup GroupOf<TGroup>(TGroup[] groups, int first, ulong rest, out int slot)
        where TGroup : struct
    {
        int position = BitOperations.TrailingZeroCount(rest);
        slot = position & (TopHash.Slots - 1);
        return ref Buckets.At(groups, first + (position >> 3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CheckUnchanged<TGroup>(ref MapState<TGroup> map, int version)
        where TGroup : struct
    {
        if (map.Version != version || map.Writing != 0)
        {
            Throw.ConcurrentIterationAndWrite();
        }
    }
}
