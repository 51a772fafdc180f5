using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing.Files;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>A map, as its literals see it: by its symbol, since its members do not exist while the generator runs.</summary>
internal sealed class LiteralMap
{
    // What the attribute says and whether the declaration is right, once for every compilation.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<INamedTypeSymbol, MapSpec?>> Specs = new();

    private LiteralMap(INamedTypeSymbol symbol, ITypeSymbol key, ITypeSymbol elem, AttributeData attribute)
    {
        Symbol = symbol;
        Key = new LeafType(key);
        Elem = new LeafType(elem);
        Comparer = (attribute.NamedValue("Comparer") as ITypeSymbol)?.FullName();
        FullName = symbol.WithNullableAnnotation(NullableAnnotation.None).FullName();
    }

    public INamedTypeSymbol Symbol { get; }

    public LeafType Key { get; }

    public LeafType Elem { get; }

    /// <summary>The full name of the comparer, if there is one.</summary>
    public string? Comparer { get; }

    /// <summary>The map as emitted code writes it.</summary>
    public string FullName { get; }

    /// <summary>The map that a type is, or <see langword="null"/>.</summary>
    public static LiteralMap? Of(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named
        && MapParser.AttributesOf(named.OriginalDefinition).FirstOrDefault() is { } attribute
        && MapParser.TypesOf(attribute) is ({ } key, { } elem)
            ? new LiteralMap(named, key, elem, attribute)
            : null;

    /// <summary>The map whose read-only table a type is, or <see langword="null"/>.</summary>
    public static LiteralMap? OfTable(ITypeSymbol? type) => type is { Name: "Frozen", ContainingType: { } container } ? Of(TableHost.MapOf(container)) : null;

    /// <summary>The map that a type is, or whose read-only table it is, or <see langword="null"/>.</summary>
    public static LiteralMap? OfMapOrTable(ITypeSymbol? type) => OfTable(type) ?? Of(type);

    /// <summary>The declaration, or <see langword="null"/> if it is wrong, so that the map has no members.</summary>
    public MapSpec? Spec(Compilation compilation, CancellationToken cancellation) => Specs
        .GetValue(compilation, static _ => new(SymbolEqualityComparer.Default))
        .GetOrAdd(Symbol.OriginalDefinition, definition => MapParser.SpecOf(definition, compilation, cancellation));

    /// <summary>What the map expects of a file, or <see langword="null"/> if no file can hold its keys or elems.</summary>
    public FileShape? FileShape() =>
        FileValueTypes.Of(Key.Type, isKey: true) is { } key && FileValueTypes.Of(Elem.Type, isKey: false) is { } elem ? new FileShape(key, elem, Comparer) : null;

    /// <summary>Whether a type is this map.</summary>
    public bool Is(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, Symbol);
}
