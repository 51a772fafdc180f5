namespace GoMapGen.Benchmarks.Report;

/// <summary>Parts of a page that are written by this program, each between two comments that name it.</summary>
internal static class Sections
{
    /// <summary>Puts a text in place of the one that the page has between its comments.</summary>
    public static string Replace(string page, string name, string text)
    {
        string begin = $"<!-- {name}: written by `Maps report` -->";
        string end = $"<!-- end of {name} -->";
        int from = page.IndexOf(begin, StringComparison.Ordinal);
        int to = page.IndexOf(end, StringComparison.Ordinal);
        return from >= 0 && to > from
            ? page[..(from + begin.Length)] + "\n" + text.ReplaceLineEndings("\n") + page[to..]
            : throw new InvalidOperationException($"the page has no place for {name}: {begin} and {end}");
    }
}
