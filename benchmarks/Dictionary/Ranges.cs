namespace GoMapGen.Benchmarks.AsDictionary;

/// <summary>The keys and the values of a map, beside its entries.</summary>
internal static class Ranges
{
    public static readonly Comparison[] All =
    [
        new("foreach over Keys / over the map", 1.0, static size => Bind(size, SumOfKeys)),
        new("foreach over Values / over the map", 1.0, static size => Bind(size, SumOfValues)),
    ];

    private static (Way First, Way Second) Bind(int size, Func<Numbers, long> first)
    {
        Numbers map = Workload.Numbers(size);

        // The sums of keys and of values are different numbers, so what is compared is how many entries came.
        int passes = Math.Max(1, (Workload.Picks + size - 1) / size);
        return (
            new Way(passes * size, () => Repeat(map, first, passes)),
            new Way(passes * size, () => Repeat(map, SumOfEntries, passes)));
    }

    private static long Repeat(Numbers map, Func<Numbers, long> sum, int passes)
    {
        long total = 0;
        for (int pass = 0; pass < passes; pass++)
        {
            total = unchecked(total + sum(map));
        }

        return total == long.MinValue ? -1 : map.Count;
    }

    private static long SumOfKeys(Numbers map)
    {
        long sum = 0;
        foreach (long key in map.Keys)
        {
            sum = unchecked(sum + key);
        }

        return sum;
    }

    private static long SumOfValues(Numbers map)
    {
        long sum = 0;
        foreach (long value in map.Values)
        {
            sum = unchecked(sum + value);
        }

        return sum;
    }

    private static long SumOfEntries(Numbers map)
    {
        long sum = 0;
        foreach (KeyValuePair<long, long> entry in map)
        {
            sum = unchecked(sum + entry.Key);
        }

        return sum;
    }
}
