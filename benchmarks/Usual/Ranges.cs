using BenchmarkDotNet.Attributes;

namespace GoMapGen.Benchmarks.Usual;

/// <summary>Going over all entries.</summary>
[BenchmarkCategory("range")]
public class Ranges
{
    private readonly LongToLong _map = new();
    private readonly Dictionary<long, long> _dictionary = [];

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
    }

    [Benchmark]
    public long Range()
    {
        long sum = 0;
        foreach ((_, long value) in _map)
        {
            sum += value;
        }

        return sum;
    }

    [Benchmark]
    public long RangeByDictionary()
    {
        long sum = 0;
        foreach ((_, long value) in _dictionary)
        {
            sum += value;
        }

        return sum;
    }
}
