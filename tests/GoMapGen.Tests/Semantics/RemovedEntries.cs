using System.Runtime.CompilerServices;
using GoMapGen.Diagnostics;

namespace GoMapGen.Tests;

/// <summary>What was removed is let go of, also where a growth has left a copy of it behind.</summary>
public sealed class RemovedEntries
{
    // Enough buckets for many that overflow, and enough writes into the growth for many that are moved.
    private const int LogBuckets = 11;
    private const int Moved = 700;

    [Fact]
    public void An_entry_that_was_moved_and_removed_is_not_kept_alive()
    {
        var map = new LongMap();

        WeakReference[] removed = RemoveMoved(map);

        Assert.Equal(0, CountAlive(removed));
        Assert.True(map.GetHeader().Growing);
    }

    [Fact]
    public void A_range_before_a_clear_keeps_nothing_alive()
    {
        var map = new LongMap { [1] = "a" };
        foreach (KeyValuePair<long, string> entry in map)
        {
            Assert.Equal(1, entry.Key);
        }

        map.Clear();
        WeakReference[] removed = RemoveMoved(map);

        Assert.Equal(0, CountAlive(removed));
        Assert.True(map.GetHeader().Growing);
    }

    // Lets a map begin to grow, and removes a part of what was moved before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] RemoveMoved(LongMap map)
    {
        var added = new List<WeakReference>();
        void Add()
        {
            string elem = new('x', 10);
            map[added.Count] = elem;
            added.Add(new WeakReference(elem));
        }

        while (map.GetHeader().B < LogBuckets)
        {
            Add();
        }

        for (int i = 0; i < Moved / 2; i++)
        {
            Add();
        }

        // A removal moves two buckets more, after which what it removes is gone from both.
        var moved = map.Dump().Buckets
            .SelectMany(static bucket => bucket.Chain)
            .SelectMany(static group => group.Keys.Where((_, slot) => group.TopHash[slot] >= 5))
            .Where(key => key < added.Count - Moved)
            .Take(200)
            .ToList();
        Assert.Equal(200, moved.Count);
        return [.. moved.Select(key => map.Remove(key) ? added[(int)key] : throw new InvalidOperationException())];
    }

    private static int CountAlive(WeakReference[] removed)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return removed.Count(static reference => reference.IsAlive);
    }
}
