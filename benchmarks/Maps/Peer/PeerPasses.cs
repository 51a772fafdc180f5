using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Peer;

/// <summary>The operations of SPEC.md on one map.</summary>
internal static class PeerPasses<TMap, TKey>
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    /// <summary>Runs one operation; the line of output, less the name.</summary>
    public static string Run(PeerRun run, Func<long, TKey> keyAt)
    {
        if (run.Operation == "latency")
        {
            return Latency(run, keyAt);
        }

        var times = new List<double>();
        long checksum = 0;
        Func<(long Elapsed, long Checksum)> repetition = run.Operation switch
        {
            "grow" or "presized" => () => Fill(run, keyAt),
            "churn" => () => Churn(run, keyAt),
            _ => OnOneMap(run, keyAt),
        };
        for (int i = 0; i < run.Warm + run.Repetitions; i++)
        {
            (long elapsed, checksum) = repetition();
            if (i >= run.Warm)
            {
                times.Add(elapsed * (1e9 / Stopwatch.Frequency) / run.Total);
            }
        }

        times.Sort();
        return $"{run.Type},{run.Operation},{run.Size},{times[times.Count / 2]:F3},{times[0]:F3},{checksum}";
    }

    private static TKey[] Keys(Func<long, TKey> keyAt, int count, Func<int, long> index)
    {
        var keys = new TKey[count];
        for (int i = 0; i < count; i++)
        {
            keys[i] = keyAt(index(i));
        }

        return keys;
    }

    private static TMap Built(PeerRun run, Func<long, TKey> keyAt)
    {
        TMap map = TMap.Make();
        InsertPass(map, Keys(keyAt, run.Size, static i => i));
        return map;
    }

    private static Func<(long, long)> OnOneMap(PeerRun run, Func<long, TKey> keyAt)
    {
        TMap map = Built(run, keyAt);
        int[] order = run.Operation is "hit" or "update" ? PeerKeys.Shuffled(run.Size) : [];
        TKey[] keys = run.Operation switch
        {
            "miss" => Keys(keyAt, run.Size, i => (long)run.Size + i),
            "iterate" => [],
            _ => Keys(keyAt, run.Size, i => order[i]),
        };
        return () =>
        {
            GC.Collect();
            long before = run.Operation == "update" ? map.Sum() : 0;
            long checksum = 0;
            long start = Stopwatch.GetTimestamp();
            for (int pass = 0; pass < run.Passes; pass++)
            {
                checksum += run.Operation switch
                {
                    "hit" => HitPass(map, keys),
                    "miss" => MissPass(map, keys),
                    "iterate" => map.Sum(),
                    _ => UpdatePass(map, keys),
                };
            }

            long elapsed = Stopwatch.GetTimestamp() - start;
            return (elapsed, run.Operation == "update" ? map.Sum() - before + ((long)run.Size * (run.Size - 1) / 2) : checksum);
        };
    }

    private static (long, long) Fill(PeerRun run, Func<long, TKey> keyAt)
    {
        TKey[] keys = Keys(keyAt, run.Total, i => i % run.Size);
        GC.Collect();
        TMap map = default;
        long checksum = 0;
        long start = Stopwatch.GetTimestamp();
        for (int pass = 0; pass < run.Passes; pass++)
        {
            map = run.Operation == "presized" ? TMap.Make(run.Size) : TMap.Make();
            InsertPass(map, keys.AsSpan(pass * run.Size, run.Size));
            checksum += map.Count;
        }

        long elapsed = Stopwatch.GetTimestamp() - start;
        return (elapsed, checksum + map.Sum());
    }

    private static (long, long) Churn(PeerRun run, Func<long, TKey> keyAt)
    {
        TKey[] removed = Keys(keyAt, run.Total, static i => i);
        TKey[] set = Keys(keyAt, run.Total, i => (long)run.Size + i);
        TMap map = Built(run, keyAt);
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        for (int pass = 0; pass < run.Passes; pass++)
        {
            int at = pass * run.Size;
            ChurnPass(map, removed.AsSpan(at, run.Size), set.AsSpan(at, run.Size), run.Size + at);
        }

        long elapsed = Stopwatch.GetTimestamp() - start;
        return (elapsed, map.Sum() + map.Count);
    }

    private static string Latency(PeerRun run, Func<long, TKey> keyAt)
    {
        var figures = new List<(uint Max, uint P9999, uint Median)>();
        uint[] times = new uint[run.Size];
        for (int i = 0; i < run.Warm + run.Repetitions; i++)
        {
            TKey[] keys = Keys(keyAt, run.Size, static i => i);
            GC.Collect();
            TMap map = TMap.Make();
            LatencyPass(map, keys, times);
            if (map.Count != run.Size || map.Sum() != (long)run.Size * (run.Size - 1) / 2)
            {
                throw new InvalidOperationException("latency: wrong contents");
            }

            if (i >= run.Warm)
            {
                Array.Sort(times);
                figures.Add((times[^1], times[(int)Math.Min(run.Size - 1, run.Size * 9999L / 10000)], times[run.Size / 2]));
            }
        }

        return $"{run.Type},latency,{run.Size},{Middle(static f => f.Max)},{Middle(static f => f.P9999)},{Middle(static f => f.Median)}";

        double Middle(Func<(uint Max, uint P9999, uint Median), uint> figure) =>
            figures.Select(figure).Order().ElementAt(figures.Count / 2) * (1e9 / Stopwatch.Frequency);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long HitPass(TMap map, TKey[] keys)
    {
        long sum = 0;
        foreach (TKey key in keys)
        {
            if (map.TryGet(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long MissPass(TMap map, TKey[] keys)
    {
        long sum = 0;
        foreach (TKey key in keys)
        {
            sum += map.TryGet(key, out int value) ? value : 1;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void InsertPass(TMap map, ReadOnlySpan<TKey> keys)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            map.Set(keys[i], i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long UpdatePass(TMap map, TKey[] keys)
    {
        foreach (TKey key in keys)
        {
            map.Increment(key);
        }

        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ChurnPass(TMap map, ReadOnlySpan<TKey> removed, ReadOnlySpan<TKey> set, int first)
    {
        for (int i = 0; i < removed.Length; i++)
        {
            map.Remove(removed[i]);
            map.Set(set[i], first + i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LatencyPass(TMap map, TKey[] keys, uint[] times)
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
}
