using System.Collections.Generic;
using System.Linq;
using System.Text;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing;

namespace GoMapGen.Generator.Emission;

/// <summary>
/// The keys or the elems of a literal, as static data: numbers lie in the assembly as they are in memory, strings as one text that is cut
/// up at first use. So the method of a literal has no code of its own for an entry.
/// </summary>
internal abstract class Column
{
    private protected const string Span = "global::System.ReadOnlySpan";

    // Lines of numbers are about as long as the longest lines of ours.
    private const int LineLength = 120;

    private protected Column(string name, Constant[] values)
    {
        Name = name;
        Values = values;
    }

    /// <summary>The type of the static member.</summary>
    public abstract string Type { get; }

    /// <summary>How it lies, for the remarks.</summary>
    public abstract string Description { get; }

    protected string Name { get; }

    protected Constant[] Values { get; }

    /// <summary>The column for some constants.</summary>
    /// <param name="name">The name of the static member.</param>
    /// <param name="type">The full name of the key or elem type.</param>
    /// <param name="values">The constants.</param>
    public static Column Of(string name, string type, IEnumerable<Constant> values)
    {
        Constant[] all = [.. values];
        bool isUniform = all.All(value => value.Kind == all[0].Kind && (value.Text is null || value.Kind is ConstantKind.String || value.Text == all[0].Text));
        return isUniform && NumberColumn.Of(name, all) is { } numbers ? numbers
            : all.All(static value => value.Kind is ConstantKind.String or ConstantKind.Default) && all.Any(static value => value.Kind == ConstantKind.String) ? new StringColumn(name, all)
            : new ArrayColumn(name, type, all);
    }

    /// <summary>The expression for the item of index i.</summary>
    /// <param name="local">The variable that holds the column.</param>
    public virtual string Item(string local) => $"{local}[i]";

    /// <summary>Writes the static member.</summary>
    public abstract void Write(SourceWriter writer);

    private protected static void WriteItems(SourceWriter writer, IEnumerable<string> items)
    {
        var line = new StringBuilder();
        foreach (string item in items)
        {
            if (line.Length + item.Length > LineLength && line.Length > 0)
            {
                writer.WriteLine(line.ToString());
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(item).Append(',');
        }

        if (line.Length > 0)
        {
            writer.WriteLine(line.ToString());
        }
    }
}

/// <summary>Constants of several types, or of one that is neither number nor text: an array that is filled at first use.</summary>
internal sealed class ArrayColumn(string name, string type, Constant[] values) : Column(name, values)
{
    public override string Type => TypeNames.ArrayOf(type);

    public override string Description => "an array that is filled at first use";

    public override void Write(SourceWriter writer)
    {
        writer.WriteLine($"internal static readonly {Type} {Name} =");
        writer.Open();
        WriteItems(writer, Values.Select(CSharpLiteral.Of));
        writer.Close("};");
    }
}

/// <summary>Strings: one text in the assembly, cut up at first use.</summary>
internal sealed class StringColumn(string name, Constant[] values) : Column(name, values)
{
    public override string Type => "string[]";

    public override string Description => IsLines ? "one text in UTF-8, a line each, cut up at first use" : "one text, cut up at first use";

    // What a person can read as lines of a raw string, and what UTF-8 can hold.
    private bool IsLines { get; } = values.All(static value => value.Kind == ConstantKind.String && IsPlain(value.Text!));

    public override void Write(SourceWriter writer)
    {
        if (IsLines)
        {
            string quotes = new('"', System.Math.Max(3, Values.Max(static value => LongestRun(value.Text!, '"')) + 1));
            writer.WriteLine($"internal static readonly string[] {Name} = global::GoMapGen.Runtime.LiteralStrings.Lines({quotes}");
            writer.WriteRaw(Values.Select(static value => value.Text!).Append($"{quotes}u8, {Values.Length});"));
            return;
        }

        writer.WriteLine($"internal static readonly string[] {Name} = global::GoMapGen.Runtime.LiteralStrings.Cut({CSharpLiteral.Of(string.Concat(Values.Select(static value => value.Text)))}, new int[]");
        writer.Open();
        WriteItems(writer, Values.Select(static value => (value.Text?.Length ?? -1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        writer.Close("});");
    }

    private static bool IsPlain(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFDD0' or '\uFDD1')
            {
                return false;
            }

            if (char.IsSurrogate(c) && !(char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private static int LongestRun(string text, char c)
    {
        int longest = 0, run = 0;
        foreach (char other in text)
        {
            run = other == c ? run + 1 : 0;
            longest = System.Math.Max(longest, run);
        }

        return longest;
    }
}
