using System.Collections.Immutable;
using GoMapGen.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Analyzers.Tests.Infrastructure;

/// <summary>Runs the analyzers over sources in which {|010:text|} marks a finding.</summary>
internal static class Check
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Diagnostics; using System.Diagnostics.CodeAnalysis; using System.Linq;
        using System.Threading; using System.Threading.Tasks; using System.Runtime.CompilerServices; using GoMapGen;

        """;

    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new UseAnalyzer()];

    /// <summary>Checks a type: exactly the marked places are reported. Other rules may be left out of sight.</summary>
    public static Task TypeAsync(string marked, string rules = "0", bool nullable = true, LanguageVersion version = LanguageVersion.Preview) =>
        SourceAsync(marked, rules, nullable, version, OutputKind.DynamicallyLinkedLibrary);

    /// <summary>Checks a program of top-level statements, and what types follow.</summary>
    public static Task ProgramAsync(string marked, string rules = "0") =>
        SourceAsync(marked, rules, nullable: true, LanguageVersion.Preview, OutputKind.ConsoleApplication);

    private static async Task SourceAsync(string marked, string rules, bool nullable, LanguageVersion version, OutputKind kind)
    {
        (string source, List<string> expected) = Parse(Usings + marked);
        CSharpCompilation compilation = Maps.Compile([source], Maps.ReferencesFor(version), nullable, version);
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(kind));
        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString()));
        ImmutableArray<Diagnostic> found = await RunAsync(compilation);
        Assert.Equal(expected, found.Where(d => d.Id.StartsWith("GOMAP" + rules, StringComparison.Ordinal)).Select(d => Describe(d, source)));
        Assert.All(found, static d => Assert.DoesNotContain("{", d.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    /// <summary>Checks the body of a method that has a class map, a struct map, and some other things at hand.</summary>
    public static Task BodyAsync(string marked, string rules = "0", bool nullable = true) =>
        TypeAsync($"class C {{ void F(Scores p, Goals q, bool c, string k, string[] keys) {{ {marked} }} }}", rules, nullable);

    /// <summary>All findings, in the order of the text; an analyzer that throws fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation)
    {
        var errors = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => { lock (errors) { errors.Add(exception); } }, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await new CompilationWithAnalyzers(compilation, Analyzers, options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(errors);
        return [.. found.OrderBy(static d => d.Location.SourceSpan.Start).ThenBy(static d => d.Id, StringComparer.Ordinal)];
    }

    private static string Describe(Diagnostic d, string source) =>
        $"{d.Id} at {d.Location.SourceSpan.Start}: {source.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}";

    private static (string Source, List<string> Expected) Parse(string marked)
    {
        var expected = new List<string>();
        string source = marked;
        for (int start = source.IndexOf("{|", StringComparison.Ordinal); start >= 0; start = source.IndexOf("{|", StringComparison.Ordinal))
        {
            int end = source.IndexOf("|}", start, StringComparison.Ordinal);
            string text = source[(start + 6)..end];
            expected.Add($"GOMAP{source.Substring(start + 2, 3)} at {start}: {text}");
            source = source[..start] + text + source[(end + 2)..];
        }

        return (source, expected);
    }
}
