using GoMapGen;

namespace AotSample;

/// <summary>Read-only tables, laid out at compile time: their entries hold references, at addresses that do not move.</summary>
internal static partial class Tables
{
    [GoMapLiteral(nameof(CapitalSource))]
    public static partial Texts.Frozen Capitals { get; }

    [GoMapLiteral(nameof(OrdinalSource))]
    public static partial Names.Frozen Ordinals { get; }

    private static Texts CapitalSource() => new() { ["France"] = "Paris", ["Japan"] = "Tokyo", ["Peru"] = "Lima", ["Saudi Arabia"] = "Riyadh" };

    private static Names OrdinalSource() => new() { [1] = "first", [2] = "second", [1000000007] = "far" };
}
