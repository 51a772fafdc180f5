using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>GOMAP021.</summary>
public class NotALiteralTests
{
    private const string Maps = """
        using System; using System.Collections.Generic; using GoMapGen;
        [GoMap(typeof(string), typeof(int))] public partial class Stock;
        [GoMap(typeof(string), typeof(Stock))] public partial class Shelves;
        file static class Hidden { public static int Value => 1; }

        """;

    [Theory]
    [InlineData("static Stock Source() => new();")]
    [InlineData("static Stock Source() { return new Stock { [\"a\"] = 1, [\"b\"] = default }; }")]
    [InlineData("Stock Source => [];")]
    [InlineData("static Stock Source { get => Stock.Of((\"a\", 1)); }")]
    [InlineData("static Stock Source { get { return (new() { { \"a\", Environment.ProcessId } }); } }")]
    [InlineData("static Stock Source() => new(); static Stock Source(int n) => new(n);")]
    public Task A_source_that_is_a_literal_is_clean(string source) => Markup.IsCleanAsync(Method(source));

    [Theory]
    [InlineData("static Stock Source() => [|Other()|]; static Stock Other() => new();", "is no literal; write new() { [key] = value }")]
    [InlineData("static Stock [|Source|]() { var s = new Stock(); return s; }", "is not one expression")]
    [InlineData("static Stock Source() => [|new(4)|];", "is no literal")]
    [InlineData("static Stock Source() => [|new(4) { [\"a\"] = 1 }|];", "is no literal")]
    [InlineData("static Stock Source() => [[|.. new Stock()|]];", "a spread adds those of another collection")]
    [InlineData("static Stock Source() => [new(\"a\", 1), [|new()|], [|default|]];", "an entry is a key and a value")]
    [InlineData("static Stock Source() => Stock.Of((\"a\", 1), [|default|], [|new()|]);", "an entry is a key and a value")]
    [InlineData("static Stock Source() => new() { [\"a\"] = [|Hidden.Value|] };", "'Hidden', which is local to its file")]
    [InlineData("static Stock Source() => [new(value: 1, key: \"a\"), [|new(value: Environment.ProcessId, key: Environment.NewLine)|], new(value: Environment.ProcessId, key: \"b\")];", "write the key first")]
    [InlineData("static Dictionary<string, int> [|Source|]() => new();", "let it give 'Stock'")]
    [InlineData("Stock Source() => new() { [\"a\"] = [|Size|] }; int Size => 1;", "make the source static")]
    public async Task What_is_no_literal_is_reported_where_it_stands(string source, string message) =>
        Assert.Contains(message, await Markup.ReportsAsync("GOMAP021", Method(source)), StringComparison.Ordinal);

