using System.Text.Json;
using System.Text.Json.Serialization;
using GoMapGen.Conformance.Maps;

namespace GoMapGen.Conformance.Tests.Json;

/// <summary>A context in another project than the maps' sees the emitted members, and needs nothing to be written.</summary>
public sealed class OtherProjectFacts
{
    [Fact]
    public void A_map_of_the_class_form_is_an_object()
    {
        Stock stock = new() { ["apples"] = 3 };
        string json = JsonSerializer.Serialize(stock, ShopJson.Default.Stock);
        Assert.Equal("""{"apples":3}""", json);
        Assert.True(JsonSerializer.Deserialize(json, ShopJson.Default.Stock)!.MapEquals(stock));
    }

    [Fact]
    public void A_map_of_the_struct_form_is_an_object_of_its_keys_and_elems()
    {
        Roster roster = new() { [DayOfWeek.Monday] = new Shift("Ada", 7.5) };
        string json = JsonSerializer.Serialize(roster, ShopJson.Default.Roster);
        Assert.Equal("""{"Monday":{"Name":"Ada","Hours":7.5}}""", json);
        Assert.Equal(roster[DayOfWeek.Monday], JsonSerializer.Deserialize(json, ShopJson.Default.Roster)[DayOfWeek.Monday]);
    }

    [Fact]
    public void Nil_maps_in_members_are_null_both_ways()
    {
        string json = JsonSerializer.Serialize(new Shop(), ShopJson.Default.Shop);
        Assert.Equal("""{"Stock":null,"Roster":null}""", json);

        Shop read = JsonSerializer.Deserialize(json, ShopJson.Default.Shop)!;
        Assert.Null(read.Stock);
        Assert.True(read.Roster.IsNil);
    }

    [Fact]
    public void Maps_in_members_are_read()
    {
        Shop shop = JsonSerializer.Deserialize("""{"Stock":{"a":1,"b":2},"Roster":{}}""", ShopJson.Default.Shop)!;
        Assert.Equal("map[a:1 b:2]", shop.Stock!.ToString());
        Assert.False(shop.Roster.IsNil);
        Assert.Empty(shop.Roster);
    }

    [Fact]
    public void Elems_of_the_framework_need_no_metadata_of_their_own()
    {
        var scores = new Scores { ["a"] = 1 };
        Assert.Equal("""{"a":1}""", JsonSerializer.Serialize(scores, ShopJson.Default.Scores));
        Assert.Equal("map[a:1 b:<nil>]", JsonSerializer.Deserialize("""{"a":1,"b":null}""", ShopJson.Default.Scores)!.ToString());

        var closed = new Closed { [1] = DayOfWeek.Sunday };
        Assert.Equal(closed[1], JsonSerializer.Deserialize(JsonSerializer.Serialize(closed, ShopJson.Default.Closed), ShopJson.Default.Closed)![1]);
        Assert.Null(JsonSerializer.Deserialize("""{"1":null}""", ShopJson.Default.Closed)![1]);

        var anything = new LooseEnds { ["stock"] = new Stock { ["a"] = 1 }, ["none"] = null! };
        Assert.Contains("""
            "stock":{"a":1}
            """, JsonSerializer.Serialize(anything, ShopJson.Default.LooseEnds), StringComparison.Ordinal);
        Assert.IsType<JsonElement>(JsonSerializer.Deserialize("""{"x":[1]}""", ShopJson.Default.LooseEnds)!["x"]);
    }

    [Theory]
    [InlineData(JsonNumberHandling.Strict)]
    [InlineData(JsonNumberHandling.AllowReadingFromString)]
    [InlineData(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    [InlineData(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    public void Numbers_without_metadata_are_handled_as_the_options_say(JsonNumberHandling handling)
    {
        var plain = new JsonSerializerOptions { NumberHandling = handling };
        var context = new ShopJson(new JsonSerializerOptions { NumberHandling = handling });
        foreach (string json in (string[])["""{"a":1}""", """{"a":"1"}""", """{"a":"NaN"}""", """{"a":null}""", """{"a":true}"""])
        {
            Assert.Equal(Again<Dictionary<string, int>>(json, plain), Again<Stock>(json, context.Options));
            Assert.Equal(Again<Dictionary<string, int?>>(json, plain), Again<Scores>(json, context.Options));
            Assert.Equal(Again<Dictionary<string, double>>(json, plain), Again<Ratios>(json, context.Options));
        }
    }

    [Fact]
    public void Converters_count_for_enums_and_nullable_elems_without_metadata()
    {
        JsonConverter[] none = [];
        JsonConverter[] upper = [new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper), new Years()];
        foreach (JsonConverter[] converters in (JsonConverter[][])[none, upper])
        {
            var plain = new JsonSerializerOptions();
            var known = new JsonSerializerOptions();
            Array.ForEach(converters, plain.Converters.Add);
            Array.ForEach(converters, known.Converters.Add);
            var context = new ShopJson(known);
            foreach (string json in (string[])["""{"Monday":"High"}""", """{"MONDAY":"LOW"}""", """{"1":1}"""])
            {
                Assert.Equal(Again<Dictionary<DayOfWeek, Level>>(json, plain), Again<Traffic>(json, context.Options));
            }

            foreach (string json in (string[])["""{"1":"SUNDAY"}""", """{"1":0}""", """{"1":null}"""])
            {
                Assert.Equal(Again<Dictionary<int, DayOfWeek?>>(json, plain), Again<Closed>(json, context.Options));
            }

            foreach (string json in (string[])["""{"a":2000}""", """{"a":"2000-01-01T00:00:00"}""", """{"a":null}"""])
            {
                Assert.Equal(Again<Dictionary<string, DateTime?>>(json, plain), Again<Visits>(json, context.Options));
            }
        }
    }

    private static string Again<T>(string json, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, options), options);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return e.GetType().Name;
        }
    }

    private sealed class Years : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32(), 1, 1);

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Year);
    }

    [Fact]
    public void Elems_without_metadata_are_an_error_that_says_what_to_write() =>
        Assert.Contains(
            "[JsonSerializable(typeof(System.Collections.Generic.List<System.Int32[]>))]",
            Assert.Throws<NotSupportedException>(static () => JsonSerializer.Serialize(new Series { ["a"] = [] }, ShopJson.Default.Series)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_document_that_does_not_fit_is_a_JsonException() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"Noday":{"Name":"Ada","Hours":1}}""", ShopJson.Default.Roster));
}

/// <summary>Written by the serializer's generator, which cannot look into the maps' sources.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Shop))]
[JsonSerializable(typeof(Stock))]
[JsonSerializable(typeof(Roster))]
[JsonSerializable(typeof(Shift))]
[JsonSerializable(typeof(Scores))]
[JsonSerializable(typeof(Closed))]
[JsonSerializable(typeof(Traffic))]
[JsonSerializable(typeof(Visits))]
[JsonSerializable(typeof(Ratios))]
[JsonSerializable(typeof(LooseEnds))]
[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(Series))]
internal sealed partial class ShopJson : JsonSerializerContext;
