using System.Text;

namespace GoMapGen.Benchmarks.Report;

/// <summary>An operation over all types and sizes.</summary>
internal sealed record Summary(string Operation, string Title, double Mean, Cell Best, Cell Worst)
{
    // What each operation is called in the README, and the ratios aimed at: of the mean, and of the worst cell.
    private static readonly (string Operation, string Title, double Mean, double Worst)[] Known =
    [
        ("hit", "look-up, found", 0.50, 0.90),
        ("miss", "look-up, not found", 0.45, 0.80),
        ("dependent", "look-ups that wait for each other", 0.85, 1.15),
        ("update", "`m.Ref(key)++`", 0.60, 0.90),
        ("grow", "filling an empty map", 0.80, 1.10),
        ("presized", "filling a map with room", 0.90, 1.15),
        ("churn", "removing one, adding one", 0.80, 1.10),
        ("iterate", "`foreach`", 1.20, 1.70),
        ("refill", "clearing and filling", double.NaN, double.NaN),
        ("clone", "`Clone`", double.NaN, double.NaN),
        ("memory", "bytes of an entry", 0.75, 1.00),
    ];

    public static IEnumerable<string> Operations => Known.Select(static known => known.Operation);

    public static IReadOnlyList<Summary> Of(IReadOnlyList<Cell> cells) =>
    [
        .. from known in Known
           let own = cells.Where(cell => cell.Operation == known.Operation).OrderBy(static cell => cell.Ratio).ToArray()
           where own.Length > 0
           select new Summary(known.Operation, known.Title, GeometricMean(own.Select(static cell => cell.Ratio)), own[0], own[^1]),
    ];

    /// <summary>The ratio that no cell of an operation should be above.</summary>
    public static double WorstAimedAt(string operation) => Known.First(known => known.Operation == operation).Worst;

    public static double GeometricMean(IEnumerable<double> ratios) => Math.Exp(ratios.Average(Math.Log));

    /// <summary>For whoever works on the maps: means and worst cells against what is aimed at, then every cell that misses it.</summary>
    public static string Aims(IReadOnlyList<Cell> cells)
    {
        var text = new StringBuilder();
        text.AppendLine($"{"operation",-12}{"mean",8}{"aim",8}{"worst",8}{"aim",8}  where");
        foreach (Summary summary in Of(cells))
        {
            var known = Known.First(known => known.Operation == summary.Operation);
            text.AppendLine($"{summary.Operation,-12}{summary.Mean,8:F2}{known.Mean,8:F2}{summary.Worst.Ratio,8:F2}{known.Worst,8:F2}  {summary.Worst.Type} {summary.Worst.Size}");
        }

        var missed = from cell in cells
                     let aim = WorstAimedAt(cell.Operation)
                     where cell.Ratio > aim
                     orderby cell.Ratio / aim descending
                     select $"{cell.Operation,-12}{cell.Type,-16}{cell.Size,10}{cell.Ratio,8:F2}{aim,8:F2}{cell.Ours,12:F2}{cell.Ideal,12:F2}{cell.Machine,12:F2}";
        text.AppendLine().AppendLine($"{"cells above the aim",-38}{"ratio",8}{"aim",8}{"ours, ns",12}{"ideal, ns",12}{"memory, ns",12}");
        text.AppendJoin('\n', missed);
        return text.ToString();
    }
}
