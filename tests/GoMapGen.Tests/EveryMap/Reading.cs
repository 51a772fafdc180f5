using System.Runtime.CompilerServices;

namespace GoMapGen.Tests;

public abstract partial class MapFacts<TMap, TKey, TElem, TEnumerator>
{
    [Fact]
    public void A_key_that_is_absent_reads_as_the_zero_elem()
    {
        TMap map = MapOf(5);

        Assert.Equal(default, map[key(6)]);
        Assert.Equal(default, TMap.MapAccess1(map, key(6)));
    }

    [Fact]
    public void A_key_that_is_absent_is_not_found()
    {
        TMap map = MapOf(5);

        Assert.False(map.TryGetValue(key(6), out TElem? value));
        Assert.Equal(default, value);
        Assert.Equal(default, TMap.MapAccess2(map, key(6), out bool ok));
        Assert.False(ok);
        Assert.False(map.ContainsKey(key(6)));
        Assert.True(Unsafe.IsNullRef(ref map.GetValueRefOrNullRef(key(6))));
    }

    [Fact]
    public void Every_way_to_read_finds_an_entry()
    {
        TMap map = MapOf(5);

        Assert.Equal(elem(3), map[key(3)]);
        Assert.True(map.TryGetValue(key(3), out TElem? value));
        Assert.Equal(elem(3), value);
        Assert.True(map.ContainsKey(key(3)));
        Assert.Equal(elem(3), map.GetValueRefOrNullRef(key(3)));
        Assert.Equal(elem(3), TMap.MapAccess1(map, key(3)));
        Assert.Equal(elem(3), TMap.MapAccess2(map, key(3), out bool ok));
        Assert.True(ok);
    }

    [Fact]
    public void Nothing_is_found_in_an_empty_map()
    {
        TMap map = TMap.Make(0);

        Assert.Equal(default, map[key(1)]);
        Assert.False(map.TryGetValue(key(1), out _));
        Assert.False(map.ContainsKey(key(1)));
        Assert.True(Unsafe.IsNullRef(ref map.GetValueRefOrNullRef(key(1))));
        Assert.Equal(0, map.Count);
        Assert.Empty(EntriesOf(map));
    }

    [Fact]
    public void Every_entry_is_found_while_the_map_grows()
    {
        TMap map = GrowingMap(out int count);

        AssertHas(map, Enumerable.Range(1, count));
        Assert.False(map.ContainsKey(key(count + 1)));
    }

    [Fact]
    public void Every_entry_is_found_while_the_map_compacts()
    {
        TMap map = CompactingMap(out HashSet<int> numbers);

        AssertHas(map, numbers);
    }

    [Fact]
    public void A_thousand_entries_are_found()
    {
        TMap map = MapOf(1000);

        AssertHas(map, Enumerable.Range(1, 1000));
        for (int i = 1001; i <= 2000; i++)
        {
            Assert.False(map.ContainsKey(key(i)));
        }
    }

    [Fact]
    public void The_place_of_an_elem_can_be_written_through()
    {
        TMap map = MapOf(5);

        map.GetValueRefOrNullRef(key(3)) = elem(33);

        Assert.Equal(elem(33), map[key(3)]);
        Assert.Equal(5, map.Count);
    }

    [Fact]
    public void Reading_changes_nothing()
    {
        TMap map = GrowingMap(out int count);
        Snapshot before = SnapshotOf(map);

        for (int i = 1; i <= 2 * count; i++)
        {
            _ = map[key(i)];
            _ = map.TryGetValue(key(i), out _);
            _ = map.ContainsKey(key(i));
            _ = map.GetValueRefOrNullRef(key(i));
            _ = TMap.MapAccess1(map, key(i));
            _ = TMap.MapAccess2(map, key(i), out _);
            _ = TMap.MapLen(map);
        }

        Assert.Equal(before, SnapshotOf(map));
    }
}
