using System.Globalization;
using GoMapGen.Benchmarks;
using GoMapGen.Benchmarks.Types;

// Measures GoMapGen's maps against Dictionary: in one process, taking turns, in thread CPU time.
//
//   dotnet run -c Release --project benchmarks/Maps -- --op hit,miss --type long-long --n 1000

if (args is ["--help" or "-h"])
{
    Console.WriteLine(Options.Usage);
    return 0;
}

if (Options.Parse(args, out string error) is not { } options)
{
    Console.Error.WriteLine(error);
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

#if DEBUG
Console.Error.WriteLine("This is a debug build; the figures of one mean nothing. Use -c Release.");
#endif

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var ratios = new List<(string Row, int Size, double Ratio)>();
Console.WriteLine("op,type,n,map,median_ns,min_ns,checksum");
foreach (BenchmarkType type in TypeTable.All.Where(type => options.Types.Contains(type.Name)))
{
    foreach (string operation in options.Operations)
    {
        type.WarmUp(operation);
        foreach (int size in options.Sizes)
        {
            Result[] results = type.Measure(operation, size, options.Repetitions);
            foreach (Result result in results)
            {
                Console.WriteLine($"{result.Operation},{result.Type},{result.Size},{result.Map},{result.Median:F2},{result.Least:F2},{result.Checksum}");
            }

            ratios.Add(($"{type.Name} {operation}", size, results[0].Median / results[1].Median));
        }
    }
}

Console.Error.WriteLine();
Console.Error.WriteLine($"gomap / dictionary, medians of {options.Repetitions} in {ThreadClock.Description}; below 1 gomap is faster");
Console.Error.WriteLine($"{"",-22}{string.Concat(options.Sizes.Select(size => $"{size,10}"))}");
foreach (var row in ratios.GroupBy(ratio => ratio.Row))
{
    Console.Error.WriteLine($"{row.Key,-22}{string.Concat(row.Select(ratio => $"{ratio.Ratio,10:F2}"))}");
}

return 0;
