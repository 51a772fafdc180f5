using System.Collections;

namespace GoMapGen.Tests;

public abstract partial class MapFacts<TMap, TKey, TElem, TEnumerator>
{
    [Fact]
    public void The_indexers_of_the_interfaces_throw_where_a_key_is_absent()
    {
        TMap map = MapOf(5);

        Assert.Throws<KeyNotFoundException>(() => Typed(map)[key(6)]);
        Assert.Throws<KeyNotFoundException>(() => ReadOnly(map)[key(6)]);
        Assert.Equal(elem(3), Typed(map)[key(3)]);
        Assert.Equal(elem(3), ReadOnly(map)[key(3)]);
        Assert.Throws<KeyNotFoundException>(() => Typed(TMap.Make(0))[key(1)]);
    }

    [Fact]
    public void A_map_is_a_dictionary()
    {
        IDictionary<TKey, TElem> map = Typed(MapOf(5));

        map[key(6)] = elem(6);
        map.Add(key(7), elem(7));
        Assert.True(map.Remove(key(1)));
        Assert.False(map.Remove(key(1)));

        Assert.False(map.IsReadOnly);
        Assert.Equal(6, map.Count);
        Assert.True(map.ContainsKey(key(7)));
        Assert.True(map.TryGetValue(key(6), out TElem? value));
        Assert.Equal(elem(6), value);
        Assert.Throws<ArgumentException>(() => map.Add(key(7), elem(7)));
        map.Clear();
        Assert.Empty(map);
    }

    [Fact]
    public void A_map_is_a_collection_of_pairs()
    {
        ICollection<KeyValuePair<TKey, TElem>> map = Typed(MapOf(5));

        map.Add(new(key(6), elem(6)));
        Assert.Throws<ArgumentException>(() => map.Add(new(key(6), elem(6))));
        Assert.Contains(new(key(6), elem(6)), map);
        Assert.DoesNotContain(new(key(6), elem(5)), map);
        Assert.DoesNotContain(new(key(7), elem(7)), map);
        Assert.False(map.Remove(new(key(6), elem(5))));
        Assert.Equal(6, map.Count);
        Assert.True(map.Remove(new(key(6), elem(6))));
        Assert.False(map.Remove(new(key(6), elem(6))));
        Assert.Equal(5, map.Count);
    }

    [Fact]
    public void Pairs_are_copied_to_an_array_from_an_index_on()
    {
        TMap map = MapOf(5);
        var array = new KeyValuePair<TKey, TElem>[8];

        Typed(map).CopyTo(array, 2);

        Assert.Equal([default, default], array[..2]);
        Assert.Equal(default, array[7]);
        Assert.Equal(5, array[2..7].Select(entry => entry.Key).Distinct().Count());
        Assert.All(array[2..7], entry => Assert.Equal(map[entry.Key], entry.Value));
    }

    // 8 are in one bucket, 100 in some that overflow; 105 and 209 begin to grow, 110 grows.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(100)]
    [InlineData(105)]
    [InlineData(110)]
    [InlineData(209)]
    [InlineData(1000)]
    public void A_copy_has_each_entry_once(int count)
    {
        TMap map = MapOf(count);
        var entries = new KeyValuePair<TKey, TElem>[count + 2];
        var keys = new TKey[count + 2];
        var values = new TElem[count + 2];

        Typed(map).CopyTo(entries, 1);
        Typed(map).Keys.CopyTo(keys, 1);
        Typed(map).Values.CopyTo(values, 1);

        Assert.Equal(count, entries[1..^1].Select(static entry => entry.Key).Distinct().Count());
        Assert.All(entries[1..^1], entry => Assert.Equal(map[entry.Key], entry.Value));
        Assert.Equal(count, keys[1..^1].Distinct().Count());
        Assert.All(keys[1..^1], key => Assert.True(map.ContainsKey(key)));
        ILookup<TElem, TElem> copied = values[1..^1].ToLookup(static value => value);
        Assert.All(entries[1..^1].ToLookup(static entry => entry.Value), group => Assert.Equal(group.Count(), copied[group.Key].Count()));
        Assert.Equal((default, default), (entries[0], entries[^1]));
        Assert.Equal(count, map.Count);
    }

