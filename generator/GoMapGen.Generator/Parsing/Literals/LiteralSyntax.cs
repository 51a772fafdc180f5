using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Parsing;

/// <summary>The forms that a literal can have, as syntax: while the generator runs, none of them binds.</summary>
internal static class LiteralSyntax
{
    /// <summary>The one expression that a method or property is, or <see langword="null"/>.</summary>
    public static ExpressionSyntax? ExpressionOf(SyntaxNode? member) => member switch
    {
        MethodDeclarationSyntax method => ExpressionOf(method.ExpressionBody, method.Body),
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
        PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors, Initializer: null } when accessors[0].IsKind(SyntaxKind.GetAccessorDeclaration) =>
            ExpressionOf(accessors[0].ExpressionBody, accessors[0].Body),
        _ => null,
    };

    /// <summary>The expression without parentheses and <c>!</c>.</summary>
    public static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } vouched:
                    expression = vouched.Operand;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>The entries of a literal, or <see langword="null"/> if an expression has none of the forms.</summary>
    public static IEnumerable<EntrySyntax>? EntriesOf(ExpressionSyntax expression) => expression switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => OfInitializer(initializer),
        BaseObjectCreationExpressionSyntax => [],
        CollectionExpressionSyntax list => OfCollection(list),
        InvocationExpressionSyntax call when IsOf(call) => OfArguments(call),
        _ => null,
    };

    /// <summary>The entries of an initializer.</summary>
    public static IEnumerable<EntrySyntax> OfInitializer(InitializerExpressionSyntax initializer)
    {
        foreach (ExpressionSyntax entry in initializer.Expressions)
        {
            yield return entry switch
            {
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } key } } pair => new EntrySyntax(
                    entry, key[0].Expression, pair.Right is InitializerExpressionSyntax ? null : pair.Right, KeyIsIndex: true),
                InitializerExpressionSyntax { Expressions: { Count: 2 } both } => new EntrySyntax(entry, both[0], both[1], KeyIsIndex: true),
                _ => new EntrySyntax(entry, null, null),
            };
        }
    }

    /// <summary>Whether a call is one of a method named Of.</summary>
    public static bool IsOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Name: IdentifierNameSyntax { Identifier.ValueText: "Of" } } => true,
        IdentifierNameSyntax { Identifier.ValueText: "Of" } => true,
        _ => false,
    };

    private static ExpressionSyntax? ExpressionOf(ArrowExpressionClauseSyntax? arrow, BlockSyntax? body) =>
        arrow?.Expression ?? (body is { Statements: { Count: 1 } statements } && statements[0] is ReturnStatementSyntax { Expression: { } value } ? value : null);

    private static IEnumerable<EntrySyntax> OfCollection(CollectionExpressionSyntax list)
    {
        foreach (CollectionElementSyntax element in list.Elements)
        {
            yield return element is ExpressionElementSyntax { Expression: var pair } ? OfPair(element, Unwrap(pair)) : new EntrySyntax(element, null, null);
        }
    }

    private static IEnumerable<EntrySyntax> OfArguments(InvocationExpressionSyntax call)
    {
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            yield return argument is { NameColon: null, RefKindKeyword.RawKind: 0 } && Unwrap(argument.Expression) is TupleExpressionSyntax { Arguments: { Count: 2 } both }
                ? new EntrySyntax(argument, both[0].Expression, both[1].Expression)
                : new EntrySyntax(argument, null, null);
        }
    }

    // new(k, v), new KeyValuePair<K, V>(k, v), KeyValuePair.Create(k, v).
    private static EntrySyntax OfPair(SyntaxNode entry, ExpressionSyntax pair)
    {
        ArgumentListSyntax? arguments = pair switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: null } creation => creation.ArgumentList,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create", Expression: { } receiver } } call
                when NameOf(receiver) == "KeyValuePair" => call.ArgumentList,
            _ => null,
        };

        if (arguments is not { Arguments: { Count: 2 } both })
        {
            return new EntrySyntax(entry, null, null);
        }

        return both[0].NameColon?.Name.Identifier.ValueText == "value" || both[1].NameColon?.Name.Identifier.ValueText == "key"
            ? new EntrySyntax(entry, both[1].Expression, both[0].Expression, ElemIsFirst: true)
            : new EntrySyntax(entry, both[0].Expression, both[1].Expression);
    }

    private static string? NameOf(ExpressionSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };
}

/// <summary>An entry of a literal.</summary>
/// <param name="Node">All of it.</param>
/// <param name="Key">The key, or <see langword="null"/> if the entry is no pair.</param>
/// <param name="Elem">The elem, or <see langword="null"/>.</param>
/// <param name="KeyIsIndex">Whether the key is an argument of the indexer or of Add, which take spans too; else it is converted to K.</param>
/// <param name="ElemIsFirst">Whether the elem stands before the key, by the names of arguments.</param>
internal readonly record struct EntrySyntax(SyntaxNode Node, ExpressionSyntax? Key, ExpressionSyntax? Elem, bool KeyIsIndex = false, bool ElemIsFirst = false);
