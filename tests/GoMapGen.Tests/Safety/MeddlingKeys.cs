namespace GoMapGen.Tests;

/// <summary>A key whose own code does something to a map when it is asked.</summary>
public sealed class Meddler(int number) : IEquatable<Meddler>
{
    [ThreadStatic]
    private static Action? OnEquals;

    [ThreadStatic]
    private static Action? OnHash;

    private readonly int _number = number;

    /// <summary>Does something once, the next time when a key is compared.</summary>
    public static void WhenCompared(Action action) => OnEquals = action;

    /// <summary>Does something once, the next time when a key is hashed.</summary>
    public static void WhenHashed(Action action) => OnHash = action;

    public bool Equals(Meddler? other)
    {
        Once(ref OnEquals);
        return other is not null && other._number == _number;
    }

    public override bool Equals(object? obj) => Equals(obj as Meddler);

    public override int GetHashCode()
    {
        Once(ref OnHash);
        return _number;
    }

    public override string ToString() => $"{_number}";

    private static void Once(ref Action? action)
    {
        Action? once = action;
        action = null;
        once?.Invoke();
    }
}

/// <summary>A key's own code that comes back into the map finds a clear error, and never spoils the map.</summary>
public sealed class MeddlingKeys
{
    private const int Count = 13;

    public static TheoryData<string> Writes => [.. WritesByName.Keys];

    public static TheoryData<string> Meddlings => [.. MeddlingsByName.Keys];

    // Each finds an entry that has to be compared.
    private static readonly Dictionary<string, Action<MeddlerMap>> WritesByName = new()
    {
        ["set"] = map => map[new Meddler(5)] = "written",
        ["add"] = map => map.TryAdd(new Meddler(5), "written"),
        ["ref"] = map => map.Ref(new Meddler(5)) = "written",
        ["remove"] = map => map.Remove(new Meddler(5)),
        ["delete"] = map => MeddlerMap.MapDelete(map, new Meddler(5)),
    };

    private static readonly Dictionary<string, Action<MeddlerMap>> ReadsByName = new()
    {
        ["get"] = map => Assert.Equal("5", map[new Meddler(5)]),
        ["try"] = map => Assert.True(map.TryGetValue(new Meddler(5), out string? value) && value == "5"),
        ["contains"] = map => Assert.True(map.ContainsKey(new Meddler(5))),
        ["place"] = map => Assert.Equal("5", map.GetValueRefOrNullRef(new Meddler(5))),
    };

    private static readonly Dictionary<string, Action<MeddlerMap>> MeddlingsByName = new()
    {
        ["set"] = map => map[new Meddler(6)] = "meddled",
        ["insert"] = map => map[new Meddler(1000)] = "meddled",
        ["fill"] = map =>
        {
            for (int i = 2000; i < 2200; i++)
            {
                map[new Meddler(i)] = "meddled";
            }
        },
        ["remove"] = map => map.Remove(new Meddler(6)),
        ["remove all"] = map =>
        {
            for (int i = 0; i < 400; i++)
            {
                map.Remove(new Meddler(i));
            }
        },
        ["clear"] = map => map.Clear(),
        ["trim"] = map =>
        {
            map.EnsureCapacity(1000);
            map.TrimExcess();
        },
    };

    public static TheoryData<string, string> WritesAndMeddlings => Pairs(WritesByName.Keys);

    public static TheoryData<string, string> ReadsAndMeddlings => Pairs(ReadsByName.Keys);

