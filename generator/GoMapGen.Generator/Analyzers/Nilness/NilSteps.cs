using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>What one operation does to the facts, in the order of evaluation: operands first.</summary>
internal sealed class NilSteps(MapTypes maps, Variables variables, NilSources sources, Action<NilUse> report, CancellationToken cancellation)
{
    private Conditions? _conditions;

    public Conditions Conditions => _conditions ??= new Conditions(maps, symbol => symbol is IFieldSymbol or IPropertySymbol || variables.CanFollow(symbol));

    /// <summary>Set for the last round, over facts that no longer change.</summary>
    public bool IsReporting { get; set; }

    /// <summary>The lambdas of this graph, found in the last round.</summary>
    public List<IFlowAnonymousFunctionOperation> Lambdas { get; } = [];

    /// <summary>Applies an operation; whether control goes on after it.</summary>
    public bool Visit(IOperation operation, FactMap facts)
    {
        switch (operation)
        {
            case IFlowCaptureOperation capture:
                return Visit(capture.Value, facts) && Capture(capture, facts);

            case IFlowAnonymousFunctionOperation lambda:
                if (IsReporting)
                {
                    Lambdas.Add(lambda);
                }

                return true;

            case ISimpleAssignmentOperation assignment:
                return VisitTarget(assignment.Target, facts) && Visit(assignment.Value, facts) && Assign(assignment.Target, FactOf(assignment.Value, facts), facts);

            case IDeconstructionAssignmentOperation deconstruction:
                return VisitTarget(deconstruction.Target, facts) && Visit(deconstruction.Value, facts) && Deconstruct(deconstruction.Target, deconstruction.Value, facts);

            case IIsPatternOperation pattern:
                return Visit(pattern.Value, facts) && DeclareIn(pattern.Pattern, facts);
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            if (!Visit(child, facts))
            {
                return false;
            }
        }

        return operation is not IInvocationOperation invocation ? Use(operation, facts) : Use(operation, facts) && Call(invocation, facts);
    }

    /// <summary>The fact of a value.</summary>
    public NilFact FactOf(IOperation value, FactMap facts)
    {
        IOperation inner = value.Unwrap();
        if (inner is IAwaitOperation { Operation: IInvocationOperation { TargetMethod.IsAsync: true } awaited })
        {
            inner = awaited;
        }

        NilFact fact = inner switch
        {
            _ when maps.IsMap(value.Type) && Variables.IsNil(inner) => NilFact.Nil,
            IObjectCreationOperation { Constructor: { } constructor } when maps.IsMap(inner.Type) =>
                constructor.IsImplicitlyDeclared && inner.Type!.IsValueType ? NilFact.Unknown : NilFact.Made,
            ICollectionExpressionOperation when maps.IsMap(value.Type) => NilFact.Made,
            IFlowCaptureReferenceOperation reference => OfCapture(reference, facts),
            ISimpleAssignmentOperation assignment => FactOf(assignment.Value, facts),
            IInvocationOperation invocation => OfCall(invocation, facts),
            _ => inner.Variable() is { } variable && maps.IsMap(inner.Type) ? OfVariable(variable, facts)
                : MemberOf(inner) is { } member && maps.IsMap(inner.Type) ? OfMember(member)
                : NilFact.Unknown,
        };

        return fact is NilFact.MaybeNil or NilFact.MayReturnNil or NilFact.NeverAssigned && (Operations.IsVouchedFor(inner) || Operations.IsVouchedFor(value))
            ? NilFact.Unknown
            : fact;
    }

    private NilFact OfCapture(IFlowCaptureReferenceOperation reference, FactMap facts)
    {
        FactMap.Capture capture = facts.CaptureOf(reference.Id);
        return capture is { IsEnumerator: false, Variable: { } variable } ? OfVariable(variable, facts) : capture.Fact;
    }

    private NilFact OfVariable(ISymbol variable, FactMap facts)
    {
        if (variable is IFieldSymbol or IPropertySymbol)
        {
            return facts.Knows(variable) ? facts[variable] : OfMember(variable);
        }

        return facts.Knows(variable) ? facts[variable]
            : variables.OnlyValue(variable) is not null && variables.CanFollow(variable) ? NilFact.Nil
            : NilFact.Unknown;
    }

