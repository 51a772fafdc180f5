using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>
/// Where nil maps come from outside of a member: callees that return null or default on some path, and fields and properties that
/// nothing assigns a map to. Read from the declarations of the one symbol that was asked for, once per compilation.
/// </summary>
internal sealed class NilSources
{
    // A callee is looked into, and what it calls; not what that calls. Each depth has its own answers, so that the order in which
    // members are analyzed makes no difference.
    private const int Depth = 2;

    private readonly ConcurrentDictionary<ISymbol, bool> _returnsNil = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _neverAssigned;
    private readonly ConcurrentDictionary<ISymbol, bool> _alwaysThrows;
    private readonly Compilation _compilation;
    private readonly MapTypes _maps;
    private readonly NilSources? _inner;

    public NilSources(Compilation compilation, MapTypes maps)
        : this(compilation, maps, new(SymbolEqualityComparer.Default), new(SymbolEqualityComparer.Default), Depth)
    {
    }

    private NilSources(
        Compilation compilation, MapTypes maps, ConcurrentDictionary<ISymbol, bool> neverAssigned, ConcurrentDictionary<ISymbol, bool> alwaysThrows, int depth)
    {
        _compilation = compilation;
        _maps = maps;
        _neverAssigned = neverAssigned;
        _alwaysThrows = alwaysThrows;
        _inner = depth > 0 ? new NilSources(compilation, maps, neverAssigned, alwaysThrows, depth - 1) : null;
    }

    /// <summary>Whether the body of a method or getter is here, is the one that runs, and has a path that returns a nil map.</summary>
    public bool MayReturnNil(IMethodSymbol callee, CancellationToken cancellation) =>
        _inner is { } inner
        && callee is { IsVirtual: false, IsOverride: false, IsAbstract: false, IsExtern: false }
        && _maps.IsHere(callee)
        && _returnsNil.GetOrAdd(callee.OriginalDefinition, symbol => ReturnsNil((IMethodSymbol)symbol, inner, cancellation));

    /// <summary>What a field or property gives, as far as its declaration tells.</summary>
    public NilFact OfMember(ISymbol member, CancellationToken cancellation) =>
        IsNeverAssigned(member, cancellation) ? NilFact.NeverAssigned
        : member is IPropertySymbol { GetMethod: { } getter } && MayReturnNil(getter, cancellation) ? NilFact.MayReturnNil
        : NilFact.Unknown;

    // Whether a private or readonly field, or a get-only auto-property, is nil for ever.
    private bool IsNeverAssigned(ISymbol member, CancellationToken cancellation) => _neverAssigned.GetOrAdd(
        member.OriginalDefinition,
        symbol => _maps.IsHere(symbol)
            && IsCandidate(symbol)
            && StartsNil(symbol, cancellation)
            && symbol.ContainingType.DeclaringSyntaxReferences.All(reference => !IsAssignedIn(reference.GetSyntax(cancellation), symbol, cancellation)));

    /// <summary>Whether the body of a method is here, is the one that runs, and consists of a throw.</summary>
    public bool AlwaysThrows(IMethodSymbol callee, CancellationToken cancellation) =>
        callee is { IsVirtual: false, IsOverride: false, IsAbstract: false, IsAsync: false }
        && _maps.IsHere(callee)
        && _alwaysThrows.GetOrAdd(callee.OriginalDefinition, symbol => symbol.DeclaringSyntaxReferences.All(reference => IsThrow(reference.GetSyntax(cancellation))));

