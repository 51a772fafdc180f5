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

    // What is asked of null throws when the key would be there already. Where nullable is off, any reference may be null.
    private static bool MayBeNull(IOperation value) => value.DescendantsAndSelf().Any(static part => part switch
    {
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } } => true,
        IMemberReferenceOperation { Instance: { } instance } => IsMaybeNull(instance),
        IInvocationOperation { Instance: { } instance } => IsMaybeNull(instance),
        _ => false,
    });

    private static bool IsMaybeNull(IOperation instance) =>
        instance is not IInstanceReferenceOperation && instance.Type is not { IsValueType: true }
        && instance.SemanticModel?.GetTypeInfo(instance.Syntax).Nullability.FlowState != NullableFlowState.NotNull;

    // The ref is got before the right side runs, which may write to the map and leave the ref behind.
    private static bool MayWrite(IOperation value, MapCall call, MapTypes maps)
    {
        var others = new OtherCode(call, maps);
        return value.DescendantsAndSelf().Any(part => others.MayWrite(part) || SeesTheKey(part, call) || part is IAnonymousFunctionOperation or IAssignmentOperation);
    }

    // What the map is asked for by the right side, when Ref has put the key in. The elem of a key that is new is zero either way.
    private static bool SeesTheKey(IOperation part, MapCall call) => part switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true } => false,
        IMemberReferenceOperation { Instance: { } instance } => Operations.IsSameValue(instance, call.Receiver),
        IInvocationOperation { Instance: { } instance } => Operations.IsSameValue(instance, call.Receiver),
        _ => false,
    };

    private static bool HasRef(ITypeSymbol map, ITypeSymbol key) =>
        map.GetMembers("Ref").OfType<IMethodSymbol>().Any(method => method.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, key));
}
