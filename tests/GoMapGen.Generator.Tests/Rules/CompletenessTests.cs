using System.Reflection;
using System.Text.RegularExpressions;
using GoMapGen.Generator.Analyzers;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>A rule is a descriptor, a row of the release file, a page and a test; none of the four without the others.</summary>
public class CompletenessTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(References.Metadata("ProjectDirectory"), "..", ".."));

    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. typeof(DeclarationAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .SelectMany(static type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .DistinctBy(static descriptor => descriptor.Id)
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Ids => Descriptors.Select(static descriptor => descriptor.Id);

    [Fact]
    public void Every_descriptor_is_supported_by_an_analyzer()
    {
        IEnumerable<string> declared = typeof(Generator.Diagnostics.Descriptors).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(Generator.Diagnostics.Descriptors).Namespace)
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => ((DiagnosticDescriptor)field.GetValue(null)!).Id);
        Assert.Equal(declared.Order(StringComparer.Ordinal), Ids);
    }

    [Fact]
    public void Every_rule_has_a_row_of_the_release_files_that_says_the_same()
    {
        string directory = Path.Combine(Repository, "generator", "GoMapGen.Generator", "Diagnostics");
        string[] rows =
        [
            .. new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
                .SelectMany(file => File.ReadAllLines(Path.Combine(directory, file)))
                .Where(static line => line.StartsWith("GOMAP", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(Descriptors.Select(static d => $"{d.Id} | {d.Category} | {d.DefaultSeverity} | {d.Title}"), rows);
    }

    [Fact]
    public void Every_rule_has_a_page_with_its_title_its_severity_a_before_and_an_after()
    {
        string directory = Path.Combine(Repository, "docs", "rules");
        Assert.Equal(Ids.Select(static id => id + ".md"), Directory.GetFiles(directory, "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (DiagnosticDescriptor descriptor in Descriptors)
        {
            string page = File.ReadAllText(Path.Combine(directory, descriptor.Id + ".md"));
            Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n\nSeverity: {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}.", page, StringComparison.Ordinal);
            Assert.Contains("\n## Before\n", page, StringComparison.Ordinal);
            Assert.Contains("\n## After\n", page, StringComparison.Ordinal);
            Assert.Equal($"https://github.com/gomapgen/gomapgen/blob/main/docs/rules/{descriptor.Id}.md", descriptor.HelpLinkUri);
        }
    }

    [Fact]
    public void Every_rule_has_a_class_of_tests_with_a_clean_case_and_a_finding()
    {
        var tested = Directory.GetFiles(Path.Combine(References.Metadata("ProjectDirectory"), "Rules"), "*.cs")
            .Select(File.ReadAllText)
            .Where(static text => text.Contains("IsCleanAsync", StringComparison.Ordinal) && text.Contains("ReportsAsync", StringComparison.Ordinal))
            .SelectMany(static text => Regex.Matches(text, "<summary>(GOMAP\\d{3})"))
            .Select(static match => match.Groups[1].Value)
            .ToHashSet();

        // The rules of nil maps and of use mark their findings in the text: {|010:m|}.
        tested.UnionWith(Directory.GetFiles(Path.Combine(Repository, "tests", "GoMapGen.Analyzers.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(static path => Regex.Matches(File.ReadAllText(path), "\\{\\|(\\d{3}):"))
            .Select(static match => "GOMAP" + match.Groups[1].Value));
        Assert.Empty(Ids.Except(tested));
    }
}
