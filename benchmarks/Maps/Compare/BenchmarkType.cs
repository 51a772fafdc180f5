using System.Diagnostics;
using System.Runtime;
using GoMapGen.Benchmarks.Compare.Operations;
using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Compare;

/// <summary>A pair of key and elem types.</summary>
internal abstract class BenchmarkType(string name)
{
    public string Name { get; } = name;

    /// <summary>Runs operations until they are compiled as well as they will ever be.</summary>
    public abstract void WarmUp(string[] operations);

    /// <summary>Measures operations at one size, the contenders taking turns.</summary>
    public abstract IEnumerable<Result> Measure(string[] operations, int size, int repetitions);

    /// <summary>Hands the types to other code.</summary>
    public abstract void Accept(IPairVisitor visitor);
}

/// <summary>Code that is generic over the contenders of a type.</summary>
internal interface IPairVisitor
{
    void Visit<TFirst, TSecond, TKey>(string type, Func<long, TKey> keyAt)
        where TFirst : struct, IContender<TFirst, TKey>
        where TSecond : struct, IContender<TSecond, TKey>
        where TKey : struct;
}

/// <inheritdoc/>
internal sealed class BenchmarkType<TFirst, TSecond, TKey>(string name, int entryBytes, Func<long, TKey> keyAt) : BenchmarkType(name)
    where TFirst : struct, IContender<TFirst, TKey>
    where TSecond : struct, IContender<TSecond, TKey>
    where TKey : struct
{
    private const int RepetitionsPerRound = 3;
    private const int Machine = 2;

    public override void WarmUp(string[] operations)
    {
        const int size = 1000;
        const int picks = 1 << 12;
        Operation[] all = [.. operations.SelectMany(operation => Bind(operation, size, picks, NewStages(size, picks, firstComesFirst: true)))];

        // A method is compiled anew after thirty calls, in the background: it has to be called often, not just to run for long.
        // Then until no method has been compiled for a while, since what they call is compiled on its own.
        var clock = Stopwatch.StartNew();
        (long methods, long lastChange) = (0, 0);
        for (int calls = 0; calls < 100 || !all.All(TierWatch.IsOptimised) || clock.ElapsedMilliseconds - lastChange < 300; calls++)
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(2))
            {
                throw new InvalidOperationException($"{Name}: not all is compiled at tier 1 after two minutes");
            }

            foreach (Operation operation in all)
            {
                operation.Prepare();
                operation.Check(operation.Run());
            }

            long compiled = JitInfo.GetCompiledMethodCount();
            if (compiled != methods)
            {
                (methods, lastChange) = (compiled, clock.ElapsedMilliseconds);
            }
        }
    }

    public override IEnumerable<Result> Measure(string[] operations, int size, int repetitions)
    {
        int picks = Workload<TKey>.PicksFor(size);
        Samples[][] samples = [.. operations.Select(static _ => (Samples[])[new(), new(), new()])];

        // Where the memory of a big map comes to lie makes a difference of up to a fifth, so there are several rounds, each with
        // maps and keys of its own; and who comes first changes with every round and every repetition.
        for (int round = 0; round * RepetitionsPerRound < repetitions; round++)
        {
            var stages = NewStages(size, picks, firstComesFirst: round % 2 == 0);
            for (int i = 0; i < operations.Length; i++)
            {
                Operation[] contenders = Bind(operations[i], size, picks, stages);
                int inRound = Math.Min(RepetitionsPerRound, repetitions - (round * RepetitionsPerRound));
                for (int repetition = 0; repetition <= inRound; repetition++)
                {
                    for (int turn = 0; turn < contenders.Length; turn++)
                    {
                        int who = (turn + repetition + round) % contenders.Length;
                        double time = Time(contenders[who], out long checksum);

                        // The first repetition of a round warms caches and branch predictors.
                        samples[i][who].Add(time, checksum, counts: repetition > 0);
                    }
                }
            }
        }

        for (int i = 0; i < operations.Length; i++)
        {
            (Samples first, Samples second, Samples machine) = (samples[i][0], samples[i][1], samples[i][Machine]);
            if (first.Checksum != second.Checksum)
            {
                throw new InvalidOperationException($"{operations[i]} {Name} {size}: the contenders disagree: {first.Checksum}, {second.Checksum}");
            }

            yield return first.Summary(operations[i], Name, size, TFirst.Name, machine.Median);
            yield return second.Summary(operations[i], Name, size, TSecond.Name, machine.Median);
        }
    }

    public override void Accept(IPairVisitor visitor) => visitor.Visit<TFirst, TSecond, TKey>(Name, keyAt);

    // In nanoseconds of one operation.
    private static double Time(Operation contender, out long checksum)
    {
        contender.Prepare();
        if (contender.Allocates)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        long start = ThreadClock.Nanoseconds();
        long result = contender.Run();
        long elapsed = ThreadClock.Nanoseconds() - start;

        checksum = contender.Check(result);
        return (double)elapsed / contender.OperationsPerRun;
    }

    private Operation[] Bind(string operation, int size, int picks, (Stage<TFirst, TKey> First, Stage<TSecond, TKey> Second) stages) =>
    [
        OperationTable.Bind(operation, stages.First),
        OperationTable.Bind(operation, stages.Second),
        new MachineLimit(operation, size, picks, entryBytes),
    ];

    // Each has keys of its own: with shared ones, who comes first brings them into the cache for who comes second.
    private (Stage<TFirst, TKey> First, Stage<TSecond, TKey> Second) NewStages(int size, int picks, bool firstComesFirst)
    {
        var first = new Stage<TFirst, TKey>(new Workload<TKey>(size, picks, keyAt));
        var second = new Stage<TSecond, TKey>(new Workload<TKey>(size, picks, keyAt));
        _ = firstComesFirst ? first.Map.Count + second.Map.Count : second.Map.Count + first.Map.Count;
        return (first, second);
    }
}
