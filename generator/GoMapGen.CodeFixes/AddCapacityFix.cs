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
        return NodeAt<ExpressionSyntax>(root, diagnostic.Location) switch
        {
            ObjectCreationExpressionSyntax { Initializer: null } creation =>
                (creation, creation.WithType(creation.Type.WithoutTrailingTrivia()).WithArgumentList(arguments).WithTriviaFrom(creation)),
            ImplicitObjectCreationExpressionSyntax { Initializer: null } creation => (creation, creation.WithArgumentList(arguments).WithTriviaFrom(creation)),
            InvocationExpressionSyntax make => (make, make.WithArgumentList(arguments).WithTriviaFrom(make)),
            _ => null,
        };
    }
}
