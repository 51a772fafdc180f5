using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>
/// What can make a map nil, or tell that it is. In a member without one of these the flow analysis finds nothing, so it is not run:
/// most members that use maps have none, and a control-flow graph costs more than all that is asked of the member otherwise.
/// </summary>
/// <remarks>Each is a place where <see cref="NilValues"/> or <see cref="Conditions"/> first come to a fact that <see cref="NilnessRules"/> reports.</remarks>
internal static class NilHints
{
    public static bool AreIn(MemberCode code, NilSources sources)
    {
        foreach (IOperation operation in code.Operations)
        {
            if (IsNil(operation, code.Maps) || IsTest(operation, code.Maps) || IsFromElsewhere(operation, code.Maps, sources, code.Context.CancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNil(IOperation operation, MapTypes maps) =>
        HoldsMaps(operation.Type, maps) && (Variables.IsNil(operation) || NilValues.IsAllNil(operation));

    private static bool IsTest(IOperation operation, MapTypes maps) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary => IsMap(binary.LeftOperand, maps) || IsMap(binary.RightOperand, maps),
        IIsPatternOperation pattern => IsMap(pattern.Value, maps),
        ISwitchOperation choice => IsMap(choice.Value, maps),
        ISwitchExpressionOperation choice => IsMap(choice.Value, maps),
        IConditionalAccessOperation access => IsMap(access.Operation, maps),
        ICoalesceOperation coalesce => IsMap(coalesce.Value, maps),
        ICoalesceAssignmentOperation assignment => IsMap(assignment.Target, maps),
        IPropertyReferenceOperation { Property.Name: "IsNil", Instance: { } map } => IsMap(map, maps),
        IInvocationOperation { TargetMethod.Name: "ReferenceEquals" } => true,
        _ => false,
    };

    private static bool IsFromElsewhere(IOperation operation, MapTypes maps, NilSources sources, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } =>
            maps.IsMap(NilValues.GivenBy(method)) && !NilValues.IsMaking(method, maps) && sources.MayReturnNil(method, cancellation),
        IMemberReferenceOperation member => HoldsMaps(member.Type, maps) && sources.OfMember(member.Member, cancellation) != NilFact.Unknown,
        _ => false,
    };

    private static bool HoldsMaps(ITypeSymbol? type, MapTypes maps) => maps.IsMap(type) || !maps.PartsOf(type).IsEmpty;

    private static bool IsMap(IOperation operation, MapTypes maps) => maps.IsMap(operation.Unwrap().Type);
}
