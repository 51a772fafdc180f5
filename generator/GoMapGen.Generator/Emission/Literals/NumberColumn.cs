using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>
/// Numbers and what is made of numbers: characters of a string constant, read where they lie. An array of 100,000 constants would take the C#
/// compiler some four seconds.
/// </summary>
internal sealed class NumberColumn : Column
{
    private readonly Packing _packing;
    private readonly string? _enum;

    private NumberColumn(string name, Packing packing, Constant[] values)
        : base(name, values)
    {
        _packing = packing;
        _enum = values[0].IsEnum ? values[0].Text : null;
    }

    public override string Type => $"{Span}<{_packing.Word}>";

    public override string Description => "data of the assembly";

    /// <summary>The column, or <see langword="null"/> if the constants are no numbers.</summary>
    public static NumberColumn? Of(string name, Constant[] values) => PackingOf(values[0].Kind) is { } packing ? new NumberColumn(name, packing, values) : null;

    public override string Item(string local)
    {
        string item = _packing.Read.Replace("$", local);
        return _enum is null ? item : $"({_enum}){item}";
    }

    public override void Write(SourceWriter writer)
    {
        writer.WriteLine($"internal static {Type} {Name} => global::GoMapGen.Runtime.LiteralStrings.Numbers<{_packing.Word}>({Name}Data);");
        var data = new DataText();
        foreach (ulong word in Values.SelectMany(_packing.Words))
        {
            data.Add(word, _packing.Bytes);
        }

        data.Write(writer, $"{Values.Length.ToString(CultureInfo.InvariantCulture)} of them, as they are in memory.", $"{Name}Data");
    }

    private static Packing? PackingOf(ConstantKind kind) => kind switch
    {
        ConstantKind.Boolean => new Packing("bool", 1, "$[i]", Own),
        ConstantKind.Char => new Packing("char", 2, "$[i]", Own),
        ConstantKind.SByte => new Packing("sbyte", 1, "$[i]", Own),
        ConstantKind.Byte => new Packing("byte", 1, "$[i]", Own),
        ConstantKind.Int16 => new Packing("short", 2, "$[i]", Own),
        ConstantKind.UInt16 => new Packing("ushort", 2, "$[i]", Own),
        ConstantKind.Int32 => new Packing("int", 4, "$[i]", Own),
        ConstantKind.UInt32 => new Packing("uint", 4, "$[i]", Own),
        ConstantKind.Int64 => new Packing("long", 8, "$[i]", Own),
        ConstantKind.UInt64 => new Packing("ulong", 8, "$[i]", Own),
        ConstantKind.IntPtr => new Packing("int", 4, "(nint)$[i]", Own),
        ConstantKind.UIntPtr => new Packing("uint", 4, "(nuint)$[i]", Own),
        ConstantKind.Int128 => new Packing("ulong", 8, "new global::System.Int128($[(2 * i) + 1], $[2 * i])", TwoWords),
        ConstantKind.UInt128 => new Packing("ulong", 8, "new global::System.UInt128($[(2 * i) + 1], $[2 * i])", TwoWords),
        ConstantKind.Half => new Packing("ushort", 2, "global::System.BitConverter.UInt16BitsToHalf($[i])", Own),
        ConstantKind.Single => new Packing("float", 4, "$[i]", Own),
        ConstantKind.Double => new Packing("double", 8, "$[i]", Own),
        ConstantKind.Decimal => new Packing("int", 4, "new decimal($.Slice(4 * i, 4))", FourInts),
        ConstantKind.Guid => new Packing("byte", 1, "new global::System.Guid($.Slice(16 * i, 16))", Bytes),
        ConstantKind.DateTime => new Packing("long", 8, "global::System.DateTime.FromBinary($[i])", Own),
        ConstantKind.DateTimeOffset =>
            new Packing("long", 8, "new global::System.DateTimeOffset($[2 * i], new global::System.TimeSpan($[(2 * i) + 1]))", TwoWords),
        ConstantKind.TimeSpan => new Packing("long", 8, "new global::System.TimeSpan($[i])", Own),
        ConstantKind.DateOnly => new Packing("int", 4, "global::System.DateOnly.FromDayNumber($[i])", Own),
        ConstantKind.TimeOnly => new Packing("long", 8, "new global::System.TimeOnly($[i])", Own),
        _ => null,
    };

    private static IEnumerable<ulong> Own(Constant value) => [value.Low];

    private static IEnumerable<ulong> TwoWords(Constant value) => [value.Low, value.High];

    private static IEnumerable<ulong> FourInts(Constant value) => [value.Low, value.Low >> 32, value.High, value.High >> 32];

    private static IEnumerable<ulong> Bytes(Constant value) => Enumerable.Range(0, 16).Select(i => (i < 8 ? value.Low : value.High) >> (8 * (i & 7)));

    // The type of the data's words and its bytes, the expression for the item of index i of $, and the words of a constant.
    private sealed record Packing(string Word, int Bytes, string Read, System.Func<Constant, IEnumerable<ulong>> Words);
}
