using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>Where an operation stands in the statement around it.</summary>
internal static class Paths
{
    /// <summary>Whether an operation runs whenever the one around it does, exceptions aside.</summary>
    public static bool IsUnconditional(IOperation operation, IOperation around)
    {
        for (IOperation child = operation; child != around; child = child.Parent)
        {
            switch (child.Parent)
            {
                case null or ILoopOperation or ISwitchCaseOperation or ISwitchExpressionOperation or ITryOperation or ICatchClauseOperation
                    or IAnonymousFunctionOperation or ILocalFunctionOperation or IConditionalAccessOperation:
                    return false;
                case IConditionalOperation conditional when conditional.Condition != child:
                    return false;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary when binary.LeftOperand != child:
                    return false;
                case ICoalesceOperation coalesce when coalesce.Value != child:
                    return false;
                case ICoalesceAssignmentOperation assignment when assignment.Target != child:
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether something within an operation assigns to a variable that another operation reads.</summary>
    public static bool ChangesWhatIsRead(IOperation by, IOperation read)
    {
        ISymbol[] variables = [.. read.DescendantsAndSelf().Select(Written).OfType<ISymbol>()];
        return by.DescendantsAndSelf().Any(part => Written(part) is { } variable
            && variables.Contains(variable, SymbolEqualityComparer.Default) && Operations.IsAssignedTo(part));

        // A member is taken for the same whatever object it is of.
        static ISymbol? Written(IOperation part) => part is IMemberReferenceOperation { Member: var member } ? member : part.Variable();
    }
}
