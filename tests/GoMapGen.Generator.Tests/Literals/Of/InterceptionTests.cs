using System.Reflection;
using System.Text;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoMapGen.Generator.Tests.Literals.Of;

/// <summary>Which calls of Of are replaced, in which versions of C#, and what is emitted anew after an edit.</summary>
public class InterceptionTests
{
    private const string Map = "namespace Shop; [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Stock;\n";

    private const string First = """
        namespace Shop;
        public static class First
        {
            public static Stock A() => Stock.Of(("a", 1), ("b", 2));
            public static Stock B() => Stock.Of(("c", 3));
        }
        """;

    private const string Second = "namespace Shop; public static class Second { public static Stock C() => Stock.Of((\"a\", 1), (\"b\", 1 + 1)); }";

    public static TheoryData<LanguageVersion> Versions => [LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.Preview];

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_interceptor_has_the_signature_of_the_version(LanguageVersion version)
    {
        TestProject project = TestProject.Of(Map, First, Second) with { LanguageVersion = version, References = version == LanguageVersion.Preview ? References.Net10 : References.Net8 };
        GeneratedSourceResult calls = project.Generate().Files.Single(static file => file.HintName == "Of/File1.g.cs");
        string parameter = version == LanguageVersion.CSharp12 ? "((string Key, int Value)[] entries)" : "(scoped global::System.ReadOnlySpan<(string Key, int Value)> entries)";
        Assert.Contains(parameter, calls.SourceText.ToString(), StringComparison.Ordinal);
        Emitted.CompilesWithoutWarning(project);

        Assembly assembly = RunningProject.Load(project);
        Assert.Equal("map[a:1 b:2]", assembly.GetType("Shop.First")!.GetMethod("A")!.Invoke(null, null)!.ToString());
        Assert.Equal("map[a:1 b:2]", assembly.GetType("Shop.Second")!.GetMethod("C")!.Invoke(null, null)!.ToString());
    }

