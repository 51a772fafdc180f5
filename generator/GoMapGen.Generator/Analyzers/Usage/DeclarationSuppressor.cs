using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>
/// Rules of the .NET analyzers on the declaration of a map: that a public type with entries be named <c>...Dictionary</c> or
/// <c>...Collection</c>, where a map is declared for one purpose and has its name: <c>Names</c>, <c>WordCounts</c>; and that a public struct
/// have an equality of its own, where the struct form is a reference to a map, and equal to another if both are to the same one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Names = new("GOMAPS1710", "CA1710", "A map is named for what it holds");
    private static readonly SuppressionDescriptor Equality = new("GOMAPS1815", "CA1815", "A map in the struct form is equal to another if they are the same map, as every struct of one reference is");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Names, Equality];

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
                context.ReportSuppression(Suppression.Create(diagnostic.Id == Names.SuppressedDiagnosticId ? Names : Equality, diagnostic));
            }
        }
    }
}
