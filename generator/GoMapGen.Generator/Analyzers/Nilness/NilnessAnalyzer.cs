using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>GOMAP010 to GOMAP013: uses of maps that are nil, or may be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NilnessAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [NilDescriptors.NilWrite, NilDescriptors.TestedNilWrite, NilDescriptors.MaybeNilWrite, NilDescriptors.NilRead];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        MapTypes.Register(context, static (start, maps) =>
        {
            var sources = new NilSources(start.Compilation, maps);
            start.RegisterOperationBlockAction(block => Analyze(block, maps, sources));
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, MapTypes maps, NilSources sources)
    {
        // Most members have no map: this walk is all that they cost.
        if (!context.OperationBlocks.Any(block => block.DescendantsAndSelf().Any(operation => IsUse(operation, maps))))
        {
            return;
        }

        var variables = new Variables(context.OperationBlocks.SelectMany(static block => block.DescendantsAndSelf()), maps);
        var roots = new HashSet<IOperation>();
        foreach (IOperation block in context.OperationBlocks)
        {
            if (block.Kind is OperationKind.Block or OperationKind.FieldInitializer or OperationKind.PropertyInitializer or OperationKind.ParameterInitializer
                && roots.Add(Operations.Root(block)))
            {
                Run(context.GetControlFlowGraph(block), context, maps, variables, sources);
            }
        }
    }

    private static bool IsUse(IOperation operation, MapTypes maps) =>
        MapCall.Of(operation, maps) is not null
        || (operation is IForEachLoopOperation loop && loop.Collection.Unwrap().Type is { } ranged && (maps.IsMap(ranged) || maps.IsMap(ranged.ContainingType)));

    private static void Run(ControlFlowGraph graph, OperationBlockAnalysisContext context, MapTypes maps, Variables variables, NilSources sources)
    {
        var steps = new NilSteps(maps, variables, sources, isCallee: false, context.CancellationToken);
        new NilFlow(graph, steps, context.CancellationToken).Run();
        foreach (NilUse use in steps.Uses)
        {
            Report(context, use, variables);
        }

        // What a lambda or a local function captures, it finds as it is when it runs.
        foreach (IFlowAnonymousFunctionOperation lambda in steps.Lambdas)
        {
            Run(graph.GetAnonymousFunctionControlFlowGraph(lambda, context.CancellationToken), context, maps, variables, sources);
        }

        foreach (IMethodSymbol local in graph.LocalFunctions)
        {
            Run(graph.GetLocalFunctionControlFlowGraph(local, context.CancellationToken), context, maps, variables, sources);
        }
    }

    private static void Report(OperationBlockAnalysisContext context, NilUse use, Variables variables)
    {
        if (DescriptorOf(use) is not { } descriptor)
        {
            return;
        }

        SyntaxNode receiver = use.Receiver.Syntax;
        IOperation? origin = use.Place is { Part: null } place ? variables.OnlyValue(place.Root) : null;
        context.ReportDiagnostic(Diagnostic.Create(
            descriptor,
            receiver.GetLocation(),
            origin is not null ? [origin.Syntax.GetLocation()] : null,
            receiver.ToString(),
            use.Receiver.Unwrap().Type?.Name ?? use.Call?.Map.Name,
            descriptor.Id == "GOMAP012" ? Why(use) : WhatHappens(use),
            descriptor.Id == "GOMAP012" ? Instead(use) : ""));
    }

    private static DiagnosticDescriptor? DescriptorOf(NilUse use)
    {
        bool isMember = use.Place?.IsOfObject == true;
        return use.Call?.Kind switch
        {
            MapAccessKind.Write => use.Fact switch
            {
                _ when use.Fact.IsNil() && isMember => NilDescriptors.MaybeNilWrite,
                NilFact.Nil => NilDescriptors.NilWrite,
                NilFact.TestedNil or NilFact.KeptNil => NilDescriptors.TestedNilWrite,
                NilFact.MaybeNil => IsStruct(use) ? NilDescriptors.MaybeNilWrite : null,
                NilFact.MayReturnNil or NilFact.NeverAssigned => NilDescriptors.MaybeNilWrite,
                _ => null,
            },
            MapAccessKind.Read when use.Call.Value.Member == "GetValueRefOrNullRef" => null,
            MapAccessKind.Read or MapAccessKind.Range or null => use.Fact.IsNil() && !isMember ? NilDescriptors.NilRead : null,
            _ => null,
        };
    }

    private static bool IsStruct(NilUse use) => use.Call?.Map.IsValueType == true;

    private static string Why(NilUse use) => use.Fact switch
    {
        NilFact.MaybeNil => "it is nil on one path and made on another",
        _ when use.Fact.IsNil() => "it is nil on every path to here",
        NilFact.MayReturnNil => "the method that gave it returns null or default on some path",
        _ => "nothing in its type assigns a map to it",
    };

    private static string Instead(NilUse use) => use.Fact switch
    {
        NilFact.NeverAssigned => "assign 'new' to it where it is declared or in a constructor",
        _ => IsStruct(use) ? "test IsNil, or assign 'new' to it first" : "test it for null, or assign 'new' to it first",
    };

    private static string WhatHappens(NilUse use) => use switch
    {
        { Call: null } or { Call.Kind: MapAccessKind.Range } => IsStruct(use) ? "the loop has no turns" : "the loop throws",
        { Call.Member: "MapAccess1" or "MapAccess2" } => "nothing is found",
        _ => IsStruct(use) ? "nothing is found" : "this throws",
    };
}
