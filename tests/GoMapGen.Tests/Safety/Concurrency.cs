using GoMapGen.Runtime;

namespace GoMapGen.Tests;

/// <summary>
/// Many readers are fine. A writer beside other threads is misuse: it is found or it is not, but what comes of it is an ordinary
/// result or a <see cref="ConcurrentMapException"/>, never another exception, a hang, or a reference to anything else.
/// </summary>
public sealed class Concurrency
{
    private static readonly string[] Texts = [.. Enumerable.Range(0, 2000).Select(Keys.Text)];

    [Fact]
    public void Concurrent_readers_see_every_entry()
    {
        List<Exception> thrown = Race.Run(() => Filled(209), Read, Read, Read);

        Assert.Empty(thrown);

        static void Read(LongMap map)
        {
            for (int i = 0; i < 209; i++)
            {
                Assert.Same(Texts[i], map[i]);
                Assert.False(map.ContainsKey(-1 - i));
            }
        }
    }

    [Fact]
    public void Concurrent_ranges_see_every_entry_also_the_first_ones_of_a_map()
    {
        List<Exception> thrown = Race.Run(() => Filled(209), Range, Range, Range);

        Assert.Empty(thrown);

        static void Range(LongMap map)
        {
            int entries = 0;
            foreach (var (key, value) in map)
            {
                Assert.Same(Texts[key], value);
                entries++;
            }

            Assert.Equal(209, entries);
            Assert.Equal(209, map.Keys.Distinct().Count());
        }
    }

    [Fact]
    public void A_map_that_was_read_by_many_is_written_to_as_ever()
    {
        var maps = new List<LongMap>();
        Race.Run(
            () =>
            {
                LongMap map = Filled(53);
                maps.Add(map);
                return map;
            },
            map => _ = map.Count(),
            map => _ = map.Count());

        foreach (LongMap map in maps)
        {
            for (int i = 53; i < 210; i++)
            {
                map[i] = Texts[i];
            }

            Assert.Equal(210, map.Count(entry => (object)Texts[entry.Key] == entry.Value));
        }
    }

    [Fact]
    public void A_reader_beside_a_writer() => AssertOnlyMisuse(Race.Run(() => Filled(100), Read, Write));

    [Fact]
    public void A_range_beside_a_writer() => AssertOnlyMisuse(Race.Run(() => Filled(100), Range, Write));

    [Fact]
    public void Two_writers() => AssertOnlyMisuse(Race.Run(() => new LongMap(), Write, Write));

    [Fact]
    public void Two_writers_and_a_reader() => AssertOnlyMisuse(Race.Run(() => new LongMap(), Write, Write, Read));

    [Fact]
    public void A_writer_beside_one_that_removes() => AssertOnlyMisuse(Race.Run(() => Filled(500), Write, Remove));

    [Fact]
    public void Two_that_remove() => AssertOnlyMisuse(Race.Run(() => Filled(500), Remove, Remove));

    [Fact]
    public void A_reader_and_a_range_beside_one_that_clears() =>
        AssertOnlyMisuse(Race.Run(() => Filled(300), Read, Range, ClearAndFill));

    [Fact]
    public void A_reader_and_a_range_beside_one_that_resizes() =>
        AssertOnlyMisuse(Race.Run(() => Filled(300), Read, Range, Resize));

    [Fact]
    public void A_writer_beside_one_that_resizes() => AssertOnlyMisuse(Race.Run(() => Filled(300), Write, Resize));

    [Fact]
    public void A_clone_beside_a_writer() =>
        AssertOnlyMisuse(Race.Run(() => Filled(300), map => _ = map.Clone().Count(entry => IsText(entry.Value)), Write));

    [Fact]
    public void A_text_beside_a_writer() =>
        AssertOnlyMisuse(Race.Run(() => Filled(100), map => Race.ForEach(10, _ => Assert.StartsWith("map[", map.ToString(), StringComparison.Ordinal)), Write));

    // The array has no room for what comes meanwhile.
    [Fact]
    public void What_comes_while_an_array_is_filled_is_misuse()
    {
        long[] array = new long[2];
        Assert.Throws<ConcurrentMapException>(() => Entries.Put(array, 2, 1));
        Entries.Put(array, 1, 1);
        Assert.Equal([0, 1], array);
    }

    [Fact]
    public void A_map_of_strings_beside_a_writer() =>
        AssertOnlyMisuse(Race.Run(
            () => new StringMap(),
            map => Race.ForEach(1000, i => Assert.InRange(map[Texts[i]], 0, 1000)),
            map => Race.ForEach(10, _ =>
            {
                foreach (var (key, value) in map)
                {
                    // A key can come before it is there.
                    Assert.True(key is null || IsText(key));
                    Assert.InRange(value, 0, 1000);
                }
            }),
            map => Race.ForEach(1000, i => map[Texts[i]] = i)));

