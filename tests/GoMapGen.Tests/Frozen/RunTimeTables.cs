using System.Text.Json;

namespace GoMapGen.Tests.Frozen;

/// <summary>Read-only tables whose entries are known at run time only.</summary>
public sealed class RunTimeTables
{
    private static readonly StringMap.Frozen Letters = new([new("b", 2), new("a", 1), new("c", 3)]);

    [Fact]
    public void A_key_is_found_and_another_is_not()
    {
        Assert.Equal(1, Letters["a"]);
        Assert.Equal(0, Letters["d"]);
        Assert.True(Letters.TryGetValue("c", out int c));
        Assert.Equal(3, c);
        Assert.False(Letters.TryGetValue("", out _));
        Assert.True(Letters.ContainsKey("b"));
        Assert.False(Letters.ContainsKey("B"));
        Assert.Equal(3, Letters.Count);
    }

    [Fact]
    public void Entries_come_in_source_order()
    {
        Assert.Equal(["b", "a", "c"], Letters.Keys);
        Assert.Equal([2, 1, 3], Letters.Values);
        var entries = new List<(string, int)>();
        foreach ((string key, int value) in Letters)
        {
            entries.Add((key, value));
        }

        Assert.Equal([("b", 2), ("a", 1), ("c", 3)], entries);
        Assert.Equal(3, Letters.Keys.Count);
        Assert.Equal("c", Letters.Keys[2]);
        Assert.Contains("a", Letters.Keys);
        Assert.DoesNotContain(9, Letters.Values);
    }

    [Fact]
    public void An_enumerator_stays_at_its_end()
    {
        var entries = Letters.GetEnumerator();
        Assert.Throws<InvalidOperationException>(() => Letters.GetEnumerator().Current);
        while (entries.MoveNext())
        {
            Assert.NotNull(entries.Current.Key);
        }

        Assert.False(entries.MoveNext());
        Assert.False(entries.MoveNext());
        Assert.False(new StringMap.Frozen([]).GetEnumerator().MoveNext());
    }

    [Fact]
    public void A_later_entry_overwrites_in_the_place_of_the_first()
    {
        var table = new IntMap.Frozen([new(7, 1), new(8, 2), new(7, 3)]);
        Assert.Equal([new(7, 3), new(8, 2)], table);
        Assert.Equal(3, table[7]);
    }

    [Fact]
    public void Characters_and_utf8_find_what_strings_find()
    {
        Assert.Equal(1, Letters["xa".AsSpan(1)]);
        Assert.Equal(2, Letters["b"u8]);
        Assert.False(Letters.ContainsKey("d".AsSpan()));
        Assert.False(Letters.ContainsKey([0xFF]));
        Assert.False(Letters.TryGetValue("ä"u8, out _));
        Assert.Throws<ArgumentNullException>("key", () => Letters[null!]);
        Assert.Throws<ArgumentNullException>("key", () => Letters.ContainsKey(null!));
    }

    [Fact]
    public void The_interface_throws_where_the_indexer_gives_default()
    {
        IReadOnlyDictionary<string, int> table = Letters;
        Assert.Equal(3, table["c"]);
        Assert.Throws<KeyNotFoundException>(() => table["d"]);
        Assert.True(table.TryGetValue("a", out _));
        Assert.False(table.ContainsKey("d"));
        Assert.Equal(["b", "a", "c"], table.Keys);
        Assert.Equal([2, 1, 3], table.Values);
        Assert.Equal(3, table.Count());
    }

    [Fact]
    public void Equality_is_that_of_the_map()
    {
        var doubles = new DoubleMap.Frozen([new(0.0, 1), new(double.NaN, 2), new(double.NaN, 3)]);
        Assert.Equal(1, doubles[-0.0]);
        Assert.Equal(3, doubles.Count);
        Assert.False(doubles.ContainsKey(double.NaN));
        Assert.Equal([1.0, 2, 3], doubles.Values);

        var headers = new IgnoreCaseMap.Frozen([new("Accept", 1), new("HOST", 2)]);
        Assert.Equal(2, headers["host"]);
        Assert.Equal(1, headers["ACCEPT".AsSpan()]);
        Assert.Equal(1, headers["accepT"u8]);

        var objects = new ObjectHandle.Frozen([new(1, "int"), new(1L, "long"), new("1", null!)]);
        Assert.Equal("long", objects[1L]);
        Assert.True(objects.TryGetValue("1", out object? none));
        Assert.Null(none);
        Assert.Throws<UnhashableKeyException>(() => objects[new int[1]]);
        Assert.Throws<UnhashableKeyException>(() => new ObjectHandle.Frozen([])[new int[1]]);
    }

    [Fact]
    public void Nothing_is_found_in_a_table_without_entries()
    {
        Assert.False(new StringMap.Frozen([]).ContainsKey(""));
        Assert.DoesNotContain([0, 1, -1, 7, int.MinValue], new IntMap.Frozen([]).ContainsKey);
        Assert.DoesNotContain([0.0, -0.0, 1.5, double.Epsilon, double.NaN], new DoubleMap.Frozen([]).ContainsKey);
        Assert.DoesNotContain([0.0, -0.0, 1.5, double.Epsilon, double.NaN], new DoubleMap.Frozen([new(double.NaN, 1)]).ContainsKey);
        Assert.DoesNotContain([default, new(1, default), DateTimeOffset.MaxValue], new Moments.Frozen([]).ContainsKey);
        Assert.DoesNotContain([false, true], new Answers.Frozen([]).ContainsKey);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    [InlineData(20_000)]
    public void Numbers_near_and_far_apart_are_found(int count)
    {
        var random = new Random(count);
        foreach (Func<int, int> keyOf in new Func<int, int>[] { static i => i, static i => i << 16, _ => random.Next() })
        {
            int[] keys = [.. Enumerable.Range(0, count).Select(keyOf).Distinct()];
            var table = new IntMap.Frozen(keys.Select(static (key, i) => KeyValuePair.Create(key, (long)i)));
            var all = keys.ToHashSet();
            Assert.Equal(keys, table.Keys);
            for (int i = 0; i < keys.Length; i++)
            {
                Assert.True(table.TryGetValue(keys[i], out long value));
                Assert.Equal(i, value);
                Assert.Equal(all.Contains(keys[i] ^ 1), table.ContainsKey(keys[i] ^ 1));
            }
        }
    }

    [Fact]
    public void It_prints_as_the_map() => Assert.Equal("map[a:1 b:2 c:3]", Letters.ToString());

    [Fact]
    public void It_is_an_object_in_JSON_in_source_order()
    {
        Assert.Equal("""{"b":2,"a":1,"c":3}""", JsonSerializer.Serialize(Letters));
        Assert.Equal("""{"1":2}""", JsonSerializer.Serialize(new IntHandle.Frozen([new(1, 2)])));
        StringMap.Frozen read = JsonSerializer.Deserialize<StringMap.Frozen>("""{"x":1,"y":2,"x":3}""")!;
        Assert.Equal([new("x", 3), new("y", 2)], read);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StringMap.Frozen>("[]"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StringMap.Frozen>(
            """{"x":1,"x":3}""", new JsonSerializerOptions { AllowDuplicateProperties = false }));
        Assert.Null(JsonSerializer.Deserialize<StringMap.Frozen>("null"));
    }
}

[GoMap<DateTimeOffset, int>]
internal sealed partial class Moments;

[GoMap<bool, int>]
internal sealed partial class Answers;
