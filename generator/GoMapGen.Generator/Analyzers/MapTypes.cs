using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Analyzers;

/// <summary>Tells maps from other types, by their attribute; also maps of referenced assemblies.</summary>
internal sealed class MapTypes(IAssemblySymbol assembly)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, MapType?> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ISymbol>> _parts = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Whether a symbol is declared in the sources that are looked at. An editor has the sources of referenced projects as well, whose
    /// syntax no semantic model of this project knows, and finds in them what a build finds in their assemblies.
    /// </summary>
    public bool IsHere(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly) && !symbol.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Whether a type is a map.</summary>
    public bool IsMap(ITypeSymbol? type) => Find(type) is not null;

    /// <summary>The key type of a map.</summary>
    public ITypeSymbol? KeyOf(ITypeSymbol map) => Find(map)?.Key;

    /// <summary>Whether a type is the key type of a map, or what stands for a string.</summary>
    public bool IsKey(ITypeSymbol map, ITypeSymbol type) => Find(map)?.Key is { } key
        && (SymbolEqualityComparer.Default.Equals(key, type)
            || (key.SpecialType == SpecialType.System_String && IsSpanOf(type, SpecialType.System_Char, SpecialType.System_Byte)));

    /// <summary>Whether a type is a read-only span of one of some types.</summary>
    public static bool IsSpanOf(ITypeSymbol? type, params SpecialType[] elements) =>
        type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments.Length: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } span
        && elements.Contains(span.TypeArguments[0].SpecialType);

    /// <summary>Whether a map compares its keys by code of the user's.</summary>
    public bool HasComparer(ITypeSymbol map) => Find(map)?.HasComparer == true;

    /// <summary>
    /// What a value of a type holds maps in: the fields and auto-properties of a struct, the elements of an array. Empty for others.
    /// </summary>
    public ImmutableArray<ISymbol> PartsOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsMap(array.ElementType) ? [array.ElementType] : [],
        INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } => _parts.GetOrAdd(type, FindParts),
        _ => [],
    };

    private ImmutableArray<ISymbol> FindParts(ITypeSymbol type) =>
    [
        .. IsMap(type) ? [] : type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => !field.IsStatic && field.RefKind == RefKind.None && IsMap(field.Type))
            .Select(static field => field.CorrespondingTupleField ?? field.AssociatedSymbol ?? field)
            .Distinct<ISymbol>(SymbolEqualityComparer.Default),
    ];

    private MapType? Find(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named)
        {
            return null;
        }

        return _known.TryGetValue(named.OriginalDefinition, out MapType? known) ? known : _known.GetOrAdd(named.OriginalDefinition, Read);
    }

    private static MapType? Read(INamedTypeSymbol definition) => MapParser.AttributesOf(definition).FirstOrDefault() is { } attribute
        ? new MapType(MapParser.TypesOf(attribute).Key, attribute.NamedArguments.Any(static option => option.Key == "Comparer"))
        : null;

    private sealed class MapType(ITypeSymbol? key, bool hasComparer)
    {
        public ITypeSymbol? Key { get; } = key;

        public bool HasComparer { get; } = hasComparer;
    }
}
