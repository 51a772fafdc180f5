using System.Globalization;
using System.Text;

namespace GoMapGen.Benchmarks.Report;

/// <summary>The cells of docs/bounds.md that are above what is aimed at against maps of other languages, beside the ideal and the bare map.</summary>
internal static class PeerBounds
{
    private static readonly string[] Fastest = ["rust-fast", "cpp-boost", "cpp-absl"];

    /// <summary>Puts the table into the page, if the files have lines of the ideal among the peers.</summary>
    public static void Replace(string path, IEnumerable<string> files)
    {
        PeerCell[] cells = PeerCell.Read(files);
        if (cells.Any(static cell => cell.Peer == "dotnet-ideal"))
        {
            File.WriteAllText(path, Sections.Replace(File.ReadAllText(path), "peers", Write(cells)));
        }
    }

    private static string Write(PeerCell[] cells)
    {
        var table = new StringBuilder();
        table.AppendLine("| operation, type, entries | against | ratio | aim | a map, ns | the other | the bare map | the ideal | in the way |");
        table.AppendLine("|---|---|---:|---:|---:|---:|---:|---:|---|");
        foreach (var row in cells.GroupBy(static cell => (cell.Type, cell.Size, cell.Operation))
            .OrderBy(static row => row.Key.Type, StringComparer.Ordinal).ThenBy(static row => row.Key.Size).ThenBy(static row => Array.IndexOf(PeerCell.Operations, row.Key.Operation)))
        {
            double Of(params string[] peers) => row.Where(cell => peers.Contains(cell.Peer)).Select(static cell => cell.Nanoseconds).DefaultIfEmpty(double.NaN).Min();

            (double ours, double bare, double ideal) = (Of("dotnet-gomap"), Of("dotnet-bare"), Of("dotnet-ideal"));
            var others = new List<(string Name, double Time, double Aim)> { ("go119", Of("go119"), 0.5), ("go124", Of("go124"), 0.6) };
            if (row.Key.Operation is "hit" or "miss")
            {
                others.Add(("the best of hashbrown, boost, absl", Of(Fastest), row.Key.Size >= 100_000 ? 1.0 : 1.3));
            }

            foreach ((string name, double time, double aim) in others.Where(other => ours / other.Time > other.Aim))
            {
                table.Append(CultureInfo.InvariantCulture, $"| {row.Key.Operation}, {row.Key.Type}, {row.Key.Size:N0} | {name} | {ours / time:F2} | {aim:F1} ");
                table.Append(CultureInfo.InvariantCulture, $"| {ours:F1} | {time:F1} | {bare:F1} | {ideal:F1} ");
                table.AppendLine($"| {Bound.Of(ours, bare, ideal, time * aim)} |");
            }
        }

        return table.ToString();
    }
}
