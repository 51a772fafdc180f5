using System.Collections.Concurrent;
using System.Linq;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Generator.Analyzers;

/// <summary>Tells maps from other types, by their attribute; also maps of referenced assemblies.</summary>
internal sealed class MapTypes
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Runs an action at the start of a compilation that can have maps, and of no other.</summary>
    public static void Register(AnalysisContext context, Action<CompilationStartAnalysisContext, MapTypes> register) =>
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(MapParser.Attribute) is not null)
            {
                register(start, new MapTypes());
            }
        });

    /// <summary>Whether a type is a map.</summary>
    public bool IsMap(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named
        && _known.GetOrAdd(named.OriginalDefinition, static definition => MapParser.AttributesOf(definition).Any());

    /// <summary>The key type of a map.</summary>
    public static ITypeSymbol? KeyOf(ITypeSymbol map) =>
        MapParser.AttributesOf((INamedTypeSymbol)map.OriginalDefinition).Select(static a => MapParser.TypesOf(a).Key).FirstOrDefault();
}
