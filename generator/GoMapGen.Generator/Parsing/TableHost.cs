using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Parsing;

/// <summary>The class that is the base of a map and holds its read-only table, where a map can have a base.</summary>
internal static class TableHost
{
    private const string Suffix = "Tables";

    /// <summary>
    /// The name of the class for a map; empty if the map holds its table itself: a struct, a class that names its base or its layout, or a name that is taken.
    /// </summary>
    public static string NameFor(INamedTypeSymbol map, Compilation compilation, CancellationToken cancellation)
    {
        string name = map.Name + Suffix;
        return map is { TypeKind: TypeKind.Class, BaseType.SpecialType: SpecialType.System_Object }
            && !HasLayout(map)
            && Siblings(map, name).Length == 0
            && !MeansSomething(name, map, compilation, cancellation)
            && !IsOfInheritedMap(map)
            && !NamesObject(map, compilation, cancellation)
                ? name
                : "";
    }

    /// <summary>The map whose table is inside of a type: that type, or the one whose base it is.</summary>
    public static INamedTypeSymbol MapOf(INamedTypeSymbol container) =>
        container.Name.EndsWith(Suffix, StringComparison.Ordinal)
        && Siblings(container, container.Name.Substring(0, container.Name.Length - Suffix.Length))
            .FirstOrDefault(type => SymbolEqualityComparer.Default.Equals(type.BaseType, container)) is { } map
                ? map
                : container;

    // The runtime loads no class of a sequential or explicit layout whose base has another one.
    private static bool HasLayout(INamedTypeSymbol map) =>
        map.GetAttributes().Any(static a => a.Is("System.Runtime.InteropServices", "StructLayoutAttribute"));

    // A name in scope is one that the class could not have, or that would mean something else in the user's code from then on: the type around
    // the map, its type parameters and members, inherited ones too, a namespace, a type of another namespace.
    private static bool MeansSomething(string name, INamedTypeSymbol map, Compilation compilation, CancellationToken cancellation) =>
        map.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is BaseTypeDeclarationSyntax declaration
        && compilation.GetSemanticModel(declaration.SyntaxTree).LookupSymbols(declaration.Identifier.SpanStart, name: name).Length > 0;

    // A map of the same name in a base of the type around has a class of its own, or will have.
    private static bool IsOfInheritedMap(INamedTypeSymbol map)
    {
        for (INamedTypeSymbol? ancestor = map.ContainingType?.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.GetTypeMembers(map.Name).Any(KeyShapeReader.IsMap))
            {
                return true;
            }
        }

        return map.ContainingType is { TypeKind: TypeKind.Interface } outer
            && outer.AllInterfaces.Any(ancestor => ancestor.GetTypeMembers(map.Name).Any(KeyShapeReader.IsMap));
    }

    // The parts of a class agree on its base where they name one.
    private static bool NamesObject(INamedTypeSymbol map, Compilation compilation, CancellationToken cancellation) =>
        map.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellation) is BaseTypeDeclarationSyntax { BaseList.Types: { Count: > 0 } types }
            && compilation.GetSemanticModel(part.SyntaxTree).GetTypeInfo(types[0].Type, cancellation).Type is { SpecialType: SpecialType.System_Object });

    private static ImmutableArray<INamedTypeSymbol> Siblings(INamedTypeSymbol type, string name) =>
        type.ContainingType is { } outer ? outer.GetTypeMembers(name) : type.ContainingNamespace.GetTypeMembers(name);
}
