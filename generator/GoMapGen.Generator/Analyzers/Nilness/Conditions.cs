using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>What a condition says of the variables in it, when it is true and when it is false.</summary>
internal sealed class Conditions(MapTypes maps, Variables variables)
{
    /// <summary>Refines the facts by the outcome of a condition; whether that outcome is possible.</summary>
    public bool Refine(FactMap facts, IOperation condition, bool outcome)
    {
        condition = condition.Unwrap();
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
        {
            return constant == outcome;
        }

        switch (condition)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation when condition.Type?.SpecialType == SpecialType.System_Boolean:
                return RefineTruth(facts, condition.Variable()!, outcome);

            case IFlowCaptureReferenceOperation reference when condition.Type?.SpecialType == SpecialType.System_Boolean:
                FactMap.Capture kept = facts.CaptureOf(reference.Id);
                facts.SetCapture(reference.Id, kept with { Truth = kept.Truth ?? outcome });
                return kept.Truth is null || kept.Truth == outcome;

            case ISimpleAssignmentOperation { Type.SpecialType: SpecialType.System_Boolean } assignment:
                return Refine(facts, assignment.Value, outcome) && Refine(facts, assignment.Target, outcome);

            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } negation:
                return Refine(facts, negation.Operand, !outcome);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both when outcome:
                return Refine(facts, both.LeftOperand, true) && Refine(facts, both.RightOperand, true);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either when !outcome:
                return Refine(facts, either.LeftOperand, false) && Refine(facts, either.RightOperand, false);

            case IBinaryOperation { IsLifted: true } lifted when IsRefusedByNull(facts, lifted, outcome):
                return false;

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary:
                bool isEqual = outcome == (binary.OperatorKind == BinaryOperatorKind.Equals);
                if (binary.RightOperand.ConstantValue is { HasValue: true, Value: bool right })
                {
                    return Refine(facts, binary.LeftOperand, isEqual == right);
                }

                if (binary.LeftOperand.ConstantValue is { HasValue: true, Value: bool left })
                {
                    return Refine(facts, binary.RightOperand, isEqual == left);
                }

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

            case IPropertyReferenceOperation { Property: var property, Instance: null or IInstanceReferenceOperation }:
                MemberNotNull(facts, property, property.GetAttributes(), outcome);
                return true;

            case IInvocationOperation invocation:
                return RefineInvocation(facts, invocation, outcome);

