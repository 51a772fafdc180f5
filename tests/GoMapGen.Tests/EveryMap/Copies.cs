using GoMapGen.Diagnostics;

namespace GoMapGen.Tests;

public abstract partial class MapFacts<TMap, TKey, TElem, TEnumerator>
{
    [Fact]
    public void A_clone_has_the_same_entries_and_the_same_buckets()
    {
        TMap map = GrowingMap(out int count);

        TMap clone = map.Clone();

        AssertHas(clone, Enumerable.Range(1, count));
        Assert.Equal(SnapshotOf(map), SnapshotOf(map.Clone()));
    }

    [Fact]
    public void A_clone_of_an_empty_map_is_a_map_of_its_own()
    {
        TMap map = TMap.Make(0);
        TMap clone = map.Clone();

        clone[key(1)] = elem(1);

        Assert.Equal(0, map.Count);
        AssertHas(clone, [1]);
    }

    [Fact]
    public void Writes_to_a_clone_do_not_show_in_the_map()
    {
        TMap map = GrowingMap(out int count);
        TMap clone = map.Clone();
        Snapshot before = SnapshotOf(map);

        Change(clone, count);

        Assert.Equal(before, SnapshotOf(map));
        AssertHas(map, Enumerable.Range(1, count));
    }

    [Fact]
    public void Writes_to_a_map_do_not_show_in_its_clone()
    {
        TMap map = GrowingMap(out int count);
        TMap clone = map.Clone();
        Snapshot before = SnapshotOf(clone);

        Change(map, count);

        Assert.Equal(before, SnapshotOf(clone));
        AssertHas(clone, Enumerable.Range(1, count));
    }

    [Fact]
    public void A_clone_of_a_map_that_compacts_is_independent()
    {
        TMap map = CompactingMap(out HashSet<int> numbers);
        TMap clone = map.Clone();

        foreach (int number in numbers)
        {
            clone.Ref(key(number)) = elem(number + 1);
        }

        AssertHas(map, numbers);
    }

    [Fact]
    public void A_range_over_a_map_does_not_mark_its_clone_as_being_ranged_over()
    {
        TMap map = MapOf(20);
        EntriesOf(map);

        MapHeader clone = map.Clone().GetHeader();

        Assert.False(clone.Iterator || clone.OldIterator);
    }

    [Fact]
    public void Maps_are_equal_if_they_have_the_same_keys_with_equal_elems()
    {
        TMap map = MapOf(50);
        TMap other = TMap.Make(1000);
        for (int i = 50; i >= 1; i--)
        {
            other[key(i)] = elem(i);
        }

        Assert.True(map.MapEquals(other));
        Assert.True(other.MapEquals(map));
        Assert.True(map.MapEquals(map));
    }

    [Fact]
    public void Maps_differ_by_a_count_a_key_or_an_elem()
    {
        TMap map = MapOf(50);
        TMap fewer = MapOf(49);
        TMap otherKey = MapOf(49);
        otherKey[key(51)] = elem(50);
        TMap otherElem = MapOf(50);
        otherElem[key(25)] = elem(26);

        Assert.False(map.MapEquals(fewer));
        Assert.False(fewer.MapEquals(map));
        Assert.False(map.MapEquals(otherKey));
        Assert.False(map.MapEquals(otherElem));
    }

    private void Change(TMap map, int count)
    {
        for (int i = 1; i <= count; i++)
        {
            if (i % 4 == 0)
            {
                map.Remove(key(i));
            }
            else
            {
                map.Ref(key(i)) = elem(i + 1);
            }
        }

        for (int i = count + 1; i <= 3 * count; i++)
        {
            map[key(i)] = elem(i);
        }
    }
}
