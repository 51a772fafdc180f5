using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace GoMapGen.Runtime;

/// <summary>
/// Go's hash for processors without AES, after wyhash: multiply to 128 bits and fold. Of the four key words of a process only the first is
/// used on 64-bit machines. Go: runtime/hash64.go.
/// </summary>
internal static class FallbackHash
{
    private const ulong M1 = 0xa0761d6478bd642f;
    private const ulong M2 = 0xe7037ed1a0b428db;
    private const ulong M3 = 0x8ebc6af09c88c6e3;
    private const ulong M4 = 0x589965cc75374cc3;
    private const ulong M5 = 0x1d8e4e27c47d124f;

    /// <summary>Go: memhash32Fallback.</summary>
    internal static ulong Hash32(uint data, ulong seed, ulong key) => Finish(data, data, 4, seed ^ key ^ M1);

    /// <summary>Go: memhash64Fallback.</summary>
    internal static ulong Hash64(ulong data, ulong seed, ulong key) => Finish(data, data, 8, seed ^ key ^ M1);

    /// <summary>Go: memhashFallback of 1 to 16 bytes, given as two words whose unused bytes are zero.</summary>
    internal static ulong HashWords(ulong low, ulong high, uint length, ulong seed, ulong key)
    {
        seed ^= key ^ M1;
        if (length < 4)
        {
            ulong middle = (byte)(low >> (int)((length >> 1) * 8));
            ulong last = (byte)(low >> (int)((length - 1) * 8));
            return Finish((byte)low | (middle << 8) | (last << 16), 0, length, seed);
        }

        if (length <= 8)
        {
            int size = length == 8 ? 8 : 4;
            ulong first = size == 8 ? low : (uint)low;
            ulong last = length == 8 ? low : (uint)(low >> (int)((length - 4) * 8));
            return Finish(first, last, length, seed);
        }

        int skipped = (int)(length - 8) * 8;
        return Finish(low, length == 16 ? high : (low >> skipped) | (high << (64 - skipped)), length, seed);
    }

    /// <summary>Go: memhashFallback.</summary>
    internal static ulong HashMemory(ref byte start, uint length, ulong seed, ulong key)
    {
        if (length == 0)
        {
            return seed ^ key ^ M1;
        }

        if (length <= 16)
        {
            (ulong low, ulong high) = ShortMemory.Read(ref start, length);
            return HashWords(low, high, length, seed, key);
        }

        seed ^= key ^ M1;
        nuint at = 0;
        nuint left = length;
        if (left > 48)
        {
            ulong seed1 = seed;
            ulong seed2 = seed;
            for (; left > 48; left -= 48, at += 48)
            {
                seed = Mix(Read(ref start, at) ^ M2, Read(ref start, at + 8) ^ seed);
                seed1 = Mix(Read(ref start, at + 16) ^ M3, Read(ref start, at + 24) ^ seed1);
                seed2 = Mix(Read(ref start, at + 32) ^ M4, Read(ref start, at + 40) ^ seed2);
            }

            seed ^= seed1 ^ seed2;
        }

        for (; left > 16; left -= 16, at += 16)
        {
            seed = Mix(Read(ref start, at) ^ M2, Read(ref start, at + 8) ^ seed);
        }

        return Finish(Read(ref start, (nuint)length - 16), Read(ref start, (nuint)length - 8), length, seed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong a, ulong b, uint length, ulong seed) => Mix(M5 ^ length, Mix(a ^ M2, b ^ seed));

    /// <summary>The two halves of a product, folded. Go: mix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Mix(ulong a, ulong b)
    {
        if (Bmi2.X64.IsSupported)
        {
            // Two multiplications: one that gives both halves has the compiler pass the lower through memory.
            return Bmi2.X64.MultiplyNoFlags(a, b) ^ (a * b);
        }

        ulong high = Math.BigMul(a, b, out ulong low);
        return high ^ low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read(ref byte start, nuint offset) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, offset));
}
