using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using GoMapGen.Benchmarks;
using GoMapGen.Benchmarks.AsDictionary;

// What a map promises as a .NET dictionary: each row is one way beside another, in one process, the two taking turns.
//
//   dotnet run -c Release --project benchmarks/Dictionary [-- PART OF A NAME [SIZES]]
//
// Exit code 1 if a ratio is over its limit by more than the noise allowed for.

const int Rounds = 5;
const int RepetitionsPerRound = 5;
const double Noise = 0.03;
int[] sizes = [2, 8, 100, 1000, 100_000];

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Comparison[] comparisons = [.. TextKeys.All, .. Json.All, .. Ranges.All, .. Wholes.All, .. PresentKeys.All];
if (args is [string part, ..])
{
    comparisons = [.. comparisons.Where(comparison => comparison.Name.Contains(part, StringComparison.OrdinalIgnoreCase))];
}

if (args is [_, string list])
{
    sizes = [.. list.Split(',').Select(static size => int.TryParse(size, out int number) ? number : 0)];
}

if (args.Length > 2 || comparisons.Length == 0 || sizes.Any(static size => size is < 1 or > 10_000_000))
{
    Console.Error.WriteLine("usage: Dictionary [PART OF A NAME [SIZES]]");
    return 2;
}

#if DEBUG
Console.Error.WriteLine("This is a debug build; the figures of one mean nothing. Use -c Release.");
#endif

Console.WriteLine($"median of {Rounds * RepetitionsPerRound} ratios (median nanoseconds of the first way), {ThreadClock.Description}");
Console.WriteLine($"{"",-40}{string.Concat(sizes.Select(static size => $"{size,18}"))}   limit");
bool holds = true;
foreach (Comparison comparison in comparisons)
{
    Console.Write($"{comparison.Name,-40}");
    foreach (int size in sizes)
    {
        WarmUp(comparison, size);
        (double ratio, double time) = Measure(comparison, size);
        holds &= !(ratio > comparison.Limit + Noise);
        Console.Write($"{$"{ratio:F2} ({time:F1})",18}");
    }

    Console.WriteLine($"{comparison.Limit,8:F2}");
}

return holds ? 0 : 1;

// Until no method has been compiled for a while: only then is everything optimised with its profile. At each size, since large
// maps go ways of their own.
static void WarmUp(Comparison comparison, int size)
{
    (Way first, Way second) = comparison.Bind(size);
    var clock = Stopwatch.StartNew();
    long lastChange = 0;
    long methods = 0;
    while (clock.ElapsedMilliseconds < 400 || (clock.ElapsedMilliseconds - lastChange < 250 && clock.ElapsedMilliseconds < 5000))
    {
        Time(first, out _);
        Time(second, out _);
        long compiled = JitInfo.GetCompiledMethodCount();
        if (compiled != methods)
        {
            (methods, lastChange) = (compiled, clock.ElapsedMilliseconds);
        }
    }
}

// Where memory comes to lie makes a difference, and in a small map which keys share a tophash, so there are several rounds, each with maps
// and keys of its own. A ratio is of two runs in turn on the same map: between the medians of all, it would be chance on which side of
// the difference each falls.
static (double Ratio, double Time) Measure(Comparison comparison, int size)
{
    List<double> times = [], ratios = [];
    for (int round = 0; round < Rounds; round++)
    {
        (Way first, Way second) = comparison.Bind(size);
        for (int repetition = 0; repetition <= RepetitionsPerRound; repetition++)
        {
            bool firstComesFirst = (round + repetition) % 2 == 0;
            long checkOfFirst = 0;
            double timeOfFirst = firstComesFirst ? Time(first, out checkOfFirst) : 0;
            double timeOfSecond = Time(second, out long checkOfSecond);
            if (!firstComesFirst)
            {
                timeOfFirst = Time(first, out checkOfFirst);
            }

            if (checkOfFirst != checkOfSecond)
            {
                throw new InvalidOperationException($"{comparison.Name}, {size}: the two ways disagree: {checkOfFirst}, {checkOfSecond}");
            }

            // The first repetition of a round warms caches and branch predictors.
            if (repetition > 0)
            {
                times.Add(timeOfFirst);
                ratios.Add(timeOfFirst / timeOfSecond);
            }
        }
    }

    return (Median(ratios), Median(times));
}

static double Median(List<double> values)
{
    values.Sort();
    return values[values.Count / 2];
}

// In nanoseconds of one operation.
static double Time(Way way, out long check)
{
    way.Prepare?.Invoke();
    GC.Collect();
    GC.WaitForPendingFinalizers();
    long start = ThreadClock.Nanoseconds();
    check = way.Run();
    return (double)(ThreadClock.Nanoseconds() - start) / way.Operations;
}
