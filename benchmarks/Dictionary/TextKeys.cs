namespace GoMapGen.Benchmarks.AsDictionary;

/// <summary>String keys by characters, beside the same keys as strings.</summary>
internal static class TextKeys
{
    public static readonly Comparison[] All =
    [
        new("span hit / string hit", 1.0, static size => LookUps(size, present: true)),
        new("span miss / string miss", 1.0, static size => LookUps(size, present: false)),
        new("span remove / string remove", 1.0, Removals),
        new("span set / string set", 1.0, Sets),
        new("span hit / string hit, ignoring case", 1.0, HitsIgnoringCase),
    ];

    private static (Way First, Way Second) LookUps(int size, bool present)
    {
        (Counts first, Counts second) = (Workload.Counts(size), Workload.Counts(size));
        (string[] firstKeys, string[] secondKeys) = (Workload.Texts(size, present), Workload.Texts(size, present));
        return (new Way(firstKeys.Length, () => BySpan(first, firstKeys)), new Way(secondKeys.Length, () => ByString(second, secondKeys)));
    }

    private static long BySpan(Counts map, string[] keys)
    {
        long sum = 0;
        foreach (string key in keys)
        {
            sum += map.TryGetValue(key.AsSpan(), out int value) ? value : 1;
        }

        return sum;
    }

    private static long ByString(Counts map, string[] keys)
    {
        long sum = 0;
        foreach (string key in keys)
        {
            sum += map.TryGetValue(key, out int value) ? value : 1;
        }

        return sum;
    }

    private static (Way First, Way Second) HitsIgnoringCase(int size)
    {
        (Headers first, Headers second) = (Workload.Headers(size), Workload.Headers(size));
        (string[] firstKeys, string[] secondKeys) = (Workload.Texts(size, present: true), Workload.Texts(size, present: true));
        return (new Way(firstKeys.Length, () => BySpan(first, firstKeys)), new Way(secondKeys.Length, () => ByString(second, secondKeys)));
    }

    private static long BySpan(Headers map, string[] keys)
    {
        long sum = 0;
        foreach (string key in keys)
        {
            sum += map.TryGetValue(key.AsSpan(), out int value) ? value : 1;
        }

        return sum;
    }

    private static long ByString(Headers map, string[] keys)
    {
        long sum = 0;
        foreach (string key in keys)
        {
            sum += map.TryGetValue(key, out int value) ? value : 1;
        }

        return sum;
    }

    private static (Way First, Way Second) Sets(int size)
    {
        (Counts first, Counts second) = (Workload.Counts(size), Workload.Counts(size));
        (string[] firstKeys, string[] secondKeys) = (Workload.Texts(size, present: true), Workload.Texts(size, present: true));
        return (new Way(firstKeys.Length, () => SetBySpan(first, firstKeys)), new Way(secondKeys.Length, () => SetByString(second, secondKeys)));
    }

    private static long SetBySpan(Counts map, string[] keys)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            map[keys[i].AsSpan()] = i;
        }

        return map.Count;
    }

    private static long SetByString(Counts map, string[] keys)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            map[keys[i]] = i;
        }

        return map.Count;
    }

    // Each run empties copies of a map, in random order; about half of the calls find nothing any more.
    private static (Way First, Way Second) Removals(int size)
    {
        (Counts first, Counts second) = (Workload.Counts(size), Workload.Counts(size));
        (string[] firstKeys, string[] secondKeys) = (Workload.Texts(size, present: true), Workload.Texts(size, present: true));
        var firstCopies = new Counts[Math.Max(1, Workload.Picks / size / 2)];
        var secondCopies = new Counts[firstCopies.Length];
        int calls = Math.Min(Workload.Picks, 2 * size);
        return (
            new Way(firstCopies.Length * calls, () => RemoveBySpan(firstCopies, firstKeys, calls), () => Copy(first, firstCopies)),
            new Way(secondCopies.Length * calls, () => RemoveByString(secondCopies, secondKeys, calls), () => Copy(second, secondCopies)));
    }

    private static void Copy(Counts map, Counts[] copies)
    {
        for (int i = 0; i < copies.Length; i++)
        {
            copies[i] = map.Clone();
        }
    }

    private static long RemoveBySpan(Counts[] maps, string[] keys, int calls)
    {
        long removed = 0;
        foreach (Counts map in maps)
        {
            for (int i = 0; i < calls; i++)
            {
                removed += map.Remove(keys[i].AsSpan()) ? 1 : 0;
            }
        }

        return removed;
    }

    private static long RemoveByString(Counts[] maps, string[] keys, int calls)
    {
        long removed = 0;
        foreach (Counts map in maps)
        {
            for (int i = 0; i < calls; i++)
            {
                removed += map.Remove(keys[i]) ? 1 : 0;
            }
        }

        return removed;
    }
}