    private bool ReturnsNil(IMethodSymbol callee, NilSources inner, CancellationToken cancellation)
    {
        if (NullableAttributes.Has(callee.GetReturnTypeAttributes(), "NotNullAttribute")
            || NullableAttributes.Has(callee.GetReturnTypeAttributes(), "NotNullIfNotNullAttribute")
            || (callee.AssociatedSymbol is { } property && NullableAttributes.Has(property.GetAttributes(), "NotNullAttribute")))
        {
            return false;
        }

        foreach (SyntaxReference reference in (callee.PartialImplementationPart ?? callee).DeclaringSyntaxReferences)
        {
            if (GraphOf(reference.GetSyntax(cancellation), cancellation) is { } graph)
            {
                var variables = new Variables(graph.OriginalOperation.DescendantsAndSelf(), _maps);
                var steps = new NilSteps(_maps, variables, inner, isCallee: true, cancellation);
                new NilFlow(graph, steps, cancellation).Run();
                if (steps.ReturnsNil)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private ControlFlowGraph? GraphOf(SyntaxNode declaration, CancellationToken cancellation)
    {
        if (declaration is LocalFunctionStatementSyntax)
        {
            SyntaxNode? around = declaration.Ancestors().FirstOrDefault(static node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax);
            return around is not null && GraphOf(around, cancellation) is { } outer ? Find(outer, declaration, cancellation) : null;
        }

        return declaration is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or CompilationUnitSyntax
            ? ControlFlowGraph.Create(declaration, ModelOf(declaration), cancellation)
            : null;
    }

    private static ControlFlowGraph? Find(ControlFlowGraph outer, SyntaxNode declaration, CancellationToken cancellation)
    {
        foreach (IMethodSymbol local in outer.LocalFunctions)
        {
            ControlFlowGraph graph = outer.GetLocalFunctionControlFlowGraph(local, cancellation);
            if (local.DeclaringSyntaxReferences.Any(reference => reference.Span == declaration.Span && reference.SyntaxTree == declaration.SyntaxTree))
            {
                return graph;
            }

            if (Find(graph, declaration, cancellation) is { } nested)
            {
                return nested;
            }
        }

        return null;
    }

#pragma warning disable RS1030 // Another member than the one that is analyzed has to be bound: only one that gives a map to a use, and once.
    private SemanticModel ModelOf(SyntaxNode node) => _compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030

    // What other code assigns to by reflection has an attribute that tells it to.
    private bool IsCandidate(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false, RefKind: RefKind.None } field =>
            (field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private) && field.GetAttributes().IsEmpty && IsOfInterest(field.Type),
        IPropertySymbol { SetMethod: null, IsIndexer: false, IsAbstract: false, IsVirtual: false, IsOverride: false } property =>
            property.IsAutoProperty() && property.GetAttributes().IsEmpty && IsOfInterest(property.Type),
        _ => false,
    } && !member.ContainingType.GetAttributes().Any(static a => a.AttributeClass?.Name == "SerializableAttribute");

    private bool IsOfInterest(ITypeSymbol type) => _maps.IsMap(type) || (type.IsValueType && !_maps.PartsOf(type).IsEmpty);

    private static bool StartsNil(ISymbol member, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences.All(reference => reference.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax field => field.Initializer is null || IsNil(field.Initializer.Value),
            PropertyDeclarationSyntax property => property.Initializer is null || IsNil(property.Initializer.Value),
            _ => false,
        });

    private bool IsAssignedIn(SyntaxNode type, ISymbol member, CancellationToken cancellation)
    {
        bool isStruct = !_maps.IsMap(member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type);
        return type.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == member.Name
            && (isStruct ? !IsMapRead(name) : IsAssigned(name) || IsGivenByRef(name, cancellation))
            && ModelOf(name).GetSymbolInfo(name, cancellation) is var found
            && (found.Symbol is null || SymbolEqualityComparer.Default.Equals(found.Symbol.OriginalDefinition, member)));
    }

    private static SyntaxNode Whole(SyntaxNode node)
    {
        while ((node.Parent is MemberAccessExpressionSyntax access && access.Name == node)
            || node.Parent is ParenthesizedExpressionSyntax or MemberBindingExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            node = node.Parent;
        }

        return node;
    }

    private static bool IsAssigned(SyntaxNode name)
    {
        SyntaxNode node = Whole(name);
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

    // "_map.Init()", where Init is an extension that takes the map by ref.
    private bool IsGivenByRef(SyntaxNode name, CancellationToken cancellation)
    {
        SyntaxNode node = Whole(name);
        return node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == node
            && ModelOf(call).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ContainingType: { } type, ContainingAssembly: { } assembly } method
            && !_maps.IsMap(type)
            && (method.IsExtensionMethod ? (method.ReducedFrom ?? method).Parameters[0].RefKind != RefKind.None : SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly));
    }

    // "_holder.Map[k]", "_holder.Map.Add(..)": of a struct that holds maps, anything else may assign to them.
    private static bool IsMapRead(SyntaxNode name)
    {
        SyntaxNode node = Whole(name);
        return node.Parent is MemberAccessExpressionSyntax part && part.Expression == node
            && ((part.Parent is MemberAccessExpressionSyntax member && member.Expression == part) || (part.Parent is ElementAccessExpressionSyntax element && element.Expression == part));
    }

    private static bool IsThrow(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => IsThrow(method.ExpressionBody, method.Body),
        LocalFunctionStatementSyntax local => IsThrow(local.ExpressionBody, local.Body),
        _ => false,
    };

    private static bool IsThrow(ArrowExpressionClauseSyntax? arrow, BlockSyntax? body) =>
        arrow?.Expression is ThrowExpressionSyntax
        || (body?.Statements.LastOrDefault() is ThrowStatementSyntax && !body
            .DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(static node => node is ReturnStatementSyntax or YieldStatementSyntax));

    // "null!" is a promise that somebody else assigns: not nil.
    private static bool IsNil(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsNil(parenthesized.Expression),
        CastExpressionSyntax cast => IsNil(cast.Expression),
        _ => value.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression,
    };
}
