using System.Collections.Immutable;
using System.Text;
using GoMapGen.Generator.Analyzers;
using GoMapGen.Generator.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GoMapGen.Generator.Tests.Infrastructure;

/// <summary>A small project in memory, as a user would have it: sources, a language version, a framework.</summary>
internal sealed record TestProject
{
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Preview stands for the newest: the compiler API that the generator is built on does not name C# 14.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Preview;

    public bool Nullable { get; init; } = true;

    public bool Checked { get; init; }

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public IReadOnlyList<MetadataReference> References { get; init; } = Infrastructure.References.Net10;

    /// <summary>The AdditionalFiles, by their paths from the project's directory, which is /project.</summary>
    public IReadOnlyList<(string Path, string? Text)> Files { get; init; } = [];

    public static TestProject Of(params string[] sources) => new() { Sources = sources };

    public CSharpParseOptions ParseOptions => new CSharpParseOptions(LanguageVersion)
        .WithFeatures([new("InterceptorsNamespaces", "GoMapGen.Generated")])
        .WithDocumentationMode(DocumentationMode.Diagnose);

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Project",
        Sources.Select((source, i) => CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), ParseOptions, $"/project/File{i}.cs")),
        References,
        new CSharpCompilationOptions(
            OutputKind,
            allowUnsafe: true,
            checkOverflow: Checked,
            warningLevel: 9999,
            nullableContextOptions: Nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));

    /// <summary>A driver of our generator that remembers its steps.</summary>
    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new GoMapGenerator().AsSourceGenerator()],
        additionalTexts: AdditionalTexts,
        parseOptions: ParseOptions,
        optionsProvider: TestFile.Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The files as the compiler has them.</summary>
    public ImmutableArray<AdditionalText> AdditionalTexts => [.. Files.Select(static file => new TestFile($"/project/{file.Path}", file.Text))];

    /// <summary>Runs the generator once; the emitted files and the compilation with them.</summary>
    public (ImmutableArray<GeneratedSourceResult> Files, Compilation Compilation) Generate()
    {
        GeneratorDriver driver = Driver().RunGeneratorsAndUpdateCompilation(Compile(), out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return (result.GeneratedSources, compilation);
    }

    /// <summary>Runs the generator and then our analyzers; their findings, in the order of the text.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync()
    {
        (_, Compilation compilation) = Generate();
        return await AnalyzeAsync(compilation, [new DeclarationAnalyzer(), new JsonContextAnalyzer(), new ExtensionDataAnalyzer(), new LiteralFileAnalyzer(), new LiteralAnalyzer()], AdditionalTexts);
    }

    /// <summary>Runs analyzers over a compilation.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<AdditionalText> files = default)
    {
        var errors = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files.IsDefault ? [] : files, TestFile.Options), (exception, _, _) => errors.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await new CompilationWithAnalyzers(compilation, analyzers, options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(errors);
        return [.. found.OrderBy(static d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan.Start)];
    }
}
