using GoMapGen.Diagnostics;

namespace GoMapGen.Tests;

public abstract partial class MapFacts<TMap, TKey, TElem, TEnumerator>
{
    [Fact]
    public void Reading_allocates_nothing()
    {
        TMap map = GrowingMap(out int count);
        TKey[] keys = [.. Enumerable.Range(1, 2 * count).Select(number => key(number))];

        Assert.Equal(0, AllocatedBy(() =>
        {
            int found = 0;
            foreach (TKey wanted in keys)
            {
                found += map.TryGetValue(wanted, out _) ? 1 : 0;
                found += map.ContainsKey(wanted) ? 1 : 0;
                _ = map[wanted];
                _ = TMap.MapAccess1(map, wanted);
                _ = TMap.MapAccess2(map, wanted, out _);
                _ = map.GetValueRefOrNullRef(wanted);
            }

            Assert.True(found == 2 * count);
        }));
    }

    [Fact]
    public void Ranging_allocates_nothing()
    {
        TMap growing = GrowingMap(out int count);
        TMap compacting = CompactingMap(out _);
        TMap small = MapOf(5);

        Assert.Equal(0, AllocatedBy(() => Assert.True(CountOf(small) == 5)));
        Assert.Equal(0, AllocatedBy(() => Assert.True(CountOf(growing) == count)));
        Assert.Equal(0, AllocatedBy(() => Assert.True(CountOf(compacting) == compacting.Count)));

        static int CountOf(TMap map)
        {
            int entries = 0;
            foreach (KeyValuePair<TKey, TElem> _ in map)
            {
                entries++;
            }

            return entries;
        }
    }

    [Fact]
    public void Updating_and_removing_allocate_nothing()
    {
        TMap map = MapOf(100);
        TKey[] keys = [.. Enumerable.Range(1, 100).Select(number => key(number))];
        TElem value = elem(1);

        Assert.Equal(0, AllocatedBy(() =>
        {
            foreach (TKey wanted in keys)
            {
                map[wanted] = value;
                map.Ref(wanted) = value;
            }
        }));

        for (int i = 0; i < keys.Length; i += 2)
        {
            map.Remove(keys[i]);
        }

        Assert.Equal(0, AllocatedBy(() =>
        {
            // The others are left in, so that the seed is not drawn anew.
            for (int i = 0; i < keys.Length; i += 2)
            {
                map.Remove(keys[i]);
            }
        }));
    }

    [Fact]
    public void The_header_tells_the_bytes_that_a_hint_takes()
    {
        long bytes = 0;
        long uncounted = Enumerable.Range(0, 3).Min(_ => Allocated(() => bytes = TMap.Make(5000).GetHeader().Bytes) - bytes);

        // The map itself, its arrays' headers and a few small objects.
        Assert.InRange(uncounted, 0, 600);
    }

    [Fact]
    public void The_header_tells_the_bytes_of_overflow_buckets()
    {
        TKey[] keys = [.. Enumerable.Range(1, 1664).Select(number => key(number))];
        TElem value = elem(1);
        long indirect = (IsWide<TKey>() ? keys.Length * 152L : 0) + (IsWide<TElem>() ? keys.Length * 152L : 0);
        MapHeader header = default;

        long uncounted = Enumerable.Range(0, 3).Min(_ => Allocated(Fill) - header.Bytes - indirect);

        Assert.True(header.NOverflow > 10);
        Assert.False(header.Growing);
        Assert.InRange(uncounted, 0, 2000);

        void Fill()
        {
            TMap map = TMap.Make(1664);
            foreach (TKey added in keys)
            {
                map[added] = value;
            }

            header = map.GetHeader();
        }

        static bool IsWide<T>() => System.Runtime.CompilerServices.Unsafe.SizeOf<T>() > 128;
    }

    [Fact]
    public void The_header_counts_the_old_buckets_while_the_map_grows()
    {
        TMap map = MapOf(208);
        long full = map.GetHeader().Bytes;

        map[key(209)] = elem(209);

        // One array and one twice as long, less the overflow buckets that the new one does not have yet.
        Assert.InRange(map.GetHeader().Bytes, full * 2.2, full * 3);
    }

    [Fact]
    public void What_was_removed_or_cleared_is_not_kept_alive()
    {
        if (typeof(TElem) != typeof(string) && typeof(TElem) != typeof(object))
        {
            return;
        }

        TMap map = MapOf(100);
        WeakReference removed = Put(map, 1);
        map.Remove(key(1));
        WeakReference cleared = Put(map, 2);
        map.Clear();

        GC.Collect();

        Assert.False(removed.IsAlive);
        Assert.False(cleared.IsAlive);
        GC.KeepAlive(map);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        WeakReference Put(TMap map, int number)
        {
            object elem = new string('x', 100);
            map[key(number)] = (TElem)elem;
            return new WeakReference(elem);
        }
    }

    // The least of some runs: what a first run allocates is the runtime's, for types and statics.
    private static long AllocatedBy(Action action)
    {
        action();
        return Enumerable.Range(0, 3).Min(_ => Allocated(action));
    }

    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
