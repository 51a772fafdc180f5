using System.Text.Json.Serialization;

namespace GoMapGen.Conformance.Maps;

/// <summary>A map of the class form.</summary>
[GoMap(typeof(string), typeof(int))]
public partial class Stock;

/// <summary>A map of the struct form, whose keys are no strings.</summary>
[GoMap(typeof(DayOfWeek), typeof(Shift))]
public partial struct Roster;

/// <summary>Elems that may be absent.</summary>
[GoMap(typeof(string), typeof(int?))]
public partial class Scores;

/// <summary>Enums that may be absent.</summary>
[GoMap(typeof(int), typeof(DayOfWeek?))]
public partial class Closed;

/// <summary>Keys and elems that are enums.</summary>
[GoMap(typeof(DayOfWeek), typeof(Level))]
public partial class Traffic;

/// <summary>Times that may be absent.</summary>
[GoMap(typeof(string), typeof(DateTime?))]
public partial class Visits;

/// <summary>Numbers that need not be finite.</summary>
[GoMap(typeof(string), typeof(double))]
public partial class Ratios;

/// <summary>An enum that names its converter.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Level>))]
public enum Level
{
    /// <summary>Little.</summary>
    Low,

    /// <summary>Much.</summary>
    High,
}

/// <summary>Elems of whatever type.</summary>
[GoMap(typeof(string), typeof(object))]
public partial class LooseEnds;

/// <summary>Elems that need metadata of their own.</summary>
[GoMap(typeof(string), typeof(List<int[]>))]
public partial class Series;

/// <summary>An elem with members.</summary>
/// <param name="Name">Who.</param>
/// <param name="Hours">How long.</param>
public sealed record Shift(string Name, double Hours);

/// <summary>A type that has maps as members.</summary>
public sealed class Shop
{
    /// <summary>What is there.</summary>
    public Stock? Stock { get; set; }

    /// <summary>Who is there.</summary>
    public Roster Roster { get; set; }
}
