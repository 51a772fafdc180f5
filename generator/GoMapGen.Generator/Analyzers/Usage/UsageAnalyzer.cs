using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>GOMAP030 to GOMAP038: mistakes and needless work in the use of maps.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        UsageDescriptors.NegativeHint, UsageDescriptors.RefAfterWrite, UsageDescriptors.CapturedWrite, UsageDescriptors.OrderDependence,
        UsageDescriptors.OpAssign, UsageDescriptors.TwoLookups, UsageDescriptors.RangeDelete, UsageDescriptors.SpanToString, UsageDescriptors.PopulationLoop,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        MapTypes.Register(context, static (start, maps) => start.RegisterOperationBlockAction(block => Analyze(block, maps)));
    }

    private static void Analyze(OperationBlockAnalysisContext context, MapTypes maps)
    {
        foreach (IOperation block in context.OperationBlocks)
        {
            bool hasRefs = false;
            foreach (IOperation operation in block.DescendantsAndSelf())
            {
                Look(operation, maps, context, ref hasRefs);
            }

            if (hasRefs && block.Kind == OperationKind.Block)
            {
                Follow(context.GetControlFlowGraph(block), context, maps, new Variables(block.DescendantsAndSelf(), maps));
            }
        }
    }

    private static void Look(IOperation operation, MapTypes maps, OperationBlockAnalysisContext context, ref bool hasRefs)
    {
        Action<Diagnostic> report = context.ReportDiagnostic;
        switch (operation)
        {
            case IInvocationOperation invocation:
                ConstantHint.Look(invocation, maps, report);
                OrderDependence.Look(invocation, maps, report);
                CapturedWrite.Look(invocation, maps, report);
                break;
            case IObjectCreationOperation creation:
                ConstantHint.Look(creation, maps, report);
                CapturedWrite.Look(creation, maps, report);
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
            SpanToString.Look(call, report);
            RefAfterWrite.Look(call, maps, report);
        }
    }

    private static void Follow(ControlFlowGraph graph, OperationBlockAnalysisContext context, MapTypes maps, Variables variables)
    {
        new RefAfterWrite(graph, maps, variables, context.ReportDiagnostic).Run();
        foreach (IMethodSymbol local in graph.LocalFunctions)
        {
            Follow(graph.GetLocalFunctionControlFlowGraph(local, context.CancellationToken), context, maps, variables);
        }

        foreach (IFlowAnonymousFunctionOperation lambda in graph.Blocks
            .SelectMany(static block => block.BranchValue is null ? block.Operations : block.Operations.Add(block.BranchValue))
            .SelectMany(static operation => operation.DescendantsAndSelf())
            .OfType<IFlowAnonymousFunctionOperation>())
        {
            Follow(graph.GetAnonymousFunctionControlFlowGraph(lambda, context.CancellationToken), context, maps, variables);
        }
    }
}
