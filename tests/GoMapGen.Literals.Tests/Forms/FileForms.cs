using System.Globalization;

namespace GoMapGen.Literals.Forms;

/// <summary>Literals whose entries are in files.</summary>
public partial class FileForms
{
    [GoMapLiteral(File = "Data/mime.csv")]
    private static partial Texts Csv();

    [GoMapLiteral(File = "mime.csv")]
    private static partial Texts.Frozen CsvTable { get; }

    [GoMapLiteral(File = "Data/squares.tsv")]
    private static partial Numbers Tsv();

    [GoMapLiteral(File = "Data/squares.tsv")]
    private static partial Numbers.Frozen TsvTable { get; }

    [GoMapLiteral(File = "Data/days.json")]
    private static partial Days Json();

    [GoMapLiteral(File = "Data/days.json")]
    private static partial Days.Frozen JsonTable { get; }

    [Fact]
    public void Csv_with_quotes_and_line_ends_of_Windows()
    {
        (string, string)[] entries = [(".css", "text/css"), (".a,b", "say \"hi\""), (".js", "text/javascript")];
        MutableForms.Equal(Csv(), entries);
        Assert.Equal(entries, CsvTable.Select(static entry => (entry.Key, entry.Value)));
    }

    [Fact]
    public void Tsv_of_more_than_a_thousand_rows()
    {
        Assert.Equal(1200, Tsv().Count);
        Assert.Equal(1200, TsvTable.Count);
        for (int i = 1; i <= 1200; i++)
        {
            string key = $"n{i.ToString(CultureInfo.InvariantCulture)}";
            Assert.Equal(i * i, Tsv()[key]);
            Assert.Equal(i * i, TsvTable[key]);
        }

        Assert.False(TsvTable.ContainsKey("n0"));
    }

    [Fact]
    public void Json_of_enums_and_null()
    {
        MutableForms.Equal(Json(), (DayOfWeek.Monday, "moon"), (DayOfWeek.Tuesday, null!), (DayOfWeek.Sunday, "sün"));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Sunday], JsonTable.Keys);
        Assert.Null(JsonTable[DayOfWeek.Tuesday]);
    }
}
