using GoMapGen.Diagnostics;

namespace GoMapGen.Tests;

public abstract partial class MapFacts<TMap, TKey, TElem, TEnumerator>
{
    [Fact]
    public void Removing_an_entry_takes_it_out_and_no_other()
    {
        TMap map = MapOf(100);

        Assert.True(map.Remove(key(50)));

        AssertHas(map, Enumerable.Range(1, 100).Where(number => number != 50));
        Assert.False(map.ContainsKey(key(50)));
    }

    [Fact]
    public void Removing_gives_the_elem_that_was_there()
    {
        TMap map = MapOf(100);

        Assert.True(map.Remove(key(50), out TElem? value));

        Assert.Equal(elem(50), value);
        Assert.False(map.Remove(key(50), out value));
        Assert.Equal(default, value);
        Assert.Equal(99, map.Count);
    }

    [Fact]
    public void MapDelete_takes_an_entry_out()
    {
        TMap map = MapOf(10);

        TMap.MapDelete(map, key(5));
        TMap.MapDelete(map, key(5));

        AssertHas(map, Enumerable.Range(1, 10).Where(number => number != 5));
    }

    [Fact]
    public void Removing_what_is_absent_does_nothing()
    {
        TMap map = MapOf(20);
        Assert.False(map.GetHeader().Growing);
        Snapshot before = SnapshotOf(map);

        Assert.False(map.Remove(key(21)));
        Assert.False(map.Remove(key(21), out _));
        TMap.MapDelete(map, key(21));

        Assert.Equal(before, SnapshotOf(map));
    }

    [Fact]
    public void Every_entry_can_be_removed_and_put_in_again()
    {
        TMap map = MapOf(300);

        for (int i = 300; i >= 1; i--)
        {
            Assert.True(map.Remove(key(i)));
            Assert.Equal(i - 1, map.Count);
        }

        Assert.Empty(EntriesOf(map));
        for (int i = 1; i <= 300; i++)
        {
            map[key(i)] = elem(i);
        }

        AssertHas(map, Enumerable.Range(1, 300));
    }

    [Fact]
    public void Entries_can_be_removed_while_the_map_grows()
    {
        TMap map = GrowingMap(out int count);

        for (int i = 1; i <= count; i += 2)
        {
            Assert.True(map.Remove(key(i), out TElem? value));
            Assert.Equal(elem(i), value);
        }

        AssertHas(map, Enumerable.Range(1, count).Where(number => number % 2 == 0));
    }

    [Fact]
    public void An_entry_that_is_put_in_after_a_removal_takes_the_hole()
    {
        TMap map = MapOf(8);
        map.Remove(key(3));

        map[key(9)] = elem(9);

        Assert.Equal(0, map.GetHeader().B);
        Assert.Equal(key(9), map.Dump().Buckets[0].Chain[0].Keys[2]);
    }

    [Fact]
    public void Removing_from_the_end_of_a_bucket_marks_the_rest_as_empty()
    {
        TMap map = MapOf(5);

        map.Remove(key(4));
        Assert.Equal(1, map.Dump().Buckets[0].Chain[0].TopHash[3]);
        map.Remove(key(5));

        Assert.Equal([0, 0], map.Dump().Buckets[0].Chain[0].TopHash[3..5]);
        Assert.All(map.Dump().Buckets[0].Chain[0].TopHash[..3], top => Assert.True(top >= 5));
    }

    [Fact]
    public void A_map_that_loses_its_last_entry_gets_a_new_seed_and_keeps_its_buckets()
    {
        uint next = 0;
        using IDisposable random = MapDeterminism.BeginRandom(() => ++next);
        TMap map = MapOf(100);
        MapHeader full = map.GetHeader();

        for (int i = 1; i < 100; i++)
        {
            map.Remove(key(i));
        }

        Assert.Equal(full.Hash0, map.GetHeader().Hash0);
        uint before = next;
        map.Remove(key(100));

        Assert.True(before < map.GetHeader().Hash0);
        Assert.Equal(next, map.GetHeader().Hash0);
        Assert.Equal(full.B, map.GetHeader().B);
    }

    [Fact]
    public void Clear_takes_every_entry_out_redraws_the_seed_and_keeps_the_buckets()
    {
        uint next = 0;
        using IDisposable random = MapDeterminism.BeginRandom(() => ++next);
        TMap map = MapOf(100);
        MapHeader full = map.GetHeader();
        uint before = next;

        map.Clear();

        MapHeader cleared = map.GetHeader();
        Assert.Equal((0, full.B, 0, false, 0), (cleared.Count, cleared.B, cleared.NOverflow, cleared.Growing, cleared.NEvacuate));
        Assert.Equal(before + 1, cleared.Hash0);
        Assert.Equal(before + 1, next);
        Assert.Empty(EntriesOf(map));
        Assert.False(map.ContainsKey(key(1)));
    }

