namespace GoMapGen.Runtime;

/// <summary>
/// Keys that are compared by code that may throw: where a write also moves entries, all comparing is done before anything moves,
/// so that the map stays as it was whichever comparison throws.
/// </summary>
/// <remarks>
/// What is found is remembered by its rank: how many entries with the same tophash and the same stored hash come before it in
/// the chain. Evacuation sends these to one bucket and keeps their order, so that the place of an entry changes, but not its rank.
/// </remarks>
internal static class AskedKeys
{
    /// <summary>The rank of a key that is not there.</summary>
    public const int NoRank = -1;

    /// <summary>Asks the keys, and gives the rank of the one that is equal.</summary>
    public static int RankOf<TGroup, TOperations, TProbe>(ref MapState<TGroup> map, ulong hash, scoped ref TProbe probe)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
        where TProbe : struct, IProbe<TGroup>
    {
        if (map.Old is { } old)
        {
            int oldBucket = Buckets.Index(hash, old.Buckets.TopHash.Length);
            if (!TopHash.IsEvacuated(old.Buckets.TopHash[oldBucket]))
            {
                return RankIn<TGroup, TOperations, TProbe>(in old.Buckets, oldBucket, hash, ref probe);
            }
        }

        int bucket = Buckets.Index(hash, map.Buckets.TopHash.Length);
        return RankIn<TGroup, TOperations, TProbe>(in map.Buckets, bucket, hash, ref probe);
    }

    /// <summary>Where in the chain of a bucket the entry of a rank is. Asks no key.</summary>
    public static (int Overflow, int Slot) PlaceOf<TGroup, TOperations>(in BucketArray<TGroup> buckets, int bucket, ulong hash, int rank)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        var probe = new CountDown<TGroup>(rank);
        return Walk<TGroup, TOperations, CountDown<TGroup>>(in buckets, bucket, hash, ref probe, out _);
    }

    private static int RankIn<TGroup, TOperations, TProbe>(in BucketArray<TGroup> buckets, int bucket, ulong hash, scoped ref TProbe probe)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
        where TProbe : struct, IProbe<TGroup>
    {
        Walk<TGroup, TOperations, TProbe>(in buckets, bucket, hash, ref probe, out int rank);
        return rank;
    }

    private static (int Overflow, int Slot) Walk<TGroup, TOperations, TProbe>(
        in BucketArray<TGroup> buckets, int bucket, ulong hash, scoped ref TProbe probe, out int rank)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
        where TProbe : struct, IProbe<TGroup>
    {
        uint top = TopHash.Of(hash);
        rank = 0;
        int overflow = 0;
        do
        {
            ulong word = buckets.WordAt(bucket, overflow);
            ref TGroup group = ref buckets.GroupAt(bucket, overflow);
            for (ulong match = TopHash.Match(word, top); match != 0; match = TopHash.Next(match))
            {
                int slot = TopHash.First(match);
                if (TopHash.At(word, slot) == top && HasHash<TGroup, TOperations>(ref group, slot, hash))
                {
                    if (probe.Matches(ref group, slot))
                    {
                        return (overflow, slot);
                    }

                    rank++;
                }
            }

            overflow = buckets.Next(bucket, overflow);
        }
        while (overflow != 0);

        rank = NoRank;
        return default;
    }

    // A key that does not equal itself is never looked for, and has no hash that stays.
    private static bool HasHash<TGroup, TOperations>(ref TGroup group, int slot, ulong hash)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup> =>
        (TOperations.IsReflexive || TOperations.IsReflexiveAt(ref group, slot))
        && (uint)TOperations.HashAt(ref group, slot, hash0: 0) == (uint)hash;

    private struct CountDown<TGroup>(int rank) : IProbe<TGroup>
        where TGroup : struct
    {
        private int _rank = rank;

        public bool Matches(ref TGroup group, int slot) => _rank-- == 0;
    }
}

/// <summary>A key that is known not to be in the map.</summary>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
internal readonly struct AbsentKey<TGroup> : IProbe<TGroup>
    where TGroup : struct
{
    public bool Matches(ref TGroup group, int slot) => false;
}
