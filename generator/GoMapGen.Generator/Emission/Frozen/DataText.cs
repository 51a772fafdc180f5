using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GoMapGen.Generator.Emission;

/// <summary>
/// Numbers as the characters of a string constant, the lower half of a number first. The C# compiler reads one token, not one per number;
/// and the runtime reads the string as it stands, where an array of constants takes a type, a field and two calls to make.
/// </summary>
internal sealed class DataText
{
    private const int LineLength = 1000;

    private readonly List<char> _text = [];
    private bool _hasHalf;

    /// <summary>Appends a number of some bytes: 2 or more, or any if all are of one.</summary>
    public DataText Add(ulong number, int bytes)
    {
        if (bytes == 1)
        {
            AddByte((byte)number);
            return this;
        }

        for (int i = 0; i < bytes; i += 2)
        {
            _text.Add(unchecked((char)number));
            number >>= 16;
        }

        return this;
    }

    /// <summary>Appends numbers of 16 bits.</summary>
    public DataText AddShorts(params int[] numbers)
    {
        foreach (int number in numbers)
        {
            Add(unchecked((ulong)number), sizeof(ushort));
        }

        return this;
    }

    /// <summary>Appends numbers of 32 bits.</summary>
    public DataText AddWords(IEnumerable<uint> numbers)
    {
        foreach (uint number in numbers)
        {
            Add(number, sizeof(uint));
        }

        return this;
    }

    /// <summary>Appends the lower halves of numbers of 32 bits and, unless these are all of them, the upper halves.</summary>
    public DataText AddHalves(bool isNarrow, params IEnumerable<uint>[] numbers)
    {
        foreach (IEnumerable<uint> part in numbers)
        {
            foreach (uint number in part)
            {
                Add(number, sizeof(ushort));
            }
        }

        if (!isNarrow)
        {
            AddHalves(isNarrow: true, [.. numbers.Select(static part => part.Select(static number => number >> 16))]);
        }

        return this;
    }

    /// <summary>Writes the constant.</summary>
    public void Write(SourceWriter writer, string comment, string name)
    {
        writer.WriteLine();
        writer.WriteLine($"// {comment}");
        writer.WriteLine($"private const string {name} =");
        var line = new StringBuilder("    \"");
        for (int i = 0; i < _text.Count; i++)
        {
            char c = _text[i];
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                line.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                line.Append(c);
            }

            if (line.Length >= LineLength && i + 1 < _text.Count)
            {
                writer.WriteLine(line.Append("\" +").ToString());
                line.Clear().Append("    \"");
            }
        }

        writer.WriteLine(line.Append("\";").ToString());
    }

    private void AddByte(byte number)
    {
        if (_hasHalf)
        {
            _text[_text.Count - 1] |= (char)(number << 8);
        }
        else
        {
            _text.Add((char)number);
        }

        _hasHalf = !_hasHalf;
    }
}
