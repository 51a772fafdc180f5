using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>What one operation does to the facts, in the order of evaluation: operands first.</summary>
internal sealed class NilSteps(MapTypes maps, Variables variables, NilSources sources, bool isCallee, CancellationToken cancellation)
{
    private readonly Dictionary<IOperation, NilUse> _uses = [];
    private readonly NilValues _values = new(maps, variables, sources, isCallee, cancellation);

    public MapTypes Maps => maps;

    public Variables Variables => variables;

    public Conditions Conditions { get; } = new(maps, variables);

    /// <summary>Set for the last round, over facts that no longer change.</summary>
    public bool IsReporting { get; set; }

    /// <summary>The lambdas of this graph, found in the last round.</summary>
    public HashSet<IFlowAnonymousFunctionOperation> Lambdas { get; } = [];

    /// <summary>The uses of maps, found in the last round.</summary>
    public IEnumerable<NilUse> Uses => _uses.Values;

    /// <summary>Whether a path that reaches the end returns a nil map, as far as the last round could tell.</summary>
    public bool ReturnsNil { get; private set; }

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
                return VisitTarget(assignment.Target, facts) && Visit(assignment.Value, facts) && Assign(assignment.Target, assignment.Value, facts);

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

        return Use(operation, facts) && After(operation, facts);
    }

    /// <summary>The facts after a bool got its value: those of the paths where it is true, and of those where it is false.</summary>
    public IEnumerable<FactMap> Split(IOperation operation, FactMap facts)
    {
        IOperation assigned = operation is IExpressionStatementOperation statement ? statement.Operation : operation;
        (ISymbol? variable, CaptureId? capture, IOperation? value) = assigned switch
        {
            ISimpleAssignmentOperation { IsRef: false, Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment
                when variables.CanFollow(assignment.Target.Variable()!) => (assignment.Target.Variable(), null, assignment.Value),
            IFlowCaptureOperation kept => (null, kept.Id, kept.Value),
            _ => default((ISymbol?, CaptureId?, IOperation?)),
        };
        if (value?.Type?.SpecialType != SpecialType.System_Boolean)
        {
            return [facts];
        }

        FactMap? With(bool truth)
        {
            FactMap path = facts.Copy();
            if (!Conditions.Refine(path, value, truth))
            {
                return null;
            }

            path.Keep(facts);
            return path;
        }

        void Learn(FactMap path, bool truth)
        {
            if (variable is not null)
            {
                path.Learn(variable, truth);
            }
            else
            {
                path.SetCapture(capture!.Value, path.CaptureOf(capture.Value) with { Truth = truth });
            }
        }

        FactMap? yes = With(true), no = With(false);
        if (yes is not null && no is not null && yes.Says(facts) && no.Says(facts))
        {
            return [facts];
        }

        List<FactMap> paths = [];
        if (yes is not null)
        {
            Learn(yes, true);
            paths.Add(yes);
        }

        if (no is not null)
        {
            Learn(no, false);
            paths.Add(no);
        }

        return paths;
    }

    /// <summary>Takes note of a value that is returned.</summary>
    public void Return(IOperation value, FactMap facts) => ReturnsNil |= _values.Of(value, facts) is var fact
        && (fact.IsNil() || fact is NilFact.MaybeNil or NilFact.MayReturnNil or NilFact.NeverAssigned);

    private bool Capture(IFlowCaptureOperation capture, FactMap facts)
    {
        IOperation value = capture.Value.Unwrap();
        facts.SetCapture(capture.Id, value is IInvocationOperation { TargetMethod.Name: "GetEnumerator", Instance: { } ranged }
            ? new FactMap.Capture(NilFact.Made, Ranged(ranged, facts), IsEnumerator: true, null, IsNull: false)
            : new FactMap.Capture(_values.Of(capture.Value, facts), Place.Of(facts, value), IsEnumerator: false, Conditions.TruthOf(facts, value), IsNullOfAccess(value)));
        return true;
    }

    // In "m?.Count > 0" the graph keeps m.Count, or this, for the comparison.
    private static bool IsNullOfAccess(IOperation value) => value is IDefaultValueOperation { IsImplicit: true, Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    // "foreach (var k in m.Keys)" has turns only where m has entries.
    private Place? Ranged(IOperation ranged, FactMap facts)
    {
        ranged = ranged.Unwrap();
        if (ranged is IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Instance: { } map } && maps.IsMap(map.Type))
        {
            ranged = map;
        }

        return maps.IsMap(ranged.Unwrap().Type) ? Place.Of(facts, ranged) : null;
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

    private bool Assign(IOperation target, IOperation? value, FactMap facts) =>
        Assign(target, value is null ? NilFact.Unknown : _values.Of(value, facts), value, facts);

    private bool Assign(IOperation target, NilFact fact, IOperation? value, FactMap facts)
    {
        target = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        if (Place.Of(facts, target) is { } place)
        {
            if (place.Root is INamedTypeSymbol)
            {
                facts.ForgetObject();
            }
            else if (place.IsElement)
            {
                facts.Forget(place.Root);
            }
            else if (place.Part is null)
            {
                AssignVariable(place.Root, fact, value, facts);
            }
            else if (variables.CanFollow(place) && maps.IsMap(target.Type))
            {
                facts.Assign(place, fact.IsNil() ? NilFact.Nil : fact);
            }

            return true;
        }

        // The same field, perhaps of the same object.
        if (target is IMemberReferenceOperation member)
        {
            facts.Forget(member.Member);
        }

        return Use(target, facts) && After(target, facts);
    }

    private void AssignVariable(ISymbol variable, NilFact fact, IOperation? value, FactMap facts)
    {
        ITypeSymbol? type = TypeOf(variable);
        NilFact[] parts = value is null ? [] : [.. PartsOf(value.Unwrap(), type, facts)];
        facts.Forget(variable);
        if (!variables.CanFollow(new Place(variable)))
        {
            return;
        }

        if (maps.IsMap(type))
        {
            facts.Assign(new Place(variable), fact.IsNil() ? NilFact.Nil : fact);
        }

        foreach ((Place part, NilFact of) in Place.In(variable, type, maps).Zip(parts, static (part, of) => (part, of)))
        {
            facts.Assign(part, of);
        }
    }

    // The facts of the maps in a struct or an array, in the order of its parts. Copies of an array share their elements.
    private IEnumerable<NilFact> PartsOf(IOperation value, ITypeSymbol? type, FactMap facts)
    {
        if (maps.PartsOf(type) is not { IsEmpty: false } parts)
        {
            return [];
        }

        if (NilValues.IsAllNil(value))
        {
            return parts.Select(static _ => NilFact.Nil);
        }

        if (type!.TypeKind == TypeKind.Array)
        {
            return [];
        }

        if (value is ITupleOperation tuple && type is INamedTypeSymbol { IsTupleType: true } tupleType)
        {
            return parts.Select(part => _values.Of(tuple.Elements[tupleType.TupleElements.IndexOf(
                tupleType.TupleElements.First(element => SymbolEqualityComparer.Default.Equals(element.CorrespondingTupleField, part)))], facts));
        }

        return Place.Of(facts, value) is { Part: null } other && SymbolEqualityComparer.Default.Equals(value.Type, type)
            ? parts.Select(part => facts[new Place(other.Root, part)])
            : [];
    }

    private bool Deconstruct(IOperation target, IOperation value, FactMap facts)
    {
        target = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        if (target is not ITupleOperation targets)
        {
            return Assign(target, value, facts);
        }

        // Both sides are evaluated before anything is assigned.
        var values = value.Unwrap() as ITupleOperation;
        bool isPaired = values?.Elements.Length == targets.Elements.Length;
        var found = targets.Elements.Select((element, i) => (element, fact: isPaired && element is not ITupleOperation
            ? _values.Of(values!.Elements[i], facts) : NilFact.Unknown)).ToArray();
        for (int i = 0; i < found.Length; i++)
        {
            bool goesOn = found[i].element is ITupleOperation nested && isPaired
                ? Deconstruct(nested, values!.Elements[i], facts)
                : AssignAll(found[i].element, found[i].fact, facts);
            if (!goesOn)
            {
                return false;
            }
        }

        return true;
    }

    private bool AssignAll(IOperation target, NilFact fact, FactMap facts) =>
        target is ITupleOperation tuple ? tuple.Elements.All(element => AssignAll(element, NilFact.Unknown, facts)) : Assign(target, fact, null, facts);

    private static bool DeclareIn(IPatternOperation pattern, FactMap facts)
    {
        foreach (IOperation part in pattern.DescendantsAndSelf())
        {
            ISymbol? declared = part switch
            {
                IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
                IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
                IListPatternOperation list => list.DeclaredSymbol,
                _ => null,
            };
            if (declared is not null)
            {
                facts.Forget(declared);
            }
        }

        return true;
    }

    // What an operation does besides using a map; whether control goes on.
    private bool After(IOperation operation, FactMap facts)
    {
        if (Operations.RunsOtherCode(operation, maps))
        {
            facts.ForgetObject();
        }

        switch (operation)
        {
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                ForgetTarget(argument.Value, facts);
                break;

            case IDynamicInvocationOperation call:
                call.Arguments.ToList().ForEach(argument => ForgetTarget(argument, facts));
                break;

            case IDynamicObjectCreationOperation call:
                call.Arguments.ToList().ForEach(argument => ForgetTarget(argument, facts));
                break;

            case IAddressOfOperation address:
                ForgetTarget(address.Reference, facts);
                break;

            case ICompoundAssignmentOperation compound:
                ForgetTarget(compound.Target, facts);
                break;

            case IPropertyReferenceOperation { Instance: { } instance } property when Place.PartOf(property) is null && !maps.IsMap(instance.Type):
                Mutate(instance, property.Property.GetMethod?.IsReadOnly == true, facts);
                break;

            // An array that is not only indexed may be assigned to by whoever has it.
            case ILocalReferenceOperation or IParameterReferenceOperation when operation.Type is IArrayTypeSymbol && operation.Parent is not (IArrayElementReferenceOperation or IPropertyReferenceOperation):
                facts.Forget(operation.Variable()!);
                break;

            case IInvocationOperation invocation:
                return Call(invocation, facts);
        }

        return true;
    }

    private static void ForgetTarget(IOperation target, FactMap facts)
    {
        if (Place.Of(facts, target) is not { } place)
        {
            return;
        }

        if (place.Part is null || place.IsElement)
        {
            facts.Forget(place.Root);
        }
        else
        {
            facts.Assign(place, NilFact.Unknown);
        }
    }

    // A struct that holds maps may assign to them in its own methods.
    private void Mutate(IOperation instance, bool isReadOnly, FactMap facts)
    {
        if (!isReadOnly && !maps.IsMap(instance.Type) && instance.Type?.IsValueType == true && Place.Of(facts, instance) is { Part: null } place)
        {
            facts.Forget(place.Root);
        }
    }

    private bool Call(IInvocationOperation invocation, FactMap facts)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (invocation.Instance is { } instance)
        {
            Mutate(instance, method.IsReadOnly, facts);
        }

        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter is not { } parameter)
            {
                continue;
            }

            System.Collections.Immutable.ImmutableArray<AttributeData> attributes = parameter.GetAttributes();
            if (NullableAttributes.Has(attributes, "NotNullAttribute")
                && maps.IsMap(argument.Value.Unwrap().Type) && Place.Of(facts, argument.Value) is { } place && variables.CanFollow(place))
            {
                facts.Refine(place, NilFact.Made);
            }

            if ((NullableAttributes.Has(attributes, "DoesNotReturnIfAttribute", false) && !Conditions.Refine(facts, argument.Value, true))
                || (NullableAttributes.Has(attributes, "DoesNotReturnIfAttribute", true) && !Conditions.Refine(facts, argument.Value, false)))
            {
                return false;
            }
        }

        System.Collections.Immutable.ImmutableArray<AttributeData> ofMethod = method.GetAttributes();
        if (invocation.Instance is null or IInstanceReferenceOperation)
        {
            Conditions.MemberNotNull(facts, method, ofMethod);
        }

        return !NullableAttributes.Has(ofMethod, "DoesNotReturnAttribute") && !sources.AlwaysThrows(method, cancellation);
    }

    private bool Use(IOperation operation, FactMap facts)
    {
        if (MapCall.Of(operation, maps) is not { } call)
        {
            return RangeOfView(operation, facts);
        }

        NilFact fact = _values.Of(call.Receiver, facts);
        Place? place = Place.Of(facts, call.Receiver);
        Note(operation, new NilUse(call, fact, call.Receiver, place));

        // Control goes on only if the map was made, or not at all.
        if (call.Kind == MapAccessKind.Write && place is { } written && variables.CanFollow(written) && (!written.IsElement || fact.IsNil()))
        {
            facts.Refine(written, fact.IsNil() || fact == NilFact.Written ? NilFact.Written : NilFact.Made);
        }

        return true;
    }

    private bool RangeOfView(IOperation operation, FactMap facts)
    {
        if (operation is IInvocationOperation { TargetMethod.Name: "GetEnumerator", Instance: { } view }
            && view.Unwrap() is IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Instance: { } map } && maps.IsMap(map.Type))
        {
            Note(operation, new NilUse(null, _values.Of(map, facts), map, Place.Of(facts, map)));
        }

        return true;
    }

    // The paths that were kept apart meet at the use.
    private void Note(IOperation operation, NilUse use)
    {
        if (IsReporting)
        {
            _uses[operation] = _uses.TryGetValue(operation, out NilUse known) ? use with { Fact = NilFacts.Join(known.Fact, use.Fact) } : use;
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}

/// <summary>A use of a map and what is known of it there. Without a call it is a loop over its keys or values.</summary>
internal readonly record struct NilUse(MapCall? Call, NilFact Fact, IOperation Receiver, Place? Place);
