using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Diagnostics;

/// <summary>What the descriptors of all rules have in common.</summary>
internal static class Rules
{
    /// <summary>The descriptor of a rule, which has a page of its own.</summary>
    public static DiagnosticDescriptor Describe(string id, string title, string message, DiagnosticSeverity severity, string category) => new(
        id, title, message, category, severity, isEnabledByDefault: true,
        helpLinkUri: $"https://github.com/gomapgen/gomapgen/blob/main/docs/rules/{id}.md");
}
