using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// Growth beyond a doubling, and shrinking: what a .NET user asks for by EnsureCapacity and TrimExcess. Go has neither.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Rebuild
{
    // How many entries ahead they are loaded.
    private const int Distance = 16;

    /// <summary>Makes room for a number of entries, at once. Does nothing if there is room.</summary>
    public static void EnsureCapacity<TGroup, TOperations>(ref MapState<TGroup> map, int capacity)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        int logBuckets = LoadFactor.LogBucketsFor(capacity, BucketArray<TGroup>.BytesPerBucket);
        if (logBuckets > map.LogBuckets)
        {
            To<TGroup, TOperations>(ref map, logBuckets);
        }
    }

    /// <summary>Goes back to the least number of buckets that holds the entries, and drops unused overflow buckets.</summary>
    public static void TrimExcess<TGroup, TOperations>(ref MapState<TGroup> map)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        int logBuckets = LoadFactor.LogBucketsFor(map.Count, BucketArray<TGroup>.BytesPerBucket);
        if (logBuckets < map.LogBuckets || map.IsGrowing || HasUnneededOverflow(in map.Buckets))
        {
            To<TGroup, TOperations>(ref map, logBuckets);
        }
    }

    // Whether the entries of a chain would fit into a shorter one: a map that was just rebuilt has none such.
    private static bool HasUnneededOverflow<TGroup>(in BucketArray<TGroup> buckets)
        where TGroup : struct
    {
        if (buckets.Heads is not { } heads)
        {
            return false;
        }

        for (int bucket = 0; bucket < heads.Length; bucket++)
        {
            if (heads[bucket] != 0)
            {
                int slots = -TopHash.Slots;
                int entries = 0;
                int overflow = 0;
                do
                {
                    slots += TopHash.Slots;
                    entries += BitOperations.PopCount(TopHash.MatchOccupied(buckets.WordAt(bucket, overflow)));
                    overflow = buckets.Next(bucket, overflow);
                }
                while (overflow != 0);

                if (entries <= slots)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The number of entries that fit without another growth.</summary>
    public static int Capacity<TGroup>(ref MapState<TGroup> map)
        where TGroup : struct => LoadFactor.Limit(map.LogBuckets);

    private static void To<TGroup, TOperations>(ref MapState<TGroup> map, int logBuckets)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        if (map.Writing != 0)
        {
            Throw.ConcurrentWrites();
        }

        map.Writing = 1;
        try
        {
            Evacuation.Finish<TGroup, TOperations>(ref map);

            // The new array is filled from a copy of the state, which is dropped if an allocation fails.
            MapState<TGroup> rebuilt = map;
            rebuilt.Buckets = BucketArray<TGroup>.Empty(logBuckets);
            rebuilt.LogBuckets = (byte)logBuckets;
            rebuilt.OverflowCount = 0;
            rebuilt.EvacuatedBelow = 0;
            rebuilt.Version++;
            if (map.Count != 0)
            {
                CopyEntries<TGroup, TOperations>(ref map, ref rebuilt);
            }

            rebuilt.Iterators = map.Iterators.OfOldArray();
            if ((rebuilt.Iterators & IteratorFlags.Ever) != 0)
            {
                // No one else looks at the former array any more.
                MarkEvacuated(in map.Buckets);
                rebuilt.Iterators |= IteratorFlags.Rebuilt;
            }

            rebuilt.SetGrowthLimit();
            map = rebuilt;
        }
        finally
        {
            map.Writing = 0;
        }
    }

    // Called rarely, and once is long: it cannot wait for a profile, nor run on code that is not optimised until then.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyEntries<TGroup, TOperations>(ref MapState<TGroup> from, ref MapState<TGroup> to)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        ulong[] words = from.Buckets.TopHash;
        TGroup[] groups = from.Buckets.Groups;
        int firstAhead = 0;
        ulong ahead = StraightWalk<TGroup>.InUse(words, 0);
        for (int i = 0; i < Distance; i++)
        {
            PrefetchNext(words, groups, ref firstAhead, ref ahead);
        }

        for (int first = 0; first < words.Length; first += StraightWalk<TGroup>.BucketsPerSpan)
        {
            for (ulong rest = StraightWalk<TGroup>.InUse(words, first); rest != 0; rest = TopHash.Next(rest))
            {
                PrefetchNext(words, groups, ref firstAhead, ref ahead);
                int position = BitOperations.TrailingZeroCount(rest);
                int bucket = first + (position >> 3);
                int slot = position & (TopHash.Slots - 1);
                Copy<TGroup, TOperations>(ref to, bucket, words, TopHash.At(words[bucket], slot), ref Buckets.At(groups, bucket), slot);
            }
        }

        if (from.Buckets.Overflow is not { Count: > 0 })
        {
            return;
        }

        for (int bucket = 0; bucket < words.Length; bucket++)
        {
            for (int overflow = from.Buckets.Next(bucket, 0); overflow != 0; overflow = from.Buckets.Next(bucket, overflow))
            {
                ulong word = from.Buckets.WordAt(bucket, overflow);
                for (ulong match = TopHash.MatchOccupied(word); match != 0; match = TopHash.Next(match))
                {
                    int slot = TopHash.First(match);
                    Copy<TGroup, TOperations>(ref to, bucket, words, TopHash.At(word, slot), ref from.Buckets.GroupAt(bucket, overflow), slot);
                }
            }
        }
    }

    // Starts loading the next entry, if there is one, and goes past it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PrefetchNext<TGroup>(ulong[] words, TGroup[] groups, ref int first, ref ulong rest)
        where TGroup : struct
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

        int position = BitOperations.TrailingZeroCount(rest);
        Memory.PrefetchSlot(ref Buckets.At(groups, first + (position >> 3)), position & (TopHash.Slots - 1));
        rest = TopHash.Next(rest);
    }

    // The index of a bucket is the low bits of the hash: in fewer buckets it is fewer bits of the former index, and no key is hashed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy<TGroup, TOperations>(ref MapState<TGroup> to, int bucket, ulong[] words, uint top, ref TGroup group, int slot)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        int count = to.Buckets.TopHash.Length;
        int target = count <= words.Length ? bucket & (count - 1) : Buckets.Index(TOperations.HashAt(ref group, slot, to.Hash0), count);
        Append<TGroup, TOperations>(ref to, target, top, ref group, slot);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Append<TGroup, TOperations>(ref MapState<TGroup> map, int bucket, uint top, ref TGroup from, int fromSlot)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        int overflow = 0;
        ulong empty;
        while ((empty = TopHash.MatchEmpty(map.Buckets.WordAt(bucket, overflow))) == 0)
        {
            int next = map.Buckets.Next(bucket, overflow);
            overflow = next != 0 ? next : map.AddOverflow(bucket, overflow);
        }

        int slot = TopHash.First(empty);
        ref ulong word = ref map.Buckets.WordAt(bucket, overflow);
        word = TopHash.With(word, slot, top);
        TOperations.Copy(ref from, fromSlot, ref map.Buckets.GroupAt(bucket, overflow), slot);
    }

    // An iterator that walks the former array finds there, as after a growth, that it has to look its entries up again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MarkEvacuated<TGroup>(in BucketArray<TGroup> buckets)
        where TGroup : struct
    {
        for (int bucket = 0; bucket < buckets.TopHash.Length; bucket++)
        {
            int overflow = 0;
            do
            {
                ref ulong word = ref buckets.WordAt(bucket, overflow);
                word = TopHash.Evacuated(word, toY: 0);
                overflow = buckets.Next(bucket, overflow);
            }
            while (overflow != 0);
        }
    }
}
