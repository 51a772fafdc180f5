using System.Text;

namespace GoMapGen.Benchmarks.Report;

/// <summary>The table of the README: each operation over all types and sizes.</summary>
internal static class ReadmeTable
{
    /// <summary>Puts the table into the README in place of the one that is there.</summary>
    public static void Replace(string path, Measurements measurements) =>
        File.WriteAllText(path, Sections.Replace(File.ReadAllText(path), "benchmarks", Write(measurements)));

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
        return table.ToString();
    }

    private static string Where(Cell cell) => $"({cell.Type}, {cell.Size:N0})";
}
