using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Diagnostics;

/// <summary>The rule about literals from files.</summary>
internal static class FileDescriptors
{
    /// <summary>022.</summary>
    public static readonly DiagnosticDescriptor BadFile = new(
        "GOMAP022", "A file does not hold the entries of a literal", "'{0}' does not hold entries of '{1}': {2}", "GoMapGen.Literals",
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "https://github.com/gomapgen/gomapgen/blob/main/docs/rules/GOMAP022.md");
}
