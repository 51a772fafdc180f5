using System.Linq;
using GoMapGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>GOMAP034: <c>m[k] op= v</c>, which looks the key up twice. Go makes one assignment of it, but not of / and %.</summary>
internal static class OpAssign
{
    public static void Look(IOperation operation, MapTypes maps, Action<Diagnostic> report)
    {
        // Where the operator itself may throw, the key must not be there before it has not.
        (IOperation? target, IOperation? value) = operation switch
        {
            ICompoundAssignmentOperation { OperatorKind: not (BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder), IsChecked: false } compound => (compound.Target, compound.Value),
            IIncrementOrDecrementOperation { IsChecked: false } increment => (increment.Target, null),
            _ => default((IOperation?, IOperation?)),
        };

        // A ref does not live across an await, and a null-conditional receiver has no ref.
        if (target is not IPropertyReferenceOperation { Property: { Parameters.Length: 1 } indexer }
            || MapCall.Of(target, maps) is not { } call
            || call.Receiver is IConditionalAccessInstanceOperation
            || target.Syntax is not ElementAccessExpressionSyntax access
            || operation.Descendants().Any(static part => part is IAwaitOperation)
            || (OperatorOf(operation) is { } method && maps.IsHere(method))
            || (value is not null && (MayWrite(value, call, maps) || MayBeNull(value)))
            || !HasRef(call.Map, indexer.Parameters[0].Type))
        {
            return;
        }

        string instead = $"{access.Expression}.Ref({access.ArgumentList.Arguments})";
        string text = operation.Syntax switch
        {
            PostfixUnaryExpressionSyntax postfix => instead + postfix.OperatorToken.Text,
            PrefixUnaryExpressionSyntax prefix => prefix.OperatorToken.Text + instead,
            AssignmentExpressionSyntax assignment => $"{instead} {assignment.OperatorToken.Text} {assignment.Right.WithoutTrivia()}",
            _ => instead,
        };
        report(Diagnostic.Create(
            UsageDescriptors.OpAssign, operation.Syntax.GetLocation(), access.ArgumentList.Arguments.ToString(), access.Expression.ToString(), text));
    }

    private static IMethodSymbol? OperatorOf(IOperation operation) => operation switch
    {
        ICompoundAssignmentOperation compound => compound.OperatorMethod,
        IIncrementOrDecrementOperation increment => increment.OperatorMethod,
        _ => null,
    };

    // What is asked of null throws when the key would be there already.
    private static bool MayBeNull(IOperation value) => value.DescendantsAndSelf().Any(static part => part switch
    {
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } } => true,
        IMemberReferenceOperation { Instance: { } instance } => IsMaybeNull(instance),
        IInvocationOperation { Instance: { } instance } => IsMaybeNull(instance),
        _ => false,
    });

    private static bool IsMaybeNull(IOperation instance) =>
        instance.SemanticModel?.GetTypeInfo(instance.Syntax).Nullability.FlowState == NullableFlowState.MaybeNull;

    // The ref is got before the right side runs, which may write to the map and leave the ref behind. A framework method does not know it.
    private static bool MayWrite(IOperation value, MapCall call, MapTypes maps)
    {
        ISymbol? map = call.Receiver.Variable();
        bool isOwn = map is ILocalSymbol { RefKind: RefKind.None } && IsKnownHereAlone(map, call, maps);
        return value.DescendantsAndSelf().Any(part =>
            MapCall.Of(part, maps) is { IsChange: true }
            || SeesTheKey(part, call)
            || part is IAnonymousFunctionOperation or IAssignmentOperation
            || (part is IInvocationOperation { TargetMethod: var method } && !maps.IsMap(method.ContainingType) && (method is { MethodKind: MethodKind.DelegateInvoke } or { MethodKind: MethodKind.LocalFunction, IsStatic: false } || (!isOwn && maps.IsHere(method))))
            || (!isOwn && part is IObjectCreationOperation { Constructor: { } constructor } && maps.IsHere(constructor))
            || (!isOwn && part is IPropertyReferenceOperation { Property: var property } && !property.IsAutoProperty() && maps.IsHere(property) && !maps.IsMap(property.ContainingType))
            || (part is IArgumentOperation { Value: var given } && SymbolEqualityComparer.Default.Equals(given.Variable(), map)));
    }

    // What the map is asked for by the right side, when Ref has put the key in. The elem of a key that is new is zero either way.
    private static bool SeesTheKey(IOperation part, MapCall call) => part switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true } => false,
        IMemberReferenceOperation { Instance: { } instance } => Operations.IsSameValue(instance, call.Receiver),
        IInvocationOperation { Instance: { } instance } => Operations.IsSameValue(instance, call.Receiver),
        _ => false,
    };

    // Made here, and nobody else was told: used as a map and not otherwise.
    private static bool IsKnownHereAlone(ISymbol local, MapCall call, MapTypes maps)
    {
        foreach (IOperation part in Operations.Root(call.Operation).Descendants())
        {
            bool isTold = part switch
            {
                IVariableDeclaratorOperation declarator when Same(declarator.Symbol, local) =>
                    declarator.GetVariableInitializer()?.Value.Unwrap() is not (null or IObjectCreationOperation),
                ILocalReferenceOperation reference when Same(reference.Local, local) => reference.Parent switch
                {
                    IMemberReferenceOperation or IForEachLoopOperation => false,
                    IInvocationOperation { Instance: var instance } => instance != reference,
                    ISimpleAssignmentOperation { IsRef: false } assignment => assignment.Target != reference || assignment.Value.Unwrap() is not IObjectCreationOperation,
                    IArgumentOperation { Parent: IInvocationOperation invocation } => MapCall.Of(invocation, maps) is null,
                    IConversionOperation { Parent: IForEachLoopOperation } => false,
                    _ => true,
                },
                _ => false,
            };
            if (isTold)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(ISymbol x, ISymbol y) => SymbolEqualityComparer.Default.Equals(x, y);

    private static bool HasRef(ITypeSymbol map, ITypeSymbol key) =>
        map.GetMembers("Ref").OfType<IMethodSymbol>().Any(method => method.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, key));
}
