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
        IOperation? target = operation switch
        {
            ICompoundAssignmentOperation { OperatorKind: not (BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder) } compound => compound.Target,
            IIncrementOrDecrementOperation increment => increment.Target,
            _ => null,
        };

        // A ref does not live across an await, and a null-conditional receiver has no ref.
        if (target is not IPropertyReferenceOperation { Property: { Parameters.Length: 1 } indexer }
            || MapCall.Of(target, maps) is not { } call
            || call.Receiver is IConditionalAccessInstanceOperation
            || target.Syntax is not ElementAccessExpressionSyntax access
            || operation.Descendants().Any(static part => part is IAwaitOperation)
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

    private static bool HasRef(ITypeSymbol map, ITypeSymbol key) =>
        map.GetMembers("Ref").OfType<IMethodSymbol>().Any(method => method.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, key));
}
