namespace GoMapGen.Runtime;

/// <summary>The start of a growth.</summary>
internal static class HashGrow
{
    /// <summary>
    /// Allocates the next bucket array: twice as long if the load is at its limit, else as long as the present one, to get rid
    /// of overflow buckets in sparse use. No entry moves yet. Go: hashGrow.
    /// </summary>
    public static void Start<TGroup>(ref MapState<TGroup> map)
        where TGroup : struct
    {
        bool bigger = LoadFactor.IsOver(map.Count + 1L, map.LogBuckets);
        int logBuckets = map.LogBuckets + (bigger ? 1 : 0);

        // What allocates comes first: if it fails, the map is as it was.
        var old = new OldBuckets<TGroup>(map.Buckets);
        map.Buckets = BucketArray<TGroup>.Uninitialized(logBuckets);

        map.Old = old;
        map.LogBuckets = (byte)logBuckets;
        map.IsSameSizeGrow = !bigger;
        map.OverflowCount = 0;
        map.EvacuatedBelow = 0;
        map.Iterators = map.Iterators.OfOldArray();
        map.SetGrowthLimit();
    }
}
