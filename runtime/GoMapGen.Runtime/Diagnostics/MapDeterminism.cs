using GoMapGen.Runtime;

namespace GoMapGen.Diagnostics;

/// <summary>
/// Makes maps reproducible, for tests and simulations: fixes the hash keys of the process and the random numbers of a thread. By default both
/// are random, which is what keeps maps safe from keys chosen to collide.
/// </summary>
public static class MapDeterminism
{
    /// <summary>
    /// Fixes the key schedule of the process; every hash is then Go's AES hash, in software where the processor has no AES.
    /// Go counterpart: <c>runtime.aeskeysched</c>.
    /// </summary>
    /// <param name="aesKeySchedule">128 bytes.</param>
    /// <exception cref="ArgumentException">There are not 128 bytes.</exception>
    /// <exception cref="InvalidOperationException">
    /// The process has made a map already, also in a static field of the program, and hashes with other keys.
    /// </exception>
    public static void UseHashKeys(ReadOnlySpan<byte> aesKeySchedule) => HashKeyChoice.Process.UseHashKeys(aesKeySchedule);

    /// <summary>
    /// Fixes the hash key of the process; every hash is then the one that Go computes on a machine without AES.
    /// Go counterpart: <c>runtime.hashkey</c>.
    /// </summary>
    /// <param name="hashKey">Four words, used as they are.</param>
    /// <exception cref="ArgumentException">There are not four words.</exception>
    /// <exception cref="InvalidOperationException">
    /// The process has made a map already, also in a static field of the program, and hashes with other keys.
    /// </exception>
    public static void UseFallbackHashKeys(ReadOnlySpan<ulong> hashKey) => HashKeyChoice.Process.UseFallbackHashKeys(hashKey);

    /// <summary>
    /// Until the result is disposed, every random number that a map draws on this thread comes from <paramref name="fastRand"/>, when and in
    /// the order in which Go draws. Calls nest; disposing twice does nothing. Go counterpart: <c>runtime.fastrand</c>.
    /// </summary>
    /// <returns>What ends it; to be disposed on this thread, else <see cref="InvalidOperationException"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fastRand"/> is null.</exception>
    public static IDisposable BeginRandom(Func<uint> fastRand)
    {
        ArgumentNullException.ThrowIfNull(fastRand);
        return new RandomRegistration(fastRand);
    }
}
