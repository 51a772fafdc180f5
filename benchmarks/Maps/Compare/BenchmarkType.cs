using System.Diagnostics;
using System.Runtime;
using GoMapGen.Benchmarks.Compare.Ideal;
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
internal sealed class BenchmarkType<TFirst, TSecond, TThird, TKey>(string name, int entryBytes, Func<long, TKey> keyAt) : BenchmarkType(name)
    where TFirst : struct, IContender<TFirst, TKey>
    where TSecond : struct, IContender<TSecond, TKey>
    where TThird : struct, IContender<TThird, TKey>, IIdeal<TKey>
    where TKey : struct
{
    private const int Ideal = 3;
    private const int Machine = 4;

    public override void WarmUp(string[] operations)
    {
        const int size = 1000;
        const int picks = 1 << 12;
        Operation[] all = [.. operations.SelectMany(operation => Bind(operation, size, picks, NewStages(size, picks, first: 0)))];

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
        Samples[][] samples = [.. operations.Select(static _ => (Samples[])[new(), new(), new(), new(), new()])];

        // Where the memory of a big map comes to lie makes a difference of up to a fifth, and in a small one which keys share a tophash,
        // so there are several rounds, each with maps and keys of its own; and who comes first changes with every round and every repetition.
        int perRound = size < 1000 ? 1 : 3;
        for (int round = 0; round * perRound < repetitions; round++)
        {
            Stages stages = NewStages(size, picks, first: round % 2);
            for (int i = 0; i < operations.Length; i++)
            {
                Operation[] contenders = Bind(operations[i], size, picks, stages);
                int inRound = Math.Min(perRound, repetitions - (round * perRound));
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
            Samples[] own = samples[i];
            if (own[0].Checksum != own[1].Checksum || own[0].Checksum != own[2].Checksum)
            {
                throw new InvalidOperationException(
                    $"{operations[i]} {Name} {size}: the contenders disagree: {own[0].Checksum}, {own[1].Checksum}, {own[2].Checksum}");
            }

            // What fills has no entries to be found again; all else has to have found what the maps found.
            if (operations[i] is "hit" or "miss" or "dependent" or "update" or "update" or "iterate" && own[0].Checksum != own[Ideal].Checksum)
            {
                throw new InvalidOperationException($"{operations[i]} {Name} {size}: the ideal table disagrees: {own[Ideal].Checksum}, {own[0].Checksum}");
            }

            (double ideal, double machine) = (own[Ideal].Median, own[Machine].Median);
            yield return own[0].Summary(operations[i], Name, size, TFirst.Name, ideal, machine);
            yield return own[1].Summary(operations[i], Name, size, TSecond.Name, ideal, machine);
            yield return own[2].Summary(operations[i], Name, size, TThird.Name, ideal, machine);
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

    private Operation[] Bind(string operation, int size, int picks, Stages stages) =>
    [
        OperationTable.Bind(operation, stages.First),
        OperationTable.Bind(operation, stages.Second),
        OperationTable.Bind(operation, stages.Third),
        stages.Ideal.Bind(operation),
        new MachineLimit(operation, size, picks, entryBytes),
    ];

    // Each contender has keys of its own, whose order in memory is that of its map; the one that is filled first has the memory first.
    private Stages NewStages(int size, int picks, int first)
    {
        var stages = new Stages(new(new(size, picks, keyAt)), new(new(size, picks, keyAt)), new(new(size, picks, keyAt)), TThird.NewIdeal(new(size, picks, keyAt)));
        _ = first == 0 ? stages.First.Map.Count + stages.Second.Map.Count : stages.Second.Map.Count + stages.First.Map.Count;
        return stages;
    }

    private sealed record Stages(Stage<TFirst, TKey> First, Stage<TSecond, TKey> Second, Stage<TThird, TKey> Third, IdealStage<TKey> Ideal);
}
