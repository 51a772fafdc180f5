using GoMapGen.Benchmarks.Compare;

namespace GoMapGen.Benchmarks;

/// <summary>The help.</summary>
internal static class Usage
{
    public static readonly string Text =
        $"""
        {Options.Usage}

        other commands, each with CSV on standard output:
          Maps latency   every single insert from 0 to 10,000,000: histogram, worst, percentiles
          Maps memory    bytes of an entry
          Maps flood     keys chosen to collide in Dictionary
          Maps startup   the first map of a fresh process
          Maps peer      one cell as the programs of benchmarks/peers measure it
          Maps report    CSV of the others to plots, the README's table, and a list of the worst
        """;
}
