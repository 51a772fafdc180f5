using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>Go's mapclear.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MapClear
{
    // Above this many bytes a fresh array is cheaper than a cleared one: the system hands out zeroed pages as they are touched.
    private const int MaxClearedBytes = 64 * 1024;

    /// <summary>Removes every entry and keeps the number of buckets. Nothing happens to an empty map.</summary>
    public static void All<TGroup>(ref MapState<TGroup> map)
        where TGroup : struct
    {
        if (map.Count == 0)
        {
            return;
        }

        if (map.Writing != 0)
        {
            Throw.ConcurrentWrites();
        }

        map.Writing = 1;
        try
        {
            // What allocates comes first: if it fails, the map is as it was.
            BucketArray<TGroup> cleared = Cleared(in map);
            map.Buckets = cleared;
            map.Old = null;
            map.IsSameSizeGrow = false;
            map.OverflowCount = 0;
            map.EvacuatedBelow = 0;
            map.Count = 0;
            map.Clears++;
            map.Version++;
            map.SetGrowthLimit();
            map.Hash0 = MapRandom.Next();
        }
        finally
        {
            map.Writing = 0;
        }
    }

    private static BucketArray<TGroup> Cleared<TGroup>(in MapState<TGroup> map)
        where TGroup : struct
    {
        bool holdsReferences = RuntimeHelpers.IsReferenceOrContainsReferences<TGroup>();
        long bytes = (long)map.Buckets.TopHash.Length * (holdsReferences ? BucketArray<TGroup>.BytesPerBucket : sizeof(ulong));
        if (bytes > MaxClearedBytes)
        {
            return BucketArray<TGroup>.Empty(map.LogBuckets);
        }

        BucketArray<TGroup> cleared = map.Buckets;
        if (cleared.Heads is not null)
        {
            cleared.Heads = null;
            cleared.Overflow = new OverflowBuckets<TGroup>(cleared.TopHash.Length);
        }

        Array.Clear(cleared.TopHash);
        if (holdsReferences)
        {
            Array.Clear(cleared.Groups);
        }

        return cleared;
    }
}
