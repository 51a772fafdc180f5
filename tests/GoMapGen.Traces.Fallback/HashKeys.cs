using System.Runtime.CompilerServices;
using GoMapGen.Diagnostics;

namespace GoMapGen.Traces;

/// <summary>The hash keys of this process: the words that the recordings were made with, on a machine without AES.</summary>
public static class HashKeys
{
    /// <summary>The words, as the header of a recording has them.</summary>
    public static ulong[] Words => [0x1234567890abcdef, 3, 5, 7];

    // Before anything else of this assembly runs: the keys have to come before the first map.
    [ModuleInitializer]
    internal static void Fix() => MapDeterminism.UseFallbackHashKeys(Words);
}
