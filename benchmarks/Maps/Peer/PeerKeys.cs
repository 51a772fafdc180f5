using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Peer;

/// <summary>The keys of SPEC.md.</summary>
internal static class PeerKeys
{
    private const ulong Gold = 0x9E37_79B9_7F4A_7C15;

    public static long Long(long i) => KeyMaker.Long(i);

    public static int Int(long i) => KeyMaker.Int(i);

    public static Text Text(long i) => new(KeyMaker.Text(i, 16));

    /// <summary>0 to n-1 in shuffled order.</summary>
    public static int[] Shuffled(int n)
    {
        int[] order = [.. Enumerable.Range(0, n)];
        ulong state = 0x243F_6A88_85A3_08D3;
        for (int i = n - 1; i > 0; i--)
        {
            state = unchecked(state + Gold);
            int j = (int)(Finish(state) % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private static ulong Finish(ulong z)
    {
        z = unchecked((z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB);
        return z ^ (z >> 31);
    }
}
