using System.Text.Json;
using GoMapGen.Generator.Parsing.Files;

namespace GoMapGen.Generator.Tests.Literals.Files;

/// <summary>Rows of json.</summary>
public class JsonTests
{
    [Theory]
    [InlineData("""{"a":1,"b":-2}""")]
    [InlineData("""[["a",1],["b",-2]]""")]
    [InlineData("""[{"key":"a","value":1},{"Value":-2,"Key":"b"}]""")]
    [InlineData("\uFEFF \r\n\t{ \"a\" : 1 ,\n\"b\" :-2 } \n")]
    [InlineData(" [ [ \"a\" , 1 ] , { \"key\" : \"b\" , \"value\" : -2 } ] ")]
    public void An_object_or_an_array_of_pairs_is_read(string text) =>
        Assert.Equal(["\"a\": 1", "\"b\": -2"], FileText.Entries(text, FileFormat.Json));

    [Theory]
    [InlineData("{}")]
    [InlineData(" [ ] ")]
    public void An_empty_object_is_an_empty_map(string text) => Assert.Empty(FileText.Entries(text, FileFormat.Json));

    [Fact]
    public void Escapes_are_those_of_json() => Assert.Equal(
        ["\"a\\\"\\\\/\\b\\f\\n\\r\\té\": \"😀\\ud800\""],
        FileText.Entries("""{"a\"\\\/\b\f\n\r\t\u00e9":"\uD83D\uDE00\uD800"}""", FileFormat.Json, elem: "string"));

    [Fact]
    public void Keys_of_every_type_are_names_of_members()
    {
        Assert.Equal(["1: true"], FileText.Entries("""{"1":true}""", FileFormat.Json, "int", "bool"));
        Assert.Equal(["(global::Color)((byte)2): 'x'"], FileText.Entries("""{"Green":"x"}""", FileFormat.Json, "Color", "char"));
        Assert.Equal(["true: (global::Color)((byte)3)"], FileText.Entries("""[[true,3]]""", FileFormat.Json, "bool", "Color"));
    }

    [Fact]
    public void Null_is_an_elem_where_the_type_has_it()
    {
        Assert.Equal(["1: default!"], FileText.Entries("""{"1":null}""", FileFormat.Json, "int", "string?"));
        Assert.Equal(["1: default!"], FileText.Entries("""{"1":null}""", FileFormat.Json, "int", "long?"));
        Assert.Equal(["default!: \"a\""], FileText.Entries("""[[null,"a"]]""", FileFormat.Json, "int?", "string"));
        Assert.Equal(
            ["1:6 'null' the elem is null, which is no string; write a text"], FileText.Problems("""{"1":null}""", FileFormat.Json, "int", "string"));
        Assert.Equal(
            ["1:3 'null' the key is null, which is no string?; write a text"], FileText.Problems("[[null,1]]", FileFormat.Json, "string?"));
    }

    [Fact]
    public void A_value_of_another_kind_is_reported_and_the_next_entry_is_read() => Assert.Equal(
        [
            "1:6 '\"1\"' the elem is '1', which is no int; write it as a number, without quotes",
            "2:5 'true' the elem is 'true', which is no int; write it as a number, without quotes",
            "3:5 '{\"x\":[1,{\"]\":2}]}' the elem is an object, which is no int; write it as a number, without quotes",
            "4:5 '[]' the elem is an array, which is no int; write it as a number, without quotes",
            "5:5 '1.5' the elem is '1.5', which is no int; write a whole number from -2147483648 to 2147483647",
        ],
        FileText.Problems("{\"a\":\"1\",\n\"b\":true,\n\"c\":{\"x\":[1,{\"]\":2}]},\n\"d\":[],\n\"e\":1.5,\"f\":6}", FileFormat.Json));

    [Fact]
    public void An_item_that_is_no_pair_is_reported_and_the_next_is_read()
    {
        const string NoPair = "an entry is written [key, value] or { \"key\": key, \"value\": value }";
        Assert.Equal(
            [
                $"1:2 '1' {NoPair}", $"1:4 '[\"a\"]' {NoPair}", $"1:10 '[\"b\",2,3]' {NoPair}", $"1:20 '[]' {NoPair}",
                $"1:23 '{{\"key\":\"c\"}}' {NoPair}", $"1:35 '{{\"key\":\"d\",\"value\":4,\"more\":5}}' {NoPair}",
            ],
            FileText.Problems("""[1,["a"],["b",2,3],[],{"key":"c"},{"key":"d","value":4,"more":5},["e",5]]""", FileFormat.Json));
    }

