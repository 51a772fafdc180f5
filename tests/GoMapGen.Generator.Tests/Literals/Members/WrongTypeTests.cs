using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Literals.Members;

/// <summary>A constant of a type that the map does not take is an error of C# where it stands, and nowhere else.</summary>
public class WrongTypeTests
{
    [Theory]
    [InlineData("""["a"] = "x" """, 1)]
    [InlineData("""["a"] = 1, ["b"] = 2.5""", 1)]
    [InlineData("""["a"] = null""", 1)]
    [InlineData("""["a"] = Big""", 1)]
    [InlineData("""[1] = 1""", 1)]
    [InlineData("""["a"] = 1, { 'b', 2 }""", 1)]
    [InlineData("""["a"] = 1, ["b"] = Small""", 0)]
    [InlineData("""["a"] = 1, ["b"] = Name.Length""", 0)]
    public void It_is_said_once(string entries, int errors)
    {
        TestProject project = TestProject.Of($$"""
            [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Stock;
            public static partial class Literals
            {
                const long Big = 1L << 40;
                const short Small = 3;
                static string Name => "x";
                [GoMapGen.GoMapLiteral(nameof(Source))] public static partial Stock Make();
                [GoMapGen.GoMapLiteral(nameof(Source))] public static partial Stock.Frozen Table();
                static Stock Source() => new() { {{entries}} };
            }
            """);
        Compilation compilation = project.Generate().Compilation;
        Diagnostic[] found = [.. compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error)];
        Assert.True(found.Length == errors, string.Join('\n', found.Select(static d => d.ToString())));
        Assert.All(found, static d => Assert.Contains("Source()", d.Location.SourceTree!.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_said_once_in_a_map_in_a_map_and_in_a_call()
    {
        TestProject project = TestProject.Of("""
            [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Inner;
            [GoMapGen.GoMap(typeof(string), typeof(Inner))] public partial class Outer;
            public static partial class Literals
            {
                [GoMapGen.GoMapLiteral(nameof(Source))] public static partial Outer Make();
                static Outer Source() => new() { ["o"] = new() { ["a"] = "x" } };
                public static Inner Call() => Inner.Of(("a", "x"));
            }
            """);
        Diagnostic[] found = [.. project.Generate().Compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error)];
        Assert.True(found.Length == 2, string.Join('\n', found.Select(static d => d.ToString())));
        Assert.All(found, static d => Assert.Contains("Source()", d.Location.SourceTree!.ToString(), StringComparison.Ordinal));
    }
}
