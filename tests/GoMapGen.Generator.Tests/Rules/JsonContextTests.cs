using GoMapGen.CodeFixes;
using GoMapGen.Generator.Analyzers;
using GoMapGen.Generator.Tests.Infrastructure;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>GOMAP039.</summary>
public class JsonContextTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using GoMapGen;

        """;

    [Theory]
    [InlineData("", "Names")]
    [InlineData("", "List<Names>")]
    [InlineData("", "Names[]")]
    [InlineData("", "Dictionary<string, Names>")]
    [InlineData("public class Shop { public Names N { get; set; } }", "Shop")]
    [InlineData("public class Shop { public Names N { get; set; } } public class City { public List<Shop> Shops { get; set; } }", "City")]
    [InlineData("public class Shop { [JsonInclude] internal Names N; }", "Shop")]
    [InlineData("public class Base { public Names N { get; set; } } public class Shop : Base;", "Shop")]
    [InlineData("public class Shop { [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Names N { get; set; } }", "Shop")]
    [InlineData("[GoMap(typeof(int), typeof(Names))] public partial class Outer : IDictionary<int, Names>;", "Outer")]
    [InlineData("", "Dictionary<string, List<List<Names>>>")]
    [InlineData("public class Chain<T> { public Chain<Chain<T>> Next { get; set; } public Chain<T[]> Other { get; set; } public Names N { get; set; } }", "Chain<int>")]
    public async Task A_context_that_comes_to_a_map_it_cannot_see_is_found(string types, string root)
    {
        string message = await Markup.ReportsAsync("GOMAP039", $$"""
            {{Usings}}
            [GoMap(typeof(long), typeof(string))] public partial class Names;
            {{types}}
            [JsonSerializable([|typeof({{root}})|])] internal abstract partial class Json : JsonSerializerContext;
            """);
        Assert.Contains("'Names' would be written as '{}': 'Json' cannot see", message, StringComparison.Ordinal);
        Assert.Contains("': IDictionary<long, string>'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[GoMap(typeof(long), typeof(string))] public partial class Names : IDictionary<long, string>;", "", "Names")]
    [InlineData("[GoMap(typeof(long), typeof(string))] public partial struct Names : System.Collections.Generic.IDictionary<long, string>;", "", "Names[]")]
    [InlineData("[GoMap<long, string>] public partial class Names;", "[JsonSourceGenerationOptions(Converters = new[] { typeof(GoMapJsonConverterFactory) })]", "Names")]
    [InlineData("[GoMap<long, string>, JsonConverter(typeof(GoMapJsonConverterFactory))] public partial class Names;", "", "Names")]
    [InlineData("[GoMap<long, string>] public partial class Names; public class Shop { [JsonIgnore] public Names N { get; set; } Names Hidden { get; set; } }", "", "Shop")]
    [InlineData("[GoMap<long, string>] public partial class Names; public class Shop { [JsonConverter(typeof(GoMapJsonConverterFactory))] public Names N { get; set; } }", "", "Shop")]
    [InlineData("[GoMap<long, string>] public partial class Names;", "", "int")]
    public Task A_context_that_sees_every_map_is_fine(string map, string options, string root) => Markup.IsCleanAsync($$"""
        {{Usings}}
        {{map}}
        {{options}} [JsonSerializable(typeof({{root}}))] internal abstract partial class Json : JsonSerializerContext;
        """);

    [Fact]
    public Task A_pragma_silences_the_rule() => Markup.IsCleanAsync($$"""
        {{Usings}}
        [GoMap(typeof(long), typeof(string))] public partial class Names;
        #pragma warning disable GOMAP039
        [JsonSerializable(typeof(Names))] internal abstract partial class Json : JsonSerializerContext;
        """);

    [Theory]
    [InlineData("[GoMap(typeof(long), typeof(string))] public partial class Names;", "[GoMap(typeof(long), typeof(string))] public partial class Names : IDictionary<long, string>;")]
    [InlineData("[GoMap<long, string>]\npublic partial struct Names\n{\n}", "[GoMap<long, string>]\npublic partial struct Names : IDictionary<long, string>\n{\n}")]
    [InlineData("[GoMap<long, string>] public partial class Names : System.IDisposable { public void Dispose() { } }", "[GoMap<long, string>] public partial class Names : System.IDisposable, IDictionary<long, string> { public void Dispose() { } }")]
    public async Task The_fix_lists_the_interface(string before, string after)
    {
        const string Context = "\n[JsonSerializable(typeof(Names))] internal abstract partial class Json : JsonSerializerContext;\n";
        string? result = await CodeFixRun.FixAsync(Usings + before + Context, new JsonContextAnalyzer(), new ListDictionaryFix());
        Assert.Equal(Usings + after + Context, result);
    }
}
