using System.Text;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Emission;

/// <summary>A name that the compiler refuses, or has already, would take every emitted file away: also while a declaration is typed.</summary>
public class HintNameTests
{
    private const string Map = "[GoMapGen.GoMap(typeof(string), typeof(int))] partial class M";
    private const string Literal = "[GoMapGen.GoMapLiteral(nameof(S))] static partial M T();";
    private const string Table = "[GoMapGen.GoMapLiteral(nameof(S))] static partial M.Frozen T { get; }";
    private const string Source = "static M S() => new();";

    [Theory]
    [InlineData($"static partial class L {{ {Literal} {Literal} {Source} }}", "L.T-literal")]
    [InlineData($"static partial class L {{ {Table} {Table} {Source} }}", "L.T-literal")]
    [InlineData($"static partial class L {{ {Table} {Literal} {Source} }}", "L.T-literal")]
    [InlineData($"partial class L {{ {Literal} {Source} }} partial struct L {{ {Literal} {Source} }}", "L.T-literal")]
    [InlineData("[GoMapGen.GoMap(typeof(string), typeof(int))] partial struct M;", "")]
    [InlineData("[GoMapGen.GoMap(typeof(string), typeof(int))] partial class N; [GoMapGen.GoMap(typeof(string), typeof(int))] partial struct N;", "N")]
    [InlineData($"partial class O {{ {Map}; }} partial struct O {{ {Map}; }}", "O.M")]
    [InlineData($"partial class O<T> {{ {Map}; }} partial struct O<T> {{ {Map}; }}", "O(1).M")]
    [InlineData($"namespace O {{ {Map}; }} partial class O {{ {Map}; }}", "O.M")]
    public void Of_two_that_are_called_the_same_one_is_emitted(string source, string name) => Emits(source, name);

    [Theory]
    [InlineData("[GoMapGen.GoMap(typeof(string), typeof(int))] partial class ; [GoMapGen.GoMap(typeof(string), typeof(int))] partial struct")]
    [InlineData($"partial class {{ {Map}; }} partial class {{ {Map}; }}")]
    [InlineData($"namespace {{ {Map}; }}")]
    [InlineData($"{Literal} {Source}")]
    [InlineData($"namespace N {{ {Literal} {Source} }}")]
    [InlineData($"static partial class L {{ [GoMapGen.GoMapLiteral(nameof(S))] static partial M (); {Source} }}")]
    [InlineData($"interface I<T> {{ M New(); }} partial class O : I<int> {{ [GoMapGen.GoMapLiteral(nameof(S))] partial M I<int>.New(); {Source} }}")]
    [InlineData($"interface I<T> {{ M.Frozen New {{ get; }} }} partial class O : I<int> {{ [GoMapGen.GoMapLiteral(nameof(S))] partial M.Frozen I<int>.New {{ get; }} {Source} }}")]
    [InlineData($"partial class O {{ [GoMapGen.GoMapLiteral(nameof(S))] partial M.Frozen Missing<int>.this[int i] {{ get; }} {Source} }}")]
    [InlineData($"interface I<T> {{ M.Frozen this[int i] {{ get; }} }} partial class O : I<int> {{ [GoMapGen.GoMapLiteral(nameof(S))] partial M.Frozen I<int>.this[int i] {{ get; }} {Source} }}")]
    public void What_is_called_by_no_name_is_not_emitted(string source) => Emits(source, "");

    // Another map is there always.
    private static void Emits(string source, string name) => Assert.Equal(
        [.. new[] { "M.g.cs", name + ".g.cs" }.Where(static n => n != ".g.cs").Order(StringComparer.Ordinal)],
        TestProject.Of($"{Map};\n{source}").Generate().Files.Select(static file => file.HintName).Order(StringComparer.Ordinal));

    [Fact]
    public void A_long_name_is_cut()
    {
        string wide = new('\u6587', 100), narrow = new('n', 300);
        TestProject project = TestProject.Of($$"""
            using GoMapGen;
            namespace {{narrow}}.A
            {
                [GoMap(typeof(string), typeof(int))] public partial class {{wide}};
                [GoMap(typeof(string), typeof(int))] public partial class {{wide}}2;
                static partial class L
                {
                    [GoMapLiteral(nameof(S))] internal static partial {{wide}} {{narrow}}();
                    [GoMapLiteral(nameof(S))] internal static partial {{wide}} {{narrow}}2();
                    private static {{wide}} S() => new() { ["a"] = 1 };
                    private static object Called() => {{wide}}.Of(("a", 2));
                }
            }
            namespace B
            {
                [GoMap(typeof(string), typeof(int))] public partial class {{wide}};
            }
            """);
        Compilation compilation = project.Compile();
        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(), compilation.SyntaxTrees.Single().WithFilePath($"/project/{wide}.cs"));
        GeneratorRunResult result = project.Driver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation after, out _).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Equal(7, result.GeneratedSources.Length);
        Assert.All(result.GeneratedSources, static file => Assert.InRange(Encoding.UTF8.GetByteCount(Path.GetFileName(file.HintName)), 1, 200));
        Assert.DoesNotContain(after.GetDiagnostics(), static d => d.Severity == DiagnosticSeverity.Error);
    }
}
