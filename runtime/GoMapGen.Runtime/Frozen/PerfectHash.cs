namespace GoMapGen.Runtime;

/// <summary>
/// Finds a perfect hash: the top bits of a key's hash are its bucket, and the hash times the bucket's pilot has the place of the key
/// in its top bits. A pilot is the first odd number that sends all keys of its bucket to places that are free. Buckets of about
/// four keys are filled largest first, and a fifth of the places at least stays free, so a few trials find each. The generator
/// compiles this file too.
/// </summary>
internal sealed class PerfectHash
{
    // A pilot has 16 bits.
    private const int LastPilot = 1 << 16;

    private PerfectHash(ushort[] pilots, int[] places, int slots)
    {
        Pilots = pilots;
        Places = places;
        Slots = slots;
    }

    /// <summary>The pilots of the buckets: a power of two, two at least.</summary>
    public ushort[] Pilots { get; }

    /// <summary>The place of each hash.</summary>
    public int[] Places { get; }

    /// <summary>The number of places, a power of two.</summary>
    public int Slots { get; }

    /// <summary>A perfect hash of hashes that are all different, or null if there is none among those that are tried.</summary>
    /// <param name="hashes">The hashes.</param>
    /// <param name="doublings">How often more places are taken than are enough as a rule.</param>
    public static PerfectHash? Find(ulong[] hashes, int doublings = 0)
    {
        int logSlots = doublings + Math.Max(1, CeilingLog2(hashes.Length + (hashes.Length / 4)));
        int logBuckets = Math.Max(1, logSlots - 2);
        var pilots = new ushort[1 << logBuckets];
        var places = new int[hashes.Length];
        var taken = new bool[1 << logSlots];
        (int[] first, int[] keys) = Distribute(hashes, logBuckets);
        foreach (int bucket in LargestFirst(first))
        {
            if (!Place(hashes, keys, first[bucket], first[bucket + 1], 64 - logSlots, taken, places, out pilots[bucket]))
            {
                return null;
            }
        }

        return new PerfectHash(pilots, places, taken.Length);
    }

    private static bool Place(
        ulong[] hashes, int[] keys, int first, int end, int shift, bool[] taken, int[] places, out ushort pilot)
    {
        for (int trial = 1; trial < LastPilot; trial += 2)
        {
            int placed = first;
            for (; placed < end; placed++)
            {
                int place = (int)(unchecked(hashes[keys[placed]] * (uint)trial) >> shift);
                if (taken[place])
                {
                    break;
                }

                taken[place] = true;
                places[keys[placed]] = place;
            }

            if (placed == end)
            {
                pilot = (ushort)trial;
                return true;
            }

            while (--placed >= first)
            {
                taken[places[keys[placed]]] = false;
            }
        }

        pilot = 0;
        return false;
    }

    // The keys by buckets: those of bucket b from first[b] to first[b + 1].
    private static (int[] First, int[] Keys) Distribute(ulong[] hashes, int logBuckets)
    {
        var first = new int[(1 << logBuckets) + 1];
        foreach (ulong hash in hashes)
        {
            first[(int)(hash >> (64 - logBuckets)) + 1]++;
        }

        for (int i = 1; i < first.Length; i++)
        {
            first[i] += first[i - 1];
        }

        var next = (int[])first.Clone();
        var keys = new int[hashes.Length];
        for (int i = 0; i < hashes.Length; i++)
        {
            keys[next[(int)(hashes[i] >> (64 - logBuckets))]++] = i;
        }

        return (first, keys);
    }

    private static int[] LargestFirst(int[] first)
    {
        var buckets = new int[first.Length - 1];
        var sizes = new int[buckets.Length];
        for (int i = 0; i < buckets.Length; i++)
        {
            buckets[i] = i;
            sizes[i] = first[i] - first[i + 1];
        }

        Array.Sort(sizes, buckets);
        return buckets;
    }

    private static int CeilingLog2(int number)
    {
        int log = 0;
        while (1 << log < number)
        {
            log++;
        }

        return log;
    }
}
