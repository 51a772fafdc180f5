using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace GoMapGen.Runtime;

/// <summary>
/// Writes entries whose names and values are no more than text, many by one call of the writer.
/// </summary>
/// <remarks>
/// The writer has no call for a name and a value that are bytes already. But it takes a value unseen, and to the writer the rest of an
/// object is no different from one:
/// <code>
///   {"a":1,"b":2,"c":3}      "a" is the name, 1,"b":2,"c":3 the value
/// </code>
/// What is too long, or no text of JSON's, is left to the writer, and a new piece begins after it.
/// </remarks>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
internal struct JsonPieces<TKey, TElem>
{
    // Small enough to stay in the cache beside the rest, large enough that the calls of the writer cost little. Since an entry leaves room,
    // no piece is longer than the 4,096 bytes that a writer asks its buffer for whatever it writes.
    private const int PieceLength = 4096;

    // Of fewer, one call for each takes less than what comes before and after pieces.
    private const int LeastEntries = 5;

    // A Guid in its quotes has 38 bytes, no number has more bytes; and what stands around them.
    private const int LongestValue = JsonValues.Room + 4;

    private readonly Utf8JsonWriter _writer;
    private readonly JsonEntryConverter<TKey, TElem> _converter;
    private readonly JsonText _text;
    private readonly byte[] _piece;

    // What stands around the names; null where that is a comma and a colon.
    private readonly JsonIndentation? _indentation;
    private readonly int _roomAround;

    // Of the piece so far, which begins after a name. At 0 no name is open.
    private int _length;

    private JsonPieces(Utf8JsonWriter writer, JsonEntryConverter<TKey, TElem> converter, JsonText text, JsonIndentation? indentation)
    {
        _writer = writer;
        _converter = converter;
        _text = text;
        _indentation = indentation;
        _roomAround = indentation is null ? 0 : indentation.Between.Length + indentation.AfterName.Length;
        _piece = ArrayPool<byte>.Shared.Rent(PieceLength);
    }

    /// <summary>Whether entries are written here.</summary>
    public readonly bool AreWritten => _piece is not null;

    /// <summary>The pieces of an object of a number of entries, if keys and elems are of types that have a text here.</summary>
    public static JsonPieces<TKey, TElem> Of(Utf8JsonWriter writer, JsonEntryConverter<TKey, TElem> converter, int count)
    {
        if (count < LeastEntries)
        {
            return default;
        }

        JsonWriterOptions options = writer.Options;
        if (!converter.WritesValues || !JsonValues.AreNames<TKey>() || !JsonValues.AreFormatted<TElem>() || converter.TextOf(options.Encoder) is not { } text)
        {
            return default;
        }

        if (!options.Indented)
        {
            return new(writer, converter, text, indentation: null);
        }

        return converter.IndentationOf(in options, writer.CurrentDepth) is { IsShort: true } indentation ? new(writer, converter, text, indentation) : default;
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

        if (!TryBegin(key, elem))
        {
            _converter.Write(_writer, key, elem);
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

    // The name is written by the writer, so that it knows that a value may follow.
    private bool TryBegin(TKey key, TElem elem)
    {
        if (_piece.Length < Room(elem) || !TryFormat(elem, isName: false, ref Start, 0, out nint length))
        {
            return false;
        }

        _converter.WriteName(_writer, key);
        _length = (int)length;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAppend(TKey key, TElem elem)
    {
        long roomOfElem = Room(elem);
        if (_piece.Length - _length < Room(key) + roomOfElem + _roomAround)
        {
            return false;
        }

        // Licence: there is room, with what stands around the values.
        ref byte target = ref Unsafe.Add(ref Start, _length);
        nint at = Put((byte)',', _indentation?.Between, ref target);
        if (!TryFormat(key, isName: true, ref Unsafe.Add(ref target, at), (int)roomOfElem + _roomAround, out nint length))
        {
            return false;
        }

        at += length;
        at += Put((byte)':', _indentation?.AfterName, ref Unsafe.Add(ref target, at));
        if (!TryFormat(elem, isName: false, ref Unsafe.Add(ref target, at), 0, out length))
        {
            return false;
        }

        _length += (int)(at + length);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Put(byte mark, byte[]? indented, ref byte target)
    {
        if (indented is null)
        {
            target = mark;
            return 1;
        }

        // Licence: TryAppend has looked for the room.
        indented.CopyTo(MemoryMarshal.CreateSpan(ref target, indented.Length));
        return indented.Length;
    }

    // Where there is room for the value as Room has it; for one that takes more, if there is, and for what comes after it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool TryFormat<T>(T value, bool isName, ref byte target, int roomAfter, out nint length)
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
            return _text.TryCopy(text, ref Unsafe.Add(ref target, 1)) || TryEscape(text, ref target, roomAfter, out length);
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly bool TryEscape(string text, ref byte quote, int roomAfter, out nint length)
    {
        int start = (int)Unsafe.ByteOffset(ref Start, ref quote) + 1;
        int end = _piece.Length - LongestValue - roomAfter;
        bool isEscaped = _text.TryEscape(text, end > start ? _piece.AsSpan(start, end - start) : default, out int written);
        Unsafe.Add(ref quote, written + 1) = (byte)'"';
        length = written + 2;
        return isEscaped;
    }

    private readonly ref byte Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref MemoryMarshal.GetArrayDataReference(_piece);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Room<T>(T value) =>
        typeof(T).IsValueType || value is null ? LongestValue : LongestValue + (long)Unsafe.As<string>((object)value).Length;
}