    [Fact]
    public void A_copy_checks_its_arguments()
    {
        TMap map = MapOf(5);
        var array = new KeyValuePair<TKey, TElem>[8];
        ICollection<TKey> keys = Typed(map).Keys;
        ICollection<TElem> values = Typed(map).Values;

        Assert.Throws<ArgumentNullException>("array", () => Typed(map).CopyTo(null!, 0));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => Typed(map).CopyTo(array, -1));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => Typed(map).CopyTo(array, 9));
        Assert.Throws<ArgumentException>(() => Typed(map).CopyTo(array, 4));
        Assert.Throws<ArgumentNullException>("array", () => keys.CopyTo(null!, 0));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => keys.CopyTo(new TKey[8], -1));
        Assert.Throws<ArgumentException>(() => keys.CopyTo(new TKey[8], 4));
        Assert.Throws<ArgumentNullException>("array", () => values.CopyTo(null!, 0));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => values.CopyTo(new TElem[8], -1));
        Assert.Throws<ArgumentException>(() => values.CopyTo(new TElem[8], 4));
        Assert.Equal(new KeyValuePair<TKey, TElem>[8], array);
    }

    [Fact]
    public void Nothing_can_be_copied_to_the_end_of_an_array()
    {
        TMap map = TMap.Make(0);

        Typed(map).CopyTo(new KeyValuePair<TKey, TElem>[3], 3);
        Typed(map).Keys.CopyTo([], 0);
        Typed(map).Values.CopyTo([], 0);
    }

    [Fact]
    public void Keys_and_values_are_live_views()
    {
        TMap map = MapOf(5);
        ICollection<TKey> keys = Typed(map).Keys;
        ICollection<TElem> values = Typed(map).Values;

        map[key(6)] = elem(6);

        Assert.Equal(6, keys.Count);
        Assert.Equal(6, values.Count);
        Assert.Contains(key(6), keys);
        Assert.DoesNotContain(key(7), keys);
        Assert.Contains(elem(6), values);
        Assert.DoesNotContain(elem(7), values);
        Assert.Equal(Enumerable.Range(1, 6).Select(number => (object)key(number)!).ToHashSet(), keys.Select(k => (object)k!).ToHashSet());
        Assert.Equal(Enumerable.Range(1, 6).Select(number => (object)elem(number)!).ToHashSet(), values.Select(v => (object)v!).ToHashSet());
    }

    [Fact]
    public void Keys_and_values_are_copied_to_arrays()
    {
        TMap map = MapOf(5);
        var keys = new TKey[7];
        var values = new TElem[7];

        Typed(map).Keys.CopyTo(keys, 1);
        Typed(map).Values.CopyTo(values, 1);

        Assert.Equal((default, default), (keys[0], keys[6]));
        Assert.Equal(Enumerable.Range(1, 5).Select(number => (object)key(number)!).ToHashSet(), keys[1..6].Select(k => (object)k!).ToHashSet());
        Assert.Equal(Enumerable.Range(1, 5).Select(number => (object)elem(number)!).ToHashSet(), values[1..6].Select(v => (object)v!).ToHashSet());
    }

    [Fact]
    public void Keys_and_values_cannot_be_written_to()
    {
        TMap map = MapOf(5);
        ICollection<TKey> keys = Typed(map).Keys;
        ICollection<TElem> values = Typed(map).Values;

        Assert.True(keys.IsReadOnly);
        Assert.True(values.IsReadOnly);
        Assert.Throws<NotSupportedException>(() => keys.Add(key(6)));
        Assert.Throws<NotSupportedException>(() => keys.Remove(key(1)));
        Assert.Throws<NotSupportedException>(keys.Clear);
        Assert.Throws<NotSupportedException>(() => values.Add(elem(6)));
        Assert.Throws<NotSupportedException>(() => values.Remove(elem(1)));
        Assert.Throws<NotSupportedException>(values.Clear);
        AssertHas(map, Enumerable.Range(1, 5));
    }

    [Fact]
    public void A_map_is_a_read_only_dictionary()
    {
        IReadOnlyDictionary<TKey, TElem> map = ReadOnly(MapOf(5));

        Assert.Equal(5, map.Count);
        Assert.Equal(5, map.Keys.Count());
        Assert.Equal(5, map.Values.Count());
        Assert.True(map.ContainsKey(key(5)));
        Assert.True(map.TryGetValue(key(5), out TElem? value));
        Assert.Equal(elem(5), value);
    }

    [Fact]
    public void A_map_is_an_untyped_dictionary()
    {
        IDictionary map = Untyped(MapOf(5));

        Assert.Equal((false, false, false), (map.IsReadOnly, map.IsFixedSize, map.IsSynchronized));
        Assert.Equal(elem(3), map[key(3)!]);
        Assert.Null(map[key(6)!]);
        Assert.True(map.Contains(key(3)!));
        Assert.False(map.Contains(key(6)!));
        map[key(6)!] = elem(6);
        map.Add(key(7)!, elem(7));
        Assert.Throws<ArgumentException>(() => map.Add(key(7)!, elem(7)));
        map.Remove(key(1)!);
        map.Remove(key(1)!);
        Assert.Equal(6, map.Count);
        Assert.Equal(6, map.Keys.Count);
        Assert.Equal(6, map.Values.Count);
        map.Clear();
        Assert.Empty(map);
    }

    [Fact]
    public void An_untyped_null_key_is_an_error()
    {
        IDictionary map = Untyped(MapOf(5));

        Assert.Throws<ArgumentNullException>("key", () => map[null!]);
        Assert.Throws<ArgumentNullException>("key", () => map[null!] = elem(1));
        Assert.Throws<ArgumentNullException>("key", () => map.Add(null!, elem(1)));
        Assert.Throws<ArgumentNullException>("key", () => map.Contains(null!));
        Assert.Throws<ArgumentNullException>("key", () => map.Remove(null!));
    }

    [Fact]
    public void An_untyped_key_or_elem_of_another_type_is_absent_and_cannot_be_put_in()
    {
        if (typeof(TKey) == typeof(object))
        {
            return;
        }

        IDictionary map = Untyped(MapOf(5));
        object foreign = new Version(1, 2);

        Assert.Null(map[foreign]);
        Assert.False(map.Contains(foreign));
        map.Remove(foreign);
        Assert.Throws<ArgumentException>("key", () => map[foreign] = elem(1));
        Assert.Throws<ArgumentException>("key", () => map.Add(foreign, elem(1)));
        Assert.Throws<ArgumentException>("value", () => map[key(1)!] = foreign);
        Assert.Throws<ArgumentException>("value", () => map.Add(key(6)!, foreign));
        Assert.Equal(5, map.Count);
    }

    [Fact]
    public void An_untyped_null_elem_can_be_put_in_where_the_elem_type_has_null()
    {
        IDictionary map = Untyped(MapOf(5));

        if (default(TElem) is null)
        {
            map[key(1)!] = null;
            Assert.Null(map[key(1)!]);
        }
        else
        {
            Assert.Throws<ArgumentNullException>("value", () => map[key(1)!] = null);
            Assert.Equal(elem(1), map[key(1)!]);
        }
    }

    [Fact]
    public void The_untyped_enumerator_gives_dictionary_entries()
    {
        TMap map = MapOf(5);
        IDictionaryEnumerator enumerator = Untyped(map).GetEnumerator();
        var seen = new HashSet<object>();

        while (enumerator.MoveNext())
        {
            Assert.Equal(enumerator.Entry, enumerator.Current);
            Assert.Equal(enumerator.Entry.Key, enumerator.Key);
            Assert.Equal(enumerator.Entry.Value, enumerator.Value);
            Assert.Equal(map[(TKey)enumerator.Key], enumerator.Value);
            Assert.True(seen.Add(enumerator.Key));
        }

        Assert.Equal(5, seen.Count);
        enumerator.Reset();
        Assert.True(enumerator.MoveNext());
    }

    [Fact]
    public void Entries_are_copied_to_untyped_arrays()
    {
        TMap map = MapOf(5);
        var pairs = new KeyValuePair<TKey, TElem>[6];
        var entries = new DictionaryEntry[6];
        var objects = new object[6];

        Untyped(map).CopyTo(pairs, 1);
        Untyped(map).CopyTo(entries, 1);
        Untyped(map).CopyTo(objects, 1);

        Assert.All(pairs[1..], pair => Assert.Equal(map[pair.Key], pair.Value));
        Assert.All(entries[1..], entry => Assert.Equal(map[(TKey)entry.Key], entry.Value));
        Assert.All(objects[1..], item => Assert.Equal(map[((KeyValuePair<TKey, TElem>)item).Key], ((KeyValuePair<TKey, TElem>)item).Value));
        Assert.Null(objects[0]);
    }

    [Fact]
    public void Keys_and_values_are_copied_to_untyped_arrays()
    {
        TMap map = MapOf(5);
        var keys = new TKey[5];
        var values = new object[5];

        Untyped(map).Keys.CopyTo(keys, 0);
        Untyped(map).Values.CopyTo(values, 0);

        Assert.All(keys, k => Assert.True(map.ContainsKey(k)));
        Assert.Equal(5, values.Distinct().Count());
    }

    [Fact]
    public void An_untyped_copy_checks_the_array()
    {
        IDictionary map = Untyped(MapOf(5));

        Assert.Throws<ArgumentNullException>("array", () => map.CopyTo(null!, 0));
        Assert.Throws<ArgumentException>(() => map.CopyTo(new object[5, 5], 0));
        Assert.Throws<ArgumentException>(() => map.CopyTo(Array.CreateInstance(typeof(object), [9], [1]), 1));
        Assert.Throws<ArgumentException>(() => map.CopyTo(new Version[5], 0));
        Assert.Throws<ArgumentException>(() => map.CopyTo(new char[5], 0));
        Assert.Throws<ArgumentException>(() => map.Keys.CopyTo(new Version[5], 0));
        Assert.Throws<ArgumentException>(() => map.CopyTo(new object[4], 0));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => map.CopyTo(new object[5], -1));
    }

    [Fact]
    public void The_synchronisation_root_belongs_to_the_map()
    {
        TMap map = MapOf(1);

        Assert.Same(Untyped(map).SyncRoot, Untyped(map).SyncRoot);
        Assert.NotSame(Untyped(map).SyncRoot, Untyped(MapOf(1)).SyncRoot);
    }

    [Fact]
    public void Linq_works_on_a_map()
    {
        IEnumerable<KeyValuePair<TKey, TElem>> map = Typed(MapOf(100));

        Assert.Equal(100, map.Count());
        Assert.Equal(100, map.ToDictionary(entry => (object)entry.Key, entry => entry.Value).Count);
        Assert.True(map.Any());
        Assert.Single(map, entry => Equals(entry.Key, key(77)));
        Assert.Equal(100, map.Select(entry => entry.Value).ToHashSet().Count);
    }
}
