namespace GoMapGen.Benchmarks;

/// <summary>The keys of one type at one size, in the order in which the operations use them.</summary>
/// <remarks>
/// Looked-up keys are 262,144 random picks: the order of a thousand keys, repeated, is learned by the branch predictor, and then
/// the predictor is measured. All keys are made before a clock runs, and the ones that are looked up are other objects than the
/// ones in the map.
/// </remarks>
/// <typeparam name="TKey">The key as the contenders take it.</typeparam>
internal sealed class Workload<TKey>
{
    public const int Picks = 1 << 18;

    private readonly Func<long, TKey> _keyAt;
    private readonly Lazy<TKey[]> _present;
    private readonly Lazy<TKey[]> _picked;
    private readonly Lazy<TKey[]> _absent;
    private readonly Lazy<TKey[]> _later;
    private readonly Lazy<TKey[]> _oldest;

    public Workload(int size, Func<long, TKey> keyAt)
    {
        Size = size;
        _keyAt = keyAt;
        _present = new(() => Keys(size, static i => i));
        _picked = new(() => Keys(Picks, i => Pick(i, size)));
        _absent = new(() => Keys(Picks, i => size + Pick(i, size)));
        _later = new(() => Keys(Picks, i => size + i));
        _oldest = new(() => Keys(Picks, static i => i));
    }

    /// <summary>The number of entries in the map.</summary>
    public int Size { get; }

    /// <summary>The keys of the map; key i has the value i.</summary>
    public TKey[] Present => _present.Value;

    /// <summary>Random picks of them.</summary>
    public TKey[] Picked => _picked.Value;

    /// <summary>Random picks of as many keys that are not in the map.</summary>
    public TKey[] Absent => _absent.Value;

    /// <summary>Keys that are not in the map, each once.</summary>
    public TKey[] Later => _later.Value;

    /// <summary>The keys of the map and then the later ones: the order in which they were set.</summary>
    public TKey[] Oldest => _oldest.Value;

    /// <summary>Scrambles a counter: splitmix64.</summary>
    public static ulong Scramble(long i)
    {
        ulong z = unchecked(((ulong)i + 1) * 0x9E37_79B9_7F4A_7C15);
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }

    private static long Pick(long i, int size) => (long)(Scramble(i ^ (1L << 40)) % (ulong)size);

    private TKey[] Keys(int count, Func<long, long> index)
    {
        var keys = new TKey[count];
        for (int i = 0; i < count; i++)
        {
            keys[i] = _keyAt(index(i));
        }

        return keys;
    }
}
