using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.CodeFixes;

/// <summary>GOMAP020: the later of two entries with the same key goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveEntryFix))]
[Shared]
public sealed class RemoveEntryFix : SimpleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["GOMAP020"];

    private protected override string Title => "Remove this entry";

    private protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode root, Diagnostic diagnostic)
    {
        // In a file there is no tree.
        if (diagnostic.Location.SourceTree is null || NodeAt<ExpressionSyntax>(root, diagnostic.Location) is not { } key)
        {
            return null;
        }

        SyntaxNode? entry = key.Ancestors().FirstOrDefault(static node => node.Parent switch
        {
            InitializerExpressionSyntax list => node is AssignmentExpressionSyntax or InitializerExpressionSyntax && list.Parent is not InitializerExpressionSyntax,
            CollectionExpressionSyntax => node is ExpressionElementSyntax,
            ArgumentListSyntax { Parent: InvocationExpressionSyntax } => node is ArgumentSyntax { Expression: TupleExpressionSyntax },
            _ => false,
        });
        return entry?.Parent is { } parent && !HasDirectives(entry) && parent.RemoveNode(entry, SyntaxRemoveOptions.KeepNoTrivia) is { } without ? (parent, without) : null;
    }

    // A separator goes with the entry, and what stands before either.
    private static bool HasDirectives(SyntaxNode entry)
    {
        SyntaxToken after = entry.GetLastToken().GetNextToken();
        return entry.ContainsDirectives || entry.GetLeadingTrivia().Any(static trivia => trivia.IsDirective)
            || after.ContainsDirectives || after.GetNextToken().ContainsDirectives;
    }
}
