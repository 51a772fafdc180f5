using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>The class that is the base of a map and holds its read-only table, where a map can have a base.</summary>
internal static class TableHost
{
    private const string Suffix = "Tables";

    /// <summary>The name of the class for a map; empty if the map holds its table itself: a struct, a class with a base, or a name that is taken.</summary>
    public static string NameFor(INamedTypeSymbol map)
    {
        string name = map.Name + Suffix;
        return map is { TypeKind: TypeKind.Class, BaseType.SpecialType: SpecialType.System_Object } && Siblings(map, name).Length == 0 ? name : "";
    }

    /// <summary>The map whose table is inside of a type: that type, or the one whose base it is.</summary>
    public static INamedTypeSymbol MapOf(INamedTypeSymbol container) =>
        container.Name.EndsWith(Suffix, StringComparison.Ordinal)
        && Siblings(container, container.Name.Substring(0, container.Name.Length - Suffix.Length))
            .FirstOrDefault(type => SymbolEqualityComparer.Default.Equals(type.BaseType, container)) is { } map
                ? map
                : container;

    private static ImmutableArray<INamedTypeSymbol> Siblings(INamedTypeSymbol type, string name) =>
        type.ContainingType is { } outer ? outer.GetTypeMembers(name) : type.ContainingNamespace.GetTypeMembers(name);
}
