using System.Globalization;
using System.Text;

namespace GoMapGen.Benchmarks.Report;

/// <summary>
/// The README's other table: what is not a matter of nanoseconds an operation. From the lines of <c>latency</c> and <c>flood</c>, and of
/// benchmarks/Literals.
/// </summary>
internal static class StrengthsTable
{
    /// <summary>Puts the table into the README, if there is anything to say.</summary>
    public static void Replace(string path, Measurements measurements, IEnumerable<string> files)
    {
        string[] rows = [.. Latency(measurements), .. Flood(measurements), .. files.SelectMany(File.ReadLines).Select(Literal).OfType<string>()];
        if (rows.Length > 0)
        {
            var table = new StringBuilder("| | GoMapGen | .NET |\n|---|---:|---:|\n").AppendJoin('\n', rows).AppendLine();
            File.WriteAllText(path, Sections.Replace(File.ReadAllText(path), "strengths", table.ToString()));
        }
    }

    // The median of several runs.
    private static IEnumerable<string> Latency(Measurements measurements) =>
        from pair in measurements.Pairs("latency")
        select Row(
            $"the slowest of {pair.Size:N0} inserts into an empty map, {pair.Type}",
            $"{pair.Ours[0] / 1e6:F1} ms",
            $"{pair.Dictionarys[0] / 1e6:F0} ms, Dictionary");

    private static IEnumerable<string> Flood(Measurements measurements) =>
        from pair in measurements.Pairs("flood")
        select Row(
            $"{pair.Size:N0} keys that collide in Dictionary, against random ones, {pair.Type}",
            $"{pair.Ours[2]:F2} times the time",
            $"{pair.Dictionarys[2]:N0} times, Dictionary");

    // table,n,op,literal_ns,frozen_ns,dictionary_ns,of_frozen or first_use,n,literal_us,frozen_us,dictionary_us,...; of the words.
    private static string? Literal(string line) => line.Split(',') switch
    {
        ["words", "1000", ("hit" or "miss") and var operation, var ours, var frozen, _, _] =>
            Row($"a look-up in a read-only table of 1,000 words, {(operation == "hit" ? "found" : "not found")}", $"{Number(ours):F1} ns", $"{Number(frozen):F1} ns, FrozenDictionary"),
        ["words", "1000", var ours, var frozen, _, _, _] =>
            Row("the same table, made and asked for the first time", $"{Number(ours) / 1e3:F1} ms", $"{Number(frozen) / 1e3:F1} ms, FrozenDictionary"),
        _ => null,
    };

    private static string Row(string what, string ours, string other) => $"| {what} | {ours} | {other} |";

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
