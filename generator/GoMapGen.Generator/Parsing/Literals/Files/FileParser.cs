using System.Collections.Generic;
using System.Threading;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Parsing.Files;

/// <summary>Text of a file to entries.</summary>
internal static class FileParser
{
    /// <summary>Reads a file.</summary>
    /// <param name="text">The text, with or without a byte order mark.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="shape">What the map expects.</param>
    /// <param name="cancellation">Cancels.</param>
    public static FileEntries Parse(string text, FileFormat format, FileShape shape, CancellationToken cancellation)
    {
        if (IsEmpty(text))
        {
            string message = format == FileFormat.Json
                ? "the file is empty; write one object, or an array of [key, value]"
                : "the file is empty; write a key and an elem on each line";
            return new FileEntries(default, new([new FileProblem(FileProblemKind.BadRow, 0, 0, message)]));
        }

        IEnumerable<FileRow> rows = format == FileFormat.Json ? new JsonReader(text).Rows() : new DelimitedReader(text, format).Rows();
        var entries = new List<StaticEntry>();
        var problems = new List<FileProblem>();
        ConstantKeyComparer? equality = ConstantKeyComparer.Of(shape.Comparer);
        var lines = new LineCounter(text);
        var seen = new Dictionary<Constant, int>(equality);

        foreach (FileRow row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            if (row.Problem is { } bad)
            {
                problems.Add(bad);
            }
            else if (!ValueParser.TryParse(row.Key, shape.Key, "key", out Constant key, out string message))
            {
                problems.Add(new FileProblem(FileProblemKind.BadRow, row.Key.Start, row.Key.Length, message));
            }
            else if (!ValueParser.TryParse(row.Elem, shape.Elem, "elem", out Constant elem, out message))
            {
                problems.Add(new FileProblem(FileProblemKind.BadRow, row.Elem.Start, row.Elem.Length, message));
            }
            else
            {
                if (equality is not null && Judge(row.Key, key, seen, lines.LineOf(row.Key.Start)) is { } problem)
                {
                    problems.Add(problem);
                }

                entries.Add(new StaticEntry(key, elem));
            }
        }

        return new FileEntries(entries.ToEquatableArray(), problems.ToEquatableArray());
    }

    private static bool IsEmpty(string text) => string.IsNullOrWhiteSpace(text.TrimStart('\uFEFF'));

    private static FileProblem? Judge(Field field, Constant key, Dictionary<Constant, int> seen, int line)
    {
        string shown = ValueParser.Shown(field.Text);
        if (ConstantKeyComparer.IsNaN(key))
        {
            return new FileProblem(FileProblemKind.NaNKey, field.Start, field.Length, shown);
        }

        if (seen.TryGetValue(key, out int first))
        {
            return new FileProblem(FileProblemKind.DuplicateKey, field.Start, field.Length, shown, first);
        }

        seen.Add(key, line);
        return null;
    }

    // The lines of places that are asked for in the order of the text.
    private sealed class LineCounter(string text)
    {
        private int _line = 1;
        private int _position;

        public int LineOf(int position)
        {
            for (; _position < position; _position++)
            {
                char c = text[_position];
                if (c == '\n' || (c == '\r' && (_position + 1 == text.Length || text[_position + 1] != '\n')))
                {
                    _line++;
                }
            }

            return _line;
        }
    }
}
