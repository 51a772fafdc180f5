using System.Collections.Immutable;
using System.Globalization;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>GOMAP022.</summary>
public class BadFileTests
{
    private const string Ports = """
        using GoMapGen;
        [GoMap(typeof(string), typeof(int))] public partial class Ports;

        """;

    [Theory]
    [InlineData("ports.csv", "http,80\nhttps,443\n")]
    [InlineData("ports.tsv", "http\t80")]
    [InlineData("ports.JSON", """{ "http": 80 }""")]
    public Task A_file_of_entries_is_clean(string name, string text) => Markup.IsCleanAsync(Naming(name), With((name, text)));

    [Fact]
    public async Task A_bad_row_is_reported_in_the_file_at_its_field()
    {
        Assert.Equal(
            [
                "GOMAP022 /project/ports.csv(1,6)-(1,10) 'ports.csv' does not hold entries of 'Ports': the elem is 'port', which is no int; "
                    + "write a whole number from -2147483648 to 2147483647",
                "GOMAP022 /project/ports.csv(3,7)-(3,8) 'ports.csv' does not hold entries of 'Ports': the quote that opens this field is never "
                    + "closed; close it, and double a quote inside of it",
            ],
            await FoundAsync(Naming("ports.csv"), ("ports.csv", "name,port\r\nhttp,80\r\nhttps,\"443\r\n")));
    }

    // The table is nested in the map's base, which has no attribute.
    [Fact]
    public async Task What_is_wrong_is_reported_for_a_read_only_table_too()
    {
        string table = Naming("ports.csv").Replace("partial Ports NewPorts()", "partial Ports.Frozen Table()", StringComparison.Ordinal);
        Assert.Equal(
            ["GOMAP022 /project/ports.csv(1,6)-(1,7) 'ports.csv' does not hold entries of 'Ports': the elem is 'x', which is no int; write a whole number from -2147483648 to 2147483647"],
            await FoundAsync(table, ("ports.csv", "http,x")));
        Assert.StartsWith("GOMAP022 /project/File0.cs", Assert.Single(await FoundAsync(table)), StringComparison.Ordinal);
        Assert.StartsWith("GOMAP020 /project/ports.csv(2,1)", Assert.Single(await FoundAsync(table, ("ports.csv", "http,80\nhttp,81"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_literals_of_one_file_report_a_row_once() =>
        Assert.Single(await FoundAsync(Naming("ports.csv") + Naming("ports.csv", "More").Replace(Ports, "", StringComparison.Ordinal), ("ports.csv", "http,x")));

    [Fact]
    public async Task A_file_that_no_literal_names_is_not_read()
    {
        Assert.Empty(await FoundAsync(Ports, ("ports.csv", "http,x")));
        Assert.Empty(await FoundAsync(Naming("ports.csv"), ("ports.csv", "http,80"), ("other.csv", "x"), ("Directory.txt", "x")));
    }

    [Theory]
    [InlineData("ports.csv", "", "it is not among the AdditionalFiles; write <AdditionalFiles Include=\"ports.csv\" /> in the project file")]
    [InlineData("Ports.csv", "a/ports.csv,b/ports.csv", "more than one of the AdditionalFiles has this name (a/ports.csv, b/ports.csv); write more of the path")]
    [InlineData("ports.txt", "ports.txt", "a file of entries is a .csv, .tsv or .json file")]
    [InlineData("", "ports.txt", "a file of entries is a .csv, .tsv or .json file")]
    public async Task A_name_without_one_file_is_reported_at_the_attribute(string name, string files, string message)
    {
        string source = Naming(name).Replace($"\"{name}\"", $"[|\"{name}\"|]", StringComparison.Ordinal);
        Assert.Contains(
            message,
            await Markup.ReportsAsync("GOMAP022", source, With([.. files.Split(',').Select(static path => (path, (string?)"http,80"))])),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/ports.csv")]
    [InlineData("b\\\\..\\\\a\\\\ports.csv")]
    [InlineData("./a/ports.csv")]
    [InlineData("/project/a/ports.csv")]
    [InlineData("../project/a/ports.csv")]
    [InlineData("other.csv")]
    [InlineData("c/other.csv")]
    [InlineData("d/a/ports.csv")]
    public Task A_file_is_found_by_its_path_or_as_much_of_it_as_is_needed(string name) =>
        Markup.IsCleanAsync(Naming(name), With(("a/ports.csv", "a,1"), ("b/ports.csv", "a,1"), ("b/c/other.csv", "a,1"), ("d/a/ports.csv", "a,1")));

    [Fact]
    public async Task A_file_that_cannot_be_read_is_reported_at_the_attribute() => Assert.Contains(
        "it cannot be read",
        await Markup.ReportsAsync("GOMAP022", Naming("ports.csv").Replace("\"ports.csv\"", "[|\"ports.csv\"|]", StringComparison.Ordinal), With(("ports.csv", null))),
        StringComparison.Ordinal);

    [Fact]
    public async Task An_empty_file_is_reported() => Assert.Equal(
        ["GOMAP022 /project/ports.csv(1,1)-(1,1) 'ports.csv' does not hold entries of 'Ports': the file is empty; write a key and an elem on each line"],
        await FoundAsync(Naming("ports.csv"), ("ports.csv", "")));

    [Theory]
    [InlineData("object", "int", "'object'")]
    [InlineData("int", "int[]", "'int[]'")]
    public async Task Types_that_no_file_can_hold_are_reported_at_the_attribute(string key, string elem, string type) => Assert.Contains(
        $"its entries are numbers, bool, char, string, enums, Guid, TimeSpan and dates, and {type} is none of these",
        await Markup.ReportsAsync(
            "GOMAP022",
            Naming("[|ports.csv|]").Replace("\"[|ports.csv|]\"", "[|\"ports.csv\"|]", StringComparison.Ordinal)
                .Replace("string", key, StringComparison.Ordinal).Replace("typeof(int))", $"typeof({elem}))", StringComparison.Ordinal),
            With(("ports.csv", "1,1"))),
        StringComparison.Ordinal);

    private static string Naming(string file, string type = "Known") => $$"""
        {{Ports}}
        public static partial class {{type}}
        {
            [GoMapLiteral(File = "{{file}}")] public static partial Ports NewPorts();
        }

        """;

    private static Func<TestProject, TestProject> With(params (string Path, string? Text)[] files) => project => project with { Files = files };

    private static async Task<string[]> FoundAsync(string source, params (string Path, string? Text)[] files)
    {
        ImmutableArray<Diagnostic> found = await With(files)(TestProject.Of(source)).AnalyzeAsync();
        return
        [
            .. found.Select(static d =>
            {
                FileLinePositionSpan place = d.Location.GetLineSpan();
                return $"{d.Id} {place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})"
                    + $"-({place.EndLinePosition.Line + 1},{place.EndLinePosition.Character + 1}) {d.GetMessage(CultureInfo.InvariantCulture)}";
            }),
        ];
    }
}
