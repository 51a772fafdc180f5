namespace GoMapGen.Benchmarks.AsDictionary;

/// <summary>
/// What goes through a whole map other than by its own <c>foreach</c>: interfaces, copies, and what adds or removes many entries. Nothing is promised
/// but that it is there; the figures are those of docs/decisions/0007.
/// </summary>
internal static class Wholes
{
    public static readonly Comparison[] All =
    [
        new("foreach by IEnumerable / Dictionary", null, static size => Reads(size, SumByInterface, SumByInterfaceOfDictionary)),
        new("ToArray() / Dictionary", null, static size => Reads(size, static map => map.ToArray().Length, static dictionary => dictionary.ToArray().Length)),
        new("Keys.ToList() / Dictionary", null, static size => Reads(size, static map => map.Keys.ToList().Count, static dictionary => dictionary.Keys.ToList().Count)),
        new("new M(entries) / new Dictionary(entries)", null, static size => Makes(size, static entries => new Numbers(entries), static entries => new Dictionary<long, long>(entries))),
        new("AddRange(entries) / loop of Dictionary", null, static size => Makes(size, AddRange, AddOneByOne)),
        new("RemoveWhere, half / loop of Dictionary", null, RemovesHalf),
        new("TrimExcess() / Dictionary", null, Trims),
    ];

    private static (Way First, Way Second) Reads(int size, Func<Numbers, long> read, Func<Dictionary<long, long>, long> readDictionary)
    {
        Numbers map = Workload.Numbers(size);
        Dictionary<long, long> dictionary = new(map);
        int passes = Passes(size);
        return (new Way(passes * size, () => Repeat(() => read(map), passes)), new Way(passes * size, () => Repeat(() => readDictionary(dictionary), passes)));
    }

    // Two methods, since code that has both in its profile, as LINQ's own has here, is made for one of them.
    private static long SumByInterface(IEnumerable<KeyValuePair<long, long>> map)
    {
        long sum = 0;
        foreach (KeyValuePair<long, long> entry in map)
        {
            sum = unchecked(sum + entry.Value);
        }

        return sum;
    }

    private static long SumByInterfaceOfDictionary(IEnumerable<KeyValuePair<long, long>> dictionary)
    {
        long sum = 0;
        foreach (KeyValuePair<long, long> entry in dictionary)
        {
            sum = unchecked(sum + entry.Value);
        }

        return sum;
    }

    private static (Way First, Way Second) Makes(
        int size, Func<KeyValuePair<long, long>[], IDictionary<long, long>> make, Func<KeyValuePair<long, long>[], IDictionary<long, long>> makeDictionary)
    {
        KeyValuePair<long, long>[] entries = [.. Enumerable.Range(0, size).Select(static i => KeyValuePair.Create(Workload.Number(i), (long)i))];
        int passes = Passes(size);
        return (
            new Way(passes * size, () => Repeat(() => make(entries).Count, passes)),
            new Way(passes * size, () => Repeat(() => makeDictionary(entries).Count, passes)));
    }

    private static Numbers AddRange(KeyValuePair<long, long>[] entries)
    {
        var map = new Numbers();
        map.AddRange(entries);
        return map;
    }

    private static Dictionary<long, long> AddOneByOne(KeyValuePair<long, long>[] entries)
    {
        var dictionary = new Dictionary<long, long>();
        foreach ((long key, long value) in entries)
        {
            dictionary[key] = value;
        }

        return dictionary;
    }

    private static (Way First, Way Second) RemovesHalf(int size) => Uses(
        size,
        static map => map.RemoveWhere(static (key, _) => (key & 1) != 0),
        static dictionary =>
        {
            int removed = 0;
            foreach ((long key, _) in dictionary)
            {
                if ((key & 1) != 0 && dictionary.Remove(key))
                {
                    removed++;
                }
            }

            return removed;
        });

    // Both have room for twice as many entries, so that there is something to trim.
    private static (Way First, Way Second) Trims(int size) => Uses(
        size,
        static map =>
        {
            map.TrimExcess();
            return map.Count;
        },
        static dictionary =>
        {
            dictionary.TrimExcess();
            return dictionary.Count;
        },
        capacity: 2 * size);

    // Each pass uses up a map of its own, made before the clock runs.
    private static (Way First, Way Second) Uses(int size, Func<Numbers, int> use, Func<Dictionary<long, long>, int> useDictionary, int capacity = 0)
    {
        Numbers map = Workload.Numbers(size);
        map.EnsureCapacity(capacity);
        Dictionary<long, long> dictionary = new(map);
        dictionary.EnsureCapacity(capacity);
        var maps = new Numbers[Passes(size)];
        var dictionaries = new Dictionary<long, long>[maps.Length];
        return (
            new Way(maps.Length * size, () => maps.Sum(used => (long)use(used)), () => Fill(maps, map.Clone)),
            new Way(maps.Length * size, () => dictionaries.Sum(used => (long)useDictionary(used)), () => Fill(dictionaries, () => Copy(dictionary, capacity))));
    }

    private static Dictionary<long, long> Copy(Dictionary<long, long> dictionary, int capacity)
    {
        var copy = new Dictionary<long, long>(dictionary);
        copy.EnsureCapacity(capacity);
        return copy;
    }

    private static void Fill<T>(T[] array, Func<T> make)
    {
        for (int i = 0; i < array.Length; i++)
        {
            array[i] = make();
        }
    }

    private static int Passes(int size) => Math.Max(1, (Workload.Picks + size - 1) / size);

    private static long Repeat(Func<long> read, int passes)
    {
        long total = 0;
        for (int pass = 0; pass < passes; pass++)
        {
            total = unchecked(total + read());
        }

        return total;
    }
}
