using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>
/// The .NET analyzers' rules against two look-ups, where GOMAP035 says the same of a map: one of the two is enough. The louder one
/// speaks, and ours where both are as loud, since it names what a map has for it.
/// </summary>
/// <remarks>
/// Of the three, CA1853 alone fires on maps with the SDKs known so far: the other two look for the indexer and the Add of an interface.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TwoLookupsSuppressor : DiagnosticSuppressor
{
    private const string Category = "Performance";

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> Suppressed = new[] { "CA1853", "CA1854", "CA1864" }.ToImmutableDictionary(
        static id => id,
        static id => new SuppressionDescriptor($"GOMAPS{id.Substring(2)}", id, $"{UsageDescriptors.TwoLookups.Id} says it of maps"));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [.. Suppressed.Values];

    /// <summary>Whether CA1853 sees a guarded Remove too, and is louder: then GOMAP035 is not reported.</summary>
    internal static bool IsSaidLouder(Branches branches, MapCall removal, OperationBlockAnalysisContext context)
    {
        if (branches.Present.Count != 1 || branches.Decision is not IConditionalOperation decision)
        {
            return false;
        }

        IOperation branch = branches.Present[0];
        IOperation only = branch is IBlockOperation { Operations.Length: 1 } block ? block.Operations[0] : branch;
        return (branch == decision.WhenTrue || branch == decision.WhenFalse)
            && (only is IExpressionStatementOperation { Operation: var expression } ? expression : only) == removal.Operation
            && (decision.Condition is IUnaryOperation { Operand: var negated } ? negated : decision.Condition) == branches.Test.Operation
            && removal.Operation is IInvocationOperation { Arguments.Length: 1 }
            && IsLouder("CA1853", branches.Test.Operation.Syntax.SyntaxTree, context.Compilation, context.Options, context.CancellationToken);
    }

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var maps = new MapTypes(context.Compilation.Assembly);
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && !IsLouder(diagnostic.Id, tree, context.Compilation, context.Options, context.CancellationToken)
                && IsOurs(diagnostic.Location, tree, context, maps))
            {
                context.ReportSuppression(Suppression.Create(Suppressed[diagnostic.Id], diagnostic));
            }
        }
    }

    private static bool IsOurs(Location location, SyntaxTree tree, SuppressionAnalysisContext context, MapTypes maps)
    {
        SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        SemanticModel model = context.GetSemanticModel(tree);
        for (IOperation? operation = model.GetOperation(node, context.CancellationToken); operation is not null; operation = operation.Parent)
        {
            if (ContainsThenIndex.Find(operation, maps) is var (found, _, _) && found.Test.Operation.Syntax.Span.IntersectsWith(location.SourceSpan))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLouder(string id, SyntaxTree tree, Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        DiagnosticDescriptor ours = UsageDescriptors.TwoLookups;
        return Severities.IsLouder(
            Severities.Of(id, Category, DiagnosticSeverity.Info, tree, compilation, options, cancellation),
            Severities.Of(ours.Id, ours.Category, ours.DefaultSeverity, tree, compilation, options, cancellation));
    }
}
