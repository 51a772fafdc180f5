using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace GoMapGen.Traces;

/// <summary>
/// The recordings that are embedded in this assembly: gzip-compressed JSON Lines. The first line of a file describes it, every
/// other line is one operation; a header or seed is written only where it changed, so the reader carries the last one along.
/// </summary>
public static class TraceFile
{
    private const string Extension = ".jsonl.gz";
    private const string TraceFormat = "gomap-trace/1";

    private static readonly ConcurrentDictionary<string, Lazy<Trace>> Traces = new();
    private static readonly Lazy<IReadOnlyDictionary<string, string>> GoTypes = new(ReadGoTypes);

    /// <summary>The names of the recordings of one Go type.</summary>
    public static IEnumerable<string> NamesOf(string goType)
        => GoTypes.Value.Where(pair => pair.Value == goType).Select(pair => pair.Key).Order(StringComparer.Ordinal);

    /// <summary>The names of all recordings.</summary>
    public static IEnumerable<string> Names => GoTypes.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>The Go types that are recorded.</summary>
    public static IEnumerable<string> RecordedTypes => GoTypes.Value.Values.Distinct().Order(StringComparer.Ordinal);

    /// <summary>Reads a recording, once.</summary>
    public static Trace Read(string name) => Traces.GetOrAdd(name, name => new Lazy<Trace>(() => Parse(name))).Value;

    /// <summary>The lines of an embedded file.</summary>
    public static IEnumerable<JsonElement> ReadLines(string name)
    {
        using Stream? resource = typeof(TraceFile).Assembly.GetManifestResourceStream(name + Extension);
        using StreamReader reader = new(new GZipStream(resource ?? throw new FileNotFoundException(name), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    private static Dictionary<string, string> ReadGoTypes()
    {
        Dictionary<string, string> types = [];
        foreach (string resource in typeof(TraceFile).Assembly.GetManifestResourceNames())
        {
            string name = resource[..^Extension.Length];
            JsonElement header = ReadLines(name).First();
            if (header.GetProperty("format").GetString() == TraceFormat)
            {
                types.Add(name, Text(header, "goType"));
            }
        }

        return types;
    }

    private static Trace Parse(string name)
    {
        using IEnumerator<JsonElement> lines = ReadLines(name).GetEnumerator();
        lines.MoveNext();
        JsonElement first = lines.Current;
        uint seed = Hex(Text(first, "hash0"));
        if (!first.TryGetProperty("hash0Forced", out _))
        {
            Require(name, ReadDraws(first) is [uint draw] && draw == seed, "make draws the seed and nothing else");
        }

        TraceHeader header = ReadHeader(first.GetProperty("h"), seed);
        TraceHeader start = header;
        List<TraceStep> steps = [];
        int operations = -1;
        while (lines.MoveNext())
        {
            JsonElement line = lines.Current;
            string operation = Text(line, "op");
            Require(name, operations < 0, "nothing follows the end");
            if (operation == "end")
            {
                operations = Number(line, "ops");
                continue;
            }

            uint hash0 = line.TryGetProperty("s", out JsonElement s) ? Hex(s.GetString()!) : header.Hash0;
            header = line.TryGetProperty("h", out JsonElement h) ? ReadHeader(h, hash0) : header with { Hash0 = hash0 };
            steps.Add(ReadStep(line, operation, header));
        }

        Require(name, operations == steps.Count || operations == steps.Count + 1, $"{operations} operations announced, {steps.Count} read");
        return new Trace
        {
            Name = name,
            GoType = Text(first, "goType"),
            Hint = Text(first, "make") == "makemap" ? first.GetProperty("hint").GetInt64() : null,
            Seed = seed,
            Start = start,
            Steps = steps,
        };
    }

    private static TraceStep ReadStep(JsonElement line, string operation, TraceHeader header) => new()
    {
        Index = Number(line, "i"),
        Operation = operation switch
        {
            "set" => TraceOperation.Set,
            "get" => TraceOperation.Get,
            "del" => TraceOperation.Delete,
            "clear" => TraceOperation.Clear,
            "iterinit" => TraceOperation.IteratorStart,
            "iternext" => TraceOperation.IteratorNext,
            "dump" => TraceOperation.Dump,
            _ => throw new FormatException($"unknown operation {operation}"),
        },
        Key = line.TryGetProperty("k", out JsonElement key) ? key.GetString() : null,
        Elem = line.TryGetProperty("v", out JsonElement elem) ? elem.GetInt64() : 0,
        Hit = operation switch
        {
            "set" => line.TryGetProperty("new", out JsonElement isNew) && isNew.GetInt32() == 1,
            "get" => Number(line, "ok") == 1,
            "del" => Number(line, "found") == 1,
            _ => false,
        },
        Iterator = line.TryGetProperty("it", out JsonElement iterator) ? iterator.GetInt32() : 0,
        End = line.TryGetProperty("end", out _),
        Dump = operation == "dump" ? ReadDump(line) : null,
        Draws = ReadDraws(line),
        Header = header,
    };

    private static TraceDump ReadDump(JsonElement line) => new(
        ReadBuckets(line.GetProperty("b")),
        line.TryGetProperty("o", out JsonElement old) ? ReadBuckets(old) : null,
        line.TryGetProperty("only", out JsonElement only) ? only.GetInt32() : null);

    private static TraceBucket[]? ReadBuckets(JsonElement buckets)
        => buckets.ValueKind == JsonValueKind.Null ? null : [.. buckets.EnumerateArray().Select(ReadBucket)];

    private static TraceBucket ReadBucket(JsonElement bucket)
    {
        JsonElement[] parts = [.. bucket.EnumerateArray()];

        // An evacuated bucket is written without its keys: [index, ["tophash"]].
        IEnumerable<JsonElement> groups = parts.Skip(1).Where(group => group.GetArrayLength() == 2);
        return new TraceBucket(parts[0].GetInt32(), [.. groups.Select(ReadGroup)]);
    }

    private static TraceGroup ReadGroup(JsonElement group)
    {
        IEnumerable<string?> keys = group[1].EnumerateArray().Select(key => key.ValueKind == JsonValueKind.String ? key.GetString() : null);
        return new TraceGroup(group[0].GetString()!, [.. keys]);
    }

    private static TraceHeader ReadHeader(JsonElement h, uint hash0)
    {
        int flags = h[3].GetInt32();
        return new TraceHeader(
            Count: h[0].GetInt32(),
            B: h[1].GetInt32(),
            NOverflow: h[2].GetInt32(),
            Iterator: (flags & 1) != 0,
            OldIterator: (flags & 2) != 0,
            SameSizeGrow: (flags & 8) != 0,
            Growing: h[4].GetInt32() != 0,
            NEvacuate: h[5].GetInt64(),
            Hash0: hash0);
    }

    private static uint[] ReadDraws(JsonElement line)
        => line.TryGetProperty("r", out JsonElement draws) ? [.. draws.EnumerateArray().Select(draw => Hex(draw.GetString()!))] : [];

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;

    private static int Number(JsonElement line, string name) => line.GetProperty(name).GetInt32();

    private static uint Hex(string text) => uint.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static void Require(string name, bool condition, string rule)
    {
        if (!condition)
        {
            throw new FormatException($"{name}: {rule}");
        }
    }
}
