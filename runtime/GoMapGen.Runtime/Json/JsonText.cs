using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace GoMapGen.Runtime;

/// <summary>
/// Writes text as an encoder wants it in JSON. Most stands there as it is: ASCII of which the encoder escapes nothing, sixteen characters at
/// a time looked up in a table of sixteen bytes.
/// <code>
///   character 0x4B          byte 0xB of the table: bit h is set if the character 0xhB is plain
///             ||_ which byte
///             |__ which bit
/// </code>
/// </summary>
internal sealed class JsonText
{
    /// <summary>The most bytes that a character takes, as \u00E9 does.</summary>
    public const int LongestEscape = 6;

    private const int AsciiCount = 0x80;

    private const int LengthShift = 56;

    // Characters from 0x80 on have no bit.
    private static readonly Vector128<byte> BitOfHighHalf = Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0);

    private readonly JavaScriptEncoder _encoder;
    private readonly Vector128<byte> _plain;

    // What is written for each character, from the lowest byte on, and in the highest one how many bytes that is.
    private readonly ulong[] _ascii = new ulong[AsciiCount];

    private JsonText(JavaScriptEncoder? encoder)
    {
        Encoder = encoder;
        _encoder = encoder ?? JavaScriptEncoder.Default;
        Span<byte> plain = stackalloc byte[Vector128<byte>.Count];
        plain.Clear();
        Span<char> encoded = stackalloc char[LongestEscape];
        for (int character = 0; character < AsciiCount; character++)
        {
            _encoder.Encode([(char)character], encoded, out _, out int length);
            ulong written = (ulong)length << LengthShift;
            for (int i = 0; i < length; i++)
            {
                written |= (ulong)encoded[i] << (8 * i);
            }

            _ascii[character] = written;
            if (!_encoder.WillEncode(character))
            {
                plain[character & 0xF] |= (byte)(1 << (character >> 4));
            }
        }

        _plain = Vector128.Create<byte>(plain);
    }

    /// <summary>The encoder of the writer; null stands for the default one.</summary>
    public JavaScriptEncoder? Encoder { get; }

    /// <summary>What writes as an encoder wants it. Null for one of the user's, which need not decide character by character.</summary>
    public static JsonText? Of(JavaScriptEncoder? encoder) =>
        encoder is null || encoder.GetType().Assembly == typeof(JavaScriptEncoder).Assembly ? new JsonText(encoder) : null;

    /// <summary>Copies a text to where there must be room for it, or returns false and may have copied some of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryCopy(string text, ref byte to)
    {
        // Licence: reads within the text, whose length picks the arm, and writes as many bytes.
        ref ushort from = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text.GetPinnableReference()));
        return text.Length == Vector128<byte>.Count ? TryCopySixteen(ref from, ref to) : TryCopy(ref from, ref to, text.Length);
    }

    /// <summary>
    /// Writes a text that is not plain, with the escapes of the encoder. False, and maybe some of it written, if there is no room for
    /// <see cref="LongestEscape"/> times its length and a word, or the encoder does not take it.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool TryEscape(string text, Span<byte> to, out int length)
    {
        length = 0;
        if ((to.Length - sizeof(ulong)) / LongestEscape < text.Length)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            int character = text[i];
            if (character >= AsciiCount)
            {
                bool isEncoded = TryEncode(text.AsSpan(i), to[length..], out int rest);
                length += rest;
                return isEncoded;
            }

            // Eight bytes, of which the next character overwrites what is not of this one.
            ulong written = _ascii[character];
            BinaryPrimitives.WriteUInt64LittleEndian(to[length..], written);
            length += (int)(written >> LengthShift);
        }

        return true;
    }

    [SkipLocalsInit]
    private bool TryEncode(ReadOnlySpan<char> text, Span<byte> to, out int length)
    {
        length = 0;
        Span<char> encoded = stackalloc char[256];
        OperationStatus status;
        do
        {
            status = _encoder.Encode(text, encoded, out int taken, out int made);
            if (status is not (OperationStatus.Done or OperationStatus.DestinationTooSmall)
                || Utf8.FromUtf16(encoded[..made], to[length..], out _, out int written) != OperationStatus.Done)
            {
                return false;
            }

            text = text[taken..];
            length += written;
        }
        while (status != OperationStatus.Done);

        return true;
    }

    private bool TryCopy(ref ushort from, ref byte to, nint length)
    {
        if (length > Vector128<byte>.Count)
        {
            nint last = length - Vector128<byte>.Count;
            for (nint i = 0; i < last; i += Vector128<byte>.Count)
            {
                if (!TryCopySixteen(ref Unsafe.Add(ref from, i), ref Unsafe.Add(ref to, i)))
                {
                    return false;
                }
            }

            return TryCopySixteen(ref Unsafe.Add(ref from, last), ref Unsafe.Add(ref to, last));
        }

        // Shorter ones from both ends, overlapping in the middle.
        if (length >= 8)
        {
            if (!TryNarrow(Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref Unsafe.Add(ref from, length - 8)), out Vector128<byte> bytes))
            {
                return false;
            }

            bytes.GetLower().StoreUnsafe(ref to);
            bytes.GetUpper().StoreUnsafe(ref Unsafe.Add(ref to, length - 8));
            return true;
        }

        if (length >= 4)
        {
            Vector128<ushort> ends = Vector128.Create(FourAt(ref from), FourAt(ref Unsafe.Add(ref from, length - 4))).AsUInt16();
            if (!TryNarrow(ends, ends, out Vector128<byte> bytes))
            {
                return false;
            }

            Unsafe.WriteUnaligned(ref to, bytes.AsUInt32().GetElement(0));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, length - 4), bytes.AsUInt32().GetElement(1));
            return true;
        }

        return length == 0 || TryCopyThree(ref from, ref to, length);
    }

    private bool TryCopyThree(ref ushort from, ref byte to, nint length)
    {
        ushort first = from;
        ushort middle = Unsafe.Add(ref from, length >> 1);
        ushort last = Unsafe.Add(ref from, length - 1);
        Vector128<ushort> characters = Vector128.Create(first | ((ulong)middle << 16) | ((ulong)last << 32) | ((ulong)last << 48)).AsUInt16();
        if (!TryNarrow(characters, characters, out _))
        {
            return false;
        }

        to = (byte)first;
        Unsafe.Add(ref to, length >> 1) = (byte)middle;
        Unsafe.Add(ref to, length - 1) = (byte)last;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryCopySixteen(ref ushort from, ref byte to)
    {
        bool isPlain = TryNarrow(Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref Unsafe.Add(ref from, 8)), out Vector128<byte> bytes);
        bytes.StoreUnsafe(ref to);
        return isPlain;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryNarrow(Vector128<ushort> lower, Vector128<ushort> upper, out Vector128<byte> bytes)
    {
        bytes = Vector128.Narrow(lower, upper);
        Vector128<byte> plain = Shuffle(_plain, bytes & Vector128.Create((byte)0xF))
            & Shuffle(BitOfHighHalf, (bytes.AsUInt16() >> 4).AsByte() & Vector128.Create((byte)0xF));
        Vector128<byte> isNot = Vector128.Equals(plain, Vector128<byte>.Zero) | ((lower | upper) & Vector128.Create((ushort)0xFF80)).AsByte();
        return isNot == Vector128<byte>.Zero;
    }

    // On .NET 8 the shuffle of any vector is a call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Shuffle(Vector128<byte> table, Vector128<byte> indices) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, indices)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.VectorTableLookup(table, indices)
        : Vector128.Shuffle(table, indices);

    private static ulong FourAt(ref ushort characters) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref characters));
}
