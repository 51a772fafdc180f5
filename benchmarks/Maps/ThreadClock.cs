using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GoMapGen.Benchmarks;

/// <summary>
/// The CPU time of the current thread, where the system tells it in nanoseconds: other processes then cost cache lines, but no
/// time. Elsewhere the time on the wall.
/// </summary>
internal static partial class ThreadClock
{
    // CLOCK_THREAD_CPUTIME_ID of <time.h>.
    private static readonly int ClockId = OperatingSystem.IsLinux() ? 3 : OperatingSystem.IsMacOS() ? 16 : -1;

    public static string Description => ClockId < 0 ? "wall clock" : "thread CPU time";

    public static long Nanoseconds()
    {
        if (ClockId < 0)
        {
            return (long)Stopwatch.GetElapsedTime(0).TotalNanoseconds;
        }

        if (GetTime(ClockId, out TimeSpec time) != 0)
        {
            throw new InvalidOperationException("clock_gettime failed");
        }

        return ((long)time.Seconds * 1_000_000_000) + time.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
