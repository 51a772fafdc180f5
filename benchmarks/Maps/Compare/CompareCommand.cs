using System.Runtime.InteropServices;

namespace GoMapGen.Benchmarks.Compare;

/// <summary>Operation by operation against Dictionary.</summary>
internal static class CompareCommand
{
    public static int Run(string[] args)
    {
        if (Options.Parse(args, out string error) is not { } options)
        {
            Console.Error.WriteLine(error);
            Console.Error.WriteLine(Options.Usage);
            return 2;
        }

        using var watch = new TierWatch();
        var ratios = new List<(string Type, string Operation, int Size, double Ratio)>();
        Console.WriteLine($"# {Processor.Name}, {RuntimeInformation.FrameworkDescription}");
        Console.WriteLine(Result.Header);
        foreach (BenchmarkType type in TypeTable.All.Where(type => options.Types.Contains(type.Name)))
        {
            type.WarmUp(options.Operations);
            foreach (int size in options.Sizes)
            {
                foreach (Result[] contenders in type.Measure(options.Operations, size, options.RepetitionsOf(size)).Chunk(3))
                {
                    Console.WriteLine(string.Join(Environment.NewLine, contenders));
                    ratios.Add((type.Name, contenders[0].Operation, size, contenders[0].Median / contenders[1].Median));
                }
            }
        }

        Console.Error.WriteLine();
        Console.Error.WriteLine($"gomap / dictionary, medians of {ThreadClock.Description}; below 1 gomap is faster");
        Console.Error.WriteLine($"{"",-24}{string.Concat(options.Sizes.Select(size => $"{size,10}"))}");
        foreach (var row in ratios.GroupBy(ratio => $"{ratio.Operation} {ratio.Type}"))
        {
            Console.Error.WriteLine($"{row.Key,-24}{string.Concat(row.Select(ratio => $"{ratio.Ratio,10:F2}"))}");
        }

        return 0;
    }
}
