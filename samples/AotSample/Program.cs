using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AotSample;

/// <summary>
/// Prints the same under the JIT and as native code. With the argument "measure" it prints nanoseconds of a look-up instead.
/// </summary>
internal static class Program
{
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
            Measure(entries);
        }
    }

    private static void Measure(int entries)
    {
        const int Turns = 1 << 17;
        var map = new Numbers(entries);
        var dictionary = new Dictionary<long, long>(entries);
        var random = new Random(1);
        var keys = new long[Turns];
        for (int i = 0; i < entries; i++)
        {
            map[2 * i] = i;
            dictionary[2 * i] = i;
        }

        foreach (int offset in (int[])[0, 1])
        {
            for (int i = 0; i < keys.Length; i++)
            {
                keys[i] = (2 * random.Next(entries)) + offset;
            }

            // The least of many short runs: whatever else the machine does only adds.
            double ours = double.MaxValue, theirs = double.MaxValue;
            long found = 0;
            for (int slice = 0; slice < 500; slice++)
            {
                long start = Stopwatch.GetTimestamp();
                found += Find(map, keys, Turns);
                ours = Math.Min(ours, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Turns);
                start = Stopwatch.GetTimestamp();
                found -= Find(dictionary, keys, Turns);
                theirs = Math.Min(theirs, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Turns);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(offset == 0 ? "hit" : "miss")} of {entries}: map {ours:0.00} ns, Dictionary {theirs:0.00} ns (check {found})"));
        }
    }

    private static long Find(Numbers map, long[] keys, int turns)
    {
        long found = 0;
        for (int i = 0; i < turns; i++)
        {
            found += map.TryGetValue(keys[i & (keys.Length - 1)], out long value) ? value : 1;
        }

        return found;
    }

    private static long Find(Dictionary<long, long> dictionary, long[] keys, int turns)
    {
        long found = 0;
        for (int i = 0; i < turns; i++)
        {
            found += dictionary.TryGetValue(keys[i & (keys.Length - 1)], out long value) ? value : 1;
        }

        return found;
    }
}
