using System.Text;
using Quickstart;

// Counts the words of a text and prints the most frequent ones; then takes a tour of what a Go map can do.
//
//   dotnet run --project samples/Quickstart              the text that comes with it
//   dotnet run --project samples/Quickstart -- FILE      a text of yours
//   dotnet run --project samples/Quickstart -- -         standard input

if (args.Length > 1)
{
    Console.Error.WriteLine("usage: Quickstart [FILE | -]");
    return 2;
}

string path = args.Length == 1 ? args[0] : Path.Combine(AppContext.BaseDirectory, "Text", "genesis.txt");
var counts = new WordCounts();
try
{
    using Stream stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
    using var text = new StreamReader(stream, Encoding.UTF8);
    Words.Count(text, counts);
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
{
    Console.Error.WriteLine($"Quickstart: cannot read '{path}': {e.Message}");
    return 2;
}

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.WriteLine($"{counts.Values.Sum()} words, {counts.Count} different ones. The top 20:");

// A range starts anywhere, so the order is made here: by count, then by word.
foreach (var (word, count) in counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(20))
{
    Console.WriteLine($"{count,6}  {word}");
}

Tour.CommaOk();
Tour.OpAssign();
Tour.ChangeDuringRange();
Tour.NilMap();
Tour.HeaderAsItGrows();
return 0;
