using System.Text;

namespace GoMapGen.Benchmarks.Report;

/// <summary>The tables of docs/performance.md: for each operation every type at every size; of the bytes a line for each type.</summary>
internal static class CellTables
{
    /// <summary>Puts the tables of the operations that were measured into the page in place of those that are there.</summary>
    public static void Replace(string path, Measurements measurements)
    {
        string page = File.ReadAllText(path);
        foreach (IGrouping<string, Cell> operation in measurements.Cells(Summary.Operations.Where(static operation => operation != "memory")).GroupBy(static cell => cell.Operation))
        {
            page = Sections.Replace(page, operation.Key, Write([.. operation]));
        }

        Cell[] bytes = [.. measurements.Cells(["memory"])];
        if (bytes.Length > 0)
        {
            page = Sections.Replace(page, "memory", WriteBytes(bytes));
        }

        File.WriteAllText(path, Sections.Replace(page, "machine", measurements.Machine + ".\n"));
    }

    // Ratios, and in small type ours; bold where Dictionary is better. The last row is what the reads or writes alone take, from the
    // smallest entries to the largest.
    private static string Write(Cell[] cells)
    {
        int[] sizes = [.. cells.Select(static cell => cell.Size).Distinct().Order()];
        var table = new StringBuilder();
        table.Append("| |").AppendJoin(null, sizes.Select(static size => $" {size:N0} |")).AppendLine();
        table.Append("|---|").AppendJoin(null, sizes.Select(static _ => "---:|")).AppendLine();
        foreach (IGrouping<string, Cell> type in cells.GroupBy(static cell => cell.Type))
        {
            table.Append($"| {type.Key} |");
            foreach (int size in sizes)
            {
                table.Append(type.FirstOrDefault(cell => cell.Size == size) is { Operation: not null } cell ? $" {Text(cell)} |" : " |");
            }

            table.AppendLine();
        }

        if (cells.Any(static cell => cell.Machine > 0))
        {
            table.Append("| *the array alone, ns* |");
            table.AppendJoin(null, cells.GroupBy(static cell => cell.Size).OrderBy(static size => size.Key).Select(Range)).AppendLine();
        }

        return table.ToString();
    }

    private static string WriteBytes(Cell[] cells)
    {
        var table = new StringBuilder();
        table.AppendLine("| | least bytes | most bytes | mean ratio | least ratio | greatest ratio | ratio above 1 |");
        table.AppendLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (IGrouping<string, Cell> type in cells.GroupBy(static cell => cell.Type))
        {
            Cell[] byRatio = [.. type.OrderBy(static cell => cell.Ratio)];
            table.Append($"| {type.Key} | {type.Min(static cell => cell.Ours):F1} | {type.Max(static cell => cell.Ours):F1} ");
            table.Append($"| {Summary.GeometricMean(type.Select(static cell => cell.Ratio)):F2} | {RatioAt(byRatio[0])} | {RatioAt(byRatio[^1])} ");
            table.AppendLine($"| {type.Count(static cell => cell.Ratio > 1)} of {byRatio.Length} sizes |");
        }

        return table.ToString();

        static string RatioAt(Cell cell) => $"{cell.Ratio:F2} ({cell.Size:N0})";
    }

    private static string Range(IEnumerable<Cell> cells)
    {
        double[] alone = [.. cells.Select(static cell => cell.Machine).Order()];
        return $" *{alone[0]:F1} – {alone[^1]:F1}* |";
    }

    private static string Text(Cell cell)
    {
        string ratio = cell.Ratio > 1.005 ? $"**{cell.Ratio:F2}**" : $"{cell.Ratio:F2}";
        return $"{ratio} <sub>{(cell.Ours < 99.5 ? $"{cell.Ours:F1}" : $"{cell.Ours:F0}")}</sub>";
    }
}
