using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>GOMAP003.</summary>
public class BadOptionTests
{
    private const string Usings = "using System; using System.Collections.Generic; using GoMapGen;\n";

    [Theory]
    [InlineData("void", "void is no type of values")]
    [InlineData("Span<int>", "is a ref struct")]
    [InlineData("int*", "is a pointer")]
    [InlineData("int*[]", "has pointers in it")]
    [InlineData("List<delegate*<void>[]>", "has pointers in it")]
    [InlineData("List<>", "open generic type")]
    [InlineData("Math", "static class")]
    public async Task An_elem_that_cannot_be_a_field_is_rejected(string elem, string message) =>
        Assert.Contains(
            message,
            await Markup.ReportsAsync("GOMAP003", $"{Usings}[GoMap(typeof(int), [|typeof({elem})|])] public unsafe partial class M;"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("StringComparer", "is not a struct")]
    [InlineData("int", "does not implement IGoMapComparer<string>")]
    [InlineData("ForObjects", "does not implement IGoMapComparer<string>")]
    [InlineData("Open<>", "lacks its type arguments")]
    [InlineData("Local", "local to its file")]
    [InlineData("Outer.Inner", "local to its file")]
    [InlineData("Of<Local>", "local to its file")]
    public async Task A_comparer_that_is_none_is_rejected_at_the_option(string comparer, string message)
    {
        string source = $$"""
            {{Usings}}
            public struct ForObjects : IGoMapComparer<object>
            {
                public static new bool Equals(object x, object y) => true;
                public static ulong Hash(object key, ulong seed) => 0;
            }
            public struct Open<T> : IGoMapComparer<T>
            {
                public static bool Equals(T x, T y) => true;
                public static ulong Hash(T key, ulong seed) => 0;
            }
            file struct Local : IGoMapComparer<string>
            {
                public static bool Equals(string x, string y) => true;
                public static ulong Hash(string key, ulong seed) => 0;
            }
            file static class Outer
            {
                public struct Inner : IGoMapComparer<string>
                {
                    public static bool Equals(string x, string y) => true;
                    public static ulong Hash(string key, ulong seed) => 0;
                }
            }
            public struct Of<T> : IGoMapComparer<string>
            {
                public static bool Equals(string x, string y) => true;
                public static ulong Hash(string key, ulong seed) => 0;
            }
            [GoMap(typeof(string), typeof(int), [|Comparer = typeof({{comparer}})|])] public partial class M;
            """;
        Assert.Contains(message, await Markup.ReportsAsync("GOMAP003", source), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[|typeof(Lib::N.Key)|], typeof(int)", true)]
    [InlineData("typeof(int), [|typeof(System.Collections.Generic.List<Lib::N.Key>)|]", true)]
    [InlineData("typeof(int), typeof(int), [|Comparer = typeof(Lib::N.Equal)|]", true)]
    [InlineData("typeof(Lib::N.Key), typeof(Lib::N.Key[])", false)]
    public async Task A_type_that_has_no_name_but_an_extern_alias_is_rejected(string arguments, bool isAlone)
    {
        CSharpCompilation library = TestProject.Of("""
            namespace N;
            public struct Key { public int Id; }
            public struct Equal : GoMapGen.IGoMapComparer<int>
            {
                public static bool Equals(int x, int y) => x == y;
                public static ulong Hash(int key, ulong seed) => 0;
            }
            """).Compile();
        MetadataReference reference = library.ToMetadataReference(isAlone ? ["Lib"] : ["Lib", "global"]);
        string source = $"extern alias Lib; [GoMapGen.GoMap({arguments})] public partial class M;";
        Func<TestProject, TestProject> referring = project => project with { References = [.. project.References, reference] };
        if (isAlone)
        {
            Assert.Contains("has no name but an extern alias", await Markup.ReportsAsync("GOMAP003", source, referring), StringComparison.Ordinal);
        }
        else
        {
            await Markup.IsCleanAsync(source, referring);
            Emitted.CompilesWithoutWarning(referring(TestProject.Of(source)));
        }
    }

    [Fact]
    public async Task Both_attributes_on_one_type_are_one_too_many() =>
        await Markup.ReportsAsync("GOMAP003", "[GoMapGen.GoMap(typeof(int), typeof(int))] [[|GoMapGen.GoMap<int, int>|]] public partial class M;");

    [Fact]
    public async Task A_null_type_is_rejected() =>
        await Markup.ReportsAsync("GOMAP003", "[[|GoMapGen.GoMap(null!, typeof(int))|]] public partial class M;");

    [Theory]
    [InlineData("[GoMap(typeof(string), typeof(int), Comparer = typeof(OrdinalIgnoreCase), DetectMisuse = false)]")]
    [InlineData("[GoMap<string, int>(Comparer = typeof(OrdinalIgnoreCase))]")]
    [InlineData("[GoMap(typeof(string), typeof(int[]))]")]
    [InlineData("[GoMap(typeof(string), typeof(List<int>))]")]
    [InlineData("[GoMap<string, string>(DetectMisuse = false)]")]
    public Task Options_and_elems_that_are_fine_are_taken(string attribute) => Markup.IsCleanAsync($"{Usings}{attribute} public partial class M;");
}
