using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoMapGen.Conformance.Tests.Json;

/// <summary>Elems that are objects and collections: as Dictionary has them, byte for byte, and read once.</summary>
public sealed class JsonObjectFacts
{
    private static readonly Dictionary<string, Order> SomeOrders = new()
    {
        ["none"] = null!,
        ["one"] = new Order(1, "Ada's") { Total = 1.50m },
        ["two"] = new Order(2, "Bo") { Total = 2, IsPaid = true, Next = new Order(3, "\u00E9") { Total = -3 }, Stops = [new(1, 2), new(0.5, -1e300)] },
    };

    private static readonly JsonSerializerOptions[] AllOptions =
    [
        new(),
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper, DictionaryKeyPolicy = JsonNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true },
        new() { NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString },
        new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, WriteIndented = true, AllowTrailingCommas = true },
        new() { ReferenceHandler = ReferenceHandler.IgnoreCycles },
        new() { IncludeFields = true, UnknownTypeHandling = JsonUnknownTypeHandling.JsonNode, PreferredObjectCreationHandling = JsonObjectCreationHandling.Replace },
    ];

    [Fact]
    public void Objects_and_collections_are_as_in_a_Dictionary()
    {
        foreach (JsonSerializerOptions options in AllOptions)
        {
            Agree<Orders, string, Order>(SomeOrders, options);
            Agree<Places, int, Place?>(new() { [1] = new(1, 2), [2] = null }, options);
            Agree<Positions, long, Place>(new() { [1] = new(1, 2), [-2] = default }, options);
            Agree<Lists, string, List<int>>(new() { ["a"] = [1, 2], ["b"] = [], ["c"] = null! }, options);
            Agree<Ledgers, string, Dictionary<string, Order[]>>(new() { ["a"] = new() { ["x"] = [.. SomeOrders.Values], ["y"] = [] }, ["b"] = null! }, options);
        }
    }

    // Each elem would be numbered anew, and a Dictionary could not read it.
    [Fact]
    public void Objects_are_not_written_or_read_with_references()
    {
        var preserved = new JsonSerializerOptions { ReferenceHandler = ReferenceHandler.Preserve };
        Assert.Contains(
            "with references", Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Animals { ["a"] = new Cat(), ["b"] = new Cat() }, preserved)).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Legs(), preserved));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Animals>("""{"a":null}""", preserved));

        string json = JsonSerializer.Serialize(new Counts { ["a"] = 1 }, preserved);
        Assert.Equal("""{"a":1}""", json);
        Assert.Equal(1, JsonSerializer.Deserialize<Counts>(json, preserved)!["a"]);
        Assert.Equal(1, JsonSerializer.Deserialize<Dictionary<string, int>>(json, preserved)!["a"]);
    }

    [Fact]
    public void Elems_of_derived_types_are_as_in_a_Dictionary()
    {
        var friends = new Dog { Name = "Rex", Weight = 1.5, Friend = new Cat { Name = "Tom's", Lives = 9 } };
        foreach (JsonSerializerOptions options in AllOptions)
        {
            Agree<Animals, string, Animal>(new() { ["rex"] = friends, ["tom"] = new Cat(), ["none"] = null! }, options);
            foreach (IHasLegs legs in (IHasLegs[])[new Stool(3), friends, null!])
            {
                Assert.Equal(
                    JsonSerializer.Serialize(new Dictionary<int, IHasLegs> { [1] = legs }, options),
                    JsonSerializer.Serialize(new Legs { [1] = legs }, options));
            }

            Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Dictionary<string, Animal> { ["a"] = new Tiger() }, options));
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Animals { ["a"] = new Tiger() }, options));
        }

        friends.Friend.Friend = friends;
        var ignored = new JsonSerializerOptions { ReferenceHandler = ReferenceHandler.IgnoreCycles };
        Assert.Equal(
            JsonSerializer.Serialize(new Dictionary<string, Animal> { ["rex"] = friends }, ignored),
            JsonSerializer.Serialize(new Animals { ["rex"] = friends }, ignored));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Animals { ["rex"] = friends }));
    }

    [Theory]
    [InlineData("""{"a":{"kind":"cat","Name":"Tom","Lives":9}}""")]
    [InlineData("""{"a":{"kind":2,"Friend":{"kind":"cat","Friend":null}}}""")]
    [InlineData("""{"a":{"Name":"Tom","kind":"cat","Lives":9}}""")]
    [InlineData("""{"a":{"kind":"cow"}}""")]
    [InlineData("""{"a":{"kind":3}}""")]
    [InlineData("""{"a":{"kind":true}}""")]
    [InlineData("""{"a":{"kind":"cat","kind":"cat"}}""")]
    [InlineData("""{"a":{"Name":"Tom"}}""")]
    [InlineData("""{"a":{}}""")]
    [InlineData("""{"a":null}""")]
    [InlineData("""{"a":[]}""")]
    [InlineData("""{"a":"cat"}""")]
    [InlineData("""{"a":{"kind":"cat","Lives":"x"}}""")]
    [InlineData("""{"a":{"kind":"cat","Lives":9}""")]
    [InlineData("""{"a":{"$id":"1","kind":"cat","Friend":{"$ref":"1"}}}""")]
    [InlineData("""{"a":{"$ref":"1"}}""")]
    public void Elems_of_derived_types_are_read_as_in_a_Dictionary(string json)
    {
        foreach (JsonSerializerOptions options in AllOptions.Append(new() { AllowOutOfOrderMetadataProperties = true }))
        {
            if (options.DictionaryKeyPolicy is null)
            {
                Assert.Equal(Outcome<Dictionary<string, Animal>>(), Outcome<Animals>());
            }

            string Outcome<T>()
            {
                try
                {
                    return JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, options), options);
                }
                catch (Exception exception) when (exception is JsonException or NotSupportedException)
                {
                    return exception.GetType().Name;
                }
            }
        }
    }

    [Fact]
    public void An_object_is_read_once_with_all_that_belongs_to_it()
    {
        Orders orders = JsonSerializer.Deserialize<Orders>("""{"a": {"id": 0, "other": [1, {}], "Id": 7, "Customer": "C", "Total": 1, "Next": {"Id": 8, "Total": 2} }, "b": null}""")!;

        Assert.Equal(7, orders["a"]!.Id);
        Assert.Equal(8, orders["a"]!.Next!.Id);
        Assert.Equal(1, orders["a"]!.TimesRead);
        Assert.Equal("[1, {}]", orders["a"]!.More!["other"].GetRawText());
        Assert.True(orders.ContainsKey("b"));
        Assert.Equal(2, orders.Count);
    }

    [Theory]
    [InlineData("""{"a": 1}""")]
    [InlineData("""{"a": []}""")]
    [InlineData("""{"a": {"Id": "x", "Total": 1}}""")]
    [InlineData("""{"a": {"Id": 1}}""")]
    [InlineData("""{"a": {"Id": 1, "Total": 1}""")]
    [InlineData("""{"a": {"Id": 1, "Total": 1,}}""")]
    public void What_is_no_such_object_is_a_JsonException(string json)
    {
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, Order>>(json));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Orders>(json));
    }

    [Fact]
    public void Null_is_no_struct()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<long, Place>>("""{"1":null}"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Positions>("""{"1":null}"""));
    }

    [Fact]
    public void An_exception_tells_the_line_of_the_document()
    {
        const string Json = """
            {
              "a": { "Id": 1, "Total": 1 },
              "b": { "Id": true, "Total": 1 }
            }
            """;
        JsonException expected = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, Order>>(Json));
        JsonException actual = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Orders>(Json));

        Assert.Equal((expected.LineNumber, expected.BytePositionInLine), (actual.LineNumber, actual.BytePositionInLine));
    }

    [Fact]
    public void Depth_counts_on_within_an_elem()
    {
        var options = new JsonSerializerOptions { MaxDepth = 8 };
        var deep = new Order(1, "") { Total = 0 };
        for (int i = 0; i < 8; i++)
        {
            deep = new Order(1, "") { Total = 0, Next = deep };
        }

        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Orders { ["a"] = deep }, options));
        string json = JsonSerializer.Serialize(new Orders { ["a"] = deep });
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Orders>(json, options));
        Assert.Single(JsonSerializer.Deserialize<Orders>(json)!);
    }

    [Fact]
    public void A_getter_that_throws_is_seen()
    {
        var map = new Failing { ["a"] = new Fails() };

        Assert.Throws<InvalidTimeZoneException>(() => JsonSerializer.Serialize(map));
        Assert.Single(map);
    }

    // A large map is written in batches; what its objects begin with is looked at before they are written.
    [Theory]
    [InlineData(8191)]
    [InlineData(8192)]
    [InlineData(8192 + 63)]
    [InlineData(20_000)]
    public void A_large_map_is_written_whole(int count)
    {
        object?[] elems = [null, new object(), 7, "text", new[] { 1, 2 }, new Place(1, 2), new Order(1, "a") { Total = 1 }, Array.Empty<int>(), 1.5, new List<int> { 3 }];
        IEnumerable<int> keys = Enumerable.Range(0, count);
        Written<Mixed, int, object>(keys.ToDictionary(static i => i, i => elems[i % elems.Length]!));
        Written<Orders, string, Order>(keys.ToDictionary(static i => $"key {i}", i => i % 7 == 0 ? null! : new Order(i, new string('c', i % 50)) { Total = i }));
        Written<Animals, string, Animal>(keys.ToDictionary(static i => $"key {i}", i => i % 5 == 0 ? null! : i % 2 == 0 ? new Cat { Lives = i } : (Animal)new Dog { Weight = i }));
        Written<Lists, string, List<int>>(keys.ToDictionary(static i => $"key {i}", i => i % 3 == 0 ? null! : new List<int>(i % 5) { i }));
        Written<Texts, string, string>(keys.ToDictionary(static i => $"key's {i}", i => i % 3 == 0 ? null! : new string('t', i % 40)));
    }

    [Fact]
    public void A_getter_that_throws_in_a_large_map_is_seen_too()
    {
        var map = new Failing(Enumerable.Range(0, 10_000).Select(static i => KeyValuePair.Create($"key {i}", new Fails())));

        Assert.Throws<InvalidTimeZoneException>(() => JsonSerializer.Serialize(map));
        Assert.Equal(10_000, map.Count);
    }

    [Fact]
    public async Task A_document_may_come_and_go_in_pieces()
    {
        var map = new Orders(Enumerable.Range(0, 3000).Select(i => KeyValuePair.Create($"key {i}", new Order(i, new string('c', i % 50)) { Total = i })));
        using var written = new MemoryStream();
        await JsonSerializer.SerializeAsync(written, map);
        using var pieces = new InPieces(written.ToArray());
        Orders? read = await JsonSerializer.DeserializeAsync<Orders>(pieces, new JsonSerializerOptions { DefaultBufferSize = 16 });

        Assert.Equal(3000, read!.Count);
        Assert.All(map, entry => Assert.Equal((entry.Value.Id, entry.Value.Customer), (read[entry.Key]!.Id, read[entry.Key]!.Customer)));
    }

    private static void Agree<TMap, TKey, TElem>(Dictionary<TKey, TElem> entries, JsonSerializerOptions options)
        where TMap : IDictionary<TKey, TElem>, IReadOnlyDictionary<TKey, TElem>, new()
        where TKey : notnull
    {
        // One by one, since the order of a map is its own.
        foreach (KeyValuePair<TKey, TElem> entry in entries)
        {
            string expected = JsonSerializer.Serialize(new Dictionary<TKey, TElem> { [entry.Key] = entry.Value }, options);
            var one = new TMap();
            ((IDictionary<TKey, TElem>)one)[entry.Key] = entry.Value;
            Assert.Equal(expected, JsonSerializer.Serialize(one, options));
            Assert.Equal(expected, JsonSerializer.Serialize(JsonSerializer.Deserialize<TMap>(expected, options), options));
        }

        TMap all = JsonSerializer.Deserialize<TMap>(JsonSerializer.Serialize(entries, options), options)!;
        Assert.Equal(entries.Count, ((IReadOnlyDictionary<TKey, TElem>)all).Count);
        Dictionary<TKey, TElem> back = JsonSerializer.Deserialize<Dictionary<TKey, TElem>>(JsonSerializer.Serialize(all, options), options)!;
        Assert.Equal(JsonSerializer.Serialize(Sorted(entries), options), JsonSerializer.Serialize(Sorted(back), options), ignoreCase: options.DictionaryKeyPolicy is not null);
    }

    private static void Written<TMap, TKey, TElem>(Dictionary<TKey, TElem> entries)
        where TMap : IDictionary<TKey, TElem>, new()
        where TKey : notnull
    {
        var map = new TMap();
        foreach (KeyValuePair<TKey, TElem> entry in entries)
        {
            ((IDictionary<TKey, TElem>)map)[entry.Key] = entry.Value;
        }

        Assert.Equal(Lines(JsonSerializer.Serialize(entries)), Lines(JsonSerializer.Serialize(map)));

        // Each entry in text, in an order of its own.
        static string[] Lines(string json)
        {
            using var document = JsonDocument.Parse(json);
            string[] lines = [.. document.RootElement.EnumerateObject().Select(static property => $"{property.Name}: {property.Value.GetRawText()}")];
            Array.Sort(lines, StringComparer.Ordinal);
            return lines;
        }
    }

    private static List<KeyValuePair<TKey, TElem>> Sorted<TKey, TElem>(Dictionary<TKey, TElem> entries)
        where TKey : notnull => [.. entries.OrderBy(static entry => entry.Key.ToString(), StringComparer.Ordinal)];

    private sealed class InPieces(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 7)], cancellationToken);
    }
}

/// <summary>An elem that cannot be written.</summary>
public sealed class Fails
{
    public int Value => throw new InvalidTimeZoneException();
}

[GoMap(typeof(string), typeof(Fails))]
public partial class Failing;
