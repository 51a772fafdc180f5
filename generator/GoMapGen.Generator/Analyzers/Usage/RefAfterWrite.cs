using System.Linq;
using GoMapGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>GOMAP031: a ref into a map that is used after the map was written to on every path from where the ref was got.</summary>
/// <remarks>
/// Forward over the control-flow graph. Per ref local: the map it refers into, and whether that has been written to. Two paths that do
/// not agree leave nothing, so the iteration ends and only what is certain is reported. A stale ref is reported once on a path: what is
/// written instead makes the later uses good too.
/// </remarks>
internal sealed class RefAfterWrite(ControlFlowGraph graph, MapTypes maps, Variables variables, Action<Diagnostic> report)
{
    private readonly Dictionary<ISymbol, Origin>?[] _before = new Dictionary<ISymbol, Origin>?[graph.Blocks.Length];
    private readonly Queue<BasicBlock> _work = new();
    private bool _isReporting;

    /// <summary>A ref that is assigned or handed over in the very expression whose other parts write to the map.</summary>
    public static void Look(MapCall call, MapTypes maps, Action<Diagnostic> report)
    {
        if (!call.IsRef || call.Receiver.Variable() is not { } map)
        {
            return;
        }

        // "m.Ref(k).X", of a struct, is a ref too.
        IOperation place = call.Operation;
        while (place.Parent is IFieldReferenceOperation { Field.ContainingType.IsValueType: true } field)
        {
            place = field;
        }

        IEnumerable<IOperation> later = place.Parent switch
        {
            IAssignmentOperation assignment when assignment.Target == place => [assignment.Value],
            IArgumentOperation { Parameter.RefKind: not RefKind.None, Parent: IInvocationOperation invocation } argument =>
                invocation.Arguments.SkipWhile(a => a != argument).Skip(1),
            IInvocationOperation { Instance: { Type.IsValueType: true } instance } invocation when instance == place => invocation.Arguments,
            ITupleOperation { Parent: IDeconstructionAssignmentOperation deconstruction } targets when deconstruction.Target == targets =>
                targets.Elements.SkipWhile(element => element != place).Skip(1).Append(deconstruction.Value),
            _ => [],
        };
        foreach (IOperation part in later)
        {
            bool writes = part.DescendantsAndSelf().Any(operation => MapCall.Of(operation, maps) is { IsChange: true } write
                && SymbolEqualityComparer.Default.Equals(write.Receiver.Variable(), map)
                && (operation == part || Paths.IsUnconditional(operation, part)));
            if (writes)
            {
                Report(call.Operation, map, "evaluate the other side first, into a local", report);
                return;
            }
        }
    }

    public void Run()
    {
        Arrive(graph.Blocks[0], new(SymbolEqualityComparer.Default));
        while (_work.Count > 0)
        {
            BasicBlock block = _work.Dequeue();
            Dictionary<ISymbol, Origin> refs = Step(block);
            Follow(block.FallThroughSuccessor, refs);
            Follow(block.ConditionalSuccessor, refs);
        }

        _isReporting = true;
        foreach (BasicBlock block in graph.Blocks)
        {
            if (_before[block.Ordinal] is not null)
            {
                Step(block);
            }
        }
    }

    private Dictionary<ISymbol, Origin> Step(BasicBlock block)
    {
        var refs = new Dictionary<ISymbol, Origin>(_before[block.Ordinal]!, SymbolEqualityComparer.Default);
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null && region != graph.Root && !_isReporting; region = region.EnclosingRegion)
        {
            // An exception may come from anywhere in the try block: nothing is certain in a handler. What lies around a lambda is no
            // part of its graph.
            foreach (ControlFlowRegion handler in region.Kind == ControlFlowRegionKind.Try ? region.EnclosingRegion!.NestedRegions : [])
            {
                if (handler != region)
                {
                    Arrive(graph.Blocks[handler.FirstBlockOrdinal], new(SymbolEqualityComparer.Default));
                }
            }
        }

        foreach (IOperation operation in block.Operations)
        {
            Visit(operation, refs);
        }

        if (block.BranchValue is { } value)
        {
            Visit(value, refs);
        }

