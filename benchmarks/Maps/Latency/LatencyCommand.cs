using GoMapGen.Benchmarks.Compare;
using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Latency;

/// <summary>The time of every single insert on the way from an empty map to a big one.</summary>
/// <remarks>
/// By the clock on the wall, since that is what somebody waits for: it contains the collector, and on a busy machine other
/// processes, which is why the least of the repetitions' worst times is given too.
/// </remarks>
internal sealed class LatencyCommand(int size, int repetitions) : IPairVisitor
{
    public static int Run(string[] args)
    {
        if (!Arguments.TryParse(args, "latency", ["long-long"], [10_000_000], 3, out Arguments arguments))
        {
            return 2;
        }

        Console.WriteLine("latency,type,n,map,max_ns,least_max_ns,p9999_ns,p99_ns,median_ns");
        Console.WriteLine("histogram,type,n,map,from_ns,inserts");
        foreach (BenchmarkType type in arguments.Types)
        {
            foreach (int size in arguments.Sizes)
            {
                type.Accept(new LatencyCommand(size, arguments.Repetitions));
            }
        }

        return 0;
    }

    public void Visit<TFirst, TSecond, TKey>(string type, Func<long, TKey> keyAt)
        where TFirst : struct, IContender<TFirst, TKey>
        where TSecond : struct, IContender<TSecond, TKey>
        where TKey : struct
    {
        var keys = new TKey[size];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = keyAt(i);
        }

        Recorder first = new(size);
        Recorder second = new(size);
        Warm<TFirst, TKey>(keys.AsSpan(0, Math.Min(size, 1000)).ToArray());
        Warm<TSecond, TKey>(keys.AsSpan(0, Math.Min(size, 1000)).ToArray());
        for (int repetition = 0; repetition < repetitions; repetition++)
        {
            first.Record<TFirst, TKey>(keys);
            second.Record<TSecond, TKey>(keys);
        }

        first.Print(type, TFirst.Name);
        second.Print(type, TSecond.Name);
    }

    private static void Warm<TMap, TKey>(TKey[] keys)
        where TMap : struct, IContender<TMap, TKey>
        where TKey : struct
    {
        var recorder = new Recorder(keys.Length);
        for (int i = 0; i < 200; i++)
        {
            recorder.Record<TMap, TKey>(keys);
            if (i % 40 == 0)
            {
                Thread.Sleep(150); // what was called often is compiled when nothing new was called for 100 ms
            }
        }
    }
}
