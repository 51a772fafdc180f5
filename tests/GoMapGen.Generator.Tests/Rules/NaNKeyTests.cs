using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>GOMAP023.</summary>
public class NaNKeyTests
{
    private const string Maps = """
        using GoMapGen;
        [GoMap(typeof(double), typeof(int))] public partial class Floats;
        [GoMap(typeof(float?), typeof(double))] public partial class Singles;
        [GoMap(typeof(object), typeof(int))] public partial class Objects;

        """;

    [Theory]
    [InlineData("new Floats { [[|double.NaN|]] = 1, [[|0.0 / 0|]] = 2, [[|float.NaN|]] = 3 }")]
    [InlineData("Floats.Of(([|double.NaN|], 1))")]
    [InlineData("Same([new([|double.NaN|], 1)])")]
    [InlineData("new Singles { { [|float.NaN|], double.NaN } }")]
    [InlineData("new Objects { [[|double.NaN|]] = 1 }")]
    public async Task A_NaN_is_reported(string expression) =>
        await Markup.ReportsAsync("GOMAP023", $"{Maps}class C {{ object F() => {expression}; static object Same(Floats map) => map; }}", severity: DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("new Floats { [double.MaxValue] = 1, [double.PositiveInfinity] = 2, [k] = 3 }")]
    [InlineData("new Singles { [null] = double.NaN, [1] = 2 }")]
    public Task Other_keys_are_clean(string expression) => Markup.IsCleanAsync($"{Maps}class C {{ object F(double k) => {expression}; }}");

    [Fact]
    public async Task A_row_of_a_file_is_reported()
    {
        TestProject project = TestProject.Of(Maps + "static partial class C { [GoMapLiteral(File = \"a.tsv\")] public static partial Floats Make(); }") with { Files = [("a.tsv", "1\t1\nNaN\t2\n")] };
        Assert.Equal(["/project/a.tsv(2,1): warning GOMAP023"], (await project.AnalyzeAsync()).Select(static d => d.ToString().Split(": The")[0]));
    }
}
