using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>GOMAP040.</summary>
public class ExtensionDataTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using GoMapGen;

        """;

    [Theory]
    [InlineData("public partial class Extra", "public Extra? More { get; set; }")]
    [InlineData("public partial struct Extra", "public Extra More { get; set; }")]
    [InlineData("public partial class Extra", "[JsonInclude] internal Extra More;")]
    [InlineData("public partial class Extra : IDictionary<string, object>", "public Extra More { get; } = new();")]
    [InlineData("[JsonConverter(typeof(GoMapJsonConverterFactory))] public partial class Extra", "public Extra? More { get; set; }")]
    [InlineData("public partial class Extra", "[JsonConverter(typeof(GoMapJsonConverterFactory))] public Extra? More { get; set; }")]
    public async Task A_map_of_what_a_document_has_beside_is_found(string map, string member)
    {
        string message = await Markup.ReportsAsync(
            "GOMAP040",
            $$"""
            {{Usings}}
            [GoMap(typeof(string), typeof(object))] {{map}};
            public class Post { [[|JsonExtensionData|]] {{member}} }
            """,
            severity: DiagnosticSeverity.Warning);
        Assert.Contains("'More' would be written as an object without a name", message, StringComparison.Ordinal);
        Assert.Contains("the converter that 'Extra' has; make it a 'Dictionary<string, object>'", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_parameter_of_a_record_is_a_member_too() => Markup.ReportsAsync(
        "GOMAP040",
        $$"""
        {{Usings}}
        [GoMap<string, JsonElement>] public partial class Extra;
        public record Post([property: [|JsonExtensionData|]] Extra? More);
        """,
        severity: DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("public partial class Extra", "[JsonExtensionData] public Dictionary<string, object>? More { get; set; }")]
    [InlineData("public partial class Extra", "public Extra? More { get; set; }")]
    [InlineData("[JsonConverter(typeof(NoBraces))] public partial class Extra", "[JsonExtensionData] public Extra? More { get; set; }")]
    [InlineData("public partial class Extra", "[JsonExtensionData, JsonConverter(typeof(NoBraces))] public Extra? More { get; set; }")]
    public Task What_the_serializer_or_a_converter_for_the_place_writes_is_fine(string map, string member) => Markup.IsCleanAsync($$"""
        {{Usings}}
        [GoMap(typeof(string), typeof(object))] {{map}};
        public class Post { {{member}} }
        public abstract class NoBraces : JsonConverter<Extra>;
        """);

    [Fact]
    public Task A_pragma_silences_the_rule() => Markup.IsCleanAsync($$"""
        {{Usings}}
        [GoMap(typeof(string), typeof(object))] public partial class Extra;
        #pragma warning disable GOMAP040
        public class Post { [JsonExtensionData] public Extra? More { get; set; } }
        """);
}
