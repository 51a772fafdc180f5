using GoMapGen.CodeFixes;
using GoMapGen.Generator.Analyzers.Literals;
using GoMapGen.Generator.Tests.Infrastructure;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>GOMAP020.</summary>
public class DuplicateEntryTests
{
    private const string Maps = """
        using System; using System.Collections.Generic; using GoMapGen;
        [GoMap(typeof(string), typeof(int))] public partial class Stock;
        [GoMap(typeof(long), typeof(Stock))] public partial struct Shelves;
        [GoMap(typeof(object), typeof(int))] public partial class Objects;
        [GoMap(typeof(double), typeof(int))] public partial class Floats;
        [GoMap(typeof(decimal), typeof(int))] public partial class Prices;
        [GoMap(typeof(DayOfWeek), typeof(int))] public partial class Days;
        [GoMap(typeof(string), typeof(int), Comparer = typeof(OrdinalIgnoreCase))] public partial class Headers;
        [GoMap(typeof(int), typeof(int), Comparer = typeof(Odd))] public partial class ByOdd;
        public struct Odd : IGoMapComparer<int> { public static bool Equals(int x, int y) => x == y; public static ulong Hash(int key, ulong seed) => seed; }

        """;

    [Theory]
    [InlineData("new Stock { [\"a\"] = 1, [[|\"a\"|]] = 2 }")]
    [InlineData("new Stock(9) { { \"a\", 1 }, { \"b\", 1 }, { [|\"a\"|], 2 } }")]
    [InlineData("Same([new(\"a\", 1), new([|nameof(a)|], 2), new KeyValuePair<string, int>([|\"a\"|], 3)])", "int a = 0;")]
    [InlineData("Stock.Of((\"a\", 1), ([|\"\" + \"a\"|], 2))")]
    [InlineData("new Shelves { [1] = new(), [[|1L|]] = [], [[|'\\u0001'|]] = null! }")]
    [InlineData("new Shelves { [1] = new() { [\"x\"] = 1, [[|\"x\"|]] = 2 }, [2] = [new(\"x\", 1), new([|\"x\"|], 1)] }")]
    [InlineData("new Objects { [1] = 1, [1L] = 2, [\"1\"] = 3, [[|0 + 1|]] = 4 }")]
    [InlineData("new Floats { [0.0] = 1, [[|-0.0|]] = 2, [1] = 3, [[|1f|]] = 4 }")]
    [InlineData("new Prices { [1.0m] = 1, [[|1|]] = 2 }")]
    [InlineData("new Days { [0] = 1, [[|DayOfWeek.Sunday|]] = 2, [[|default|]] = 3 }")]
    [InlineData("new Headers { [\"Host\"] = 1, [[|\"host\"|]] = 2 }")]
    [InlineData("new Holder { Stock = { [\"a\"] = 1, [[|\"a\"|]] = 2 } }")]
    public async Task The_later_key_is_reported(string expression, string before = "")
    {
        string message = await Markup.ReportsAsync("GOMAP020", $"{Maps}class Holder {{ public Stock Stock = new(); object F() {{ {before}\nreturn {expression}; }} static object Same(Stock map) => map; }}");
        Assert.Contains("is also in line 12; remove one of the two", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new Stock { [\"a\"] = 1, [\"A\"] = 2, [k] = 3, [k] = 4 }")]
    [InlineData("new Stock { [\"a\"] = 1, [\"b\"] = new Stock { [\"a\"] = 1 }.Count }")]
    [InlineData("new Stock { [\"a\"] = 1 }.Count + new Stock { [\"a\"] = 1 }.Count")]
    [InlineData("new Objects { [1] = 1, [1u] = 2, [1L] = 3, [1.0] = 4, [(byte)1] = 5, ['1'] = 6, [\"1\"] = 7 }")]
    [InlineData("new ByOdd { [1] = 1, [1] = 2 }")]
    [InlineData("new Dictionary<string, int> { [\"a\"] = 1, [\"a\"] = 2 }")]
    public Task Other_keys_are_clean(string expression) => Markup.IsCleanAsync($"{Maps}class C {{ object F(string k) => {expression}; }}");

    [Fact]
    public async Task The_source_of_a_literal_is_reported_once() => await Markup.ReportsAsync("GOMAP020", Maps + """
        static partial class C
        {
            [GoMapLiteral(nameof(Source))] public static partial Stock Make();
            [GoMapLiteral(nameof(Source))] public static partial Stock.Frozen Table { get; }
            static Stock Source() => new() { ["a"] = 1, [[|"a"|]] = 2 };
        }
        """);

    [Fact]
    public async Task A_row_of_a_file_is_reported_in_the_file()
    {
        TestProject project = TestProject.Of(Maps + "static partial class C { [GoMapLiteral(File = \"a.csv\")] public static partial Stock Make(); }") with { Files = [("a.csv", "a,1\nb,2\na,3\n")] };
        Assert.Equal(
            ["/project/a.csv(3,1): error GOMAP020: The key 'a' is also in line 1; remove one of the two"],
            (await project.AnalyzeAsync()).Select(static d => d.ToString()));
    }

    [Theory]
    [InlineData("new() { [\"a\"] = 1, [\"b\"] = 2, [\"a\"] = 3 }", "new() { [\"a\"] = 1, [\"b\"] = 2 }")]
    [InlineData("new() { [\"a\"] = 1, [\"a\"] = 3, [\"b\"] = 2, }", "new() { [\"a\"] = 1, [\"b\"] = 2, }")]
    [InlineData("new() { [\"a\"] = 1, [\"a\"] = 3, }", "new() { [\"a\"] = 1, }")]
    [InlineData("Stock.Of((\"a\", 1), (\"b\", 2), (\"a\", 3))", "Stock.Of((\"a\", 1), (\"b\", 2))")]
    [InlineData("new() { [\"a\"] = 1, /* a */\n [\"b\"] = 2 /* b */, [\"a\"] = 3 /* all */ }", "new() { [\"a\"] = 1, /* a */\n [\"b\"] = 2 /* b */ /* all */ }")]
    [InlineData("new() {\n [\"a\"] = 1, // a\n [\"b\"] = 2, // b\n [\"a\"] = 3 // gone\n}", "new() {\n [\"a\"] = 1, // a\n [\"b\"] = 2 // b\n}")]
    [InlineData("new() {\n [\"a\"] = 1, // a\n [\"b\"] = 2, // b\n [\"a\"] = 3, // gone\n}", "new() {\n [\"a\"] = 1, // a\n [\"b\"] = 2, // b\n}")]
    [InlineData("new() {\n [\"a\"] = 1, // a\n [\"a\"] = 3, // gone\n // below\n [\"b\"] = 2 // b\n}", "new() {\n [\"a\"] = 1, // a\n // below\n [\"b\"] = 2 // b\n}")]
    [InlineData("new() {\n [\"a\"] = 1\n, [\"b\"] = 2 // b\n, [\"a\"] = 3 // gone\n}", "new() {\n [\"a\"] = 1\n, [\"b\"] = 2 // b\n}")]
    [InlineData("new() {\n [\"a\"] = 1 // a\n , [\"a\"] = 3 // gone\n , [\"b\"] = 2 }", "new() {\n [\"a\"] = 1 // a\n , [\"b\"] = 2 }")]
    [InlineData("new() {\n [\"a\"] = 1, [\"a\"] = 3, // line\n [\"b\"] = 2 }", "new() {\n [\"a\"] = 1, // line\n [\"b\"] = 2 }")]
    [InlineData("new() {\n [\"a\"] = 1, // a\n   [\"a\"] = 3, [\"b\"] = 2 }", "new() {\n [\"a\"] = 1, // a\n   [\"b\"] = 2 }")]
    [InlineData("Stock.Of((\"a\", 1), // a\n  (\"b\", 2), // b\n  (\"a\", 3))", "Stock.Of((\"a\", 1), // a\n  (\"b\", 2) // b\n  )")]
    [InlineData("Stock.Of((\"a\", 1),\n  (\"b\", 2),\n  (\"a\", 3))", "Stock.Of((\"a\", 1),\n  (\"b\", 2))")]
    [InlineData("Stock.Of(\n  (\"a\", 1), // a\n  (\"a\", 3), // gone\n  (\"b\", 2)) // b\n", "Stock.Of(\n  (\"a\", 1), // a\n  (\"b\", 2)) // b\n")]
    [InlineData("[\n  new(\"a\", 1), // a\n  new(\"a\", 3), // gone\n]", "[\n  new(\"a\", 1), // a\n]")]
    [InlineData("new() { { \"a\", 1 }, { \"a\", 3 }, { \"b\", 2 } }", "new() { { \"a\", 1 }, { \"b\", 2 } }")]
    [InlineData("[new(\"a\", 1), new(\"a\", 2), new(\"b\", 2)]", "[new(\"a\", 1), new(\"b\", 2)]")]
    public async Task The_fix_removes_the_later_entry(string before, string after)
    {
        // A code fix sees the project without what is emitted, here.
        const string Of = "partial class Stock { public static Stock Of(params (string Key, int Value)[] entries) => new(); }";
        string Source(string expression) => $"{Maps}{Of} class C {{ Stock F() => {expression}; }}";
        string? text = await CodeFixRun.FixAsync(Source(before), new LiteralAnalyzer(), new RemoveEntryFix());
        Assert.Equal(Source(after), text);
    }

    [Theory]
    [InlineData("new() { [\"a\"] = 1,\n#if !EXTRA\n [\"b\"] = 2,\n#endif\n [\"a\"] = 3, [\"c\"] = 4 }")]
    [InlineData("new() { [\"a\"] = 1, [\"a\"] = 3,\n#region More\n [\"c\"] = 4\n#endregion\n }")]
    public async Task No_entry_is_removed_together_with_a_directive(string expression) =>
        Assert.Null(await CodeFixRun.FixAsync($"{Maps}class C {{ Stock F() => {expression}; }}", new LiteralAnalyzer(), new RemoveEntryFix()));

    [Theory]
    [InlineData("new() { [\"a\"] = 1,\n // Of these?\n [\"a\"] = 3, [\"c\"] = 4 }")]
    [InlineData("new() { [\"a\"] = 1, /* which */ [\"a\"] = 3 }")]
    [InlineData("new() { [\"a\"] = 1, [\"a\"] = 3, /* which */ [\"c\"] = 4 }")]
    public async Task No_entry_is_removed_where_a_comment_may_be_another_entrys(string expression) =>
        Assert.Null(await CodeFixRun.FixAsync($"{Maps}class C {{ Stock F() => {expression}; }}", new LiteralAnalyzer(), new RemoveEntryFix()));
}
