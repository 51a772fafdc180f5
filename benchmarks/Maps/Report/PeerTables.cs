using System.Globalization;
using System.Text;

namespace GoMapGen.Benchmarks.Report;

/// <summary>The table of docs/performance.md against maps of other languages, from the lines of benchmarks/peers.</summary>
internal static class PeerTables
{
    /// <summary>Puts the table into the page, if a file has lines of peers.</summary>
    public static void Replace(string path, IEnumerable<string> files)
    {
        PeerCell[] cells = PeerCell.Read(files);
        if (cells.Length > 0)
        {
            File.WriteAllText(path, Sections.Replace(File.ReadAllText(path), "peers", Write(cells)));
        }
    }

    // A row for each type, size and operation, a column for each peer; the best map is bold.
    private static string Write(PeerCell[] cells)
    {
        string[] peers = [.. cells.Select(static cell => cell.Peer).Distinct().OrderByDescending(static peer => peer.Contains("gomap")).ThenBy(static peer => peer, StringComparer.Ordinal)];
        var table = new StringBuilder();
        table.Append("| |").AppendJoin(null, peers.Select(static peer => $" {peer} |")).AppendLine();
        table.Append("|---|").AppendJoin(null, peers.Select(static _ => "---:|")).AppendLine();
        foreach (var row in cells.GroupBy(static cell => (cell.Type, cell.Size, cell.Operation))
            .OrderBy(static row => row.Key.Type, StringComparer.Ordinal).ThenBy(static row => row.Key.Size).ThenBy(static row => Array.IndexOf(PeerCell.Operations, row.Key.Operation)))
        {
            // The ideal is no map, and the bare map none to be used.
            double best = row.Where(static cell => cell.Peer is not ("dotnet-ideal" or "dotnet-bare")).Min(static cell => cell.Nanoseconds);
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
}
