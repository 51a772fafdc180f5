using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>
/// Where nil maps come from outside of a member: callees that return null or default on some path, and fields and properties that
/// nothing assigns a map to. Read from the declarations of the one symbol that was asked for, once per compilation.
/// </summary>
internal sealed class NilSources
{
    private readonly ConcurrentDictionary<ISymbol, bool> _returnsNil = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _neverAssigned = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the body of a method or getter is here, is the one that runs, and has a path that returns null or default.</summary>
    public bool MayReturnNil(ISymbol callee, CancellationToken cancellation) =>
        !callee.IsVirtual && !callee.IsOverride && !callee.IsAbstract && !callee.IsExtern
        && _returnsNil.GetOrAdd(callee.OriginalDefinition, symbol => symbol.DeclaringSyntaxReferences.Any(reference => ReturnsNil(reference.GetSyntax(cancellation))));

    /// <summary>Whether a private or readonly field, or a get-only auto-property, is nil for ever.</summary>
    public bool IsNeverAssigned(ISymbol member, CancellationToken cancellation) => _neverAssigned.GetOrAdd(
        member.OriginalDefinition,
        symbol => IsCandidate(symbol)
            && StartsNil(symbol, cancellation)
            && symbol.ContainingType.DeclaringSyntaxReferences.All(reference => !Assigns(reference.GetSyntax(cancellation), symbol.Name)));

    private static bool IsCandidate(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false, RefKind: RefKind.None } field =>
            (field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private) && field.GetAttributes().IsEmpty,
        IPropertySymbol { SetMethod: null, IsIndexer: false, IsAbstract: false, IsVirtual: false, IsOverride: false } property =>
            property.IsAutoProperty() && property.GetAttributes().IsEmpty,
        _ => false,
    } && member.DeclaringSyntaxReferences.Length > 0;

    private static bool StartsNil(ISymbol member, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences.All(reference => reference.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax field => field.Initializer is null || IsNil(field.Initializer.Value),
            PropertyDeclarationSyntax property => property.Initializer is null || IsNil(property.Initializer.Value),
            _ => false,
        });

    // By name, so that an assignment to another variable of that name counts too: silent where it is not sure.
    private static bool Assigns(SyntaxNode type, string name) =>
        type.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name && IsAssigned(identifier));

    private static bool IsAssigned(IdentifierNameSyntax identifier)
    {
        SyntaxNode node = identifier;
        while ((node.Parent is MemberAccessExpressionSyntax access && access.Name == node)
            || node.Parent is ParenthesizedExpressionSyntax or MemberBindingExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == node && !IsNil(assignment.Right),
            ConditionalAccessExpressionSyntax { Parent: AssignmentExpressionSyntax } => true,
            ArgumentSyntax { Parent: TupleExpressionSyntax } => true,
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword),
            RefExpressionSyntax => true,
            PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.AddressOfExpression),
            _ => false,
        };
    }

    private static bool ReturnsNil(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => ReturnsNil(method.ExpressionBody, method.Body),
        LocalFunctionStatementSyntax local => ReturnsNil(local.ExpressionBody, local.Body),
        AccessorDeclarationSyntax accessor => ReturnsNil(accessor.ExpressionBody, accessor.Body),
        ArrowExpressionClauseSyntax arrow => IsNilOnSomePath(arrow.Expression),
        _ => false,
    };

    private static bool ReturnsNil(ArrowExpressionClauseSyntax? arrow, BlockSyntax? body) =>
        (arrow is not null && IsNilOnSomePath(arrow.Expression))
        || (body is not null && body
            .DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Any(static statement => statement.Expression is { } value && IsNilOnSomePath(value)));

    private static bool IsNilOnSomePath(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsNilOnSomePath(parenthesized.Expression),
        CastExpressionSyntax cast => IsNilOnSomePath(cast.Expression),
        ConditionalExpressionSyntax conditional => IsNilOnSomePath(conditional.WhenTrue) || IsNilOnSomePath(conditional.WhenFalse),
        SwitchExpressionSyntax choice => choice.Arms.Any(static arm => IsNilOnSomePath(arm.Expression)),
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) => IsNilOnSomePath(binary.Right),
        _ => IsNil(value),
    };

    // "null!" is a promise that somebody else assigns: not nil.
    private static bool IsNil(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsNil(parenthesized.Expression),
        CastExpressionSyntax cast => IsNil(cast.Expression),
        _ => value.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression,
    };
}