    [Theory]
    [InlineData("new() { [|{ \"a\", \"5\" }|], { \"b\", 6 } }", "'Own'")]
    [InlineData("new() { [|[7] = 1|], [\"a\"] = 2 }", "'Own'")]
    [InlineData("[[|new Doubled(\"a\", 1)|], new(\"b\", 2), new KeyValuePair<string, int>(\"c\", 3), KeyValuePair.Create(\"d\", 4)]", "write 'new(k, v)'")]
    public async Task What_code_of_the_users_own_would_take_is_reported(string source, string message) => Assert.Contains(
        message,
        await Markup.ReportsAsync("GOMAP021", Maps + $$"""
            [GoMap(typeof(string), typeof(int))] public partial class Own
            {
                public void Add(string k, string v) => Add(k, int.Parse(v));
                public int this[int i] { get => i; set => this["#" + i] = value; }
            }
            public class Doubled(string k, int v)
            {
                public static implicit operator KeyValuePair<string, int>(Doubled d) => new(d.K, 2 * d.V);
                public string K => k; public int V => v;
            }
            static partial class C
            {
                [GoMapLiteral(nameof(Source))] public static partial Own Make();
                static Own Source() => {{source}};
            }
            """),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_nested_initializer_is_no_value() => Assert.Contains(
        "write 'new() { .. }'",
        await Markup.ReportsAsync("GOMAP021", Maps + """
            static partial class C
            {
                [GoMapLiteral(nameof(Source))] public static partial Shelves Make();
                static Shelves Source() => new() { [|["a"] = { ["b"] = 1 }|] };
            }
            """),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[[|GoMapLiteral(\"Missing\")|]] static partial Stock M();", "declares no member 'Missing'")]
    [InlineData("[[|GoMapLiteral|]] static partial Stock M();", "it names neither a source nor a file")]
    [InlineData("[[|GoMapLiteral(nameof(WithParameter))|]] static partial Stock M(); static Stock WithParameter(int n) => new();", "is no method without parameters and no property")]
    [InlineData("[GoMapLiteral(nameof(Source))] static Stock [|M|]() => new();", "its body is emitted")]
    [InlineData("[GoMapLiteral(nameof(Source))] private static partial Stock [|M|](int n);", "it has parameters")]
    [InlineData("[GoMapLiteral(nameof(Source))] private static partial [|string|] M();", "its type is no map")]
    [InlineData("[GoMapLiteral(nameof(Source))] private static partial Stock [|M|] { get; }", "Stock.Frozen")]
    [InlineData("[GoMapLiteral(nameof(Source))] private static partial Stock.Frozen [|M|] { get; set; }", "write { get; }")]
    [InlineData("[[|GoMapLiteral(nameof(Source), File = \"a.csv\")|]] private static partial Stock M();", "not both")]
    public async Task A_member_that_can_be_no_literal_is_reported(string member, string message)
    {
        string source = $"{Maps}static partial class C {{ {member.Replace("] static partial", "] private static partial", StringComparison.Ordinal)} static Stock Source() => new(); }}";
        TestProject WithFile(TestProject project) => project with { Files = [("a.csv", "a,1")] };
        Assert.Contains(message, await Markup.ReportsAsync("GOMAP021", source, WithFile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file static partial class T { ", " }")]
    [InlineData("file partial class Outer { internal static partial class T { ", " } }")]
    public async Task A_member_inside_of_a_type_that_is_local_to_its_file_gets_nothing(string before, string after)
    {
        string source = $$"""
            using GoMapGen;
            [GoMap(typeof(string), typeof(int))] public partial class Stock;
            {{before}}
                [GoMapLiteral(nameof(Source))] private static partial Stock [|Make|]();
                [GoMapLiteral(nameof(Source))] private static partial Stock.Frozen [|Table|] { get; }
                [GoMapLiteral(File = "a.csv")] private static partial Stock [|FromFile|]();
                private static Stock Source() => new() { ["a"] = 1 };
            {{after}}
            """;
        TestProject WithFile(TestProject project) => project with { Files = [("a.csv", "a,1")] };
        Assert.Contains("which is local to its file", await Markup.ReportsAsync("GOMAP021", source, WithFile), StringComparison.Ordinal);

        string clean = source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        Assert.Equal(["Stock.g.cs"], WithFile(TestProject.Of(clean)).Generate().Files.Select(static file => file.HintName));
    }

    [Fact]
    public void A_literal_that_is_wrong_has_a_body_all_the_same()
    {
        string[] members =
        [
            Method("static Stock Source() => Missing();"),
            Method("").Replace("private static partial Stock.Frozen Make()", "private static partial Stock.Frozen Make<T>(int n, ref T t) where T : class", StringComparison.Ordinal),
            Method("static Stock Source() => new();").Replace("Stock.Frozen Make()", "string? Make { get; set; }", StringComparison.Ordinal).Replace("};", "}", StringComparison.Ordinal),
        ];
        Assert.All(members, static source =>
        {
            Compilation compilation = TestProject.Of(source).Generate().Compilation;
            Assert.DoesNotContain(compilation.GetDiagnostics(), static d => d.Id is "CS8795" or "CS9248");
        });
    }

    private static string Method(string source) =>
        $"{Maps}partial class C {{ [GoMapLiteral(\"Source\")] private static partial Stock.Frozen Make(); {source} }}"
            .Replace("Stock.Frozen Make", source.Contains("Environment", StringComparison.Ordinal) ? "Stock Make" : "Stock.Frozen Make", StringComparison.Ordinal);

    [Theory]
    [InlineData("[\"x\"] = [|Hidden.A|]")]
    [InlineData("[\"x\"] = [|typeof(Local)|]")]
    public async Task A_constant_of_a_type_that_is_local_to_its_file_is_reported(string entry) => Assert.Contains(
        "local to its file",
        await Markup.ReportsAsync("GOMAP021", $$"""
            using GoMapGen;
            [GoMap(typeof(string), typeof(object))] public partial class Things;
            file enum Hidden { A }
            file class Local { }
            static partial class C
            {
                [GoMapLiteral(nameof(Source))] private static partial Things Make();
                static Things Source() => new() { {{entry}} };
            }
            """),
        StringComparison.Ordinal);
}
