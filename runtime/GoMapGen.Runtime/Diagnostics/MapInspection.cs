using System.ComponentModel;
using GoMapGen.Diagnostics;

namespace GoMapGen.Runtime;

/// <summary>What GetHeader and Dump tell. Draws no random number and changes nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MapInspection
{
    /// <summary>The header of a map.</summary>
    public static MapHeader Header<TGroup>(ref MapState<TGroup> map)
        where TGroup : struct => new(
            map.Count,
            map.LogBuckets,
            map.OverflowCount,
            map.IsGrowing,
            map.IsSameSizeGrow,
            (map.Iterators & IteratorFlags.Current) != 0,
            (map.Iterators & IteratorFlags.Old) != 0,
            map.EvacuatedBelow,
            map.Hash0,
            map.Buckets.Bytes + (map.Old?.Buckets.Bytes ?? 0));

    /// <summary>A copy of the buckets of a map.</summary>
    public static MapDump<TKey> Dump<TGroup, TReader, TKey>(ref MapState<TGroup> map)
        where TGroup : struct
        where TReader : struct, IKeyReader<TGroup, TKey>
    {
        ulong[]? oldWords = map.Old?.Buckets.TopHash;
        return new MapDump<TKey>(
            DumpBuckets<TGroup, TReader, TKey>(in map.Buckets, oldWords),
            map.Old is { } old ? DumpBuckets<TGroup, TReader, TKey>(in old.Buckets, null) : null);
    }

    // While the map grows, a bucket whose old bucket was not evacuated holds nothing yet, not even a word.
    private static List<BucketDump<TKey>> DumpBuckets<TGroup, TReader, TKey>(in BucketArray<TGroup> buckets, ulong[]? oldWords)
        where TGroup : struct
        where TReader : struct, IKeyReader<TGroup, TKey>
    {
        var dumps = new List<BucketDump<TKey>>();
        for (int bucket = 0; bucket < (buckets.TopHash?.Length ?? 0); bucket++)
        {
            if (oldWords is not null && !TopHash.IsEvacuated(oldWords[bucket & (oldWords.Length - 1)]))
            {
                continue;
            }

            if (buckets.TopHash![bucket] == 0 && buckets.Head(bucket) == 0)
            {
                continue;
            }

            var chain = new List<SlotGroup<TKey>>();
            int overflow = 0;
            do
            {
                chain.Add(DumpGroup<TGroup, TReader, TKey>(buckets.WordAt(bucket, overflow), ref buckets.GroupAt(bucket, overflow)));
                overflow = buckets.Next(bucket, overflow);
            }
            while (overflow != 0);
            dumps.Add(new BucketDump<TKey>(bucket, chain));
        }

        return dumps;
    }

    private static SlotGroup<TKey> DumpGroup<TGroup, TReader, TKey>(ulong word, ref TGroup group)
        where TGroup : struct
        where TReader : struct, IKeyReader<TGroup, TKey>
    {
        var topHash = new byte[TopHash.Slots];
        var keys = new TKey[TopHash.Slots];
        for (int slot = 0; slot < TopHash.Slots; slot++)
        {
            topHash[slot] = (byte)TopHash.At(word, slot);
            if (topHash[slot] >= TopHash.Min)
            {
                keys[slot] = TReader.KeyAt(ref group, slot);
            }
        }

        return new SlotGroup<TKey>(topHash, keys);
    }
}
