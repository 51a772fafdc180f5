using System.Globalization;
using System.Reflection;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Literals.Members;

/// <summary>Where a literal, its source and its map may stand.</summary>
public class ContextTests
{
    [Fact]
    public void An_expression_means_what_it_means_in_the_file_of_the_source()
    {
        const string member = """
            global using Table = Shop.Stock.Frozen;
            namespace Shop;
            [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Stock;
            public static partial class Literals
            {
                [GoMapGen.GoMapLiteral(nameof(Source))] public static partial Stock Make();
                [GoMapGen.GoMapLiteral(nameof(Source))] public static partial Table Shared();
            }
            """;
        const string source = """
            #nullable disable
            using static System.Math;
            using Texts = System.Collections.Generic.List<string>;
            namespace Shop
            {
                using M = Prices.Sheet;
                public static partial class Literals
                {
                    static Stock Source() => new() { ["a"] = Abs(M.Low), ["b"] = new Texts { null, "x" }.Count, ["c"] = global::Shop.Prices.Sheet.Low };
                }
            }
            namespace Shop.Prices { public static class Sheet { public static int Low => -5; } }
            """;
        TestProject project = TestProject.Of(member, source);
        Assert.All(Emitted.Settings(project), static setting => Emitted.CompilesWithoutWarning(setting));
        Type literals = RunningProject.Load(project).GetType("Shop.Literals")!;
        Assert.Equal("map[a:5 b:2 c:-5]", Invoke(literals, "Make"));
        Assert.Equal("map[a:5 b:2 c:-5]", Invoke(literals, "Shared"));
    }

    [Fact]
    public void A_map_may_come_from_another_assembly()
    {
        TestProject library = TestProject.Of("""
            namespace Shop;
            [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Stock;
            """);
        using var image = new MemoryStream();
        Compilation compiled = library.Generate().Compilation;
        Assert.True(compiled.WithAssemblyName("Library").Emit(image).Success);
        const string source = """
            using Shop;
            public static partial class Literals
            {
                [GoMapGen.GoMapLiteral(nameof(Source))] public static partial Stock Make();
                [GoMapGen.GoMapLiteral(nameof(Source))] public static partial Stock.Frozen Shared { get; }
                static Stock Source() => [new("a", 1), new("b", 2)];
                public static Stock Call() => Stock.Of(("a", 1));
            }
            """;
        TestProject project = TestProject.Of(source) with { References = [.. References.Net10, MetadataReference.CreateFromImage(image.ToArray())] };
        Emitted.CompilesWithoutWarning(project);
        string[] files = [.. project.Generate().Files.Select(static file => file.HintName)];
        Assert.Contains("Literals.Make-literal.g.cs", files);
        Assert.Contains("Of/File0.g.cs", files);
        Assert.DoesNotContain(project.Generate().Files, static file => file.SourceText.ToString().Contains("throw new", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hundred_thousand_entries_are_read_without_recursion()
    {
        string constant = string.Concat(Enumerable.Range(0, 100_000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"[\"key {i}\"] = {i},\n")));
        string dynamic = string.Concat(Enumerable.Range(0, 10_000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"new(\"key {i}\", One + {i}),\n")));
        TestProject project = TestProject.Of($$"""
            [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Stock;
            public static partial class Literals
            {
                [GoMapGen.GoMapLiteral(nameof(Source))] public static partial Stock Make();
                [GoMapGen.GoMapLiteral(nameof(DynamicSource))] public static partial Stock MakeDynamic();
                static int One => 1;
                static Stock Source() => new() { {{constant}} };
                static Stock DynamicSource() => [{{dynamic}}];
            }
            """);
        GeneratedSourceResult[] files = [.. project.Generate().Files];
        Assert.Contains(files, static file => file.SourceText.ToString().Contains("100,000 constant entries in two static arrays", StringComparison.Ordinal));
        Assert.Contains(files, static file => file.SourceText.ToString().Contains("__map[\"key 9999\"] = One + 9999;", StringComparison.Ordinal));
        Assert.DoesNotContain(files.SelectMany(static file => file.SyntaxTree.GetDiagnostics()), static d => d.Severity == DiagnosticSeverity.Error);
    }

    private static string? Invoke(Type type, string method) => type.GetMethod(method, BindingFlags.Static | BindingFlags.Public)!.Invoke(null, null)!.ToString();

    [Fact]
    public void A_string_may_hold_what_stands_for_a_line_break_while_a_file_is_written()
    {
        TestProject project = TestProject.Of("""
            using GoMapGen;
            [GoMap(typeof(string), typeof(int))] public partial class Stock;
            public static partial class Literals
            {
                [GoMapLiteral(nameof(Source))] public static partial Stock Make();
                [GoMapLiteral(nameof(Lines))] public static partial Stock.Frozen Constant { get; }
                static int One => 1;
                static Stock Source() => new() { ["<0>|<1>|<1>L|<1>E"] = One, [@"a
            b"] = One };
                static Stock Lines() => [new("<1>L", 1), new("<0>", 2), new("<1>E", 3), new("d", 4), new("e", 5), new("f", 6), new("g", 7), new("h", 8), new("i", 9)];
            }
            """.Replace("<0>", "\uFDD0", StringComparison.Ordinal).Replace("<1>", "\uFDD1", StringComparison.Ordinal));
        Emitted.CompilesWithoutWarning(project);
        Type literals = RunningProject.Load(project).GetType("Literals")!;
        Assert.Equal("map[a\nb:1 \uFDD0|\uFDD1|\uFDD1L|\uFDD1E:1]", Invoke(literals, "Make"));
        Assert.Contains("\uFDD0:2 \uFDD1E:3 \uFDD1L:1", literals.GetProperty("Constant")!.GetValue(null)!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_of_an_experimental_or_obsolete_type_is_told_once()
    {
        const string source = """
            using GoMapGen;
            [System.Diagnostics.CodeAnalysis.Experimental("EXP9")] public enum Trial { A }
            [System.Obsolete("gone", DiagnosticId = "OLD9")] public enum Former { A }
            [GoMap(typeof(string), typeof(object))] public partial class Things;
            #pragma warning disable EXP9, OLD9
            public static partial class Literals
            {
                [GoMapLiteral(nameof(Source))] public static partial Things Make();
                [GoMapLiteral(nameof(Source))] public static partial Things.Frozen Shared { get; }
                static Things Source() => new() { ["x"] = Trial.A, ["y"] = typeof(Trial), ["z"] = Former.A, ["n"] = 1 };
                public static Things Called() => Things.Of(("x", Trial.A));
            }
            """;
        TestProject project = TestProject.Of(source);
        Emitted.CompilesWithoutWarning(project);
        Assert.Equal("map[n:1 x:A y:Trial z:A]", Invoke(RunningProject.Load(project).GetType("Literals")!, "Make"));
    }
}
