using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace GoMapGen.Runtime;

/// <summary>What a writer that indents puts between two entries of an object, and between a name and its value.</summary>
internal sealed class JsonIndentation
{
    /// <summary>What lies deeper is not written in pieces, of which an indentation would be the most.</summary>
    public const int GreatestDepth = 16;

    private const int LongestBetween = 256;

    // Without their encoder, so that no reference is among them.
    private readonly JsonWriterOptions _options;

    private JsonIndentation(JsonWriterOptions options, ReadOnlySpan<byte> between, ReadOnlySpan<byte> afterName)
    {
        _options = options;
        Between = between.ToArray();
        AfterName = afterName.ToArray();
    }

    /// <summary>From the end of a value to the quote that begins the next name.</summary>
    public byte[] Between { get; }

    /// <summary>From the quote that ends a name to its value.</summary>
    public byte[] AfterName { get; }

    /// <summary>Whether pieces can have it.</summary>
    public bool IsShort => Between.Length <= LongestBetween;

    /// <summary>That of a writer in an object at a depth.</summary>
    /// <param name="options">Those of the writer.</param>
    /// <param name="depth">The depth, one at least.</param>
    /// <param name="last">What was answered last for this depth, maybe for other options: to ask takes as long as writing twenty entries.</param>
    public static JsonIndentation Of(JsonWriterOptions options, int depth, ref JsonIndentation? last)
    {
        // An encoder might not write the names as they are here.
        options.Encoder = null;
        return last is { } known && AreSame(in known._options, in options) ? known : last = Ask(options, depth);
    }

    // How a writer indents, and what of it can be chosen, is different in each version of System.Text.Json, and the one at run time may be newer than
    // the one that this was compiled with. So another writer with the same options is asked.
    private static JsonIndentation Ask(JsonWriterOptions options, int depth)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var other = new Utf8JsonWriter(buffer, options))
        {
            for (int outer = 1; outer < depth; outer++)
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
        return new(options, written[between..name], written.Slice(afterName, length));
    }

    // For the same reason not one by one, by names. Licence: read as bytes and as nothing else; what is no option, between the fields or a reference
    // of a version to come, can but make them differ, and then the writer is asked.
    private static bool AreSame(in JsonWriterOptions x, in JsonWriterOptions y) => Bytes(in x).SequenceEqual(Bytes(in y));

    private static ReadOnlySpan<byte> Bytes(in JsonWriterOptions options) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<JsonWriterOptions, byte>(ref Unsafe.AsRef(in options)), Unsafe.SizeOf<JsonWriterOptions>());
}
