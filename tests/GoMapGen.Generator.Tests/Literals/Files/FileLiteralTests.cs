using GoMapGen.Generator.Models;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Tests.Literals.Files;

/// <summary>What is emitted for literals whose entries are in files, and when it is emitted anew.</summary>
public class FileLiteralTests
{
    private const string Source = """
        [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Stock;
        public static partial class Literals
        {
            [GoMapGen.GoMapLiteral(File = "a.csv")] public static partial Stock A();
            [GoMapGen.GoMapLiteral(File = "b.json")] public static partial Stock.Frozen B();
            [GoMapGen.GoMapLiteral(nameof(Source))] public static partial Stock C();
            private static Stock Source() => new() { ["c"] = 3 };
        }
        """;

    private static readonly TestProject Project = TestProject.Of(Source) with { Files = [("a.csv", "a,1\n"), ("b.json", "{ \"b\": 2 }"), ("c.txt", "c")] };

    [Fact]
    public void The_entries_are_those_of_the_file()
    {
        string text = Project.Generate().Files.Single(static file => file.HintName == "Literals.A-literal.g.cs").SourceText.ToString();
        Assert.Contains("MapAssign(map, \"a\") = 1;", text, StringComparison.Ordinal);
        Assert.All(Emitted.Settings(Project), static project => Emitted.CompilesWithoutWarning(project));
    }

    [Theory]
    [InlineData("a.csv", "a,1\na,2\n")]
    [InlineData("a.csv", "a,x\n")]
    [InlineData("a.csv", "")]
    [InlineData("a.csv", null)]
    [InlineData("other.csv", "a,1\n")]
    public void A_bad_or_missing_file_gives_a_body_that_throws(string path, string? contents)
    {
        TestProject project = Project with { Files = [(path, contents), ("b.json", "[]")] };
        string text = project.Generate().Files.Single(static file => file.HintName == "Literals.A-literal.g.cs").SourceText.ToString();
        Assert.Contains("throw new", text, StringComparison.Ordinal);
        Emitted.CompilesWithoutWarning(project);
    }

    [Fact]
    public void A_second_run_is_cached() => Assert.Equal(["Cached", "Cached", "Cached"], Reasons("a.csv", "a,1\n"));

    [Fact]
    public void An_edit_of_a_file_emits_its_literal_anew_and_no_other() => Assert.Equal(["Cached", "Modified", "Cached"], Reasons("a.csv", "a,2\n"));

    [Fact]
    public void An_edit_that_changes_no_entry_emits_nothing_anew() => Assert.Equal(["Cached", "Cached", "Cached"], Reasons("a.csv", "\"a\",1\r\n"));

    [Fact]
    public void An_edit_of_another_file_emits_nothing_anew() => Assert.Equal(["Cached", "Cached", "Cached"], Reasons("c.txt", "d"));

    // The reasons of the outputs of the literals, the one without a file first, after the edit of a file.
    private static string[] Reasons(string path, string text)
    {
        CSharpCompilation compilation = Project.Compile();
        AdditionalText[] files = [.. Project.AdditionalTexts];
        AdditionalText old = files.Single(file => file.Path.EndsWith(path, StringComparison.Ordinal));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new GoMapGenerator().AsSourceGenerator()], files, Project.ParseOptions, TestFile.Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(compilation).ReplaceAdditionalText(old, new TestFile(old.Path, text)).RunGenerators(compilation);
        return
        [
            .. driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(static step => step.Value)
                .Where(static step => step.Inputs[0].Source.Outputs[step.Inputs[0].OutputIndex].Value is LiteralSpec)
                .SelectMany(static step => step.Outputs).Select(static output => output.Reason.ToString()),
        ];
    }
}
