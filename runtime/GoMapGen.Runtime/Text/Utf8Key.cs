using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

namespace GoMapGen.Runtime;

/// <summary>A string key in UTF-8, as characters: what is hashed is UTF-16, so that a key has one hash whichever way it is given.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct Utf8Key
{
    /// <summary>The characters that the caller has room for; more are rented. Few, since the caller's room is zeroed each time.</summary>
    public const int StackCharacters = 64;

    private char[]? _rented;

    /// <summary>Transcodes. No character takes less than a byte, so the bytes bound the room.</summary>
    public Utf8Key(ReadOnlySpan<byte> utf8, Span<char> room)
    {
        if (utf8.Length > room.Length)
        {
            room = _rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        }

        IsValid = Utf8.ToUtf16(utf8, room, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done;
        Characters = room[..written];
        if (!IsValid)
        {
            Return();
        }
    }

    /// <summary>Whether the bytes are UTF-8.</summary>
    public bool IsValid { get; }

    /// <summary>The key.</summary>
    public ReadOnlySpan<char> Characters { get; private set; }

    /// <summary>Gives back what was rented.</summary>
    public void Return()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            Characters = default;
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>Bytes that cannot become a key.</summary>
    [DoesNotReturn]
    public static void ThrowInvalid() => throw new ArgumentException("The key is not valid UTF-8.", "utf8Key");
}
