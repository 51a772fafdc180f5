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

    // It is the user's mistake, but no reason to give keys that are not there.
    [Fact]
    public void RemoveWhere_gives_no_key_that_is_gone_though_keys_were_changed()
    {
        for (int round = 0; round < 50; round++)
        {
            Changeable[] keys = [.. Enumerable.Range(0, 8).Select(static number => new Changeable { Number = number })];
            var map = new ChangeableMap();
            foreach (Changeable key in keys)
            {
                map[key] = 1;
            }

            for (int i = 0; i < 4; i++)
            {
                keys[i].Number = 7 - i;
            }

            map.RemoveWhere(static (key, _) => Assert.IsType<Changeable>(key) is not null);
        }
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

/// <summary>A key whose equality can be changed.</summary>
public sealed class Changeable
{
    public int Number { get; set; }

    public override bool Equals(object? obj) => obj is Changeable other && other.Number == Number;

    public override int GetHashCode() => Number;
}

[GoMap(typeof(Changeable), typeof(int))]
public partial class ChangeableMap;
