using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>What a condition says of the variables in it, when it is true and when it is false.</summary>
internal sealed class Conditions(MapTypes maps, Func<ISymbol, bool> canRefine)
{
    /// <summary>Refines the facts by the outcome of a condition; whether that outcome is possible.</summary>
    public bool Refine(FactMap facts, IOperation condition, bool outcome)
    {
        condition = condition.Unwrap();
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } negation:
                return Refine(facts, negation.Operand, !outcome);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both when outcome:
                return Refine(facts, both.LeftOperand, true) && Refine(facts, both.RightOperand, true);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either when !outcome:
                return Refine(facts, either.LeftOperand, false) && Refine(facts, either.RightOperand, false);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary:
                bool isEqual = outcome == (binary.OperatorKind == BinaryOperatorKind.Equals);
                return RefineComparison(facts, binary.LeftOperand, binary.RightOperand, isEqual)
                    && RefineComparison(facts, binary.RightOperand, binary.LeftOperand, isEqual);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } binary
                when outcome && CountOf(facts, binary.LeftOperand) is { } counted && IsAtLeast(binary.RightOperand, binary.OperatorKind == BinaryOperatorKind.GreaterThan ? 0 : 1):
                return Set(facts, counted, isNil: false);

            case IIsNullOperation isNull:
                return RefineNil(facts, isNull.Operand, outcome);

            case IIsPatternOperation pattern:
                return RefinePattern(facts, pattern.Value, pattern.Pattern, outcome);

            case IPropertyReferenceOperation { Property.Name: "IsNil", Instance: { } map } when maps.IsMap(map.Type):
                return RefineNil(facts, map, outcome);

            case IInvocationOperation invocation:
                return RefineInvocation(facts, invocation, outcome);

            default:
                return true;
        }
    }

    /// <summary>The variable whose value an operation gives.</summary>
    public static ISymbol? VariableOf(FactMap facts, IOperation operation)
    {
        operation = operation.Unwrap();
        return operation switch
        {
            IFlowCaptureReferenceOperation reference => facts.CaptureOf(reference.Id) is { IsEnumerator: false } capture ? capture.Variable : null,
            ISimpleAssignmentOperation assignment => VariableOf(facts, assignment.Target),
            _ => operation.Variable(),
        };
    }

    private bool RefineComparison(FactMap facts, IOperation value, IOperation other, bool isEqual)
    {
        if (other.ConstantValue is { HasValue: true, Value: null } || (other.Unwrap() is IDefaultValueOperation && maps.IsMap(value.Type)))
        {
            return RefineNil(facts, value, isEqual);
        }

        return other.ConstantValue is not { HasValue: true, Value: 0 } || isEqual || CountOf(facts, value) is not { } counted || Set(facts, counted, isNil: false);
    }

    private static bool IsAtLeast(IOperation value, int least) => value.ConstantValue is { HasValue: true, Value: int number } && number >= least;

    // A nil map is empty.
    private ISymbol? CountOf(FactMap facts, IOperation operation) =>
        operation.Unwrap() is IPropertyReferenceOperation { Property.Name: "Count", Instance: { } map } && maps.IsMap(map.Type) ? VariableOf(facts, map) : null;

    private bool RefineNil(FactMap facts, IOperation value, bool isNil)
    {
        value = value.Unwrap();
        if (VariableOf(facts, value) is { } variable && maps.IsMap(TypeOf(variable)))
        {
            return Set(facts, variable, isNil);
        }

        // What was kept of a value says which outcome is possible: "m ??= new()" after an assignment of null.
        if (value is IFlowCaptureReferenceOperation reference)
        {
            FactMap.Capture capture = facts.CaptureOf(reference.Id);
            if ((isNil && capture.Fact == NilFact.Made) || (!isNil && capture.Fact.IsNil()))
            {
                return false;
            }

            facts.SetCapture(reference.Id, capture with { Fact = isNil ? NilFact.TestedNil : NilFact.Made });
        }

        return true;
    }

    private bool Set(FactMap facts, ISymbol variable, bool isNil)
    {
        if (!canRefine(variable))
        {
            return true;
        }

        NilFact before = facts[variable];
        if (isNil ? before == NilFact.Made : before.IsNil())
        {
            return false;
        }

        if (!before.IsNil())
        {
            facts.Refine(variable, isNil ? NilFact.TestedNil : NilFact.Made);
        }

        return true;
    }

    private bool RefinePattern(FactMap facts, IOperation value, IPatternOperation pattern, bool outcome)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                return RefinePattern(facts, value, negated.Pattern, !outcome);

            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }:
                return RefineNil(facts, value, outcome);

            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both when outcome:
                return RefinePattern(facts, value, both.LeftPattern, true) && RefinePattern(facts, value, both.RightPattern, true);

            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either when !outcome:
                return RefinePattern(facts, value, either.LeftPattern, false) && RefinePattern(facts, value, either.RightPattern, false);

            case IRecursivePatternOperation recursive:
                return RefineRecursive(facts, value, recursive, outcome);

            case IDeclarationPatternOperation { MatchesNull: false } or ITypePatternOperation when IsReference(value):
                // "is M" of an M fails for null only; of another type it says nothing when it fails.
                return outcome ? RefineNil(facts, value, false) : !IsItsOwnType(value, pattern) || RefineNil(facts, value, true);

            case IListPatternOperation when outcome && IsReference(value):
                return RefineNil(facts, value, false);

            default:
                return true;
        }
    }

    private bool RefineRecursive(FactMap facts, IOperation value, IRecursivePatternOperation recursive, bool outcome)
    {
        bool isEmpty = recursive.PropertySubpatterns.IsEmpty && recursive.DeconstructionSubpatterns.IsEmpty;
        if (IsReference(value))
        {
            return outcome ? RefineNil(facts, value, false) : !isEmpty || !IsItsOwnType(value, recursive) || RefineNil(facts, value, true);
        }

        // A struct map: { IsNil: true }.
        foreach (IPropertySubpatternOperation property in recursive.PropertySubpatterns)
        {
            if (property is { Member: IPropertyReferenceOperation { Property.Name: "IsNil" }, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool isNil } } }
                && (outcome || recursive.PropertySubpatterns.Length == 1)
                && !RefineNil(facts, value, isNil == outcome))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsReference(IOperation value) => value.Unwrap().Type is { IsReferenceType: true };

    private static bool IsItsOwnType(IOperation value, IPatternOperation pattern) =>
        SymbolEqualityComparer.Default.Equals(value.Unwrap().Type, pattern.NarrowedType);

    private bool RefineInvocation(FactMap facts, IInvocationOperation invocation, bool outcome)
    {
        IMethodSymbol method = invocation.TargetMethod;

        // A nil map has no keys, and a loop over it has no turns.
        if (outcome && MapCall.Of(invocation, maps) is { Member: "ContainsKey" or "TryGetValue" or "Remove" } call)
        {
            return VariableOf(facts, call.Receiver) is not { } map || Set(facts, map, isNil: false);
        }

        if (outcome && method.Name == "MoveNext" && invocation.Instance?.Unwrap() is IFlowCaptureReferenceOperation reference)
        {
            return facts.CaptureOf(reference.Id) is not { IsEnumerator: true, Variable: { } ranged } || Set(facts, ranged, isNil: false);
        }

        if (method is { Name: "ReferenceEquals", IsStatic: true, ContainingType.SpecialType: SpecialType.System_Object } && invocation.Arguments.Length == 2)
        {
            return RefineComparison(facts, invocation.Arguments[0].Value, invocation.Arguments[1].Value, outcome)
                && RefineComparison(facts, invocation.Arguments[1].Value, invocation.Arguments[0].Value, outcome);
        }

        return invocation.Arguments
            .Where(argument => argument.Parameter is { } parameter && HasFlag(parameter, "NotNullWhenAttribute", outcome))
            .All(argument => RefineNil(facts, argument.Value, false));
    }

    /// <summary>Whether a parameter has one of the attributes of the nullable analysis with a value.</summary>
    public static bool HasFlag(IParameterSymbol parameter, string attribute, bool value) => parameter.GetAttributes().Any(
        a => a.AttributeClass?.Name == attribute && a.ConstructorArguments.Length == 1 && Equals(a.ConstructorArguments[0].Value, value));

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
