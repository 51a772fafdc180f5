using GoMapGen.Diagnostics;
using GoMapGen.Runtime;

namespace Inspector;

/// <summary>One look at a map.</summary>
/// <param name="Name">The name of its picture.</param>
/// <param name="Title">What is to be seen.</param>
/// <param name="Header">The header of the map.</param>
/// <param name="Dump">Its buckets.</param>
public sealed record Step(string Name, string Title, MapHeader Header, MapDump<int> Dump);

/// <summary>The life of a small map: filled, grown, emptied in part, compacted.</summary>
public static class Scenario
{
    /// <summary>Runs it and gives the looks taken.</summary>
    public static IEnumerable<Step> Run()
    {
        var map = new Numbers();
        int next = 1;
        void FillTo(int count)
        {
            while (map.Count < count)
            {
                map[next] = next++;
            }
        }

        FillTo(8);
        yield return Look(map, "1-one-bucket", "Eight entries fill the one bucket that there is (B = 0).");

        FillTo(26);
        yield return Look(map, "2-full", "26 entries in four buckets: 6.5 a bucket, as many as there may be. The last overflows.");

        FillTo(27);
        yield return Look(map, "3-growing", "The 27th doubles the buckets. Each write moves two old ones, to X (same index) or Y (index + 4); the others wait.");

        map[1] = 1;
        yield return Look(map, "4-growing-on", "A second write has moved more. What is still in an old bucket is looked up, and ranged over, there.");

        foreach (int key in map.Keys.Where(static key => key % 3 != 0).ToArray())
        {
            map.Remove(key);
        }

        yield return Look(map, "5-deleted", "After deletes: a slot is empty (1), or empty with nothing behind it in the whole chain (0), where a search ends.");

        foreach (Step step in SameSize())
        {
            yield return step;
        }
    }

    // Overflow buckets stay when their entries go. Where they become as many as the buckets, the map is rebuilt at the same size.
    private static IEnumerable<Step> SameSize()
    {
        var map = new Numbers(20);
        int[] first = [.. KeysOf(map, 0).Take(22)];
        int[] second = [.. KeysOf(map, 1).Take(30)];
        foreach (int key in first)
        {
            map[key] = key;
        }

        foreach (int key in first.Skip(1))
        {
            map.Remove(key);
        }

        int used = 0;
        while (!map.GetHeader().Growing && used < 17)
        {
            map[second[used]] = second[used++];
        }

        yield return Look(map, "6-too-many-overflow", "Two chains have grown long, and one was emptied: its overflow buckets stay.");

        while (!map.GetHeader().Growing)
        {
            map[second[used]] = second[used++];
        }

        yield return Look(map, "7-same-size", "As many overflow buckets as buckets: the map moves to as many buckets anew, entry for entry, all to X.");
    }

    private static IEnumerable<int> KeysOf(Numbers map, int bucket)
    {
        MapHeader header = map.GetHeader();
        return Enumerable.Range(1, int.MaxValue).Where(key => (int)(KeyHash.Hash32((uint)key, header.Hash0) & ((1UL << header.B) - 1)) == bucket);
    }

    private static Step Look(Numbers map, string name, string title) => new(name, title, map.GetHeader(), map.Dump());
}
