using System.Linq;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>Reads what the .NET members of a map depend on.</summary>
internal static class SurfaceReader
{
    /// <summary>Looks at the declaration, the comparer and the framework.</summary>
    public static SurfaceSpec Read(INamedTypeSymbol map, ITypeSymbol key, ITypeSymbol elem, INamedTypeSymbol? comparer, int languageVersion, Compilation compilation)
    {
        TextLookup text = key.SpecialType != SpecialType.System_String ? TextLookup.None
            : comparer is null || ReadsCharacters(comparer) ? TextLookup.InPlace
            : TextLookup.AsString;
        ITypeSymbol? nullable = elem is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } named ? named.TypeArguments[0] : null;
        bool Has(string attribute) => map.GetAttributes().Any(a => a.AttributeClass?.MetadataName() == attribute);
        return new SurfaceSpec(
            text,
            text != TextLookup.None && languageVersion >= 13
                && compilation.GetTypeByMetadataName("System.Collections.Generic.IAlternateEqualityComparer`2") is not null,
            key.TypeKind == TypeKind.Enum,
            elem.TypeKind == TypeKind.Enum,
            nullable?.FullName() ?? "",
            nullable?.TypeKind == TypeKind.Enum,
            Has("System.Text.Json.Serialization.JsonConverterAttribute"),
            Has("System.Diagnostics.DebuggerDisplayAttribute"),
            Has("System.Diagnostics.DebuggerTypeProxyAttribute"),
            Has("System.Runtime.CompilerServices.CollectionBuilderAttribute"));
    }

    // As OrdinalIgnoreCase does: static Hash(ReadOnlySpan<char>, ulong) and Equals(ReadOnlySpan<char>, string).
    private static bool ReadsCharacters(INamedTypeSymbol comparer) =>
        HasMethod(comparer, "Hash", SpecialType.System_UInt64, SpecialType.System_UInt64)
        && HasMethod(comparer, "Equals", SpecialType.System_String, SpecialType.System_Boolean);

    private static bool HasMethod(INamedTypeSymbol type, string name, SpecialType second, SpecialType returned) =>
        type.GetMembers(name).OfType<IMethodSymbol>().Any(m =>
            m is { IsStatic: true, DeclaredAccessibility: Accessibility.Public, Arity: 0, Parameters.Length: 2 }
            && IsCharacters(m.Parameters[0].Type)
            && m.Parameters.All(static p => p.RefKind == RefKind.None)
            && m.Parameters[1].Type.SpecialType == second
            && m.ReturnType.SpecialType == returned);

    private static bool IsCharacters(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } span && span.TypeArguments[0].SpecialType == SpecialType.System_Char && span.MetadataName() == "System.ReadOnlySpan`1";
}
