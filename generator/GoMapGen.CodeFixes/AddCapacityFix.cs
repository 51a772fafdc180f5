using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.CodeFixes;

/// <summary>GOMAP038: the number of turns of the loop becomes the capacity, where it can be read before the creation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddCapacityFix))]
[Shared]
public sealed class AddCapacityFix : SimpleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["GOMAP038"];

    private protected override string Title => "Give the capacity";

    private protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue("Count", out string? count) || count is null)
        {
            return null;
        }

        ArgumentListSyntax arguments = SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.ParseExpression(count))));
        bool isHint = diagnostic.Properties.ContainsKey("IsHint");
        return NodeAt<ExpressionSyntax>(root, diagnostic.Location) switch
        {
            ObjectCreationExpressionSyntax { Initializer: null } creation when isHint => (creation, MakeOf(creation.Type, arguments).WithTriviaFrom(creation)),
            ImplicitObjectCreationExpressionSyntax when isHint => null,
            ObjectCreationExpressionSyntax { Initializer: null } creation =>
                (creation, creation.WithType(creation.Type.WithoutTrailingTrivia()).WithArgumentList(arguments).WithTriviaFrom(creation)),
            ImplicitObjectCreationExpressionSyntax { Initializer: null } creation => (creation, creation.WithArgumentList(arguments).WithTriviaFrom(creation)),
            InvocationExpressionSyntax make => (make, make.WithArgumentList(arguments).WithTriviaFrom(make)),
            _ => null,
        };
    }

    // "new M(n)" throws if n is negative, "M.Make(n)" does not.
    private static InvocationExpressionSyntax MakeOf(TypeSyntax map, ArgumentListSyntax arguments) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, map.WithoutTrivia(), SyntaxFactory.IdentifierName("Make")), arguments);
}
