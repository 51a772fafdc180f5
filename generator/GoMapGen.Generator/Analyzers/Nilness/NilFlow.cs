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
    private readonly FactMap?[] _before = new FactMap?[graph.Blocks.Length];
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
            FactMap facts = _before[block.Ordinal]!.Copy();
            if (Step(block, facts))
            {
                Leave(block, facts);
            }
        }

        steps.IsReporting = true;
        foreach (BasicBlock block in graph.Blocks)
        {
            if (_before[block.Ordinal] is { } facts)
            {
                Step(block, facts.Copy());
            }
        }
    }

    private bool Step(BasicBlock block, FactMap facts)
    {
        Throw(block, facts);
        foreach (IOperation operation in block.Operations)
        {
            if (!steps.Visit(operation, facts))
            {
                return false;
            }

            Throw(block, facts);
        }

        return block.BranchValue is null || steps.Visit(block.BranchValue, facts);
    }

    private void Leave(BasicBlock block, FactMap facts)
    {
        Throw(block, facts);
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
            foreach (ISymbol variable in AssignedIn(region))
            {
                facts.Assign(variable, exit[variable]);
            }
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

    private IEnumerable<ISymbol> AssignedIn(ControlFlowRegion region) => graph.Blocks
        .Where(block => block.Ordinal >= region.FirstBlockOrdinal && block.Ordinal <= region.LastBlockOrdinal)
        .SelectMany(static block => block.Operations)
        .SelectMany(static operation => operation.DescendantsAndSelf())
        .Where(Operations.IsAssignedTo)
        .Select(static operation => operation.Variable())
        .OfType<ISymbol>()
        .Distinct<ISymbol>(SymbolEqualityComparer.Default);

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
    private void Throw(BasicBlock block, FactMap facts)
    {
        if (steps.IsReporting)
        {
            return;
        }

        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } whole })
            {
                foreach (ControlFlowRegion handler in whole.NestedRegions)
                {
                    if (handler != region)
                    {
                        Arrive(graph.Blocks[handler.FirstBlockOrdinal], facts.WithoutDoubt(), isHandler: true);
                    }
                }
            }
        }
    }

    private void Arrive(BasicBlock block, FactMap facts, bool isHandler = false)
    {
        ref FactMap? before = ref _before[block.Ordinal];
        if (before is null)
        {
            before = facts.Copy();
        }
        else
        {
            FactMap joined = before.Copy();
            if (!joined.JoinWith(facts))
            {
                return;
            }

            before = isHandler ? joined.WithoutDoubt() : joined;
        }

        _work.Enqueue(block);
    }
}
