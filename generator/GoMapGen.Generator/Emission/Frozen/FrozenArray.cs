using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>
/// Writes constants as data: what the compiler puts into the assembly as bytes and a method copies, with no code per constant.
/// Strings are one text and their lengths. Types that are no numbers to the compiler, but are in memory, are cast from numbers.
/// What is neither becomes an array with an expression per constant.
/// </summary>
internal static class FrozenArray
{
    private const string Runtime = "global::GoMapGen.Runtime";
    private const int LineLength = 140;
    private const int TextPiece = 120;

    private enum Form
    {
        Numbers,
        Cast,
        Text,
        Expressions,
    }

    /// <summary>Writes the text of constants that are strings; nothing for others.</summary>
    public static void WriteTextOf(SourceWriter writer, string comment, Constant[] values, string type, string name)
    {
        if (FormOf(values, type) == Form.Text)
        {
            WriteText(writer, comment, values.Where(static value => value.Text is not null).Select(static value => value.Text!), name);
        }
    }

    /// <summary>Writes an argument: the array of constants that are of a type, or zero.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="comment">What they are.</param>
    /// <param name="values">The constants.</param>
    /// <param name="type">The type.</param>
    /// <param name="name">The name of their text.</param>
    public static void WriteArgument(SourceWriter writer, string comment, Constant[] values, string type, string name)
    {
        Form form = FormOf(values, type);
        switch (form)
        {
            case Form.Text:
                writer.WriteLine($"// {comment} Of each, the length and one more; 0 where there is none.");
                writer.WriteLine($"{Runtime}.FrozenData.Strings({name}, new ushort[]");
                WriteItems(writer, values.Select(static value => Number(value.Text is { } text ? text.Length + 1 : 0)), "}),");
                break;
            case Form.Cast:
                writer.WriteLine($"// {comment}");
                writer.WriteLine($"{Runtime}.FrozenData.Values<{type}, {NumberOf(type)}>(new {NumberOf(type)}[]");
                WriteItems(writer, values.SelectMany(value => NumbersOf(value, type)), "}),");
                break;
            default:
                WriteArgument(writer, comment, type, values.Select(value => form == Form.Numbers ? Bare(value, type) : CSharpLiteral.Of(value)));
                break;
        }
    }

    /// <summary>Writes an argument: an array of expressions.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="comment">What they are.</param>
    /// <param name="type">Their type.</param>
    /// <param name="items">The expressions.</param>
    /// <param name="end">The brace and what follows.</param>
    public static void WriteArgument(SourceWriter writer, string comment, string type, IEnumerable<string> items, string end = "},")
    {
        writer.WriteLine($"// {comment}");
        writer.WriteLine($"new {type}[]");
        WriteItems(writer, items, end);
    }

    /// <summary>Writes strings as one constant.</summary>
    public static void WriteText(SourceWriter writer, string comment, IEnumerable<string> strings, string name)
    {
        writer.WriteLine();
        writer.WriteLine($"// {comment}");
        writer.WriteLine($"private const string {name} =");
        var piece = new StringBuilder();
        var lines = new List<string>();
        foreach (string text in strings)
        {
            piece.Append(text);
            if (piece.Length >= TextPiece)
            {
                lines.Add(CSharpLiteral.Of(piece.ToString()));
                piece.Clear();
            }
        }

        lines.Add(CSharpLiteral.Of(piece.ToString()));
        for (int i = 0; i < lines.Count; i++)
        {
            writer.WriteLine($"    {lines[i]}{(i + 1 < lines.Count ? " +" : ";")}");
        }
    }

    private static void WriteItems(SourceWriter writer, IEnumerable<string> numbers, string end)
    {
        writer.Open();
        var line = new StringBuilder();
        foreach (string number in numbers)
        {
            if (line.Length > 0 && line.Length + number.Length > LineLength)
            {
                writer.WriteLine(line.ToString());
                line.Clear();
            }

            line.Append(number).Append(", ");
        }

        if (line.Length > 0)
        {
            writer.WriteLine(line.ToString());
        }

        writer.Close(end);
    }

    private static Form FormOf(Constant[] values, string type)
    {
        bool All(ConstantKind kind) => values.All(value => value.Kind == ConstantKind.Default || (value.Kind == kind && !value.IsEnum));
        return type switch
        {
            "string" or "string?" when values.All(static v => v.Kind is ConstantKind.String or ConstantKind.Default && (v.Text?.Length ?? 0) < ushort.MaxValue) => Form.Text,
            "string" or "string?" or "nint" or "nuint" => Form.Expressions,
            _ when KindOf(type) is { } kind => All(kind) ? NumberOf(type) is null ? Form.Numbers : Form.Cast : Form.Expressions,
            _ when values.Any(static v => v.IsEnum) && values.All(v => v.Kind == ConstantKind.Default || (v.IsEnum && v.Text == type)) => Form.Numbers,
            _ => Form.Expressions,
        };
    }

    private static ConstantKind? KindOf(string type) => type switch
    {
        "bool" => ConstantKind.Boolean,
        "char" => ConstantKind.Char,
        "sbyte" => ConstantKind.SByte,
        "byte" => ConstantKind.Byte,
        "short" => ConstantKind.Int16,
        "ushort" => ConstantKind.UInt16,
        "int" => ConstantKind.Int32,
        "uint" => ConstantKind.UInt32,
        "long" => ConstantKind.Int64,
        "ulong" => ConstantKind.UInt64,
        "float" => ConstantKind.Single,
        "double" => ConstantKind.Double,
        "global::System.Half" => ConstantKind.Half,
        "global::System.Guid" => ConstantKind.Guid,
        "global::System.DateTime" => ConstantKind.DateTime,
        "global::System.TimeSpan" => ConstantKind.TimeSpan,
        "global::System.DateOnly" => ConstantKind.DateOnly,
        "global::System.TimeOnly" => ConstantKind.TimeOnly,
        _ => null,
    };

    // The number that values of a type are in memory; null where the compiler takes the type itself for one.
    private static string? NumberOf(string type) => type switch
    {
        "global::System.Half" => "ushort",
        "global::System.DateOnly" => "uint",
        "global::System.Guid" or "global::System.DateTime" or "global::System.TimeSpan" or "global::System.TimeOnly" => "ulong",
        _ => null,
    };

    private static IEnumerable<string> NumbersOf(Constant value, string type) =>
        type == "global::System.Guid" ? [Hex(value.Low), Hex(value.High)] : [Hex(value.Low)];

    // The array says the type.
    private static string Bare(Constant value, string type) => value switch
    {
        { Kind: ConstantKind.Default } when KindOf(type) is { } kind => CSharpLiteral.Of(new Constant(kind, 0)),
        { IsEnum: true } => CSharpLiteral.Of(value),
        { Kind: ConstantKind.SByte or ConstantKind.Int16 or ConstantKind.Int32 } => Number((int)value.Low),
        { Kind: ConstantKind.Byte or ConstantKind.UInt16 or ConstantKind.UInt32 } => Number((long)value.Low),
        { Kind: ConstantKind.Int64 } when (long)value.Low != long.MinValue => Number((long)value.Low),
        _ => CSharpLiteral.Of(value),
    };

    private static string Hex(ulong number) => $"0x{number:X}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