    [Theory]
    [InlineData("x", "1:1 'x' a json file is one object, or an array of [key, value]")]
    [InlineData("\"a\"", "1:1 '\"' a json file is one object, or an array of [key, value]")]
    [InlineData("{\"a\":1", "1:7 '' the file ends too early: here comes a comma or '}'")]
    [InlineData("{\"a\"", "1:5 '' the file ends too early: after the name comes a colon")]
    [InlineData("[", "1:2 '' the file ends too early: here comes a string in quotes, a number, true, false or null")]
    [InlineData("{\"a\":1,}", "1:7 ',' nothing comes after this comma; remove it")]
    [InlineData("[[\"a\",1,]]", "1:8 ',' nothing comes after this comma; remove it")]
    [InlineData("{\"a\":1 \"b\":2}", "1:8 '\"' here comes a comma or '}'")]
    [InlineData("{a:1}", "1:2 'a' here comes a name in quotes")]
    [InlineData("{'a':1}", "1:2 ''' here comes a name in quotes")]
    [InlineData("{\"a\":1} x", "1:9 'x' a json file is one object, or an array of [key, value], and this comes after its end")]
    [InlineData("{\"a\":01}", "1:6 '01' a number has digits before and after its point and no zero in front")]
    [InlineData("{\"a\":1.}", "1:6 '1.' a number has digits before and after its point and no zero in front")]
    [InlineData("{\"a\":-}", "1:6 '-' a number has digits before and after its point and no zero in front")]
    [InlineData("{\"a\":+1}", "1:6 '+' here comes a string in quotes, a number, true, false or null")]
    [InlineData("{\"a\":NaN}", "1:6 'N' here comes a string in quotes, a number, true, false or null")]
    [InlineData("{\"a:1}", "1:2 '\"' the quote that opens this string is never closed")]
    [InlineData("{\"a\n\":1}", "1:4 '\n' a string cannot have a line break or another control character in it; write \\n, \\t or \\u000A")]
    [InlineData("{\"\\x\":1}", "1:3 '\\x' no such escape; write \\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t or \\u and four hex digits")]
    [InlineData("{\"\\u12g4\":1}", "1:3 '\\u' no such escape; write \\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t or \\u and four hex digits")]
    [InlineData("{\"\\", "1:3 '\\' no such escape; write \\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t or \\u and four hex digits")]
    [InlineData("// a\n{}", "1:1 '/' a json file is one object, or an array of [key, value]")]
    [InlineData("", "1:1 '' the file is empty; write one object, or an array of [key, value]")]
    public void A_mistake_in_the_grammar_is_reported_and_ends_the_file(string text, string problem) =>
        Assert.Equal([problem], FileText.Problems(text, FileFormat.Json).TakeLast(1));

    [Fact]
    public void What_is_deep_is_passed_over_without_recursion()
    {
        string deep = new string('[', 1_000_000) + new string(']', 1_000_000);
        Assert.StartsWith("1:6 ", FileText.Problems($"{{\"a\":{deep},\"b\":2}}", FileFormat.Json).Single(), StringComparison.Ordinal);
        Assert.Contains("never closed", FileText.Problems(new string('[', 1_000_000), FileFormat.Json).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_compared_after_escapes() => Assert.Equal(
        ["2:1 '\"\\u0061\"' DuplicateKey a as in line 1"], FileText.Problems("{\"a\":1,\n\"\\u0061\":2}", FileFormat.Json));

    /// <summary>What the serializer makes of the same text is the oracle: read by both or by neither.</summary>
    [Fact]
    public void It_accepts_what_the_serializer_accepts()
    {
        const string Alphabet = "{}[]\",:\\ 01-+.eEabfnrtuls\n";
        var random = new Random(20240531);
        string[] seeds = ["""{"a":1,"b":2}""", """{"ab":-0.5e1}""", """{ "\u0061\n": 10 }""", """{"":0}"""];
        for (int i = 0; i < 20_000; i++)
        {
            char[] text = seeds[random.Next(seeds.Length)].ToCharArray();
            for (int edits = random.Next(3); edits >= 0; edits--)
            {
                text[random.Next(text.Length)] = Alphabet[random.Next(Alphabet.Length)];
            }

            string json = new(text);
            Assert.True(Serializer(json) == Ours(json), $"{json}: the serializer {Serializer(json)}, we {Ours(json)}");
        }
    }

    private static string Serializer(string json)
    {
        try
        {
            return string.Join(";", JsonSerializer.Deserialize<Dictionary<string, double>>(json, StrictOptions)!.Select(static p => FormattableString.Invariant($"{p.Key}={p.Value}")));
        }
        catch (JsonException)
        {
            return "refused";
        }
        catch (NullReferenceException)
        {
            return "refused";
        }
    }

    private static readonly JsonSerializerOptions StrictOptions = new() { AllowDuplicateProperties = false };

    private static string Ours(string json)
    {
        FileEntries read = FileText.Read(json, FileFormat.Json, "string", "double");
        return read.Problems.Length > 0
            ? "refused"
            : string.Join(";", read.Entries.Select(static e => FormattableString.Invariant($"{e.Key.Text}={BitConverter.UInt64BitsToDouble(e.Elem.Low)}")));
    }
}
