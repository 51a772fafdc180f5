using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing;

namespace GoMapGen.Generator.Emission;

/// <summary>
/// Writes constants as data: characters of a string constant, with no code and no token of the C# compiler per constant. Strings are one
/// text and their lengths. What is neither a string nor a number in memory becomes an array with an expression per constant.
/// </summary>
internal static class FrozenArray
{
    private const string Runtime = "global::GoMapGen.Runtime";
    private const int LineLength = 140;
    private const int TextPiece = 120;

    private enum Form
    {
        Data,
        Text,
        Expressions,
    }

    /// <summary>Whether constants are the bytes of their type.</summary>
    public static bool IsData(Constant[] values, string type) => FormOf(values, type) == Form.Data;

    /// <summary>Whether constants of a type, which is no enum, may be the bytes of it.</summary>
    public static bool CanBeData(string type) => KindOf(type) is not null;

    /// <summary>Whether constants of a type are strings, or null.</summary>
    public static bool IsText(string type) => type is "string" or "string?";

    /// <summary>Writes the constants that lie in the assembly as data.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="comment">What they are.</param>
    /// <param name="values">The constants.</param>
    /// <param name="type">The type.</param>
    /// <param name="name">The name of their text.</param>
    public static void WriteConstants(SourceWriter writer, string comment, Constant[] values, string type, string name)
    {
        switch (FormOf(values, type))
        {
            case Form.Text:
                WriteText(writer, comment, values.Where(static value => value.Text is not null).Select(static value => value.Text!), name);
                new DataText()
                    .AddWords(Starts(values.Select(static value => value.Text)))
                    .Write(writer, "Where each begins in the text, negative if it is null; and where the last one ends.", $"{name}Starts");
                break;
            case Form.Data:
                int size = SizeOf(values, type);
                var data = new DataText();
                foreach (Constant value in values)
                {
                    data.Add(value.Low, System.Math.Min(size, sizeof(ulong)));
                    if (size > sizeof(ulong))
                    {
                        data.Add(value.High, sizeof(ulong));
                    }
                }

                data.Write(writer, comment, name);
                break;
        }
    }

    /// <summary>Writes an argument: the array of the constants; without those that are strings; null where they are data.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="comment">What they are.</param>
    /// <param name="values">The constants.</param>
    /// <param name="type">The type.</param>
    public static void WriteItems(SourceWriter writer, string comment, Constant[] values, string type)
    {
        switch (FormOf(values, type))
        {
            case Form.Text:
                writer.WriteLine($"new {TypeNames.ArrayOf(type, Number(values.Length))},");
                break;
            case Form.Data:
                writer.WriteLine("null,");
                break;
            default:
                writer.WriteLine($"// {comment}");
                writer.WriteLine($"new {TypeNames.ArrayOf(type)}");
                WriteItems(writer, values.Select(CSharpLiteral.Of), "},");
                break;
        }
    }

    /// <summary>Where each of some strings begins when they lie end to end, with the top bit set if it is null; and where the last one ends.</summary>
    public static IEnumerable<uint> Starts(IEnumerable<string?> strings)
    {
        const uint Null = 0x8000_0000;
        uint start = 0;
        foreach (string? text in strings)
        {
            yield return text is null ? start | Null : start;
            start += (uint)(text?.Length ?? 0);
        }

        yield return start;
    }

    /// <summary>
    /// The same, so that it takes few bits: how much farther each begins than its number times a length, and half the range of 16 bits more.
    /// </summary>
    public static (int Step, uint[] Starts) StartsByStep(string[] strings)
    {
        int step = (int)(strings.Sum(static text => (long)text.Length) / strings.Length);
        return (step, [.. Starts(strings).Select((start, i) => unchecked((uint)((int)start - (i * step) + short.MaxValue)))]);
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

    private static Form FormOf(Constant[] values, string type) => type switch
    {
        _ when IsText(type) => Form.Text,
        _ => SizeOf(values, type) > 0 ? Form.Data : Form.Expressions,
    };

    // The bytes of a constant of a type in memory; 0 where these are not the bits that a constant holds, or not the same everywhere.
    private static int SizeOf(Constant[] values, string type)
    {
        if (KindOf(type) is { } kind)
        {
            return values.All(value => value.Kind == ConstantKind.Default || (value.Kind == kind && !value.IsEnum)) ? SizeOf(kind) : 0;
        }

        Constant first = values.FirstOrDefault(static value => value.IsEnum);
        return first.IsEnum && values.All(value => value.Kind == ConstantKind.Default || (value.IsEnum && value.Text == type)) ? SizeOf(first.Kind) : 0;
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

    private static int SizeOf(ConstantKind kind) => kind switch
    {
        ConstantKind.Boolean or ConstantKind.SByte or ConstantKind.Byte => 1,
        ConstantKind.Char or ConstantKind.Int16 or ConstantKind.UInt16 or ConstantKind.Half => 2,
        ConstantKind.Int32 or ConstantKind.UInt32 or ConstantKind.Single or ConstantKind.DateOnly => 4,
        ConstantKind.Guid => 16,
        _ => 8,
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