    private NilFact OfMember(ISymbol member) =>
        sources.IsNeverAssigned(member, cancellation) ? NilFact.NeverAssigned
        : member is IPropertySymbol { GetMethod: { } getter } && sources.MayReturnNil(getter, cancellation) ? NilFact.MayReturnNil
        : NilFact.Unknown;

    private static ISymbol? MemberOf(IOperation operation) => operation switch
    {
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
        _ => null,
    };

    private NilFact OfCall(IInvocationOperation invocation, FactMap facts)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (maps.IsMap(method.ContainingType) && maps.IsMap(method.ReturnType))
        {
            return (method.Name, method.IsStatic) switch
            {
                ("Make" or "Of", true) => NilFact.Made,
                ("Clone", false) when invocation.Instance is { } cloned => method.ContainingType.IsValueType ? FactOf(cloned, facts) : NilFact.Made,
                _ => NilFact.Unknown,
            };
        }

        ITypeSymbol? given = method.IsAsync ? (method.ReturnType as INamedTypeSymbol)?.TypeArguments.FirstOrDefault() : method.ReturnType;
        return maps.IsMap(given) && sources.MayReturnNil(method, cancellation) ? NilFact.MayReturnNil : NilFact.Unknown;
    }

    private bool Capture(IFlowCaptureOperation capture, FactMap facts)
    {
        IOperation value = capture.Value.Unwrap();
        if (value is IInvocationOperation { TargetMethod.Name: "GetEnumerator", Instance: { } ranged })
        {
            facts.SetCapture(capture.Id, new FactMap.Capture(NilFact.Made, Ranged(ranged, facts), IsEnumerator: true));
        }
        else
        {
            facts.SetCapture(capture.Id, new FactMap.Capture(FactOf(capture.Value, facts), maps.IsMap(value.Type) ? Conditions.VariableOf(facts, value) : null, IsEnumerator: false));
        }

        return true;
    }

    // "foreach (var k in m.Keys)" has turns only where m has entries.
    private ISymbol? Ranged(IOperation ranged, FactMap facts)
    {
        ranged = ranged.Unwrap();
        if (ranged is IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Instance: { } map } && maps.IsMap(map.Type))
        {
            ranged = map;
        }

        return maps.IsMap(ranged.Unwrap().Type) ? Conditions.VariableOf(facts, ranged) : null;
    }

    // The operands of what is assigned to are evaluated before the value; the target itself is not read.
    private bool VisitTarget(IOperation target, FactMap facts)
    {
        if (target is ITupleOperation tuple)
        {
            return tuple.Elements.All(element => VisitTarget(element, facts));
        }

        return target.Variable() is not null and not INamedTypeSymbol || target.ChildOperations.All(child => Visit(child, facts));
    }

    private bool Assign(IOperation target, NilFact fact, FactMap facts)
    {
        target = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        if (Conditions.VariableOf(facts, target) is { } variable and (ILocalSymbol or IParameterSymbol))
        {
            if (variables.CanFollow(variable) && maps.IsMap(target.Type))
            {
                facts.Assign(variable, fact == NilFact.TestedNil ? NilFact.Nil : fact);
            }

            return true;
        }

        return MapCall.Of(target, maps) is not null ? Use(target, facts) : target is not IInvocationOperation call || (Use(target, facts) && Call(call, facts));
    }

    private bool Deconstruct(IOperation target, IOperation value, FactMap facts)
    {
        target = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        if (target is not ITupleOperation targets)
        {
            return Assign(target, FactOf(value, facts), facts);
        }

        // Both sides are evaluated before anything is assigned.
        var values = value.Unwrap() as ITupleOperation;
        var found = targets.Elements.Select((element, i) => (element, fact: values?.Elements.Length == targets.Elements.Length && element is not ITupleOperation
            ? FactOf(values.Elements[i], facts) : NilFact.Unknown)).ToArray();
        for (int i = 0; i < found.Length; i++)
        {
            bool goesOn = found[i].element is ITupleOperation nested && values is not null && values.Elements.Length == found.Length
                ? Deconstruct(nested, values.Elements[i], facts)
                : AssignAll(found[i].element, found[i].fact, facts);
            if (!goesOn)
            {
                return false;
            }
        }

        return true;
    }

    private bool AssignAll(IOperation target, NilFact fact, FactMap facts) =>
        target is ITupleOperation tuple ? tuple.Elements.All(element => AssignAll(element, NilFact.Unknown, facts)) : Assign(target, fact, facts);

    private static bool DeclareIn(IPatternOperation pattern, FactMap facts)
    {
        foreach (IOperation part in pattern.DescendantsAndSelf())
        {
            ISymbol? declared = part switch
            {
                IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
                IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
                _ => null,
            };
            if (declared is not null)
            {
                facts.Assign(declared, NilFact.Unknown);
            }
        }

        return true;
    }

    private bool Call(IInvocationOperation invocation, FactMap facts)
    {
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter is not { } parameter)
            {
                continue;
            }

            if (parameter.RefKind is RefKind.Ref or RefKind.Out && Given(argument.Value).Variable() is { } variable and (ILocalSymbol or IParameterSymbol))
            {
                facts.Assign(variable, NilFact.Unknown);
            }

            if (parameter.GetAttributes().Any(static a => a.AttributeClass?.Name == "NotNullAttribute")
                && Conditions.VariableOf(facts, argument.Value) is { } checkedFor && (checkedFor is IFieldSymbol or IPropertySymbol || variables.CanFollow(checkedFor)))
            {
                facts.Refine(checkedFor, NilFact.Made);
            }

            if (Conditions.HasFlag(parameter, "DoesNotReturnIfAttribute", false) && !Require(argument.Value, true, facts))
            {
                return false;
            }

            if (Conditions.HasFlag(parameter, "DoesNotReturnIfAttribute", true) && !Require(argument.Value, false, facts))
            {
                return false;
            }
        }

        return !invocation.TargetMethod.GetAttributes().Any(static a => a.AttributeClass?.Name == "DoesNotReturnAttribute");
    }

    // A condition of several parts has been cut up by the graph; its text still has the variables, of which nothing is certain then.
    private bool Require(IOperation condition, bool outcome, FactMap facts)
    {
        if (condition.Unwrap() is not IFlowCaptureReferenceOperation)
        {
            return Conditions.Refine(facts, condition, outcome);
        }

        foreach (SyntaxNode name in condition.Syntax.DescendantNodesAndSelf())
        {
            foreach (ISymbol variable in facts.Names(name.ToString()))
            {
                facts.Refine(variable, NilFact.Unknown);
            }
        }

        return true;
    }

    private static IOperation Given(IOperation argument) => argument is IDeclarationExpressionOperation declaration ? declaration.Expression : argument;

    private bool Use(IOperation operation, FactMap facts)
    {
        if (MapCall.Of(operation, maps) is not { } call)
        {
            return RangeOfView(operation, facts);
        }

        NilFact fact = FactOf(call.Receiver, facts);
        if (IsReporting)
        {
            report(new NilUse(call, fact, call.Receiver, Conditions.VariableOf(facts, call.Receiver)));
        }

        // Control goes on only if the map was made, or not at all.
        if (call.Kind == MapAccessKind.Write && Conditions.VariableOf(facts, call.Receiver) is { } variable
            && (variable is IFieldSymbol or IPropertySymbol || variables.CanFollow(variable)))
        {
            facts.Refine(variable, fact.IsNil() || fact == NilFact.Written ? NilFact.Written : NilFact.Made);
        }

        return true;
    }

    private bool RangeOfView(IOperation operation, FactMap facts)
    {
        if (IsReporting
            && operation is IInvocationOperation { TargetMethod.Name: "GetEnumerator", Instance: { } view }
            && view.Unwrap() is IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Instance: { } map } && maps.IsMap(map.Type))
        {
            report(new NilUse(null, FactOf(map, facts), map, Conditions.VariableOf(facts, map)));
        }

        return true;
    }
}

/// <summary>A use of a map and what is known of it there. Without a call it is a loop over its keys or values.</summary>
internal readonly record struct NilUse(MapCall? Call, NilFact Fact, IOperation Receiver, ISymbol? Variable);
