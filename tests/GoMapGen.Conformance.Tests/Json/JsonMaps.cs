using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoMapGen.Conformance.Tests.Json;

[GoMap(typeof(string), typeof(int))]
public partial class Counts;

public sealed class DerivedMap : Counts;

[GoMap(typeof(string), typeof(string))]
public partial struct Texts;

[GoMap(typeof(long), typeof(string))]
public partial class Names;

[GoMap(typeof(DayOfWeek), typeof(DayOfWeek?))]
public partial class Days;

[GoMap(typeof(Guid), typeof(decimal))]
public partial struct Prices;

[GoMap(typeof(DateTime), typeof(double))]
public partial class Readings;

[GoMap(typeof(bool), typeof(object))]
public partial class Choices;

[GoMap(typeof(double), typeof(DateOnly))]
public partial class Floats;

[GoMap(typeof(object), typeof(int))]
public partial class Anything;

[GoMap(typeof(int), typeof(object))]
public partial class Mixed;

[GoMap(typeof(ulong), typeof(long))]
public partial class ULongs;

[GoMap(typeof(uint), typeof(ulong))]
public partial class UInts;

[GoMap(typeof(int), typeof(bool))]
public partial class Ints;

[GoMap(typeof(short), typeof(ushort))]
public partial class Shorts;

[GoMap(typeof(ushort), typeof(uint))]
public partial class UShorts;

[GoMap(typeof(sbyte), typeof(byte))]
public partial class SBytes;

[GoMap(typeof(byte), typeof(sbyte))]
public partial class Bytes;

[GoMap(typeof(string), typeof(double))]
public partial class Doubles;

[GoMap(typeof(Guid), typeof(float))]
public partial class Singles;

[GoMap(typeof(Guid), typeof(Guid))]
public partial class GuidTexts;

[GoMap(typeof(string), typeof(Counts))]
public partial class Nested;

[GoMap(typeof(string), typeof(Texts))]
public partial struct NestedTexts;

[GoMap(typeof(string), typeof(Tree))]
public partial class Tree;

[GoMap(typeof(string), typeof(Shape))]
public partial class Shapes;

[GoMap(typeof(string), typeof(Animal))]
public partial class Animals;

[GoMap(typeof(string), typeof(Dog))]
public partial class Dogs;

[GoMap(typeof(Dog), typeof(int))]
public partial class ByDog;

[GoMap(typeof(string), typeof(int?))]
public partial class MaybeCounts;

[GoMap(typeof(string), typeof(JsonElement))]
public partial class Elements;

[GoMap(typeof(int), typeof(IHasLegs))]
public partial struct Legs;

[GoMap(typeof(int), typeof(Visitor))]
public partial class Visitors;

[GoMap(typeof(int[]), typeof(int), Comparer = typeof(ByLength))]
public partial class ByArrays;

[GoMap(typeof(string), typeof(int))]
[JsonConverter(typeof(SumConverter))]
public partial class Summed;

[GoMap(typeof(string), typeof(Order))]
public partial class Orders;

[GoMap(typeof(int), typeof(Place?))]
public partial struct Places;

[GoMap(typeof(long), typeof(Place))]
public partial class Positions;

[GoMap(typeof(string), typeof(List<int>))]
public partial class Lists;

[GoMap(typeof(string), typeof(Dictionary<string, Order[]>))]
public partial class Ledgers;

public static partial class Generic<T>
{
    [GoMap(typeof(string), typeof(int))]
    public partial class Inner;
}

public readonly struct ByLength : IGoMapComparer<int[]>
{
    public static bool Equals(int[] x, int[] y) => x.Length == y.Length;

    public static ulong Hash(int[] key, ulong seed) => (ulong)key.Length ^ seed;
}

[JsonDerivedType(typeof(Circle), "circle")]
public record Shape(string Name);

public sealed record Circle(string Name, double Radius) : Shape(Name);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Cat), "cat")]
[JsonDerivedType(typeof(Dog), 2)]
public abstract class Animal
{
    public string? Name { get; set; }

    public Animal? Friend { get; set; }
}

public class Cat : Animal
{
    public int Lives { get; set; }
}

public sealed class Dog : Animal, IHasLegs
{
    public double Weight { get; set; }

    public int Legs { get; set; }
}

/// <summary>Of a type that the base does not name.</summary>
public sealed class Tiger : Cat;

[JsonDerivedType(typeof(Dog))]
[JsonDerivedType(typeof(Stool), "stool")]
public interface IHasLegs
{
    int Legs { get; }
}

public sealed record Stool(int Legs) : IHasLegs;

/// <summary>An object of every sort of member, which counts how often it is told that it was read.</summary>
public sealed class Order(int id, string customer) : IJsonOnDeserialized
{
    public int Id { get; } = id;

    public string Customer { get; } = customer;

    public required decimal Total { get; init; }

    public Order? Next { get; set; }

    public List<Place> Stops { get; set; } = [];

    [JsonPropertyName("paid")]
    public bool? IsPaid { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    [JsonIgnore]
    public int TimesRead { get; private set; }

    public void OnDeserialized() => TimesRead++;
}

public readonly record struct Place(double X, double Y);

/// <summary>An elem that adds another one to its map when it is read.</summary>
public sealed class Visitor(Visitors map, int number)
{
    public int Number
    {
        get
        {
            map.TryAdd(number + 1000, this);
            return number;
        }
    }
}

/// <summary>A converter of the user's own.</summary>
public sealed class SumConverter : JsonConverter<Summed>
{
    public override Summed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new() { ["sum"] = reader.GetInt32() };

    public override void Write(Utf8JsonWriter writer, Summed value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Values.Sum());
}

public sealed class Report
{
    public Counts? Counts { get; set; }

    public Texts Texts { get; set; }

    public Names Names { get; init; } = [];
}
