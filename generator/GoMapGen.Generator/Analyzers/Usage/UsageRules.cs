using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>GOMAP030 to GOMAP038: mistakes and needless work in the use of maps.</summary>
internal static class UsageRules
{
    public static void Look(MemberCode code)
    {
        bool hasRefs = false;
        bool hasRefLocals = false;
        HashSet<Location> captured = [];
        foreach (IOperation operation in code.Operations)
        {
            Look(operation, code.Maps, code.Context, captured, ref hasRefs);
            hasRefLocals |= operation is IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None };
        }

        // Only a local keeps a ref for later.
        if (hasRefs && hasRefLocals)
        {
            foreach (IOperation block in code.Context.OperationBlocks)
            {
                if (block.Kind is OperationKind.Block or OperationKind.MethodBody)
                {
                    Follow(code.Context.GetControlFlowGraph(block), code);
                }
            }
        }
    }

    private static void Look(IOperation operation, MapTypes maps, OperationBlockAnalysisContext context, HashSet<Location> captured, ref bool hasRefs)
    {
        Action<Diagnostic> report = context.ReportDiagnostic;
        switch (operation)
        {
            case IInvocationOperation invocation:
                ConstantHint.Look(invocation, maps, report);
                OrderDependence.Look(invocation, maps, report);
                CapturedWrite.Look(invocation, maps, captured, report);
                break;
            case IObjectCreationOperation creation:
                ConstantHint.Look(creation, maps, report);
                CapturedWrite.Look(creation, maps, captured, report);
                break;
            case IForEachLoopOperation loop:
                RangeDelete.Look(loop, maps, report);
                PopulationLoop.Look(loop, maps, report);
                break;
            case IForLoopOperation loop:
                PopulationLoop.Look(loop, maps, report);
                ContainsThenIndex.Look(loop, maps, context);
                break;
            case ICompoundAssignmentOperation or IIncrementOrDecrementOperation:
                OpAssign.Look(operation, maps, report);
                break;
            case IConditionalOperation or IBinaryOperation or IWhileLoopOperation:
                ContainsThenIndex.Look(operation, maps, context);
                break;
        }

        if (MapCall.Of(operation, maps) is { } call)
        {
            hasRefs |= call.IsRef;
            SpanToString.Look(call, maps, report);
            RefAfterWrite.Look(call, maps, report);
        }
    }

    private static void Follow(ControlFlowGraph graph, MemberCode code)
    {
        CancellationToken cancellation = code.Context.CancellationToken;
        new RefAfterWrite(graph, code.Maps, code.Variables, code.Context.ReportDiagnostic).Run();
        foreach (IMethodSymbol local in graph.LocalFunctions)
        {
            Follow(graph.GetLocalFunctionControlFlowGraph(local, cancellation), code);
        }

        foreach (IFlowAnonymousFunctionOperation lambda in graph.Blocks
            .SelectMany(static block => block.BranchValue is null ? block.Operations : block.Operations.Add(block.BranchValue))
            .SelectMany(static operation => operation.DescendantsAndSelf())
            .OfType<IFlowAnonymousFunctionOperation>())
        {
            Follow(graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation), code);
        }
    }
}
