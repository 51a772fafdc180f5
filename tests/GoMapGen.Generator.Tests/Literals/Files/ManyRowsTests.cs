using System.Globalization;
using System.Text;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing.Files;
using GoMapGen.Generator.Tests.Infrastructure;

namespace GoMapGen.Generator.Tests.Literals.Files;

/// <summary>Files of any size and content.</summary>
public class ManyRowsTests
{
    private const int Rows = 100_000;

    [Theory]
    [InlineData(FileFormat.Csv)]
    [InlineData(FileFormat.Tsv)]
    [InlineData(FileFormat.Json)]
    public void A_hundred_thousand_rows_are_read(object format)
    {
        string text = Text((FileFormat)format);
        FileEntries read = FileText.Read(text, (FileFormat)format, "string", "long");
        Assert.Equal(Rows, read.Entries.Length);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void As_many_bad_rows_are_as_many_reports() =>
        Assert.Equal(Rows, FileText.Read(Text(FileFormat.Csv), FileFormat.Csv, "int", "long").Problems.Length);

    [Fact]
    public void A_file_is_read_once_for_all_who_ask()
    {
        var file = new TestFile("/project/a.csv", "a,1");
        var shape = new FileShape(FileText.Describe("string", isKey: true)!, FileText.Describe("int", isKey: false)!, null);
        FileEntries read = FileLiterals.Read(file, shape, CancellationToken.None)!;
        Assert.Same(read, FileLiterals.Read(file, shape with { }, CancellationToken.None));
        Assert.NotSame(read, FileLiterals.Read(file, shape with { Elem = FileText.Describe("long", isKey: false)! }, CancellationToken.None));
        Assert.NotSame(read, FileLiterals.Read(new TestFile("/project/a.csv", "a,1"), shape, CancellationToken.None));
    }

    [Fact]
    public void Who_types_on_does_not_wait_for_a_file()
    {
        var file = new TestFile("/project/a.csv", "a,1");
        var shape = new FileShape(FileText.Describe("string", isKey: true)!, FileText.Describe("int", isKey: false)!, null);
        Assert.Throws<OperationCanceledException>(() => FileLiterals.Read(file, shape, new CancellationToken(canceled: true)));
        Assert.True(FileLiterals.Read(file, shape, CancellationToken.None)!.IsValid);
    }

    [Theory]
    [InlineData("utf-8", "")]
    [InlineData("utf-16", "")]
    [InlineData("iso-8859-1", "the file is not UTF-8; save it as UTF-8")]
    public void A_file_is_unicode(string encoding, string message)
    {
        var file = new TestFile("/project/a.csv", "a,1", Encoding.GetEncoding(encoding));
        var shape = new FileShape(FileText.Describe("string", isKey: true)!, FileText.Describe("int", isKey: false)!, null);
        Assert.Equal(message, string.Concat(FileLiterals.Read(file, shape, CancellationToken.None)!.Problems.Select(static problem => problem.Message)));
    }

    // Where the encoding of the machine is UTF-8, the compiler replaces what is none.
    [Theory]
    [InlineData("a,1\ncaf\uFFFD,2", "a.csv", 7)]
    [InlineData("{\"a\": \"\uFFFD\"}", "a.json", 7)]
    public void A_character_that_was_lost_is_reported_where_it_was(string text, string name, int start)
    {
        var file = new TestFile($"/project/{name}", text, Encoding.UTF8);
        var shape = new FileShape(FileText.Describe("string", isKey: true)!, FileText.Describe("string", isKey: false)!, null);
        FileProblem problem = Assert.Single(FileLiterals.Read(file, shape, CancellationToken.None)!.Problems);
        Assert.Equal((start, 1), (problem.Start, problem.Length));
        Assert.StartsWith("the file is not UTF-8 here", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_at_random_are_read_to_the_end()
    {
        const string Alphabet = "a1,\t\"\n\r\\{}[]: \0\uFEFF\uD800-.e";
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Create(random.Next(24), random, static (span, random) =>
            {
                foreach (ref char c in span)
                {
                    c = Alphabet[random.Next(Alphabet.Length)];
                }
            });

            foreach (FileFormat format in new[] { FileFormat.Csv, FileFormat.Tsv, FileFormat.Json })
            {
                FileEntries read = FileText.Read(text, format, "string", i % 2 == 0 ? "string" : "double");
                Assert.All(read.Problems, problem => Assert.InRange(problem.Start + problem.Length, 0, text.Length));
            }
        }
    }

    private static string Text(FileFormat format)
    {
        (string start, string between, string end, char open, char close) = format switch
        {
            FileFormat.Csv => ("\"key,{0}\"", ",", "\r\n", ' ', ' '),
            FileFormat.Tsv => ("key {0}", "\t", "\n", ' ', ' '),
            _ => ("\"key {0}\"", ":", ",\n", '{', '}'),
        };
        var text = new StringBuilder().Append(open);
        for (int i = 0; i < Rows; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, start, i).Append(between).Append(i * 7919L);
            text.Append(i == Rows - 1 ? "" : end);
        }

        text.Append(close);
        return format == FileFormat.Json ? text.ToString() : text.ToString().Trim();
    }
}
