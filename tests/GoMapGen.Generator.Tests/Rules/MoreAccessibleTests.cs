using GoMapGen.Generator.Tests.Infrastructure;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>GOMAP005.</summary>
public class MoreAccessibleTests
{
    [Theory]
    [InlineData("enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] public partial class [|M|];", "key type 'K'")]
    [InlineData("class V; [GoMapGen.GoMap(typeof(int), typeof(V))] public partial class [|M|];", "elem type 'V'")]
    [InlineData("class V; [GoMapGen.GoMap(typeof(int), typeof(System.Collections.Generic.List<V[]>))] public partial class [|M|];", "elem type")]
    [InlineData("public partial class A { private enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] internal partial class [|M|]; }", "key type")]
    [InlineData("public partial class A { protected enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] public partial class [|M|]; }", "key type")]
    [InlineData("public partial class A { protected internal enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] public partial class [|M|]; }", "key type")]
    [InlineData("public partial class A { private protected enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] internal partial class [|M|]; }", "key type")]
    [InlineData("file enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] partial class [|M|];", "key type 'K'")]
    public async Task A_map_that_reaches_further_than_its_types_is_reported(string source, string message) =>
        Assert.Contains(message, await Markup.ReportsAsync("GOMAP005", source), StringComparison.Ordinal);

    [Theory]
    [InlineData("enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] partial class M;")]
    [InlineData("partial class A { public enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] public partial class M; }")]
    [InlineData("public partial class A { private enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] private partial class M; }")]
    [InlineData("public partial class A { private enum K; private partial class B { [GoMapGen.GoMap(typeof(K), typeof(int))] public partial class M; } }")]
    [InlineData("public partial class A { protected enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] protected partial class M; }")]
    [InlineData("public partial class A { protected enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] private protected partial class M; }")]
    [InlineData("public partial class A { protected internal enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] internal partial class M; }")]
    [InlineData("public partial class A { protected internal enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] protected internal partial class M; }")]
    [InlineData("public class A { protected enum K; } public partial class B : A { [GoMapGen.GoMap(typeof(K), typeof(int))] protected partial class M; }")]
    [InlineData("public partial interface I { enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] public partial class M; }")]
    public async Task A_map_that_does_not_is_fine_and_compiles(string source)
    {
        await Markup.IsCleanAsync(source);
        Emitted.CompilesWithoutWarning(TestProject.Of(source));
    }

    [Theory]
    [InlineData("public partial class A { protected enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] internal partial class M; }")]
    [InlineData("public partial class A { protected internal enum K; [GoMapGen.GoMap(typeof(K), typeof(int))] public partial class M; }")]
    [InlineData("public partial class A { private enum K; protected partial class B { [GoMapGen.GoMap(typeof(K), typeof(int))] internal partial class M; } }")]
    public async Task What_is_reported_is_what_the_compiler_would_say_of_a_member_and_nothing_is_emitted(string source)
    {
        TestProject project = TestProject.Of(source.Replace("partial class M;", "partial class M { public void Of(K key) { } }", StringComparison.Ordinal));
        Assert.Contains(project.Compile().GetDiagnostics(), static d => d.Id == "CS0051");
        Assert.Equal("GOMAP005", Assert.Single(await project.AnalyzeAsync()).Id);
        Assert.Empty(project.Generate().Files);
    }
}
