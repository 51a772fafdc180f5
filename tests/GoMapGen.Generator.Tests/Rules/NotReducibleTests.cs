using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>GOMAP024.</summary>
public class NotReducibleTests
{
    private const string Maps = """
        using System; using System.Collections.Generic; using GoMapGen;
        [GoMap(typeof(string), typeof(int))] public partial class Stock;
        [GoMap(typeof(string), typeof(Stock))] public partial class Shelves;

        """;

    [Theory]
    [InlineData("object F(int n) => Stock.Of((\"a\", 1), (\"b\", [|n + 1|]), (\"c\", n));")]
    [InlineData("object F(string k) => Stock.Of(([|k|], 1));")]
    [InlineData("[GoMapLiteral(nameof(Source))] static partial Stock.Frozen Table { get; } static Stock Source() => new() { [\"a\"] = [|Environment.ProcessId|] };")]
    [InlineData("[GoMapLiteral(nameof(Source))] static partial Shelves.Frozen Table(); static Shelves Source() => new() { [\"a\"] = [|new() { [\"b\"] = 1 }|] };")]
    public async Task The_first_entry_that_is_not_constant_is_reported(string members) =>
        await Markup.ReportsAsync("GOMAP024", $"{Maps}partial class C {{ {Partial(members)} }}", severity: DiagnosticSeverity.Info);

    [Theory]
    [InlineData("object F() => Stock.Of((\"a\", 1), (nameof(F), -1));")]
    [InlineData("object F((string, int)[] entries, (string, int) entry) => Stock.Of(entries) ?? Stock.Of((\"a\", 1), entry);")]
    [InlineData("object F(int n) => new Stock { [\"a\"] = n };")]
    [InlineData("[GoMapLiteral(nameof(Source))] static partial Stock Make(); static Stock Source() => Stock.Of((\"a\", Environment.ProcessId));")]
    [InlineData("[GoMapLiteral(nameof(Source))] static partial Stock.Frozen Table { get; } static Stock Source() => Stock.Of((\"a\", 1));")]
    public Task What_is_constant_or_fresh_in_any_case_is_clean(string members) => Markup.IsCleanAsync($"{Maps}partial class C {{ {Partial(members)} }}");

    private static string Partial(string members) => members.Replace("static partial", "private static partial", StringComparison.Ordinal);
}
