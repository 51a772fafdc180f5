using System.Collections.Generic;
using System.Linq;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>Where a type is declared, as another part of it has to be.</summary>
internal static class Declarations
{
    /// <summary>The namespace of a type, keywords escaped; empty for the global one.</summary>
    public static string NamespaceOf(INamedTypeSymbol map) =>
        map.ContainingNamespace.IsGlobalNamespace
            ? ""
            : string.Join(".", map.ContainingNamespace.ToDisplayString().Split('.').Select(static part => part.TrimStart('@').Escaped()));

    /// <summary>The types around a type, outermost first, as a part of each is declared.</summary>
    public static EquatableArray<ContainingType> Around(INamedTypeSymbol type) =>
        TypesAround(type).Select(PartOf).ToEquatableArray();

    /// <summary>The types around a type and that type, likewise.</summary>
    public static EquatableArray<ContainingType> Of(INamedTypeSymbol type) =>
        TypesAround(type).Append(type).Select(PartOf).ToEquatableArray();

    /// <summary>The types around a type, outermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesAround(INamedTypeSymbol map)
    {
        var types = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? outer = map.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            types.Push(outer);
        }

        return types;
    }

    private static ContainingType PartOf(INamedTypeSymbol type) => new(KeywordOf(type), type.Name.Escaped(), ParametersOf(type));

    /// <summary>The keyword of the declaration of a type.</summary>
    public static string KeywordOf(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, IsValueType: true } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    private static string ParametersOf(INamedTypeSymbol type) =>
        type.Arity == 0
            ? ""
            : $"<{string.Join(", ", type.TypeParameters.Select(static p => p.Name.Escaped()))}>";
}
