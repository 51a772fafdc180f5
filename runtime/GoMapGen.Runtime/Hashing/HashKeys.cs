using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GoMapGen.Runtime;

/// <summary>
/// The hash keys of this process. The fields are readonly, so that code compiled after their initialisation has algorithm and keys as constants.
/// </summary>
internal static class HashKeys
{
    internal static readonly bool UsesHardwareAes;
    internal static readonly bool UsesFallback;
    internal static readonly ulong FallbackKey;
    internal static readonly Vector128<byte> Aes0, Aes1, Aes2, Aes3, Aes4, Aes5, Aes6, Aes7;

    // An explicit constructor and not field initialisers: it then runs at the first use and never earlier, as when a method that
    // fixes the keys before it makes a map is compiled.
    static HashKeys()
    {
        HashKeyMaterial keys = HashKeyChoice.Process.Use();
        if (keys.FallbackWords is { } words)
        {
            UsesFallback = true;
            FallbackKey = words[0];
            return;
        }

        ReadOnlySpan<byte> schedule = keys.AesSchedule;
        Aes0 = Vector128.Create(schedule[..16]);
        Aes1 = Vector128.Create(schedule[16..32]);
        Aes2 = Vector128.Create(schedule[32..48]);
        Aes3 = Vector128.Create(schedule[48..64]);
        Aes4 = Vector128.Create(schedule[64..80]);
        Aes5 = Vector128.Create(schedule[80..96]);
        Aes6 = Vector128.Create(schedule[96..112]);
        Aes7 = Vector128.Create(schedule[112..]);
        CopyToPlain();
        UsesHardwareAes = HardwareAes.IsSupported;
        Volatile.Write(ref PlainHashKeys.UsesHardwareAes, UsesHardwareAes);
    }

    /// <summary>Takes the keys into use, if they are not; costs nothing in optimised code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Fix()
    {
    }

    private static void CopyToPlain()
    {
        PlainHashKeys.Aes0 = Aes0;
        PlainHashKeys.Aes1 = Aes1;
        PlainHashKeys.Aes2 = Aes2;
        PlainHashKeys.Aes3 = Aes3;
        PlainHashKeys.Aes4 = Aes4;
        PlainHashKeys.Aes5 = Aes5;
        PlainHashKeys.Aes6 = Aes6;
        PlainHashKeys.Aes7 = Aes7;
    }
}

/// <summary>
/// The same for native code compiled ahead of time: there nothing is a constant, and a class with a static constructor is asked at each use
/// whether that has run. These fields have none. Until the keys are in use they are zero and <see cref="UsesHardwareAes"/> is false, so that
/// the first hash takes the portable way, which takes the keys into use and comes to the same hash.
/// </summary>
internal static class PlainHashKeys
{
    internal static bool UsesHardwareAes;
    internal static Vector128<byte> Aes0, Aes1, Aes2, Aes3, Aes4, Aes5, Aes6, Aes7;

    /// <summary>Whether to hash by AES instructions: a constant for a JIT, and here, so that the question alone runs no constructor.</summary>
    internal static bool HashesByHardwareAes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => RuntimeFeature.IsDynamicCodeCompiled ? HashKeys.UsesHardwareAes : Volatile.Read(ref UsesHardwareAes);
    }
}
