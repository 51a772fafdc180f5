using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace GoMapGen.Generator.Tests.Infrastructure;

/// <summary>A test project, generated into, compiled and loaded into this process.</summary>
internal static class RunningProject
{
    public static Assembly Load(TestProject project)
    {
        Compilation compilation = project.Generate().Compilation;
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new AssemblyLoadContext("Project").LoadFromStream(image);
    }
}
