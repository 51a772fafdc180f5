namespace GoMapGen.Literals;

/// <summary>Text to text.</summary>
[GoMap(typeof(string), typeof(string))]
public partial class Texts;

/// <summary>Text to a number.</summary>
[GoMap(typeof(string), typeof(int))]
public partial class Numbers;

/// <summary>The struct form.</summary>
[GoMap<long, string>]
public partial struct Names;

/// <summary>A map of maps.</summary>
[GoMap(typeof(string), typeof(Numbers))]
public partial class Nested;

/// <summary>A map of maps of maps.</summary>
[GoMap(typeof(int), typeof(Nested))]
public partial class Deep;

/// <summary>Keys and elems of any type.</summary>
[GoMap(typeof(object), typeof(object))]
public partial class Objects;

/// <summary>Floats.</summary>
[GoMap(typeof(double), typeof(float))]
public partial class Floats;

/// <summary>Small integers.</summary>
[GoMap(typeof(byte), typeof(short?))]
public partial class Bytes;

/// <summary>Enums, and text that may be null.</summary>
[GoMap(typeof(DayOfWeek), typeof(string))]
public partial class Days;

/// <summary>A flag for a character.</summary>
[GoMap(typeof(char), typeof(bool))]
public partial class Flags;

/// <summary>Types.</summary>
[GoMap(typeof(string), typeof(Type))]
public partial class Types;

/// <summary>Money.</summary>
[GoMap(typeof(ulong), typeof(decimal))]
public partial class Prices;

/// <summary>Wide numbers.</summary>
[GoMap(typeof(Int128), typeof(nint))]
public partial class Wide;

/// <summary>Places.</summary>
[GoMap(typeof(string), typeof(Place))]
public partial class Places;

/// <summary>An immutable struct.</summary>
public readonly record struct Place(int X, int Y);

/// <summary>A map that has a table of its own.</summary>
[GoMap(typeof(int), typeof(string))]
public partial class Own
{
    /// <summary>The bare name means the table of the map around it.</summary>
    [GoMapLiteral(nameof(Source))]
    public static partial Frozen Table { get; }

    /// <summary>A fresh map.</summary>
    [GoMapLiteral(nameof(Source))]
    public static partial Own Make();

    private static Own Source() => Of((1, "one"), (2, "two"));
}
