namespace GoMapGen.Runtime;

/// <summary>
/// Hashes a decimal by its value and not by its memory, since values of different scale are equal: the trailing zeros are taken off first.
/// </summary>
internal static class DecimalHash
{
    private const int ScaleShift = 16;
    private const uint ScaleMask = 0xff << ScaleShift;

    internal static ulong Hash(decimal value, ulong seed)
    {
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(value, parts);
        var digits = new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        uint flags = (uint)parts[3];
        if (digits == 0)
        {
            flags = 0; // Zero has a sign and a scale, and equals itself whatever they are.
        }

        // An odd number has no trailing zero: most values leave here without a division.
        while ((flags & ScaleMask) != 0 && UInt128.IsEvenInteger(digits))
        {
            (UInt128 quotient, UInt128 remainder) = UInt128.DivRem(digits, 10);
            if (remainder != 0)
            {
                break;
            }

            digits = quotient;
            flags -= 1 << ScaleShift;
        }

        return KeyHash.HashMemory((ulong)digits, (ulong)(digits >> 64) | ((ulong)flags << 32), 16, seed);
    }
}
