using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;

namespace Literals;

/// <summary>
/// Tables that the compiler has laid out, and what is looked up in them. With the argument "measure" it prints the time to the
/// first look-up instead, beside Dictionary and FrozenDictionary.
/// </summary>
internal static class Program
{
    private const string Source =
        """
        package main

        func count(words []string) map[string]int {
            counts := map[string]int{}
            for _, word := range words {
                counts[word]++
            }
            return counts
        }
        """;

    private static void Main(string[] args)
    {
        if (args is ["measure"])
        {
            Measure();
            return;
        }

        foreach (int status in (int[])[200, 404, 418, 503])
        {
            Console.WriteLine($"{status} {Tables.Reasons[status] ?? "(no such status)"}");
        }

        foreach (string file in (string[])["index.html", "app.wasm", "paper.odt", "photo.jpeg", "README"])
        {
            // The extension is a part of the name: no string is made of it.
            ReadOnlySpan<char> extension = Path.GetExtension(file.AsSpan());
            Console.WriteLine($"{file}: {Tables.Mime[extension] ?? "application/octet-stream"}");
        }

        Console.WriteLine($"{Tables.Mime.Count} extensions, {Tables.Countries.Count} countries; CH is {Tables.Countries["CH"]}, NZ is {Tables.Countries["NZ"u8]}");

        // As they come from a socket: bytes, in any case.
        Console.WriteLine($"te: {Tables.Headers["te"u8]}, CONTENT-TYPE: {Tables.Headers["CONTENT-TYPE"]}");

        // A map of one's own, with the same entries to begin with.
        Headers mine = Tables.NewHeaders();
        mine["X-Trace"] = Forwarding.HopByHop;
        Console.WriteLine($"{mine.Count} of mine, {Tables.NewHeaders().Count} in a fresh one, {Tables.Headers.Count} in the table");

        // Go's own literal: a call that the compiler replaces.
        Texts greetings = Texts.Of(("de", "Grüezi"), ("fr", "Salut"), ("it", "Ciao"), ("rm", "Allegra"));
        Console.WriteLine(greetings);

        Console.WriteLine(Scan(Source));
    }

    // Counts the keywords of a text by kind. The scanner looks up each word where it lies.
    private static string Scan(ReadOnlySpan<char> source)
    {
        var counts = new SortedDictionary<Token, int>();
        while (!source.IsEmpty)
        {
            int length = 0;
            while (length < source.Length && (char.IsAsciiLetterOrDigit(source[length]) || source[length] == '_'))
            {
                length++;
            }

            if (length != 0)
            {
                Token token = Tables.Keywords[source[..length]];
                counts[token] = counts.GetValueOrDefault(token) + 1;
            }

            source = source[Math.Max(1, length)..];
        }

        return string.Join(", ", counts.Select(static count => $"{count.Key} {count.Value}"));
    }

    // Each is made and asked once; what a first use costs is gone at the second, so run it again for another sample.
    private static void Measure()
    {
        // The clock, and what all three need of the framework.
        _ = Microseconds(static () => new Dictionary<string, string> { ["a"] = "b" }.ToFrozenDictionary()["a"]);
        _ = Microseconds(static () => Tables.Countries["CH"]);

        double table = Microseconds(static () => Tables.Mime[".html"]);
        double read = Microseconds(static () => Entries().ToDictionary()[".html"]);
        double readFrozen = Microseconds(static () => Entries().ToFrozenDictionary()[".html"]);
        KeyValuePair<string, string>[] entries = [.. Tables.Mime];
        double dictionary = Microseconds(() => new Dictionary<string, string>(entries)[".html"]);
        double frozen = Microseconds(() => entries.ToFrozenDictionary()[".html"]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {entries.Length} entries to the first look-up, in microseconds
            table                                         {table,8:F0}
            Dictionary, read from the file                {read,8:F0}
            FrozenDictionary, read from the file          {readFrozen,8:F0}
            Dictionary of strings that are there already  {dictionary,8:F0}
            FrozenDictionary of the same                  {frozen,8:F0}
            """));
    }

    // What one does without a literal.
    private static IEnumerable<KeyValuePair<string, string>> Entries()
    {
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "mime.csv")))
        {
            int comma = line.IndexOf(',', StringComparison.Ordinal);
            yield return new(line[..comma], line[(comma + 1)..]);
        }
    }

    private static double Microseconds(Func<string?> use)
    {
        long start = Stopwatch.GetTimestamp();
        string? found = use();
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        return found is null ? throw new InvalidOperationException("not found") : elapsed;
    }
}
