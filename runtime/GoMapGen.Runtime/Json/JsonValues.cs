using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>Values whose text the serializer has from <see cref="Utf8Formatter"/>, as here.</summary>
internal static class JsonValues
{
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
    public static bool TryFormat<T>(T value, Span<byte> target, out int length)
    {
        if (typeof(T) == typeof(int))
        {
            return Utf8Formatter.TryFormat((int)(object)value!, target, out length);
        }

        if (typeof(T) == typeof(long))
        {
            return Utf8Formatter.TryFormat((long)(object)value!, target, out length);
        }

        if (typeof(T) == typeof(uint))
        {
            return Utf8Formatter.TryFormat((uint)(object)value!, target, out length);
        }

        if (typeof(T) == typeof(ulong))
        {
            return Utf8Formatter.TryFormat((ulong)(object)value!, target, out length);
        }

        if (typeof(T) == typeof(short))
        {
            return Utf8Formatter.TryFormat((short)(object)value!, target, out length);
        }

        if (typeof(T) == typeof(ushort))
        {
            return Utf8Formatter.TryFormat((ushort)(object)value!, target, out length);
        }

        if (typeof(T) == typeof(byte))
        {
            return Utf8Formatter.TryFormat((byte)(object)value!, target, out length);
        }

        if (typeof(T) == typeof(sbyte))
        {
            return Utf8Formatter.TryFormat((sbyte)(object)value!, target, out length);
        }

        if (typeof(T) == typeof(Guid))
        {
            return Utf8Formatter.TryFormat((Guid)(object)value!, target, out length);
        }

        if (typeof(T) == typeof(bool))
        {
            // Utf8Formatter writes True and False.
            ReadOnlySpan<byte> text = (bool)(object)value! ? "true"u8 : "false"u8;
            length = text.Length;
            return text.TryCopyTo(target);
        }

        if (typeof(T) == typeof(decimal))
        {
            return Utf8Formatter.TryFormat((decimal)(object)value!, target, out length);
        }

        length = 0;
        return typeof(T) == typeof(double) ? double.IsFinite((double)(object)value!) && Utf8Formatter.TryFormat((double)(object)value!, target, out length)
            : typeof(T) == typeof(float) && float.IsFinite((float)(object)value!) && Utf8Formatter.TryFormat((float)(object)value!, target, out length);
    }
}
