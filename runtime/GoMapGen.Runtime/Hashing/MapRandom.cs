using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// The random numbers of maps: seeds, the starts of iterations, the hashes of NaN, and the sampling of overflow counts in big tables. The state
/// belongs to the thread, so that threads share nothing. Go: fastrand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MapRandom
{
    // One object a thread rather than several thread statics: a draw looks up one.
    [ThreadStatic]
    private static ThreadRandom? Current;

    /// <summary>The next number of this thread.</summary>
    public static uint Next()
    {
        ThreadRandom? random = Current;
        return random is { Registration: null } ? random.Draw() : NextRare();
    }

    /// <summary>The seed of a map that is being made. From here on the hash keys of the process are fixed.</summary>
    internal static uint NextSeed()
    {
        HashKeys.Fix();
        return Next();
    }

    /// <summary>The state of this thread.</summary>
    internal static ThreadRandom ForThisThread() => Current ??= new ThreadRandom(RandomSeed());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint NextRare()
    {
        ThreadRandom random = ForThisThread();
        return random.Registration is { } registration ? registration.Draw() : random.Draw();
    }

    private static ulong RandomSeed()
    {
        Span<byte> seed = stackalloc byte[sizeof(ulong)];
        Entropy.Fill(seed);
        return BitConverter.ToUInt64(seed);
    }
}
