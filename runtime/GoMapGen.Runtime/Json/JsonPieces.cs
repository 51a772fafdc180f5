using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GoMapGen.Runtime;

/// <summary>
/// Writes entries whose names and values stand in the document as they are, many by one call of the writer.
/// </summary>
/// <remarks>
/// The writer has no call for a name and a value that are bytes already. But it takes a value unseen, and to the writer the rest of an
/// object is no different from one:
/// <code>
///   {"a":1,"b":2,"c":3}      "a" is the name, 1,"b":2,"c":3 the value
/// </code>
/// What needs escapes is written by the writer, and a new piece begins after it.
/// </remarks>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
internal struct JsonPieces<TKey, TElem>
{
    // Small enough to stay in the cache beside the rest, large enough that the calls of the writer cost little.
    private const int PieceLength = 4096;

    // A Guid in its quotes has 38 bytes, no number more than 32; and what stands around them.
    private const int LongestValue = 48;

    private readonly Utf8JsonWriter _writer;
    private readonly JsonEntryConverter<TKey, TElem> _converter;
    private readonly JsonPlainText _plain;
    private readonly byte[] _piece;

    // Of the piece so far, which begins after a name. At 0 no name is open.
    private int _length;

    private JsonPieces(Utf8JsonWriter writer, JsonEntryConverter<TKey, TElem> converter, JsonPlainText plain)
    {
        _writer = writer;
        _converter = converter;
        _plain = plain;
        _piece = ArrayPool<byte>.Shared.Rent(PieceLength);
    }

    /// <summary>Whether entries are written here.</summary>
    public readonly bool AreWritten => _piece is not null;

    /// <summary>The pieces of a document, if keys and elems are of types that have a text here and the writer indents nothing.</summary>
    public static JsonPieces<TKey, TElem> Of(Utf8JsonWriter writer, JsonEntryConverter<TKey, TElem> converter)
    {
        JsonWriterOptions options = writer.Options;
        return converter.WritesValues && JsonValues.AreNames<TKey>() && JsonValues.AreFormatted<TElem>() && !options.Indented && converter.PlainTextOf(options.Encoder) is { } plain
            ? new(writer, converter, plain)
            : default;
    }

    /// <summary>Writes an entry.</summary>
    public void Write(TKey key, TElem elem)
    {
        int start = _length;
        if (start != 0)
        {
            if (TryAppendName(key) && TryAppendElem(elem))
            {
                return;
            }

            _length = start;
            EndPiece();
        }

        _converter.WriteName(_writer, key);
        if (!TryAppendElem(elem))
        {
            _converter.WriteValue(_writer, elem);
        }
    }

    /// <summary>Writes what has not been written yet.</summary>
    public void End()
    {
        EndPiece();
        ArrayPool<byte>.Shared.Return(_piece);
    }

    private void EndPiece()
    {
        if (_length != 0)
        {
            _writer.WriteRawValue(_piece.AsSpan(0, _length), skipInputValidation: true);
            _length = 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAppendName(TKey key)
    {
        Span<byte> rest = _piece.AsSpan(_length);
        if (rest.Length < Room(key))
        {
            return false;
        }

        rest[0] = (byte)',';
        if (!TryFormat(key, rest[1..], isName: true, out int length))
        {
            return false;
        }

        rest[length + 1] = (byte)':';
        _length += length + 2;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAppendElem(TElem elem)
    {
        Span<byte> rest = _piece.AsSpan(_length);
        if (rest.Length < Room(elem) || !TryFormat(elem, rest, isName: false, out int length))
        {
            return false;
        }

        _length += length;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool TryFormat<T>(T value, Span<byte> target, bool isName, out int length)
    {
        if (!typeof(T).IsValueType)
        {
            // Of the types that are written here, string is the one that is a class.
            return TryFormat(Unsafe.As<string?>((object?)value), target, out length);
        }

        int quotes = isName || typeof(T) == typeof(Guid) ? 1 : 0;
        bool isFormatted = JsonValues.TryFormat(value, target[quotes..], out length);
        if (quotes == 1)
        {
            target[0] = (byte)'"';
            target[length + 1] = (byte)'"';
            length += 2;
        }

        return isFormatted;
    }

    private readonly bool TryFormat(string? text, Span<byte> target, out int length)
    {
        if (text is null)
        {
            length = 4;
            return "null"u8.TryCopyTo(target);
        }

        length = text.Length + 2;
        target[0] = (byte)'"';
        target[length - 1] = (byte)'"';
        return _plain.TryCopy(text, target[1..]);
    }

    // At least what a value takes, with what stands around it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Room<T>(T value) =>
        typeof(T).IsValueType ? LongestValue : value is null ? LongestValue : LongestValue + Unsafe.As<string>((object)value).Length;
}
