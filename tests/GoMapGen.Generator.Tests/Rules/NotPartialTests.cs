using GoMapGen.CodeFixes;
using GoMapGen.Generator.Analyzers;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>GOMAP001.</summary>
public class NotPartialTests
{
    [Theory]
    [InlineData("public class [|Names|];", "partial class Names")]
    [InlineData("public struct [|Names|];", "partial struct Names")]
    [InlineData("public partial record [|Names|];", "partial class Names")]
    [InlineData("public partial record struct [|Names|];", "partial struct Names")]
    [InlineData("public static partial class [|Names|];", "it is static")]
    [InlineData("public abstract partial class [|Names|];", "it is abstract")]
    [InlineData("public ref partial struct [|Names|];", "partial struct Names")]
    [InlineData("public partial class [|Names|]<T>;", "it has type parameters")]
    [InlineData("file partial class [|Names|];", "write 'internal partial class Names'")]
    [InlineData("public partial interface [|Names|];", "it is an interface")]
    public async Task A_declaration_that_cannot_be_a_map_is_rejected(string declaration, string message) =>
        Assert.Contains(message, await Markup.ReportsAsync("GOMAP001", $"[GoMapGen.GoMap(typeof(long), typeof(string))] {declaration}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("class Outer { [GoMapGen.GoMap(typeof(long), typeof(string))] partial class [|Names|]; }", "write 'partial class Outer'")]
    [InlineData("record struct Outer { [GoMapGen.GoMap(typeof(long), typeof(string))] partial class [|Names|]; }", "write 'partial record struct Outer'")]
    [InlineData("file partial class Outer { [GoMapGen.GoMap(typeof(long), typeof(string))] partial class [|Names|]; }", "local to its file")]
    [InlineData("class A { partial class B { [GoMapGen.GoMap<long, string>] partial class [|Names|]; } }", "write 'partial class A'")]
    public async Task A_type_around_it_that_is_not_partial_is_named(string source, string message) =>
        Assert.Contains(message, await Markup.ReportsAsync("GOMAP001", source), StringComparison.Ordinal);

    [Theory]
    [InlineData("public partial class Names;")]
    [InlineData("public partial struct Names;")]
    [InlineData("public sealed partial class Names { }")]
    [InlineData("internal readonly partial struct Names;")]
    [InlineData("partial class Names; partial class Names { int _mine; int Mine => _mine++; }")]
    public Task A_partial_class_or_struct_is_a_map(string declaration) =>
        Markup.IsCleanAsync($"[GoMapGen.GoMap(typeof(long), typeof(string))] {declaration}");

    [Fact]
    public async Task A_map_may_be_inside_of_the_Program_of_top_level_statements()
    {
        TestProject project = TestProject.Of("""
            return new Program.M { ["a"] = 1 }["a"] + Program.M.Of(("b", 20))["b"] + Program.Make()["c"] + Program.Table["c"];

            partial class Program
            {
                [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class M;
                [GoMapGen.GoMapLiteral(nameof(Source))] public static partial M Make();
                [GoMapGen.GoMapLiteral(nameof(Constant))] public static partial M.Frozen Table { get; }
                private static M Source() => new() { ["c"] = 300 + System.Math.Abs(0) };
                private static M Constant() => new() { ["c"] = 300 };
            }
            """) with { OutputKind = OutputKind.ConsoleApplication };
        Assert.Empty(await project.AnalyzeAsync());
        Emitted.CompilesWithoutWarning(project);
        Assert.Equal(621, RunningProject.Load(project).EntryPoint!.Invoke(null, [Array.Empty<string>()]));
    }

    [Fact]
    public async Task The_fix_makes_the_Program_of_top_level_statements_partial()
    {
        const string source = "System.Console.WriteLine(); class Program { [GoMapGen.GoMap(typeof(string), typeof(int))] public class M; }";
        Assert.Equal(
            source.Replace("class Program", "partial class Program", StringComparison.Ordinal).Replace("public class", "public partial class", StringComparison.Ordinal),
            await CodeFixRun.FixAsync(source, new DeclarationAnalyzer(), new MakePartialFix()));
    }

    [Fact]
    public void A_rejected_declaration_emits_nothing()
    {
        (var files, _) = TestProject.Of("[GoMapGen.GoMap(typeof(long), typeof(string))] public class Names;").Generate();
        Assert.Empty(files);
    }

    [Fact]
    public async Task A_pragma_silences_the_rule() => await Markup.IsCleanAsync("""
        #pragma warning disable GOMAP001
        [GoMapGen.GoMap(typeof(long), typeof(string))]
        public class Names;
        """);

    [Fact]
    public async Task The_fix_makes_the_map_and_the_types_around_it_partial()
    {
        string? result = await CodeFixRun.FixAsync(
            """
            // The shop.
            class Shop
            {
                /// <summary>Its stock.</summary>
                internal struct Stock
                {
                    [GoMapGen.GoMap(typeof(long), typeof(string))]
                    public class Names;
                }
            }
            """,
            new DeclarationAnalyzer(),
            new MakePartialFix());
        Assert.Equal(
            """
            // The shop.
            partial class Shop
            {
                /// <summary>Its stock.</summary>
                internal partial struct Stock
                {
                    [GoMapGen.GoMap(typeof(long), typeof(string))]
                    public partial class Names;
                }
            }
            """,
            result);
    }

    [Theory]
    [InlineData("public partial record Names;")]
    [InlineData("public static class Names;")]
    [InlineData("file class Names;")]
    public async Task No_fix_is_offered_where_it_is_not_certain(string declaration) =>
        Assert.Null(await CodeFixRun.FixAsync($"[GoMapGen.GoMap(typeof(long), typeof(string))] {declaration}", new DeclarationAnalyzer(), new MakePartialFix()));
}
