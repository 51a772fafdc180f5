using System.Linq;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers;

/// <summary>Questions about operations that several rules ask.</summary>
internal static class Operations
{
    /// <summary>The value without the conversions that leave it what it is.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>
    /// The variable that an operation names: a local, a parameter, a field or auto-property of this object or a static one.
    /// </summary>
    public static ISymbol? Variable(this IOperation operation) => operation.Unwrap() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation, Property: { IsIndexer: false, IsVirtual: false, IsOverride: false } } property
            when property.Property.IsAutoProperty() => property.Property,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self => self.Type,
        _ => null,
    };

    /// <summary>Whether a property is a field with accessors, none of which has a body.</summary>
    public static bool IsAutoProperty(this IPropertySymbol property) =>
        !HasBody(property) && property.ContainingType?.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)) == true;

    /// <summary>Whether two operations give the same value, and asking twice does no more than asking once.</summary>
    public static bool IsSameValue(IOperation? x, IOperation? y)
    {
        if (x is null || y is null)
        {
            return false;
        }

        x = x.Unwrap();
        y = y.Unwrap();
        if (x.ConstantValue is { HasValue: true } constant)
        {
            return y.ConstantValue.HasValue && Equals(constant.Value, y.ConstantValue.Value);
        }

        return (x, y) switch
        {
            (IFieldReferenceOperation { Instance: { } a } f, IFieldReferenceOperation { Instance: { } b } g) =>
                SymbolEqualityComparer.Default.Equals(f.Field, g.Field) && IsSameValue(a, b),
            (IPropertyReferenceOperation { Instance: { } a, Property.IsIndexer: false } p, IPropertyReferenceOperation { Instance: { } b } q) =>
                SymbolEqualityComparer.Default.Equals(p.Property, q.Property) && IsSameValue(a, b),
            (ITupleOperation a, ITupleOperation b) =>
                a.Elements.Length == b.Elements.Length && a.Elements.Zip(b.Elements, IsSameValue).All(static same => same),
            _ => x.Variable() is { } variable && SymbolEqualityComparer.Default.Equals(variable, y.Variable()),
        };
    }

    /// <summary>Whether an operation is written to, or given away by ref.</summary>
    public static bool IsAssignedTo(IOperation reference)
    {
        IOperation? parent = reference.Parent;
        while (parent is IConversionOperation or IDeclarationExpressionOperation)
        {
            reference = parent;
            parent = parent.Parent;
        }

        return parent switch
        {
            IAssignmentOperation { Target: var target } assignment => target == reference || assignment is ISimpleAssignmentOperation { IsRef: true },
            IIncrementOrDecrementOperation or IAddressOfOperation => true,
            IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
            ITupleOperation => MapCall.IsWritten(reference),
            _ => false,
        };
    }

    /// <summary>Whether the user vouched for a value: <c>m!</c>.</summary>
    public static bool IsVouchedFor(IOperation operation)
    {
        for (SyntaxNode? node = operation.Syntax; node is not null; node = node.Parent)
        {
            if (node.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            {
                return true;
            }

            if (node.Parent is not (ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The operation that has no parent.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The function around an operation: the lambda, the local function, or <see langword="null"/> for the member itself.</summary>
    public static IMethodSymbol? FunctionAround(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation local:
                    return local.Symbol;
            }
        }

        return null;
    }

    /// <summary>Whether an operation is part of an expression tree, in which there is no <c>out</c> and no span.</summary>
    public static bool IsInExpressionTree(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation { Parent: IConversionOperation { Type: INamedTypeSymbol type } } && type.IsNamed("System.Linq.Expressions", "Expression"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an operation may run code that assigns to fields of this object.</summary>
    public static bool RunsOtherCode(IOperation operation, MapTypes maps) => operation switch
    {
        IInvocationOperation invocation => !maps.IsMap(invocation.TargetMethod.ContainingType)
            || invocation.TargetMethod.Parameters.Any(static p => p.Type.TypeKind == TypeKind.Delegate),
        IObjectCreationOperation creation => !maps.IsMap(creation.Type),
        IPropertyReferenceOperation { Property: var property } => !maps.IsMap(property.ContainingType) && !property.IsAutoProperty()
            && (property.IsVirtual || property.IsOverride || property.IsAbstract || maps.IsHere(property)),
        IAwaitOperation or IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation
            or IFunctionPointerInvocationOperation or IEventAssignmentOperation or IRaiseEventOperation or IReturnOperation { Kind: OperationKind.YieldReturn } => true,
        IBinaryOperation { OperatorMethod: { } method } => maps.IsHere(method),
        IUnaryOperation { OperatorMethod: { } method } => maps.IsHere(method),
        IConversionOperation { OperatorMethod: { } method } => maps.IsHere(method),
        ICompoundAssignmentOperation { OperatorMethod: { } method } => maps.IsHere(method),
        IIncrementOrDecrementOperation { OperatorMethod: { } method } => maps.IsHere(method),
        _ => false,
    };

    // An accessor that speaks of "field" has a body.
    private static bool HasBody(IPropertySymbol property) =>
        HasBody(property.GetMethod) || HasBody(property.SetMethod);

    private static bool HasBody(IMethodSymbol? accessor) => accessor?.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is
        ArrowExpressionClauseSyntax or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null }) == true;
}
