using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>
/// The facts of a control-flow graph, forward to a fixed point: the facts before a block are the join of what its predecessors leave.
/// </summary>
/// <remarks>
/// Invariants: (1) a block without facts is not reached, and nothing is reported in it; (2) the facts before a block only ever become
/// fewer, so the iteration ends; (3) a handler starts with what holds at every point of its try block, since any of them may throw.
/// </remarks>
internal sealed class NilFlow(ControlFlowGraph graph, NilSteps steps, CancellationToken cancellation)
{
    private readonly FactSet?[] _before = new FactSet?[graph.Blocks.Length];
    private readonly Dictionary<ControlFlowRegion, FactMap> _finallyExits = [];
    private readonly Queue<BasicBlock> _work = new();

    /// <summary>Runs to the fixed point, then once more over every block that is reached, reporting.</summary>
    public void Run()
    {
        Arrive(graph.Blocks[0], new FactMap());
        while (_work.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            BasicBlock block = _work.Dequeue();
            foreach (FactMap facts in Step(block))
            {
                Leave(block, facts);
            }
        }

        steps.IsReporting = true;
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (FactMap facts in Step(block))
            {
                if (block is { BranchValue: { } value, FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Return })
                {
                    steps.Return(value, facts);
                }
            }
        }
    }

    // The facts after a block, of the paths that go on from it.
    private List<FactMap> Step(BasicBlock block)
    {
        List<FactMap> all = [];
        if (_before[block.Ordinal] is not { } before)
        {
            return all;
        }

        all.AddRange(before.All.Select(static facts => facts.Copy()));
        Throw(block, all);
        foreach (IOperation operation in block.Operations)
        {
            all = [.. all.Where(facts => steps.Visit(operation, facts)).SelectMany(facts => steps.Split(operation, facts))];
            Throw(block, all);
        }

        if (block.BranchValue is { } value)
        {
            all.RemoveAll(facts => !steps.Visit(value, facts));
            Throw(block, all);
        }

        return all;
    }

    private void Leave(BasicBlock block, FactMap facts)
    {
        if (block.ConditionalSuccessor is { } conditional && block.BranchValue is { } condition)
        {
            bool jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            FactMap jumped = facts.Copy();
            if (steps.Conditions.Refine(jumped, condition, jumpsWhen))
            {
                Follow(block, conditional, jumped);
            }

            if (!steps.Conditions.Refine(facts, condition, !jumpsWhen))
            {
                return;
            }
        }

        if (block.FallThroughSuccessor is { } next)
        {
            Follow(block, next, facts);
        }
    }

    private void Follow(BasicBlock block, ControlFlowBranch branch, FactMap facts)
    {
        if (branch.Destination is null)
        {
            if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling && FinallyAround(block) is { } region)
            {
                EndFinally(region, facts);
            }

            return;
        }

        foreach (ControlFlowRegion region in branch.FinallyRegions)
        {
            if (!_finallyExits.TryGetValue(region, out FactMap? exit))
            {
                return;
            }

            // What the finally block assigns is as it leaves it; the rest is as it was.
            IOperation[] operations = [.. In(region)];
            foreach (ISymbol variable in operations.Select(steps.Variables.AssignedBy).OfType<ISymbol>().Distinct<ISymbol>(SymbolEqualityComparer.Default))
            {
                facts.TakeFrom(exit, variable);
            }

            if (operations.Any(operation => Operations.RunsOtherCode(operation, steps.Maps)))
            {
                facts.ForgetObject();
            }
        }

        foreach (ControlFlowRegion region in branch.LeavingRegions)
        {
            facts.Leave(region);
        }

        Arrive(branch.Destination, facts);
    }

    private void EndFinally(ControlFlowRegion region, FactMap facts)
    {
        bool changed = true;
        if (_finallyExits.TryGetValue(region, out FactMap? exit))
        {
            changed = exit.JoinWith(facts);
        }
        else
        {
            _finallyExits.Add(region, facts.Copy());
        }

        if (changed)
        {
            foreach (BasicBlock block in graph.Blocks)
            {
                if (_before[block.Ordinal] is not null && PassesThrough(block.FallThroughSuccessor, region) | PassesThrough(block.ConditionalSuccessor, region))
                {
                    _work.Enqueue(block);
                }
            }
        }
    }

    private static bool PassesThrough(ControlFlowBranch? branch, ControlFlowRegion region) => branch is not null && branch.FinallyRegions.Contains(region);

    private IEnumerable<IOperation> In(ControlFlowRegion region) => graph.Blocks
        .Where(block => block.Ordinal >= region.FirstBlockOrdinal && block.Ordinal <= region.LastBlockOrdinal)
        .SelectMany(static block => block.BranchValue is null ? block.Operations : block.Operations.Add(block.BranchValue))
        .SelectMany(static operation => operation.DescendantsAndSelf());

    private static ControlFlowRegion? FinallyAround(BasicBlock block)
    {
        ControlFlowRegion? region = block.EnclosingRegion;
        while (region is not null && region.Kind != ControlFlowRegionKind.Finally)
        {
            region = region.EnclosingRegion;
        }

        return region;
    }

    // Invariant 3.
    private void Throw(BasicBlock block, List<FactMap> all)
    {
        if (steps.IsReporting)
        {
            return;
        }

        // The regions of a lambda lie in those of the code around it, whose blocks are not of this graph.
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null && region != graph.Root; region = region.EnclosingRegion)
        {
            if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } whole })
            {
                continue;
            }

            foreach (ControlFlowRegion handler in whole.NestedRegions)
            {
                if (handler != region)
                {
                    all.ForEach(facts => Arrive(graph.Blocks[handler.FirstBlockOrdinal], facts, isHandler: true));
                }
            }
        }
    }

    private void Arrive(BasicBlock block, FactMap facts, bool isHandler = false)
    {
        FactSet before = _before[block.Ordinal] ??= new FactSet(isHandler);
        if (before.Add(facts))
        {
            _work.Enqueue(block);
        }
    }
}
