using System.Diagnostics;
using System.Numerics;
using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Latency;

/// <summary>Takes the time of every insert, and sums the repetitions up.</summary>
internal sealed class Recorder(int size)
{
    private readonly uint[] _times = new uint[size];
    private readonly List<uint> _max = [];
    private readonly List<uint> _p9999 = [];
    private readonly List<uint> _p99 = [];
    private readonly List<uint> _medians = [];
    private readonly long[] _histogram = new long[33];

    /// <summary>Fills a new map, once.</summary>
    public void Record<TMap, TKey>(TKey[] keys)
        where TMap : struct, IContender<TMap, TKey>
        where TKey : struct
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var map = TMap.Make();
        Fill(ref map, keys, _times);
        if (map.Count != keys.Length)
        {
            throw new InvalidOperationException($"{TMap.Name} has {map.Count} entries instead of {keys.Length}");
        }

        double tick = 1e9 / Stopwatch.Frequency;
        for (int i = 0; i < _times.Length; i++)
        {
            _times[i] = (uint)(_times[i] * tick);
            _histogram[BitOperations.Log2(_times[i]) + (_times[i] > 0 ? 1 : 0)]++;
        }

        Array.Sort(_times);
        _max.Add(_times[^1]);
        _p9999.Add(At(0.9999));
        _p99.Add(At(0.99));
        _medians.Add(At(0.5));
    }

    /// <summary>One line of figures, the medians of the repetitions, and the histogram of all of them.</summary>
    public void Print(string type, string map)
    {
        Console.WriteLine($"latency,{type},{size},{map},{Median(_max)},{_max.Min()},{Median(_p9999)},{Median(_p99)},{Median(_medians)}");
        for (int i = 0; i < _histogram.Length; i++)
        {
            if (_histogram[i] > 0)
            {
                Console.WriteLine($"histogram,{type},{size},{map},{(i == 0 ? 0 : 1L << (i - 1))},{_histogram[i]}");
            }
        }
    }

    private static void Fill<TMap, TKey>(ref TMap map, TKey[] keys, uint[] times)
        where TMap : struct, IContender<TMap, TKey>
        where TKey : struct
    {
        long before = Stopwatch.GetTimestamp();
        for (int i = 0; i < keys.Length; i++)
        {
            map.Set(keys[i], i);
            long now = Stopwatch.GetTimestamp();
            times[i] = (uint)Math.Min(now - before, uint.MaxValue);
            before = now;
        }
    }

    private static uint Median(List<uint> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private uint At(double share) => _times[Math.Min(_times.Length - 1, (int)(_times.Length * share))];
}
