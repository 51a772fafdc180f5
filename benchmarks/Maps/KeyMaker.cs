using System.Globalization;

namespace GoMapGen.Benchmarks;

/// <summary>Key number i of each type: random to look at, the same in every run, and no two alike.</summary>
internal static class KeyMaker
{
    private const string Filler = "the quick brown fox jumps over the lazy dog";

    /// <summary>Scrambles a counter: splitmix64, a bijection.</summary>
    public static ulong Scramble(long i)
    {
        ulong z = unchecked(((ulong)i + 1) * 0x9E37_79B9_7F4A_7C15);
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }

    /// <summary>A bijection of 32 bits.</summary>
    public static int Int(long i)
    {
        uint x = (uint)i;
        x = (x ^ (x >> 16)) * 0x7FEB_352D;
        x = (x ^ (x >> 15)) * 0x846C_A68B;
        return (int)(x ^ (x >> 16));
    }

    public static long Long(long i) => (long)Scramble(i);

    /// <summary>A new string of hexadecimal digits, after 24 characters that change seldom if it is to be a long one.</summary>
    public static string Text(long i, int length) => length switch
    {
        8 => ((uint)Int(i)).ToString("x8", CultureInfo.InvariantCulture),
        16 => Scramble(i).ToString("x16", CultureInfo.InvariantCulture),
        40 => string.Concat(Filler.AsSpan((int)(i & 15), 24), Scramble(i).ToString("x16", CultureInfo.InvariantCulture)),
        _ => throw new ArgumentOutOfRangeException(nameof(length), length, null),
    };

    /// <summary>The two halves of a bijection.</summary>
    public static (int, int) Pair(long i) => ((int)Scramble(i), (int)(Scramble(i) >> 32));

    public static Guid Guid(long i)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Scramble(i));
        BitConverter.TryWriteBytes(bytes[8..], Scramble(~i));
        return new Guid(bytes);
    }

    /// <summary>A whole number by a bijection, and a fraction.</summary>
    public static double Double(long i) => Int(i) + (i * (1.0 / (1 << 25)));
}
