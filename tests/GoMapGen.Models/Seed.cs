using System.Runtime.CompilerServices;
using GoMapGen.Diagnostics;

namespace GoMapGen.Models;

/// <summary>
/// The one number that all random choices of a run follow from: the hash keys of the process, the programs, and the draws of the
/// maps. It is another one in every run, a failure names it, and <c>GOMAPGEN_SEED</c> brings it back.
/// </summary>
public static class Seed
{
    private const string Variable = "GOMAPGEN_SEED";
    private const int ScheduleLength = 128;

    /// <summary>The seed of this process.</summary>
    public static int Value { get; }
        = int.TryParse(Environment.GetEnvironmentVariable(Variable), out int seed) ? seed : Random.Shared.Next();

    /// <summary>How to see a failure again.</summary>
    public static string Advice => $"{Variable}={Value}";

    // Before anything else of this assembly runs: the keys have to come before the first map.
    [ModuleInitializer]
    internal static void FixHashKeys()
    {
        byte[] schedule = new byte[ScheduleLength];
        new Random(Value).NextBytes(schedule);
        MapDeterminism.UseHashKeys(schedule);
    }
}
