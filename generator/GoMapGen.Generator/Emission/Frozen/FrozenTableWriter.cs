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
        Constant[] keys = [.. table.Entries.Select(static entry => entry.Key)];
        Constant[] elems = [.. table.Entries.Select(static entry => entry.Elem)];
        WriteTable(writer, table, [
            $"{FrozenArray.Expression(keys, table.Key, "Keys")},",
            $"{FrozenArray.Expression(elems, table.Elem, "Elems")},",
            "Places(),",
            layout.Pilots.Length > 0 ? $"{layout.Slots}, {Hex(layout.Multiplier)}, Pilots()" : $"{layout.Slots}, 0, null"]);
        FrozenArray.Write(writer, "The keys.", keys, table.Key, "Keys");
        FrozenArray.Write(writer, "The elem of each.", elems, table.Elem, "Elems");
        WritePlaces(writer, layout);
        WritePilots(writer, layout);
    }

    private static void WriteText(SourceWriter writer, FrozenTableSpec table, FrozenLayout layout)
    {
        string[] text = [.. table.Entries.Select(static entry => entry.Key.Text!)];
        Constant[] elems = [.. table.Entries.Select(static entry => entry.Elem)];
        string ignoreCase = table.KeyKind == FrozenKeyKind.TextIgnoreCase ? "true" : "false";
        TextHash hash = layout.Text;
        WriteTable(writer, table, [
            "Text,",
            "Lengths(), Places(),",
            $"{FrozenArray.Expression(elems, table.Elem, "Elems")},",
            $"{layout.Slots}, Pilots(),",
            $"{text.Min(static key => key.Length)}, {text.Max(static key => key.Length)},",
            $"{Hex(hash.StartMultiplier)}, {Hex(hash.EndMultiplier)},",
            $"{hash.Start}, {hash.End}, {ignoreCase}"]);
        FrozenArray.WriteText(writer, "The keys.", text, "Text");
        writer.WriteLine();
        writer.WriteLine("// The length of each.");
        FrozenArray.WriteNumbers(writer, "ushort", "Lengths", text.Select(static key => key.Length.ToString(CultureInfo.InvariantCulture)));
        FrozenArray.Write(writer, "The elem of each.", elems, table.Elem, "Elems");
        WritePlaces(writer, layout);
        WritePilots(writer, layout);
    }

    private static void WriteTable(SourceWriter writer, FrozenTableSpec table, IEnumerable<string> arguments)
    {
        writer.WriteLine($"internal static readonly {table.Map}.Frozen Table = new {table.Map}.Frozen(");
        writer.WriteLine($"    {string.Join("\n    ", arguments)});");
    }

    private static void WritePlaces(SourceWriter writer, FrozenLayout layout)
    {
        writer.WriteLine();
        writer.WriteLine("// The place of each.");
        FrozenArray.WriteNumbers(writer, "int", "Places", layout.Places.Select(static place => place.ToString(CultureInfo.InvariantCulture)));
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

    private static string Hex(ulong number) => $"0x{number:X}";
}
