using GoMapGen;
using GoMapGen.Diagnostics;

namespace Quickstart;

/// <summary>What sets a Go map apart, a few lines each.</summary>
internal static class Tour
{
    public static void CommaOk()
    {
        Heading("comma-ok and the zero value");
        var patriarchs = new Names { [1] = "Abraham", [2] = "Isaac", [3] = "Jacob" };

        bool ok = patriarchs.TryGetValue(2, out string? name);                    // Go: name, ok := patriarchs[2]
        Console.WriteLine($"patriarchs[2]:  {name}, {ok}");

        ok = patriarchs.TryGetValue(4, out name);
        Console.WriteLine($"patriarchs[4]:  {name ?? "null"}, {ok}");

        // An absent key reads as the zero value; reading adds nothing.
        Console.WriteLine($"patriarchs[4] is null: {patriarchs[4] is null}; still {patriarchs.Count} entries: {patriarchs}");
    }

    public static void OpAssign()
    {
        Heading("op-assign through Ref");
        var ages = new WordCounts { ["adam"] = 930 };
        ages.Ref("adam") += 7;                                                    // Go: ages["adam"] += 7, one look-up
        ages.Ref("seth") += 912;                                                  // absent: starts from zero
        Console.WriteLine(ages);
    }

    public static void ChangeDuringRange()
    {
        Heading("deletion and insertion during a range");
        var map = new Names();
        for (long i = 0; i < 100; i++)
        {
            map[i] = $"entry {i}";
        }

        // Each visit deletes the entry's neighbour, which therefore never comes, and inserts one that may come or not.
        int visits = 0;
        foreach (var (key, _) in map)
        {
            if (key < 100)
            {
                visits++;
                map.Remove(key ^ 1);
                map[key + 1000] = "new";
            }
        }

        Console.WriteLine($"100 entries, {visits} visits; left: {map.Count}, of them new: {map.Values.Count(value => value == "new")}");
    }

    public static void NilMap()
    {
        Heading("the nil map");
        Ages ages = default;                                                      // Go: var ages map[string]int
        Console.WriteLine($"IsNil: {ages.IsNil}, Count: {ages.Count}, [\"adam\"]: {ages["adam"]}, Remove: {ages.Remove("adam")}");
        try
        {
#pragma warning disable GOMAP010 // The analyzers say so before it runs.
            ages["adam"] = 930;
#pragma warning restore GOMAP010
        }
        catch (NilMapException e)
        {
            Console.WriteLine($"[\"adam\"] = 930: {e.Message}");
        }
    }

    public static void HeaderAsItGrows()
    {
        Heading("the header as the map grows");
        Console.WriteLine(" insert   B  buckets  old buckets left to move");
        var map = new Names();
        int b = 0;
        for (long i = 1; i <= 1000; i++)
        {
            map[i] = "";
            MapHeader header = map.GetHeader();
            if (header.B != b)
            {
                b = header.B;
                Console.WriteLine($"{i,7} {b,3} {1 << b,8}  {(header.Growing ? "yes, two with every write" : "none")}");
            }
        }
    }

    private static void Heading(string text)
    {
        Console.WriteLine();
        Console.WriteLine($"-- {text}");
    }
}
