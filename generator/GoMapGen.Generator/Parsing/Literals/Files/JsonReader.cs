using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace GoMapGen.Generator.Parsing.Files;

/// <summary>
/// Rows of json (RFC 8259): the members of one object, or an array of pairs, each <c>[key, value]</c> or
/// <c>{ "key": key, "value": value }</c>. A generator has no reader of json, and this one has to tell places.
/// </summary>
/// <remarks>
/// What is deeper than an entry is wrong and is passed over with a counter, not by recursion, so no text can exhaust the stack.
/// After a mistake in the grammar nothing is certain, and reading ends.
/// </remarks>
internal sealed class JsonReader(string text)
{
    private const string TopLevel = "a json file is one object, or an array of [key, value]";

    private int _position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    private FileRow _failure;

    /// <summary>The rows, bad ones among them.</summary>
    public IEnumerable<FileRow> Rows()
    {
        SkipSpace();
        char open = Peek();
        if (open is not ('{' or '['))
        {
            yield return FileRow.Bad(_position, Math.Min(1, text.Length - _position), TopLevel);
            yield break;
        }

        char close = open == '{' ? '}' : ']';
        bool isEmpty = Enter(close);
        for (bool goesOn = !isEmpty; goesOn;)
        {
            if (!(open == '{' ? TryReadMember(out FileRow row) : TryReadPair(out row)))
            {
                yield return _failure;
                yield break;
            }

            yield return row;
            if (!TryGoOn(close, out goesOn))
            {
                yield return _failure;
                yield break;
            }
        }

        SkipSpace();
        if (_position < text.Length)
        {
            yield return FileRow.Bad(_position, 1, $"{TopLevel}, and this comes after its end");
        }
    }

    private bool TryReadMember(out FileRow row)
    {
        row = default;
        if (!TryReadName(out Field key) || !TryReadValue(out Field elem))
        {
            return false;
        }

        row = new FileRow(key, elem, null);
        return true;
    }

    private bool TryReadPair(out FileRow row)
    {
        row = default;
        int start = _position;
        return Peek() switch
        {
            '[' => TryReadArrayPair(start, out row),
            '{' => TryReadObjectPair(start, out row),
            _ => TryReadValue(out Field other) && Bad(other.Start, other.Length, out row),
        };
    }

    // [key, value]
    private bool TryReadArrayPair(int start, out FileRow row)
    {
        row = default;
        Field key = default, elem = default;
        int count = 0;
        for (bool goesOn = !Enter(']'); goesOn;)
        {
            if (!TryReadValue(out Field field) || !TryGoOn(']', out goesOn))
            {
                return false;
            }

            (key, elem) = count == 0 ? (field, elem) : count == 1 ? (key, field) : (key, elem);
            count++;
        }

        row = new FileRow(key, elem, null);
        return count == 2 || Bad(start, _position - start, out row);
    }

    // { "key": key, "value": value }, as the serializer writes a KeyValuePair
    private bool TryReadObjectPair(int start, out FileRow row)
    {
        row = default;
        Field? key = null, elem = null;
        bool isPair = true;
        for (bool goesOn = !Enter('}'); goesOn;)
        {
            if (!TryReadName(out Field name) || !TryReadValue(out Field field) || !TryGoOn('}', out goesOn))
            {
                return false;
            }

            if (key is null && name.Text.Equals("key", StringComparison.OrdinalIgnoreCase))
            {
                key = field;
            }
            else if (elem is null && name.Text.Equals("value", StringComparison.OrdinalIgnoreCase))
            {
                elem = field;
            }
            else
            {
                isPair = false;
            }
        }

        row = new FileRow(key.GetValueOrDefault(), elem.GetValueOrDefault(), null);
        return (isPair && key is not null && elem is not null) || Bad(start, _position - start, out row);
    }

    // The name of a member and the colon.
    private bool TryReadName(out Field name)
    {
        if (Peek() != '"')
        {
            name = default;
            return Fail(_position, 1, "here comes a name in quotes");
        }

        if (!TryReadString(FieldKind.Text, out name))
        {
            return false;
        }

        SkipSpace();
        if (Peek() != ':')
        {
            return Fail(_position, 1, "after the name comes a colon");
        }

        _position++;
        SkipSpace();
        return true;
    }

    private bool TryReadValue(out Field field)
    {
        switch (Peek())
        {
            case '"':
                return TryReadString(FieldKind.String, out field);
            case '{' or '[':
                return TryPassNested(out field);
            case '-' or (>= '0' and <= '9'):
                return TryReadNumber(out field);
            default:
                return TryReadWord("true", FieldKind.Boolean, out field) || TryReadWord("false", FieldKind.Boolean, out field)
                    || TryReadWord("null", FieldKind.Null, out field)
                    || Fail(_position, 1, "here comes a string in quotes, a number, true, false or null");
        }
    }