    [Fact]
    public void Keys_with_an_equality_of_their_own_beside_writers()
    {
        Child[] children = [.. Texts.Select(text => new Child(text))];
        AssertOnlyMisuse(Race.Run(() => new ChildMap(), Use, Use, map => _ = map.Count()));

        void Use(ChildMap map) => Race.ForEach(600, i =>
        {
            map[children[i]] = Texts[i];
            Assert.True(map[children[i / 2]] is not { } value || IsText(value));
            map.Remove(children[i / 3]);
        });
    }

    /// <summary>A single bucket never overflows, except where two threads write at once: both see a free slot, one takes it.</summary>
    [Fact]
    public void What_maps_of_a_single_bucket_share_takes_nothing_from_racing_writers()
    {
        OverflowBuckets<long> shared = OverflowBuckets<long>.None;

        Assert.Throws<ConcurrentMapException>(() => shared.Reserve(1));
        Assert.Equal(0, shared.Bytes);
        Assert.Null(shared.Heads);
    }

    [Fact]
    public void Elems_that_are_stored_indirectly_beside_writers()
    {
        AssertOnlyMisuse(Race.Run(() => new WideElemMap(), Use, Use, map => _ = map.Count()));

        static void Use(WideElemMap map) => Race.ForEach(600, i =>
        {
            map.Ref(i) = Wide.Of(i);
            _ = map[i / 2];
            map.Remove(i / 3);
        });
    }

    [Fact]
    public void Writers_without_checks_for_misuse()
    {
        AssertOnlyMisuse(Race.Run(() => new UncheckedMap(), Use, Use, map => _ = map.Count()));

        static void Use(UncheckedMap map) => Race.ForEach(1000, i =>
        {
            map[i] = i;
            _ = map[i / 2];
            map.Remove(i / 3);
        });
    }

    [Fact]
    public void Misuse_is_found_by_a_reader_a_writer_and_a_range()
    {
        // The other thread is a key's own Equals, which is called in the middle of a write.
        var map = new MeddlerMap { [new Meddler(1)] = "1", [new Meddler(2)] = "2" };
        MeddlerMap.Enumerator range = map.GetEnumerator();
        var messages = new List<string>();
        Meddler.WhenCompared(() =>
        {
            messages.Add(Assert.Throws<ConcurrentMapException>(() => map.ContainsKey(new Meddler(2))).Message);
            messages.Add(Assert.Throws<ConcurrentMapException>(() => map.Remove(new Meddler(2))).Message);
            messages.Add(Assert.Throws<ConcurrentMapException>(map.Clear).Message);
            messages.Add(Assert.Throws<ConcurrentMapException>(() => range.MoveNext()).Message);
            messages.Add(Assert.Throws<ConcurrentMapException>(() => map.EnsureCapacity(1000)).Message);
            messages.Add(Assert.Throws<ConcurrentMapException>(() => map.Clone()).Message);
        });

        map[new Meddler(1)] = "written";

        Assert.Equal(
            [
                "concurrent map read and map write",
                "concurrent map writes",
                "concurrent map writes",
                "concurrent map iteration and map write",
                "concurrent map writes",
                "concurrent map read and map write",
            ],
            messages);
        Assert.Equal("written", map[new Meddler(1)]);
    }

    private static LongMap Filled(int count)
    {
        var map = new LongMap();
        for (int i = 0; i < count; i++)
        {
            map[i] = Texts[i];
        }

        return map;
    }

    private static void Read(LongMap map) => Race.ForEach(1000, i =>
    {
        // Another key's text can be in the slot by now, but it is a text that someone put in.
        Assert.True(map[i] is not { } value || IsText(value));
        Assert.True(!map.TryGetValue(i / 2, out string? found) || found is null || IsText(found));
    });

    private static void Range(LongMap map) => Race.ForEach(10, _ =>
    {
        foreach (var (_, value) in map)
        {
            Assert.True(value is null || IsText(value));
        }
    });

    private static void Write(LongMap map) => Race.ForEach(1000, i =>
    {
        map[i] = Texts[i];
        map.Ref(i / 2) = Texts[i / 2];
    });

    private static void Remove(LongMap map) => Race.ForEach(500, i => map.Remove(i));

    private static void ClearAndFill(LongMap map) => Race.ForEach(2000, i =>
    {
        if (i % 200 == 0)
        {
            map.Clear();
        }

        map[i] = Texts[i];
    });

    private static void Resize(LongMap map) => Race.ForEach(200, i =>
    {
        map.EnsureCapacity(100 * (i % 20));
        map[i] = Texts[i];
        map.TrimExcess();
        map.Remove(i / 2);
    });

    private static bool IsText(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)
        && (object)Texts[number] == text;

    private static void AssertOnlyMisuse(List<Exception> thrown) =>
        Assert.All(thrown, exception => Assert.True(exception is ConcurrentMapException, $"{exception}"));
}
