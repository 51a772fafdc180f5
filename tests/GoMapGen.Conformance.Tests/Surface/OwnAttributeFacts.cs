using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoMapGen.Conformance.Tests.Surface;

/// <summary>What the user writes on the declaration stands; the emitted part does not add its own.</summary>
public sealed class OwnAttributeFacts
{
    [Fact]
    public void Without_any_there_are_ours()
    {
        Assert.Equal("Count = {Count}", Only<DebuggerDisplayAttribute>(typeof(Plain)).Value);
        Assert.Contains("DebugView", Only<DebuggerTypeProxyAttribute>(typeof(Plain)).ProxyTypeName, StringComparison.Ordinal);
        Assert.Equal(typeof(Plain), Only<CollectionBuilderAttribute>(typeof(Plain)).BuilderType.DeclaringType ?? Only<CollectionBuilderAttribute>(typeof(Plain)).BuilderType);
        Assert.NotNull(Only<JsonConverterAttribute>(typeof(Plain)).ConverterType);
    }

    [Theory]
    [InlineData(typeof(Displayed), typeof(DebuggerDisplayAttribute))]
    [InlineData(typeof(Proxied), typeof(DebuggerTypeProxyAttribute))]
    [InlineData(typeof(Built), typeof(CollectionBuilderAttribute))]
    [InlineData(typeof(Converted), typeof(JsonConverterAttribute))]
    public void One_of_the_users_leaves_the_other_three(Type map, Type own)
    {
        Type[] all = [typeof(DebuggerDisplayAttribute), typeof(DebuggerTypeProxyAttribute), typeof(CollectionBuilderAttribute), typeof(JsonConverterAttribute)];
        foreach (Type type in all)
        {
            Attribute attribute = Assert.Single(map.GetCustomAttributes(type, inherit: false).Cast<Attribute>());
            Assert.Equal(type == own, IsOfTheUser(attribute));
        }
    }

    [Fact]
    public void The_users_builder_builds()
    {
        Built built = [new("a", 1)];
        Assert.Equal("map[a:1 built:1]", built.ToString());
    }

    [Fact]
    public void The_users_converter_converts()
    {
        Assert.Equal("\"mine\"", JsonSerializer.Serialize(new Converted { ["a"] = 1 }));
        Assert.Equal("map[mine:1]", JsonSerializer.Deserialize<Converted>("\"x\"")!.ToString());
    }

    [Fact]
    public void A_map_with_all_four_has_each_once()
    {
        Assert.Equal("mine", Only<DebuggerDisplayAttribute>(typeof(AllOwn)).Value);
        Assert.Contains(nameof(Proxy), Only<DebuggerTypeProxyAttribute>(typeof(AllOwn)).ProxyTypeName, StringComparison.Ordinal);
        Assert.Equal(typeof(AllOwnBuilder), Only<CollectionBuilderAttribute>(typeof(AllOwn)).BuilderType);
        Assert.Equal(typeof(MineConverter<AllOwn>), Only<JsonConverterAttribute>(typeof(AllOwn)).ConverterType);
        AllOwn map = [new("a", 1)];
        Assert.Equal("map[a:1]", map.ToString());
        Assert.Equal("\"mine\"", JsonSerializer.Serialize(map));
    }

    private static T Only<T>(Type map)
        where T : Attribute => Assert.Single(map.GetCustomAttributes<T>(inherit: false));

    private static bool IsOfTheUser(Attribute attribute) => attribute switch
    {
        DebuggerDisplayAttribute display => display.Value == "mine",
        DebuggerTypeProxyAttribute proxy => proxy.ProxyTypeName.Contains(nameof(Proxy), StringComparison.Ordinal),
        CollectionBuilderAttribute builder => builder.BuilderType == typeof(Builder),
        JsonConverterAttribute converter => converter.ConverterType == typeof(MineConverter<Converted>),
        _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
    };
}

[GoMap(typeof(string), typeof(int))]
public partial class Plain;

[DebuggerDisplay("mine")]
[GoMap(typeof(string), typeof(int))]
public partial class Displayed;

[DebuggerTypeProxy(typeof(Proxy))]
[GoMap(typeof(string), typeof(int))]
public partial struct Proxied;

[CollectionBuilder(typeof(Builder), nameof(Builder.Create))]
[GoMap(typeof(string), typeof(int))]
public partial class Built;

[JsonConverter(typeof(MineConverter<Converted>))]
[GoMap(typeof(string), typeof(int))]
public partial class Converted : IHasOne<Converted>
{
    public static Converted One => new() { ["mine"] = 1 };
}

[GoMap(typeof(string), typeof(int))]
[DebuggerDisplay("mine")]
[DebuggerTypeProxy(typeof(Proxy))]
[CollectionBuilder(typeof(AllOwnBuilder), nameof(AllOwnBuilder.Create))]
[JsonConverter(typeof(MineConverter<AllOwn>))]
public partial class AllOwn : IHasOne<AllOwn>
{
    public static AllOwn One => new() { ["mine"] = 1 };
}

/// <summary>What a debugger would show instead.</summary>
public sealed class Proxy(IEnumerable<KeyValuePair<string, int>> map)
{
    /// <summary>The number of entries.</summary>
    public int Entries { get; } = map.Count();
}

/// <summary>Makes a map of a collection expression and leaves its mark.</summary>
public static class Builder
{
    /// <summary>Makes one.</summary>
    public static Built Create(ReadOnlySpan<KeyValuePair<string, int>> entries)
    {
        var map = new Built { ["built"] = 1 };
        foreach ((string key, int elem) in entries)
        {
            map[key] = elem;
        }

        return map;
    }
}

/// <summary>Makes a map of a collection expression.</summary>
public static class AllOwnBuilder
{
    /// <summary>Makes one.</summary>
    public static AllOwn Create(ReadOnlySpan<KeyValuePair<string, int>> entries) => new(entries.ToArray());
}

/// <summary>A type with one value.</summary>
public interface IHasOne<out T>
{
    /// <summary>The value.</summary>
    static abstract T One { get; }
}

/// <summary>Writes nothing of the map.</summary>
public sealed class MineConverter<T> : JsonConverter<T>
    where T : IHasOne<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.GetString();
        return T.One;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue("mine");
}
