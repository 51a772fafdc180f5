namespace GoMapGen.Tests;

public abstract partial class MapFacts<TMap, TKey, TElem, TEnumerator>
{
    [Fact]
    public void Setting_an_entry_twice_keeps_one_entry_with_the_later_elem()
    {
        TMap map = TMap.Make(0);

        map[key(1)] = elem(1);
        map[key(1)] = elem(2);

        Assert.Equal(1, map.Count);
        Assert.Equal(elem(2), map[key(1)]);
    }

    [Fact]
    public void Adding_a_key_that_is_there_is_an_error_that_changes_nothing()
    {
        TMap map = MapOf(20);
        Snapshot before = SnapshotOf(map);

        Assert.Throws<ArgumentException>(() => map.Add(key(7), elem(8)));

        Assert.Equal(before, SnapshotOf(map));
    }

    [Fact]
    public void Adding_a_new_key_puts_it_in()
    {
        TMap map = MapOf(20);

        map.Add(key(21), elem(21));

        AssertHas(map, Enumerable.Range(1, 21));
    }

    [Fact]
    public void TryAdd_leaves_an_entry_that_is_there()
    {
        TMap map = MapOf(5);

        Assert.False(map.TryAdd(key(3), elem(4)));
        Assert.True(map.TryAdd(key(6), elem(6)));

        AssertHas(map, Enumerable.Range(1, 6));
    }

    [Fact]
    public void Ref_puts_a_zero_elem_in_for_a_key_that_is_absent()
    {
        TMap map = MapOf(5);

        Assert.Equal(default, map.Ref(key(6)));

        Assert.Equal(6, map.Count);
        Assert.True(map.ContainsKey(key(6)));
        Assert.Equal(default, map[key(6)]);
    }

    [Fact]
    public void Ref_writes_through_and_keeps_one_entry()
    {
        TMap map = TMap.Make(0);

        for (int i = 1; i <= 10; i++)
        {
            Assert.Equal(i == 1 ? default : elem(i - 1), map.Ref(key(1)));
            map.Ref(key(1)) = elem(i);
        }

        Assert.Equal(1, map.Count);
        Assert.Equal(elem(10), map[key(1)]);
    }

    [Fact]
    public void Ref_gives_the_place_of_the_entry_also_where_it_makes_the_map_grow()
    {
        TMap map = TMap.Make(0);

        for (int i = 1; i <= 500; i++)
        {
            map.Ref(key(i)) = elem(i);
        }

        AssertHas(map, Enumerable.Range(1, 500));
    }

    [Fact]
    public void MapAssign_gives_the_place_of_the_entry()
    {
        TMap map = TMap.Make(0);

        for (int i = 1; i <= 100; i++)
        {
            TMap.MapAssign(map, key(i)) = elem(i);
        }

        AssertHas(map, Enumerable.Range(1, 100));
    }

    [Fact]
    public void GetValueRefOrAddDefault_tells_whether_the_key_was_there()
    {
        TMap map = MapOf(5);

        map.GetValueRefOrAddDefault(key(3), out bool exists) = elem(33);
        ref TElem added = ref map.GetValueRefOrAddDefault(key(6), out bool existed);
        Assert.Equal(default, added);
        added = elem(66);

        Assert.True(exists);
        Assert.False(existed);
        Assert.Equal(elem(33), map[key(3)]);
        Assert.Equal(elem(66), map[key(6)]);
        Assert.Equal(6, map.Count);
    }

    [Fact]
    public void GetOrAdd_asks_the_factory_only_for_a_key_that_is_absent()
    {
        TMap map = MapOf(5);
        int asked = 0;

        Assert.Equal(elem(3), map.GetOrAdd(key(3), 33, Make));
        Assert.Equal(0, asked);
        Assert.Equal(elem(6), map.GetOrAdd(key(6), 6, Make));
        Assert.Equal(1, asked);
        AssertHas(map, Enumerable.Range(1, 6));

        TElem Make(TKey _, int state)
        {
            asked++;
            return elem(state);
        }
    }

    [Fact]
    public void GetOrAdd_gives_the_factory_the_key_and_the_state()
    {
        TMap map = TMap.Make(0);
        (TKey Key, string State) given = default;

        map.GetOrAdd(key(3), "state", (askedKey, state) =>
        {
            given = (askedKey, state);
            return elem(1);
        });

        Assert.Equal((key(3), "state"), given);
    }

