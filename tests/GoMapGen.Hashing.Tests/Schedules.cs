using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GoMapGen.Diagnostics;
using GoMapGen.Runtime;

namespace GoMapGen.Hashing.Tests;

/// <summary>The key schedules of the recorded vectors.</summary>
internal interface ISchedule
{
    static abstract byte ByteAt(int index);
}

internal readonly struct ScheduleA : ISchedule
{
    public static byte ByteAt(int index) => (byte)((37 * index) + 11);
}

internal readonly struct ScheduleZ : ISchedule
{
    public static byte ByteAt(int index) => 0;
}

internal readonly struct ScheduleF : ISchedule
{
    public static byte ByteAt(int index) => 0xff;
}

internal readonly struct Keys<TSchedule> : IAesKeys
    where TSchedule : struct, ISchedule
{
    public static byte[] Bytes { get; } = [.. Enumerable.Range(0, 128).Select(TSchedule.ByteAt)];

    public static Vector128<byte> K0 => Word(0);

    public static Vector128<byte> K1 => Word(1);

    public static Vector128<byte> K2 => Word(2);

    public static Vector128<byte> K3 => Word(3);

    public static Vector128<byte> K4 => Word(4);

    public static Vector128<byte> K5 => Word(5);

    public static Vector128<byte> K6 => Word(6);

    public static Vector128<byte> K7 => Word(7);

    private static Vector128<byte> Word(int index) => Vector128.Create(Bytes.AsSpan(16 * index, 16));
}

/// <summary>This process hashes under schedule A, so that the public functions can be held against the vectors.</summary>
internal static class ThisProcess
{
    // Set in the processes that the tests start: they fix their keys themselves.
    internal const string ScenarioVariable = "GOMAPGEN_HASHING_SCENARIO";

    [ModuleInitializer]
    internal static void FixHashKeys()
    {
        if (Environment.GetEnvironmentVariable(ScenarioVariable) is null)
        {
            MapDeterminism.UseHashKeys(Keys<ScheduleA>.Bytes);
        }
    }
}
