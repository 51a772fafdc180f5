using System.Globalization;

namespace GoMapGen.Tests;

/// <summary>An enum as wide as an int: fast32.</summary>
public enum Shade
{
    None,
    Light,
    Dark,
}

/// <summary>Two ints side by side: fast64.</summary>
public readonly record struct Point(int X, int Y);

/// <summary>Compared member by member: a float by Go's rules, a string by its text.</summary>
public readonly record struct Reading(double Value, string Unit);

/// <summary>A struct with a string and without an equality of its own: compared member by member.</summary>
public struct Name(string text, int number)
{
    public string Text = text;
    public int Number = number;
}

/// <summary>A class that says itself what equality means, with hash codes that collide now and then.</summary>
public sealed class Child(string name) : IEquatable<Child>
{
    public string Name { get; } = name;

    public bool Equals(Child? other) => other is not null && other.Name == Name;

    public override bool Equals(object? obj) => Equals(obj as Child);

    public override int GetHashCode() => string.GetHashCode(Name, StringComparison.Ordinal) & 0x3FF;
}

/// <summary>A class without an equality: one object, one key.</summary>
public sealed class Token
{
    private static readonly Token[] All = [.. Enumerable.Range(0, 16384).Select(_ => new Token())];

    /// <summary>The same object for the same number.</summary>
    public static Token Of(int number) => All[number];
}

/// <summary>An interface whose values are told apart by their dynamic type first.</summary>
public interface IShape;

public sealed record Circle(int Radius) : IShape;

public readonly record struct Square(int Side) : IShape;

/// <summary>Four words.</summary>
public readonly record struct Four(long A, long B, long C, long D);

/// <summary>136 bytes: stored indirectly, as key and as elem.</summary>
public readonly record struct Wide(Four A, Four B, Four C, Four D, long E)
{
    public static Wide Of(int number) => new(default, new Four(number, 0, 0, 0), default, default, -number);
}

/// <summary>136 bytes with a float in it: equal keys can differ in a bit, so an update overwrites the key.</summary>
public readonly record struct WideReading(double Value, Four A, Four B, Four C, Four D);

/// <summary>Compares numbers by their last three decimal digits.</summary>
public readonly struct LastDigits : IGoMapComparer<int>
{
    public static bool Equals(int x, int y) => x % 1000 == y % 1000;

    public static ulong Hash(int key, ulong seed) => (ulong)(key % 1000) ^ seed;
}

internal static class Keys
{
    /// <summary>Distinct keys of several dynamic types.</summary>
    public static object Object(int number) => (number % 6) switch
    {
        0 => number,
        1 => (long)number,
        2 => (double)number,
        3 => number.ToString(CultureInfo.InvariantCulture),
        4 => new Point(number, 1),
        _ => new Child(number.ToString(CultureInfo.InvariantCulture)),
    };

    public static IShape Shape(int number) => number % 2 == 0 ? new Circle(number) : new Square(number);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static Guid Guid(int number) => new(number, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
}