            default:
                return true;
        }
    }

    /// <summary>What a bool is, if it is known on these paths.</summary>
    public static bool? TruthOf(FactMap facts, IOperation value)
    {
        value = value.Unwrap();
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: bool constant } } => constant,
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } negation => !TruthOf(facts, negation.Operand),
            IFlowCaptureReferenceOperation reference => facts.CaptureOf(reference.Id).Truth,
            ILocalReferenceOperation or IParameterReferenceOperation => facts.TruthOf(value.Variable()!),
            _ => null,
        };
    }

    /// <summary>Applies <c>[MemberNotNull]</c>, or <c>[MemberNotNullWhen]</c> of an outcome.</summary>
    public static void MemberNotNull(FactMap facts, ISymbol member, System.Collections.Immutable.ImmutableArray<AttributeData> attributes, bool? outcome = null)
    {
        foreach (string name in NullableAttributes.Names(attributes, outcome is null ? "MemberNotNullAttribute" : "MemberNotNullWhenAttribute", outcome))
        {
            foreach (ISymbol named in member.ContainingType.GetMembers(name))
            {
                facts.Refine(new Place(named), NilFact.Made);
            }
        }
    }

    private bool RefineTruth(FactMap facts, ISymbol variable, bool outcome)
    {
        if (facts.TruthOf(variable) is { } known)
        {
            return known == outcome;
        }

        if (variables.IsDecisive(variable))
        {
            facts.Learn(variable, outcome);
        }

        return true;
    }

    private bool RefineComparison(FactMap facts, IOperation value, IOperation other, bool isEqual)
    {
        if (other.ConstantValue is { HasValue: true, Value: null } || (other.Unwrap() is IDefaultValueOperation && maps.IsMap(value.Type)))
        {
            return RefineNil(facts, value, isEqual);
        }

        return other.ConstantValue is not { HasValue: true, Value: 0 } || isEqual || CountOf(facts, value) is not { } counted || Set(facts, counted, isNil: false);
    }

    // A null is no number to compare with, and equals none.
    private static bool IsRefusedByNull(FactMap facts, IBinaryOperation lifted, bool outcome) => lifted.OperatorKind switch
    {
        BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual =>
            outcome && (IsNull(facts, lifted.LeftOperand) || IsNull(facts, lifted.RightOperand)),
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals =>
            outcome == (lifted.OperatorKind == BinaryOperatorKind.Equals)
            && ((IsNull(facts, lifted.LeftOperand) && IsNeverNull(lifted.RightOperand)) || (IsNull(facts, lifted.RightOperand) && IsNeverNull(lifted.LeftOperand))),
        _ => false,
    };

    private static bool IsNull(FactMap facts, IOperation value) => value.Unwrap() is IFlowCaptureReferenceOperation reference && facts.CaptureOf(reference.Id).IsNull;

    private static bool IsNeverNull(IOperation value) =>
        value.Unwrap() is { Type: { IsValueType: true } type } && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;

    private static bool IsAtLeast(IOperation value, int least) => value.ConstantValue is { HasValue: true, Value: int number } && number >= least;

    // A nil map is empty.
    private Place? CountOf(FactMap facts, IOperation operation) =>
        operation.Unwrap() is IPropertyReferenceOperation { Property.Name: "Count", Instance: { } map } && maps.IsMap(map.Type) ? Place.Of(facts, map) : null;

    private bool RefineNil(FactMap facts, IOperation value, bool isNil)
    {
        value = value.Unwrap();
        if (maps.IsMap(value.Type) && Place.Of(facts, value) is { } place)
        {
            return Set(facts, place, isNil);
        }

        // What was kept of a value says which outcome is possible: "m ??= new()" after an assignment of null.
        if (value is IFlowCaptureReferenceOperation reference)
        {
            FactMap.Capture capture = facts.CaptureOf(reference.Id);
            if (isNil ? capture.Fact == NilFact.Made : capture.Fact.IsNil() || capture.IsNull)
            {
                return false;
            }

            facts.SetCapture(reference.Id, capture with { Fact = isNil ? NilFact.TestedNil : NilFact.Made });
        }

        return true;
    }

    private bool Set(FactMap facts, Place place, bool isNil)
    {
        if (!variables.CanFollow(place) || facts[place] == NilFact.Written)
        {
            return true;
        }

        NilFact before = facts[place];
        if (isNil ? before == NilFact.Made : before.IsNil())
        {
            return false;
        }

        // Of an array it is one element that was looked at.
        if (!before.IsNil() && !place.IsElement)
        {
            facts.Refine(place, isNil ? NilFact.TestedNil : NilFact.Made);
        }

        return true;
    }

    private bool RefinePattern(FactMap facts, IOperation value, IPatternOperation pattern, bool outcome)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                return RefinePattern(facts, value, negated.Pattern, !outcome);

            case IRelationalPatternOperation or IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: not null } }
                or IRecursivePatternOperation or ITypePatternOperation or IDeclarationPatternOperation { MatchesNull: false } when IsNull(facts, value):
                return !outcome;

            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }:
                return RefineNil(facts, value, outcome);

            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool expected } }:
                return Refine(facts, value, outcome == expected);

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
            return Place.Of(facts, call.Receiver) is not { } map || Set(facts, map, isNil: false);
        }

        if (outcome && method.Name == "MoveNext" && invocation.Instance?.Unwrap() is IFlowCaptureReferenceOperation reference)
        {
            return facts.CaptureOf(reference.Id) is not { IsEnumerator: true, Place: { } ranged } || Set(facts, ranged, isNil: false);
        }

        if (method is { Name: "ReferenceEquals", IsStatic: true, ContainingType.SpecialType: SpecialType.System_Object } && invocation.Arguments.Length == 2)
        {
            return RefineComparison(facts, invocation.Arguments[0].Value, invocation.Arguments[1].Value, outcome)
                && RefineComparison(facts, invocation.Arguments[1].Value, invocation.Arguments[0].Value, outcome);
        }

        if (invocation.Instance is null or IInstanceReferenceOperation)
        {
            MemberNotNull(facts, method, method.GetAttributes(), outcome);
        }

        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter is { } parameter && NullableAttributes.Has(parameter.GetAttributes(), "NotNullWhenAttribute", outcome))
            {
                if (!RefineNil(facts, argument.Value, false))
                {
                    return false;
                }
            }
            else if (maps.IsMap(argument.Value.Unwrap().Type))
            {
                TestedElsewhere(facts, argument.Value);
            }
        }

        return true;
    }

    // "if (IsUsable(m))": of a map that may be nil, the method has probably found out.
    private static void TestedElsewhere(FactMap facts, IOperation value)
    {
        if (Place.Of(facts, value) is { } place && facts[place] is NilFact.MaybeNil or NilFact.MayReturnNil)
        {
            facts.Refine(place, NilFact.Unknown);
        }
    }
}
