using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>Writes a read-only table: a nested class whose one field is the table, made at first use.</summary>
internal static class FrozenTableWriter
{
    /// <summary>The expression that is the table, where the holder is in scope.</summary>
    public static string Expression(FrozenTableSpec table) => $"{table.Holder}.Table";

    /// <summary>What the table's layout is and what a look-up costs: a sentence or two for the remarks of the member that gives it.</summary>
    public static string Remarks(FrozenTableSpec table) =>
        $"A map of {Count(table.Entries.Length + table.Dynamic.Length)} is filled at first use.";

    /// <summary>
    /// Writes the holder. The runtime runs a static initializer once, whatever the number of threads, and not before the field is
    /// used.
    /// </summary>
    public static void Write(SourceWriter writer, FrozenTableSpec table)
    {
        writer.WriteLine($"/// <summary>{Remarks(table)}</summary>");
        writer.WriteLine($"private static class {table.Holder}");
        writer.Open();
        WriteRunTimeTable(writer, table);
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

    private static string Count(int entries) => entries == 1 ? "one entry" : $"{entries} entries";
}