    [Fact]
    public void A_call_in_top_level_statements_is_replaced()
    {
        TestProject project = TestProject.Of(Map, "var stock = Shop.Stock.Of((\"a\", 1), (\"b\", 2));\nreturn stock[\"a\"] + stock[\"b\"];");
        string calls = project.Generate().Files.Single(static file => file.HintName == "Of/File1.g.cs").SourceText.ToString();
        Assert.Contains("// line 1", calls, StringComparison.Ordinal);

        Compilation library = project.Generate().Compilation;
        Compilation program = library.WithOptions(library.Options.WithOutputKind(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        var result = program.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        MethodInfo main = Assembly.Load(image.ToArray()).EntryPoint!;
        Assert.Equal(3, main.Invoke(null, [Array.Empty<string>()]));
        Assert.True(Calls(main, "Of1"));
        Assert.False(Calls(main, "Of"));
    }

    // Whether a method calls one of a name in its own program: a byte and the four of its token.
    private static bool Calls(MethodInfo caller, string name)
    {
        const byte Call = 0x28;
        byte[] il = caller.GetMethodBody()!.GetILAsByteArray()!;
        return caller.Module.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Any(method => method.Name == name && il.AsSpan().IndexOf([Call, .. BitConverter.GetBytes(method.MetadataToken)]) >= 0);
    }

    [Fact]
    public void Equal_contents_are_emitted_once()
    {
        string[] names = [.. TestProject.Of(Map, First, Second).Generate().Files.Select(static file => file.HintName)];
        Assert.Equal(5, names.Length);
        Assert.Equal(2, names.Count(static name => name.StartsWith("Of/Stock_", StringComparison.Ordinal)));
        Assert.Contains("Of/File1.g.cs", names);
        Assert.Contains("Of/File2.g.cs", names);
    }

    [Theory]
    [InlineData("Stock.Of()")]
    [InlineData("Stock.Of((\"a\", Ask()))")]
    [InlineData("Stock.Of((\"a\", 1), (\"a\", 2))")]
    [InlineData("Stock.Of([(\"a\", 1)])")]
    [InlineData("Stock.Of(new (string, int)[] { (\"a\", 1) })")]
    [InlineData("Of((\"a\", 1))")]
    [InlineData("Private.Of((\"a\", 1))")]
    [InlineData("Other.Of((\"a\", 1))")]
    [InlineData("Missing.Of((\"a\", 1))")]
    public void A_call_that_cannot_be_replaced_is_left_alone(string call)
    {
        string source = $$"""
            using static Shop.Stock;
            namespace Shop
            {
                public static partial class First
                {
                    public static object A() => {{call}};
                    private static int Ask() => 1;
                    [GoMapGen.GoMap(typeof(string), typeof(int))] private partial class Private;
                    private static class Other { public static object Of((string, int) entry) => entry; }
                }
            }
            """;
        Assert.DoesNotContain(TestProject.Of(Map, source).Generate().Files, static file => file.HintName.StartsWith("Of/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_source_of_a_literal_is_never_called_and_left_alone()
    {
        const string source = """
            namespace Shop;
            public static partial class First
            {
                [GoMapGen.GoMapLiteral(nameof(Source))] public static partial Stock Make();
                private static Stock Source() => Stock.Of(("a", 1));
            }
            """;
        Assert.DoesNotContain(TestProject.Of(Map, source).Generate().Files, static file => file.HintName.StartsWith("Of/", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_project_allows_no_interceptors_calls_just_run()
    {
        TestProject project = TestProject.Of(Map, First);
        CSharpParseOptions options = project.ParseOptions.WithFeatures([]);
        CSharpCompilation compilation = CSharpCompilation.Create("Project",
            project.Sources.Select((source, i) => CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), options, $"/project/File{i}.cs")),
            project.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new GoMapGenerator().AsSourceGenerator()], parseOptions: options);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation after, out _);
        Assert.Single(driver.GetRunResult().GeneratedTrees);
        Assert.DoesNotContain(after.GetDiagnostics(), static d => d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_second_run_is_cached() => Assert.Equal(("Cached Cached", "Cached Cached"), Reasons(First, Second));

    [Fact]
    public void An_edit_of_a_file_emits_its_interceptors_anew_and_nothing_else() =>
        Assert.Equal(("Cached Cached", "Cached Modified"), Reasons(First, "// Moved.\n\n" + Second));

    [Fact]
    public void An_edit_of_an_entry_emits_its_content_and_its_interceptors_anew() =>
        Assert.Equal(("Cached Modified", "Modified Cached"), Reasons(First.Replace("3", "4", StringComparison.Ordinal), Second));

    [Fact]
    public void An_edit_of_a_file_without_calls_emits_nothing_anew() => Assert.Equal(("Cached Cached", "Cached Cached"), Reasons(First, Second, "class Other { int a; }"));

    // The reasons of the outputs of contents and of files, in the run after the edit.
    private static (string Contents, string Files) Reasons(string first, string second, string other = "class Other;")
    {
        TestProject project = TestProject.Of(Map, First, Second, "class Other;");
        CSharpCompilation compilation = project.Compile();
        GeneratorDriver driver = project.Driver().RunGenerators(compilation);
        string[] edited = [Map, first, second, other];
        for (int i = 0; i < edited.Length; i++)
        {
            SyntaxTree tree = compilation.SyntaxTrees[i];
            if (edited[i] != tree.ToString())
            {
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(edited[i], Encoding.UTF8)));
            }
        }

        GeneratorRunResult result = driver.RunGenerators(compilation).GetRunResult().Results.Single();
        string Of<T>() => string.Join(" ", result.TrackedOutputSteps.SelectMany(static step => step.Value)
            .Where(static step => step.Inputs[0].Source.Outputs[step.Inputs[0].OutputIndex].Value is T)
            .SelectMany(static step => step.Outputs).Select(static output => output.Reason.ToString()));
        return (Of<GoMapGen.Generator.Models.OfContent>(), Of<GoMapGen.Generator.Models.OfCallsOfFile>());
    }

    [Fact]
    public void A_call_whose_constants_no_other_type_can_name_just_runs()
    {
        TestProject project = TestProject.Of("""
            using GoMapGen;
            [GoMap(typeof(object), typeof(object))] public partial class Things;
            file enum Hidden { A }
            public class C
            {
                private enum Own { A, B }
                protected enum Family { A, B }
                public static object A() => Things.Of(("a", Own.B));
                public static object B() => Things.Of((typeof(Own), Family.B), (Hidden.A, 1));
                public static object D() => Generic<int>.Make();
                public static object E() => Things.Of(("a", System.DayOfWeek.Monday));
                public static class Generic<T> { private enum Inner { A } public static object Make() => Things.Of(("a", Inner.A)); }
            }
            """);
        Emitted.CompilesWithoutWarning(project);
        Assert.Single(project.Generate().Files, static file => file.HintName.StartsWith("Of/Things_", StringComparison.Ordinal));
        Type type = RunningProject.Load(project).GetType("C")!;
        Assert.Equal(["map[a:B]", "map[a:A]", "map[a:Monday]"], new[] { "A", "D", "E" }.Select(name => type.GetMethod(name)!.Invoke(null, null)!.ToString()));
    }
}
