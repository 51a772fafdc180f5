using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>
/// The .NET analyzers' rule that a public type with entries be named <c>...Dictionary</c> or <c>...Collection</c>. A map is declared for one
/// purpose and has its name: <c>Names</c>, <c>WordCounts</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Names = new("GOMAPS1710", "CA1710", "A map is named for what it holds");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Names];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
                && context.GetSemanticModel(tree).GetDeclaredSymbol(declaration, context.CancellationToken) is INamedTypeSymbol type
                && MapParser.AttributesOf(type).Any())
            {
                context.ReportSuppression(Suppression.Create(Names, diagnostic));
            }
        }
    }
}
