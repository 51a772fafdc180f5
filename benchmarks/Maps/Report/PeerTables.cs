using System.Globalization;
using System.Text;

namespace GoMapGen.Benchmarks.Report;

/// <summary>The table of docs/performance.md against maps of other languages, from the lines of benchmarks/peers.</summary>
internal static class PeerTables
{
    private static readonly string[] Operations = ["hit", "miss", "update", "grow", "presized", "churn", "iterate"];

    /// <summary>Puts the table into the page, if a file has lines of peers.</summary>
    public static void Replace(string path, IEnumerable<string> files)
    {
        PeerCell[] cells = [.. files.SelectMany(File.ReadLines).Select(PeerCell.Parse).OfType<PeerCell>()];
        if (cells.Length > 0)
        {
            File.WriteAllText(path, Sections.Replace(File.ReadAllText(path), "peers", Write(cells)));
        }
    }

    // A row for each type, size and operation, a column for each peer; the best is bold.
    private static string Write(PeerCell[] cells)
    {
        string[] peers = [.. cells.Select(static cell => cell.Peer).Distinct().OrderByDescending(static peer => peer.Contains("gomap")).ThenBy(static peer => peer, StringComparer.Ordinal)];
        var table = new StringBuilder();
        table.Append("| |").AppendJoin(null, peers.Select(static peer => $" {peer} |")).AppendLine();
        table.Append("|---|").AppendJoin(null, peers.Select(static _ => "---:|")).AppendLine();
        foreach (var row in cells.GroupBy(static cell => (cell.Type, cell.Size, cell.Operation))
            .OrderBy(static row => row.Key.Type, StringComparer.Ordinal).ThenBy(static row => row.Key.Size).ThenBy(static row => Array.IndexOf(Operations, row.Key.Operation)))
        {
            double best = row.Min(static cell => cell.Nanoseconds);
            table.Append(CultureInfo.InvariantCulture, $"| {row.Key.Operation}, {row.Key.Type}, {row.Key.Size:N0} |");
            foreach (string peer in peers)
            {
                double[] times = [.. row.Where(cell => cell.Peer == peer).Select(static cell => cell.Nanoseconds)];
                table.Append(times.Length == 0 ? " |" : times.Min() == best ? $" **{times.Min():F1}** |" : $" {times.Min():F1} |");
            }

            table.AppendLine();
        }

        return table.ToString();
    }

    private sealed record PeerCell(string Peer, string Type, string Operation, int Size, double Nanoseconds)
    {
        // peer,type,op,n,median_ns,min_ns,checksum: the least, since whatever else the machine does only adds.
        public static PeerCell? Parse(string line) =>
            line.Split(',') is [var peer, var type, var operation, var size, _, var least, _]
                && Operations.Contains(operation)
                && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
                && double.TryParse(least, CultureInfo.InvariantCulture, out double nanoseconds)
                ? new PeerCell(peer, type, operation, n, nanoseconds)
                : null;
    }
}
