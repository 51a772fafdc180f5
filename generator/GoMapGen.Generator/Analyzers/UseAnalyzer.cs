using System.Collections.Immutable;
using GoMapGen.Generator.Analyzers.Nilness;
using GoMapGen.Generator.Analyzers.Usage;
using GoMapGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Generator.Analyzers;

/// <summary>
/// GOMAP010 to GOMAP013, uses of maps that are nil or may be; GOMAP030 to GOMAP038, mistakes and needless work in the use of maps. One
/// analyzer, so that a member is walked once for all of them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        NilDescriptors.NilWrite, NilDescriptors.TestedNilWrite, NilDescriptors.MaybeNilWrite, NilDescriptors.NilRead,
        UsageDescriptors.NegativeHint, UsageDescriptors.RefAfterWrite, UsageDescriptors.CapturedWrite, UsageDescriptors.OrderDependence,
        UsageDescriptors.OpAssign, UsageDescriptors.TwoLookups, UsageDescriptors.RangeDelete, UsageDescriptors.SpanToString, UsageDescriptors.PopulationLoop,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        MapPresence.Register(context, static start =>
        {
            var maps = new MapTypes(start.Compilation.Assembly);
            var sources = new NilSources(start.Compilation, maps);
            start.RegisterOperationBlockAction(block =>
            {
                if (MemberCode.Of(block, maps) is { } code)
                {
                    NilnessRules.Look(code, sources);
                    UsageRules.Look(code);
                }
            });
        });
    }
}
