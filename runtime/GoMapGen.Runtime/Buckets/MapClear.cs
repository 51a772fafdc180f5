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
            ClearBuckets(ref map);
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

    private static void ClearBuckets<TGroup>(ref MapState<TGroup> map)
        where TGroup : struct
    {
        map.Buckets.TopHash.AsSpan().Clear();
        map.Buckets.Overflow.Clear();
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TGroup>())
        {
            map.Buckets.Groups.AsSpan().Clear();
        }
    }
}
