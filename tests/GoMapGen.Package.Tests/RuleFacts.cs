using System.Text.RegularExpressions;

namespace GoMapGen.Package.Tests;

/// <summary>The table "What it catches" of the README, in a project that has the package and nothing else.</summary>
[Collection(nameof(PackedPackage))]
public sealed class RuleFacts(PackedPackage package)
{
    private const string Project = "Rules";
    private const string InFile = "GOMAP022";
    private const string InProject = "GOMAP004";

    // Where the line of the table stands in the files that are made of it.
    private const int Line = 9;

    private static readonly Row[] Rows =
    [
        .. Regex.Matches(File.ReadAllText(Path.Combine(PackedPackage.Repository, "README.md")), @"^\| \[(GOMAP\d{3})\]\((.+?)\)[ ✎]* \| (\w+) \| `(.+?)` \|", RegexOptions.Multiline)
            .Select(static match => new Row(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value)),
    ];

    private static IEnumerable<Row> Sources => Rows.Where(static row => row.Rule is not (InProject or InFile));

    [Fact]
    public void Every_rule_has_a_row_that_leads_to_its_page()
    {
        IEnumerable<string> pages = Directory.GetFiles(Path.Combine(PackedPackage.Repository, "docs", "rules"), "GOMAP*.md")
            .Select(static page => $"docs/rules/{Path.GetFileName(page)}");
        Assert.Equal(pages.Order(StringComparer.Ordinal), Rows.Select(static row => row.Page));
        Assert.All(Rows, static row => Assert.Equal($"docs/rules/{row.Rule}.md", row.Page));
    }

    [Fact]
    public void Every_row_is_found_on_its_line_unless_a_pragma_or_a_severity_says_otherwise()
    {
        string project = NewProject();
        foreach (Row row in Sources)
        {
            Write(project, $"{row.Rule}.cs", row, "", "");
            Write(project, $"{row.Rule}_pragma.cs", row, $"#pragma warning disable {row.Rule}", $"#pragma warning restore {row.Rule}");
            Write(project, $"{row.Rule}_changed.cs", row, "", "");
            Write(project, $"{row.Rule}_none.cs", row, "", "");
            File.AppendAllText(Path.Combine(project, ".editorconfig"), $"""
                [{row.Rule}_changed.cs]
                dotnet_diagnostic.{row.Rule}.severity = {(row.Severity == "warning" ? "error" : "warning")}
                [{row.Rule}_none.cs]
                dotnet_diagnostic.{row.Rule}.severity = none

                """);
        }

        IEnumerable<string> expected = Sources.SelectMany(static row => new[]
        {
            $"{row.Rule}.cs({Line}): {Level(row.Severity)} {row.Rule}",
            $"{row.Rule}_changed.cs({Line}): {(row.Severity == "warning" ? "error" : "warning")} {row.Rule}",
        });
        Finding[] all = Findings.Of(project);
        Assert.DoesNotContain(all, static finding => finding.Level == "error" && finding.Rule.StartsWith("CS", StringComparison.Ordinal));
        IEnumerable<string> found = all
            .Where(static finding => !finding.IsSilenced && finding.Rule.StartsWith("GOMAP", StringComparison.Ordinal))
            .Select(static finding => $"{finding.File}({finding.Line}): {finding.Level} {finding.Rule}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_older_language_is_found_at_every_map()
    {
        Row row = Rows.Single(static row => row.Rule == InProject);
        string project = NewProject(row.Code);

        Finding[] all = Findings.Of(project);

        Assert.Equal(["Maps.cs(6): error GOMAP004", "Maps.cs(11): error GOMAP004", "Maps.cs(16): error GOMAP004"], all.OrderBy(static finding => finding.Line).Select(static finding => $"{finding.File}({finding.Line}): {finding.Level} {finding.Rule}"));
    }

    [Fact]
    public void A_row_of_a_file_is_found_in_the_file()
    {
        Row row = Rows.Single(static row => row.Rule == InFile);
        (string file, string text) = row.Code.Split(": ") is [var first, var second] ? (first, second) : ("", "");
        string project = NewProject(items: $"""<AdditionalFiles Include="{file}" />""");
        File.WriteAllText(Path.Combine(project, file), $"good,1\n{text}\n");
        File.WriteAllText(Path.Combine(project, "Known.cs"), $$"""
            namespace Rules;

            static partial class Known
            {
                [GoMapGen.GoMapLiteral(File = "{{file}}")]
                public static partial Scores New();
            }
            """);

        Finding found = Assert.Single(Findings.Of(project), static finding => finding.Level == "error");

        Assert.Equal($"{file}(2): {row.Severity} {InFile}", $"{found.File}({found.Line}): {found.Level} {found.Rule}");
    }

    private string NewProject(string properties = "", string items = "") => package.NewProject(
        Project,
        "Microsoft.NET.Sdk",
        $"<TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>false</TreatWarningsAsErrors>{properties}",
        items);

    private static void Write(string project, string file, Row row, string before, string after)
    {
        // The generator of JSON contexts names its files by the class alone, so each copy has a name of its own.
        string name = Path.GetFileNameWithoutExtension(file);
        string text = row.Code.Replace("class Json ", $"class {name}Json ", StringComparison.Ordinal);

        // A type stands alone, a member in a class, a statement in a method; all on the same line.
        bool isMember = text.StartsWith("[GoMapLiteral", StringComparison.Ordinal);
        string code = text.Contains("class ", StringComparison.Ordinal)
            ? $"\n\n\n{before}\n{text}\n{after}\n"
            : $$"""
            partial class C
            {
                {{(isMember ? "" : "void F(Scores m, Goals g, string[] words, ReadOnlySpan<char> span) {")}}
            {{before}}
                    {{text}}
            {{after}}
                {{(isMember ? "" : "}")}}
            }
            """;
        File.WriteAllText(Path.Combine(project, file), $$"""
            using GoMapGen;
            using System.Text.Json.Serialization;
            using Rules;
            namespace {{name}};
            {{code}}
            """);
    }

    private static string Level(string severity) => severity == "info" ? "note" : severity;

    private sealed record Row(string Rule, string Page, string Severity, string Code);
}
