using System.Buffers;
using System.Text.Json;

namespace GoMapGen.Runtime;

/// <summary>What a writer that indents puts between two entries of an object, and between a name and its value.</summary>
internal sealed class JsonIndentation
{
    // To ask takes as long as writing some twenty entries one by one.
    private const int LeastEntries = 64;

    // What lies deeper is not written in pieces, of which an indentation would be the most.
    private const int GreatestDepth = 16;
    private const int LongestBetween = 256;

    private JsonIndentation(ReadOnlySpan<byte> between, ReadOnlySpan<byte> afterName) =>
        (Between, AfterName) = (between.ToArray(), afterName.ToArray());

    /// <summary>From the end of a value to the quote that begins the next name.</summary>
    public byte[] Between { get; }

    /// <summary>From the quote that ends a name to its value.</summary>
    public byte[] AfterName { get; }

    /// <summary>That of a writer in an object of a number of entries; null where to know it is not worth the while.</summary>
    /// <remarks>
    /// How a writer indents, and what of it can be chosen, is different in each version of System.Text.Json, and the one at run time may be newer than
    /// the one that this was compiled with. So another writer with the same options is asked.
    /// </remarks>
    public static JsonIndentation? Of(Utf8JsonWriter writer, int entries)
    {
        if (entries < LeastEntries || writer.CurrentDepth > GreatestDepth)
        {
            return null;
        }

        // An encoder might not write the names as they are here.
        JsonWriterOptions options = writer.Options;
        options.Encoder = null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var other = new Utf8JsonWriter(buffer, options))
        {
            for (int depth = 1; depth < writer.CurrentDepth; depth++)
            {
                other.WriteStartArray();
            }

            other.WriteStartObject();
            other.WriteNull("a"u8);
            other.WriteNull("b"u8);
        }

        ReadOnlySpan<byte> written = buffer.WrittenSpan;
        int between = written.IndexOf("null"u8) + "null"u8.Length;
        int name = written.IndexOf("\"b\""u8);
        int afterName = name + "\"b\""u8.Length;
        int length = written[afterName..].IndexOf("null"u8);
        return name - between > LongestBetween ? null : new(written[between..name], written.Slice(afterName, length));
    }
}
