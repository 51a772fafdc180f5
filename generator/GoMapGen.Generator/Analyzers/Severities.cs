using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Generator.Analyzers;

/// <summary>How loudly a rule speaks in a file, after command line, .editorconfig and global configuration files.</summary>
internal static class Severities
{
    public static ReportDiagnostic Of(
        string id, string category, DiagnosticSeverity otherwise, SyntaxTree tree, Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        CompilationOptions settings = compilation.Options;
        if (settings.SpecificDiagnosticOptions.TryGetValue(id, out ReportDiagnostic said) && said != ReportDiagnostic.Default)
        {
            return said;
        }

        if (settings.SyntaxTreeOptionsProvider is { } files
            && (files.TryGetDiagnosticValue(tree, id, cancellation, out said) || files.TryGetGlobalDiagnosticValue(id, cancellation, out said))
            && said != ReportDiagnostic.Default)
        {
            return said;
        }

        AnalyzerConfigOptions config = options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return config.TryGetValue($"dotnet_analyzer_diagnostic.category-{category}.severity", out string? text)
            || config.TryGetValue("dotnet_analyzer_diagnostic.severity", out text)
                ? Parse(text, otherwise)
                : Parse("", otherwise);
    }

    /// <summary>Whether one severity is louder than another.</summary>
    public static bool IsLouder(ReportDiagnostic severity, ReportDiagnostic than) => Rank(severity) > Rank(than);

    private static ReportDiagnostic Parse(string text, DiagnosticSeverity otherwise) => text.Trim().ToUpperInvariant() switch
    {
        "NONE" => ReportDiagnostic.Suppress,
        "SILENT" or "REFACTORING" => ReportDiagnostic.Hidden,
        "SUGGESTION" => ReportDiagnostic.Info,
        "WARNING" => ReportDiagnostic.Warn,
        "ERROR" => ReportDiagnostic.Error,
        _ => otherwise switch
        {
            DiagnosticSeverity.Error => ReportDiagnostic.Error,
            DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
            DiagnosticSeverity.Info => ReportDiagnostic.Info,
            _ => ReportDiagnostic.Hidden,
        },
    };

    private static int Rank(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => 4,
        ReportDiagnostic.Warn => 3,
        ReportDiagnostic.Info => 2,
        ReportDiagnostic.Hidden => 1,
        _ => 0,
    };
}
