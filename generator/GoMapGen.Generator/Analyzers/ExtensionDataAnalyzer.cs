using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Diagnostics;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Generator.Analyzers;

/// <summary>GOMAP040: a map that holds what a document has beside the members of a type.</summary>
/// <remarks>
/// The serializer writes the entries of a dictionary as members of the object around it. What has a converter it hands to the converter
/// instead, without a name and inside of an object, and by default it does not check what comes of that. A converter cannot tell where it
/// stands; one that was written for the place leaves the braces out.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExtensionDataAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ExtensionData];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        MapPresence.Register(context, static start => start.RegisterSymbolAction(Analyze, SymbolKind.Property, SymbolKind.Field));
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        ISymbol member = context.Symbol;
        AttributeData? attribute = member.GetAttributes().FirstOrDefault(static a => a.IsJson("JsonExtensionDataAttribute"));
        ITypeSymbol? type = attribute is null ? null : (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
        if (type is not INamedTypeSymbol map
            || MapParser.AttributesOf(map).FirstOrDefault() is not { } declaration
            || HasOwnConverter(member)
            || HasOwnConverter(map))
        {
            return;
        }

        (ITypeSymbol? key, ITypeSymbol? elem) = MapParser.TypesOf(declaration);
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.ExtensionData,
            attribute!.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? member.Locations[0],
            member.Name,
            map.WithNullableAnnotation(NullableAnnotation.None).DisplayName(),
            $"Dictionary<{key?.DisplayName()}, {elem?.DisplayName()}>"));
    }

    // Ours are the factory and what is emitted into a map.
    private static bool HasOwnConverter(ISymbol symbol) => symbol.GetAttributes().Any(static a =>
        a.IsJson("JsonConverterAttribute")
        && a.FirstValue() is INamedTypeSymbol converter
        && !JsonAttributes.IsFactory(converter)
        && (converter.ContainingType is not { } owner || !MapParser.AttributesOf(owner).Any()));
}
