using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
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
        if (entry is null || HasDirectives(entry))
        {
            return null;
        }

        return entry.Parent switch
        {
            InitializerExpressionSyntax list when Without(list.Expressions, (ExpressionSyntax)entry) is { } rest => (list, list.WithExpressions(rest)),
            CollectionExpressionSyntax list when Without(list.Elements, (CollectionElementSyntax)entry) is { } rest => (list, list.WithElements(rest)),
            ArgumentListSyntax list when Without(list.Arguments, (ArgumentSyntax)entry) is { } rest => (list, list.WithArguments(rest)),
            _ => null,
        };
    }

    // The comment behind an entry goes with it, if the entry has a line to itself. None is guessed at where it could be another entry's.
    private static SeparatedSyntaxList<T>? Without<T>(SeparatedSyntaxList<T> list, T entry) where T : SyntaxNode
    {
        List<SyntaxNodeOrToken> parts = [.. list.GetWithSeparators()];
        int at = parts.IndexOf(entry);
        if (at < 2)
        {
            return null;
        }

        SyntaxToken before = parts[at - 1].AsToken();
        if (HasComment(entry.GetLeadingTrivia()) || HasComment(before.LeadingTrivia) || (HasComment(before.TrailingTrivia) && !EndsLine(before.TrailingTrivia)))
        {
            return null;
        }

        if (at == parts.Count - 1)
        {
            SyntaxNode previous = parts[at - 2].AsNode()!;
            parts[at - 2] = previous.WithTrailingTrivia(TriviaAfter(previous, before, entry));
            parts.RemoveRange(at - 1, 2);
            return SyntaxFactory.SeparatedList<T>(parts);
        }

        SyntaxToken after = parts[at + 1].AsToken();
        if (HasComment(after.LeadingTrivia) || (HasComment(after.TrailingTrivia) && !EndsLine(after.TrailingTrivia)))
        {
            return null;
        }

        bool startsLine = EndsLine(before.TrailingTrivia);
        if (!startsLine && EndsLine(after.TrailingTrivia))
        {
            parts[at - 1] = before.WithTrailingTrivia(after.TrailingTrivia);
        }
        else if (startsLine && !EndsLine(after.TrailingTrivia))
        {
            if (at + 2 < parts.Count)
            {
                parts[at + 2] = parts[at + 2].WithLeadingTrivia(entry.GetLeadingTrivia());
            }
            else
            {
                parts[at - 1] = before.WithTrailingTrivia(HasComment(before.TrailingTrivia) ? before.TrailingTrivia.AddRange(entry.GetLeadingTrivia()) : after.TrailingTrivia);
            }
        }

        parts.RemoveRange(at, 2);
        return SyntaxFactory.SeparatedList<T>(parts);
    }

    // What stands between the entry that is the last from now on and the bracket: its own comment, which was behind the separator, and a line
    // break if the removed entry had one.
    private static SyntaxTriviaList TriviaAfter(SyntaxNode previous, SyntaxToken separator, SyntaxNode removed)
    {
        SyntaxTriviaList own = previous.GetTrailingTrivia();
        if (EndsLine(own))
        {
            return EndsLine(removed.GetTrailingTrivia()) ? own : own.AddRange(separator.LeadingTrivia);
        }

        if (!EndsLine(separator.TrailingTrivia))
        {
            return own.AddRange(removed.GetTrailingTrivia());
        }

        return EndsLine(removed.GetTrailingTrivia()) ? own.AddRange(separator.TrailingTrivia)
            : HasComment(separator.TrailingTrivia) ? own.AddRange(separator.TrailingTrivia).AddRange(removed.GetLeadingTrivia())
            : own.AddRange(removed.GetTrailingTrivia());
    }

    private static bool EndsLine(SyntaxTriviaList trivia) => trivia.Any(SyntaxKind.EndOfLineTrivia);

    private static bool HasComment(SyntaxTriviaList trivia) => trivia.Any(static t => t.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia));

    // A separator goes with the entry, and what stands before either.
    private static bool HasDirectives(SyntaxNode entry)
    {
        SyntaxToken after = entry.GetLastToken().GetNextToken();
        return entry.ContainsDirectives || entry.GetLeadingTrivia().Any(static trivia => trivia.IsDirective)
            || after.ContainsDirectives || after.GetNextToken().ContainsDirectives;
    }
}