        return refs;
    }

    private void Follow(ControlFlowBranch? branch, Dictionary<ISymbol, Origin> refs)
    {
        if (branch?.Destination is { } next)
        {
            Arrive(next, refs);
        }
    }

    private void Arrive(BasicBlock block, Dictionary<ISymbol, Origin> refs)
    {
        ref Dictionary<ISymbol, Origin>? before = ref _before[block.Ordinal];
        if (before is null)
        {
            before = new(refs, SymbolEqualityComparer.Default);
            _work.Enqueue(block);
            return;
        }

        bool changed = false;
        foreach (KeyValuePair<ISymbol, Origin> entry in before.ToArray())
        {
            if (!refs.TryGetValue(entry.Key, out Origin other) || !SymbolEqualityComparer.Default.Equals(other.Map, entry.Value.Map))
            {
                before.Remove(entry.Key);
                changed = true;
            }
            else if (entry.Value.State > other.State)
            {
                before[entry.Key] = other;
                changed = true;
            }
        }

        if (changed)
        {
            _work.Enqueue(block);
        }
    }

    private void Visit(IOperation operation, Dictionary<ISymbol, Origin> refs)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation target } assignment:
                Visit(assignment.Value, refs);
                refs.Remove(target.Local);
                if (MapCall.Of(assignment.Value, maps) is { IsRef: true } call && call.Receiver.Variable() is { } map && CanFollow(map))
                {
                    refs[target.Local] = new Origin(map, RefState.Good);
                }
                else if (assignment.Value is ILocalReferenceOperation { Local: var other } && refs.TryGetValue(other, out Origin origin))
                {
                    refs[target.Local] = origin;
                }

                return;

            // The target is written to after the value has been evaluated.
            case IAssignmentOperation assignment:
                if (assignment.Target is not ILocalReferenceOperation)
                {
                    VisitChildren(assignment.Target, refs);
                }

                Visit(assignment.Value, refs);
                Apply(assignment.Target, refs);
                return;
        }

        VisitChildren(operation, refs);
        Apply(operation, refs);
    }

    private void VisitChildren(IOperation operation, Dictionary<ISymbol, Origin> refs)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Visit(child, refs);
        }
    }

    private void Apply(IOperation operation, Dictionary<ISymbol, Origin> refs)
    {
        if (operation is ILocalReferenceOperation { Local: var local } && refs.TryGetValue(local, out Origin origin))
        {
            if (origin.State == RefState.Stale)
            {
                refs[local] = origin with { State = RefState.Reported };
                if (_isReporting)
                {
                    Report(operation, origin.Map, "get it again, or finish with it before the write", report);
                }
            }

            return;
        }

        if (MapCall.Of(operation, maps) is { IsChange: true } call && call.Receiver.Variable() is { } written)
        {
            SetAll(refs, map => SymbolEqualityComparer.Default.Equals(map, written), static o => o.State == RefState.Good ? o with { State = RefState.Stale } : o);
        }

        // Another map under the same name; a ref that is stale stays so.
        if (operation.Variable() is { } assigned and not INamedTypeSymbol && Operations.IsAssignedTo(operation))
        {
            SetAll(refs, map => SymbolEqualityComparer.Default.Equals(map, assigned), static o => o.State == RefState.Good ? null : o);
        }

        if (Operations.RunsOtherCode(operation, maps))
        {
            SetAll(refs, IsOpen, static o => o.State == RefState.Good ? null : o);
        }
    }

    private bool CanFollow(ISymbol map) => map is not (ILocalSymbol or IParameterSymbol) || variables.CanFollow(map) || map is IParameterSymbol { RefKind: RefKind.Ref };

    // Other code may put another map there.
    private static bool IsOpen(ISymbol map) => map is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod: not null } or IParameterSymbol { RefKind: RefKind.Ref };

    private static void SetAll(Dictionary<ISymbol, Origin> refs, Func<ISymbol, bool> isMeant, Func<Origin, Origin?> change)
    {
        foreach (KeyValuePair<ISymbol, Origin> entry in refs.ToArray())
        {
            if (!isMeant(entry.Value.Map))
            {
                continue;
            }

            if (change(entry.Value) is { } changed)
            {
                refs[entry.Key] = changed;
            }
            else
            {
                refs.Remove(entry.Key);
            }
        }
    }

    private static void Report(IOperation use, ISymbol map, string instead, Action<Diagnostic> report) =>
        report(Diagnostic.Create(UsageDescriptors.RefAfterWrite, use.Syntax.GetLocation(), use.Syntax.ToString(), map is INamedTypeSymbol ? "this" : map.Name, instead));

    // In the order of the join: the first of two wins.
    private enum RefState : byte
    {
        Good,
        Stale,
        Reported,
    }

    private readonly record struct Origin(ISymbol Map, RefState State);
}
