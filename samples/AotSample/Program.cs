using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AotSample;

/// <summary>
/// Prints the same under the JIT and as native code. With the argument "measure" it prints nanoseconds of a look-up instead.
/// </summary>
internal static class Program
{
    private const int Picks = 1 << 17;

    private static void Main(string[] args)
    {
        if (args is ["measure"])
        {
            Measure();
            return;
        }

        var names = new Names { [1] = "one", [2] = "two" };
        Console.WriteLine(names);

        var shop = new Shop(names, default);
        names.Remove(2);
        string json = JsonSerializer.Serialize(shop, ShopJson.Default.Shop);
        Console.WriteLine(json);
        Shop read = JsonSerializer.Deserialize("""{"Names":{"7":"seven"},"Days":{"Friday":5}}""", ShopJson.Default.Shop)!;
        Console.WriteLine($"{read.Names} {read.Days}");

        Counts counts = JsonSerializer.Deserialize("""{"a":1}""", ShopJson.Default.Counts)!;
        counts.Ref("b"u8)++;
        counts["a".AsSpan()] += 2;
        Console.WriteLine(counts);

        var anything = new Anything { [1] = 1, ["one"] = 2, [1.0] = 3, [(1, "one")] = 4, [DayOfWeek.Monday] = 5 };
        Console.WriteLine($"{anything.Count} {anything[1]} {anything[(1, "one")]} {anything[DayOfWeek.Monday]}");
        try
        {
            anything[new int[1]] = 1;
        }
        catch (GoMapGen.UnhashableKeyException e)
        {
            Console.WriteLine(e.Message);
        }

        var points = new Points { [(1, 2.5, "a")] = 1.50m, [(1, double.NaN, "a")] = 2 };
        Console.WriteLine($"{points[(1, 2.5, "a")].ToString(CultureInfo.InvariantCulture)} {points.ContainsKey((1, double.NaN, "a"))} {points.Count}");

        GC.Collect();
        for (int turn = 0; turn < 20; turn++)
        {
            GC.KeepAlive(Tables.Capitals["Japan"] + Tables.Ordinals[2]);
        }

        GC.Collect();
        Console.WriteLine($"{Tables.Capitals["Saudi Arabia"]} {Tables.Capitals["Peru"]} {Tables.Capitals["Atlantis"] is null} {Tables.Ordinals[1]} {Tables.Ordinals[1000000007]} {Tables.Ordinals[3] is null}");

        Names many = new();
        for (long i = 0; i < 100_000; i++)
        {
            many[i * i] = "x";
        }

        int sum = 0;
        foreach ((long key, _) in many)
        {
            sum = unchecked(sum + (int)key);
        }

        Console.WriteLine($"{many.Count} {sum} {many.GetHeader().B}");
    }

    private static void Measure()
    {
        foreach (int entries in (int[])[1000, 100_000])
        {
            var numbers = new Numbers(entries);
            var numbersBeside = new Dictionary<long, long>(entries);
            var counts = new Counts(entries);
            var countsBeside = new Dictionary<string, int>(entries);
            for (int i = 0; i < entries; i++)
            {
                numbers[2 * i] = numbersBeside[2 * i] = i;
                counts[Word(2 * i)] = countsBeside[Word(2 * i)] = i;
            }

            foreach (string outcome in (string[])["hit", "miss"])
            {
                // Strings are made in this order too: others than the ones in the map.
                var random = new Random(1);
                var keys = new long[Picks];
                var words = new string[Picks];
                for (int i = 0; i < Picks; i++)
                {
                    keys[i] = (2 * random.Next(entries)) + (outcome == "hit" ? 0 : 1);
                    words[i] = Word((int)keys[i]);
                }

                Measure($"{outcome} of {entries}, long", () => Find(numbers, keys), () => Find(numbersBeside, keys));
                Measure($"{outcome} of {entries}, string", () => Find(counts, words), () => Find(countsBeside, words));
            }
        }

        static string Word(int i) => string.Create(CultureInfo.InvariantCulture, $"word {i:x8}");
    }

    // The least of many short runs: whatever else the machine does only adds.
    private static void Measure(string name, Func<long> map, Func<long> dictionary)
    {
        double ours = double.MaxValue, theirs = double.MaxValue;
        long found = 0;
        for (int slice = 0; slice < 300; slice++)
        {
            long start = Stopwatch.GetTimestamp();
            found += map();
            ours = Math.Min(ours, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Picks);
            start = Stopwatch.GetTimestamp();
            found -= dictionary();
            theirs = Math.Min(theirs, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Picks);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: map {ours:0.00} ns, Dictionary {theirs:0.00} ns (check {found})"));
    }

    private static long Find(Numbers map, long[] keys)
    {
        long found = 0;
        foreach (long key in keys)
        {
            found += map.TryGetValue(key, out long value) ? value : 1;
        }

        return found;
    }

    private static long Find(Dictionary<long, long> dictionary, long[] keys)
    {
        long found = 0;
        foreach (long key in keys)
        {
            found += dictionary.TryGetValue(key, out long value) ? value : 1;
        }

        return found;
    }

    private static long Find(Counts map, string[] keys)
    {
        long found = 0;
        foreach (string key in keys)
        {
            found += map.TryGetValue(key, out int value) ? value : 1;
        }

        return found;
    }

    private static long Find(Dictionary<string, int> dictionary, string[] keys)
    {
        long found = 0;
        foreach (string key in keys)
        {
            found += dictionary.TryGetValue(key, out int value) ? value : 1;
        }

        return found;
    }
}
