namespace GoMapGen.Benchmarks.Compare;

/// <summary>The keys of one type at one size, in the order in which the operations use them.</summary>
/// <remarks>
/// Looked-up keys are at least 262,144 random picks: the order of a thousand keys, repeated, is learned by the branch predictor,
/// and then the predictor is measured. From a million entries on there are four times as many, so that what they touch does not
/// stay in a cache of tens of megabytes. All keys are made before a clock runs, and the ones that are looked up are other objects
/// than the ones in the map.
/// </remarks>
/// <typeparam name="TKey">The key as the contenders take it.</typeparam>
internal sealed class Workload<TKey>
{
    private readonly Func<long, TKey> _keyAt;
    private readonly Lazy<TKey[]> _present;
    private readonly Lazy<TKey[]> _picked;
    private readonly Lazy<TKey[]> _absent;
    private readonly int[]? _order;

    public Workload(int size, int picks, Func<long, TKey> keyAt)
    {
        Size = size;
        Picks = picks;
        _keyAt = keyAt;
        _present = new(() => Keys(size, static i => i));
        _picked = new(() => Keys(picks, i => PickAt((int)i)));
        _absent = new(() => Keys(picks, i => size + Pick(i, size)));
    }

    /// <summary>One that looks up all keys, once, in an order of its own, and as many absent ones in theirs.</summary>
    public Workload(int[] order, Func<long, TKey> keyAt)
        : this(order.Length, order.Length, keyAt)
    {
        _order = order;
        _absent = new(() => Row(Size, Size));
    }

    /// <summary>The number of entries in the map.</summary>
    public int Size { get; }

    /// <summary>The number of look-ups in one run.</summary>
    public int Picks { get; }

    /// <summary>How often a whole map is gone through in one run, so that about as many entries are touched as there are picks.</summary>
    public int Passes => Math.Max(1, (Picks + Size - 1) / Size);

    /// <summary>The keys of the map; key i has the value i.</summary>
    public TKey[] Present => _present.Value;

    /// <summary>Random picks of them.</summary>
    public TKey[] Picked => _picked.Value;

    /// <summary>Random picks of as many keys that are not in the map.</summary>
    public TKey[] Absent => _absent.Value;

    /// <summary>The number of look-ups that is enough for a size.</summary>
    public static int PicksFor(int size) => size < 1_000_000 ? 1 << 18 : 1 << 20;

    /// <summary>Pick i of a map's keys.</summary>
    public static int Pick(long i, int size) => (int)(KeyMaker.Scramble(i ^ (1L << 40)) % (ulong)size);

    /// <summary>The key that is looked up.</summary>
    public int PickAt(int i) => _order is { } order ? order[i] : Pick(i, Size);

    /// <summary>New keys in a row: number <paramref name="from"/> and those after it.</summary>
    public TKey[] Row(long from, int count) => Keys(count, i => from + i);

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
