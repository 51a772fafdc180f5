using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// Look-ups that the emitted fast path does not finish: in overflow chains, and while the map grows.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MapAccess
{
    /// <summary>
    /// Finds the slot of a key wherever it is; a null reference if it is absent. The map must have buckets. Go: mapaccessK.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref TGroup Find<TGroup, TProbe>(ref MapState<TGroup> map, ulong hash, scoped ref TProbe probe, out int slot)
        where TGroup : struct
        where TProbe : struct, IProbe<TGroup>
    {
        if (map.Old is { } old)
        {
            int oldBucket = Buckets.Index(hash, old.Buckets.TopHash.Length);
            if (!TopHash.IsEvacuated(old.Buckets.TopHash[oldBucket]))
            {
                return ref Search(in old.Buckets, oldBucket, hash, ref probe, out slot);
            }
        }

        return ref Search(in map.Buckets, Buckets.Index(hash, map.Buckets.TopHash.Length), hash, ref probe, out slot);
    }

    /// <summary>Finds the slot of a key in the overflow chain that starts at an overflow bucket.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref TGroup FindInChain<TGroup, TProbe>(
        OverflowBuckets<TGroup> overflow, int first, uint top, scoped ref TProbe probe, out int slot)
        where TGroup : struct
        where TProbe : struct, IProbe<TGroup>
    {
        for (int index = first; index != 0;)
        {
            OverflowLink link = overflow.LinkAt(index);
            for (ulong match = TopHash.Match(link.TopHash, top); match != 0; match = TopHash.Next(match))
            {
                ref TGroup group = ref overflow.GroupAt(index);
                slot = TopHash.First(match);
                if (probe.Matches(ref group, slot))
                {
                    return ref group;
                }
            }

            index = OverflowBuckets<TGroup>.Rising(index, link.Next);
        }

        slot = 0;
        return ref Unsafe.NullRef<TGroup>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TGroup Search<TGroup, TProbe>(
        in BucketArray<TGroup> buckets, int bucket, ulong hash, scoped ref TProbe probe, out int slot)
        where TGroup : struct
        where TProbe : struct, IProbe<TGroup>
    {
        uint top = TopHash.Of(hash);
        ref TGroup group = ref Buckets.At(buckets.Groups, bucket);
        ulong word = Buckets.At(buckets.TopHash, bucket);
        for (ulong match = TopHash.Match(word, top); match != 0; match = TopHash.Next(match))
        {
            slot = TopHash.First(match);
            if (probe.Matches(ref group, slot))
            {
                return ref group;
            }
        }

        return ref FindInChain(buckets.Overflow, buckets.Further(bucket, word), top, ref probe, out slot);
    }
}
