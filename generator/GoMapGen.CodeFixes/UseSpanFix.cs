using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.CodeFixes;

/// <summary>GOMAP037: the span itself is the key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseSpanFix))]
[Shared]
public sealed class UseSpanFix : SimpleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["GOMAP037"];

    private protected override string Title => "Look the span up";

    private protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode root, Diagnostic diagnostic) =>
        NodeAt<InvocationExpressionSyntax>(root, diagnostic.Location) is { Expression: MemberAccessExpressionSyntax access } call
            ? (call, access.Expression.WithTriviaFrom(call))
            : null;
}
