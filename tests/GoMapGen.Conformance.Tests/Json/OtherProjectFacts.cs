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
    public void A_document_that_does_not_fit_is_a_JsonException() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"Noday":{"Name":"Ada","Hours":1}}""", ShopJson.Default.Roster));
}

/// <summary>Written by the serializer's generator, which cannot look into the maps' sources.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Shop))]
[JsonSerializable(typeof(Stock))]
[JsonSerializable(typeof(Roster))]
[JsonSerializable(typeof(Shift))]
internal sealed partial class ShopJson : JsonSerializerContext;
