using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>Numbers and what is made of numbers: data of the assembly, read where it lies.</summary>
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
        writer.WriteLine($"internal static {Type} {Name} => new {_packing.Word}[]");
        writer.Open();
        WriteItems(writer, Values.SelectMany(_packing.Words));
        writer.Close("};");
    }

    private static Packing? PackingOf(ConstantKind kind) => kind switch
    {
        ConstantKind.Boolean => new Packing("bool", "$[i]", One(static value => value.Low == 0 ? "false" : "true")),
        ConstantKind.Char => new Packing("char", "$[i]", Own),
        ConstantKind.SByte => new Packing("sbyte", "$[i]", Signed),
        ConstantKind.Byte => new Packing("byte", "$[i]", Unsigned),
        ConstantKind.Int16 => new Packing("short", "$[i]", Signed),
        ConstantKind.UInt16 => new Packing("ushort", "$[i]", Unsigned),
        ConstantKind.Int32 => new Packing("int", "$[i]", Signed),
        ConstantKind.UInt32 => new Packing("uint", "$[i]", Unsigned),
        ConstantKind.Int64 => new Packing("long", "$[i]", Signed),
        ConstantKind.UInt64 => new Packing("ulong", "$[i]", Unsigned),
        ConstantKind.IntPtr => new Packing("int", "(nint)$[i]", Signed),
        ConstantKind.UIntPtr => new Packing("uint", "(nuint)$[i]", Unsigned),
        ConstantKind.Int128 => new Packing("ulong", "new global::System.Int128($[(2 * i) + 1], $[2 * i])", TwoWords),
        ConstantKind.UInt128 => new Packing("ulong", "new global::System.UInt128($[(2 * i) + 1], $[2 * i])", TwoWords),
        ConstantKind.Half => new Packing("ushort", "global::System.BitConverter.UInt16BitsToHalf($[i])", Unsigned),
        ConstantKind.Single => new Packing("float", "$[i]", Own),
        ConstantKind.Double => new Packing("double", "$[i]", Own),
        ConstantKind.Decimal => new Packing("int", "new decimal($.Slice(4 * i, 4))", FourInts),
        ConstantKind.Guid => new Packing("byte", "new global::System.Guid($.Slice(16 * i, 16))", Bytes),
        ConstantKind.DateTime => new Packing("long", "global::System.DateTime.FromBinary($[i])", Signed),
        ConstantKind.DateTimeOffset =>
            new Packing("long", "new global::System.DateTimeOffset($[2 * i], new global::System.TimeSpan($[(2 * i) + 1]))", TwoSignedWords),
        ConstantKind.TimeSpan => new Packing("long", "new global::System.TimeSpan($[i])", Signed),
        ConstantKind.DateOnly => new Packing("int", "global::System.DateOnly.FromDayNumber($[i])", Signed),
        ConstantKind.TimeOnly => new Packing("long", "new global::System.TimeOnly($[i])", Signed),
        _ => null,
    };

    private static System.Func<Constant, IEnumerable<string>> One(System.Func<Constant, string> word) => value => [word(value)];

    private static IEnumerable<string> Own(Constant value) => [CSharpLiteral.Of(value)];

    private static IEnumerable<string> Signed(Constant value) => [Text(unchecked((long)value.Low))];

    private static IEnumerable<string> Unsigned(Constant value) => [Text(value.Low)];

    private static IEnumerable<string> TwoWords(Constant value) => [Text(value.Low), Text(value.High)];

    private static IEnumerable<string> TwoSignedWords(Constant value) => [Text(unchecked((long)value.Low)), Text(unchecked((long)value.High))];

    private static IEnumerable<string> FourInts(Constant value) =>
        unchecked([Text((int)value.Low), Text((int)(value.Low >> 32)), Text((int)value.High), Text((int)(value.High >> 32))]);

    private static IEnumerable<string> Bytes(Constant value) =>
        Enumerable.Range(0, 16).Select(i => Text((byte)((i < 8 ? value.Low : value.High) >> (8 * (i & 7)))));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(ulong number) => number.ToString(CultureInfo.InvariantCulture);

    // The type of the data's words, the expression for the item of index i of $, and the words of a constant.
    private sealed record Packing(string Word, string Read, System.Func<Constant, IEnumerable<string>> Words);
}
