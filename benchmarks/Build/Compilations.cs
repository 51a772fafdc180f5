using GoMapGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Benchmarks.Build;

/// <summary>Compilations in this process.</summary>
internal static class Compilations
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(GoMapAttribute).Assembly.Location),
    ];

    private static readonly CSharpParseOptions Options =
        new CSharpParseOptions(LanguageVersion.CSharp13).WithFeatures([new("InterceptorsNamespaces", "GoMapGen.Generated")]);

    public static CSharpCompilation Of(IReadOnlyDictionary<string, string> files) => CSharpCompilation.Create(
        "Project",
        files.Select(static file => CSharpSyntaxTree.ParseText(file.Value, Options, file.Key, System.Text.Encoding.UTF8)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The number of lines that the generator adds.</summary>
    public static int LinesEmitted(IReadOnlyDictionary<string, string> files)
    {
        CSharpCompilation compilation = Of(files);
        return Generate(compilation).SyntaxTrees.Skip(compilation.SyntaxTrees.Length).Sum(static tree => tree.GetText().Lines.Count);
    }

    /// <summary>With what the generator adds.</summary>
    public static Compilation Generate(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create([new GoMapGenerator().AsSourceGenerator()], parseOptions: Options).RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return generated;
    }
}
