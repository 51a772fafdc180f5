using System.Globalization;

namespace GoMapGen.Tests;

/// <summary>What is done otherwise in a map of many buckets: overflow buckets come in large chunks, and a range loads them ahead.</summary>
public sealed class LargeMaps
{
    // As full as 2^17 buckets get before they double: one in five has an overflow bucket.
    private const int Entries = 850_000;

    [Fact]
    public void A_range_gives_each_entry_once()
    {
        IntMap map = Filled();
        var seen = new bool[Entries];
        foreach ((int key, long elem) in map)
        {
            Assert.Equal(key, elem);
            Assert.False(seen[key]);
            seen[key] = true;
        }

        Assert.DoesNotContain(false, seen);
        Assert.Equal(17, map.GetHeader().B);

        // Go counts about one in four of so many buckets; there are more than a chunk of them.
        Assert.True(map.GetHeader().NOverflow > 1 << 12);
    }

    [Fact]
    public void A_range_lives_through_deletion_and_growth()
    {
        IntMap map = Filled();
        var seen = new bool[Entries];
        int removed = 0;
        int added = Entries;
        foreach ((int key, _) in map)
        {
            if (key >= Entries)
            {
                continue;
            }

            Assert.False(seen[key]);
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

        Assert.DoesNotContain(false, seen);
        Assert.Equal(added - removed, map.Count);
        Assert.Equal(18, map.GetHeader().B);
    }

    [Fact]
    public void A_clone_shares_nothing()
    {
        var map = new LongMap();
        for (int i = 0; i < Entries; i++)
        {
            map[i] = (i & 0xFF).ToString(CultureInfo.InvariantCulture);
        }

        LongMap clone = map.Clone();
        for (int i = 0; i < Entries; i += 2)
        {
            map[i] = "changed";
            clone.Remove(i + 1);
        }

        Assert.Equal(Entries, map.Count);
        Assert.Equal(Entries / 2, clone.Count);
        for (int i = 0; i < Entries; i++)
        {
            string text = (i & 0xFF).ToString(CultureInfo.InvariantCulture);
            Assert.Equal(i % 2 == 0 ? "changed" : text, map[i]);
            Assert.Equal(i % 2 == 0 ? text : null, clone.TryGetValue(i, out string? elem) ? elem : null);
        }
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
