using GoMapGen.Generator.Tests.Infrastructure;

namespace GoMapGen.Generator.Tests.Literals.Members;

/// <summary>The text that is emitted for literals.</summary>
public class LiteralSnapshotTests
{
    [Fact]
    public void A_few_entries() => Matches("Few", """
        static Stock Source() => new() { ["a"] = 1, [nameof(Source)] = -Two };
        const int Two = 2;
        """);

    [Fact]
    public void Many_entries() => Matches("Many", $$"""
        static Stock Source() => [{{string.Join(", ", Enumerable.Range(0, 30).Select(static i => $"new(\"text {i} \\\"é\\\"\", {i * i})"))}}];
        """);

    [Fact]
    public void Many_entries_that_are_no_lines() => Matches("ManyNotLines", $$"""
        static Stock Source() => Stock.Of({{string.Join(", ", Enumerable.Range(0, 26).Select(static i => $"(\"\\n{i}\", {i})"))}});
        """);

    [Fact]
    public void Entries_that_are_not_constant() => Matches("Dynamic", """"
        static Stock Source() => new()
        {
            ["one"] = 1, // a comment
            [Environment.NewLine] =
                Older.Length
                    + 2,
            ["raw"] = """
                first

                  second 
                """.Length + Math.Abs(1),
            ["two"] = 2,
        };
        """");

    [Fact]
    public void Maps_in_a_map() => Matches("Nested", """
        static Shelves Source() => new() { [1] = new() { ["a"] = 1 }, [2] = [new("b", 2)], [3] = null! };
        """, "Shelves");

    [Fact]
    public void A_literal_that_is_wrong() => Matches("Wrong", """
        static Stock Source() => Other();
        static Stock Other() => new();
        """);

    private static void Matches(string name, string members, string map = "Stock")
    {
        string source = $$"""
            using System;
            using Older = System.String;

            [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Stock;
            [GoMapGen.GoMap(typeof(int), typeof(Stock))] public partial struct Shelves;

            namespace Shop.@int
            {
                using GoMapGen;

                public partial record struct Literals<T>
                {
                    [GoMapLiteral(nameof(Source))]
                    internal static partial {{map}} Make();

                    {{members.Replace("Older.Length", "Older.Empty.Length", StringComparison.Ordinal)}}
                }
            }
            """;
        TestProject project = TestProject.Of(source);
        Snapshot.Matches(project.Generate().Files.Single(static file => file.HintName.EndsWith("-literal.g.cs", StringComparison.Ordinal)).SourceText.ToString(), name);
        Assert.All(Emitted.Settings(project), static setting => Emitted.CompilesWithoutWarning(setting));
    }
}
