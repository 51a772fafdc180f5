using System.Diagnostics;
using GoMapGen.Benchmarks.Compare;
using GoMapGen.Benchmarks.Compare.Ideal;
using GoMapGen.Benchmarks.Compare.Operations;

namespace GoMapGen.Benchmarks.Peer;

/// <summary>
/// The operations of SPEC.md on buckets that have all the luck there is. They are no map: what fills keeps no entries to be summed, so that only
/// look-ups and ranges have a checksum to be compared.
/// </summary>
internal static class PeerIdeal<TMap, TKey>
    where TMap : struct, IIdeal<TKey>
    where TKey : struct
{
    /// <summary>Runs one operation; the line of output, less the name.</summary>
    public static string Run(PeerRun run, Func<long, TKey> keyAt)
    {
        bool churns = run.Operation == "churn";
        Workload<TKey> work = churns ? new(run.Size, run.Total, keyAt) : new(PeerKeys.Shuffled(run.Size), keyAt);
        Operation operation = TMap.NewIdeal(work).Bind(run.Operation);
        var times = new List<double>();
        long checksum = 0;
        for (int i = 0; i < run.Warm + run.Repetitions; i++)
        {
            operation.Prepare();
            GC.Collect();
            checksum = 0;
            long start = Stopwatch.GetTimestamp();
            for (int pass = 0; pass < (churns ? 1 : run.Passes); pass++)
            {
                checksum += operation.Run();
            }

            long elapsed = Stopwatch.GetTimestamp() - start;
            if (i >= run.Warm)
            {
                times.Add(elapsed * (1e9 / Stopwatch.Frequency) / run.Total);
            }
        }

        times.Sort();
        string compared = run.Operation is "hit" or "miss" or "iterate" ? $"{checksum}" : "-";
        return $"{run.Type},{run.Operation},{run.Size},{times[times.Count / 2]:F3},{times[0]:F3},{compared}";
    }
}
