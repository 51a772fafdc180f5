using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;

namespace GoMapGen.Benchmarks.Usual;

/// <summary>Look-ups of numbers, found and not, and counting.</summary>
[BenchmarkCategory("look-up")]
public class LongLookUps
{
    private readonly LongToLong _map = new();
    private readonly Dictionary<long, long> _dictionary = [];
    private long[] _present = [];
    private long[] _absent = [];

    [Params(100, 100_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        foreach (long key in Keys.Longs(N, seed: 1))
        {
            _map[key] = 1;
            _dictionary[key] = 1;
        }

        _present = Keys.Picked(Keys.Longs(N, seed: 1));
        _absent = Keys.Picked(Keys.Longs(N, seed: 3));
    }

    [Benchmark(OperationsPerInvoke = Keys.LookUps)]
    public long Found()
    {
        long sum = 0;
        foreach (long key in _present)
        {
            sum += _map[key];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Keys.LookUps)]
    public long FoundByDictionary()
    {
        long sum = 0;
        foreach (long key in _present)
        {
            sum += _dictionary[key];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Keys.LookUps)]
    public int NotFound()
    {
        int misses = 0;
        foreach (long key in _absent)
        {
            misses += _map.ContainsKey(key) ? 0 : 1;
        }

        return misses;
    }

    [Benchmark(OperationsPerInvoke = Keys.LookUps)]
    public int NotFoundByDictionary()
    {
        int misses = 0;
        foreach (long key in _absent)
        {
            misses += _dictionary.ContainsKey(key) ? 0 : 1;
        }

        return misses;
    }

    [Benchmark(OperationsPerInvoke = Keys.LookUps)]
    public void Count()
    {
        foreach (long key in _present)
        {
            _map.Ref(key)++;
        }
    }

    [Benchmark(OperationsPerInvoke = Keys.LookUps)]
    public void CountByDictionary()
    {
        foreach (long key in _present)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_dictionary, key, out _)++;
        }
    }
}
