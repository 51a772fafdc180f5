using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace GoMapGen.Hashing.Tests;

/// <summary>One hash that the Go runtime computed.</summary>
/// <param name="Schedule">The name of the AES key schedule; empty for the fallback.</param>
/// <param name="HashKey">The key words of the fallback; empty for AES.</param>
/// <param name="Draws">The random numbers that Go drew.</param>
/// <param name="Expected">The hash; for a composed type that of the map's hasher.</param>
/// <param name="TypeHash">The hash of a composed type below an interface.</param>
public sealed record Vector(
    string Schedule,
    ulong[] HashKey,
    string Function,
    ulong Seed,
    byte[] Input,
    uint[] Draws,
    ulong Expected,
    string Type,
    string Value,
    ulong TypeHash);

/// <summary>The hashes recorded from Go 1.19.8: JSON Lines, embedded gzip-compressed.</summary>
internal static class Vectors
{
    private static readonly Lazy<IReadOnlyList<Vector>> LazyAes = new(() => Read("hash-aes.jsonl.gz"));
    private static readonly Lazy<IReadOnlyList<Vector>> LazyFallback = new(() => Read("hash-fallback.jsonl.gz"));

    internal static IReadOnlyList<Vector> Aes => LazyAes.Value;

    internal static IReadOnlyList<Vector> Fallback => LazyFallback.Value;

    /// <summary>The vectors of some functions, of which there must be some.</summary>
    internal static Vector[] Of(this IReadOnlyList<Vector> vectors, params string[] functions)
    {
        Vector[] selected = [.. vectors.Where(vector => functions.Contains(vector.Function))];
        Assert.NotEmpty(selected);
        return selected;
    }

    internal static Vector[] Under(this IReadOnlyList<Vector> vectors, string schedule)
    {
        Vector[] selected = [.. vectors.Where(vector => vector.Schedule == schedule)];
        Assert.NotEmpty(selected);
        return selected;
    }

    internal static string HeaderOf(string resource) => Lines(resource).First();

    internal static ulong Hex(string text) => ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static IReadOnlyList<Vector> Read(string resource) => [.. Lines(resource).Skip(1).Select(Parse)];

    private static IEnumerable<string> Lines(string resource)
    {
        using Stream stream = typeof(Vectors).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static Vector Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement vector = document.RootElement;
        bool composed = vector.TryGetProperty("map", out JsonElement map);
        return new Vector(
            Text(vector, "ks"),
            [.. Items(vector, "hk").Select(item => Hex(item.GetString()!))],
            Text(vector, "f"),
            Hex(Text(vector, "seed")),
            vector.TryGetProperty("inSplitmix", out JsonElement generated)
                ? SplitMix(Hex(generated[0].GetString()!), generated[1].GetInt32())
                : Convert.FromHexString(Text(vector, "in")),
            [.. Items(vector, "r").Select(item => (uint)Hex(item.GetString()!))],
            Hex(composed ? map.GetString()! : Text(vector, "out")),
            Text(vector, "type"),
            Text(vector, "value"),
            composed ? Hex(Text(vector, "typehash")) : 0);
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetString()! : "";

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value.EnumerateArray() : [];

    private static byte[] SplitMix(ulong state, int count)
    {
        var bytes = new byte[(count + 7) / 8 * 8];
        for (int i = 0; i < bytes.Length; i += 8)
        {
            state += 0x9e3779b97f4a7c15;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
            z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i), z ^ (z >> 31));
        }

        return bytes[..count];
    }
}