    [Theory]
    [MemberData(nameof(WritesAndMeddlings))]
    public void An_Equals_that_writes_during_a_write_is_an_error_and_the_map_stays_as_it_was(string write, string meddling)
    {
        foreach (MeddlerMap map in Maps())
        {
            Snapshot before = Snapshot.Of(map);
            Meddler.WhenCompared(() => MeddlingsByName[meddling](map));

            ConcurrentMapException thrown = Assert.Throws<ConcurrentMapException>(() => WritesByName[write](map));

            Assert.Equal("concurrent map writes", thrown.Message);
            Assert.Equal(before, Snapshot.Of(map));
            WritesByName[write](map);
            AssertWorks(map);
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public void An_Equals_that_reads_during_a_write_is_an_error_and_the_map_stays_as_it_was(string write)
    {
        foreach (MeddlerMap map in Maps())
        {
            Snapshot before = Snapshot.Of(map);
            Meddler.WhenCompared(() => _ = map[new Meddler(6)]);

            ConcurrentMapException thrown = Assert.Throws<ConcurrentMapException>(() => WritesByName[write](map));

            Assert.Equal("concurrent map read and map write", thrown.Message);
            Assert.Equal(before, Snapshot.Of(map));
            AssertWorks(map);
        }
    }

    [Theory]
    [MemberData(nameof(ReadsAndMeddlings))]
    public void A_read_whose_Equals_writes_gives_the_elem_or_an_error(string read, string meddling)
    {
        foreach (MeddlerMap map in Maps())
        {
            Meddler.WhenCompared(() => MeddlingsByName[meddling](map));

            Exception? thrown = Record.Exception(() => ReadsByName[read](map));

            Assert.True(thrown is null or ConcurrentMapException, $"{thrown}");
            AssertWorks(map);
        }
    }

    [Theory]
    [MemberData(nameof(WritesAndMeddlings))]
    public void A_write_whose_GetHashCode_writes_takes_effect_or_is_an_error(string write, string meddling)
    {
        foreach (MeddlerMap map in Maps())
        {
            Meddler.WhenHashed(() => MeddlingsByName[meddling](map));

            Exception? thrown = Record.Exception(() => WritesByName[write](map));

            Assert.True(thrown is null or ConcurrentMapException, $"{thrown}");
            AssertWorks(map);
        }
    }

    [Theory]
    [MemberData(nameof(ReadsAndMeddlings))]
    public void A_read_whose_GetHashCode_writes_gives_what_is_there_or_an_error(string read, string meddling)
    {
        foreach (MeddlerMap map in Maps())
        {
            Meddler.WhenHashed(() => MeddlingsByName[meddling](map));

            Exception? thrown = Record.Exception(() => ReadsByName[read](map));

            bool isGone = meddling is "clear" or "remove all";
            Assert.True(thrown is null or ConcurrentMapException || isGone, $"{thrown}");
            AssertWorks(map);
        }
    }

    [Theory]
    [MemberData(nameof(Meddlings))]
    public void A_range_whose_keys_write_when_asked_gives_entries_or_an_error(string meddling)
    {
        var map = new MeddlerMap();
        for (int i = 0; i < 200; i++)
        {
            map[new Meddler(i)] = Keys.Text(i);
        }

        // The map grows while the range goes on, so that it has to look its entries up again.
        MeddlerMap.Enumerator enumerator = map.GetEnumerator();
        Assert.True(enumerator.MoveNext());
        for (int i = 200; i < 230; i++)
        {
            map[new Meddler(i)] = Keys.Text(i);
        }

        Exception? thrown = Record.Exception(() =>
        {
            for (int entries = 0; ; entries++)
            {
                if (entries % 2 == 0)
                {
                    Meddler.WhenCompared(() => MeddlingsByName[meddling](map));
                }

                if (!enumerator.MoveNext())
                {
                    break;
                }

                string text = enumerator.Current.Key.ToString();
                Assert.True(enumerator.Current.Value == text || enumerator.Current.Value == "meddled", text);
            }
        });

        Meddler.WhenCompared(() => { });
        Assert.True(thrown is null or ConcurrentMapException, $"{thrown}");
        AssertWorks(map);
    }

    [Fact]
    public void Without_checks_for_misuse_an_Equals_that_writes_is_an_error_all_the_same()
    {
        var map = new UncheckedMeddlerHandle();
        for (int i = 0; i < Count; i++)
        {
            map[new Meddler(i)] = i;
        }

        Snapshot before = Snapshot.Of(map);
        Meddler.WhenCompared(() => map[new Meddler(1000)] = 1);

        Assert.Throws<ConcurrentMapException>(() => map[new Meddler(5)] = 1);

        Assert.Equal(before, Snapshot.Of(map));
    }

    // At rest, about to grow, and growing with the entry still in an old bucket or not.
    private static IEnumerable<MeddlerMap> Maps()
    {
        foreach (int count in new[] { 8, 13, 27, 53, 209 })
        {
            for (int round = 0; round < 4; round++)
            {
                var map = new MeddlerMap();
                for (int i = 0; i < count; i++)
                {
                    map[new Meddler(i)] = Keys.Text(i);
                }

                yield return map;
            }
        }
    }

    private static void AssertWorks(MeddlerMap map)
    {
        Meddler.WhenCompared(() => { });
        Meddler.WhenHashed(() => { });
        var entries = map.ToList();
        Assert.Equal(map.Count, entries.Count);
        Assert.All(entries, entry => Assert.Equal(entry.Value, map[entry.Key]));
        for (int i = 3000; i < 3100; i++)
        {
            map[new Meddler(i)] = Keys.Text(i);
        }

        Assert.All(Enumerable.Range(3000, 100), i => Assert.Equal(Keys.Text(i), map[new Meddler(i)]));
        Assert.All(entries, entry => Assert.True(map.Remove(entry.Key)));
        Assert.Equal(100, map.Count);
        Assert.Equal(100, map.ToList().Count);
    }

    private static TheoryData<string, string> Pairs(IEnumerable<string> operations)
    {
        var pairs = new TheoryData<string, string>();
        foreach (string operation in operations)
        {
            foreach (string meddling in MeddlingsByName.Keys)
            {
                pairs.Add(operation, meddling);
            }
        }

        return pairs;
    }
}
