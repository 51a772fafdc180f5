using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>Writes a read-only table: a nested class whose one field is the table, made at first use of what lies in the assembly.</summary>
internal static class FrozenTableWriter
{
    private const string Keys = "Keys";
    private const string KeysAre = "The keys.";
    private const string Elems = "Elems";
    private const string ElemsAre = "The elem of each.";
    private const string Narrow = "1 if pilots and what follows them have 16 bits; else the upper halves follow.";
    private const string LayoutEnd = "what sends the keys of each bucket to places of their own; the number of the key at each place, or -1.";

    /// <summary>The expression that is the table, where the holder is in scope.</summary>
    public static string Expression(FrozenTableSpec table) => $"{table.Holder}.Table";

    /// <summary>What the table's layout is and what a look-up costs: a sentence or two for the remarks of the member that gives it.</summary>
    public static string Remarks(FrozenTableSpec table, FrozenLayout layout)
    {
        int entries = table.Entries.Length + table.Dynamic.Length;
        return $"{(entries == 1 ? "One entry" : $"{entries} entries")}. {layout.Reason}";
    }

    /// <summary>
    /// Writes the holder. The runtime runs a static initializer once, whatever the number of threads, and not before the field is
    /// used.
    /// </summary>
    public static void Write(SourceWriter writer, FrozenTableSpec table, FrozenLayout layout)
    {
        bool hasUserText = table.Dynamic.Length > 0;
        if (hasUserText)
        {
            WriteRunTimeEntries(writer, table);
        }

        writer.WriteLine($"/// <summary>{Remarks(table, layout)}</summary>");
        writer.WriteLine($"private static class {table.Holder}");
        writer.Open();
        switch (layout.Strategy)
        {
            case FrozenStrategy.Map when hasUserText:
                writer.WriteLine($"internal static readonly {table.Map}.Frozen Table = new {table.Map}.Frozen({table.Holder}Entries());");
                break;
            case FrozenStrategy.Map:
                writer.WriteLine($"internal static readonly {table.Map}.Frozen Table = new {table.Map}.Frozen(new {EntryOf(table)}[]");
                WriteEntries(writer, table, ");");
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

    // In the user's type, and not in the holder, whose names and whose object's would come before the user's.
    private static void WriteRunTimeEntries(SourceWriter writer, FrozenTableSpec table)
    {
        writer.WriteLine($"private static {EntryOf(table)}[] {table.Holder}Entries() => new {EntryOf(table)}[]");
        WriteEntries(writer, table, ";");
        writer.WriteLine();
    }

    private static void WriteEntries(SourceWriter writer, FrozenTableSpec table, string end)
    {
        string entry = EntryOf(table);
        writer.Open();
        int statics = 0, dynamics = 0;
        for (int i = 0; i < table.Entries.Length + table.Dynamic.Length; i++)
        {
            (string key, string elem) = dynamics < table.Dynamic.Length && table.Dynamic[dynamics].Position == i
                ? (table.Dynamic[dynamics].Key, table.Dynamic[dynamics++].Elem)
                : (CSharpLiteral.Of(table.Entries[statics].Key), CSharpLiteral.Of(table.Entries[statics++].Elem));
            writer.WriteLine($"new {entry}({key}, {elem}),");
        }

        writer.Close($"}}{end}");
    }

    private static string EntryOf(FrozenTableSpec table) => $"global::System.Collections.Generic.KeyValuePair<{table.Key}, {table.Elem}>";

    private static void WriteBits(SourceWriter writer, FrozenTableSpec table, FrozenLayout layout)
    {
        Constant[] keys = [.. table.Entries.Select(static entry => entry.Key)];
        Constant[] elems = [.. table.Entries.Select(static entry => entry.Elem)];
        OpenTable(writer, table);
        bool isData = FrozenArray.IsData(keys, table.Key);
        FrozenArray.WriteItems(writer, KeysAre, keys, table.Key);
        writer.WriteLine(isData ? $"{Keys}," : "\"\",");
        WriteElemArguments(writer, table, elems);
        writer.CloseIndent();
        FrozenArray.WriteConstants(writer, KeysAre, keys, table.Key, Keys);
        FrozenArray.WriteConstants(writer, ElemsAre, elems, table.Elem, Elems);
        new DataText()
            .AddShorts(layout.IsNarrow ? 1 : 0, Log2(layout.Pilots.Length), Log2(layout.Slots))
            .Add(layout.Multiplier, sizeof(ulong))
            .Add((ulong)keys.Length, sizeof(uint))
            .AddHalves(layout.IsNarrow, layout.Pilots, layout.EntriesByPlace)
            .Write(writer, $"{Narrow} The logarithms of the numbers of pilots and of places; a multiplier; the number of keys; {LayoutEnd}", "Layout");
    }

    private static void WriteText(SourceWriter writer, FrozenTableSpec table, FrozenLayout layout)
    {
        string[] text = [.. table.Entries.Select(static entry => entry.Key.Text!)];
        Constant[] elems = [.. table.Entries.Select(static entry => entry.Elem)];
        TextHash hash = layout.Text;
        OpenTable(writer, table);
        writer.WriteLine($"{Keys},");
        WriteElemArguments(writer, table, elems);
        writer.CloseIndent();
        FrozenArray.WriteText(writer, KeysAre, text, Keys);
        FrozenArray.WriteConstants(writer, ElemsAre, elems, table.Elem, Elems);
        (int step, uint[] starts) = FrozenArray.StartsByStep(text);
        bool isNarrow = layout.IsNarrow && hash.Start >= 0 && starts.All(static start => start <= ushort.MaxValue);
        new DataText()
            .AddShorts(isNarrow ? 1 : 0, Log2(layout.Pilots.Length), Log2(layout.Slots))
            .AddShorts(text.Min(static key => key.Length), text.Max(static key => key.Length))
            .AddShorts(hash.Start, hash.End, step)
            .Add(hash.StartMultiplier, sizeof(ulong))
            .Add(hash.EndMultiplier, sizeof(ulong))
            .Add((ulong)text.Length, sizeof(uint))
            .AddShorts(table.KeyKind == FrozenKeyKind.TextIgnoreCase ? 1 : 0)
            .AddHalves(isNarrow, layout.Pilots, layout.EntriesByPlace, starts)
            .Write(
                writer,
                $"{Narrow} The logarithms of the numbers of pilots and of places; the shortest and the longest key; the windows; a length; two multipliers; the number of keys; whether case is ignored; {LayoutEnd} Where each begins in the text, from a multiple of the length on, and where the last one ends.",
                "Layout");
    }

    private static void WriteElemArguments(SourceWriter writer, FrozenTableSpec table, Constant[] elems)
    {
        writer.WriteLine("Layout,");
        FrozenArray.WriteItems(writer, ElemsAre, elems, table.Elem);
        bool isText = FrozenArray.IsText(table.Elem);
        writer.WriteLine(isText || FrozenArray.IsData(elems, table.Elem) ? $"{Elems}," : "\"\",");
        writer.WriteLine(isText ? $"{Elems}Starts);" : "\"\");");
    }

    private static void OpenTable(SourceWriter writer, FrozenTableSpec table)
    {
        writer.WriteLine($"internal static readonly {table.Map}.Frozen Table = new {table.Map}.Frozen(");
        writer.OpenIndent();
    }

    private static int Log2(int power)
    {
        int log = 0;
        while (1 << log < power)
        {
            log++;
        }

        return log;
    }
}
