using System.Diagnostics;

namespace GoMapGen.Tests;

/// <summary>Lets threads loose on one map, again and again for a fraction of a second.</summary>
internal static class Race
{
    private static readonly TimeSpan Duration = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Runs the bodies at the same time, each on a thread of its own, on a map that is made for every round. The result is what
    /// they throw, for each body the first exception of a round.
    /// </summary>
    public static List<Exception> Run<TMap>(Func<TMap> make, params Action<TMap>[] bodies)
    {
        var thrown = new List<Exception>();
        var clock = Stopwatch.StartNew();
        TMap map = default!;
        bool done = false;
        var start = new Barrier(bodies.Length + 1);
        var end = new Barrier(bodies.Length + 1);
        Thread[] threads = [.. bodies.Select(body => new Thread(() =>
        {
            while (true)
            {
                start.SignalAndWait();
                if (done)
                {
                    return;
                }

                try
                {
                    body(map);
                }
                catch (Exception exception)
                {
                    lock (thrown)
                    {
                        thrown.Add(exception);
                    }
                }

                end.SignalAndWait();
            }
        }) { IsBackground = true })];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        while (clock.Elapsed < Duration)
        {
            map = make();
            start.SignalAndWait();
            Assert.True(end.SignalAndWait(Patience), "A thread does not come back from the map.");
        }

        done = true;
        start.SignalAndWait();
        return thrown;
    }

    /// <summary>
    /// Does something with every number, whatever misuse is found at some: so that threads stay in each other's way. Fails on
    /// any other exception than that of misuse.
    /// </summary>
    public static void ForEach(int count, Action<int> action)
    {
        for (int i = 0; i < count; i++)
        {
            try
            {
                action(i);
            }
            catch (ConcurrentMapException)
            {
            }
        }
    }
}
