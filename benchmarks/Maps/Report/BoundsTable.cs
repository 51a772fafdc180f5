using System.Text;

namespace GoMapGen.Benchmarks.Report;

/// <summary>
/// The tables of docs/bounds.md: every cell that is above what is aimed at for the worst of its operation, beside the ideal table and the bare
/// map in the same run. The first of the three that misses the aim says what is in the way.
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

    private static bool IsMissed(Cell cell) => cell.Ratio > Summary.WorstAimedAt(cell.Operation);

    private static string Cause(Cell cell) => Bound.Of(cell.Ours, cell.Bare, cell.Ideal, cell.Dictionarys * Summary.WorstAimedAt(cell.Operation));

    private static string WriteSummary(Cell[] cells)
    {
        var table = new StringBuilder();
        table.AppendLine("| mean of the ratios to Dictionary | a map | the bare map | the ideal | cells above the aim of the worst | layout | load | load, rules | rules |");
        table.AppendLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (IGrouping<string, Cell> operation in cells.GroupBy(static cell => cell.Operation))
        {
            double MeanOf(Func<Cell, double> time) => Summary.GeometricMean(operation.Select(cell => time(cell) / cell.Dictionarys));
            Cell[] missed = [.. operation.Where(IsMissed)];
            int Count(string cause) => missed.Count(cell => Cause(cell) == cause);

            string aim = double.IsNaN(Summary.WorstAimedAt(operation.Key)) ? "| | | | |"
                : $"{missed.Length} of {operation.Count()} | {Count(Bound.Layout)} | {Count(Bound.Load)} | {Count(Bound.LoadAndRules)} | {Count(Bound.Rules)} |";
            table.Append($"| {operation.Key} | {MeanOf(static cell => cell.Ours):F2} | {MeanOf(static cell => cell.Bare):F2} | {MeanOf(static cell => cell.Ideal):F2} ");
            table.AppendLine($"| {aim}");
        }

        return table.ToString();
    }

    private static string WriteCells(Cell[] cells)
    {
        var table = new StringBuilder();
        table.AppendLine("| operation | types | entries | ratio | aim | a map, ns | Dictionary | the bare map | the ideal | the array | in the way |");
        table.AppendLine("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        foreach (Cell cell in cells.Where(IsMissed))
        {
            table.Append($"| {cell.Operation} | {cell.Type} | {cell.Size:N0} | {cell.Ratio:F2} | {Summary.WorstAimedAt(cell.Operation):F2} ");
            table.Append($"| {cell.Ours:F1} | {cell.Dictionarys:F1} | {cell.Bare:F1} | {cell.Ideal:F1} | {cell.Machine:F1} ");
            table.AppendLine($"| {Cause(cell)} |");
        }

        return table.ToString();
    }
}
