using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.CodeFixes;

/// <summary>GOMAP035: <c>if (!m.ContainsKey(k)) m.Add(k, v);</c> becomes <c>m.TryAdd(k, v);</c>, and a guarded Remove loses its guard.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OneLookupFix))]
[Shared]
public sealed class OneLookupFix : SimpleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["GOMAP035"];

    private protected override string Title => "Look the key up once";

    private protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode root, Diagnostic diagnostic)
    {
        if (NodeAt<InvocationExpressionSyntax>(root, diagnostic.Location) is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ContainsKey" } access } test
            || test.FirstAncestorOrSelf<IfStatementSyntax>() is not { Else: null } branch
            || OnlyStatement(branch.Statement) is not { } only
            || HasInnerTrivia(branch)
            || diagnostic.Properties.ContainsKey("RunsCode"))
        {
            return null;
        }

        string map = access.Expression.WithoutTrivia().ToString(), key = test.ArgumentList.Arguments[0].ToString();
        string? call = branch.Condition == test ? Removal(only, map, key)
            : branch.Condition is PrefixUnaryExpressionSyntax { Operand: var negated } && negated == test ? Addition(only, map, key)
            : null;
        return call is null ? null : (branch, SyntaxFactory.ParseStatement(call).WithTriviaFrom(branch));
    }

    private static ExpressionSyntax? OnlyStatement(StatementSyntax statement) =>
        (statement is BlockSyntax { Statements.Count: 1 } block ? block.Statements[0] : statement) is ExpressionStatementSyntax { Expression: var expression } ? expression : null;

    private static string? Removal(ExpressionSyntax only, string map, string key) => only.ToString() == $"{map}.Remove({key})" ? $"{map}.Remove({key});" : null;

    private static string? Addition(ExpressionSyntax only, string map, string key)
    {
        ExpressionSyntax? value = only switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments.Count: 2 } add when add.Expression.ToString() == $"{map}.Add" && add.ArgumentList.Arguments[0].ToString() == key =>
                add.ArgumentList.Arguments[1].Expression,
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element } assignment
                when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && element.ToString() == $"{map}[{key}]" => assignment.Right,
            _ => null,
        };

        // It is now evaluated whether the key is there or not.
        bool isHarmless = value is LiteralExpressionSyntax or IdentifierNameSyntax or DefaultExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax };
        return isHarmless ? $"{map}.TryAdd({key}, {value});" : null;
    }
}
