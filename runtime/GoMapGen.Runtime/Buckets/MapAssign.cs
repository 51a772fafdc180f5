using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// What the emitted part of Go's mapassign leaves over because the map grows or is about to, the bucket is full or has an
/// overflow chain, or the keys are compared by code that may throw.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MapAssign
{
    /// <summary>
    /// What comes before a write to a bucket: the first bucket of all is made, and a growth under way makes a step.
    /// </summary>
    public static void Prepare<TGroup, TOperations>(ref MapState<TGroup> map, ulong hash)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        if (map.Buckets.TopHash is null)
        {
            map.MakeFirstBucket();
        }
        else if (map.IsGrowing)
        {
            map.Writing = 1;
            map.Version++;
            try
            {
                Evacuation.GrowWork<TGroup, TOperations>(ref map, Buckets.Index(hash, map.Buckets.TopHash.Length));
            }
            finally
            {
                map.Writing = 0;
            }
        }
    }

    /// <summary>
    /// The slot of a key, which is put there if it is absent: then <paramref name="added"/> is true, the slot counts as in use,
    /// and the caller writes key and elem into it. Does not check for concurrent writes, but is seen by others as one.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref TGroup Slot<TGroup, TOperations, TProbe>(
        ref MapState<TGroup> map, ulong hash, scoped ref TProbe probe, out int slot, out bool added)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
        where TProbe : struct, IProbe<TGroup>
    {
        map.Writing = 1;
        map.Version++;
        try
        {
            if (TOperations.MayThrow)
            {
                if (map.Buckets.TopHash is null)
                {
                    map.MakeFirstBucket();
                }
                else if (map.IsGrowing || map.Count >= map.GrowthLimit)
                {
                    return ref SlotOfAsked<TGroup, TOperations, TProbe>(ref map, hash, ref probe, out slot, out added);
                }
            }

            return ref SlotUnguarded<TGroup, TOperations, TProbe>(ref map, hash, ref probe, out slot, out added);
        }
        finally
        {
            map.Writing = 0;
        }
    }

    /// <summary>Takes back a slot that <see cref="Slot"/> has given, which could not be filled.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void TakeBack<TGroup, TOperations>(ref MapState<TGroup> map, ulong hash, ref TGroup group, int slot)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        int bucket = Buckets.Index(hash, map.Buckets.TopHash.Length);
        int overflow = 0;
        while (!Unsafe.AreSame(ref map.Buckets.GroupAt(bucket, overflow), ref group))
        {
            overflow = map.Buckets.Next(bucket, overflow);
            if (overflow == 0)
            {
                Throw.ConcurrentWrites();
            }
        }

        map.Version++;
        map.Count--;
        MapDelete.MarkEmpty(ref map.Buckets, bucket, overflow, slot);
        TOperations.Clear(ref group, slot);
    }

    // For keys whose comparison may throw, while entries move or are about to.
    private static ref TGroup SlotOfAsked<TGroup, TOperations, TProbe>(
        ref MapState<TGroup> map, ulong hash, scoped ref TProbe probe, out int slot, out bool added)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
        where TProbe : struct, IProbe<TGroup>
    {
        int rank = AskedKeys.RankOf<TGroup, TOperations, TProbe>(ref map, hash, ref probe);
        int bucket = Buckets.Index(hash, map.Buckets.TopHash.Length);
        if (map.IsGrowing)
        {
            Evacuation.GrowWork<TGroup, TOperations>(ref map, bucket);
        }

        if (rank != AskedKeys.NoRank)
        {
            (int overflow, slot) = AskedKeys.PlaceOf<TGroup, TOperations>(in map.Buckets, bucket, hash, rank);
            added = false;
            return ref map.Buckets.GroupAt(bucket, overflow);
        }

        AbsentKey<TGroup> absent = default;
        return ref SlotUnguarded<TGroup, TOperations, AbsentKey<TGroup>>(ref map, hash, ref absent, out slot, out added);
    }

    private static ref TGroup SlotUnguarded<TGroup, TOperations, TProbe>(
        ref MapState<TGroup> map, ulong hash, scoped ref TProbe probe, out int slot, out bool added)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
        where TProbe : struct, IProbe<TGroup>
    {
        uint top = TopHash.Of(hash);
        while (true)
        {
            int bucket = Buckets.Index(hash, map.Buckets.TopHash.Length);

            // The first empty slot of the chain: its bucket (0 is the bucket itself), or -1 while none was seen.
            int holeBucket = -1;
            int holeSlot = 0;
            int last = 0;
            for (int overflow = 0; ;)
            {
                ulong word = map.Buckets.WordAt(bucket, overflow);
                ref TGroup group = ref map.Buckets.GroupAt(bucket, overflow);
                for (ulong match = TopHash.Match(word, top); match != 0; match = TopHash.Next(match))
                {
                    slot = TopHash.First(match);
                    if (probe.Matches(ref group, slot))
                    {
                        added = false;
                        return ref group;
                    }
                }

                ulong empty = TopHash.MatchEmpty(word);
                if (holeBucket < 0 && empty != 0)
                {
                    holeBucket = overflow;
                    holeSlot = TopHash.First(empty);
                }

                last = overflow;
                overflow = map.Buckets.Next(bucket, overflow);
                if (overflow == 0)
                {
                    break;
                }
            }

            if (map.Count >= map.GrowthLimit)
            {
                if (map.Count == int.MaxValue)
                {
                    Throw.Full();
                }

                HashGrow.Start(ref map);
                Evacuation.GrowWork<TGroup, TOperations>(ref map, Buckets.Index(hash, map.Buckets.TopHash.Length));
                continue;
            }

            if (holeBucket < 0)
            {
                holeBucket = map.AddOverflow(bucket, last);
            }

            ref ulong hole = ref map.Buckets.WordAt(bucket, holeBucket);
            hole = TopHash.With(hole, holeSlot, top);
            map.Count++;
            slot = holeSlot;
            added = true;
            return ref map.Buckets.GroupAt(bucket, holeBucket);
        }
    }
}
