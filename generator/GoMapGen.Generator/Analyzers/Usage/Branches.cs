using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>A test for a key, and what runs where it is there and where it is not.</summary>
internal sealed class Branches
{
    private Branches(IOperation decision, MapCall test, IReadOnlyList<IOperation> present, IReadOnlyList<IOperation> absent)
    {
        Decision = decision;
        Test = test;
        Present = present;
        Absent = absent;
    }

    /// <summary>The if, the loop, the conditional or short-circuit expression.</summary>
    public IOperation Decision { get; }

    public MapCall Test { get; }

    public IReadOnlyList<IOperation> Present { get; }

    public IReadOnlyList<IOperation> Absent { get; }

    /// <summary>The branches of an operation that decides by ContainsKey or TryGetValue.</summary>
    public static Branches? Of(IOperation operation, MapTypes maps)
    {
        IOperation? condition = operation switch
        {
            IConditionalOperation conditional => conditional.Condition,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary => binary,
            IWhileLoopOperation { ConditionIsTop: true, ConditionIsUntil: false } loop => loop.Condition,
            IForLoopOperation loop => loop.Condition,
            _ => null,
        };
        if (condition is null)
        {
            return null;
        }

        // "m.ContainsKey(k) && .." of an if is looked at with the if, of which it is a part.
        IOperation? whole = operation is not IBinaryOperation ? null : operation.Parent switch
        {
            IConditionalOperation conditional => conditional.Condition,
            IWhileLoopOperation { ConditionIsTop: true } loop => loop.Condition,
            IForLoopOperation loop => loop.Condition,
            _ => null,
        };
        if (whole == operation)
        {
            return null;
        }

        var present = new List<IOperation>();
        var absent = new List<IOperation>();
        bool isChain = false;
        bool isAnd = false;
        while (condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } chain)
        {
            isAnd = chain.OperatorKind == BinaryOperatorKind.ConditionalAnd;
            if (isChain && isAnd != (present.Count > 0))
            {
                return null;
            }

            isChain = true;
            (isAnd ? present : absent).Insert(0, chain.RightOperand);
            condition = chain.LeftOperand;
        }

        bool isNegated = false;
        while (Tested(condition) is var (tested, isTrue))
        {
            isNegated ^= !isTrue;
            condition = tested;
        }

        if (MapCall.Of(condition, maps) is not { Member: "ContainsKey" or "TryGetValue", Key: { } key } test || !Operations.IsSameValue(key, key))
        {
            return null;
        }

        if (operation is IConditionalOperation branch)
        {
            // Of "a && b" the else branch says nothing about a, and of "a || b" the first branch.
            if (!isChain || isAnd)
            {
                present.Add(branch.WhenTrue);
            }

            if (!isChain || !isAnd)
            {
                absent.AddRange(branch.WhenFalse is null ? [] : [branch.WhenFalse]);
                absent.AddRange(AfterExit(branch));
            }
        }

        if (operation is ILoopOperation { Body: var body } && (!isChain || isAnd))
        {
            present.Add(body);
        }

        return isNegated ? new Branches(operation, test, absent, present) : new Branches(operation, test, present, absent);
    }

    // "!x", "x == false", "x is true": what is tested, and for what.
    private static (IOperation Tested, bool IsTrue)? Tested(IOperation condition) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => (not.Operand, false),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand.ConstantValue: { HasValue: true, Value: bool value } } equals => (equals.LeftOperand, value),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool value } } } pattern => (pattern.Value, value),
        _ => null,
    };

    // if (!m.ContainsKey(k)) return; what follows is the other branch.
    private static IEnumerable<IOperation> AfterExit(IConditionalOperation branch)
    {
        IOperation last = branch.WhenTrue is IBlockOperation { Operations.Length: > 0 } body ? body.Operations[body.Operations.Length - 1] : branch.WhenTrue;
        return branch.WhenFalse is null && branch.Parent is IBlockOperation block
            && last is IReturnOperation or IBranchOperation or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }
                ? block.Operations.SkipWhile(operation => operation != branch).Skip(1)
                : [];
    }
}
