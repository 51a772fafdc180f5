using System.Globalization;
using GoMapGen.Generator.Emission;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing.Files;

namespace GoMapGen.Generator.Tests.Literals.Files;

/// <summary>Fields as constants of every type.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("bool", "true", "true")]
    [InlineData("bool", " False ", "false")]
    [InlineData("char", "x", "'x'")]
    [InlineData("char", " ", "' '")]
    [InlineData("char", "\"\n\"", "'\\n'")]
    [InlineData("sbyte", "-128", "(sbyte)(-128)")]
    [InlineData("byte", "255", "(byte)255")]
    [InlineData("short", "-32768", "(short)(-32768)")]
    [InlineData("ushort", "65535", "(ushort)65535")]
    [InlineData("int", "+2147483647", "2147483647")]
    [InlineData("uint", "4294967295", "4294967295U")]
    [InlineData("long", "-9223372036854775808", "long.MinValue")]
    [InlineData("ulong", "18446744073709551615", "18446744073709551615UL")]
    [InlineData("nint", "-2147483648", "(nint)(-2147483648)")]
    [InlineData("nuint", "4294967295", "(nuint)4294967295U")]
    [InlineData("Int128", "-1", "new global::System.Int128(18446744073709551615UL, 18446744073709551615UL)")]
    [InlineData("Int128", "170141183460469231731687303715884105727", "new global::System.Int128(9223372036854775807UL, 18446744073709551615UL)")]
    [InlineData("UInt128", "18446744073709551616", "new global::System.UInt128(1UL, 0UL)")]
    [InlineData("Half", "1.5", "global::System.BitConverter.UInt16BitsToHalf(15872)")]
    [InlineData("float", "0.1", "0.1F")]
    [InlineData("float", "-0", "-0F")]
    [InlineData("float", "NaN", "float.NaN")]
    [InlineData("double", "-1.5e3", "-1500D")]
    [InlineData("double", "-0.0", "-0D")]
    [InlineData("double", "Infinity", "double.PositiveInfinity")]
    [InlineData("double", "-Infinity", "double.NegativeInfinity")]
    [InlineData("decimal", "-1.50", "-1.50M")]
    [InlineData("decimal", "79228162514264337593543950335", "79228162514264337593543950335M")]
    [InlineData("string", "", "\"\"")]
    [InlineData("string", "null", "\"null\"")]
    [InlineData("Color", "Green", "(global::Color)((byte)2)")]
    [InlineData("Color", "7", "(global::Color)((byte)7)")]
    [InlineData("Rights", "Read|Write", "(global::Rights)(3)")]
    [InlineData("Rights", "\"Read, All\"", "(global::Rights)(-1)")]
    [InlineData("@class", "Most", "(global::@class)(18446744073709551615UL)")]
    [InlineData("Color?", "", "default!")]
    [InlineData("Color?", "Red", "(global::Color)((byte)1)")]
    [InlineData("Guid", "00112233-4455-6677-8899-aabbccddeeff", "new global::System.Guid(\"00112233-4455-6677-8899-aabbccddeeff\")")]
    [InlineData("Guid", "{00112233-4455-6677-8899-AABBCCDDEEFF}", "new global::System.Guid(\"00112233-4455-6677-8899-aabbccddeeff\")")]
    [InlineData("TimeSpan", "-1.02:03:04.5", "new global::System.TimeSpan(-937845000000L)")]
    [InlineData("DateOnly", "2024-05-31", "global::System.DateOnly.FromDayNumber(739036)")]
    [InlineData("TimeOnly", "23:59", "new global::System.TimeOnly(863400000000L)")]
    public void A_value_is_read_in_the_form_of_its_type(string type, string text, string literal) =>
        Assert.Equal([$"0: {literal}"], FileText.Entries($"0,{text}", FileFormat.Csv, "int", type));

    [Theory]
    [InlineData("bool", "1", "write true or false")]
    [InlineData("char", "ab", "write one UTF-16 character")]
    [InlineData("char", "😀", "write one UTF-16 character")]
    [InlineData("char", "", "write one UTF-16 character")]
    [InlineData("byte", "256", "write a whole number from 0 to 255")]
    [InlineData("byte", "-1", "write a whole number from 0 to 255")]
    [InlineData("int", "1,000", "write a whole number")]
    [InlineData("int", "0x10", "write a whole number")]
    [InlineData("int", "1.0", "write a whole number")]
    [InlineData("int", "", "write a whole number")]
    [InlineData("long", "9223372036854775808", "write a whole number from -9223372036854775808 to 9223372036854775807")]
    [InlineData("nint", "2147483648", "write a whole number from -2147483648 to 2147483647")]
    [InlineData("UInt128", "340282366920938463463374607431768211456", "write a whole number from 0 to 340282366920938463463374607431768211455")]
    [InlineData("Int128", "9999999999999999999999999999999999999999999999999999999999999999999999", "write a whole number")]
    [InlineData("Half", "65520", "too large")]
    [InlineData("float", "1e39", "too large")]
    [InlineData("double", "1e309", "too large")]
    [InlineData("double", "1,5", "a number with a point")]
    [InlineData("double", "∞", "Infinity")]
    [InlineData("decimal", "1e29", "of at most 28 digits")]
    [InlineData("Color", "green", "write the name of a member (Red, Green, Blue) or its number")]
    [InlineData("Color", "256", "write the name of a member")]
    [InlineData("Guid", "00112233", "write it as 00112233-")]
    [InlineData("TimeSpan", "5", "write it as 23:59:59.5")]
    [InlineData("DateTime", "31.05.2024", "write it as 2024-05-31")]
    [InlineData("DateTime", "2024-02-30", "write it as 2024-05-31")]
    [InlineData("DateTime", "2024-05-31T10:00+02:00", "write it as 2024-05-31")]
    [InlineData("DateTimeOffset", "2024-05-31T10:00", "with its offset")]
    [InlineData("DateOnly", "2024-05-31T00:00", "write it as 2024-05-31")]
    [InlineData("TimeOnly", "24:00", "write it as 23:59")]
    public void A_value_that_does_not_fit_is_refused_with_what_to_write(string type, string text, string message)
    {
        string field = text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
        string problem = FileText.Problems($"0,{field}", FileFormat.Csv, "int", type).Single();
        Assert.StartsWith($"1:3 '{field}' the elem is ", problem, StringComparison.Ordinal);
        Assert.Contains($"which is no {type}; ", problem, StringComparison.Ordinal);
        Assert.Contains(message, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-05-31", DateTimeKind.Unspecified, "2024-05-31T00:00:00.0000000")]
    [InlineData("2024-05-31T23:59:59.1234567Z", DateTimeKind.Utc, "2024-05-31T23:59:59.1234567Z")]
    [InlineData("2024-05-31 23:59", DateTimeKind.Unspecified, "2024-05-31T23:59:00.0000000")]
    [InlineData("9999-12-31T23:59:59.9999999Z", DateTimeKind.Utc, "9999-12-31T23:59:59.9999999Z")]
    public void A_moment_is_utc_or_unspecified(string text, DateTimeKind kind, string roundTrip)
    {
        Constant constant = Elem(text, "DateTime");
        DateTime moment = DateTime.FromBinary((long)constant.Low);
        Assert.Equal((kind, roundTrip), (moment.Kind, moment.ToString("O", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2024-05-31T23:59:59.5+02:00", "2024-05-31T23:59:59.5000000+02:00")]
    [InlineData("2024-05-31T23:59-14:00", "2024-05-31T23:59:00.0000000-14:00")]
    [InlineData("2024-05-31T23:59:59Z", "2024-05-31T23:59:59.0000000+00:00")]
    public void A_moment_with_an_offset_keeps_it(string text, string roundTrip)
    {
        Constant constant = Elem(text, "DateTimeOffset");
        var moment = new DateTimeOffset((long)constant.Low, new TimeSpan((long)constant.High));
        Assert.Equal(roundTrip, moment.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_half_comes_back()
    {
        for (int bits = 0; bits < 65536; bits++)
        {
            Half half = BitConverter.UInt16BitsToHalf((ushort)bits);
            if (!Half.IsNaN(half))
            {
                Assert.Equal((ulong)bits, Elem(half.ToString("R", CultureInfo.InvariantCulture).Replace("∞", "Infinity", StringComparison.Ordinal), "Half").Low);
            }
        }
    }

    [Fact]
    public void A_number_between_two_halves_is_rounded_as_the_framework_does()
    {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++)
        {
            double number = (random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-26, 17));
            ulong expected = BitConverter.HalfToUInt16Bits((Half)number);
            if ((expected & 0x7FFF) < 0x7C00)
            {
                Assert.Equal(expected, Elem(number.ToString("R", CultureInfo.InvariantCulture), "Half").Low);
            }
        }
    }

    [Fact]
    public void The_culture_of_the_machine_says_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE") { NumberFormat = { NegativeSign = "~" } };
            Assert.Equal(["-1: -1.5D"], FileText.Entries("-1,-1.5", FileFormat.Csv, "int", "double"));
            Assert.Contains("from -2147483648", FileText.Problems("x,1", FileFormat.Csv, "int").Single(), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("double", "0", "-0.0")]
    [InlineData("Half", "0", "-0")]
    [InlineData("decimal", "1.0", "1.00")]
    [InlineData("decimal", "0", "-0.000")]
    [InlineData("DateTime", "2024-05-31", "2024-05-31T00:00Z")]
    [InlineData("DateTimeOffset", "2024-05-31T02:00+02:00", "2024-05-31T00:00Z")]
    [InlineData("Color", "Green", "2")]
    [InlineData("int", "1", "+01")]
    [InlineData("Guid", "00112233-4455-6677-8899-aabbccddeeff", "{00112233-4455-6677-8899-AABBCCDDEEFF}")]
    public void Keys_are_duplicates_by_the_maps_equality(string type, string first, string second)
    {
        string problem = FileText.Problems($"{first},1\n{second},2", FileFormat.Csv, type).Single();
        Assert.Equal($"2:1 '{second}' DuplicateKey {second} as in line 1", problem);
    }

    [Fact]
    public void Strings_are_duplicates_by_the_maps_comparer()
    {
        const string Two = "Straße,1\nSTRAßE,2";
        Assert.Empty(FileText.Problems(Two, FileFormat.Csv));
        Assert.Equal(["2:1 'STRAßE' DuplicateKey STRAßE as in line 1"], FileText.Problems(Two, FileFormat.Csv, comparer: "global::GoMapGen.OrdinalIgnoreCase"));

        // What the user's code takes for equal is not known here.
        Assert.Empty(FileText.Problems("a,1\na,2", FileFormat.Csv, comparer: "global::Mine"));
    }

    [Fact]
    public void NaN_keys_are_reported_each_and_are_no_duplicates()
    {
        Assert.Equal(
            ["1:1 'NaN' NaNKey NaN", "2:1 'NaN' NaNKey NaN"], FileText.Problems("NaN,1\nNaN,2\nInfinity,3", FileFormat.Csv, "double"));
        Assert.True(FileText.Read("NaN,1", FileFormat.Csv, "Half").IsValid);
        Assert.False(FileText.Read("1,x", FileFormat.Csv, "Half").IsValid);
    }

    [Theory]
    [InlineData("object")]
    [InlineData("int[]")]
    [InlineData("(int, int)")]
    [InlineData("Index")]
    [InlineData("System.Text.Rune")]
    public void Other_types_are_in_no_file(string type) => Assert.Null(FileText.Describe(type, isKey: false));

    [Fact]
    public void A_message_shows_a_long_or_strange_text_on_one_line()
    {
        string problem = FileText.Problems($"1,\"{new string('x', 100)}\"\n2,\"\n\"", FileFormat.Csv, "int")[0];
        Assert.Contains($"the elem is '{new string('x', 40)}..', which", problem, StringComparison.Ordinal);
        Assert.Contains("is '\\u000A\\u0000'", FileText.Problems("1,\"\n\0\"", FileFormat.Csv, "int", "double")[0], StringComparison.Ordinal);
    }

    private static Constant Elem(string text, string type)
    {
        FileEntries read = FileText.Read($"0,{text}", FileFormat.Csv, "int", type);
        Assert.True(read.Problems.Length == 0, text);
        return read.Entries[0].Elem;
    }
}
