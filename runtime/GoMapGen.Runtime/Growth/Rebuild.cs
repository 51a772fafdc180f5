using System.ComponentModel;

namespace GoMapGen.Runtime;

/// <summary>
/// Growth beyond a doubling, and shrinking: what a .NET user asks for by EnsureCapacity and TrimExcess. Go has neither.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Rebuild
{
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
        if (logBuckets < map.LogBuckets || map.IsGrowing || map.Buckets.Overflow is { Count: > 0 })
        {
            To<TGroup, TOperations>(ref map, logBuckets);
        }
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

    private static void CopyEntries<TGroup, TOperations>(ref MapState<TGroup> from, ref MapState<TGroup> to)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        for (int bucket = 0; bucket < from.Buckets.TopHash.Length; bucket++)
        {
            int overflow = 0;
            do
            {
                ulong word = from.Buckets.WordAt(bucket, overflow);
                ref TGroup group = ref from.Buckets.GroupAt(bucket, overflow);
                for (ulong match = TopHash.MatchOccupied(word); match != 0; match = TopHash.Next(match))
                {
                    int slot = TopHash.First(match);
                    Append<TGroup, TOperations>(ref to, TopHash.At(word, slot), ref group, slot);
                }

                overflow = from.Buckets.Next(bucket, overflow);
            }
            while (overflow != 0);
        }
    }

    private static void Append<TGroup, TOperations>(ref MapState<TGroup> map, uint top, ref TGroup from, int fromSlot)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        int bucket = Buckets.Index(TOperations.HashAt(ref from, fromSlot, map.Hash0), map.Buckets.TopHash.Length);
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