    [Fact]
    public void Clearing_an_empty_map_draws_nothing()
    {
        uint next = 0;
        using IDisposable random = MapDeterminism.BeginRandom(() => ++next);
        TMap map = TMap.Make(100);
        MapHeader before = map.GetHeader();

        map.Clear();
        TMap.MapClear(map);

        Assert.Equal(before, map.GetHeader());
        Assert.Equal(1u, next);
    }

    [Fact]
    public void A_cleared_map_can_be_filled_again()
    {
        TMap map = MapOf(300);

        for (int round = 0; round < 3; round++)
        {
            map.Clear();
            for (int i = 1; i <= 200; i++)
            {
                map[key(i)] = elem(i);
            }

            AssertHas(map, Enumerable.Range(1, 200));
        }
    }

    [Fact]
    public void Clear_ends_a_growth()
    {
        TMap map = GrowingMap(out _);

        TMap.MapClear(map);

        Assert.False(map.GetHeader().Growing);
        Assert.Null(map.Dump().OldBuckets);
        map[key(1)] = elem(1);
        AssertHas(map, [1]);
    }

    [Fact]
    public void Clear_ends_a_compaction()
    {
        TMap map = CompactingMap(out _);

        map.Clear();

        Assert.False(map.GetHeader().Growing);
        Assert.False(map.GetHeader().SameSizeGrow);
        map[key(1)] = elem(1);
        AssertHas(map, [1]);
    }

    [Fact]
    public void RemoveWhere_removes_what_matches_and_counts_it()
    {
        TMap map = MapOf(100);
        var odd = Enumerable.Range(1, 100).Where(number => number % 2 == 1).Select(number => key(number)).ToHashSet();

        Assert.Equal(50, map.RemoveWhere((candidate, _) => odd.Contains(candidate)));

        AssertHas(map, Enumerable.Range(1, 100).Where(number => number % 2 == 0));
    }

    [Fact]
    public void RemoveWhere_gives_the_elem_of_each_key()
    {
        TMap map = MapOf(100);
        var expected = Enumerable.Range(1, 100).ToDictionary(number => key(number)!, number => elem(number));

        Assert.Equal(0, map.RemoveWhere((candidate, value) => !Equals(expected[candidate!], value)));
    }

    [Fact]
    public void RemoveWhere_can_remove_all()
    {
        TMap map = MapOf(100);

        Assert.Equal(100, map.RemoveWhere((_, _) => true));

        Assert.Equal(0, map.Count);
        Assert.Empty(EntriesOf(map));
    }

    // 105 and 209 begin to grow, 110 grows.
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(100)]
    [InlineData(105)]
    [InlineData(110)]
    [InlineData(209)]
    [InlineData(1000)]
    public void RemoveWhere_asks_once_about_what_is_there(int count)
    {
        TMap map = MapOf(count);
        Dictionary<TKey, int> numbers = Enumerable.Range(1, count).ToDictionary(number => key(number)!, number => number);
        var asked = new HashSet<int>();
        var removed = new HashSet<int>();

        int matched = map.RemoveWhere((candidate, _) =>
        {
            int number = numbers[candidate!];
            Assert.True(asked.Add(number));
            Assert.DoesNotContain(number, removed);
            if (number % 7 == 0 && map.Remove(key((number % count) + 1)))
            {
                removed.Add((number % count) + 1);
            }

            return number % 3 == 0 && removed.Add(number);
        });

        Assert.Equal(count - map.Count, removed.Count);
        Assert.InRange(matched, 0, removed.Count);
        Assert.All(numbers.Values.Except(asked), number => Assert.Contains(number, removed));
        AssertHas(map, numbers.Values.Except(removed));
    }

    [Fact]
    public void RemoveWhere_without_a_match_is_an_error() =>
        Assert.Throws<ArgumentNullException>("match", () => MapOf(5).RemoveWhere(null!));

    [Fact]
    public void A_match_that_throws_keeps_what_was_removed_before()
    {
        TMap map = MapOf(100);
        int asked = 0;

        Assert.Throws<TimeoutException>(() => map.RemoveWhere((_, _) => ++asked <= 40 ? true : throw new TimeoutException()));

        Assert.Equal(60, map.Count);
        Assert.Equal(60, EntriesOf(map).Count);
        map.Clear();
        map[key(1)] = elem(1);
        AssertHas(map, [1]);
    }

    [Fact]
    public void A_match_can_remove_entries_itself_which_do_not_count()
    {
        TMap map = MapOf(100);
        int asked = 0;

        int removed = map.RemoveWhere((candidate, _) =>
        {
            asked++;
            map.Remove(candidate);
            return true;
        });

        Assert.Equal(0, removed);
        Assert.Equal(100, asked);
        Assert.Equal(0, map.Count);
    }

    [Fact]
    public void A_match_can_add_entries()
    {
        TMap map = MapOf(50);
        int next = 51;

        map.RemoveWhere((_, _) =>
        {
            if (next <= 300)
            {
                map[key(next)] = elem(next);
                next++;
            }

            return false;
        });

        AssertHas(map, Enumerable.Range(1, next - 1));
        Assert.True(next > 100);
    }
}
