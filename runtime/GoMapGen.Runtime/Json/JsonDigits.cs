using System.Numerics;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// The decimal digits of a number, eight by eight: a word is split into two halves of four digits, into four of two, into eight of one,
/// by multiplications that divide all parts at once. How many digits there are is no branch.
/// </summary>
internal static class JsonDigits
{
    /// <summary>How many bytes may be written, of which the last ones need not belong to the number.</summary>
    public const int Room = 32;

    private const ulong TenTo8 = 100_000_000;
    private const ulong TenTo16 = TenTo8 * TenTo8;

    /// <summary>Writes a number and gives its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Write(long value, ref byte target)
    {
        if (value >= 0)
        {
            return Write((ulong)value, ref target);
        }

        target = (byte)'-';
        return 1 + Write(0 - (ulong)value, ref Unsafe.Add(ref target, 1));
    }

    /// <summary>Writes a number and gives its length.</summary>
    public static nint Write(ulong value, ref byte target)
    {
        if (value < TenTo8)
        {
            return WriteFirst(value, ref target);
        }

        if (value < TenTo16)
        {
            nint first = WriteFirst(value / TenTo8, ref target);
            WriteEight(value % TenTo8, ref Unsafe.Add(ref target, first));
            return first + 8;
        }

        nint length = WriteFirst(value / TenTo16, ref target);
        WriteEight(value / TenTo8 % TenTo8, ref Unsafe.Add(ref target, length));
        WriteEight(value % TenTo8, ref Unsafe.Add(ref target, length + 8));
        return length + 16;
    }

    // Without leading zeros, which are bytes at the lower end of the word; the last digit stays.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint WriteFirst(ulong value, ref byte target)
    {
        ulong digits = EightDigits(value);
        int zeros = BitOperations.TrailingZeroCount(digits | (1UL << 56)) & ~7;
        Unsafe.WriteUnaligned(ref target, AsText(digits) >> zeros);
        return 8 - (zeros >> 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteEight(ulong value, ref byte target) => Unsafe.WriteUnaligned(ref target, AsText(EightDigits(value)));

    private static ulong AsText(ulong digits) => digits + 0x3030_3030_3030_3030;

    // A byte is a digit, the lowest byte the first one. The factors divide exactly up to 9,999 and 99, and no product reaches its neighbour.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EightDigits(ulong value)
    {
        ulong upper = value / 10_000;
        ulong fours = upper | ((value - (upper * 10_000)) << 32);
        ulong hundreds = ((fours * 10_486) >> 20) & 0x0000_007F_0000_007F;
        ulong twos = hundreds | ((fours - (hundreds * 100)) << 16);
        ulong tens = ((twos * 103) >> 10) & 0x000F_000F_000F_000F;
        return tens | ((twos - (tens * 10)) << 8);
    }
}
