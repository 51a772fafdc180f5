using System.Collections.Immutable;
using System.Globalization;
using GoMapGen.Analyzers.Tests.Infrastructure;
using GoMapGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Analyzers.Tests;

/// <summary>Every source in the tests of rules, cut off somewhere, as it is while somebody types it: no analyzer throws.</summary>
public class HalfTypedTests
{
    private const int Cuts = 8;

    private static readonly string[] Sources =
    [
        .. new[] { "GoMapGen.Analyzers.Tests", Path.Combine("GoMapGen.Generator.Tests", "Rules") }
            .SelectMany(static folder => Directory.GetFiles(Path.Combine(Maps.RepositoryRoot, "tests", folder), "*Tests.cs", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .SelectMany(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens())
            .Where(static token => token.Parent is LiteralExpressionSyntax && token.Value is string text && text.Contains(';', StringComparison.Ordinal))
            .Select(static token => Unmarked((string)token.Value!))
            .Distinct(),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> All =
    [
        .. typeof(GoMapGenerator).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public void There_are_sources_and_analyzers()
    {
        Assert.True(Sources.Length > 400, $"{Sources.Length} sources");
        Assert.True(All.Length >= 6, $"{All.Length} analyzers");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task No_analyzer_throws(int cut)
    {
        // Each source is a file of its own, each cut at another place; the generator runs over them as well.
        Compilation compilation = Maps.Generate(Maps.Compile(Sources.Select((source, i) => Cut(Whole(source, i), source, cut, i)), Maps.References));

        var errors = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, analyzer, _) => { lock (errors) { errors.Add($"{analyzer.GetType().Name}: {exception}"); } },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        await new CompilationWithAnalyzers(compilation, All, options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(errors);
    }

    private static string Whole(string source, int number)
    {
        string start = $"""
            using System; using System.Collections.Generic; using System.Diagnostics; using System.Diagnostics.CodeAnalysis; using System.Linq;
            using System.Threading; using System.Threading.Tasks; using System.Runtime.CompilerServices; using System.Text.Json.Serialization; using GoMapGen;
            namespace N{number.ToString(CultureInfo.InvariantCulture)};

            """;
        bool isType = source.Contains("class ", StringComparison.Ordinal) || source.Contains("struct ", StringComparison.Ordinal);
        return start + (isType ? source : $"class C {{ void F(Scores p, Goals q, bool c, string k, string[] keys) {{ {source} }} }}");
    }

    // Within the source, never in what is put around it; the last cut of all leaves out a token in the middle.
    private static string Cut(string whole, string source, int cut, int number)
    {
        int start = whole.IndexOf(source, StringComparison.Ordinal);
        int at = start + ((source.Length * (cut + 1) / (Cuts + 1)) + number) % source.Length;
        return cut < Cuts - 1 ? whole[..at] : string.Concat(whole.AsSpan(0, at), whole.AsSpan(Math.Min(at + 3, whole.Length)));
    }

    private static string Unmarked(string source)
    {
        for (int start = source.IndexOf("{|", StringComparison.Ordinal); start >= 0; start = source.IndexOf("{|", start, StringComparison.Ordinal))
        {
            int colon = source.IndexOf(':', start);
            source = colon < 0 ? source.Remove(start, 2) : source.Remove(start, colon + 1 - start);
        }

        return source.Replace("|}", "", StringComparison.Ordinal);
    }
}
