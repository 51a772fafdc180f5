using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>Writes a read-only table: a nested class whose one field is the table, made at first use of what lies in the assembly.</summary>
internal static class FrozenTableWriter
{
    private const string Runtime = "global::GoMapGen.Runtime";

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

    private static void WriteBits(SourceWriter writer, FrozenTableSpec table, FrozenLayout layout)
    {
        var keys = new Constant[layout.Slots];
        for (int i = 0; i < keys.Length; i++)
        {
            // A free place has a key whose own place is another, so that nothing is found there.
            keys[i] = table.Entries[0].Key;
        }

        for (int i = 0; i < table.Entries.Length; i++)
        {
            keys[layout.Places[i]] = table.Entries[i].Key;
        }

        Constant[] elems = Elems(table, layout);
        WriteTable(writer, table, $"FrozenBits<{table.Key}, {table.Elem}>", [
            $"{Hex(layout.Lowest)}, {Hex(layout.Multiplier)}, {(layout.Pilots.Length > 0 ? "Pilots()" : "null")},",
            $"{FrozenArray.Expression(keys, table.Key, "Keys")},",
            $"{FrozenArray.Expression(elems, table.Elem, "Elems")}"]);
        WritePilots(writer, layout);
        FrozenArray.Write(writer, "The key at each place; a free one has a key of another place.", keys, table.Key, "Keys");
        WriteElemsAndOrder(writer, table, layout, elems);
    }

    private static void WriteText(SourceWriter writer, FrozenTableSpec table, FrozenLayout layout)
    {
        // A free place has a hash that the one key of no characters does not have.
        var marks = new ulong[layout.Slots];
        for (int i = 0; i < marks.Length; i++)
        {
            marks[i] = 0xFFFF_0000_0000_0000;
        }

        var text = new string[table.Entries.Length];
        uint index = 0;
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = table.Entries[i].Key.Text!;
            marks[layout.Places[i]] = (layout.Hashes[i] >> 48 << 48) | ((ulong)text[i].Length << 32) | index;
            index += (uint)text[i].Length;
        }

        Constant[] elems = Elems(table, layout);
        string ignoreCase = table.KeyKind == FrozenKeyKind.TextIgnoreCase ? "true" : "false";
        TextHash hash = layout.Text;
        WriteTable(writer, table, $"FrozenText<{table.Elem}>", [
            "Text,",
            "Marks(),",
            $"{FrozenArray.Expression(elems, table.Elem, "Elems")},",
            "Pilots(),",
            $"{text.Min(static key => key.Length)}, {text.Max(static key => key.Length)},",
            $"{Hex(hash.StartMultiplier)}, {Hex(hash.EndMultiplier)},",
            $"{hash.Start}, {hash.End}, {ignoreCase}"]);
        FrozenArray.WriteText(writer, "The keys, in source order.", text, "Text");
        WritePilots(writer, layout);
        writer.WriteLine();
        writer.WriteLine("// Of each place: 16 bits of hash, 16 of length, 32 of index in the text.");
        FrozenArray.WriteNumbers(writer, "ulong", "Marks", marks.Select(static mark => $"0x{mark:X}"));
        WriteElemsAndOrder(writer, table, layout, elems);
    }

    private static Constant[] Elems(FrozenTableSpec table, FrozenLayout layout)
    {
        var elems = new Constant[layout.Slots];
        for (int i = 0; i < table.Entries.Length; i++)
        {
            elems[layout.Places[i]] = table.Entries[i].Elem;
        }

        return elems;
    }

    private static void WriteTable(SourceWriter writer, FrozenTableSpec table, string entries, IEnumerable<string> arguments)
    {
        writer.WriteLine($"internal static readonly {table.Map}.Frozen Table = new {table.Map}.Frozen(");
        writer.WriteLine($"    new {Runtime}.{entries}(");
        writer.WriteLine($"        {string.Join("\n        ", arguments)}),");
        writer.WriteLine("    Order());");
    }

    private static void WritePilots(SourceWriter writer, FrozenLayout layout)
    {
        if (layout.Pilots.Length > 0)
        {
            writer.WriteLine();
            writer.WriteLine("// What sends the keys of each bucket to places of their own.");
            FrozenArray.WriteNumbers(writer, "uint", "Pilots", layout.Pilots.Select(static pilot => pilot.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static void WriteElemsAndOrder(SourceWriter writer, FrozenTableSpec table, FrozenLayout layout, Constant[] elems)
    {
        FrozenArray.Write(writer, "The elem at each place.", elems, table.Elem, "Elems");
        writer.WriteLine();
        writer.WriteLine("// The place of each entry, in source order.");
        FrozenArray.WriteNumbers(writer, "int", "Order", layout.Places.Select(static place => place.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Hex(ulong number) => $"0x{number:X}UL";
}
