using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.CodeFixes;

/// <summary>GOMAP036: a loop that removes every entry becomes <c>Clear()</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseClearFix))]
[Shared]
public sealed class UseClearFix : SimpleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["GOMAP036"];

    private protected override string Title => "Use Clear";

    private protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode root, Diagnostic diagnostic)
    {
        if (NodeAt<CommonForEachStatementSyntax>(root, diagnostic.Location) is not { } loop || HasInnerTrivia(loop))
        {
            return null;
        }

        StatementSyntax body = loop.Statement is BlockSyntax { Statements.Count: 1 } block ? block.Statements[0] : loop.Statement;
        if (body is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Remove" } removal } })
        {
            MemberAccessExpressionSyntax clear = SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, removal.Expression.WithoutTrivia(), SyntaxFactory.IdentifierName("Clear"));
            return (loop, SyntaxFactory.ExpressionStatement(SyntaxFactory.InvocationExpression(clear)).WithTriviaFrom(loop));
        }

        return null;
    }
}
