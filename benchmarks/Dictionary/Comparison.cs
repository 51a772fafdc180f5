namespace GoMapGen.Benchmarks.AsDictionary;

/// <summary>Two ways to do the same, and how much longer the first may take.</summary>
/// <param name="Name">What is done, and beside what.</param>
/// <param name="Limit">The greatest ratio of the first to the second that is promised, if one is.</param>
/// <param name="Bind">Makes both ways for a number of entries, each with maps and keys of its own.</param>
internal sealed record Comparison(string Name, double? Limit, Func<int, (Way First, Way Second)> Bind);

/// <summary>One of the two ways.</summary>
/// <param name="Operations">What the time of a run is divided by.</param>
/// <param name="Run">Runs once, timed; gives a number that both ways must agree on.</param>
/// <param name="Prepare">Makes what a run uses up; not timed.</param>
internal sealed record Way(int Operations, Func<long> Run, Action? Prepare = null);
