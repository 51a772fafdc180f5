using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Diagnostics;

/// <summary>The rules about literals.</summary>
internal static class LiteralDescriptors
{
    /// <summary>020.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = Rule(
        "GOMAP020", "A key comes twice in a literal", "The key {0} is also in line {1}; remove one of the two",
        DiagnosticSeverity.Error);

    /// <summary>021.</summary>
    public static readonly DiagnosticDescriptor NotALiteral = Rule(
        "GOMAP021", "The source is not a literal", "'{0}' cannot be made a literal: {1}",
        DiagnosticSeverity.Error);

    /// <summary>022.</summary>
    public static readonly DiagnosticDescriptor BadFile = Rule(
        "GOMAP022", "A file does not hold the entries of a literal", "'{0}' does not hold entries of '{1}': {2}",
        DiagnosticSeverity.Error);

    /// <summary>023.</summary>
    public static readonly DiagnosticDescriptor NaNKey = Rule(
        "GOMAP023", "A key is NaN", "The key {0} is NaN, which no look-up finds; a map can only be ranged over to get at it",
        DiagnosticSeverity.Warning);

    /// <summary>024.</summary>
    public static readonly DiagnosticDescriptor NotReducible = Rule(
        "GOMAP024", "A literal is made at run time", "'{0}' is not constant, so {1}",
        DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) =>
        Rules.Describe(id, title, message, severity, "GoMapGen.Literals");
}
