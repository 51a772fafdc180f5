using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoMapGen.Generator.Tests.Infrastructure;

/// <summary>Sources in which [| and |] mark where a finding is expected.</summary>
internal static class Markup
{
    /// <summary>Checks that exactly the marked places have the rule, and that each message has the words.</summary>
    public static async Task<string> ReportsAsync(string id, string marked, Func<TestProject, TestProject>? configure = null, DiagnosticSeverity severity = DiagnosticSeverity.Error)
    {
        (string source, ImmutableArray<TextSpan> spans) = Parse(marked);
        TestProject project = TestProject.Of(source);
        ImmutableArray<Diagnostic> found = await (configure?.Invoke(project) ?? project).AnalyzeAsync();
        Assert.Equal(
            spans.Select(span => $"{id} {source.Substring(span.Start, span.Length)} at {span.Start}"),
            found.Select(d => $"{d.Id} {source.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)} at {d.Location.SourceSpan.Start}"));
        Assert.All(found, d => Assert.Equal(severity, d.Severity));
        return string.Join("\n", found.Select(static d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Checks that nothing is reported.</summary>
    public static async Task IsCleanAsync(string source, Func<TestProject, TestProject>? configure = null)
    {
        TestProject project = TestProject.Of(source);
        Assert.Empty(await (configure?.Invoke(project) ?? project).AnalyzeAsync());
    }

    private static (string Source, ImmutableArray<TextSpan> Spans) Parse(string marked)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        string source = marked;
        for (int start = source.IndexOf("[|", StringComparison.Ordinal); start >= 0; start = source.IndexOf("[|", StringComparison.Ordinal))
        {
            int end = source.IndexOf("|]", start, StringComparison.Ordinal);
            source = source[..start] + source[(start + 2)..end] + source[(end + 2)..];
            spans.Add(TextSpan.FromBounds(start, end - 2));
        }

        return (source, spans.ToImmutable());
    }
}
