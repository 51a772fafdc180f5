using System.Collections;
using System.Globalization;

namespace GoMapGen.Conformance.Tests.Dictionary;

/// <summary>
/// What the documentation of Dictionary and of its interfaces promises, for one map. Where Go's semantics win, the test says so in its name.
/// </summary>
public abstract class DictionaryFacts<TMap, TKey, TElem>
    where TMap : IDictionary<TKey, TElem>, IReadOnlyDictionary<TKey, TElem>, IDictionary
    where TKey : notnull
{
    protected abstract TMap New();

    protected abstract TMap New(int capacity);

    protected abstract TMap New(IEnumerable<KeyValuePair<TKey, TElem>> entries);

    protected abstract TKey Key(int number);

    protected abstract TElem Elem(int number);

    // Empty, one bucket, several, growth under way, many.
    public static TheoryData<int> Sizes => [0, 1, 8, 9, 14, 27, 300];

    [Fact]
    public void A_negative_capacity_is_out_of_range()
    {
        Assert.Equal("capacity", Assert.Throws<ArgumentOutOfRangeException>(() => New(-1)).ParamName);
        Assert.Empty((IEnumerable)New(0));
    }

    [Fact]
    public void A_null_sequence_is_refused() => Assert.Throws<ArgumentNullException>(() => New(null!));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_map_is_made_of_entries_of_which_a_later_one_wins(int size)
    {
        TMap map = New(Entries(size).Concat(Entries(size).Select(e => new KeyValuePair<TKey, TElem>(e.Key, Elem(7)))));
        Assert.Equal(size, CountOf(map));
        Assert.All(Entries(size), e => Assert.Equal(Elem(7), ((IDictionary<TKey, TElem>)map)[e.Key]));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Add_refuses_a_key_that_is_there_and_changes_nothing(int size)
    {
        TMap map = Filled(size);
        foreach ((TKey key, TElem elem) in Entries(size))
        {
            Assert.Throws<ArgumentException>(() => ((IDictionary<TKey, TElem>)map).Add(key, Elem(-1)));
            Assert.Throws<ArgumentException>(() => ((ICollection<KeyValuePair<TKey, TElem>>)map).Add(new(key, Elem(-1))));
            Assert.Throws<ArgumentException>(() => ((IDictionary)map).Add(key, Elem(-1)));
            Assert.Equal(elem, ((IDictionary<TKey, TElem>)map)[key]);
        }

        Assert.Equal(size, CountOf(map));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_interface_indexers_throw_for_an_absent_key(int size)
    {
        TMap map = Filled(size);
        Assert.Throws<KeyNotFoundException>(() => ((IDictionary<TKey, TElem>)map)[Key(size)]);
        Assert.Throws<KeyNotFoundException>(() => ((IReadOnlyDictionary<TKey, TElem>)map)[Key(size)]);
        Assert.Null(((IDictionary)map)[Key(size)]);
        Assert.Equal(size, CountOf(map));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_is_there_is_found_and_what_is_not_is_not(int size)
    {
        TMap map = Filled(size);
        for (int i = 0; i < 2 * size + 1; i++)
        {
            bool there = i < size;
            Assert.Equal(there, ((IDictionary<TKey, TElem>)map).ContainsKey(Key(i)));
            Assert.Equal(there, ((IReadOnlyDictionary<TKey, TElem>)map).ContainsKey(Key(i)));
            Assert.Equal(there, ((IDictionary)map).Contains(Key(i)));
            Assert.Equal(there, ((IDictionary<TKey, TElem>)map).TryGetValue(Key(i), out TElem? elem));
            Assert.Equal(there ? Elem(i) : default, elem);
            Assert.Equal(there, ((IReadOnlyDictionary<TKey, TElem>)map).TryGetValue(Key(i), out elem));
            Assert.Equal(there ? Elem(i) : (object?)null, ((IDictionary)map)[Key(i)]);
            Assert.Equal(there, ((ICollection<KeyValuePair<TKey, TElem>>)map).Contains(new(Key(i), Elem(i))));
            Assert.False(((ICollection<KeyValuePair<TKey, TElem>>)map).Contains(new(Key(i), Elem(-1))));
            Assert.Equal(there, ((IDictionary<TKey, TElem>)map).Keys.Contains(Key(i)));
            Assert.Equal(there, ((IDictionary<TKey, TElem>)map).Values.Contains(Elem(i)));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Setting_adds_or_overwrites(int size)
    {
        TMap map = Filled(size);
        for (int i = 0; i < size; i++)
        {
            ((IDictionary<TKey, TElem>)map)[Key(i)] = Elem(i + 1);
            ((IDictionary)map)[Key(size + i)] = Elem(i);
        }

        Assert.Equal(2 * size, CountOf(map));
        for (int i = 0; i < size; i++)
        {
            Assert.Equal(Elem(i + 1), ((IDictionary<TKey, TElem>)map)[Key(i)]);
            Assert.Equal(Elem(i), ((IDictionary<TKey, TElem>)map)[Key(size + i)]);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Remove_tells_whether_the_key_was_there(int size)
    {
        TMap map = Filled(size);
        for (int i = 0; i < size; i++)
        {
            Assert.False(((ICollection<KeyValuePair<TKey, TElem>>)map).Remove(new(Key(i), Elem(-1))));
            Assert.True(i % 2 == 0 ? ((IDictionary<TKey, TElem>)map).Remove(Key(i)) : ((ICollection<KeyValuePair<TKey, TElem>>)map).Remove(new(Key(i), Elem(i))));
            Assert.False(((IDictionary<TKey, TElem>)map).Remove(Key(i)));
            Assert.Equal(size - i - 1, CountOf(map));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Clear_removes_everything_and_the_map_goes_on(int size)
    {
        TMap map = Filled(size);
        ((IDictionary)map).Clear();
        Assert.Empty((IEnumerable)map);
        Assert.Equal(0, CountOf(map));
        ((IDictionary)map).Add(Key(1), Elem(1));
        Assert.Equal(Elem(1), ((IDictionary<TKey, TElem>)map)[Key(1)]);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void An_enumeration_gives_every_entry_once(int size)
    {
        TMap map = Filled(size);
        Assert.Equal(Texts(Entries(size)), Texts((IEnumerable<KeyValuePair<TKey, TElem>>)map));
        Assert.Equal(Texts(Entries(size)), Texts(((IEnumerable)map).Cast<KeyValuePair<TKey, TElem>>()));
        Assert.Equal(Texts(Entries(size).Select(static e => e.Key)), Texts(((IReadOnlyDictionary<TKey, TElem>)map).Keys));
        Assert.Equal(Texts(Entries(size).Select(static e => e.Value)), Texts(((IReadOnlyDictionary<TKey, TElem>)map).Values));
        Assert.Equal(Texts(Entries(size).Select(static e => e.Key)), Texts(((IDictionary)map).Keys.Cast<TKey>()));
        Assert.Equal(Texts(Entries(size).Select(static e => e.Value)), Texts(((IDictionary)map).Values.Cast<TElem>()));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void After_the_end_an_enumerator_stays_there_until_it_is_reset(int size)
    {
        using IEnumerator<KeyValuePair<TKey, TElem>> enumerator = ((IEnumerable<KeyValuePair<TKey, TElem>>)Filled(size)).GetEnumerator();
        for (int turn = 0; turn < 2; turn++)
        {
            int count = 0;
            while (enumerator.MoveNext())
            {
                count++;
            }

            Assert.Equal(size, count);
            Assert.False(enumerator.MoveNext());
            Assert.False(enumerator.MoveNext());
            enumerator.Reset();
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_dictionary_enumerator_gives_entries_key_and_value(int size)
    {
        TMap map = Filled(size);
        IDictionaryEnumerator enumerator = ((IDictionary)map).GetEnumerator();
        for (int turn = 0; turn < 2; turn++)
        {
            Assert.Throws<InvalidOperationException>(() => enumerator.Key);
            Assert.Throws<InvalidOperationException>(() => enumerator.Value);
            Assert.Throws<InvalidOperationException>(() => enumerator.Entry);
            Assert.Throws<InvalidOperationException>(() => enumerator.Current);
            int count = 0;
            while (enumerator.MoveNext())
            {
                count++;
                Assert.Equal(((IDictionary)map)[enumerator.Key], enumerator.Value);
                Assert.Equal(enumerator.Key, enumerator.Entry.Key);
                Assert.Equal(enumerator.Value, enumerator.Entry.Value);
                Assert.Equal(enumerator.Entry, Assert.IsType<DictionaryEntry>(enumerator.Current));
            }

            Assert.Equal(size, count);
            Assert.False(enumerator.MoveNext());
            Assert.Throws<InvalidOperationException>(() => enumerator.Entry);
            enumerator.Reset();
        }
    }

    [Fact]
    public void An_untyped_enumerator_has_no_current_before_the_first_and_after_the_last()
    {
        TMap map = Filled(3);
        foreach (IEnumerable items in new IEnumerable[] { map, ((IDictionary)map).Keys, ((IDictionary)map).Values })
        {
            IEnumerator enumerator = items.GetEnumerator();
            Assert.Throws<InvalidOperationException>(() => enumerator.Current);
            while (enumerator.MoveNext())
            {
                Assert.NotNull(enumerator.Current);
            }

            Assert.Throws<InvalidOperationException>(() => enumerator.Current);
        }
    }

    [Fact]
    public void As_in_Go_a_map_may_be_written_to_while_it_is_enumerated()
    {
        TMap map = Filled(100);
        int count = 0;
        foreach ((TKey key, _) in (IEnumerable<KeyValuePair<TKey, TElem>>)map)
        {
            Assert.True(((IDictionary<TKey, TElem>)map).Remove(key));
            count++;
        }

        Assert.Equal(100, count);
        Assert.Equal(0, CountOf(map));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void CopyTo_checks_its_arguments_as_Dictionary_does(int size)
    {
        TMap map = Filled(size);
        var generic = (ICollection<KeyValuePair<TKey, TElem>>)map;
        Assert.Throws<ArgumentNullException>(() => generic.CopyTo(null!, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => generic.CopyTo(new KeyValuePair<TKey, TElem>[size], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => generic.CopyTo(new KeyValuePair<TKey, TElem>[size], size + 1));
        var room = new KeyValuePair<TKey, TElem>[size + 2];
        generic.CopyTo(room, 1);
        Assert.Equal(Texts(Entries(size)), Texts(room[1..^1]));
        generic.CopyTo(new KeyValuePair<TKey, TElem>[size], 0);
        if (size > 0)
        {
            Assert.Throws<ArgumentException>(() => generic.CopyTo(new KeyValuePair<TKey, TElem>[size], 1));
            Assert.Throws<ArgumentException>(() => ((IDictionary<TKey, TElem>)map).Keys.CopyTo(new TKey[size], 1));
        }

        ICollection<TKey> keys = ((IDictionary<TKey, TElem>)map).Keys;
        Assert.Throws<ArgumentNullException>(() => keys.CopyTo(null!, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => keys.CopyTo(new TKey[size], -1));
        ICollection<TElem> values = ((IDictionary<TKey, TElem>)map).Values;
        Assert.Throws<ArgumentNullException>(() => values.CopyTo(null!, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => values.CopyTo(new TElem[size], -1));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_untyped_CopyTo_takes_arrays_of_pairs_entries_and_objects(int size)
    {
        TMap map = Filled(size);
        var untyped = (ICollection)map;
        Assert.Throws<ArgumentNullException>(() => untyped.CopyTo(null!, 0));
        Assert.Throws<ArgumentException>(() => untyped.CopyTo(new object[size, 1], 0));
        Assert.Throws<ArgumentException>(() => untyped.CopyTo(Array.CreateInstance(typeof(object), [size], [1]), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => untyped.CopyTo(new object[size], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => untyped.CopyTo(new object[size], size + 1));

        var pairs = new KeyValuePair<TKey, TElem>[size];
        untyped.CopyTo(pairs, 0);
        Assert.Equal(Texts(Entries(size)), Texts(pairs));
        object[] objects = new object[size];
        untyped.CopyTo(objects, 0);
        Assert.Equal(Texts(Entries(size)), Texts(objects));
        var entries = new DictionaryEntry[size];
        untyped.CopyTo(entries, 0);
        Assert.Equal(Texts(Entries(size)), Texts(entries.Select(static e => new KeyValuePair<TKey, TElem>((TKey)e.Key, (TElem)e.Value!))));
        Assert.Throws<ArgumentException>(() => untyped.CopyTo(new DateTime[size], 0));

        foreach (ICollection part in new[] { ((IDictionary)map).Keys, ((IDictionary)map).Values })
        {
            Assert.Throws<ArgumentNullException>(() => part.CopyTo(null!, 0));
            Assert.Throws<ArgumentException>(() => part.CopyTo(new object[size, 1], 0));
            Assert.Throws<ArgumentOutOfRangeException>(() => part.CopyTo(new object[size], -1));
            part.CopyTo(new object[size], 0);
            Assert.Throws<ArgumentException>(() => part.CopyTo(new DateTime[size], 0));
        }
    }

    [Fact]
    public void Untyped_keys_and_values_are_checked_and_nothing_changes()
    {
        TMap map = Filled(3);
        IDictionary untyped = map;
        object wrong = new Version(1, 2);
        if (typeof(TKey) != typeof(object))
        {
            Assert.Equal("key", Assert.Throws<ArgumentException>(() => untyped.Add(wrong, Elem(1))).ParamName);
            Assert.Equal("key", Assert.Throws<ArgumentException>(() => untyped[wrong] = Elem(1)).ParamName);
        }

        Assert.Equal("value", Assert.Throws<ArgumentException>(() => untyped.Add(Key(9), wrong)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => untyped[Key(9)] = wrong).ParamName);
        Assert.False(untyped.Contains(wrong));
        Assert.Null(untyped[wrong]);
        untyped.Remove(wrong);
        Assert.Throws<ArgumentNullException>(() => untyped.Contains(null!));
        Assert.Throws<ArgumentNullException>(() => untyped[null!]);
        Assert.Throws<ArgumentNullException>(() => untyped[null!] = Elem(1));
        Assert.Throws<ArgumentNullException>(() => untyped.Add(null!, Elem(1)));
        Assert.Throws<ArgumentNullException>(() => untyped.Remove(null!));
        if (default(TElem) is null)
        {
            untyped.Add(Key(9), null);
            Assert.True(untyped.Contains(Key(9)));
            untyped.Remove(Key(9));
        }
        else
        {
            Assert.Throws<ArgumentNullException>(() => untyped.Add(Key(9), null));
            Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => untyped.Add(wrong, null)).ParamName);
            Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => untyped[wrong] = null).ParamName);
        }

        Assert.Equal(3, untyped.Count);
    }

    [Fact]
    public void Null_string_keys_are_refused_by_every_member()
    {
        if (typeof(TKey) != typeof(string))
        {
            return;
        }

        foreach (TMap map in new[] { New(), Filled(3) })
        {
            IDictionary<TKey, TElem> typed = map;
            TKey none = default!;
            Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => typed.Add(none, Elem(1))).ParamName);
            Assert.Throws<ArgumentNullException>(() => typed[none]);
            Assert.Throws<ArgumentNullException>(() => typed[none] = Elem(1));
            Assert.Throws<ArgumentNullException>(() => typed.ContainsKey(none));
            Assert.Throws<ArgumentNullException>(() => typed.TryGetValue(none, out _));
            Assert.Throws<ArgumentNullException>(() => typed.Remove(none));
            Assert.Throws<ArgumentNullException>(() => typed.Contains(new(none, Elem(1))));
        }
    }

    [Fact]
    public void Properties_of_the_interfaces_are_Dictionarys()
    {
        TMap map = Filled(3);
        Assert.False(((IDictionary)map).IsReadOnly);
        Assert.False(((ICollection<KeyValuePair<TKey, TElem>>)map).IsReadOnly);
        Assert.False(((IDictionary)map).IsFixedSize);
        Assert.False(((ICollection)map).IsSynchronized);
        Assert.NotNull(((ICollection)map).SyncRoot);
        Assert.Same(((ICollection)map).SyncRoot, ((ICollection)map).SyncRoot);
        Assert.True(((IDictionary<TKey, TElem>)map).Keys.IsReadOnly);
        Assert.True(((IDictionary<TKey, TElem>)map).Values.IsReadOnly);
        Assert.False(((IDictionary)map).Keys.IsSynchronized);
        Assert.Same(((ICollection)map).SyncRoot, ((IDictionary)map).Keys.SyncRoot);
        Assert.Same(((ICollection)map).SyncRoot, ((IDictionary)map).Values.SyncRoot);
    }

    [Fact]
    public void Keys_and_values_are_live_and_read_only()
    {
        TMap map = Filled(3);
        ICollection<TKey> keys = ((IDictionary<TKey, TElem>)map).Keys;
        ICollection<TElem> values = ((IDictionary<TKey, TElem>)map).Values;
        ((IDictionary)map).Add(Key(3), Elem(3));
        Assert.Equal(4, keys.Count);
        Assert.Equal(4, values.Count);
        Assert.Contains(Key(3), (IEnumerable<TKey>)keys);
        Assert.Throws<NotSupportedException>(() => keys.Add(Key(9)));
        Assert.Throws<NotSupportedException>(() => keys.Remove(Key(1)));
        Assert.Throws<NotSupportedException>(keys.Clear);
        Assert.Throws<NotSupportedException>(() => values.Add(Elem(9)));
        Assert.Throws<NotSupportedException>(() => values.Remove(Elem(1)));
        Assert.Throws<NotSupportedException>(values.Clear);
        Assert.Equal(4, keys.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void What_Dictionary_refuses_is_refused_by_the_same_exception_that_names_the_same_parameter(int size)
    {
        var differences = new List<string>();
        foreach ((string call, Action<IDictionary<TKey, TElem>> use) in Refused(size))
        {
            TMap map = Filled(size);
            Exception? expected = Record.Exception(() => use(new Dictionary<TKey, TElem>(Entries(size))));
            Exception? actual = Record.Exception(() => use(map));

            // Where Dictionary names no parameter, a map may.
            string? parameter = (expected as ArgumentException)?.ParamName;
            if (actual?.GetType() != expected?.GetType() || (parameter is not null && (actual as ArgumentException)?.ParamName != parameter) || CountOf(map) != size)
            {
                differences.Add($"{call}: {Described(expected)}, here {Described(actual)}");
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void Linq_reads_a_map_as_a_sequence_of_pairs()
    {
        TMap map = Filled(20);
        IEnumerable<KeyValuePair<TKey, TElem>> pairs = map;
        Assert.Equal(20, pairs.Count());
        Assert.Equal(Texts(Entries(20)), Texts(pairs.ToDictionary()));
        Assert.Equal(Texts(Entries(20)), Texts(pairs.ToArray()));
        Assert.Equal(Texts(Entries(20)), Texts(pairs.ToList()));
    }

    private static string Described(Exception? exception) => exception switch
    {
        null => "nothing",
        ArgumentException argument => $"{argument.GetType().Name} of {argument.ParamName}",
        _ => exception.GetType().Name,
    };

    private IEnumerable<(string Call, Action<IDictionary<TKey, TElem>> Use)> Refused(int size)
    {
        yield return ("an absent key", map => _ = map[Key(99)]);
        yield return ("an absent key, read-only", map => _ = ((IReadOnlyDictionary<TKey, TElem>)map)[Key(99)]);
        yield return ("CopyTo null", map => map.CopyTo(null!, 0));
        yield return ("CopyTo before the start", map => map.CopyTo(new KeyValuePair<TKey, TElem>[size], -1));
        yield return ("CopyTo behind the end", map => map.CopyTo(new KeyValuePair<TKey, TElem>[size], size + 1));
        yield return ("CopyTo without room", map => map.CopyTo(new KeyValuePair<TKey, TElem>[size + 1], 2));
        yield return ("keys to null", map => map.Keys.CopyTo(null!, 0));
        yield return ("keys before the start", map => map.Keys.CopyTo(new TKey[size], -1));
        yield return ("keys behind the end", map => map.Keys.CopyTo(new TKey[size], size + 1));
        yield return ("keys without room", map => map.Keys.CopyTo(new TKey[size + 1], 2));
        yield return ("values to null", map => map.Values.CopyTo(null!, 0));
        yield return ("values before the start", map => map.Values.CopyTo(new TElem[size], -1));
        yield return ("values behind the end", map => map.Values.CopyTo(new TElem[size], size + 1));
        yield return ("values without room", map => map.Values.CopyTo(new TElem[size + 1], 2));
        yield return ("a key among the keys", map => map.Keys.Add(Key(99)));
        yield return ("no keys", map => map.Keys.Clear());
        yield return ("a key less", map => map.Keys.Remove(Key(0)));
        yield return ("a value among the values", map => map.Values.Add(Elem(99)));
        yield return ("no values", map => map.Values.Clear());
        yield return ("a value less", map => map.Values.Remove(Elem(0)));
        foreach ((string part, Func<IDictionary<TKey, TElem>, ICollection> of) in new (string, Func<IDictionary<TKey, TElem>, ICollection>)[]
        {
            ("entries", static map => (ICollection)map),
            ("untyped keys", static map => ((IDictionary)map).Keys),
            ("untyped values", static map => ((IDictionary)map).Values),
        })
        {
            yield return ($"{part} to null", map => of(map).CopyTo(null!, 0));
            yield return ($"{part} before the start", map => of(map).CopyTo(new object[size], -1));
            yield return ($"{part} behind the end", map => of(map).CopyTo(new object[size], size + 1));
            yield return ($"{part} without room", map => of(map).CopyTo(new object[size + 1], 2));
            yield return ($"{part} to two dimensions", map => of(map).CopyTo(new object[size, 1], 0));
            yield return ($"{part} to an array that starts at 1", map => of(map).CopyTo(Array.CreateInstance(typeof(object), [size], [1]), 0));
            yield return ($"{part} to another type", map => of(map).CopyTo(new DateTime[size], 0));
        }

        yield return ("an untyped null key", map => ((IDictionary)map).Add(null!, Elem(0)));
        yield return ("an untyped null key, set", map => ((IDictionary)map)[null!] = Elem(0));
        yield return ("an untyped null key, got", map => _ = ((IDictionary)map)[null!]);
        yield return ("an untyped null key, contained", map => ((IDictionary)map).Contains(null!));
        yield return ("an untyped null key, removed", map => ((IDictionary)map).Remove(null!));
        yield return ("an untyped value of another type", map => ((IDictionary)map).Add(Key(99), new Version(1, 2)));
        yield return ("an untyped value of another type, set", map => ((IDictionary)map)[Key(99)] = new Version(1, 2));
        if (default(TElem) is not null)
        {
            yield return ("an untyped null value", map => ((IDictionary)map).Add(Key(99), null));
            yield return ("an untyped null value, set", map => ((IDictionary)map)[Key(99)] = null);
        }

        if (typeof(TKey) != typeof(object))
        {
            yield return ("an untyped key of another type", map => ((IDictionary)map).Add(new Version(1, 2), Elem(0)));
            yield return ("an untyped key of another type, set", map => ((IDictionary)map)[new Version(1, 2)] = Elem(0));
        }

        if (size > 0)
        {
            yield return ("a key that is there", map => map.Add(Key(0), Elem(0)));
            yield return ("an untyped key that is there", map => ((IDictionary)map).Add(Key(0), Elem(0)));
        }

        if (typeof(TKey) == typeof(string))
        {
            TKey none = default!;
            yield return ("null added", map => map.Add(none, Elem(0)));
            yield return ("null set", map => map[none] = Elem(0));
            yield return ("null got", map => _ = map[none]);
            yield return ("null tried", map => map.TryGetValue(none, out _));
            yield return ("null contained", map => map.ContainsKey(none));
            yield return ("null removed", map => map.Remove(none));
            yield return ("a null entry added", map => map.Add(new(none, Elem(0))));
            yield return ("a null entry contained", map => map.Contains(new(none, Elem(0))));
            yield return ("a null entry removed", map => map.Remove(new KeyValuePair<TKey, TElem>(none, Elem(0))));
            yield return ("null among the keys", map => map.Keys.Contains(none));
        }
    }

    protected IEnumerable<KeyValuePair<TKey, TElem>> Entries(int size) =>
        Enumerable.Range(0, size).Select(i => new KeyValuePair<TKey, TElem>(Key(i), Elem(i)));

    protected TMap Filled(int size)
    {
        TMap map = New();
        foreach ((TKey key, TElem elem) in Entries(size))
        {
            ((IDictionary<TKey, TElem>)map).Add(key, elem);
        }

        return map;
    }

    private static int CountOf(ICollection map) => map.Count;

    // Without an order: a map has none.
    private static string[] Texts<T>(IEnumerable<T> items) =>
        [.. items.Select(static item => string.Create(CultureInfo.InvariantCulture, $"{item}")).Order(StringComparer.Ordinal)];
}
