using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>Writes a read-only table: a nested class whose one field is the table, made at first use of what lies in the assembly.</summary>
internal static class FrozenTableWriter
{
    private const string Elems = "Elems";
    private const string PilotsAre = "What sends the keys of each bucket to places of their own.";

    /// <summary>The expression that is the table, where the holder is in scope.</summary>
    public static string Expression(FrozenTableSpec table) => $"{table.Holder}.Table";

    /// <summary>What the table's layout is and what a look-up costs: a sentence or two for the remarks of the member that gives it.</summary>
    public static string Remarks(FrozenTableSpec table)
    {
        int entries = table.Entries.Length + table.Dynamic.Length;
        return $"{(entries == 1 ? "One entry" : $"{entries} entries")}. {FrozenLayout.Of(table).Reason}";
    }

    /// <summary>
    /// Writes the holder. The runtime runs a static initializer once, whatever the number of threads, and not before the field is
    /// used.
    /// </summary>
    public static void Write(SourceWriter writer, FrozenTableSpec table)
    {
        FrozenLayout layout = FrozenLayout.Of(table);
        writer.WriteLine($"/// <summary>{Remarks(table)}</summary>");
        writer.WriteLine($"private static class {table.Holder}");
        writer.Open();
        switch (layout.Strategy)
        {
            case FrozenStrategy.Map:
                WriteRunTimeTable(writer, table);
                break;
            case FrozenStrategy.Range or FrozenStrategy.Hash when table.KeyKind == FrozenKeyKind.Bits:
                WriteBits(writer, table, layout);
                break;
            default:
                WriteText(writer, table, layout);
                break;
        }

        writer.Close();
    }

    private static void WriteRunTimeTable(SourceWriter writer, FrozenTableSpec table)
    {
        string entry = $"global::System.Collections.Generic.KeyValuePair<{table.Key}, {table.Elem}>";
        writer.WriteLine($"internal static readonly {table.Map}.Frozen Table = new {table.Map}.Frozen(new {entry}[]");
        writer.Open();
        int statics = 0, dynamics = 0;
        for (int i = 0; i < table.Entries.Length + table.Dynamic.Length; i++)
        {
            (string key, string elem) = dynamics < table.Dynamic.Length && table.Dynamic[dynamics].Position == i
                ? (table.Dynamic[dynamics].Key, table.Dynamic[dynamics++].Elem)
                : (CSharpLiteral.Of(table.Entries[statics].Key), CSharpLiteral.Of(table.Entries[statics++].Elem));
            writer.WriteLine($"new {entry}({key}, {elem}),");
        }

        writer.Close("});");
    }

    // The arrays stand where they are used: a method for each would have to be compiled before the first look-up.
    private static void WriteBits(SourceWriter writer, FrozenTableSpec table, FrozenLayout layout)
    {
        Constant[] keys = [.. table.Entries.Select(static entry => entry.Key)];
        Constant[] elems = [.. table.Entries.Select(static entry => entry.Elem)];
        OpenTable(writer, table);
        FrozenArray.WriteArgument(writer, "The keys.", keys, table.Key, "Keys");
        FrozenArray.WriteArgument(writer, "The elem of each.", elems, table.Elem, Elems);
        FrozenArray.WriteArgument(writer, "The place of each.", "int", layout.Places.Select(Text));
        writer.WriteLine($"{layout.Slots},");
        if (layout.Pilots.Length > 0)
        {
            writer.WriteLine($"{Hex(layout.Multiplier)},");
            FrozenArray.WriteArgument(writer, PilotsAre, "uint", layout.Pilots.Select(Text), "});");
        }
        else
        {
            writer.WriteLine("0,");
            writer.WriteLine("null);");
        }

        writer.CloseIndent();
        FrozenArray.WriteTextOf(writer, "The elems.", elems, table.Elem, Elems);
    }

    private static void WriteText(SourceWriter writer, FrozenTableSpec table, FrozenLayout layout)
    {
        string[] text = [.. table.Entries.Select(static entry => entry.Key.Text!)];
        Constant[] elems = [.. table.Entries.Select(static entry => entry.Elem)];
        string ignoreCase = table.KeyKind == FrozenKeyKind.TextIgnoreCase ? "true" : "false";
        TextHash hash = layout.Text;
        OpenTable(writer, table);
        writer.WriteLine("Keys,");
        FrozenArray.WriteArgument(writer, "The length of each.", "ushort", text.Select(static key => Text(key.Length)));
        FrozenArray.WriteArgument(writer, "The place of each.", "int", layout.Places.Select(Text));
        FrozenArray.WriteArgument(writer, "The elem of each.", elems, table.Elem, Elems);
        FrozenArray.WriteArgument(writer, PilotsAre, "uint", layout.Pilots.Select(Text));
        writer.WriteLine($"{Log2(layout.Pilots.Length)}, {Log2(layout.Slots)},");
        writer.WriteLine($"{text.Min(static key => key.Length)}, {text.Max(static key => key.Length)},");
        writer.WriteLine($"{Hex(hash.StartMultiplier)}, {Hex(hash.EndMultiplier)},");
        writer.WriteLine($"{hash.Start}, {hash.End}, {ignoreCase});");
        writer.CloseIndent();
        FrozenArray.WriteText(writer, "The keys.", text, "Keys");
        FrozenArray.WriteTextOf(writer, "The elems.", elems, table.Elem, Elems);
    }

    private static void OpenTable(SourceWriter writer, FrozenTableSpec table)
    {
        writer.WriteLine($"internal static readonly {table.Map}.Frozen Table = new {table.Map}.Frozen(");
        writer.OpenIndent();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(uint number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Log2(int power)
    {
        int log = 0;
        while (1 << log < power)
        {
            log++;
        }

        return log;
    }

    private static string Hex(ulong number) => $"0x{number:X}";
}
