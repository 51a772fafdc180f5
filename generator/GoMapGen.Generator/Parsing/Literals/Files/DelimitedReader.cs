using System.Collections.Generic;

namespace GoMapGen.Generator.Parsing.Files;

/// <summary>
/// Rows of csv and tsv. A line is a row, unless a quoted field of csv has a line break in it; lines may end in LF, CRLF or CR, and
/// the last one need not end at all. An empty line is no row. Spaces belong to their field, as RFC 4180 says.
/// </summary>
internal sealed class DelimitedReader(string text, FileFormat format)
{
    private const string NoEntry = "a row is a key and an elem";

    private readonly char _separator = format == FileFormat.Csv ? ',' : '\t';
    private readonly bool _hasQuotes = format == FileFormat.Csv;
    private int _position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    private FileRow _failure;

    /// <summary>The rows, bad ones among them.</summary>
    public IEnumerable<FileRow> Rows()
    {
        while (SkipLineEnds())
        {
            yield return ReadRow();
        }
    }

    private FileRow ReadRow()
    {
        int start = _position;
        if (!TryReadField(out Field key))
        {
            return _failure;
        }

        if (!TryPassSeparator())
        {
            return FileRow.Bad(start, _position - start, $"{NoEntry}, and this one has no {SeparatorName} between them; write key{Shown}elem");
        }

        if (!TryReadField(out Field elem))
        {
            return _failure;
        }

        int third = _position;
        if (!TryPassSeparator())
        {
            return new FileRow(key, elem, null);
        }

        SkipLine();
        return FileRow.Bad(
            third, _position - third,
            $"{NoEntry}, and this one has a third field; {(_hasQuotes ? "quote a field that has a comma" : "a field of tsv cannot have a tab: use csv or json")}");
    }

    private bool TryReadField(out Field field)
    {
        int start = _position;
        if (_hasQuotes && start < text.Length && text[start] == '"')
        {
            return TryReadQuoted(out field);
        }

        while (!IsAtEndOfField())
        {
            if (_hasQuotes && text[_position] == '"')
            {
                return Fail(out field, _position, 1, "a field with a quote in it is quoted itself, and the quote doubled; write \"a \"\"b\"\" c\"");
            }

            _position++;
        }

        field = new Field(FieldKind.Text, text.Substring(start, _position - start), start, _position - start);
        return true;
    }

    private bool TryReadQuoted(out Field field)
    {
        int start = _position++;
        bool hasQuote = false;
        while (true)
        {
            int quote = text.IndexOf('"', _position);
            if (quote < 0)
            {
                _position = text.Length;
                return Fail(out field, start, 1, "the quote that opens this field is never closed; close it, and double a quote inside of it");
            }

            _position = quote + 1;
            if (_position == text.Length || text[_position] != '"')
            {
                break;
            }

            hasQuote = true;
            _position++;
        }

        if (!IsAtEndOfField())
        {
            return Fail(out field, _position, 1, "after the closing quote comes a comma or the end of the line; double a quote inside of a field");
        }

        string content = text.Substring(start + 1, _position - start - 2);
        field = new Field(FieldKind.Text, hasQuote ? content.Replace("\"\"", "\"") : content, start, _position - start);
        return true;
    }

    private bool Fail(out Field field, int start, int length, string message)
    {
        field = default;
        _failure = FileRow.Bad(start, length, message);
        SkipLine();
        return false;
    }

    private bool TryPassSeparator()
    {
        if (_position == text.Length || text[_position] != _separator)
        {
            return false;
        }

        _position++;
        return true;
    }

    private bool IsAtEndOfField() => _position == text.Length || text[_position] == _separator || IsLineEnd(text[_position]);

    private void SkipLine()
    {
        while (_position < text.Length && !IsLineEnd(text[_position]))
        {
            _position++;
        }
    }

    // False at the end of the text.
    private bool SkipLineEnds()
    {
        while (_position < text.Length && IsLineEnd(text[_position]))
        {
            _position++;
        }

        return _position < text.Length;
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r';

    private string SeparatorName => _hasQuotes ? "comma" : "tab";

    private string Shown => _hasQuotes ? "," : "<tab>";
}
