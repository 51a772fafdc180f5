using System.Globalization;
using System.Linq;
using System.Text;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Parsing.Files;

/// <summary>Fields as constants of a type, in the invariant culture whatever the machine's is.</summary>
internal static class ValueParser
{
    private const int ShownCharacters = 40;
    private const int ShownMembers = 8;

    /// <summary>The constant that a field stands for.</summary>
    /// <param name="field">The field.</param>
    /// <param name="type">The type.</param>
    /// <param name="role"><c>key</c> or <c>elem</c>, for the message.</param>
    /// <param name="value">The constant.</param>
    /// <param name="message">What is wrong, and what to write.</param>
    public static bool TryParse(Field field, FileValueType type, string role, out Constant value, out string message)
    {
        value = default;
        message = "";
        string? reason = Parse(field, type, ref value);
        if (reason is null)
        {
            return true;
        }

        string shown = field.Kind switch
        {
            FieldKind.Nested => field.Text == "{" ? "an object" : "an array",
            FieldKind.Null => "null",
            FieldKind.Text when field.Text.Length == 0 => "an empty field",
            _ => $"'{Shown(field.Text)}'",
        };
        message = $"the {role} is {shown}, which is no {type.Name}; {reason}";
        return false;
    }

    /// <summary>A key as a person reads it, on one line.</summary>
    public static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (char c in text)
        {
            if (shown.Length >= ShownCharacters)
            {
                return shown.Append("..").ToString();
            }

            shown.Append(char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString());
        }

        return shown.ToString();
    }

    // Null if it went well, else what to write instead.
    private static string? Parse(Field field, FileValueType type, ref Constant value)
    {
        bool isText = type.Kind is ConstantKind.String or ConstantKind.Char && type.EnumName is null;
        if (field.Kind == FieldKind.Null || (field.Kind == FieldKind.Text && field.Text.Length == 0 && !isText))
        {
            return type.AllowsNull ? null : Expected(type);
        }

        if (!IsWrittenAs(field.Kind, type))
        {
            return $"write it as {JsonForm(type)}";
        }

        // Space around a number says nothing; in a text it is text.
        string text = isText ? field.Text : field.Text.Trim();
        value = type.EnumName is not null
            ? ParseEnum(text, type) ?? default
            : ParseScalar(text, type.Kind) ?? default;
        return value.Kind == ConstantKind.Default ? Expected(type) : null;
    }

    private static Constant? ParseScalar(string text, ConstantKind kind) => kind switch
    {
        ConstantKind.String => Constant.Of(text),
        ConstantKind.Char => text.Length == 1 ? new Constant(kind, text[0]) : null,
        ConstantKind.Boolean => bool.TryParse(text, out bool truth) ? new Constant(kind, truth ? 1UL : 0) : null,
        ConstantKind.Guid => DateParser.Guid(text),
        ConstantKind.DateTime or ConstantKind.DateTimeOffset or ConstantKind.TimeSpan or ConstantKind.DateOnly or ConstantKind.TimeOnly =>
            DateParser.Parse(text, kind),
        _ => NumberParser.Parse(text, kind),
    };

    // Names, several of them for flags, or a number.
    private static Constant? ParseEnum(string text, FileValueType type)
    {
        if (NumberParser.Parse(text, type.Kind) is { } number)
        {
            return number with { Text = type.EnumName };
        }

        ulong bits = 0;
        foreach (string part in text.Split(',', '|'))
        {
            string name = part.Trim();
            EnumMember member = type.Members.FirstOrDefault(m => m.Name == name);
            if (member.Name is null)
            {
                return null;
            }

            bits |= member.Value;
        }

        return new Constant(type.Kind, bits, 0, type.EnumName);
    }

    // In json a value says what it is; the name of a member and the fields of csv and tsv do not.
    private static bool IsWrittenAs(FieldKind field, FileValueType type) => field switch
    {
        FieldKind.Text => true,
        FieldKind.Number => IsNumber(type) || type.EnumName is not null,
        FieldKind.Boolean => type.Kind == ConstantKind.Boolean,

        // NaN and the infinities are no numbers of json.
        FieldKind.String => type.Kind != ConstantKind.Boolean && (!IsNumber(type) || IsFloat(type.Kind)),
        _ => false,
    };

    private static string JsonForm(FileValueType type) =>
        IsNumber(type) ? "a number, without quotes"
        : type.Kind == ConstantKind.Boolean ? "true or false, without quotes"
        : $"a string in quotes: {Expected(type)}";

    private static bool IsNumber(FileValueType type) =>
        type.EnumName is null && type.Kind is >= ConstantKind.SByte and <= ConstantKind.Decimal;

    private static bool IsFloat(ConstantKind kind) => kind is ConstantKind.Half or ConstantKind.Single or ConstantKind.Double;

    private static string Expected(FileValueType type)
    {
        if (type.EnumName is not null)
        {
            string names = string.Join(", ", type.Members.Take(ShownMembers).Select(static member => member.Name));
            return $"write the name of a member ({names}{(type.Members.Length > ShownMembers ? ", .." : "")}) or its number";
        }

        return type.Kind switch
        {
            ConstantKind.String => "write a text",
            ConstantKind.Char => "write one UTF-16 character",
            ConstantKind.Boolean => "write true or false",
            ConstantKind.Guid => "write it as 00112233-4455-6677-8899-aabbccddeeff",
            ConstantKind.DateTime => "write it as 2024-05-31, 2024-05-31T23:59:59.5, or with a Z at the end for UTC",
            ConstantKind.DateTimeOffset => "write it with its offset, as 2024-05-31T23:59:59+02:00, or with a Z at the end for UTC",
            ConstantKind.TimeSpan => "write it as 23:59:59.5, with days before it as 7.23:59:59",
            ConstantKind.DateOnly => "write it as 2024-05-31",
            ConstantKind.TimeOnly => "write it as 23:59, 23:59:59 or 23:59:59.5",
            ConstantKind.Half or ConstantKind.Single or ConstantKind.Double =>
                "write a number with a point as in -1.5e3 that is not too large for it, or NaN, Infinity or -Infinity",
            ConstantKind.Decimal => "write a number with a point as in -1.50, of at most 28 digits",
            _ => $"write a whole number from {NumberParser.Least(type.Kind).ToString(CultureInfo.InvariantCulture)}"
                + $" to {NumberParser.Greatest(type.Kind).ToString(CultureInfo.InvariantCulture)}",
        };
    }
}
