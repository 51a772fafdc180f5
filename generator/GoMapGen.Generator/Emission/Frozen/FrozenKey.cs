using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>How the read-only tables of a map find a key. Emitted map and emitted table both ask here, so that they agree.</summary>
internal static class FrozenKey
{
    /// <summary>The way for keys of a shape.</summary>
    public static FrozenKeyKind KindOf(KeyShape shape) => shape.Kind switch
    {
        _ => FrozenKeyKind.Map,
    };
}
