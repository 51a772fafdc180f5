using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoMapGen.Conformance.Tests.Json;

/// <summary>Converters of a user's own count for keys and elems as they do in a Dictionary.</summary>
public sealed class ConverterFacts
{
    [Fact]
    public void Null_is_given_to_who_reads_what_cannot_be_null()
    {
        const string Document = """{"a":null}""";
        Assert.Equal(JsonValueKind.Null, JsonSerializer.Deserialize<Elements>(Document)!["a"].ValueKind);
        Agree<Counts, string, int>(Document, new NullAsMinusOne());
        Agree<Counts, string, int>(Document, new NullAsMinusOne(), JsonSerializerDefaults.Web);
        Agree<Counts, string, int>(Document, new Doubling());
        Agree<Counts, string, int>(Document);
        Agree<Texts, string, string>(Document);
        Agree<Days, DayOfWeek, DayOfWeek?>("""{"Monday":null}""");
    }

    [Theory]
    [InlineData("""{"a":"rex"}""")]
    [InlineData("""{"a":null}""")]
    [InlineData("""{"a":"rex","b":null,"c":"ex"}""")]
    public void A_converter_of_a_base_class_is_one_of_what_is_derived(string document)
    {
        Agree<Dogs, string, Dog>(document, new ByName());
        Agree<Dogs, string, Dog>(document, new ByName(), JsonSerializerDefaults.Web);
    }

    [Fact]
    public void A_converter_of_a_base_class_reads_and_writes_keys()
    {
        Agree<ByDog, Dog, int>("""{"rex":1}""", new ByName());
        Agree<ByDog, Dog, int>("{}", new ByName());
    }

    [Theory]
    [InlineData("""{"a":"i1"}""")]
    [InlineData("""{"a":"i1","b":"i20"}""")]
    [InlineData("""{"a":null}""")]
    [InlineData("""{"a":"x"}""")]
    public void A_converter_of_objects_is_one_of_numbers(string document)
    {
        Agree<Counts, string, int>(document, new ObjectsAsText());
        Agree<MaybeCounts, string, int?>(document, new ObjectsAsText());
        Agree<ULongs, ulong, long>("""{"1":2}""", new ObjectsAsText());
    }

    [Theory]
    [InlineData("""{"a":1}""", 1)]
    [InlineData("""{"a":[1,2]}""", 1)]
    [InlineData("""{"a":[1,2],"b":3}""", 0)]
    [InlineData("""{"a":{"b":{}}}""", 2)]
    [InlineData("""{"a":{"b":{}}}""", 3)]
    public void Reading_too_much_or_not_enough_is_a_JsonException(string document, int reads)
    {
        var options = new JsonSerializerOptions { Converters = { new Reading(reads) } };
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, int>>(document, options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Counts>(document, options));
    }

    [Fact]
    public void Writing_too_much_or_not_enough_is_a_JsonException()
    {
        var unbalanced = new JsonSerializerOptions { Converters = { new Unbalanced() } };
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<string, int> { ["a"] = 1 }, unbalanced));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Counts { ["a"] = 1 }, unbalanced));

        var nameless = new JsonSerializerOptions { Converters = { new Nameless() } };
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<string, int> { ["a"] = 1 }, nameless));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Counts { ["a"] = 1 }, nameless));
    }

    [Fact]
    public void What_is_no_number_is_not_written_as_one_that_is_text()
    {
        var options = new JsonSerializerOptions { NumberHandling = JsonNumberHandling.WriteAsString, MaxDepth = 1 };
        Assert.Equal("""{"a":"b"}""", JsonSerializer.Serialize(new Texts { ["a"] = "b" }, options));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void A_number_that_is_a_name_stands_there_as_it_is(int count)
    {
        var settings = new TextEncoderSettings();
        settings.AllowCharacters('a', 'b');
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(settings) };
        Dictionary<long, string> numbers = Enumerable.Range(1, count).ToDictionary(static n => -1000L * n, static n => new string('a', 200 * n));
        var names = new Names(numbers);
        string json = JsonSerializer.Serialize(names, options);
        Assert.Equal(JsonSerializer.Serialize(numbers, options).Length, json.Length);
        Assert.DoesNotContain("\\u", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n\"Counts\":{\n\"b\":\n\"x\"}}")]
    [InlineData("{\n\"Counts\":{\n\"b\":\n null}}")]
    [InlineData("{\n\"Counts\":{\n\"b\": true\n}}")]
    public void An_exception_tells_the_place_however_numbers_are_read(string document)
    {
        JsonException expected = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Report>(document));
        JsonException actual = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Report>(document, JsonSerializerOptions.Web));
        Assert.Equal(expected.Path?.ToUpperInvariant(), actual.Path?.ToUpperInvariant());
        Assert.Equal(expected.LineNumber, actual.LineNumber);
        Assert.Equal(expected.BytePositionInLine, actual.BytePositionInLine);
        Assert.Equal(expected.Message.ToUpperInvariant(), actual.Message.ToUpperInvariant());
    }

    private static void Agree<TMap, TKey, TElem>(string document, JsonConverter? converter = null, JsonSerializerDefaults defaults = JsonSerializerDefaults.General)
        where TKey : notnull
    {
        var options = new JsonSerializerOptions(defaults);
        if (converter is not null)
        {
            options.Converters.Add(converter);
        }

        string expected = Outcome<Dictionary<TKey, TElem>>(document, options);
        Assert.Equal(expected, Outcome<TMap>(document, options));
    }

    // What is read, written again; the order of a map is its own.
    private static string Outcome<T>(string document, JsonSerializerOptions options)
    {
        try
        {
            return string.Join(",", JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(document, options), options).Trim('{', '}').Split(',').Order(StringComparer.Ordinal));
        }
        catch (JsonException exception)
        {
            return exception.GetType().Name;
        }
    }

    private sealed class NullAsMinusOne : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? -1 : reader.GetInt32();

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
    }

    private sealed class Doubling : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => 2 * reader.GetInt32();

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(2 * value);
    }

    private sealed class ByName : JsonConverter<Animal>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(Animal));

        public override Animal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new Dog { Name = reader.GetString() };

        public override void Write(Utf8JsonWriter writer, Animal value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);

        public override Animal ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, typeToConvert, options);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, Animal value, JsonSerializerOptions options) => writer.WritePropertyName(value.Name!);
    }

    private sealed class ObjectsAsText : JsonConverter<object>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(int) || typeToConvert == typeof(long);

        public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType != JsonTokenType.Number && !int.TryParse(reader.GetString()!.TrimStart('i'), out _) ? throw new JsonException()
            : typeToConvert == typeof(long) ? (object)reader.GetInt64()
            : int.Parse(reader.GetString()!.TrimStart('i'), CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => writer.WriteStringValue($"i{value}");
    }

    private sealed class Reading(int reads) : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            for (int i = 0; i < reads; i++)
            {
                reader.Read();
            }

            return reads;
        }

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private sealed class Unbalanced : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options)
        {
            writer.WriteNumberValue(value);
            writer.WriteEndObject();
        }
    }

    private sealed class Nameless : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
        }
    }
}
