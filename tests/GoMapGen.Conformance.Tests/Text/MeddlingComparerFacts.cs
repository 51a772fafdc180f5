namespace GoMapGen.Conformance.Tests.Text;

/// <summary>A comparer whose code does something to a map when it is asked.</summary>
public readonly struct Meddling : IGoMapComparer<string>
{
    [ThreadStatic]
    private static Action? OnEquals;

    [ThreadStatic]
    private static Action? OnHash;

    /// <summary>Does something once, the next time when keys are compared.</summary>
    public static void WhenCompared(Action? action) => OnEquals = action;

    /// <summary>Does something once, the next time when a key is hashed.</summary>
    public static void WhenHashed(Action? action) => OnHash = action;

    public static bool Equals(string x, string y) => Equals(x.AsSpan(), y);

    public static bool Equals(ReadOnlySpan<char> x, string y)
    {
        Once(ref OnEquals);
        return x.SequenceEqual(y);
    }

    public static ulong Hash(string key, ulong seed) => Hash(key.AsSpan(), seed);

    public static ulong Hash(ReadOnlySpan<char> key, ulong seed)
    {
        Once(ref OnHash);
        return (ulong)string.GetHashCode(key) ^ (seed * 0x9E37_79B9_7F4A_7C15);
    }

    private static void Once(ref Action? action)
    {
        Action? once = action;
        action = null;
        once?.Invoke();
    }
}

[GoMap(typeof(string), typeof(int), Comparer = typeof(Meddling))]
public partial class MeddledWith;

/// <summary>A comparer that comes back into the map during an operation by characters: an error, and the map is not spoiled.</summary>
public sealed class MeddlingComparerFacts
{
    private static readonly Dictionary<string, Action<MeddledWith>> Reads = new()
    {
        ["get"] = static map => Assert.Equal(5, map["5".AsSpan()]),
        ["get utf8"] = static map => Assert.Equal(5, map["5"u8]),
        ["contains"] = static map => Assert.True(map.ContainsKey("5".AsSpan())),
        ["stored key"] = static map => Assert.True(map.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue("5", out _, out int value) && value == 5),
    };

    private static readonly Dictionary<string, Action<MeddledWith>> Writes = new()
    {
        ["set"] = static map => map["5".AsSpan()] = 5,
        ["set utf8"] = static map => map["5"u8] = 5,
        ["try add"] = static map => map.TryAdd("5".AsSpan(), 5),
        ["remove"] = static map => map.Remove("5".AsSpan()),
        ["remove utf8"] = static map => map.Remove("5"u8),
    };

    private static readonly Dictionary<string, Action<MeddledWith>> Meddlings = new()
    {
        ["insert"] = static map => map["new"] = -1,
        ["fill"] = static map =>
        {
            for (int i = 2000; i < 2200; i++)
            {
                map[$"{i}"] = i;
            }
        },
        ["remove all"] = static map =>
        {
            for (int i = 0; i < 400; i++)
            {
                map.Remove($"{i}");
            }
        },
        ["trim"] = static map =>
        {
            map.EnsureCapacity(1000);
            map.TrimExcess();
        },
    };

    public static TheoryData<string, string> ReadsAndMeddlings => Pairs(Reads.Keys);

    public static TheoryData<string, string> WritesAndMeddlings => Pairs(Writes.Keys);

    [Theory]
    [MemberData(nameof(ReadsAndMeddlings))]
    public void A_comparison_that_writes_during_a_read_is_an_error(string read, string meddling)
    {
        foreach (MeddledWith map in Maps())
        {
            Meddling.WhenCompared(() => Meddlings[meddling](map));
            Assert.Throws<ConcurrentMapException>(() => Reads[read](map));
            AssertWorks(map);
        }
    }

    [Theory]
    [MemberData(nameof(ReadsAndMeddlings))]
    public void A_hash_that_writes_during_a_read_is_an_error(string read, string meddling)
    {
        foreach (MeddledWith map in Maps())
        {
            Meddling.WhenHashed(() => Meddlings[meddling](map));
            Assert.Throws<ConcurrentMapException>(() => Reads[read](map));
            AssertWorks(map);
        }
    }

    [Theory]
    [MemberData(nameof(WritesAndMeddlings))]
    public void A_comparison_that_writes_during_a_write_is_an_error_and_the_map_stays_as_it_was(string write, string meddling)
    {
        foreach (MeddledWith map in Maps())
        {
            var header = map.GetHeader();
            string buckets = map.Dump().ToString();
            Meddling.WhenCompared(() => Meddlings[meddling](map));
            Assert.Throws<ConcurrentMapException>(() => Writes[write](map));
            Assert.Equal(header, map.GetHeader());
            Assert.Equal(buckets, map.Dump().ToString());
            AssertWorks(map);
        }
    }

    [Theory]
    [MemberData(nameof(WritesAndMeddlings))]
    public void A_hash_that_writes_during_a_write_is_an_error(string write, string meddling)
    {
        foreach (MeddledWith map in Maps())
        {
            Meddling.WhenHashed(() => Meddlings[meddling](map));
            Assert.Throws<ConcurrentMapException>(() => Writes[write](map));
            AssertWorks(map);
        }
    }

    // At rest, and growing with the entry in an old bucket or not.
    private static IEnumerable<MeddledWith> Maps()
    {
        foreach (int count in new[] { 8, 14, 27, 53, 209 })
        {
            var map = new MeddledWith();
            for (int i = 0; i < count; i++)
            {
                map[$"{i}"] = i;
            }

            yield return map;
        }
    }

    private static void AssertWorks(MeddledWith map)
    {
        Meddling.WhenCompared(null);
        Meddling.WhenHashed(null);
        var entries = map.ToList();
        Assert.Equal(map.Count, entries.Count);
        Assert.All(entries, entry => Assert.Equal(entry.Value, map[entry.Key]));
        for (int i = 3000; i < 3100; i++)
        {
            map[$"{i}".AsSpan()] = i;
        }

        Assert.All(entries, entry => Assert.True(map.Remove(entry.Key.AsSpan())));
        Assert.Equal(100, map.ToList().Count);
    }

    private static TheoryData<string, string> Pairs(IEnumerable<string> operations)
    {
        var pairs = new TheoryData<string, string>();
        foreach (string operation in operations)
        {
            foreach (string meddling in Meddlings.Keys)
            {
                pairs.Add(operation, meddling);
            }
        }

        return pairs;
    }
}
