using System.Runtime.CompilerServices;
using GoMapGen.Diagnostics;

namespace GoMapGen.Traces;

/// <summary>The hash keys of this process: the AES key schedule that the recordings were made with.</summary>
public static class HashKeys
{
    private const int ScheduleLength = 128;

    /// <summary>The schedule, as the header of a recording has it.</summary>
    public static byte[] Schedule => [.. Enumerable.Range(0, ScheduleLength).Select(i => (byte)((37 * i) + 11))];

    // Before anything else of this assembly runs: the keys have to come before the first map.
    [ModuleInitializer]
    internal static void Fix() => MapDeterminism.UseHashKeys(Schedule);
}
