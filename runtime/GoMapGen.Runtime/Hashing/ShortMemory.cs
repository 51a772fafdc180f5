using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// Reads 1 to 16 bytes as two zero-padded words, lowest byte first, and no byte beyond them. Reads that overlap agree where they do, so they
/// can be combined by or.
/// </summary>
internal static class ShortMemory
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (ulong Low, ulong High) Read(ref byte start, uint length)
    {
        if (length >= 8)
        {
            // The last 8 bytes without those that the first word has. Two shifts of half the bits, since length 8 leaves none of 64.
            int half = (int)(16 - length) * 4;
            ulong last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, length - 8));
            return (Unsafe.ReadUnaligned<ulong>(ref start), last >> half >> half);
        }

        if (length >= 4)
        {
            ulong last = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, length - 4));
            return (Unsafe.ReadUnaligned<uint>(ref start) | (last << (int)((length - 4) * 8)), 0);
        }

        uint middle = length >> 1;
        ulong low = start
            | ((ulong)Unsafe.Add(ref start, middle) << (int)(middle * 8))
            | ((ulong)Unsafe.Add(ref start, length - 1) << (int)((length - 1) * 8));
        return (low, 0);
    }
}
