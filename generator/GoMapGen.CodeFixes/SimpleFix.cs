using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.CodeFixes;

/// <summary>A fix that replaces one node by another, and is not offered where that is not certain. Fix-all works by batches.</summary>
public abstract class SimpleFix : CodeFixProvider
{
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        Diagnostic diagnostic = context.Diagnostics[0];
        if (root is null || Replace(root, diagnostic) is not var (old, replacement))
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, replacement))), equivalenceKey: Title),
            context.Diagnostics);
    }

    /// <summary>What to replace and what by, or nothing.</summary>
    private protected abstract (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode root, Diagnostic diagnostic);

    /// <summary>Whether comments or directives would go with what is replaced.</summary>
    private protected static bool HasInnerTrivia(SyntaxNode node) =>
        node.DescendantTrivia(descendIntoTrivia: false).Any(trivia => node.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    /// <summary>The node of a kind at the place of a finding.</summary>
    private protected static T? NodeAt<T>(SyntaxNode root, Location location) where T : SyntaxNode =>
        root.FindNode(location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<T>().FirstOrDefault(node => node.Span.Contains(location.SourceSpan));
}
