using GoMapGen.Generator.Parsing.Files;

namespace GoMapGen.Generator.Tests.Literals.Files;

/// <summary>Rows of csv and tsv.</summary>
public class DelimitedTests
{
    [Theory]
    [InlineData("a,1\nb,2\n")]
    [InlineData("a,1\nb,2")]
    [InlineData("a,1\r\nb,2\r\n")]
    [InlineData("a,1\rb,2\r")]
    [InlineData("\uFEFFa,1\nb,2\n")]
    [InlineData("\n\na,1\n\r\n\nb,2\n\n")]
    [InlineData("\"a\",\"1\"\r\n\"b\",2")]
    [InlineData("a, 1\nb,\t2 \n")]
    public void Rows_are_read_whatever_ends_a_line(string text) => Assert.Equal(["\"a\": 1", "\"b\": 2"], FileText.Entries(text, FileFormat.Csv));

    [Fact]
    public void A_quoted_field_has_commas_quotes_and_line_breaks() => Assert.Equal(
        ["\"a,b\": \"say \\\"so\\\"\"", "\"two\\r\\nlines\": \"\"", "\"\": \"\\\"\""],
        FileText.Entries("\"a,b\",\"say \"\"so\"\"\"\n\"two\r\nlines\",\n,\"\"\"\"", FileFormat.Csv, elem: "string"));

    [Fact]
    public void Space_belongs_to_a_text() =>
        Assert.Equal(["\" a \": \" b \""], FileText.Entries(" a , b ", FileFormat.Csv, elem: "string"));

    [Fact]
    public void An_empty_field_is_null_where_null_is_a_value() =>
        Assert.Equal(["\"a\": default!", "\"b\": 1"], FileText.Entries("a,\nb,1", FileFormat.Csv, elem: "int?"));

    [Fact]
    public void Tsv_has_tabs_and_nothing_is_quoted() => Assert.Equal(
        ["\"a,b\": \"\\\"c\\\"\"", "\"d \": \"\""], FileText.Entries("a,b\t\"c\"\r\nd \t", FileFormat.Tsv, elem: "string"));

    [Fact]
    public void A_bad_row_is_reported_once_and_the_next_is_read()
    {
        string[] problems = FileText.Problems("x,y\na\nb,1,2,3\nc,1\n\"d\"e,2,3\nf\"g,4\nh,i", FileFormat.Csv);
        Assert.Equal(
            [
                "1:3 'y' the elem is 'y', which is no int; write a whole number from -2147483648 to 2147483647",
                "2:1 'a' a row is a key and an elem, and this one has no comma between them; write key,elem",
                "3:4 ',2,3' a row is a key and an elem, and this one has a third field; quote a field that has a comma",
                "5:4 'e' after the closing quote comes a comma or the end of the line; double a quote inside of a field",
                "6:2 '\"' a field with a quote in it is quoted itself, and the quote doubled; write \"a \"\"b\"\" c\"",
                "7:3 'i' the elem is 'i', which is no int; write a whole number from -2147483648 to 2147483647",
            ],
            problems);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_reported_where_it_opens() => Assert.Equal(
        ["2:3 '\"' the quote that opens this field is never closed; close it, and double a quote inside of it"],
        FileText.Problems("a,1\nb,\"2\nc,3\n", FileFormat.Csv));

    [Fact]
    public void A_row_of_tsv_has_two_fields() => Assert.Equal(
        [
            "1:1 'a 1' a row is a key and an elem, and this one has no tab between them; write key<tab>elem",
            "2:4 '\tc' a row is a key and an elem, and this one has a third field; a field of tsv cannot have a tab: use csv or json",
        ],
        FileText.Problems("a 1\nb\t2\tc\n", FileFormat.Tsv));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\n")]
    public void An_empty_file_is_an_error(string text) => Assert.Equal(
        ["1:1 '' the file is empty; write a key and an elem on each line"], FileText.Problems(text, FileFormat.Csv));

    [Fact]
    public void A_key_of_an_earlier_row_is_reported_with_that_rows_line() => Assert.Equal(
        ["4:1 'a' DuplicateKey a as in line 1"], FileText.Problems("a,1\n\"x\ny\",2\na,3\n", FileFormat.Csv));
}
