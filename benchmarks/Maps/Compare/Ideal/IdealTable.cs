using GoMapGen.Benchmarks.Contenders;
using GoMapGen.Runtime;

namespace GoMapGen.Benchmarks.Compare.Ideal;

/// <summary>
/// The buckets of a map that has all the luck there is: where each key lies is known beforehand, no bucket overflows and no two keys of
/// one share a tophash. The hash, the word, the slot and the key are looked at, and each waits for the one before it, as they have to be
/// in any map with this hash and these buckets; and nothing else is. So an operation on it takes the least that it can take.
/// </summary>
/// <remarks>
/// The hash cannot be asked where a key is, since it is not so lucky. It is combined with a field that is zero, which neither
/// the compiler nor the processor knows: the address has to wait for it all the same.
/// </remarks>
internal sealed class IdealTable<TKey, TElem, TElems, TSlot>
    where TKey : struct
    where TElem : struct
    where TElems : struct, IElems<TElem>
    where TSlot : struct, IBareSlot<TKey, TElem>
{
    public IdealTable(Workload<TKey> work)
    {
        int buckets = BucketsFor(work.Size);
        Words = new ulong[buckets];
        NothingAlike = new ulong[buckets];
        Slots = new TSlot[buckets * TopHash.Slots];

        int[] bucketOf = new int[work.Size];
        do
        {
            Seed = (ulong)Random.Shared.NextInt64();
        }
        while (!TryFill(work.Present, bucketOf));

        Picked = new int[work.Picks];
        for (int i = 0; i < Picked.Length; i++)
        {
            Picked[i] = bucketOf[work.PickAt(i)];
        }
    }

    public ulong Seed { get; }

    /// <summary>Zero, and not to be known.</summary>
    public uint None { get; init; }

    public ulong[] Words { get; }

    /// <summary>As many words, in which no tophash is found.</summary>
    public ulong[] NothingAlike { get; }

    public TSlot[] Slots { get; }

    /// <summary>The buckets of the keys that are looked up.</summary>
    public int[] Picked { get; }

    /// <summary>As many as a map of Go has.</summary>
    public static int BucketsFor(int size)
    {
        int buckets = 1;
        while (LimitOf(buckets) < size)
        {
            buckets *= 2;
        }

        return buckets;
    }

    /// <summary>How many entries Go's load factor lets buckets have.</summary>
    public static int LimitOf(int buckets) => buckets == 1 ? TopHash.Slots : buckets / 2 * 13;

    public long Sum() => BareWalk.Sum<TKey, TElem, TElems, TSlot>(Words, Slots);

    // Each key in any bucket that has a free slot and no such tophash. The first bucket is not one of many, and may need another seed.
    private bool TryFill(TKey[] keys, int[] bucketOf)
    {
        Array.Clear(Words);
        for (int i = 0; i < keys.Length; i++)
        {
            ulong hash = TSlot.HashOf(keys[i], Seed);
            uint top = TopHash.Of(hash);
            int bucket = (int)(KeyMaker.Scramble(i) & (ulong)(Words.Length - 1));
            for (int tried = 0; TopHash.MatchEmpty(Words[bucket]) == 0 || TopHash.Match(Words[bucket], top) != 0; tried++)
            {
                if (tried == Words.Length)
                {
                    return false;
                }

                bucket = (bucket + 1) & (Words.Length - 1);
            }

            int slot = TopHash.First(TopHash.MatchEmpty(Words[bucket]));
            Words[bucket] = TopHash.With(Words[bucket], slot, top);
            ref TSlot place = ref Slots[(bucket * TopHash.Slots) + slot];
            place.SetKey(keys[i], hash);
            place.Elem = TElems.Of(i);
            bucketOf[i] = bucket;
        }

        return true;
    }
}
