using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Diagnostics;

/// <summary>The rules about nil maps.</summary>
internal static class NilDescriptors
{
    /// <summary>010.</summary>
    public static readonly DiagnosticDescriptor NilWrite = Rule(
        "GOMAP010", "Write to a map that is nil on every path", "'{0}' is nil here on every path, so this write throws; assign 'new {1}()' to it first",
        DiagnosticSeverity.Error);

    /// <summary>011.</summary>
    public static readonly DiagnosticDescriptor TestedNilWrite = Rule(
        "GOMAP011", "Write in a branch where the map was tested nil", "'{0}' has been tested and is nil in this branch, so this write throws; assign 'new {1}()' to it first, or turn the test around",
        DiagnosticSeverity.Error);

    /// <summary>012.</summary>
    public static readonly DiagnosticDescriptor MaybeNilWrite = Rule(
        "GOMAP012", "Write to a map that may be nil", "'{0}' may be nil here: {2}; {3}",
        DiagnosticSeverity.Warning);

    /// <summary>013.</summary>
    public static readonly DiagnosticDescriptor NilRead = Rule(
        "GOMAP013", "Read or range of an always-nil map", "'{0}' is always nil here, so {2}; assign 'new {1}()' or another map to it first, or leave this out",
        DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) =>
        Rules.Describe(id, title, message, severity, "GoMapGen.Nil");
}
