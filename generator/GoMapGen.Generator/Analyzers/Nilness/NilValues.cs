using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>What is known of the value of an expression.</summary>
internal sealed class NilValues(MapTypes maps, Variables variables, NilSources sources, bool isCallee, CancellationToken cancellation)
{
    /// <summary>The fact of a value.</summary>
    public NilFact Of(IOperation value, FactMap facts)
    {
        IOperation inner = Awaited(value.Unwrap());
        NilFact fact = inner switch
        {
            _ when Variables.IsNil(inner) => maps.IsMap(value.Type) ? NilFact.Nil : NilFact.Unknown,
            IObjectCreationOperation { Constructor: { } constructor } when maps.IsMap(inner.Type) =>
                constructor.IsImplicitlyDeclared && inner.Type!.IsValueType ? NilFact.Unknown : NilFact.Made,
            ICollectionExpressionOperation when maps.IsMap(value.Type) => NilFact.Made,
            IFlowCaptureReferenceOperation reference => OfCapture(reference, facts),
            ISimpleAssignmentOperation assignment => Of(assignment.Value, facts),
            IInvocationOperation invocation => OfCall(invocation, facts),
            IArrayElementReferenceOperation { ArrayReference: var array } when maps.IsMap(inner.Type) && IsAllNil(array.Unwrap()) => NilFact.Nil,
            IMemberReferenceOperation { Instance: { } instance } member when maps.IsMap(inner.Type) && Place.PartOf(member) is not null && IsAllNil(instance.Unwrap()) => NilFact.Nil,
            _ when !maps.IsMap(inner.Type) => NilFact.Unknown,
            _ when Place.Of(facts, inner) is { } place => OfPlace(place, facts),
            IMemberReferenceOperation member => sources.OfMember(member.Member, cancellation),
            _ => NilFact.Unknown,
        };

        // A "null!" that a callee returns is a promise that nobody gets it; here it is a null that is written to.
        return (isCallee ? fact != NilFact.Made : fact is NilFact.MaybeNil or NilFact.MayReturnNil or NilFact.NeverAssigned) && (Operations.IsVouchedFor(inner) || Operations.IsVouchedFor(value))
            ? NilFact.Unknown
            : fact;
    }

    /// <summary>Whether a struct or an array is new, so that the maps in it are nil.</summary>
    public static bool IsAllNil(IOperation value) => value switch
    {
        IDefaultValueOperation => true,
        IObjectCreationOperation { Type.IsValueType: true, Constructor.IsImplicitlyDeclared: true, Arguments.IsEmpty: true, Initializer: null } => true,
        IArrayCreationOperation { Initializer: null } => true,
        _ => false,
    };

    private static IOperation Awaited(IOperation value)
    {
        if (value is not IAwaitOperation { Operation: IInvocationOperation call })
        {
            return value;
        }

        call = call is { TargetMethod.Name: "ConfigureAwait", Instance: IInvocationOperation configured } ? configured : call;
        return call.TargetMethod.IsAsync ? call : value;
    }

    private NilFact OfCapture(IFlowCaptureReferenceOperation reference, FactMap facts)
    {
        FactMap.Capture capture = facts.CaptureOf(reference.Id);
        return capture is { IsEnumerator: false, Place: { } place } ? OfPlace(place, facts) : capture.Fact;
    }

    private NilFact OfPlace(Place place, FactMap facts)
    {
        if (facts.Knows(place))
        {
            return facts[place];
        }

        return place.IsOfObject ? sources.OfMember(place.Root, cancellation)
            : place.Part is null && variables.OnlyValue(place.Root) is not null && variables.CanFollow(place.Root) ? NilFact.Nil
            : NilFact.Unknown;
    }

    private NilFact OfCall(IInvocationOperation invocation, FactMap facts)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (IsMaking(method, maps))
        {
            return method is { Name: "Clone", ContainingType.IsValueType: true } ? Of(invocation.Instance!, facts) : NilFact.Made;
        }

        return maps.IsMap(GivenBy(method)) && sources.MayReturnNil(method, cancellation) ? NilFact.MayReturnNil : NilFact.Unknown;
    }

    /// <summary>The type of what a method gives, after an <c>await</c> if it is async.</summary>
    public static ITypeSymbol? GivenBy(IMethodSymbol method) =>
        method.IsAsync ? (method.ReturnType as INamedTypeSymbol)?.TypeArguments.FirstOrDefault() : method.ReturnType;

    /// <summary>Whether a method is one of a map's own that give a map which is made; of a clone, if what is cloned is.</summary>
    public static bool IsMaking(IMethodSymbol method, MapTypes maps) =>
        maps.IsMap(method.ContainingType) && maps.IsMap(method.ReturnType) && (method.Name, method.IsStatic) switch
        {
            ("Make", true) => method.Parameters.Length == 1 && method.Parameters[0].Type.SpecialType == SpecialType.System_Int64,
            ("Of", true) => method.Parameters.Length == 1 && method.Parameters[0].Type is IArrayTypeSymbol or { Name: "ReadOnlySpan" },
            ("Clone", false) => method.Parameters.IsEmpty,
            _ => false,
        };
}