    [Fact]
    public void GetOrAdd_without_a_factory_is_an_error_also_for_a_key_that_is_there() =>
        Assert.Throws<ArgumentNullException>("factory", () => MapOf(5).GetOrAdd<int>(key(3), 0, null!));

    [Fact]
    public void A_factory_that_throws_leaves_the_map_as_it_was()
    {
        TMap map = GrowingMap(out int count);
        Snapshot before = SnapshotOf(map);

        Assert.Throws<TimeoutException>(() => map.GetOrAdd(key(count + 1), 0, (_, _) => throw new TimeoutException()));

        Assert.Equal(before, SnapshotOf(map));
    }

    [Fact]
    public void A_factory_can_make_the_map_grow()
    {
        TMap map = MapOf(5);

        TElem made = map.GetOrAdd(key(6), map, (_, grown) =>
        {
            for (int i = 7; i <= 200; i++)
            {
                grown[key(i)] = elem(i);
            }

            return elem(6);
        });

        Assert.Equal(elem(6), made);
        AssertHas(map, Enumerable.Range(1, 200));
    }

    [Fact]
    public void The_entry_that_a_factory_adds_under_its_own_key_stays()
    {
        TMap map = MapOf(5);

        TElem made = map.GetOrAdd(key(6), map, (askedKey, changed) =>
        {
            changed[askedKey] = elem(6);
            return elem(66);
        });

        Assert.Equal(elem(6), made);
        AssertHas(map, Enumerable.Range(1, 6));
    }

    [Fact]
    public void A_factory_can_clear_the_map()
    {
        TMap map = MapOf(20);

        map.GetOrAdd(key(21), map, (_, cleared) =>
        {
            cleared.Clear();
            return elem(21);
        });

        AssertHas(map, [21]);
    }

    [Fact]
    public void AddRange_sets_every_entry_and_a_later_one_overwrites()
    {
        TMap map = MapOf(5);

        map.AddRange([new(key(3), elem(33)), new(key(6), elem(66)), new(key(6), elem(6))]);

        Assert.Equal(6, map.Count);
        Assert.Equal(elem(33), map[key(3)]);
        Assert.Equal(elem(6), map[key(6)]);
    }

    [Fact]
    public void AddRange_of_the_map_itself_changes_no_entry()
    {
        TMap map = MapOf(100);

        map.AddRange((IEnumerable<KeyValuePair<TKey, TElem>>)map);

        AssertHas(map, Enumerable.Range(1, 100));
    }

    [Fact]
    public void AddRange_of_null_is_an_error() => Assert.Throws<ArgumentNullException>("entries", () => MapOf(1).AddRange(null!));

    [Fact]
    public void AddRange_keeps_what_came_before_an_error()
    {
        TMap map = TMap.Make(0);

        Assert.Throws<TimeoutException>(() => map.AddRange(Entries()));

        AssertHas(map, [1, 2]);

        IEnumerable<KeyValuePair<TKey, TElem>> Entries()
        {
            yield return new(key(1), elem(1));
            yield return new(key(2), elem(2));
            throw new TimeoutException();
        }
    }

    [Fact]
    public void Of_makes_a_map_in_which_later_entries_overwrite()
    {
        TMap map = TMap.Of((key(1), elem(1)), (key(2), elem(22)), (key(2), elem(2)));

        AssertHas(map, [1, 2]);
    }

    [Fact]
    public void Of_nothing_makes_an_empty_map_that_can_be_written_to()
    {
        TMap map = TMap.Of();
        Assert.Equal(0, map.Count);

        map[key(1)] = elem(1);

        AssertHas(map, [1]);
    }

    [Fact]
    public void CopyTo_sets_every_entry_in_the_other_map()
    {
        TMap source = MapOf(50);
        TMap destination = TMap.Make(0);
        destination[key(50)] = elem(1);
        destination[key(51)] = elem(51);

        source.CopyTo(destination);

        AssertHas(destination, Enumerable.Range(1, 51));
        AssertHas(source, Enumerable.Range(1, 50));
    }

    [Fact]
    public void CopyTo_of_the_map_itself_changes_no_entry()
    {
        TMap map = MapOf(100);

        map.CopyTo(map);

        AssertHas(map, Enumerable.Range(1, 100));
    }
}
