using GoMapGen.Generator.Emission;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Tests.Frozen;

/// <summary>Read-only tables whose layout is computed at compile time, compiled and asked.</summary>
public class FrozenTableTests
{
    private const string TextMembers = """
        public static bool ByChars(string key, out int value) => Table.TryGetValue(("<" + key + ">").AsSpan(1, key.Length), out value);
        public static bool ByUtf8(byte[] key, out int value) => Table.TryGetValue(new ReadOnlySpan<byte>(key), out value);
        public static bool ByString(string key, out int value) => Table.TryGetValue(key, out value);
        """;

    private delegate bool Lookup<TKey>(TKey key, out int value);

    private static readonly Dictionary<string, string[]> KeysByName = new()
    {
        ["one"] = ["alone"],
        ["none but empty"] = [""],
        ["empty and others"] = ["", "a", "aa", "aaa", "aaaa", "aaaaa", "aaaaaaaaaaaaaaaaaaaaaaaa"],
        ["short"] = ["a", "b", "ab", "ba", "abc", "cba", "a\0", "\0"],
        ["equal ends"] = [.. Enumerable.Range(0, 100).Select(static i => $"application/{i:000}+xml")],
        ["equal but for the middle, far from both ends"] = [.. Enumerable.Range(0, 300).Select(static i => $"{new string('x', 40)}{i:0000}{new string('y', 40)}")],
        ["lengths only"] = [.. Enumerable.Range(0, 200).Select(static i => new string('z', i))],
        ["keywords"] = ["abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "if", "in", "int", "is"],
        ["lone surrogates"] = ["\uD800", "\uDC00", "\uD800\uDC00", "a\uD800b\uDFFFcd"],
        ["quotes and newlines"] = ["\"", "\\", "\r\n", "\u2028", "{", "\0\0\0\0", "\"\"\"", "a\tb"],
        ["long"] = [new string('a', 65_534), new string('a', 65_533) + "b", new string('c', 30_000)],
        ["lengths far apart"] = [.. Enumerable.Range(0, 100).Select(static i => $"{i}"), .. Enumerable.Range(100, 60).Select(static i => $"{i}{new string('-', 3_000)}")],
        ["1,000"] = [.. Enumerable.Range(0, 1_000).Select(static i => $"item-{i}")],
        ["10,000"] = [.. Enumerable.Range(0, 10_000).Select(static i => $"{i * 7919:x}/{i}")],
    };

    public static TheoryData<string> TextKeys => new(KeysByName.Keys);

    [Theory]
    [MemberData(nameof(TextKeys))]
    public void Strings_are_found_and_others_are_not(string name)
    {
        string[] keys = KeysByName[name];
        FrozenTableSpec spec = FrozenProject.Table(FrozenKeyKind.Text, "string", "int", keys.Select(static (key, i) => KeyValuePair.Create(key, i + 1)));
        Assert.Equal(FrozenStrategy.Hash, FrozenProject.LayoutOf(spec).Strategy);
        Type tables = FrozenProject.Types(spec, "[GoMap<string, int>] public partial class M;", TextMembers, isChecked: true);
        var table = (IReadOnlyDictionary<string, int>)tables.GetProperty("Table")!.GetValue(null)!;
        Lookup<string> byString = tables.GetMethod("ByString")!.CreateDelegate<Lookup<string>>();
        Lookup<string> byChars = tables.GetMethod("ByChars")!.CreateDelegate<Lookup<string>>();
        Lookup<byte[]> byUtf8 = tables.GetMethod("ByUtf8")!.CreateDelegate<Lookup<byte[]>>();

        var expected = keys.Select(static (key, i) => (key, i)).ToDictionary(static entry => entry.key, static entry => entry.i + 1);
        string[] queries = [.. keys.SelectMany(Neighbours).Append(new string('a', 70_000))];
        foreach (string key in queries)
        {
            CheckByString(key);
        }

        // The first look-ups do without the table in memory; what is asked from here on has it.
        Assert.Equal(keys, table.Keys);
        Assert.Equal(Enumerable.Range(1, keys.Length), table.Values);
        Assert.Equal(keys.Length, table.Count);
        foreach (string key in queries)
        {
            CheckByString(key);
            bool isThere = expected.TryGetValue(key, out int value);
            Assert.Equal(isThere, byChars(key, out int found));
            Assert.Equal(value, found);
            byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(key);
            if (System.Text.Encoding.UTF8.GetString(utf8) == key)
            {
                Assert.Equal(isThere, byUtf8(utf8, out found));
                Assert.Equal(value, found);
            }
        }

        Assert.Throws<ArgumentNullException>("key", () => byString(null!, out _));

        void CheckByString(string key)
        {
            // Another string with the same characters: nothing may depend on the reference.
            Assert.Equal(expected.TryGetValue(key, out int value), byString(new string(key.AsSpan()), out int found));
            Assert.Equal(value, found);
        }
    }

    [Fact]
    public void Case_is_ignored_where_the_map_ignores_it()
    {
        string[] keys = ["Accept", "Accept-Encoding", "Host", "K", "s", "X-1@[`{", ""];
        FrozenTableSpec spec = FrozenProject.Table(FrozenKeyKind.TextIgnoreCase, "string", "int", keys.Select(static (key, i) => KeyValuePair.Create(key, i + 1)));
        Assert.Equal(FrozenStrategy.Hash, FrozenProject.LayoutOf(spec).Strategy);
        Type tables = FrozenProject.Types(spec, "[GoMap<string, int>(Comparer = typeof(OrdinalIgnoreCase))] public partial class M;", TextMembers, isChecked: false);
        Lookup<string> byString = tables.GetMethod("ByString")!.CreateDelegate<Lookup<string>>();
        var expected = keys.Select(static (key, i) => (key, i)).ToDictionary(static e => e.key, static e => e.i + 1, StringComparer.OrdinalIgnoreCase);
        string[] changed = [.. keys.SelectMany(static key => new[] { key.ToUpperInvariant(), key.ToLowerInvariant(), key.Replace('@', '`').Replace('[', '{'), key + "x" })];
        IEnumerable<string> all = Enumerable.Range(0, 0x10000).Select(static c => ((char)c).ToString());

        // Before the table in memory is made, and when it is there.
        foreach (string key in changed.Concat(all).Concat(changed))
        {
            bool isThere = expected.TryGetValue(key, out int value);
            Assert.Equal((key, isThere), (key, byString(key, out int found)));
            Assert.Equal(value, found);
        }
    }

    [Fact]
    public void Integers_of_every_type_are_found()
    {
        Check<bool, int>("bool", "int", [true, false], static i => i, []);
        Check<char, int>("char", "int", ['a', 'b', 'z', '\uFFFF', '\0'], static i => i, ['c', 'A', '\u0100']);
        Check<sbyte, int>("sbyte", "int", [-128, 127, 0, 5, -5], static i => i, [1, -1, 126]);
        Check<byte, int>("byte", "int", [0, 255, 128], static i => i, [1, 127, 254]);
        Check<short, int>("short", "int", [short.MinValue, -1, 0, 1, short.MaxValue], static i => i, [2, -2]);
        Check<ushort, int>("ushort", "int", [0, 65535, 32768], static i => i, [1, 2, 3]);
        Check<int, int>("int", "int", [int.MinValue, -1, 0, 1, int.MaxValue], static i => i, [2, -2, int.MaxValue - 1]);
        Check<uint, int>("uint", "int", [0, 1, uint.MaxValue, 0x8000_0000], static i => i, [2, uint.MaxValue - 1]);
        Check<long, int>("long", "int", [long.MinValue, -1, 0, 1, long.MaxValue], static i => i, [2, -2, 1L << 32]);
        Check<ulong, int>("ulong", "int", [0, 1, ulong.MaxValue, 1UL << 63], static i => i, [2, 1UL << 32]);
        Check<nint, int>("nint", "int", [-3, 7, int.MaxValue], static i => i, [3, 0]);
        Check<nuint, int>("nuint", "int", [3, 7, uint.MaxValue], static i => i, [4, 0]);
        Check<DayOfWeek, int>("global::System.DayOfWeek", "int", [DayOfWeek.Friday, DayOfWeek.Sunday], static i => i, [DayOfWeek.Monday, (DayOfWeek)(-1)]);
    }

    [Fact]
    public void Keys_that_are_numbers_in_memory_are_found()
    {
        Check<double, int>("double", "int", [0.0, 1.5, -1.5, double.PositiveInfinity, double.Epsilon, 1e300], static i => i, [double.NaN, 1.25, double.NegativeInfinity]);
        Check<float, int>("float", "int", [-0.0f, 1.5f, -1.5f, float.PositiveInfinity], static i => i, [float.NaN, 1.25f]);
        Check<Half, int>("global::System.Half", "int", [(Half)(-0.0), (Half)1.5, Half.MaxValue], static i => i, [Half.NaN, (Half)2]);
        DateTime day = new(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc);
        Check<DateTime, int>("global::System.DateTime", "int", [day, day.AddTicks(1), default], static i => i, [day.AddDays(1)]);
        Check<DateTimeOffset, int>(
            "global::System.DateTimeOffset", "int", [new(day), new(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(-5))], static i => i, [new(day.AddTicks(3))]);
        Check<TimeSpan, int>("global::System.TimeSpan", "int", [TimeSpan.Zero, TimeSpan.MinValue, TimeSpan.MaxValue], static i => i, [new(1)]);
        Check<DateOnly, int>("global::System.DateOnly", "int", [new(2024, 2, 29), DateOnly.MinValue, DateOnly.MaxValue], static i => i, [new(2024, 3, 1)]);
        Check<TimeOnly, int>("global::System.TimeOnly", "int", [new(1, 2), default], static i => i, [new(1, 3)]);
    }

    [Fact]
    public void Zeros_are_one_key()
    {
        IReadOnlyDictionary<double, int> table = Load<double, int>("double", "int", [KeyValuePair.Create(-0.0, 7), KeyValuePair.Create(3.5, 8)]);
        Assert.Equal(7, table[0.0]);
        Assert.Equal(7, table[-0.0]);
        Assert.Equal(BitConverter.DoubleToInt64Bits(-0.0), BitConverter.DoubleToInt64Bits(table.Keys.First()));
    }

    [Fact]
    public void A_DateTime_is_found_whatever_its_kind()
    {
        var day = new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        IReadOnlyDictionary<DateTime, int> table = Load<DateTime, int>("global::System.DateTime", "int", [KeyValuePair.Create(day, 7)]);
        Assert.Equal(7, table[DateTime.SpecifyKind(day, DateTimeKind.Local)]);
        Assert.Equal(DateTimeKind.Utc, table.Keys.Single().Kind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(33)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    [InlineData(70_000)]
    public void Numbers_near_and_far_apart_are_found(int count)
    {
        var random = new Random(count);
        long[] far = [.. Enumerable.Range(0, count).Select(_ => random.NextInt64(long.MinValue, long.MaxValue)).Distinct()];
        Check("long", "long", far, static i => (long)i << 40, [.. far.Select(static key => key ^ 1).Except(far)]);

        // Bits that a weak hash would lose: multiples of a power of two, and the top bits alone.
        long[] high = [.. Enumerable.Range(0, Math.Min(count, 1 << 16)).Select(static i => (long)i << 48)];
        Check<long, long>("long", "long", high, static i => i, [.. high.Select(static key => key + 1)]);
        int[] near = [.. Enumerable.Range(-count / 2, count)];
        Check("int", "int", near, static i => i, [near[0] - 1, near[^1] + 1, int.MinValue, int.MaxValue]);
        int[] gaps = [.. Enumerable.Range(0, count).Select(static i => i * 3)];
        Check("int", "int", gaps, static i => i, [.. gaps.Select(static key => key + 1)]);
    }

    [Fact]
    public void Elems_of_every_kind_come_back()
    {
        CheckElems("string", ["a", "", "ä\uD800", "a"]);
        CheckElems("string?", ["a", null, "", "b"]);
        CheckElems("bool", [true, false, true]);
        CheckElems("char", ['a', '\uD800', '\0']);
        CheckElems("sbyte", [sbyte.MinValue, (sbyte)-1, (sbyte)0]);
        CheckElems("byte", [byte.MaxValue, (byte)0]);
        CheckElems("short", [short.MinValue, (short)-1]);
        CheckElems("ushort", [ushort.MaxValue, (ushort)0]);
        CheckElems("int", [int.MinValue, -1, 0, int.MaxValue]);
        CheckElems("uint", [uint.MaxValue, 0U]);
        CheckElems("long", [long.MinValue, -1L, long.MaxValue]);
        CheckElems("ulong", [ulong.MaxValue, 0UL]);
        CheckElems("nint", [(nint)(-5), (nint)7]);
        CheckElems("double", [double.NaN, -0.0, 1.1, double.MaxValue]);
        CheckElems("float", [float.NaN, -0.0f, 1.1f]);
        CheckElems("global::System.Half", [Half.NaN, (Half)1.5]);
        CheckElems("decimal", [1.10m, decimal.MinValue]);
        CheckElems("global::System.Guid", [Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), Guid.Empty]);
        CheckElems("global::System.DateTime", [new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc), new DateTime(5)]);
        CheckElems("global::System.DateTimeOffset", [new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))]);
        CheckElems("global::System.TimeSpan", [TimeSpan.MinValue, TimeSpan.FromTicks(-1)]);
        CheckElems("global::System.DateOnly", [DateOnly.MaxValue, DateOnly.MinValue]);
        CheckElems("global::System.TimeOnly", [TimeOnly.MaxValue]);
        CheckElems("global::System.DayOfWeek", [DayOfWeek.Friday, DayOfWeek.Sunday]);
        CheckElems("int?", [5, null, 0]);
        CheckElems("object", ["a", 5, null]);
    }

    [Theory]
    [InlineData("string")]
    [InlineData("long")]
    public void Who_types_on_does_not_wait_for_a_layout(string key)
    {
        FrozenTableSpec table = key == "string"
            ? FrozenProject.Table(FrozenKeyKind.Text, key, "int", [KeyValuePair.Create("a", 1)])
            : FrozenProject.Table(FrozenKeyKind.Bits, key, "int", [KeyValuePair.Create(1L, 1), KeyValuePair.Create(long.MaxValue, 2)]);
        Assert.Throws<OperationCanceledException>(() => FrozenLayout.Of(table, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void What_cannot_be_laid_out_is_a_map()
    {
        IReadOnlyDictionary<double, int> nan = Load<double, int>("double", "int", [KeyValuePair.Create(double.NaN, 1), KeyValuePair.Create(2.0, 2)]);
        Assert.Equal(2, nan.Count);
        Assert.Equal(2, nan[2.0]);
        Assert.False(nan.ContainsKey(double.NaN));

        FrozenTableSpec twice = FrozenProject.Table(FrozenKeyKind.Text, "string", "int", [KeyValuePair.Create("a", 1), KeyValuePair.Create("a", 2)]);
        Assert.Equal(FrozenStrategy.Map, FrozenProject.LayoutOf(twice).Strategy);
        IReadOnlyDictionary<string, int> last = FrozenProject.Load<string, int>(twice, "[GoMap<string, int>] public partial class M;");
        Assert.Equal(2, Assert.Single(last).Value);

        Assert.Contains("two keys are equal", FrozenTableWriter.Remarks(twice, FrozenProject.LayoutOf(twice)), StringComparison.Ordinal);

        var dynamic = new FrozenTableSpec(
            "global::M", "string", "int", FrozenKeyKind.Text, "TableOfM", new([new(Constant.Of("a"), new(ConstantKind.Int32, 1))]), new([new(0, "Tables.Name", "5")]));
        IReadOnlyDictionary<string, int> both = FrozenProject.Load<string, int>(dynamic, "[GoMap<string, int>] public partial class M;", "public static string Name => \"b\";");
        Assert.Equal([KeyValuePair.Create("b", 5), KeyValuePair.Create("a", 1)], both);
        Assert.Equal(5, both["b"]);
    }

    [Fact]
    public async Task Threads_may_make_the_table_in_memory_at_once()
    {
        string[] keys = [.. Enumerable.Range(0, 500).Select(static i => $"key {i}")];
        FrozenTableSpec spec = FrozenProject.Table(FrozenKeyKind.Text, "string", "int", keys.Select(static (key, i) => KeyValuePair.Create(key, i)));
        IReadOnlyDictionary<string, int> table = FrozenProject.Load<string, int>(spec, "[GoMap<string, int>] public partial class M;");
        using var start = new Barrier(4);
        var threads = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                for (int i = 0; i < 20_000; i++)
                {
                    Assert.Equal(i % keys.Length, table[keys[i % keys.Length]]);
                }
            },
            TaskCreationOptions.LongRunning)).ToArray();
        await Task.WhenAll(threads);
    }

    private static IEnumerable<string> Neighbours(string key)
    {
        yield return key;
        yield return key + "\0";
        yield return "a" + key;
        if (key.Length > 0)
        {
            yield return key[..^1];
            yield return key[1..];
            yield return $"{key[..(key.Length / 2)]}\u0001{key[((key.Length / 2) + 1)..]}";
            yield return $"{key[..^1]}{(char)(key[^1] ^ 0x20)}";
        }
    }

    private static IReadOnlyDictionary<TKey, TElem> Load<TKey, TElem>(string key, string elem, IEnumerable<KeyValuePair<TKey, TElem>> entries)
        where TKey : notnull => FrozenProject.Load<TKey, TElem>(
            FrozenProject.Table(FrozenKeyKind.Bits, key, elem, entries), $"[GoMap<{key}, {elem}>] public partial class M;", isChecked: true);

    private static void Check<TKey, TElem>(string key, string elem, TKey[] keys, Func<int, TElem> elemOf, TKey[] absent)
        where TKey : notnull
    {
        KeyValuePair<TKey, TElem>[] entries = [.. keys.Select((k, i) => KeyValuePair.Create(k, elemOf(i)))];
        Assert.NotEqual(FrozenStrategy.Map, FrozenProject.LayoutOf(FrozenProject.Table(FrozenKeyKind.Bits, key, elem, entries)).Strategy);
        IReadOnlyDictionary<TKey, TElem> table = Load(key, elem, entries);
        Assert.Equal(entries, table);
        foreach ((TKey k, TElem v) in entries)
        {
            Assert.True(table.TryGetValue(k, out TElem? value));
            Assert.Equal(v, value);
        }

        Assert.DoesNotContain(absent, table.ContainsKey);
    }

    private static void CheckElems(string elem, object?[] values)
    {
        FrozenTableSpec spec = FrozenProject.Table(FrozenKeyKind.Text, "string", elem, values.Select(static (value, i) => KeyValuePair.Create($"key {i}", value)));
        Type tables = FrozenProject.Types(spec, $"#nullable enable\n[GoMap<string, {elem.Replace("string?", "string")}>] public partial class M;", """
            public static object? Get(string key) => Table.TryGetValue(key, out var value) ? value : throw new InvalidOperationException();
            """, isChecked: true);
        Func<string, object?> get = tables.GetMethod("Get")!.CreateDelegate<Func<string, object?>>();
        object?[] first = [.. values.Select((_, i) => get($"key {i}"))];
        Assert.Equal(values, first);

        // From the table in memory, but the same strings.
        Assert.Equal(values.Length, tables.GetProperty("Table")!.GetValue(null) is System.Collections.IEnumerable table ? table.Cast<object>().Count() : 0);
        Assert.Equal(values, values.Select((_, i) => get($"key {i}")));
        Assert.All(values.Index().Where(static value => value.Item is string), value => Assert.Same(first[value.Index], get($"key {value.Index}")));
    }
}
