using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Diagnostics;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Generator.Analyzers;

/// <summary>GOMAP039: a JsonSerializerContext in a map's own project, whose generator does not see what ours emits.</summary>
/// <remarks>
/// Generators run side by side. To the one of System.Text.Json a map is an empty class, so it writes <c>{}</c> without a word. It sees
/// what the user wrote: an interface or a converter on the declaration, or converters in the context's own options.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonContextAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.JsonContext];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        MapPresence.Register(context, static start => start.RegisterSymbolAction(Analyze, SymbolKind.NamedType));
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.BaseType.IsNamed("System.Text.Json.Serialization", "JsonSerializerContext"))
        {
            return;
        }

        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        if (attributes.Any(NamesFactory))
        {
            return;
        }

        foreach (AttributeData attribute in attributes.Where(static a => a.IsJson("JsonSerializableAttribute")))
        {
            if (attribute.FirstValue() is not ITypeSymbol root
                || attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not AttributeSyntax { ArgumentList: { } arguments })
            {
                continue;
            }

            var graph = new JsonTypeGraph(context.Compilation.Assembly, context.CancellationToken);
            foreach (INamedTypeSymbol map in graph.InvisibleMaps(root))
            {
                AttributeData declaration = MapParser.AttributesOf(map).First();
                (ITypeSymbol? key, ITypeSymbol? elem) = MapParser.TypesOf(declaration);
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.JsonContext,
                    arguments.Arguments[0].Expression.GetLocation(),
                    [MapParser.IdentifierOf(map, declaration, context.CancellationToken)],
                    map.DisplayName(),
                    type.DisplayName(),
                    $"IDictionary<{key?.DisplayName()}, {elem?.DisplayName()}>"));
            }
        }
    }

    private static bool NamesFactory(AttributeData attribute) =>
        attribute.IsJson("JsonSourceGenerationOptionsAttribute")
        && attribute.NamedArguments.Any(static option =>
            option is { Key: "Converters", Value: { Kind: TypedConstantKind.Array, IsNull: false } }
            && option.Value.Values.Any(static v => JsonAttributes.IsFactory(v.ValueOrNull())));
}
