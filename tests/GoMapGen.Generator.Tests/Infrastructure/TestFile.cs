using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GoMapGen.Generator.Tests.Infrastructure;

/// <summary>A file beside the sources of a test project; without text it cannot be read.</summary>
internal sealed class TestFile(string path, string? text, Encoding? encoding = null) : AdditionalText
{
    private readonly SourceText? _text = text is null ? null : SourceText.From(text, encoding ?? Encoding.UTF8);

    /// <summary>The options of a project in /project.</summary>
    public static AnalyzerConfigOptionsProvider Options { get; } = new Provider();

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;

    private sealed class Provider : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new ProjectOptions();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class ProjectOptions : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.ProjectDir" ? "/project/" : null;
            return value is not null;
        }
    }
}
