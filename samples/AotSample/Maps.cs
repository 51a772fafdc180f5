using System.Text.Json.Serialization;
using GoMapGen;

namespace AotSample;

/// <summary>A map as a property of something else.</summary>
/// <param name="Names">Names by number.</param>
/// <param name="Days">A nil map at first.</param>
public sealed record Shop(Names Names, Days Days);

/// <summary>Names by number.</summary>
[GoMap(typeof(long), typeof(string))]
public partial class Names;

/// <summary>Days by day.</summary>
[GoMap(typeof(DayOfWeek), typeof(int))]
public partial struct Days;

/// <summary>Counts by word.</summary>
[GoMap(typeof(string), typeof(int))]
public partial class Counts;

/// <summary>Keys of any type.</summary>
[GoMap(typeof(object), typeof(int))]
public partial class Anything;

/// <summary>Keys of three members.</summary>
[GoMap(typeof((int X, double Y, string Name)), typeof(decimal))]
public partial class Points;

/// <summary>The context sees maps through the factory.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(GoMapJsonConverterFactory)])]
[JsonSerializable(typeof(Shop))]
[JsonSerializable(typeof(Counts))]
internal sealed partial class ShopJson : JsonSerializerContext;

/// <summary>For the measurement.</summary>
[GoMap(typeof(long), typeof(long))]
public partial class Numbers;

[GoMap(typeof(string), typeof(string))]
internal sealed partial class Texts;
