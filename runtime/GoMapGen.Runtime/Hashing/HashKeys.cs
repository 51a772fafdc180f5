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
        UsesHardwareAes = HardwareAes.IsSupported;
        Aes0 = Vector128.Create(schedule[..16]);
        Aes1 = Vector128.Create(schedule[16..32]);
        Aes2 = Vector128.Create(schedule[32..48]);
        Aes3 = Vector128.Create(schedule[48..64]);
        Aes4 = Vector128.Create(schedule[64..80]);
        Aes5 = Vector128.Create(schedule[80..96]);
        Aes6 = Vector128.Create(schedule[96..112]);
        Aes7 = Vector128.Create(schedule[112..]);
    }

    /// <summary>Takes the keys into use, if they are not; costs nothing in optimised code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Fix()
    {
    }
}
