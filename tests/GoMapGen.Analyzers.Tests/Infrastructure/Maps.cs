using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using GoMapGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoMapGen.Analyzers.Tests.Infrastructure;

/// <summary>
/// The maps that the tests use: generated once, and referenced as an assembly by the sources of each test. Scores is a class,
/// Goals a struct; Floats has float keys; Texts takes spans.
/// </summary>
internal static class Maps
{
    public const string Source = """
        using GoMapGen;

        [GoMap(typeof(string), typeof(int))] public partial class Scores;
        [GoMap(typeof(string), typeof(int))] public partial struct Goals;
        [GoMap(typeof(string), typeof(Goals))] public partial struct Teams;
        [GoMap(typeof(long), typeof(string))] public partial class Names;
        [GoMap(typeof(double), typeof(int))] public partial class Floats;
        [GoMap(typeof((int, float)), typeof(int))] public partial class Points;
        """;

    public static readonly CSharpParseOptions ParseOptions =
        new CSharpParseOptions(LanguageVersion.Preview).WithFeatures([new("InterceptorsNamespaces", "GoMapGen.Generated")]);

    public static readonly ImmutableArray<MetadataReference> Framework = [.. FrameworkOfThisProcess()];

    public static readonly ImmutableArray<MetadataReference> WithRuntime = [.. Framework, MetadataReference.CreateFromFile(typeof(GoMapAttribute).Assembly.Location)];

    /// <summary>The framework, the runtime, and the maps.</summary>
    public static readonly ImmutableArray<MetadataReference> References = [.. WithRuntime, CompileMaps(LanguageVersion.Preview)];

    private static readonly ConcurrentDictionary<LanguageVersion, ImmutableArray<MetadataReference>> ByVersion = new();

    public static string RepositoryRoot { get; } =
        typeof(Maps).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The same, emitted for a version of the language.</summary>
    public static ImmutableArray<MetadataReference> ReferencesFor(LanguageVersion version) => version == LanguageVersion.Preview
        ? References
        : ByVersion.GetOrAdd(version, static v => [.. WithRuntime, CompileMaps(v)]);

    /// <summary>A compilation of sources.</summary>
    public static CSharpCompilation Compile(
        IEnumerable<string> sources, IEnumerable<MetadataReference> references, bool nullable = true, LanguageVersion version = LanguageVersion.Preview) => CSharpCompilation.Create(
        "Project",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), ParseOptions.WithLanguageVersion(version), $"/project/File{i}.cs")),
        references,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));

    /// <summary>The compilation with what the generator adds to it.</summary>
    public static Compilation Generate(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create([new GoMapGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return generated;
    }

    private static PortableExecutableReference CompileMaps(LanguageVersion version)
    {
        using var image = new MemoryStream();
        Compilation compilation = Generate(Compile([Source], WithRuntime, version: version).WithAssemblyName("Maps"));
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static IEnumerable<MetadataReference> FrameworkOfThisProcess()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Select(static path => MetadataReference.CreateFromFile(path));
    }
}
