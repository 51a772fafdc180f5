using System.Globalization;
using System.Linq;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>
/// Writes a method that makes a map of a literal, as Go lowers one: room for all entries, then the constant ones, then the others one
/// by one. So an entry whose key turns out at run time to be that of a constant one wins, wherever it stands.
/// </summary>
internal static class MapBuilder
{
    // Go: cmd/compile/internal/walk/complit.go, maplit: "if len(entries) > 25, loop over arrays".
    private const int MaxUnrolled = 25;

    /// <summary>Writes the method, and the class that holds its data if there is one.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="header">The method without its body.</param>
    /// <param name="body">What it makes.</param>
    /// <param name="stem">What the name of the class starts with.</param>
    public static void Write(SourceWriter writer, string header, LiteralBody body, string stem)
    {
        bool isLoop = body.Static.Length > MaxUnrolled;
        Column? keys = isLoop ? Column.Of("Keys", body.Key, body.Static.Select(static entry => entry.Key)) : null;
        Column? elems = isLoop ? Column.Of("Elems", body.Elem, body.Static.Select(static entry => entry.Elem)) : null;

        // An expression of the user's may name anything.
        string map = body.Dynamic.Length > 0 ? "__map" : "map";
        writer.WriteLine($"// {Remarks(body, keys, elems)}");
        writer.WriteLine(header);
        writer.Open();
        writer.WriteLine($"{body.Map} {map} = new {body.Map}({(body.Count == 0 ? "" : body.Count.ToString(CultureInfo.InvariantCulture))});");
        if (isLoop)
        {
            WriteLoop(writer, body, map, $"{stem}Data", keys!, elems!);
        }
        else
        {
            foreach (StaticEntry entry in body.Static)
            {
                writer.WriteLine($"{body.Map}.MapAssign({map}, {CSharpLiteral.Of(entry.Key)}) = {CSharpLiteral.Of(entry.Elem)};");
            }
        }

        WriteDynamic(writer, body, map, isLoop);
        writer.WriteLine($"return {map};");
        writer.Close();
        if (isLoop)
        {
            writer.WriteLine();
            writer.WriteLine($"private static class {stem}Data");
            writer.Open();
            keys!.Write(writer);
            writer.WriteLine();
            elems!.Write(writer);
            writer.Close();
        }
    }

    private static void WriteDynamic(SourceWriter writer, LiteralBody body, string map, bool isAfterLoop)
    {
        // A block keeps the names that an expression declares from those of the loop.
        bool isBlock = isAfterLoop && body.Dynamic.Length > 0;
        if (isBlock)
        {
            writer.Open();
        }

        foreach (DynamicEntry entry in body.Dynamic)
        {
            writer.WriteLine($"{map}[{entry.Key}] = {entry.Elem};");
        }

        if (isBlock)
        {
            writer.Close();
            writer.WriteLine();
        }
    }

    private static void WriteLoop(SourceWriter writer, LiteralBody body, string map, string data, Column keys, Column elems)
    {
        // So does this one keep the loop's from them.
        if (body.Dynamic.Length > 0)
        {
            writer.Open();
        }

        writer.WriteLine($"{keys.Type} keys = {data}.Keys;");
        writer.WriteLine($"{elems.Type} elems = {data}.Elems;");
        writer.WriteLine($"for (int i = 0; i < {body.Static.Length.ToString(CultureInfo.InvariantCulture)}; i++)");
        writer.Open();
        writer.WriteLine($"{body.Map}.MapAssignNew({map}, {keys.Item("keys")}) = {elems.Item("elems")};");
        writer.Close();
        if (body.Dynamic.Length > 0)
        {
            writer.Close();
        }

        writer.WriteLine();
    }

    private static string Remarks(LiteralBody body, Column? keys, Column? elems)
    {
        string constant = body.Static.Length switch
        {
            0 => body.Dynamic.Length == 0 ? "No entries: an empty map." : "",
            _ when keys is null => $"{Entries(body.Static.Length, "constant")}, assigned one by one: Go unrolls up to {MaxUnrolled}.",
            _ => $"{Entries(body.Static.Length, "constant")} in two static arrays and a loop: Go unrolls up to {MaxUnrolled}. Keys: {keys!.Description}; elems: {elems!.Description}.",
        };
        string dynamic = body.Dynamic.Length switch
        {
            0 => "",
            _ when constant.Length == 0 => $"{Entries(body.Dynamic.Length, "")} not constant, assigned one by one in source order.",
            _ => $" Then {Entries(body.Dynamic.Length, "")} not constant, in source order: where a key is that of a constant entry, they win, as in Go.",
        };
        return constant + dynamic;
    }

    private static string Entries(int count, string kind) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(kind.Length > 0 ? kind + " " : "")}{(count == 1 ? "entry" : "entries")}{(kind.Length > 0 ? "" : " that " + (count == 1 ? "is" : "are"))}";
}
