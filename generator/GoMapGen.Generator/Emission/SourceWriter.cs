using System.Text;

namespace GoMapGen.Generator.Emission;

/// <summary>Text with indentation, lines that end in <c>\n</c>, and never two blank lines in a row.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _mayBlank;

    /// <summary>Writes a line, or several separated by <c>\n</c>.</summary>
    public void WriteLine(string line)
    {
        foreach (string part in line.Split('\n'))
        {
            if (part.Trim().Length == 0)
            {
                WriteLine();
                continue;
            }

            _text.Append(' ', 4 * _indent).Append(part.TrimEnd()).Append('\n');
            _mayBlank = !part.TrimEnd().EndsWith("{", System.StringComparison.Ordinal);
        }
    }

    /// <summary>Writes a blank line, unless one stands there or a block has just begun.</summary>
    public void WriteLine()
    {
        if (_mayBlank)
        {
            _text.Append('\n');
            _mayBlank = false;
        }
    }

    /// <summary>Writes lines of a raw string literal, whose spaces at the end and blank lines count.</summary>
    public void WriteRaw(System.Collections.Generic.IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            _text.Append(' ', 4 * _indent).Append(line).Append('\n');
        }

        _mayBlank = true;
    }

    /// <summary>Writes an opening brace.</summary>
    public void Open()
    {
        WriteLine("{");
        _indent++;
    }

    /// <summary>Writes a closing brace, without a blank line before it.</summary>
    public void Close() => Close("}");

    /// <summary>Writes a closing brace and what follows it.</summary>
    public void Close(string brace)
    {
        if (_text.Length >= 2 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
        {
            _text.Length--;
        }

        _indent--;
        WriteLine(brace);
    }

    /// <summary>Begins lines that go on a line before them.</summary>
    public void OpenIndent() => _indent++;

    /// <summary>Ends such lines.</summary>
    public void CloseIndent() => _indent--;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
