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
        string[] sizes =
        [
            .. from cell in cells
               where cell.Operation != "memory"
               group cell.Type by cell.Size into size
               orderby size.Key
               let own = size.Distinct().ToArray()
               select own.Length == types.Length ? $"{size.Key:N0}" : $"{size.Key:N0} ({string.Join(", ", own)})",
        ];

        var table = new StringBuilder();
        table.AppendLine("| relative to Dictionary | geometric mean | best | worst |");
        table.AppendLine("|---|---|---|---|");
        foreach (Summary summary in Summary.Of(cells))
        {
            table.AppendLine($"| {summary.Title} | {summary.Mean:F2} | {summary.Best.Ratio:F2} {Where(summary.Best)} | {summary.Worst.Ratio:F2} {Where(summary.Worst)} |");
        }

        table.AppendLine();
        table.AppendLine($"Types: {string.Join(", ", types)}. Sizes: {string.Join(", ", sizes)}. {measurements.Machine}.");
        return table.ToString();
    }

    private static string Where(Cell cell) => $"({cell.Type}, {cell.Size:N0})";
}
