using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    // Small enough to stay in the cache beside the rest, large enough that the calls of the writer cost little. Since an entry leaves room,
    // no piece is longer than the 4,096 bytes that a writer asks its buffer for whatever it writes.
    private const int PieceLength = 4096;

    private const int MaxUnseen = 63;

    // A Guid in its quotes has 38 bytes, no number has more bytes; and what stands around them.
    private const int LongestValue = JsonValues.Room + 4;

    private readonly Utf8JsonWriter _writer;
    private readonly JsonEntryConverter<TKey, TElem> _converter;
    private readonly JsonPlainText _plain;
    private readonly byte[] _piece;

    // Of the piece so far, which begins after a name. At 0 no name is open.
    private int _length;

    // An entry that needs escapes is mostly one of many: how many are left to the writer without a look at them, and how many will be after
    // the next.
    private int _unseen;
    private int _nextUnseen;

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
        if (_length != 0)
        {
            if (TryAppend(key, elem))
            {
                return;
            }

            EndPiece();
        }

        if (_unseen > 0)
        {
            _unseen--;
        }
        else if (TryBegin(key, elem))
        {
            return;
        }

        _converter.Write(_writer, key, elem);
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

    private bool TryBegin(TKey key, TElem elem)
    {
        if (_piece.Length >= Room(key) + Room(elem)
            && (typeof(TKey).IsValueType || TryFormat(key, isName: true, ref Start, out _))
            && TryFormat(elem, isName: false, ref Start, out nint length))
        {
            _converter.WriteName(_writer, key);
            _length = (int)length;
            _nextUnseen = 0;
            return true;
        }

        _unseen = _nextUnseen;
        _nextUnseen = Math.Min((2 * _nextUnseen) + 1, MaxUnseen);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAppend(TKey key, TElem elem)
    {
        if (_piece.Length - _length < Room(key) + Room(elem))
        {
            return false;
        }

        // Licence: there is room, with what stands around the values.
        ref byte target = ref Unsafe.Add(ref Start, _length);
        target = (byte)',';
        if (!TryFormat(key, isName: true, ref Unsafe.Add(ref target, 1), out nint length))
        {
            return false;
        }

        Unsafe.Add(ref target, length + 1) = (byte)':';
        if (!TryFormat(elem, isName: false, ref Unsafe.Add(ref target, length + 2), out nint rest))
        {
            return false;
        }

        _length += (int)(length + 2 + rest);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool TryFormat<T>(T value, bool isName, ref byte target, out nint length)
    {
        if (!typeof(T).IsValueType)
        {
            // Of the types that are written here, string is the one that is a class.
            string? text = Unsafe.As<string?>((object?)value);
            if (text is null)
            {
                length = JsonValues.Copy("null"u8, ref target);
                return true;
            }

            target = (byte)'"';
            length = text.Length + 2;
            Unsafe.Add(ref target, length - 1) = (byte)'"';
            return _plain.TryCopy(text, ref Unsafe.Add(ref target, 1));
        }

        bool isQuoted = isName || typeof(T) == typeof(Guid);
        if (!isQuoted)
        {
            return JsonValues.TryFormat(value, ref target, out length);
        }

        target = (byte)'"';
        bool isFormatted = JsonValues.TryFormat(value, ref Unsafe.Add(ref target, 1), out length);
        Unsafe.Add(ref target, length + 1) = (byte)'"';
        length += 2;
        return isFormatted;
    }

    private readonly ref byte Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref MemoryMarshal.GetArrayDataReference(_piece);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Room<T>(T value) =>
        typeof(T).IsValueType || value is null ? LongestValue : LongestValue + Unsafe.As<string>((object)value).Length;
}
