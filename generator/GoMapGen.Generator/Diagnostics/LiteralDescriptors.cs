using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Diagnostics;

/// <summary>The rules about literals.</summary>
internal static class LiteralDescriptors
{
    private const string Category = "GoMapGen.Literals";

    /// <summary>020.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "GOMAP020", "A key comes twice in a literal", "The key {0} is also in line {1}; remove one of the two", Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Link("GOMAP020"));

    /// <summary>021.</summary>
    public static readonly DiagnosticDescriptor NotALiteral = new(
        "GOMAP021", "The source is not a literal", "'{0}' cannot be made a literal: {1}", Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Link("GOMAP021"));

    /// <summary>023.</summary>
    public static readonly DiagnosticDescriptor NaNKey = new(
        "GOMAP023", "A key is NaN", "The key {0} is NaN, which no look-up finds; a map can only be ranged over to get at it", Category,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Link("GOMAP023"));

    /// <summary>024.</summary>
    public static readonly DiagnosticDescriptor NotReducible = new(
        "GOMAP024", "A literal is made at run time", "'{0}' is not constant, so {1}", Category,
        DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Link("GOMAP024"));

    private static string Link(string id) => $"https://github.com/gomapgen/gomapgen/blob/main/docs/rules/{id}.md";
}
