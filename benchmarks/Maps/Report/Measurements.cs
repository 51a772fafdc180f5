using System.Globalization;

namespace GoMapGen.Benchmarks.Report;

/// <summary>One cell: an operation on a type at a size, ours divided by Dictionary's; what the bare map takes, and the least that the hash and the buckets, and memory alone, take.</summary>
internal readonly record struct Cell(string Operation, string Type, int Size, double Ratio, double Ours, double Dictionarys, double Bare, double Ideal, double Machine);

/// <summary>What the commands have written, read back. Of two lines on the same thing the later counts.</summary>
internal sealed class Measurements
{
    private readonly Dictionary<string, string[]> _lines = [];

    /// <summary>The machine and the runtime, as the first file with a comment tells them.</summary>
    public string Machine { get; private set; } = "";

    public static Measurements Read(IEnumerable<string> paths)
    {
        var measurements = new Measurements();
        foreach (string line in paths.SelectMany(File.ReadLines))
        {
            if (line.StartsWith('#'))
            {
                measurements.Machine = line[1..].Trim();
                continue;
            }

            // Operation, type, size, map and figures; of a histogram the first figure says which line of it.
            string[] fields = line.Split(',');
            if (fields.Length > 4 && int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                measurements._lines[string.Join(',', fields.Take(fields[0] == "histogram" ? 5 : 4))] = fields;
            }
        }

        return measurements;
    }

    /// <summary>The cells of the operations that both maps have been measured with, in the order of the operations given.</summary>
    public IReadOnlyList<Cell> Cells(IEnumerable<string> operations) =>
    [
        .. from operation in operations
           from line in _lines.Values
           where line[0] == operation && line[3] == "gomap"
           let other = _lines.GetValueOrDefault($"{line[0]},{line[1]},{line[2]},dictionary")
           where other != null
           let bare = _lines.GetValueOrDefault($"{line[0]},{line[1]},{line[2]},bare")
           select new Cell(
               operation,
               line[1],
               int.Parse(line[2], CultureInfo.InvariantCulture),
               Number(line[4]) / Number(other[4]),
               Number(line[4]),
               Number(other[4]),
               bare is null ? double.NaN : Number(bare[4]),
               At(line, 8),
               At(line, 9)),
    ];

    /// <summary>All figures of the lines of a command that both maps have been measured with.</summary>
    public IEnumerable<(string Type, int Size, double[] Ours, double[] Dictionarys)> Pairs(string command) =>
        from line in _lines.Values
        where line[0] == command && line[3] == "gomap"
        let other = _lines.GetValueOrDefault($"{line[0]},{line[1]},{line[2]},dictionary")
        where other != null
        select (line[1], int.Parse(line[2], CultureInfo.InvariantCulture), Figures(line), Figures(other));

    /// <summary>The figures in one column of a command's lines, by the number before it.</summary>
    public IReadOnlyList<(double X, double Y)> Series(string command, string type, string map, int x, int y) =>
    [
        .. from line in _lines.Values
           where line[0] == command && line[1] == type && line[3] == map
           orderby Number(line[x])
           select (Number(line[x]), Number(line[y])),
    ];

    private static double[] Figures(string[] line) => [.. line.Skip(4).Select(Number)];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double At(string[] line, int column) => line.Length > column ? Number(line[column]) : 0;
}
