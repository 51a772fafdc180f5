using System.Collections.Immutable;
using GoMapGen.Analyzers.Tests.Infrastructure;
using GoMapGen.Generator.Analyzers;
using GoMapGen.Generator.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Analyzers.Tests.Usage;

/// <summary>Rules of other analyzers, here one that reports every ContainsKey under an id of theirs, where GOMAP035 has spoken.</summary>
public class SuppressorTests
{
    [Theory]
    [InlineData("CA1853", "if (p.ContainsKey(k)) p.Remove(k);", "GOMAP035")]
    [InlineData("CA1854", "if (p.ContainsKey(k)) Console.WriteLine(p[k]);", "GOMAP035")]
    [InlineData("CA1854", "Console.WriteLine(p.ContainsKey(k) && q.Count > 1 ? p[k] : 0);", "GOMAP035")]
    [InlineData("CA1864", "if (!p.ContainsKey(k)) p.Add(k, 1);", "GOMAP035")]
    [InlineData("CA1854", "if (p.ContainsKey(k)) Console.WriteLine(q[k]);", "CA1854")]
    [InlineData("CA1854", "var d = new Dictionary<string, int>(); if (d.ContainsKey(k)) Console.WriteLine(d[k]);", "CA1854")]
    public async Task What_we_say_is_not_said_twice(string other, string body, string heard) => Assert.Equal([heard], await HeardAsync(other, body, []));

    [Theory]
    [InlineData("CA1853", ReportDiagnostic.Warn, ReportDiagnostic.Default, "CA1853")]
    [InlineData("CA1853", ReportDiagnostic.Warn, ReportDiagnostic.Warn, "GOMAP035")]
    [InlineData("CA1853", ReportDiagnostic.Error, ReportDiagnostic.Warn, "CA1853")]
    [InlineData("CA1853", ReportDiagnostic.Default, ReportDiagnostic.Suppress, "CA1853")]
    public async Task The_louder_one_is_heard(string other, ReportDiagnostic theirs, ReportDiagnostic ours, string heard) =>
        Assert.Equal([heard], await HeardAsync(other, "if (p.ContainsKey(k)) p.Remove(k);", new() { [other] = theirs, ["GOMAP035"] = ours }));

    [Theory]
    [InlineData("CA1710", "class")]
    [InlineData("CA1815", "struct")]
    public async Task A_map_is_named_for_what_it_holds_and_a_struct_is_equal_by_reference(string other, string form)
    {
        CSharpCompilation compilation = Maps.Compile([$"[GoMapGen.GoMap(typeof(int), typeof(int))] public partial {form} Ages; public {form} Names;"], Maps.References);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await new CompilationWithAnalyzers(compilation, [new DeclarationSuppressor(), new OtherOfTypes(other)], options).GetAnalyzerDiagnosticsAsync();
        Assert.Equal("Names", Assert.Single(found, static diagnostic => diagnostic.Location.SourceTree!.ToString().Contains("Ages", StringComparison.Ordinal)).GetMessage());
    }

    private static async Task<IEnumerable<string>> HeardAsync(string other, string body, Dictionary<string, ReportDiagnostic> severities)
    {
        CSharpCompilation compilation = Maps.Compile([$"using System; using System.Collections.Generic; class C {{ void F(Scores p, Goals q, string k) {{ {body} }} }}"], Maps.References);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(severities));
        var errors = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => { lock (errors) { errors.Add(exception); } }, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false);
        ImmutableArray<Diagnostic> found = await new CompilationWithAnalyzers(compilation, [new UseAnalyzer(), new TwoLookupsSuppressor(), new Other(other)], options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(errors);
        return found.Select(static diagnostic => diagnostic.Id);
    }

#pragma warning disable RS1001 // It is no analyzer of this assembly: the test alone makes one.
    private sealed class Other(string id) : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new(id, "Title", "Message", "Performance", DiagnosticSeverity.Info, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterOperationAction(
                operation =>
                {
                    if (((IInvocationOperation)operation.Operation).TargetMethod.Name == "ContainsKey")
                    {
                        operation.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], operation.Operation.Syntax.GetLocation()));
                    }
                },
                OperationKind.Invocation);
        }
    }

    private sealed class OtherOfTypes(string id) : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new(id, "Title", "{0}", "Naming", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSymbolAction(symbol => symbol.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], symbol.Symbol.Locations[0], symbol.Symbol.Name)), SymbolKind.NamedType);
        }
    }
#pragma warning restore RS1001
}
