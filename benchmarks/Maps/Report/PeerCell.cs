using System.Globalization;

namespace GoMapGen.Benchmarks.Report;

/// <summary>A line of benchmarks/peers: the least of the repetitions, since whatever else the machine does only adds.</summary>
internal sealed record PeerCell(string Peer, string Type, string Operation, int Size, double Nanoseconds)
{
    /// <summary>The operations, in the order of the tables.</summary>
    public static readonly string[] Operations = ["hit", "miss", "update", "grow", "presized", "churn", "iterate"];

    /// <summary>All lines of files that are such.</summary>
    public static PeerCell[] Read(IEnumerable<string> files) => [.. files.SelectMany(File.ReadLines).Select(Parse).OfType<PeerCell>()];

    // peer,type,op,n,median_ns,min_ns,checksum
    private static PeerCell? Parse(string line) =>
        line.Split(',') is [var peer, var type, var operation, var size, _, var least, _]
            && Operations.Contains(operation)
            && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
            && double.TryParse(least, CultureInfo.InvariantCulture, out double nanoseconds)
            ? new PeerCell(peer, type, operation, n, nanoseconds)
            : null;
}
