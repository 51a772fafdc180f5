using System.Collections.Frozen;

namespace GoMapGen.Benchmarks.Literals;

/// <summary>Keys that are there, as strings of their own, and keys like them that are not.</summary>
internal static class LookUps
{
    private const int Queries = 1024;
    private const int Calls = 50;

    public static void Measure()
    {
        Console.WriteLine("table,n,op,literal_ns,frozen_ns,dictionary_ns,of_frozen");
        Of("words", Tables.Words16);
        Of("words", Tables.Words100);
        Of("words", Tables.Words1000);
        Of("words", Tables.Words10000);
        Of("numbers", Tables.Numbers16);
        Of("numbers", Tables.Numbers100);
        Of("numbers", Tables.Numbers1000);
        Of("numbers", Tables.Numbers10000);
        Near(Tables.Near1000);
        Bound();
    }

    private static void Of(string name, Words.Frozen table)
    {
        var dictionary = new Dictionary<string, int>(table);
        FrozenDictionary<string, int> frozen = dictionary.ToFrozenDictionary();
        var random = new Random(1);
        string[] keys = [.. table.Keys];
        string[] present = [.. Enumerable.Range(0, Queries).Select(_ => new string(keys[random.Next(keys.Length)].AsSpan()))];
        string[] absent = [.. present.Select(key => WithOther(key, random.Next(key.Length)))];
        foreach ((string op, string[] queries) in new[] { ("hit", present), ("miss", absent) })
        {
            Report(name, table.Count, op, () => Sum(table, queries), () => Sum(frozen, queries), () => Sum(dictionary, queries));
        }
    }

    private static void Of(string name, Numbers.Frozen table)
    {
        var dictionary = new Dictionary<int, int>(table);
        FrozenDictionary<int, int> frozen = dictionary.ToFrozenDictionary();
        var random = new Random(1);
        int[] keys = [.. table.Keys];
        int[] present = [.. Enumerable.Range(0, Queries).Select(_ => keys[random.Next(keys.Length)])];
        int[] absent = [.. Enumerable.Range(0, 2 * Queries).Select(_ => random.Next()).Where(key => !dictionary.ContainsKey(key)).Take(Queries)];
        foreach ((string op, int[] queries) in new[] { ("hit", present), ("miss", absent) })
        {
            Report(name, table.Count, op, () => Sum(table, queries), () => Sum(frozen, queries), () => Sum(dictionary, queries));
        }
    }

    // FrozenDictionary is another class for these; a loop that has seen both would be compiled for neither.
    private static void Near(Numbers.Frozen table)
    {
        var dictionary = new Dictionary<int, int>(table);
        FrozenDictionary<int, int> frozen = dictionary.ToFrozenDictionary();
        var random = new Random(1);
        int first = table.Keys[0];
        int[] present = [.. Enumerable.Range(0, Queries).Select(_ => first + random.Next(table.Count))];
        int[] absent = [.. Enumerable.Range(0, Queries).Select(_ => random.Next()).Select(key => dictionary.ContainsKey(key) ? -1 : key)];
        foreach ((string op, int[] queries) in new[] { ("hit", present), ("miss", absent) })
        {
            Report("near", table.Count, op, () => SumNear(table, queries), () => SumNear(frozen, queries), () => Sum(dictionary, queries));
        }
    }

    // What a look-up cannot be faster than: the loop, and one read of an array at a place that the key gives.
    private static void Bound()
    {
        var random = new Random(1);
        int[] array = [.. Enumerable.Range(0, 16_384)];
        int[] keys = [.. Enumerable.Range(0, Queries).Select(_ => random.Next())];
        Console.WriteLine($"array,16384,read,{Turns.Medians(Queries, Calls, () => Sum(array, keys))[0]:F2},,,");
    }

    private static string WithOther(string key, int index) => $"{key[..index]}Q{key[(index + 1)..]}";

    private static void Report(string name, int count, string op, params Func<long>[] contenders)
    {
        double[] times = Turns.Medians(Queries, Calls, contenders);
        Console.WriteLine($"{name},{count},{op},{times[0]:F2},{times[1]:F2},{times[2]:F2},{times[0] / times[1]:F2}");
    }

    // Each has its own loop, so that what the runtime learns of one says nothing of another.
    private static long Sum(Words.Frozen table, string[] queries)
    {
        long sum = 0;
        foreach (string key in queries)
        {
            if (table.TryGetValue(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }

    private static long Sum(FrozenDictionary<string, int> table, string[] queries)
    {
        long sum = 0;
        foreach (string key in queries)
        {
            if (table.TryGetValue(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }

    private static long Sum(Dictionary<string, int> table, string[] queries)
    {
        long sum = 0;
        foreach (string key in queries)
        {
            if (table.TryGetValue(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }

    private static long Sum(Numbers.Frozen table, int[] queries)
    {
        long sum = 0;
        foreach (int key in queries)
        {
            if (table.TryGetValue(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }

    private static long Sum(FrozenDictionary<int, int> table, int[] queries)
    {
        long sum = 0;
        foreach (int key in queries)
        {
            if (table.TryGetValue(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }

    private static long Sum(Dictionary<int, int> table, int[] queries)
    {
        long sum = 0;
        foreach (int key in queries)
        {
            if (table.TryGetValue(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }

    private static long SumNear(Numbers.Frozen table, int[] queries)
    {
        long sum = 0;
        foreach (int key in queries)
        {
            if (table.TryGetValue(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }

    private static long SumNear(FrozenDictionary<int, int> table, int[] queries)
    {
        long sum = 0;
        foreach (int key in queries)
        {
            if (table.TryGetValue(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }

    private static long Sum(int[] array, int[] queries)
    {
        long sum = 0;
        foreach (int key in queries)
        {
            sum += array[key & (array.Length - 1)];
        }

        return sum;
    }
}
