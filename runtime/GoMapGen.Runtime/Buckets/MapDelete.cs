using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// Go's mapdelete: what the emitted fast path leaves over because the map grows, the bucket has an overflow chain, or the
/// keys are compared by code that may throw.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MapDelete
{
    /// <summary>
    /// Finds the key and marks its slot empty; a null reference if it is absent. The caller clears the slot. The map must not
    /// be empty. Does not check for concurrent writes, but is seen by others as one.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref TGroup Slot<TGroup, TOperations, TProbe>(
        ref MapState<TGroup> map, ulong hash, scoped ref TProbe probe, out int slot)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
        where TProbe : struct, IProbe<TGroup>
    {
        map.Writing = 1;
        map.Version++;
        try
        {
            int bucket = Buckets.Index(hash, map.Buckets.TopHash.Length);
            if (map.IsGrowing)
            {
                if (TOperations.MayThrow)
                {
                    return ref SlotOfAsked<TGroup, TOperations, TProbe>(ref map, bucket, hash, ref probe, out slot);
                }

                Evacuation.GrowWork<TGroup, TOperations>(ref map, bucket);
            }

            uint top = TopHash.Of(hash);
            int overflow = 0;
            do
            {
                ref TGroup group = ref map.Buckets.GroupAt(bucket, overflow);
                ulong word = map.Buckets.WordAt(bucket, overflow);
                for (ulong match = TopHash.Match(word, top); match != 0; match = TopHash.Next(match))
                {
                    slot = TopHash.First(match);
                    if (probe.Matches(ref group, slot))
                    {
                        CountDown(ref map);
                        MarkEmpty(ref map.Buckets, bucket, overflow, slot);
                        return ref group;
                    }
                }

                overflow = map.Buckets.Next(bucket, overflow);
            }
            while (overflow != 0);

            slot = 0;
            return ref Unsafe.NullRef<TGroup>();
        }
        finally
        {
            map.Writing = 0;
        }
    }

    // For keys whose comparison may throw, while entries move: what throws must throw before.
    private static ref TGroup SlotOfAsked<TGroup, TOperations, TProbe>(
        ref MapState<TGroup> map, int bucket, ulong hash, scoped ref TProbe probe, out int slot)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
        where TProbe : struct, IProbe<TGroup>
    {
        int rank = AskedKeys.RankOf<TGroup, TOperations, TProbe>(ref map, hash, ref probe);
        Evacuation.GrowWork<TGroup, TOperations>(ref map, bucket);
        if (rank == AskedKeys.NoRank)
        {
            slot = 0;
            return ref Unsafe.NullRef<TGroup>();
        }

        (int overflow, slot) = AskedKeys.PlaceOf<TGroup, TOperations>(in map.Buckets, bucket, hash, rank);
        CountDown(ref map);
        MarkEmpty(ref map.Buckets, bucket, overflow, slot);
        return ref map.Buckets.GroupAt(bucket, overflow);
    }

    /// <summary>
    /// Counts an entry down, before it goes. The last one takes the hash seed with it, so that an attacker who has found colliding
    /// keys has to start again; a program that gives the random numbers itself may refuse, and the entry stays.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CountDown<TGroup>(ref MapState<TGroup> map)
        where TGroup : struct
    {
        if (map.Count == 1)
        {
            Reseed(ref map);
        }

        map.Count--;
    }

    // A program that gives the random numbers itself could write meanwhile.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Reseed<TGroup>(ref MapState<TGroup> map)
        where TGroup : struct
    {
        int version = map.Version;
        uint seed = MapRandom.Next();
        if (map.Version != version)
        {
            Throw.ConcurrentWrites();
        }

        map.Hash0 = seed;
    }

    // emptyRest means that nothing follows in the whole chain, so the run of empty slots before the deleted one is followed
    // back into earlier buckets of the chain.
    internal static void MarkEmpty<TGroup>(ref BucketArray<TGroup> buckets, int bucket, int overflow, int slot)
        where TGroup : struct
    {
        ref ulong word = ref buckets.WordAt(bucket, overflow);
        word = TopHash.With(word, slot, TopHash.EmptyOne);
        if (!IsLast(in buckets, bucket, overflow, slot))
        {
            return;
        }

        while (true)
        {
            word = TopHash.With(word, slot, TopHash.EmptyRest);
            if (slot > 0)
            {
                slot--;
            }
            else if (overflow == 0)
            {
                return;
            }
            else
            {
                overflow = Previous(in buckets, bucket, overflow);
                word = ref buckets.WordAt(bucket, overflow);
                slot = TopHash.Slots - 1;
            }

            if (TopHash.At(word, slot) != TopHash.EmptyOne)
            {
                return;
            }
        }
    }

    private static bool IsLast<TGroup>(in BucketArray<TGroup> buckets, int bucket, int overflow, int slot)
        where TGroup : struct
    {
        if (slot < TopHash.Slots - 1)
        {
            return TopHash.At(buckets.WordAt(bucket, overflow), slot + 1) == TopHash.EmptyRest;
        }

        int next = buckets.Next(bucket, overflow);
        return next == 0 || TopHash.At(buckets.WordAt(bucket, next), 0) == TopHash.EmptyRest;
    }

    private static int Previous<TGroup>(in BucketArray<TGroup> buckets, int bucket, int overflow)
        where TGroup : struct
    {
        int previous = 0;
        for (int next; (next = buckets.Next(bucket, previous)) != overflow; previous = next)
        {
            if (next == 0)
            {
                // The chain has changed meanwhile.
                Throw.ConcurrentWrites();
            }
        }

        return previous;
    }
}
