namespace GoMapGen.Benchmarks.AsDictionary;

/// <summary>Writes by the members of a dictionary, to keys that are there: what <c>Maps</c> measures by <c>Ref</c> alone.</summary>
internal static class PresentKeys
{
    public static readonly Comparison[] All =
    [
        new("m[k] = v, present / Dictionary", null, static size => Bind(size, Set, Set)),
        new("TryAdd, present / Dictionary", null, static size => Bind(size, TryAdd, TryAdd)),
        new("GetOrAdd, present / TryGetValue or Add", null, static size => Bind(size, GetOrAdd, TryGetValueOrAdd)),
    ];

    private static (Way First, Way Second) Bind(int size, Func<Numbers, long[], long> write, Func<Dictionary<long, long>, long[], long> writeDictionary)
    {
        Numbers map = Workload.Numbers(size);
        Dictionary<long, long> dictionary = new(map);
        long[] keys = Workload.PickedNumbers(size);
        return (new Way(keys.Length, () => write(map, keys)), new Way(keys.Length, () => writeDictionary(dictionary, keys)));
    }

    private static long Set(Numbers map, long[] keys)
    {
        foreach (long key in keys)
        {
            map[key] = key;
        }

        return map.Count;
    }

    private static long Set(Dictionary<long, long> dictionary, long[] keys)
    {
        foreach (long key in keys)
        {
            dictionary[key] = key;
        }

        return dictionary.Count;
    }

    private static long TryAdd(Numbers map, long[] keys)
    {
        int added = 0;
        foreach (long key in keys)
        {
            added += map.TryAdd(key, 0) ? 1 : 0;
        }

        return added;
    }

    private static long TryAdd(Dictionary<long, long> dictionary, long[] keys)
    {
        int added = 0;
        foreach (long key in keys)
        {
            added += dictionary.TryAdd(key, 0) ? 1 : 0;
        }

        return added;
    }

    private static long GetOrAdd(Numbers map, long[] keys)
    {
        long sum = 0;
        foreach (long key in keys)
        {
            sum = unchecked(sum + map.GetOrAdd(key, 0, static (_, _) => 0L));
        }

        return sum;
    }

    private static long TryGetValueOrAdd(Dictionary<long, long> dictionary, long[] keys)
    {
        long sum = 0;
        foreach (long key in keys)
        {
            if (!dictionary.TryGetValue(key, out long value))
            {
                dictionary.Add(key, value);
            }

            sum = unchecked(sum + value);
        }

        return sum;
    }
}
