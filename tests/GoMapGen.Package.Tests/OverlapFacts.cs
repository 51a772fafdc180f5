namespace GoMapGen.Package.Tests;

/// <summary>What both the .NET analyzers, all of them on, and those of the package find is said once, by the louder of the two.</summary>
[Collection(nameof(PackedPackage))]
public sealed class OverlapFacts(PackedPackage package)
{
    private const string Guard = "CA1853";
    private const string Ours = "GOMAP035";

    [Theory]
    [InlineData("", Guard, "All analyzers are warnings, and ours is a suggestion.")]
    [InlineData($"dotnet_diagnostic.{Ours}.severity = warning", Ours, "Both are warnings.")]
    [InlineData($"dotnet_diagnostic.{Guard}.severity = suggestion", Ours, "Both are suggestions, as they are by default.")]
    [InlineData($"dotnet_diagnostic.{Ours}.severity = none", Guard, "Ours is off.")]
    [InlineData("dotnet_diagnostic.CA1853.severity = none", Ours, "Theirs is off.")]
    public void A_line_is_found_once(string setting, string speaks, string because)
    {
        string project = package.NewProject(
            "Analysis",
            "Microsoft.NET.Sdk",
            "<TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><AnalysisLevel>latest-all</AnalysisLevel><TreatWarningsAsErrors>false</TreatWarningsAsErrors>");
        File.WriteAllText(Path.Combine(project, ".editorconfig"), $"[*.cs]\n{setting}\n");
        string[] lines = File.ReadAllLines(Path.Combine(project, "Uses.cs"));

        ILookup<int, Finding> found = Findings.Of(project)
            .Where(static finding => finding is { File: "Uses.cs", IsSilenced: false } && (finding.Rule.StartsWith("GOMAP", StringComparison.Ordinal) || IsAboutUse(finding.Rule)))
            .ToLookup(static finding => finding.Line);

        foreach ((int line, string text) in lines.Index().Where(static line => line.Item.EndsWith("// once", StringComparison.Ordinal)))
        {
            string[] rules = [.. found[line + 1].Select(static finding => finding.Rule).Distinct()];
            Assert.True(rules.Length == 1 || (rules.Length == 0 && setting == $"dotnet_diagnostic.{Ours}.severity = none"), $"{because} {text.Trim()} {string.Join(", ", rules)}");
        }

        int guarded = Array.FindIndex(lines, static line => line.Contains("{ m.Remove(k); } // once", StringComparison.Ordinal)) + 1;
        Assert.Equal(speaks, Assert.Single(found[guarded]).Rule);
    }

    // Performance and reliability; the others are about names, design and style.
    private static bool IsAboutUse(string rule) => rule.StartsWith("CA18", StringComparison.Ordinal) || rule.StartsWith("CA20", StringComparison.Ordinal);
}
