namespace GoMapGen.Benchmarks.Compare;

/// <summary>
/// What one contender did: nanoseconds of one operation, as the median, the least and the quartiles of the repetitions; and the least
/// that the hash and the buckets, and memory alone, cost.
/// </summary>
internal readonly record struct Result(
    string Operation, string Type, int Size, string Map, double Median, double Least, double Quartile1, double Quartile3, double Ideal, double Machine, long Checksum)
{
    public const string Header = "op,type,n,map,median_ns,min_ns,q1_ns,q3_ns,ideal_ns,machine_ns,checksum";

    public override string ToString() =>
        FormattableString.Invariant($"{Operation},{Type},{Size},{Map},{Median:F3},{Least:F3},{Quartile1:F3},{Quartile3:F3},{Ideal:F3},{Machine:F3},{Checksum}");
}

/// <summary>The repetitions of one operation on one contender.</summary>
internal sealed class Samples
{
    private readonly List<double> _times = [];

    public long Checksum { get; private set; }

    public double Median => At(0.5);

    public void Add(double time, long checksum, bool counts)
    {
        Checksum = unchecked((Checksum * 31) + checksum);
        if (counts)
        {
            _times.Add(time);
        }
    }

    public Result Summary(string operation, string type, int size, string map, double ideal, double machine) =>
        new(operation, type, size, map, Median, At(0), At(0.25), At(0.75), ideal, machine, Checksum);

    private double At(double share)
    {
        _times.Sort();
        return _times[Math.Min(_times.Count - 1, (int)(_times.Count * share))];
    }
}
