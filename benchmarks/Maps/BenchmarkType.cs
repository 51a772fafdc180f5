using System.Diagnostics;
using System.Runtime;
using GoMapGen.Benchmarks.Operations;

namespace GoMapGen.Benchmarks;

/// <summary>What one contender did: nanoseconds of one operation, the median and the least of the repetitions.</summary>
internal readonly record struct Result(string Operation, string Type, int Size, string Map, double Median, double Least, long Checksum);

/// <summary>A pair of key and elem types.</summary>
internal abstract class BenchmarkType(string name)
{
    public string Name { get; } = name;

    /// <summary>Compiles and warms up an operation for all contenders.</summary>
    public abstract void WarmUp(string operation);

    /// <summary>Measures an operation, the contenders taking turns.</summary>
    public abstract Result[] Measure(string operation, int size, int repetitions);
}

/// <inheritdoc/>
internal sealed class BenchmarkType<TFirst, TSecond, TKey>(string name, Func<long, TKey> keyAt) : BenchmarkType(name)
    where TFirst : struct, IContender<TFirst, TKey>
    where TSecond : struct, IContender<TSecond, TKey>
    where TKey : struct
{
    private const int RepetitionsPerRound = 3;

    private static readonly string[] Contenders = [TFirst.Name, TSecond.Name];

    public override void WarmUp(string operation)
    {
        // Until no method has been compiled for a while: only then is everything optimised with its profile.
        Operation[] contenders = Bind(operation, 1000, firstComesFirst: true);
        var clock = Stopwatch.StartNew();
        long lastChange = 0;
        long methods = 0;
        while (clock.ElapsedMilliseconds < 400 || (clock.ElapsedMilliseconds - lastChange < 250 && clock.ElapsedMilliseconds < 5000))
        {
            foreach (Operation contender in contenders)
            {
                contender.Prepare();
                contender.Check(contender.Run());
            }

            long compiled = JitInfo.GetCompiledMethodCount();
            if (compiled != methods)
            {
                (methods, lastChange) = (compiled, clock.ElapsedMilliseconds);
            }
        }
    }

    public override Result[] Measure(string operation, int size, int repetitions)
    {
        var times = new List<double>[Contenders.Length];
        var checksums = new long[Contenders.Length];
        for (int i = 0; i < times.Length; i++)
        {
            times[i] = [];
        }

        // Where the memory of a big map comes to lie makes a difference of up to a fifth, so there are several rounds, each with
        // maps and keys of its own; and who comes first changes with every round and every repetition.
        for (int round = 0; times[0].Count < repetitions; round++)
        {
            Operation[] contenders = Bind(operation, size, firstComesFirst: round % 2 == 0);
            for (int repetition = 0; repetition <= RepetitionsPerRound && times[0].Count < repetitions; repetition++)
            {
                for (int turn = 0; turn < contenders.Length; turn++)
                {
                    int i = (turn + repetition + round) % contenders.Length;
                    double time = Time(contenders[i], out long result);
                    checksums[i] = unchecked((checksums[i] * 31) + result);

                    // The first repetition of a round warms caches and branch predictors.
                    if (repetition > 0)
                    {
                        times[i].Add(time);
                    }
                }
            }
        }

        if (checksums.Any(checksum => checksum != checksums[0]))
        {
            throw new InvalidOperationException($"{operation} {Name} {size}: the contenders disagree: {string.Join(", ", checksums)}");
        }

        return
        [
            .. Contenders.Select((contender, i) =>
            {
                times[i].Sort();
                return new Result(operation, Name, size, contender, times[i][repetitions / 2], times[i][0], checksums[i]);
            }),
        ];
    }

    // In nanoseconds of one operation.
    private static double Time(Operation contender, out long checksum)
    {
        contender.Prepare();
        GC.Collect();
        GC.WaitForPendingFinalizers();

        long start = ThreadClock.Nanoseconds();
        long result = contender.Run();
        long elapsed = ThreadClock.Nanoseconds() - start;

        checksum = contender.Check(result);
        return (double)elapsed / contender.OperationsPerRun;
    }

    // Each has keys of its own: with shared ones, who comes first brings them into the cache for who comes second.
    private Operation[] Bind(string operation, int size, bool firstComesFirst)
    {
        if (firstComesFirst)
        {
            Operation first = OperationTable.Bind<TFirst, TKey>(operation, new Workload<TKey>(size, keyAt));
            return [first, OperationTable.Bind<TSecond, TKey>(operation, new Workload<TKey>(size, keyAt))];
        }

        Operation second = OperationTable.Bind<TSecond, TKey>(operation, new Workload<TKey>(size, keyAt));
        return [OperationTable.Bind<TFirst, TKey>(operation, new Workload<TKey>(size, keyAt)), second];
    }
}
