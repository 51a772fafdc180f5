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

    // Signs are the highest bits of their words.
    [Theory]
    [InlineData("double", "1.0", "-1.0")]
    [InlineData("decimal", "1.0m", "-1.0m")]
    [InlineData("long", "1", "1 + long.MinValue")]
    public void Calls_that_differ_by_two_signs_have_contents_of_their_own(string elem, string plus, string minus)
    {
        TestProject project = TestProject.Of($$"""
            [GoMapGen.GoMap(typeof(string), typeof({{elem}}))] public partial class Offsets;
            public static class Calls
            {
                public static Offsets A() => Offsets.Of(("N", {{plus}}), ("S", {{minus}}));
                public static Offsets B() => Offsets.Of(("N", {{minus}}), ("S", {{plus}}));
            }
            """);
        Type calls = RunningProject.Load(project).GetType("Calls")!;
        Assert.NotEqual(calls.GetMethod("A")!.Invoke(null, null)!.ToString(), calls.GetMethod("B")!.Invoke(null, null)!.ToString());
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

    [Theory]
    [InlineData("public static Stock Of((string, int) only) => new() { [\"own\"] = only.Item2 };")]
    [InlineData("public static Stock Of(string key, int value) => new() { [key] = value };")]
    [InlineData("private static Stock Of(params (string, string)[] all) => new() { [\"own\"] = all.Length };")]
    public void Beside_an_Of_of_the_users_own_calls_just_run(string own)
    {
        TestProject project = TestProject.Of(
            Map, First, $"namespace Shop; public partial class Stock {{ {own} }}", "namespace Shop; public static class Other { public static object A() => Stock.Of((\"c\", 3)); }");
        Assert.DoesNotContain(project.Generate().Files, static file => file.HintName.StartsWith("Of/", StringComparison.Ordinal));
        Emitted.CompilesWithoutWarning(project);
    }

    [Fact]
    public void Beside_an_Of_of_the_users_own_in_another_assembly_calls_just_run()
    {
        static Compilation Compiled(string own) => TestProject.Of(Map, $"namespace Shop; public partial class Stock {{ {own} }}").Generate().Compilation.WithAssemblyName("Library");
        static string[] Calls(MetadataReference library)
        {
            TestProject project = TestProject.Of(First) with { References = [.. References.Net10, library] };
            Emitted.CompilesWithoutWarning(project);
            return [.. project.Generate().Files.Select(static file => file.HintName).Where(static name => name.StartsWith("Of/File", StringComparison.Ordinal))];
        }

        Assert.Equal(["Of/File0.g.cs"], Calls(Compiled("").ToMetadataReference()));
        Assert.Empty(Calls(Compiled("public static Stock Of((string, int) only) => new();").ToMetadataReference()));
    }

    [Fact]
    public void Calls_in_two_files_of_one_text_just_run()
    {
        const string source = "file class F { public object A() => Shop.Stock.Of((\"x\", 1)); }";
        TestProject project = TestProject.Of(Map, First, source, source);
        string[] names = [.. project.Generate().Files.Select(static file => file.HintName)];
        Assert.Contains("Of/File1.g.cs", names);
        Assert.Equal(2, names.Count(static name => name.StartsWith("Of/Stock_", StringComparison.Ordinal)));
        Assert.DoesNotContain("Of/File2.g.cs", names);
        Emitted.CompilesWithoutWarning(project);
    }

    [Theory]
    [InlineData("[System.Obsolete(\"x\", true)]", "[System.Obsolete]")]
    [InlineData("[System.Obsolete(\"x\", DiagnosticId = \"MY1\")]", "[System.Obsolete]")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"EX1\")]", "")]
    public void A_call_whose_types_are_reported_where_they_are_used_just_runs(string attribute, string callers)
    {
        const string map = "[GoMapGen.GoMap(typeof(string), typeof(Level))] public partial class Stock;";
        const string elem = "public enum Level { Low }";
        foreach (string types in new[] { $"{attribute} {map} {elem}", $"{callers} {map} {attribute} {elem}" })
        {
            TestProject project = TestProject.Of($$"""
                #pragma warning disable EX1, MY1
                {{types}}
                {{callers}} public static partial class First
                {
                    public static object A() => Stock.Of(("a", default));
                    [GoMapGen.GoMapLiteral(nameof(Source))] public static partial Stock Make();
                    [GoMapGen.GoMapLiteral(nameof(Source))] public static partial Stock.Frozen Table { get; }
                    private static Stock Source() => new() { ["a"] = default };
                }
                """);
            Assert.DoesNotContain(project.Generate().Files, static file => file.HintName.StartsWith("Of/", StringComparison.Ordinal));
            Emitted.CompilesWithoutWarning(project);
            Assert.Equal("map[a:Low]", RunningProject.Load(project).GetType("First")!.GetMethod("Make")!.Invoke(null, null)!.ToString());
        }
    }

    [Fact]
    public void A_map_may_be_called_as_the_emitted_class_was()
    {
        TestProject project = TestProject.Of("namespace GoMapGen.Generated; [GoMap(typeof(string), typeof(int))] public partial class Calls { public static object A() => Calls.Of((\"a\", 1)); }");
        Assert.Contains(project.Generate().Files, static file => file.HintName == "Of/File0.g.cs");
        Emitted.CompilesWithoutWarning(project);
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\u2028}b")]
    [InlineData("a\u0085}b")]
    public void A_file_may_have_a_line_break_in_its_name(string name)
    {
        TestProject project = TestProject.Of(Map, First);
        CSharpCompilation compilation = project.Compile();
        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], compilation.SyntaxTrees[1].WithFilePath($"/project/{name}.cs"));
        project.Driver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation after, out _);
        Assert.DoesNotContain(after.GetDiagnostics(), static d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(5, after.SyntaxTrees.Count() - 1);
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

    // Contents are in the order of their names, in which this one is the first.
    [Fact]
    public void An_edit_of_an_entry_emits_its_content_and_its_interceptors_anew() =>
        Assert.Equal(("Cached Modified", "Cached Modified"), Reasons(First.Replace("3", "4", StringComparison.Ordinal), Second));

    [Fact]
    public void Contents_in_another_order_are_not_emitted_anew()
    {
        string turned = First.Replace("A()", "T()", StringComparison.Ordinal).Replace("B()", "A()", StringComparison.Ordinal)
            .Replace("""("a", 1), ("b", 2)""", "x", StringComparison.Ordinal).Replace("""("c", 3)""", """("a", 1), ("b", 2)""", StringComparison.Ordinal)
            .Replace("Of(x)", """Of(("c", 3))""", StringComparison.Ordinal);
        Assert.Equal(("Cached Cached", "Modified Modified"), Reasons(turned, "\n" + Second));
    }

    [Fact]
    public void An_edit_of_a_file_without_calls_emits_nothing_anew() => Assert.Equal(("Cached Cached", "Cached Cached"), Reasons(First, Second, "class Other { int a; }"));

    // The reasons of the outputs of contents and of files, sorted, in the run after the edit.
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
            .SelectMany(static step => step.Outputs).Select(static output => output.Reason.ToString()).Order(StringComparer.Ordinal));
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
