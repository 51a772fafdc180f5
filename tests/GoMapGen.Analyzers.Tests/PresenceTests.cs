using System.Collections.Immutable;
using GoMapGen.Analyzers.Tests.Infrastructure;
using GoMapGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace GoMapGen.Analyzers.Tests;

/// <summary>A project without maps pays for nothing; one that can have maps is looked at, however it comes to them.</summary>
public class PresenceTests
{
    private const string Plain = "class C { int F(System.Collections.Generic.Dictionary<string, int> d) { d[\"a\"] = 1; return d.Count; } }";

    [Fact]
    public async Task Without_a_map_nothing_is_registered() => Assert.Equal(0, await ActionsAsync(Maps.Compile([Plain], Maps.WithRuntime)));

    [Fact]
    public async Task Without_the_package_nothing_is_registered() => Assert.Equal(0, await ActionsAsync(Maps.Compile([Plain], Maps.Framework)));

    [Fact]
    public async Task A_map_of_the_project_is_looked_at() =>
        Assert.NotEqual(0, await ActionsAsync(Maps.Compile([Plain, "[GoMapGen.GoMap(typeof(int), typeof(int))] partial class M;"], Maps.WithRuntime)));

    [Fact]
    public async Task Maps_of_a_referenced_assembly_are_looked_at() => Assert.NotEqual(0, await ActionsAsync(Maps.Compile([Plain], Maps.References)));

    [Fact]
    public async Task Maps_of_a_referenced_project_are_looked_at()
    {
        Compilation maps = Maps.Generate(Maps.Compile([Maps.Source], Maps.WithRuntime).WithAssemblyName("Maps"));
        Assert.NotEqual(0, await ActionsAsync(Maps.Compile([Plain], [.. Maps.WithRuntime, maps.ToMetadataReference()])));
    }

    [Fact]
    public async Task An_alias_of_the_attribute_in_another_file_is_seen()
    {
        Compilation compilation = Maps.Generate(Maps.Compile(
            ["global using Table = GoMapGen.GoMapAttribute;", "[Table(typeof(string), typeof(int))] partial class M; class C { void F(string k) { M? m = null; m[k] = 1; } }"],
            Maps.WithRuntime));
        Assert.Equal(["GOMAP010"], (await Check.RunAsync(compilation)).Select(static d => d.Id));
    }

    [Fact]
    public async Task A_reference_that_cannot_be_read_is_the_compilers_to_report() =>
        Assert.Equal(0, await ActionsAsync(Maps.Compile([Plain], [MetadataReference.CreateFromImage([1, 2, 3]), .. Maps.WithRuntime])));

    // Of all analyzers, without the actions at the start of a compilation.
    private static async Task<int> ActionsAsync(Compilation compilation)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. typeof(GoMapGenerator).Assembly.GetTypes()
                .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        var run = new CompilationWithAnalyzers(compilation, analyzers, new AnalyzerOptions([]));
        int actions = 0;
        foreach (DiagnosticAnalyzer analyzer in analyzers)
        {
            AnalyzerTelemetryInfo info = await run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
            actions += info.SymbolActionsCount + info.SyntaxNodeActionsCount + info.OperationActionsCount + info.OperationBlockActionsCount + info.AdditionalFileActionsCount;
        }

        return actions;
    }
}
