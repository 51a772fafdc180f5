using System.Text;

namespace GoMapGen.Benchmarks.Report;

/// <summary>
/// The tables of docs/bounds.md: every cell that is above what is aimed at for the worst of its operation, beside the bare map in the same run.
/// Where that is faster and reaches the aim, Go's rules are what is in the way; where it is no faster, they are not. It is no lower bound.
/// </summary>
internal static class BoundsTable
{
    /// <summary>Puts the tables into the page in place of those that are there.</summary>
    public static void Replace(string path, Measurements measurements)
    {
        Cell[] cells = [.. measurements.Cells(Summary.Operations).Where(static cell => cell.Operation != "memory" && !double.IsNaN(cell.Bare))];
        string page = Sections.Replace(File.ReadAllText(path), "summary", WriteSummary(cells));
        File.WriteAllText(path, Sections.Replace(page, "cells", WriteCells(cells)));
    }

    /// <summary>What the bare map says of a cell that is above its aim.</summary>
    public static string CauseOf(double ours, double bare, bool bareReaches) =>
        bareReaches ? "Go's rules" : bare < ours ? "Go's rules, in part" : "not Go's rules";

    private static bool IsMissed(Cell cell) => cell.Ratio > Summary.WorstAimedAt(cell.Operation);

    private static string Cause(Cell cell) => CauseOf(cell.Ours, cell.Bare, cell.Bare / cell.Dictionarys <= Summary.WorstAimedAt(cell.Operation));

    private static string WriteSummary(Cell[] cells)
    {
        var table = new StringBuilder();
        table.AppendLine("| | a map / Dictionary, mean | the bare map / Dictionary, mean | a map / the bare map, mean | cells above the aim of the worst | by Go's rules | in part | not by them |");
        table.AppendLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (IGrouping<string, Cell> operation in cells.GroupBy(static cell => cell.Operation))
        {
            double ours = Summary.GeometricMean(operation.Select(static cell => cell.Ratio));
            double bare = Summary.GeometricMean(operation.Select(static cell => cell.Bare / cell.Dictionarys));
            Cell[] missed = [.. operation.Where(IsMissed)];
            int Count(string cause) => missed.Count(cell => Cause(cell) == cause);

            string aim = double.IsNaN(Summary.WorstAimedAt(operation.Key)) ? "| | | |"
                : $"{missed.Length} of {operation.Count()} | {Count("Go's rules")} | {Count("Go's rules, in part")} | {Count("not Go's rules")} |";
            table.AppendLine($"| {operation.Key} | {ours:F2} | {bare:F2} | {ours / bare:F2} | {aim}");
        }

        return table.ToString();
    }

    private static string WriteCells(Cell[] cells)
    {
        var table = new StringBuilder();
        table.AppendLine("| operation | types | entries | ratio | aim | a map, ns | Dictionary | the bare map | the array | in the way |");
        table.AppendLine("|---|---|---:|---:|---:|---:|---:|---:|---:|---|");
        foreach (Cell cell in cells.Where(IsMissed))
        {
            table.Append($"| {cell.Operation} | {cell.Type} | {cell.Size:N0} | {cell.Ratio:F2} | {Summary.WorstAimedAt(cell.Operation):F2} ");
            table.Append($"| {cell.Ours:F1} | {cell.Dictionarys:F1} | {cell.Bare:F1} | {cell.Machine:F1} ");
            table.AppendLine($"| {Cause(cell)} |");
        }

        return table.ToString();
    }
}
