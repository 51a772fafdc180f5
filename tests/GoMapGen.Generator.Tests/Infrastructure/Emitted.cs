using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Tests.Infrastructure;

/// <summary>Checks on what the generator emits.</summary>
internal static class Emitted
{
    /// <summary>The versions, settings and frameworks that emitted code serves.</summary>
    public static IEnumerable<TestProject> Settings(TestProject project)
    {
        yield return project;
        yield return project with { Nullable = false, Checked = true };
        yield return project with { LanguageVersion = LanguageVersion.CSharp13, References = References.Net8, Checked = true };
        yield return project with { LanguageVersion = LanguageVersion.CSharp12, References = References.Net8, Nullable = false };
    }

    /// <summary>Compiles under one setting; the user's own part may have warnings, the emitted part none.</summary>
    public static Compilation CompilesWithoutWarning(TestProject project)
    {
        Compilation compilation = project.Generate().Compilation;
        string[] findings =
        [
            .. compilation.GetDiagnostics()
                .Where(static d => d.Severity == DiagnosticSeverity.Error || (d.Severity == DiagnosticSeverity.Warning && IsInEmittedFile(d)))
                .Select(static d => $"{d}: {d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()}"),
        ];
        Assert.True(findings.Length == 0, $"C# {project.LanguageVersion}, nullable {project.Nullable}:\n{string.Join("\n", findings.Take(10))}");
        return compilation;
    }

    private static bool IsInEmittedFile(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;
}
