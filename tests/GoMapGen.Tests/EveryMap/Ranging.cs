using System.Collections;
using GoMapGen.Diagnostics;

namespace GoMapGen.Tests;

public abstract partial class MapFacts<TMap, TKey, TElem, TEnumerator>
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(100)]
    public void A_range_gives_every_entry_once(int count)
    {
        TMap map = MapOf(count);

        for (int round = 0; round < 20; round++)
        {
            AssertHas(map, Enumerable.Range(1, count));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(100)]
    public void A_range_gives_every_entry_once_also_if_one_was_set_before_it_came_to_the_first(int count)
    {
        for (int round = 0; round < 40; round++)
        {
            TMap map = MapOf(count);
            using TEnumerator enumerator = map.GetEnumerator();
            map[key(1)] = elem(1);
            var keys = new List<TKey>();
            while (enumerator.MoveNext())
            {
                keys.Add(enumerator.Current.Key);
            }

            Assert.Equal(count, keys.Count);
            Assert.All(Enumerable.Range(1, count), number => Assert.Contains(key(number), keys));
        }
    }

    [Fact]
    public void Ranges_start_at_random_places()
    {
        TMap map = MapOf(100);

        var first = Enumerable.Range(0, 100).Select(_ => (object)EntriesOf(map)[0].Key!).ToHashSet();

        // 100 draws of one of 100 places: fewer than 20 different ones do not happen.
        Assert.InRange(first.Count, 20, 100);
    }

    [Fact]
    public void Ranges_start_at_random_slots_of_a_single_bucket()
    {
        TMap map = MapOf(8);

        var first = Enumerable.Range(0, 200).Select(_ => (object)EntriesOf(map)[0].Key!).ToHashSet();

        Assert.Equal(8, first.Count);
    }

    [Fact]
    public void A_range_draws_one_number_and_one_over_an_empty_map_none()
    {
        int draws = 0;
        using IDisposable random = MapDeterminism.BeginRandom(() => (uint)++draws);
        TMap map = TMap.Make(0);

        EntriesOf(map);
        Assert.Equal(1, draws);
        map[key(1)] = elem(1);
        EntriesOf(map);

        Assert.Equal(2, draws);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(400)]
    public void Keys_and_values_draw_one_number_for_a_range(int count)
    {
        int draws = 0;
        using IDisposable random = MapDeterminism.BeginRandom(() => (uint)++draws);
        TMap map = MapOf(count);

        ICollection<TKey> keys = Typed(map).Keys;
        ICollection<TElem> values = Typed(map).Values;
        Assert.Equal(1, draws);
        Assert.Equal(count, keys.ToArray().Length);
        Assert.Equal(2, draws);
        Assert.True(map.GetHeader().Iterator);
        Assert.Equal(count, values.ToArray().Length);

        Assert.Equal(3, draws);
    }

    [Fact]
    public void Introspection_draws_nothing()
    {
        int draws = 0;
        using IDisposable random = MapDeterminism.BeginRandom(() => (uint)++draws);
        TMap map = GrowingMap(out _);
        draws = 0;

        map.GetHeader();
        map.Dump();

        Assert.Equal(0, draws);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    public void A_range_stays_at_its_end_also_when_entries_are_added(int count)
    {
        TMap map = MapOf(count);
        using TEnumerator enumerator = map.GetEnumerator();
        while (enumerator.MoveNext())
        {
        }

        Assert.False(enumerator.MoveNext());
        for (int i = count + 1; i <= 100; i++)
        {
            map[key(i)] = elem(i);
        }

        Assert.False(enumerator.MoveNext());
        Assert.Equal(default, enumerator.Current);
    }

    [Fact]
    public void A_range_over_an_empty_map_stays_at_its_end_also_when_entries_are_added()
    {
        TMap map = TMap.Make(0);
        using TEnumerator enumerator = map.GetEnumerator();
        map[key(1)] = elem(1);

        Assert.False(enumerator.MoveNext());
        Assert.False(enumerator.MoveNext());
    }

    [Fact]
    public void A_range_gives_the_elem_of_the_moment_when_it_comes_to_an_entry()
    {
        TMap map = MapOf(100);
        int seen = 0;

        foreach (KeyValuePair<TKey, TElem> _ in map)
        {
            seen++;
            if (seen == 1)
            {
                for (int i = 1; i <= 100; i++)
                {
                    map[key(i)] = elem(i + 1000);
                }

                continue;
            }

            Assert.Equal(map[_.Key], _.Value);
        }

        Assert.Equal(100, seen);
    }

    [Fact]
    public void An_entry_that_is_removed_before_the_range_comes_to_it_does_not_come()
    {
        TMap map = MapOf(100);
        var removed = new HashSet<object>();
        int seen = 0;

        foreach (KeyValuePair<TKey, TElem> entry in map)
        {
            Assert.DoesNotContain((object)entry.Key, removed);
            seen++;
            if (seen == 10)
            {
                // Every entry that has not come yet, but one in two.
                for (int i = 1; i <= 100; i += 2)
                {
                    removed.Add(key(i)!);
                    map.Remove(key(i));
                }
            }
        }

        Assert.InRange(seen, 50, 60);
    }

    [Fact]
    public void A_range_can_remove_the_entry_it_has_come_to()
    {
        TMap map = MapOf(100);
        int seen = 0;

        foreach (KeyValuePair<TKey, TElem> entry in map)
        {
            seen++;
            Assert.True(map.Remove(entry.Key));
        }

        Assert.Equal(100, seen);
        Assert.Equal(0, map.Count);
    }

    [Fact]
    public void A_range_through_growths_gives_what_was_there_once_and_nothing_twice()
    {
        for (int start = 1; start <= 220; start += 20)
        {
            TMap map = MapOf(start);
            var expected = EntriesOf(map).Select(entry => (object)entry.Key).ToHashSet();
            var seen = new HashSet<object>();
            int next = start;

            foreach (KeyValuePair<TKey, TElem> entry in map)
            {
                Assert.True(seen.Add(entry.Key), $"{entry.Key} came twice");
                Assert.Equal(map[entry.Key], entry.Value);

                // Five writes an entry: the map doubles while it is being walked, more than once.
                for (int i = 0; i < 5 && next < 1500; i++)
                {
                    next++;
                    map[key(next)] = elem(next);
                }
            }

            Assert.True(expected.IsSubsetOf(seen));
            AssertHas(map, Enumerable.Range(1, next));
        }
    }

    [Fact]
    public void A_range_that_starts_while_the_map_grows_lives_through_the_rest_of_the_growth()
    {
        for (int round = 0; round < 10; round++)
        {
            TMap map = GrowingMap(out int count);
            var seen = new HashSet<object>();

            foreach (KeyValuePair<TKey, TElem> entry in map)
            {
                Assert.True(seen.Add(entry.Key), $"{entry.Key} came twice");
                map[entry.Key] = entry.Value;
            }

            Assert.Equal(count, seen.Count);
        }
    }

    [Fact]
    public void A_range_that_starts_while_the_map_grows_does_not_give_what_is_removed_meanwhile()
    {
        for (int round = 0; round < 10; round++)
        {
            TMap map = GrowingMap(out int count);
            var alive = Enumerable.Range(1, count).Select(number => (object)key(number)!).ToHashSet();
            int next = 1;

            foreach (KeyValuePair<TKey, TElem> entry in map)
            {
                Assert.Contains((object)entry.Key, alive);
                alive.Remove(entry.Key);
                for (int i = 0; i < 2 && next <= count; i++, next++)
                {
                    map.Remove(key(next));
                    alive.Remove(key(next)!);
                }
            }

            Assert.Empty(alive);
        }
    }

    [Fact]
    public void A_range_lives_through_a_compaction()
    {
        TMap map = CompactingMap(out HashSet<int> numbers);
        var expected = numbers.Select(number => (object)key(number)!).ToHashSet();

        foreach (KeyValuePair<TKey, TElem> entry in map)
        {
            Assert.True(expected.Remove(entry.Key), $"{entry.Key} came twice or was never there");
            map[entry.Key] = entry.Value;
        }

        Assert.Empty(expected);
    }

    // The map is emptied while it grows, so that it has another seed when it is filled again. What the old buckets know of where a key belongs is of the
    // former one.
    [Theory]
    [InlineData(27)]
    [InlineData(105)]
    public void A_range_over_which_the_map_is_emptied_and_filled_again_gives_nothing_twice(int count)
    {
        for (int round = 0; round < 40; round++)
        {
            TMap map = MapOf(count);
            Assert.True(map.GetHeader().Growing);
            var seen = new HashSet<object>();
            bool isFirst = true;
            foreach (KeyValuePair<TKey, TElem> entry in map)
            {
                if (!isFirst)
                {
                    Assert.True(seen.Add(entry.Key), $"{entry.Key} came twice");
                    continue;
                }

                isFirst = false;
                for (int number = 1; number <= count; number++)
                {
                    Assert.True(map.Remove(key(number)));
                }

                for (int number = 1; number <= count; number++)
                {
                    map[key(number)] = elem(number);
                }
            }
        }
    }

    [Fact]
    public void A_range_that_starts_in_a_growth_gives_everything_once_though_one_of_the_same_size_follows()
    {
        const int Count = 27;
        int compacted = 0;
        for (int round = 0; round < 40; round++)
        {
            TMap map = MapOf(Count);
            Assert.True(map.GetHeader() is { Growing: true, SameSizeGrow: false });
            var expected = Enumerable.Range(1, Count).Select(number => (object)key(number)!).ToHashSet();
            foreach (KeyValuePair<TKey, TElem> entry in map)
            {
                Assert.True(expected.Remove(entry.Key), $"{entry.Key} came twice or was not there before");
                if (expected.Count == Count - 1)
                {
                    compacted += TryBeginCompacting(map, Count + 1) ? 1 : 0;
                }
            }

            Assert.Empty(expected);
        }

        Assert.NotEqual(0, compacted);
    }

    // Leaves nothing of what it adds. Whether it comes to that is a matter of where the entries lie.
    private bool TryBeginCompacting(TMap map, int from)
    {
        for (int next = from; next < from + 10_000; next += 24)
        {
            for (int number = next; number < next + 24 && !map.GetHeader().SameSizeGrow; number++)
            {
                map[key(number)] = elem(number);
            }

            bool isCompacting = map.GetHeader().SameSizeGrow;
            for (int number = next; number < next + 24 && map.Count > from - 1; number++)
            {
                map.Remove(key(number));
            }

            if (isCompacting)
            {
                return map.GetHeader().SameSizeGrow;
            }
        }

        return false;
    }

    [Fact]
    public void A_range_over_which_the_map_is_cleared_ends()
    {
        TMap map = MapOf(100);
        int draws = 0;
        using TEnumerator enumerator = map.GetEnumerator();
        Assert.True(enumerator.MoveNext());

        map.Clear();
        for (int i = 101; i <= 150; i++)
        {
            map[key(i)] = elem(i);
        }

        using (MapDeterminism.BeginRandom(() => (uint)++draws))
        {
            var seen = new HashSet<object>();
            while (enumerator.MoveNext())
            {
                Assert.True(map.TryGetValue(enumerator.Current.Key, out TElem? value));
                Assert.Equal(value, enumerator.Current.Value);
                Assert.True(seen.Add(enumerator.Current.Key!));
            }
        }

        Assert.False(enumerator.MoveNext());
        Assert.Equal(0, draws);
    }

    [Fact]
    public void A_range_over_which_the_map_is_emptied_and_then_cleared_ends()
    {
        TMap map = MapOf(2);
        using TEnumerator enumerator = map.GetEnumerator();
        Assert.True(enumerator.MoveNext());

        map.Remove(key(1));
        map.Remove(key(2));
        map.Clear();
        for (int i = 3; i <= 8; i++)
        {
            map[key(i)] = elem(i);
        }

        Assert.False(enumerator.MoveNext());
    }

    [Fact]
    public void A_range_can_clear_the_map()
    {
        TMap map = MapOf(1000);
        int seen = 0;

        foreach (KeyValuePair<TKey, TElem> _ in map)
        {
            seen++;
            map.Clear();
        }

        Assert.Equal(1, seen);
    }

    // What TrimExcess makes smaller.
    private TMap MapThatWasLarge(int left)
    {
        TMap map = MapOf(500);
        for (int i = left + 1; i <= 500; i++)
        {
            map.Remove(key(i));
        }

        return map;
    }

    [Fact]
    public void A_range_lives_through_TrimExcess()
    {
        TMap map = MapThatWasLarge(100);

        var seen = new HashSet<object>();
        foreach (KeyValuePair<TKey, TElem> entry in map)
        {
            Assert.True(seen.Add(entry.Key), $"{entry.Key} came twice");
            Assert.Equal(map[entry.Key], entry.Value);
            if (seen.Count == 30)
            {
                map.TrimExcess();
                Assert.Equal(4, map.GetHeader().B);
            }
        }

        Assert.Equal(100, seen.Count);
    }

    [Fact]
    public void A_range_sees_what_is_written_after_TrimExcess()
    {
        TMap map = MapThatWasLarge(100);

        var seen = new HashSet<object>();
        foreach (KeyValuePair<TKey, TElem> entry in map)
        {
            Assert.True(seen.Add(entry.Key), $"{entry.Key} came twice");
            Assert.Equal(map[entry.Key], entry.Value);
            if (seen.Count == 30)
            {
                map.TrimExcess();
                for (int i = 1; i <= 100; i++)
                {
                    if (!seen.Contains(key(i)!) && i % 2 == 0)
                    {
                        map.Remove(key(i));
                    }
                    else
                    {
                        map[key(i)] = elem(i + 1);
                    }
                }
            }
        }

        Assert.Equal(map.Count, seen.Count);
    }

    [Fact]
    public void A_range_lives_through_EnsureCapacity()
    {
        TMap map = GrowingMap(out int count);
        var seen = new HashSet<object>();

        foreach (KeyValuePair<TKey, TElem> entry in map)
        {
            Assert.True(seen.Add(entry.Key), $"{entry.Key} came twice");
            if (seen.Count == 30)
            {
                map.EnsureCapacity(5000);
            }
        }

        Assert.Equal(count, seen.Count);
    }

    [Fact]
    public void A_range_lives_through_TrimExcess_and_the_growths_after_it()
    {
        TMap map = MapThatWasLarge(60);

        var seen = new HashSet<object>();
        int next = 500;
        foreach (KeyValuePair<TKey, TElem> entry in map)
        {
            Assert.True(seen.Add(entry.Key), $"{entry.Key} came twice");
            Assert.Equal(map[entry.Key], entry.Value);
            if (seen.Count == 10)
            {
                map.TrimExcess();
            }

            for (int i = 0; seen.Count >= 10 && i < 8 && next < 1500; i++)
            {
                next++;
                map[key(next)] = elem(next);
            }
        }

        Assert.True(Enumerable.Range(1, 60).All(number => seen.Contains(key(number)!)));
    }

    [Fact]
    public void Two_ranges_at_once_do_not_disturb_each_other()
    {
        TMap map = MapOf(30);
        int pairs = 0;

        foreach (KeyValuePair<TKey, TElem> _ in map)
        {
            foreach (KeyValuePair<TKey, TElem> __ in map)
            {
                pairs++;
            }
        }

        Assert.Equal(900, pairs);
    }

    [Fact]
    public void A_copy_of_an_enumerator_goes_its_own_way()
    {
        TMap map = MapOf(30);
        TEnumerator enumerator = map.GetEnumerator();
        for (int i = 0; i < 10; i++)
        {
            Assert.True(enumerator.MoveNext());
        }

        TEnumerator copy = enumerator;
        Assert.Equal(enumerator.Current, copy.Current);
        var rest = new List<KeyValuePair<TKey, TElem>>();
        while (copy.MoveNext())
        {
            rest.Add(copy.Current);
        }

        Assert.Equal(20, rest.Count);
        Assert.All(rest, entry =>
        {
            Assert.True(enumerator.MoveNext());
            Assert.Equal(entry, enumerator.Current);
        });
    }

    [Fact]
    public void An_enumerator_that_was_reset_ranges_again_from_a_new_start()
    {
        TMap map = MapOf(30);
        IEnumerator enumerator = ((IEnumerable)map).GetEnumerator();
        var first = new HashSet<object>();

        for (int round = 0; round < 50; round++)
        {
            Assert.True(enumerator.MoveNext());
            first.Add(((KeyValuePair<TKey, TElem>)enumerator.Current!).Key!);
            for (int i = 1; i < 30; i++)
            {
                Assert.True(enumerator.MoveNext());
            }

            Assert.False(enumerator.MoveNext());
            enumerator.Reset();
        }

        Assert.True(first.Count > 1);
    }

    [Fact]
    public void An_enumerator_that_was_never_made_is_at_its_end()
    {
        TEnumerator enumerator = default;

        Assert.False(enumerator.MoveNext());
        Assert.Equal(default, enumerator.Current);
    }
}
