using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>Writes the entries in the slots of a map.</summary>
/// <remarks>Not of the key and the elem type: what is generic over string is compiled for all classes, and would not be inlined.</remarks>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonSlotWriter<TGroup>
    where TGroup : struct
{
    /// <summary>Whether the keys or the elems are objects, which lie elsewhere.</summary>
    static abstract bool HasObjects { get; }

    /// <summary>Starts loading the objects of a slot.</summary>
    static abstract void Prefetch(ref TGroup group, int slot);

    /// <summary>Writes the entry in a slot.</summary>
    void Write(ref TGroup group, int slot);
}

/// <summary>
/// Goes through the entries of a map that are written without any code of the user's: nothing can happen to the map meanwhile, so
/// this is a loop where a range is a state, and it knows which entries come next. They come in the order of memory, overflow
/// buckets last.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWalk
{
    // In buckets. What a smaller map refers to is in the cache, and the hints would take 2 of its 25 ns an entry.
    private const int LargeCount = 512;

    // How many entries ahead objects are loaded; half as many and twice as many measure alike.
    private const int Distance = 16;

    // The same in overflow buckets, most of which hold one entry or two.
    private const int OverflowDistance = 8;

    /// <summary>Writes every entry, if the map is not growing; else nothing.</summary>
    /// <exception cref="ConcurrentMapException">The map is being written to.</exception>
    public static bool TryWrite<TGroup, TSlots>(ref MapState<TGroup> map, ref TSlots slots)
        where TGroup : struct
        where TSlots : struct, IJsonSlotWriter<TGroup>
    {
        if (map.IsGrowing)
        {
            return false;
        }

        if (map.Buckets.TopHash is { } words)
        {
            int version = map.Version;
            WriteBuckets(ref map, version, words, map.Buckets.Groups, ref slots);
            WriteOverflow(ref map, version, map.Buckets.Overflow, ref slots);
        }

        return true;
    }

    // A span of buckets at a time, as a range goes, so that the end of a bucket is no branch. With each entry that is written, the
    // objects of a later one are loaded: the objects of a large map lie in the order in which they were made, the entries in that of
    // their hashes.
    private static void WriteBuckets<TGroup, TSlots>(ref MapState<TGroup> map, int version, ulong[] words, TGroup[] groups, ref TSlots slots)
        where TGroup : struct
        where TSlots : struct, IJsonSlotWriter<TGroup>
    {
        bool isLarge = TSlots.HasObjects && words.Length >= LargeCount;
        int firstAhead = 0;
        ulong ahead = 0;
        if (isLarge)
        {
            ahead = StraightWalk<TGroup>.InUse(words, 0);
            for (int i = 0; i < Distance; i++)
            {
                PrefetchNext<TGroup, TSlots>(words, groups, ref firstAhead, ref ahead);
            }
        }

        for (int first = 0; first < words.Length; first += StraightWalk<TGroup>.BucketsPerSpan)
        {
            for (ulong rest = StraightWalk<TGroup>.InUse(words, first); rest != 0; rest = TopHash.Next(rest))
            {
                if (isLarge)
                {
                    PrefetchNext<TGroup, TSlots>(words, groups, ref firstAhead, ref ahead);
                }

                ref TGroup group = ref GroupOf(groups, first, rest, out int slot);
                slots.Write(ref group, slot);
            }

            CheckUnchanged(ref map, version);
        }
    }

    // Starts loading the objects of the next entry, if there is one, and goes past it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PrefetchNext<TGroup, TSlots>(ulong[] words, TGroup[] groups, ref int first, ref ulong rest)
        where TGroup : struct
        where TSlots : struct, IJsonSlotWriter<TGroup>
    {
        while (rest == 0)
        {
            first = Math.Min(first + StraightWalk<TGroup>.BucketsPerSpan, words.Length);
            if (first == words.Length)
            {
                return;
            }

            rest = StraightWalk<TGroup>.InUse(words, first);
        }

        ref TGroup group = ref GroupOf(groups, first, rest, out int slot);
        TSlots.Prefetch(ref group, slot);
        rest = TopHash.Next(rest);
    }

    private static void WriteOverflow<TGroup, TSlots>(ref MapState<TGroup> map, int version, OverflowBuckets<TGroup> overflow, ref TSlots slots)
        where TGroup : struct
        where TSlots : struct, IJsonSlotWriter<TGroup>
    {
        for (int index = 1; index <= overflow.Count; index++)
        {
            int ahead = index + OverflowDistance;
            if (TSlots.HasObjects && ahead <= overflow.Count)
            {
                for (ulong match = TopHash.MatchOccupied(overflow.WordAt(ahead)); match != 0; match = TopHash.Next(match))
                {
                    TSlots.Prefetch(ref overflow.GroupAt(ahead), TopHash.First(match));
                }
            }

            for (ulong match = TopHash.MatchOccupied(overflow.WordAt(index)); match != 0; match = TopHash.Next(match))
            {
                ref TGroup group = ref overflow.GroupAt(index);
                int slot = TopHash.First(match);
                slots.Write(ref group, slot);
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
