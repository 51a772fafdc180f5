using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoMapGen.Diagnostics;

namespace GoMapGen.Conformance.Tests.Json;

/// <summary>System.Text.Json by reflection: as Dictionary, both ways.</summary>
public sealed class JsonFacts
{
    private static readonly JsonSerializerOptions Strings = new() { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void A_map_is_an_object()
    {
        Assert.Equal("""{"a":1}""", JsonSerializer.Serialize(new Counts { ["a"] = 1 }));
        Assert.Equal("{}", JsonSerializer.Serialize(new Counts()));
        Assert.Equal("map[a:1 b:2]", JsonSerializer.Deserialize<Counts>("""{"a":1,"b":2}""")!.ToString());
        Assert.Equal("""{"a":null}""", JsonSerializer.Serialize(new Texts { ["a"] = null! }));
        Assert.Null(JsonSerializer.Deserialize<Texts>("""{"a":null}""")["a"]);
    }

    [Fact]
    public void Keys_that_are_no_strings_are_written_as_Dictionary_writes_them()
    {
        Agree<Names, long, string>("""{"-5":"x","9223372036854775807":"y"}""");
        Agree<Days, DayOfWeek, DayOfWeek?>("""{"Monday":2,"Friday":null,"99":1}""");
        Agree<Days, DayOfWeek, DayOfWeek?>("""{"Monday":"Tuesday","Friday":null}""", Strings);
        Agree<Prices, Guid, decimal>("""{"f47ac10b-58cc-4372-a567-0e02b2c3d479":1.50}""");
        Agree<Readings, DateTime, double>("""{"2026-11-21T10:00:00Z":1.5}""");
        Agree<Floats, double, DateOnly>("""{"1.5":"2026-11-21"}""");
        Agree<Choices, bool, object>("""{"True":{"a":[1]},"False":null}""");
    }

    [Fact]
    public void Keys_that_Dictionary_cannot_write_are_refused_alike()
    {
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Dictionary<int[], int> { [[1]] = 1 }));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new ByArrays { [[1]] = 1 }));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<ByArrays>("""{"1":1}"""));
    }

    [Fact]
    public void Object_keys_are_written_by_their_dynamic_type()
    {
        Assert.Equal("""{"7":1}""", JsonSerializer.Serialize(new Anything { [7] = 1 }));
        Assert.Equal(JsonSerializer.Serialize(new Dictionary<object, int> { [7] = 1 }), JsonSerializer.Serialize(new Anything { [7] = 1 }));
    }

    [Fact]
    public void Options_count_as_for_Dictionary()
    {
        JsonSerializerOptions[] all =
        [
            new() { DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower },
            new() { NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString },
            new() { WriteIndented = true },
            new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault },
            new() { NumberHandling = JsonNumberHandling.AllowReadingFromString },
            new(JsonSerializerDefaults.Web),
            new() { Converters = { new Doubling() } },
        ];
        foreach (JsonSerializerOptions options in all)
        {
            Assert.Equal(
                JsonSerializer.Serialize(new Dictionary<string, int> { ["SomeKey"] = 0 }, options),
                JsonSerializer.Serialize(new Counts { ["SomeKey"] = 0 }, options));
            string json = JsonSerializer.Serialize(new Dictionary<string, int> { ["a"] = 3 }, options);
            Assert.Equal(
                JsonSerializer.Deserialize<Dictionary<string, int>>(json, options)!["a"],
                JsonSerializer.Deserialize<Counts>(json, options)!["a"]);
        }

        Assert.Equal("map[a:1]", JsonSerializer.Deserialize<Counts>("""{ /* c */ "a" : 1, }""", new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.ToString());
    }

    [Fact]
    public void Maps_nest()
    {
        var nested = JsonSerializer.Deserialize<Nested>("""{"x":{"a":1},"y":null,"z":{}}""")!;
        Assert.Equal(1, nested["x"]!["a"]);
        Assert.Null(nested["y"]);
        Assert.Empty(nested["z"]!);
        Assert.Equal("""{"x":{"a":1}}""", JsonSerializer.Serialize(new Nested { ["x"] = new Counts { ["a"] = 1 } }));

        NestedTexts texts = JsonSerializer.Deserialize<NestedTexts>("""{"x":{"a":"b"},"y":null}""");
        Assert.Equal("b", texts["x"]["a"]);
        Assert.True(texts["y"].IsNil);
        Assert.Equal("""{"n":null}""", JsonSerializer.Serialize(new NestedTexts { ["n"] = default }));
    }

    [Fact]
    public void A_nil_map_is_null_in_both_forms()
    {
        Assert.Equal("null", JsonSerializer.Serialize(default(Texts)));
        Assert.True(JsonSerializer.Deserialize<Texts>("null").IsNil);
        Assert.Equal("null", JsonSerializer.Serialize<Counts?>(null));
        Assert.Null(JsonSerializer.Deserialize<Counts>("null"));
        Assert.Equal("""{"Counts":null,"Texts":null,"Names":{}}""", JsonSerializer.Serialize(new Report()));
        Report report = JsonSerializer.Deserialize<Report>("""{"Counts":{"a":1},"Texts":{"b":"c"},"Names":{"5":"d"}}""")!;
        Assert.Equal(("map[a:1]", "map[b:c]", "map[5:d]"), (report.Counts!.ToString(), report.Texts.ToString(), report.Names.ToString()));
    }

    [Fact]
    public void Polymorphic_elems_are_written_with_their_type()
    {
        var shapes = new Shapes { ["c"] = new Circle("o", 2) };
        string json = JsonSerializer.Serialize(shapes);
        Assert.Equal(JsonSerializer.Serialize(new Dictionary<string, Shape> { ["c"] = new Circle("o", 2) }), json);
        Assert.Equal(new Circle("o", 2), JsonSerializer.Deserialize<Shapes>(json)!["c"]);
        Assert.Equal(
            JsonSerializer.Serialize(new Dictionary<bool, object> { [true] = new Circle("o", 2) }),
            JsonSerializer.Serialize(new Choices { [true] = new Circle("o", 2) }));
    }

    [Fact]
    public void The_users_own_converter_is_left_alone()
    {
        Assert.Equal("3", JsonSerializer.Serialize(new Summed { ["a"] = 1, ["b"] = 2 }));
        Assert.Equal(7, JsonSerializer.Deserialize<Summed>("7")!["sum"]);
        Assert.False(new GoMapJsonConverterFactory().CanConvert(typeof(Summed)));
    }

    [Fact]
    public void Maps_in_generic_types_have_a_converter()
    {
        Assert.Equal("""{"a":1}""", JsonSerializer.Serialize(new Generic<string>.Inner { ["a"] = 1 }));
        Assert.Equal(2, JsonSerializer.Deserialize<Generic<int>.Inner>("""{"b":2}""")!["b"]);
    }

    [Fact]
    public void The_factory_serves_every_map()
    {
        var options = new JsonSerializerOptions { Converters = { new GoMapJsonConverterFactory() } };
        Assert.Equal("""{"a":1}""", JsonSerializer.Serialize(new Counts { ["a"] = 1 }, options));
        Assert.Equal("b", JsonSerializer.Deserialize<Texts>("""{"a":"b"}""", options)["a"]);
        Assert.Equal("null", JsonSerializer.Serialize(default(Texts), options));
        Assert.False(new GoMapJsonConverterFactory().CanConvert(typeof(Dictionary<string, int>)));
        Assert.Equal(1, JsonSerializer.Deserialize<DerivedMap>("""{"a":1}""", options)!["a"]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("\"a\"")]
    [InlineData("""{"a":"b"}""")]
    [InlineData("""{"a":null}""")]
    [InlineData("""{"a":1""")]
    [InlineData("""{"a":}""")]
    [InlineData("""{"a":99999999999}""")]
    [InlineData("{a:1}")]
    public void A_document_of_another_shape_is_a_JsonException(string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, int>>(json));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Counts>(json));
    }

    [Fact]
    public void A_key_that_does_not_parse_is_a_JsonException()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Names>("""{"x":"y"}"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Prices>("""{"x":1}"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Days>("""{"Someday":1}"""));
    }

    [Fact]
    public void A_later_duplicate_overwrites_unless_the_options_forbid_it()
    {
        Assert.Equal("map[a:2]", JsonSerializer.Deserialize<Counts>("""{"a":1,"a":2}""")!.ToString());
        var strict = new JsonSerializerOptions { AllowDuplicateProperties = false };
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, int>>("""{"a":1,"a":2}""", strict));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Counts>("""{"a":1,"a":2}""", strict));
        Assert.Equal(2, JsonSerializer.Deserialize<Counts>("""{"a":1,"b":2}""", strict)!.Count);
    }

    [Fact]
    public void Keys_that_collide_elsewhere_take_no_longer_than_others()
    {
        // Strings that differ in a swap of equal-hashing pairs collide under unkeyed multiplicative hashes: "Aa" and "BB".
        string[] keys = [.. Enumerable.Range(0, 1 << 16).Select(static i => string.Concat(Enumerable.Range(0, 16).Select(bit => (i >> bit & 1) == 0 ? "Aa" : "BB")))];
        var json = new StringBuilder("{");
        foreach (string key in keys)
        {
            json.Append(json.Length > 1 ? "," : "").Append('"').Append(key).Append("\":1");
        }

        Counts counts = JsonSerializer.Deserialize<Counts>(json.Append('}').ToString())!;
        Assert.Equal(keys.Length, counts.Count);
        int longest = counts.Dump().Buckets.Max(static bucket => bucket.Chain.Count);
        Assert.InRange(longest, 1, 5);
    }

    [Fact]
    public void Documents_that_are_too_deep_are_refused()
    {
        static string Deep(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "null" + new string('}', depth);
        Assert.NotNull(JsonSerializer.Deserialize<Tree>(Deep(60)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Tree>(Deep(100)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Tree>(Deep(100_000)));
    }

    [Fact]
    public void A_map_that_holds_itself_is_refused()
    {
        var tree = new Tree();
        tree["self"] = tree;
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(tree));
        var choices = new Choices();
        choices[true] = choices;
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(choices));
    }

    [Fact]
    public async Task Streams_are_read_and_written()
    {
        var counts = new Counts();
        for (int i = 0; i < 20_000; i++)
        {
            counts[$"key {i}"] = i;
        }

        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, counts);
        stream.Position = 0;
        Counts? read = await JsonSerializer.DeserializeAsync<Counts>(stream);
        Assert.True(counts.MapEquals(read));
    }

    [Theory]
    [InlineData(JsonNumberHandling.Strict)]
    [InlineData(JsonNumberHandling.AllowReadingFromString)]
    [InlineData(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    [InlineData(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    public void Numbers_are_handled_as_in_a_Dictionary(JsonNumberHandling handling)
    {
        var options = new JsonSerializerOptions { NumberHandling = handling };
        foreach (double number in (double[])[1.5, double.NaN, double.NegativeInfinity])
        {
            var day = new DateTime(2000, 1, 1);
            Assert.Equal(
                Outcome(() => JsonSerializer.Serialize(new Dictionary<DateTime, double> { [day] = number }, options)),
                Outcome(() => JsonSerializer.Serialize(new Readings { [day] = number }, options)));
        }

        foreach (string number in (string[])["1", "\"1\"", "\"NaN\"", "\"x\"", "true", "null"])
        {
            string json = $$"""{"2000-01-01T00:00:00":{{number}}}""";
            Assert.Equal(
                Outcome(() => JsonSerializer.Deserialize<Dictionary<DateTime, double>>(json, options)!.Single().ToString()),
                Outcome(() => JsonSerializer.Deserialize<Readings>(json, options)!.Single().ToString()));
        }

        static string Outcome(Func<string> call)
        {
            try
            {
                return call();
            }
            catch (Exception e) when (e is JsonException or ArgumentException)
            {
                return e.GetType().Name;
            }
        }
    }

    // Whatever the state of the buckets: with overflow chains, after removals, half grown, and of any size. Values, objects that the
    // serializer writes by itself, and objects that it does not.
    [Fact]
    public void Every_entry_is_written_once()
    {
        var texts = new Texts();
        var names = new Names();
        var shapes = new Shapes();
        var expected = new SortedSet<int>();
        var states = new HashSet<string>();
        int checks = 0;
        for (int i = 0; i < 12_000; i++)
        {
            (texts[$"{i}"], names[i], shapes[$"{i}"]) = ($"{i}", $"{i}", new($"{i}"));
            expected.Add(i);
            if (i % 3 == 0)
            {
                texts.Remove($"{i / 2}");
                names.Remove(i / 2);
                shapes.Remove($"{i / 2}");
                expected.Remove(i / 2);
            }

            MapHeader header = names.GetHeader();
            bool isNewState = states.Add($"growing {header.Growing}, overflow {header.NOverflow > 0}");
            if (isNewState || i == checks)
            {
                checks = i + 1 + (i / 16);
                Assert.Equal(expected, NumbersIn(texts, static value => value.GetString()!));
                Assert.Equal(expected, NumbersIn(names, static value => value.GetString()!));
                Assert.Equal(expected, NumbersIn(shapes, static value => value.GetProperty("Name").GetString()!));
            }
        }

        Assert.Equal(4, states.Count);

        static IEnumerable<int> NumbersIn<T>(T map, Func<JsonElement, string> text)
        {
            using JsonDocument document = JsonDocument.Parse(JsonSerializer.Serialize(map));
            var numbers = new List<int>();
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                Assert.Equal(property.Name, text(property.Value));
                numbers.Add(int.Parse(property.Name, CultureInfo.InvariantCulture));
            }

            numbers.Sort();
            return numbers;
        }
    }

    [Fact]
    public void An_elem_may_write_to_its_map_while_it_is_written_as_in_a_range()
    {
        var map = new Visitors();
        for (int i = 0; i < 1000; i++)
        {
            map[i] = new Visitor(map, i);
        }

        using JsonDocument document = JsonDocument.Parse(JsonSerializer.Serialize(map));
        Assert.Equal(1000, document.RootElement.EnumerateObject().Count(static property => int.Parse(property.Name, CultureInfo.InvariantCulture) < 1000));
        Assert.True(map.Count > 1000);
    }

    [Fact]
    public void A_buffer_that_writes_to_the_map_it_gets_is_refused()
    {
        var map = new Counts();
        for (int i = 0; i < 1000; i++)
        {
            map[$"{i}"] = i;
        }

        var buffer = new WritingBuffer(map);
        using var writer = new Utf8JsonWriter(buffer);
        Assert.Throws<ConcurrentMapException>(() => JsonSerializer.Serialize(writer, map));
        Assert.True(map.Count > 1000);
        map["a"] = 1;
    }

    private static void Agree<TMap, TKey, TElem>(string json, JsonSerializerOptions? options = null)
        where TMap : IDictionary<TKey, TElem>
        where TKey : notnull
    {
        Dictionary<TKey, TElem> dictionary = JsonSerializer.Deserialize<Dictionary<TKey, TElem>>(json, options)!;
        TMap map = JsonSerializer.Deserialize<TMap>(json, options)!;
        Assert.Equal(dictionary.Count, map.Count);
        foreach ((TKey key, TElem elem) in dictionary)
        {
            Assert.True(map.TryGetValue(key, out TElem? found));
            Assert.Equal(elem?.ToString(), found?.ToString());
        }

        Dictionary<TKey, TElem> again = JsonSerializer.Deserialize<Dictionary<TKey, TElem>>(JsonSerializer.Serialize(map, options), options)!;
        Assert.Equal(
            dictionary.Select(static entry => entry.ToString()).Order(StringComparer.Ordinal),
            again.Select(static entry => entry.ToString()).Order(StringComparer.Ordinal));
    }

    private sealed class Doubling : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => 2 * reader.GetInt32();

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(2 * value);
    }

    private sealed class WritingBuffer(Counts map) : IBufferWriter<byte>
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();

        public void Advance(int count) => _bytes.Advance(count);

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            map[$"more {map.Count}"] = 1;
            return _bytes.GetMemory(Math.Max(sizeHint, 256))[..Math.Max(sizeHint, 256)];
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