    private bool TryReadWord(string word, FieldKind kind, out Field field)
    {
        field = new Field(kind, word, _position, word.Length);
        if (string.CompareOrdinal(text, _position, word, 0, word.Length) != 0)
        {
            return false;
        }

        _position += word.Length;
        return true;
    }

    // number = [ "-" ] int [ frac ] [ exp ]
    private bool TryReadNumber(out Field field)
    {
        int start = _position;
        field = default;
        if (Peek() == '-')
        {
            _position++;
        }

        bool leadingZero = Peek() == '0';
        int digits = PassDigits();
        bool isNumber = digits == 1 || (digits > 1 && !leadingZero);
        if (Peek() == '.')
        {
            _position++;
            isNumber &= PassDigits() > 0;
        }

        if (Peek() is 'e' or 'E')
        {
            _position++;
            if (Peek() is '+' or '-')
            {
                _position++;
            }

            isNumber &= PassDigits() > 0;
        }

        if (!isNumber)
        {
            return Fail(start, _position - start, "a number has digits before and after its point and no zero in front");
        }

        field = new Field(FieldKind.Number, text.Substring(start, _position - start), start, _position - start);
        return true;
    }

    private int PassDigits()
    {
        int start = _position;
        while (Peek() is >= '0' and <= '9')
        {
            _position++;
        }

        return _position - start;
    }

    private bool TryReadString(FieldKind kind, out Field field)
    {
        int start = _position++;
        field = default;
        StringBuilder? content = null;
        int copied = _position;
        while (true)
        {
            if (_position == text.Length)
            {
                return Fail(start, 1, "the quote that opens this string is never closed");
            }

            char c = text[_position];
            if (c == '"')
            {
                break;
            }

            if (c < ' ')
            {
                return Fail(_position, 1, "a string cannot have a line break or another control character in it; write \\n, \\t or \\u000A");
            }

            if (c != '\\')
            {
                _position++;
                continue;
            }

            content ??= new StringBuilder();
            content.Append(text, copied, _position - copied);
            if (!TryReadEscape(out char escaped))
            {
                return Fail(_position, Math.Min(2, text.Length - _position), "no such escape; write \\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t or \\u and four hex digits");
            }

            content.Append(escaped);
            copied = _position;
        }

        string value = content is null ? text.Substring(copied, _position - copied) : content.Append(text, copied, _position - copied).ToString();
        _position++;
        field = new Field(kind, value, start, _position - start);
        return true;
    }

    private bool TryReadEscape(out char escaped)
    {
        char letter = _position + 1 < text.Length ? text[_position + 1] : '\0';
        if (letter == 'u')
        {
            escaped = '\0';
            if (_position + 6 > text.Length
                || !ushort.TryParse(text.Substring(_position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                return false;
            }

            escaped = (char)unit;
            _position += 6;
            return true;
        }

        escaped = letter switch { '"' or '\\' or '/' => letter, 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\0' };
        if (escaped == '\0')
        {
            return false;
        }

        _position += 2;
        return true;
    }

    // An object or an array where a value has to be, up to its end.
    private bool TryPassNested(out Field field)
    {
        int start = _position;
        field = default;
        int depth = 0;
        do
        {
            switch (Peek())
            {
                case '{' or '[':
                    depth++;
                    _position++;
                    break;
                case '}' or ']':
                    depth--;
                    _position++;
                    break;
                case '"':
                    if (!TryReadString(FieldKind.String, out _))
                    {
                        return false;
                    }

                    break;
                default:
                    if (_position == text.Length)
                    {
                        return Fail(start, 1, "this is never closed");
                    }

                    _position++;
                    break;
            }
        }
        while (depth > 0);

        field = new Field(FieldKind.Nested, text.Substring(start, 1), start, _position - start);
        return true;
    }

    // Passes an opening bracket; whether the closing one follows, which is then passed too.
    private bool Enter(char close)
    {
        _position++;
        SkipSpace();
        if (Peek() != close)
        {
            return false;
        }

        _position++;
        return true;
    }

    // After an item: a comma and another item, or the closing bracket.
    private bool TryGoOn(char close, out bool goesOn)
    {
        SkipSpace();
        goesOn = Peek() == ',';
        if (!goesOn && Peek() != close)
        {
            return Fail(_position, 1, $"here comes a comma or '{close}'");
        }

        int comma = _position++;
        SkipSpace();
        return !goesOn || Peek() is not ('}' or ']') || Fail(comma, 1, "nothing comes after this comma; remove it");
    }

    private static bool Bad(int start, int length, out FileRow row)
    {
        row = FileRow.Bad(start, length, "an entry is written [key, value] or { \"key\": key, \"value\": value }");
        return true;
    }

    private bool Fail(int start, int length, string message)
    {
        // At the end of the text there is no character to show.
        _failure = FileRow.Bad(start, Math.Min(length, text.Length - start), start == text.Length ? $"the file ends too early: {message}" : message);
        return false;
    }

    private char Peek() => _position < text.Length ? text[_position] : '\0';

    private void SkipSpace()
    {
        while (Peek() is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }
    }
}
