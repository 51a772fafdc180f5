namespace GoMapGen.Benchmarks.Report;

/// <summary>The plots, each a file; one whose figures are not there is left as it is.</summary>
internal static class Plots
{
    private static readonly (double, string)[] Sizes = [(8, "8"), (100, "100"), (1000, "10³"), (1e4, "10⁴"), (1e5, "10⁵"), (1e6, "10⁶"), (1e7, "10⁷")];

    public static void Write(string folder, Measurements measurements)
    {
        Save(Path.Combine(folder, "benchmarks-times.svg"), Times(measurements));
        Save(Path.Combine(folder, "benchmarks-memory.svg"), Memory(measurements));
        Save(Path.Combine(folder, "benchmarks-latency.svg"), Latency(measurements));
    }

    // A panel for each operation: a thin line for each pair of types, and their geometric mean.
    private static string? Times(Measurements measurements)
    {
        const int columns = 3;
        (double, string)[] ratios = [(0.125, "⅛"), (0.25, "¼"), (0.5, "½"), (1, "1"), (2, "2"), (4, "4"), (8, "8")];
        IReadOnlyList<Cell> cells = measurements.Cells(Summary.Operations.Where(static operation => operation != "memory"));
        var plots = new List<Plot>();
        foreach (var operation in cells.GroupBy(static cell => cell.Operation))
        {
            var plot = new Plot(40 + (plots.Count % columns * 270), 40 + (plots.Count / columns * 210), 215, 150)
                .Axes(operation.Key, Sizes, ratios)
                .Level(1);
            foreach (var type in operation.GroupBy(static cell => cell.Type))
            {
                plot.Series(type.OrderBy(static cell => cell.Size).Select(static cell => ((double)cell.Size, cell.Ratio)), "thin");
            }

            plot.Series(
                operation.GroupBy(static cell => cell.Size).OrderBy(static size => size.Key)
                    .Select(static size => ((double)size.Key, Summary.GeometricMean(size.Select(static cell => cell.Ratio)))),
                "ours");
            plots.Add(plot);
        }

        int rows = (plots.Count + columns - 1) / columns;
        return plots.Count == 0
            ? null
            : Plot.File(columns * 270, 10 + (rows * 210), "Time of GoMapGen's maps divided by Dictionary's, by the number of entries", plots);
    }

    private static string? Memory(Measurements measurements)
    {
        (double, string)[] bytes = [(16, "16"), (24, "24"), (32, "32"), (48, "48"), (64, "64"), (96, "96")];
        var ours = measurements.Series("memory", "long-long", "gomap", 2, 4);
        var other = measurements.Series("memory", "long-long", "dictionary", 2, 4);
        return ours.Count == 0
            ? null
            : Plot.File(560, 270, "Bytes of an entry, long to long, by the number of entries",
            [
                new Plot(40, 40, 500, 190).Axes("bytes of an entry, long to long", Sizes, bytes)
                    .Series(other, "other").Series(ours, "ours")
                    .Label(0.8, 0.1, "Dictionary", "otherText").Label(0.8, 0.92, "GoMapGen", "oursText"),
            ]);
    }

    // How many inserts took longer than a time.
    private static string? Latency(Measurements measurements)
    {
        (double, string)[] times = [(10, "10 ns"), (100, "100 ns"), (1e3, "1 µs"), (1e4, "10 µs"), (1e5, "100 µs"), (1e6, "1 ms"), (1e7, "10 ms"), (1e8, "100 ms"), (1e9, "1 s")];
        (double, string)[] shares = [(1e-7, "10⁻⁷"), (1e-6, "10⁻⁶"), (1e-5, "10⁻⁵"), (1e-4, "10⁻⁴"), (1e-3, "10⁻³"), (0.01, "1 %"), (0.1, "10 %"), (1, "all")];
        var ours = Slower(measurements.Series("histogram", "long-long", "gomap", 4, 5));
        var other = Slower(measurements.Series("histogram", "long-long", "dictionary", 4, 5));
        return ours.Count == 0
            ? null
            : Plot.File(640, 290, "Share of inserts that took longer than a time",
            [
                new Plot(50, 40, 570, 210).Axes("share of single inserts that took longer, from an empty map on, long to long", times, shares)
                    .Series(other, "other").Series(ours, "ours")
                    .Label(0.84, 0.1, "Dictionary", "otherText").Label(0.84, 0.18, "GoMapGen", "oursText"),
            ]);
    }

    private static List<(double, double)> Slower(IReadOnlyList<(double From, double Count)> histogram)
    {
        double all = histogram.Sum(static bar => bar.Count);
        double slower = all;
        var shares = new List<(double, double)>();
        foreach ((double from, double count) in histogram)
        {
            shares.Add((Math.Max(from, 1), slower / all));
            slower -= count;
        }

        return shares;
    }

    private static void Save(string path, string? svg)
    {
        if (svg != null)
        {
            File.WriteAllText(path, svg);
            Console.WriteLine(path);
        }
    }
}
