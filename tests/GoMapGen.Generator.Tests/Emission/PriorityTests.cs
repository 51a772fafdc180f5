using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Tests.Emission;

/// <summary>From C# 13, null as a key is a null string, whatever the framework has.</summary>
public class PriorityTests
{
    private const string Maps = """
        namespace Shop;
        [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Stock;
        [GoMapGen.GoMap(typeof(string), typeof(int))] public partial struct Prices;
        """;

    private const string Uses = "namespace Shop; static class C { public static int Get(Stock m, Prices p, Stock.Frozen f) => m[null!] + p[null!] + f[null!] + (m.ContainsKey(null!) ? 1 : 0); }";

    private const string Attribute = """
        namespace System.Runtime.CompilerServices
        {
            internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute { public int Priority => priority; }
        }
        """;

    private static TestProject Net8(params string[] sources) => TestProject.Of(sources) with { LanguageVersion = LanguageVersion.CSharp13, References = References.Net8 };

    [Fact]
    public void Null_is_a_string_where_the_framework_has_the_attribute() =>
        Assert.DoesNotContain("OverloadResolutionPriorityAttribute", TextOf(TestProject.Of(Maps, Uses)), StringComparison.Ordinal);

    [Fact]
    public void Null_is_a_string_where_the_framework_has_no_attribute() =>
        Assert.Contains("file sealed class OverloadResolutionPriorityAttribute", TextOf(Net8(Maps, Uses)), StringComparison.Ordinal);

    [Fact]
    public void The_projects_own_attribute_serves() =>
        Assert.DoesNotContain("OverloadResolutionPriorityAttribute", TextOf(Net8(Maps, Uses, Attribute)), StringComparison.Ordinal);

    [Fact]
    public void A_map_without_text_keys_declares_no_attribute() =>
        Assert.DoesNotContain("OverloadResolutionPriority", TextOf(Net8("[GoMapGen.GoMap(typeof(int), typeof(int))] public partial class M;")), StringComparison.Ordinal);

    // Generators do not see what others emit.
    [Fact]
    public void The_attribute_of_another_generator_is_another_one()
    {
        TestProject project = Net8(Maps, Uses);
        Compilation compilation = Emitted.CompilesWithoutWarning(project).AddSyntaxTrees(CSharpSyntaxTree.ParseText(Attribute, project.ParseOptions, "/other/Attribute.g.cs"));
        Assert.DoesNotContain(compilation.GetDiagnostics(), static d => d.Severity >= DiagnosticSeverity.Warning && d.Id != "CS1591");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_attributes_of_libraries_do_not_meet(int libraries)
    {
        TestProject project = Net8(Maps, Uses);
        for (int i = 0; i < libraries; i++)
        {
            using var image = new MemoryStream();
            Assert.True(Net8(Attribute.Replace("internal", "public", StringComparison.Ordinal)).Compile().WithAssemblyName($"Library{i}").Emit(image).Success);
            project = project with { References = [.. project.References, MetadataReference.CreateFromImage(image.ToArray())] };
        }

        Emitted.CompilesWithoutWarning(project);
    }

    [Fact]
    public void A_project_that_uses_the_map_of_a_library_has_no_trouble_with_its_attribute()
    {
        using var image = new MemoryStream();
        Compilation library = Net8(Maps, "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Project\")]").Generate().Compilation;
        Assert.True(library.WithAssemblyName("Library").Emit(image).Success);
        TestProject user = Net8(
            Attribute,
            "class D { public int Get(Shop.Stock m) => m[(string)null!] + m[\"a\"]; [System.Runtime.CompilerServices.OverloadResolutionPriority(1)] public int Get() => 0; }");
        Compilation compilation = Emitted.CompilesWithoutWarning(user with { References = [.. References.Net8, MetadataReference.CreateFromImage(image.ToArray())] });
        Assert.DoesNotContain(compilation.GetDiagnostics(), static d => d.Severity >= DiagnosticSeverity.Warning);
    }

    private static string TextOf(TestProject project)
    {
        Emitted.CompilesWithoutWarning(project);
        return string.Concat(project.Generate().Files.Select(static file => file.SourceText.ToString()));
    }
}
