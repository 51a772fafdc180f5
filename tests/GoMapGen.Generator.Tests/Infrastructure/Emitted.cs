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
        Assert.Empty(compilation.GetDiagnostics()
            .Where(static d => d.Severity == DiagnosticSeverity.Error
                || (d.Severity == DiagnosticSeverity.Warning && d.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true))
            .Select(d => $"{d} [{project.LanguageVersion}]: {d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}"));
        return compilation;
    }
}
