using System.Text;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoMapGen.Generator.Tests.Literals.Members;

/// <summary>What is emitted for a literal is emitted anew when its entries or its declaration change, and not otherwise.</summary>
public class CachingTests
{
    private const string Literal = """
        namespace Shop;
        [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Stock;
        public static partial class Literals
        {
            private const int Two = 2;
            [GoMapGen.GoMapLiteral(nameof(Source))] public static partial Stock Make();
            static Stock Source() => new() { ["a"] = 1, ["b"] = Two };
            [GoMapGen.GoMapLiteral(nameof(OtherSource))] public static partial Stock MakeOther();
            static Stock OtherSource() => new() { ["a"] = Other.Ask(), ["c"] = 3 };
        }
        """;

    private const string Other = "namespace Shop; static class Other { public static int Ask() => 1; }";

    [Fact]
    public void A_second_run_over_the_same_project_is_cached() => Assert.Equal(["Cached", "Cached", "Cached", "Cached"], Reasons(Literal));

    [Theory]
    [InlineData("{ [\"a\"] = 1,", "{\n// The first.\n[\"a\"] = 0x1,")]
    [InlineData("static Stock Source() => new()", "private static Stock Source() => new Stock()")]
    [InlineData("Two = 2", "Two = 1 + 1")]
    [InlineData("public static partial class Literals\n{", "public static partial class Literals\n{ public static int Unrelated => 1;")]
    public void An_edit_that_changes_no_entry_keeps_all_cached(string before, string after) => Assert.Equal(["Cached", "Cached", "Cached", "Cached"], Reasons(Literal.Replace(before, after, StringComparison.Ordinal)));

    [Fact]
    public void Another_file_keeps_all_cached() => Assert.Equal(["Cached", "Cached", "Cached", "Cached"], Reasons(Literal, Other.Replace("1", "2", StringComparison.Ordinal)));

    [Theory]
    [InlineData("[\"a\"] = 1", "[\"a\"] = 2")]
    [InlineData("Two = 2", "Two = 3")]
    [InlineData("partial Stock Make()", "partial Stock? Make()")]
    public void An_edit_of_one_literal_emits_that_one_anew(string before, string after) =>
        Assert.Equal(["Modified", "Cached", "Modified", "Cached"], Reasons(Literal.Replace(before, after, StringComparison.Ordinal)));

    [Fact]
    public void An_edit_of_an_expression_emits_its_literal_anew() =>
        Assert.Equal(["Cached", "Modified", "Cached", "Modified"], Reasons(Literal.Replace("Ask(),", "Ask() + 1,", StringComparison.Ordinal)));

    // The reasons of the step that reads the literals, then those of their outputs, in the run after the edit.
    private static string[] Reasons(string after, string otherAfter = Other)
    {
        TestProject project = TestProject.Of(Literal, Other);
        CSharpCompilation compilation = project.Compile();
        GeneratorDriver driver = project.Driver().RunGenerators(compilation);
        string[] edited = [after, otherAfter];
        for (int i = 0; i < edited.Length; i++)
        {
            SyntaxTree tree = compilation.SyntaxTrees[i];
            if (edited[i] != tree.ToString())
            {
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(edited[i], Encoding.UTF8)));
            }
        }

        GeneratorRunResult result = driver.RunGenerators(compilation).GetRunResult().Results.Single();
        Assert.Equal(3, result.GeneratedSources.Length);
        return
        [
            .. result.TrackedSteps[TrackingNames.Literals].SelectMany(static step => step.Outputs).Select(static output => output.Reason.ToString()),
            .. result.TrackedOutputSteps.SelectMany(static step => step.Value)
                .Where(static step => step.Inputs[0].Source.Outputs[0].Value is GoMapGen.Generator.Models.LiteralSpec)
                .SelectMany(static step => step.Outputs).Select(static output => output.Reason.ToString()),
        ];
    }
}
