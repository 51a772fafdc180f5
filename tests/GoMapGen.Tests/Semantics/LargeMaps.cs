using System.Globalization;
using System.Reflection;

namespace GoMapGen.Tests;

/// <summary>What is done otherwise in a map of many buckets: overflow buckets come in large chunks, and a range loads them ahead.</summary>
public sealed class LargeMaps
{
    // As full as 2^17 buckets get before they double: one in five has an overflow bucket.
    private const int Entries = 850_000;

    // Nothing is allocated for an entry: a run that verifies the heap at each collection would take minutes.
    private static readonly string[] Texts = [.. Enumerable.Range(0, 256).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    [Fact]
    public void A_range_gives_each_entry_once()
    {
        IntMap map = Filled();
        var seen = new bool[Entries];
        int wrong = 0;
        foreach ((int key, long elem) in map)
        {
            wrong += key != elem || seen[key] ? 1 : 0;
            seen[key] = true;
        }

        Assert.Equal(0, wrong);
        Assert.Equal(-1, Array.IndexOf(seen, false));
        Assert.Equal(17, map.GetHeader().B);

        // Go counts about one in four of so many buckets; there are more than a chunk of them.
        Assert.True(map.GetHeader().NOverflow > 1 << 12);
    }

    [Fact]
    public void A_map_that_was_trimmed_is_not_trimmed_again()
    {
        IntMap map = Filled();
        map.TrimExcess();
        int overflow = map.GetHeader().NOverflow;
        long before = GC.GetAllocatedBytesForCurrentThread();

        map.TrimExcess();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(overflow, map.GetHeader().NOverflow);
    }

    [Fact]
    public void A_map_that_has_as_many_entries_as_can_be_counted_takes_no_more()
    {
        // Of the count alone: so many entries take 26 GB.
        var map = new IntMap { [1] = 1 };
        FieldInfo state = typeof(IntMap).GetField("_state", BindingFlags.Instance | BindingFlags.NonPublic)!;
        object full = state.GetValue(map)!;
        full.GetType().GetField("Count")!.SetValue(full, int.MaxValue);
        state.SetValue(map, full);

        Assert.Contains("2,147,483,647", Assert.Throws<InvalidOperationException>(() => map[2] = 2).Message, StringComparison.Ordinal);
        map[1] = 3;
        Assert.Equal(3, map[1]);
        Assert.Equal(int.MaxValue, map.Count);
        Assert.False(map.ContainsKey(2));
    }

    [Fact]
    public void A_range_lives_through_deletion_and_growth()
    {
        IntMap map = Filled();
        var seen = new bool[Entries];
        int wrong = 0;
        int removed = 0;
        int added = Entries;
        foreach ((int key, _) in map)
        {
            if (key >= Entries)
            {
                continue;
            }

            wrong += seen[key] ? 1 : 0;
            seen[key] = true;
            if (key % 64 == 0 && map.Remove(key ^ 1))
            {
                removed++;
                seen[key ^ 1] = true;
            }

            if (key % 16 == 0)
            {
                map[added] = added++;
            }
        }

        Assert.Equal(0, wrong);
        Assert.Equal(-1, Array.IndexOf(seen, false));
        Assert.Equal(added - removed, map.Count);
        Assert.Equal(18, map.GetHeader().B);
    }

    [Fact]
    public void A_map_that_has_just_doubled_has_little_to_spare()
    {
        var map = new LongMap();
        for (int i = 0; i < 500_000; i++)
        {
            map[i] = Texts[i & 0xFF];
        }

        // A word, eight slots and the head of a chain; of the overflow buckets there are some two thousand.
        const long buckets = (1 << 17) * (8 + (8 * 16) + 4);
        const long overflow = 2200 * (16 + (8 * 16));
        Assert.Equal((17, false), (map.GetHeader().B, map.GetHeader().Growing));
        Assert.InRange(map.GetHeader().Bytes, buckets, buckets + overflow + 160_000);
    }

    [Fact]
    public void A_clone_shares_nothing()
    {
        var map = new LongMap();
        for (int i = 0; i < Entries; i++)
        {
            map[i] = Texts[i & 0xFF];
        }

        LongMap clone = map.Clone();
        for (int i = 0; i < Entries; i += 2)
        {
            map[i] = "changed";
            clone.Remove(i + 1);
        }

        Assert.Equal(Entries, map.Count);
        Assert.Equal(Entries / 2, clone.Count);
        int wrong = 0;
        for (int i = 0; i < Entries; i++)
        {
            bool isEven = i % 2 == 0;
            wrong += map[i] != (isEven ? "changed" : Texts[i & 0xFF]) || clone.TryGetValue(i, out string? elem) != isEven || (isEven && elem != Texts[i & 0xFF]) ? 1 : 0;
        }

        Assert.Equal(0, wrong);
    }

    private static IntMap Filled()
    {
        var map = new IntMap();
        for (int i = 0; i < Entries; i++)
        {
            map[i] = i;
        }

        return map;
    }
}
