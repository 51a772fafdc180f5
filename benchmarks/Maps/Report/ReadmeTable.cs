using System.Text;

namespace GoMapGen.Benchmarks.Report;

/// <summary>The table of the README, between two comments.</summary>
internal static class ReadmeTable
{
    private const string Begin = "<!-- benchmarks: written by `Maps report` -->";
    private const string End = "<!-- end of benchmarks -->";

    /// <summary>Puts the table into the README in place of the one that is there.</summary>
    public static void Replace(string path, Measurements measurements)
    {
        string text = File.ReadAllText(path);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{path} has no place for the table: {Begin} and {End}");
        }

        File.WriteAllText(path, text[..(begin + Begin.Length)] + "\n" + Write(measurements) + text[end..]);
    }

    private static string Write(Measurements measurements)
    {
        IReadOnlyList<Cell> cells = measurements.Cells(Summary.Operations);
        string[] types = [.. cells.Select(static cell => cell.Type).Distinct()];
        int[] sizes = [.. cells.Where(static cell => cell.Operation != "memory").Select(static cell => cell.Size).Distinct().Order()];

        var table = new StringBuilder();
        table.AppendLine("| relative to Dictionary | geometric mean | best | worst |");
        table.AppendLine("|---|---|---|---|");
        foreach (Summary summary in Summary.Of(cells))
        {
            table.AppendLine($"| {summary.Title} | {summary.Mean:F2} | {summary.Best.Ratio:F2} {Where(summary.Best)} | {summary.Worst.Ratio:F2} {Where(summary.Worst)} |");
        }

        table.AppendLine();
        table.AppendLine($"Types: {string.Join(", ", types)}. Sizes: {string.Join(", ", sizes.Select(static size => size.ToString("N0")))}. {measurements.Machine}.");
        return table.ToString().ReplaceLineEndings("\n");
    }

    private static string Where(Cell cell) => $"({cell.Type}, {cell.Size:N0})";
}
