using System.Diagnostics;
using System.Runtime;
using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Peer;

/// <summary>Measures as the programs of benchmarks/peers do, whose SPEC.md says what the operations and the output are.</summary>
internal static class PeerCommand
{
    public static int Run(string[] args)
    {
        (string map, string type, string operation, int size, int repetitions) = ("gomap", "i64", "hit", 1_000_000, 5);
        bool valid = args.Length % 2 == 0;
        for (int i = 0; valid && i < args.Length; i += 2)
        {
            switch (args[i])
            {
                case "--map":
                    map = args[i + 1];
                    break;
                case "--type":
                    type = args[i + 1];
                    break;
                case "--op":
                    operation = args[i + 1];
                    break;
                case "--n":
                    valid = int.TryParse(args[i + 1], out size) && size is >= 1 and <= 100_000_000;
                    break;
                case "--reps":
                    valid = int.TryParse(args[i + 1], out repetitions) && repetitions >= 1;
                    break;
                default:
                    valid = false;
                    break;
            }
        }

        Func<PeerRun, string>? run = (map, type) switch
        {
            ("gomap", "i64") => static run => PeerPasses<GoLongToLong, long>.Run(run, PeerKeys.Long),
            ("gomap", "i32") => static run => PeerPasses<GoIntToInt, int>.Run(run, PeerKeys.Int),
            ("gomap", "str") => static run => PeerPasses<GoStringToInt, Text>.Run(run, PeerKeys.Text),
            ("dictionary", "i64") => static run => PeerPasses<DictionaryOf<long, long, Longs>, long>.Run(run, PeerKeys.Long),
            ("dictionary", "i32") => static run => PeerPasses<DictionaryOf<int, int, Ints>, int>.Run(run, PeerKeys.Int),
            ("dictionary", "str") => static run => PeerPasses<DictionaryStringToInt, Text>.Run(run, PeerKeys.Text),
            ("bare", "i64") => static run => PeerPasses<BareOf<long, long, Longs, BytesSlot<long, long>>, long>.Run(run, PeerKeys.Long),
            ("bare", "i32") => static run => PeerPasses<BareOf<int, int, Ints, BytesSlot<int, int>>, int>.Run(run, PeerKeys.Int),
            ("bare", "str") => static run => PeerPasses<BareOf<Text, int, Ints, TextSlot>, Text>.Run(run, PeerKeys.Text),
            ("ideal", "i64") => static run => PeerIdeal<BareOf<long, long, Longs, BytesSlot<long, long>>, long>.Run(run, PeerKeys.Long),
            ("ideal", "i32") => static run => PeerIdeal<BareOf<int, int, Ints, BytesSlot<int, int>>, int>.Run(run, PeerKeys.Int),
            ("ideal", "str") => static run => PeerIdeal<BareOf<Text, int, Ints, TextSlot>, Text>.Run(run, PeerKeys.Text),
            _ => null,
        };
        if (!valid || run == null || !PeerRun.Operations.Contains(operation) || (map == "ideal" && operation == "latency"))
        {
            Console.Error.WriteLine($"usage: Maps peer [--map gomap|dictionary|bare|ideal] [--type i64|i32|str] [--op {string.Join('|', PeerRun.Operations)}] [--n SIZE] [--reps COUNT]");
            return 2;
        }

        // The same code on a small map, until no method has been compiled for a while.
        var few = new PeerRun(type, operation, Math.Min(size, 1000), Passes: 4, Warm: 0, Repetitions: 1);
        var clock = Stopwatch.StartNew();
        (long methods, long lastChange) = (0, 0);
        for (int calls = 0; calls < 120 || clock.ElapsedMilliseconds - lastChange < 400; calls++)
        {
            run(few);
            long compiled = JitInfo.GetCompiledMethodCount();
            if (compiled != methods)
            {
                (methods, lastChange) = (compiled, clock.ElapsedMilliseconds);
            }
        }

        int passes = size >= 1_000_000 ? 1 : (1_000_000 + size - 1) / size;
        Console.WriteLine($"dotnet-{map},{run(new PeerRun(type, operation, size, passes, Warm: size <= 1_000_000 ? 1 : 0, repetitions))}");
        return 0;
    }
}

/// <summary>What is to be measured.</summary>
internal sealed record PeerRun(string Type, string Operation, int Size, int Passes, int Warm, int Repetitions)
{
    public static readonly string[] Operations = ["hit", "miss", "grow", "presized", "update", "churn", "iterate", "latency"];

    /// <summary>Operations in one repetition.</summary>
    public int Total => Size * Passes;
}
