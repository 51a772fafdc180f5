using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Runtime;

/// <summary>Values whose text in JSON is that of <see cref="Utf8Formatter"/>, from which the serializer has it.</summary>
internal static class JsonValues
{
    /// <summary>How many bytes may be written for a value.</summary>
    public const int Room = 40;

    /// <summary>Whether values of a type are formatted here, apart from strings, the one class among them.</summary>
    public static bool AreFormatted<T>() =>
        AreNames<T>() || typeof(T) == typeof(bool) || typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(decimal);

    /// <summary>Whether values of a type are that also as the names of properties.</summary>
    public static bool AreNames<T>() =>
        !typeof(T).IsValueType
        || typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(uint) || typeof(T) == typeof(ulong)
        || typeof(T) == typeof(short) || typeof(T) == typeof(ushort) || typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte)
        || typeof(T) == typeof(Guid);

    /// <summary>Formats a value. False for one that JSON cannot have: what is not a finite number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFormat<T>(T value, ref byte target, out nint length)
    {
        if (typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(short) || typeof(T) == typeof(sbyte))
        {
            long number = typeof(T) == typeof(int) ? (int)(object)value!
                : typeof(T) == typeof(long) ? (long)(object)value!
                : typeof(T) == typeof(short) ? (short)(object)value!
                : (sbyte)(object)value!;
            length = JsonDigits.Write(number, ref target);
            return true;
        }

        if (typeof(T) == typeof(uint) || typeof(T) == typeof(ulong) || typeof(T) == typeof(ushort) || typeof(T) == typeof(byte))
        {
            ulong number = typeof(T) == typeof(uint) ? (uint)(object)value!
                : typeof(T) == typeof(ulong) ? (ulong)(object)value!
                : typeof(T) == typeof(ushort) ? (ushort)(object)value!
                : (byte)(object)value!;
            length = JsonDigits.Write(number, ref target);
            return true;
        }

        if (typeof(T) == typeof(bool))
        {
            length = Copy((bool)(object)value! ? "true"u8 : "false"u8, ref target);
            return true;
        }

        Span<byte> text = MemoryMarshal.CreateSpan(ref target, Room);
        int written = 0;
        bool isFormatted = typeof(T) == typeof(Guid) ? Utf8Formatter.TryFormat((Guid)(object)value!, text, out written)
            : typeof(T) == typeof(decimal) ? Utf8Formatter.TryFormat((decimal)(object)value!, text, out written)
            : typeof(T) == typeof(double) ? double.IsFinite((double)(object)value!) && Utf8Formatter.TryFormat((double)(object)value!, text, out written)
            : typeof(T) == typeof(float) && float.IsFinite((float)(object)value!) && Utf8Formatter.TryFormat((float)(object)value!, text, out written);
        length = written;
        return isFormatted;
    }

    /// <summary>Copies a text to where there is room, and gives its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Copy(ReadOnlySpan<byte> text, ref byte target)
    {
        text.CopyTo(MemoryMarshal.CreateSpan(ref target, Room));
        return text.Length;
    }
}
