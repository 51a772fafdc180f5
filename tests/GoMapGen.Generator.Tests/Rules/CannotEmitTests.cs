using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>GOMAP004.</summary>
public class CannotEmitTests
{
    [Fact]
    public async Task A_language_version_before_12_is_too_low()
    {
        string message = await Markup.ReportsAsync(
            "GOMAP004",
            "[GoMapGen.GoMap(typeof(int), typeof(int))] public partial class [|M|] { }",
            static p => p with { LanguageVersion = LanguageVersion.CSharp11 });
        Assert.Contains("it is C# 11", message, StringComparison.Ordinal);
        Assert.Contains("<LangVersion>12</LangVersion>", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using GoMapGen; [GoMap(typeof(int), typeof(int))] public partial class [|M|];")]
    [InlineData("[GoMapGen.GoMap<int, int>] public partial class [|M|];")]
    [InlineData("[GoMapGen.GoMapAttribute(typeof(int), typeof(int))] partial struct [|@class|];")]
    public async Task Without_the_runtime_there_are_no_maps(string source) =>
        Assert.Contains(
            "PackageReference",
            await Markup.ReportsAsync("GOMAP004", source, static p => p with { References = References.WithoutRuntime }),
            StringComparison.Ordinal);

    [Fact]
    public async Task An_attribute_alone_is_not_the_runtime() => await Markup.ReportsAsync(
        "GOMAP004",
        """
        namespace GoMapGen { class GoMapAttribute(System.Type key, System.Type elem) : System.Attribute { public System.Type Key => key; public System.Type Elem => elem; } }
        [GoMapGen.GoMap(typeof(int), typeof(int))] partial class [|M|];
        """,
        static p => p with { References = References.WithoutRuntime });

    [Fact]
    public Task Another_attribute_of_that_name_is_none_of_ours() => Markup.IsCleanAsync(
        """
        class GoMapAttribute : System.Attribute;
        [GoMap] partial class M;
        """,
        static p => p with { References = References.WithoutRuntime });

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public Task Later_versions_are_fine(LanguageVersion version) =>
        Markup.IsCleanAsync("[GoMapGen.GoMap(typeof(int), typeof(int))] public partial class M;", p => p with { LanguageVersion = version });
}
