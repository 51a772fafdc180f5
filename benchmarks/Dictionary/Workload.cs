using System.Text;

namespace GoMapGen.Benchmarks.AsDictionary;

/// <summary>Keys that are looked up are other objects than the ones in a map, picked at random, all made before a clock runs.</summary>
internal static class Workload
{
    public const int Picks = 1 << 17;

    public static string Text(long i) => Scramble(i).ToString("x16");

    public static long Number(long i) => (long)Scramble(i);

    /// <summary>Random picks of the keys 0 to <paramref name="size"/>, or of as many that are absent.</summary>
    public static string[] Texts(int size, bool present)
    {
        var keys = new string[Picks];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = Text(Pick(i, size) + (present ? 0 : size));
        }

        return keys;
    }

    public static long[] PickedNumbers(int size)
    {
        long[] keys = new long[Picks];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = Number(Pick(i, size));
        }

        return keys;
    }

    public static byte[][] Utf8(int size, bool present) => [.. Texts(size, present).Select(Encoding.UTF8.GetBytes)];

    public static Counts Counts(int size)
    {
        var map = new Counts();
        for (int i = 0; i < size; i++)
        {
            map[Text(i)] = i;
        }

        return map;
    }

    public static Headers Headers(int size)
    {
        var map = new Headers();
        for (int i = 0; i < size; i++)
        {
            map[Text(i)] = i;
        }

        return map;
    }

    public static Numbers Numbers(int size)
    {
        var map = new Numbers();
        for (int i = 0; i < size; i++)
        {
            map[Number(i)] = i;
        }

        return map;
    }

    private static long Pick(long i, int size) => (long)(Scramble(i ^ (1L << 40)) % (ulong)size);

    // splitmix64.
    private static ulong Scramble(long i)
    {
        ulong z = unchecked(((ulong)i + 1) * 0x9E37_79B9_7F4A_7C15);
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
