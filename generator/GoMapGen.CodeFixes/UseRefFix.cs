using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.CodeFixes;

/// <summary>GOMAP034: <c>m[k] op= v</c> becomes <c>m.Ref(k) op= v</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseRefFix))]
[Shared]
public sealed class UseRefFix : SimpleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["GOMAP034"];

    private protected override string Title => "Use Ref, one look-up";

    private protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode root, Diagnostic diagnostic)
    {
        ExpressionSyntax? update = NodeAt<ExpressionSyntax>(root, diagnostic.Location);
        ExpressionSyntax? target = update switch
        {
            AssignmentExpressionSyntax assignment => IsHarmless(assignment.Right) ? assignment.Left : null,
            PostfixUnaryExpressionSyntax postfix => postfix.Operand,
            PrefixUnaryExpressionSyntax prefix => prefix.Operand,
            _ => null,
        };
        if (target is not ElementAccessExpressionSyntax access)
        {
            return null;
        }

        MemberAccessExpressionSyntax method = SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, access.Expression, SyntaxFactory.IdentifierName("Ref"));
        BracketedArgumentListSyntax key = access.ArgumentList;
        ArgumentListSyntax arguments = SyntaxFactory.ArgumentList(
            SyntaxFactory.Token(SyntaxKind.OpenParenToken).WithTriviaFrom(key.OpenBracketToken),
            key.Arguments,
            SyntaxFactory.Token(SyntaxKind.CloseParenToken).WithTriviaFrom(key.CloseBracketToken));
        return (access, SyntaxFactory.InvocationExpression(method, arguments).WithTriviaFrom(access));
    }

    // The ref is got before the right side runs: a call there could write to the map and move the entry; a division, an index or a cast could throw.
    private static bool IsHarmless(ExpressionSyntax value) => !value.DescendantNodesAndSelf().Any(static node =>
        node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or ThrowExpressionSyntax
            or ElementAccessExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax
        || node.Kind() is SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression or SyntaxKind.SuppressNullableWarningExpression);
}
