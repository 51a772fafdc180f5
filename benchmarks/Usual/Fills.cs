using BenchmarkDotNet.Attributes;

namespace GoMapGen.Benchmarks.Usual;

/// <summary>Filling a new map, with and without its size, and what that allocates.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("fill")]
public class Fills
{
    private long[] _keys = [];

    [Params(100, 100_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void MakeKeys() => _keys = Keys.Longs(N, seed: 1);

    [Benchmark]
    public int Growing()
    {
        var map = new LongToLong();
        for (int i = 0; i < _keys.Length; i++)
        {
            map[_keys[i]] = i;
        }

        return map.Count;
    }

    [Benchmark]
    public int GrowingByDictionary()
    {
        var map = new Dictionary<long, long>();
        for (int i = 0; i < _keys.Length; i++)
        {
            map[_keys[i]] = i;
        }

        return map.Count;
    }

    [Benchmark]
    public int Presized()
    {
        var map = new LongToLong(_keys.Length);
        for (int i = 0; i < _keys.Length; i++)
        {
            map[_keys[i]] = i;
        }

        return map.Count;
    }

    [Benchmark]
    public int PresizedByDictionary()
    {
        var map = new Dictionary<long, long>(_keys.Length);
        for (int i = 0; i < _keys.Length; i++)
        {
            map[_keys[i]] = i;
        }

        return map.Count;
    }
}
