using System.Reflection;
using GoMapGen.Generator.Emission;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Tests.Infrastructure;

namespace GoMapGen.Generator.Tests.Frozen;

/// <summary>A map with a read-only table of given entries, written, compiled and loaded.</summary>
internal static class FrozenProject
{
    /// <summary>Writes a table as a literal would and gives it.</summary>
    public static IReadOnlyDictionary<TKey, TElem> Load<TKey, TElem>(FrozenTableSpec table, string declaration, string members = "", bool isChecked = false)
        where TKey : notnull => (IReadOnlyDictionary<TKey, TElem>)Types(table, declaration, members, isChecked).GetProperty("Table")!.GetValue(null)!;

    /// <summary>The class that holds the table, with members of its own.</summary>
    public static Type Types(FrozenTableSpec table, string declaration, string members, bool isChecked)
    {
        var writer = new SourceWriter();
        FrozenTableWriter.Write(writer, table, LayoutOf(table));
        string source = $$"""
            #nullable enable
            using System;
            using GoMapGen;
            {{declaration}}
            public static partial class Tables
            {
                public static M.Frozen Table => {{FrozenTableWriter.Expression(table)}};
                {{members}}
            {{writer}}
            }
            """;
        Assembly assembly = RunningProject.Load(TestProject.Of(source) with { Checked = isChecked });
        return assembly.GetType("Tables")!;
    }

    /// <summary>Where the entries of a table lie.</summary>
    public static FrozenLayout LayoutOf(FrozenTableSpec table) => FrozenLayout.Of(table, CancellationToken.None);

    /// <summary>What a table is written from.</summary>
    public static FrozenTableSpec Table<TKey, TElem>(FrozenKeyKind kind, string key, string elem, IEnumerable<KeyValuePair<TKey, TElem>> entries) =>
        new("global::M", key, elem, kind, "TableOfM", new([.. entries.Select(entry => new StaticEntry(ConstantOf(entry.Key), ConstantOf(entry.Value)))]), default);

    /// <summary>A value of this process as the compiler would have it.</summary>
    public static Constant ConstantOf(object? value) => value switch
    {
        null => Constant.Zero,
        string text => Constant.Of(text),
        bool b => new(ConstantKind.Boolean, b ? 1UL : 0),
        char c => new(ConstantKind.Char, c),
        sbyte n => new(ConstantKind.SByte, (ulong)n),
        byte n => new(ConstantKind.Byte, n),
        short n => new(ConstantKind.Int16, (ulong)n),
        ushort n => new(ConstantKind.UInt16, n),
        int n => new(ConstantKind.Int32, (ulong)n),
        uint n => new(ConstantKind.UInt32, n),
        long n => new(ConstantKind.Int64, (ulong)n),
        ulong n => new(ConstantKind.UInt64, n),
        nint n => new(ConstantKind.IntPtr, (ulong)n),
        nuint n => new(ConstantKind.UIntPtr, n),
        Half n => new(ConstantKind.Half, BitConverter.HalfToUInt16Bits(n)),
        float n => new(ConstantKind.Single, BitConverter.SingleToUInt32Bits(n)),
        double n => new(ConstantKind.Double, BitConverter.DoubleToUInt64Bits(n)),
        Guid guid => new(ConstantKind.Guid, BitConverter.ToUInt64(guid.ToByteArray(), 0), BitConverter.ToUInt64(guid.ToByteArray(), 8)),
        DateTime time => new(ConstantKind.DateTime, (ulong)time.ToBinary()),
        DateTimeOffset time => new(ConstantKind.DateTimeOffset, (ulong)time.Ticks, (ulong)time.Offset.Ticks),
        TimeSpan time => new(ConstantKind.TimeSpan, (ulong)time.Ticks),
        DateOnly date => new(ConstantKind.DateOnly, (ulong)date.DayNumber),
        TimeOnly time => new(ConstantKind.TimeOnly, (ulong)time.Ticks),
        decimal number => Decimal(number),
        DayOfWeek day => new(ConstantKind.Int32, (ulong)day, 0, "global::System.DayOfWeek"),
        _ => throw new ArgumentException(value.GetType().Name),
    };

    private static Constant Decimal(decimal number)
    {
        int[] bits = decimal.GetBits(number);
        return new(ConstantKind.Decimal, (uint)bits[0] | ((ulong)(uint)bits[1] << 32), (uint)bits[2] | ((ulong)(uint)bits[3] << 32));
    }
}
