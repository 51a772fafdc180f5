using GoMapGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>GOMAP010 to GOMAP013: uses of maps that are nil, or may be.</summary>
internal static class NilnessRules
{
    public static void Look(MemberCode code, NilSources sources)
    {
        if (!NilHints.AreIn(code, sources))
        {
            return;
        }

        var roots = new HashSet<IOperation>();
        foreach (IOperation block in code.Context.OperationBlocks)
        {
            // A method body is that of top-level statements.
            if (block.Kind is OperationKind.Block or OperationKind.MethodBody or OperationKind.FieldInitializer or OperationKind.PropertyInitializer or OperationKind.ParameterInitializer
                && roots.Add(Operations.Root(block)))
            {
                Run(code.Context.GetControlFlowGraph(block), code, sources);
            }
        }
    }

    private static void Run(ControlFlowGraph graph, MemberCode code, NilSources sources)
    {
        CancellationToken cancellation = code.Context.CancellationToken;
        var steps = new NilSteps(code.Maps, code.Variables, sources, isCallee: false, cancellation);
        new NilFlow(graph, steps, cancellation).Run();
        foreach (NilUse use in steps.Uses)
        {
            Report(code.Context, use, code.Variables);
        }

        // What a lambda or a local function captures, it finds as it is when it runs.
        foreach (IFlowAnonymousFunctionOperation lambda in steps.Lambdas)
        {
            Run(graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation), code, sources);
        }

        foreach (IMethodSymbol local in graph.LocalFunctions)
        {
            Run(graph.GetLocalFunctionControlFlowGraph(local, cancellation), code, sources);
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
            NameOf(use),
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

    private static string? NameOf(NilUse use) => use.Receiver.Unwrap().Type?.Name ?? use.Call?.Map.Name;

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
        NilFact.NeverAssigned => $"assign 'new {NameOf(use)}()' to it where it is declared or in a constructor",
        _ => $"test {(IsStruct(use) ? "IsNil" : "it for null")}, or assign 'new {NameOf(use)}()' to it first",
    };

    private static string WhatHappens(NilUse use) => use switch
    {
        { Call: null } or { Call.Kind: MapAccessKind.Range } => IsStruct(use) ? "the loop has no turns" : "the loop throws",
        { Call.Member: "MapAccess1" or "MapAccess2" } => "nothing is found",
        _ => IsStruct(use) ? "nothing is found" : "this throws",
    };
}
