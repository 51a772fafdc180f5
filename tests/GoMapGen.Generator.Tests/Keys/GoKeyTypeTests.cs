using System.Globalization;
using System.Text;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Keys;

/// <summary>Every map type of the table, whose rows Go's own compiler made, gets the same variant and the same flags here.</summary>
public class GoKeyTypeTests
{
    // The C# type for each Go type of the table.
    private static readonly Dictionary<string, string> Types = """
        bool = bool; int8 = sbyte; uint8 = byte; byte = byte; int16 = short; uint16 = ushort; int32 = int; uint32 = uint
        int64 = long; uint64 = ulong; int = nint; uint = nuint; uintptr = nuint; float32 = float; float64 = double
        complex128 = System.Numerics.Complex; string = string; interface{} = object; I = I; rune = System.Text.Rune; MyInt = MyInt
        MyInt32 = MyInt32; MyString = MyString; MyFloat = MyFloat; [1]int32 = Ints1; [1]int64 = Longs1; [2]int32 = Ints2
        [2]int16 = Shorts2; [4]byte = Bytes4; [8]byte = Bytes8; [2]uint8 = Bytes2; [3]byte = Bytes3; [16]byte = Bytes16
        [1]string = Strings1; [2]string = Strings2; [1]float64 = Doubles1; [1]interface{} = Objects1; S4 = S4; S4b = S4b; S8 = S8
        S8s = S8s; S8f = S8f; Spad = Spad; S12 = S12; S16 = S16; Sstr = Sstr; S2str = S2str; Smix = Smix; Sif = Sif
        S128 = Bytes128; S136 = Bytes136; Sempty = Sempty; struct{} = Sempty; *T = T; []int = int[]; [128]byte = Bytes128
        [129]byte = Bytes129; [136]byte = Bytes136; [16]int64 = Longs16; [17]int64 = Longs17; [1024]byte = Bytes1024
        [1025]byte = Bytes1025
        """.Split('\n', ';').Select(static pair => pair.Split(" = ")).ToDictionary(static pair => pair[0].Trim(), static pair => pair[1].Trim());

    private const string Declarations = """
        using System.Runtime.CompilerServices;
        public interface I { void M(); }
        public class T;
        public enum MyInt : long;
        public enum MyInt32;
        public readonly record struct MyString(string Value);
        public readonly record struct MyFloat(double Value);
        [InlineArray(1)] public struct Ints1 { private int _e; }
        [InlineArray(1)] public struct Longs1 { private long _e; }
        [InlineArray(16)] public struct Longs16 { private long _e; }
        [InlineArray(17)] public struct Longs17 { private long _e; }
        [InlineArray(2)] public struct Ints2 { private int _e; }
        [InlineArray(2)] public struct Shorts2 { private short _e; }
        [InlineArray(2)] public struct Bytes2 { private byte _e; }
        [InlineArray(3)] public struct Bytes3 { private byte _e; }
        [InlineArray(4)] public struct Bytes4 { private byte _e; }
        [InlineArray(8)] public struct Bytes8 { private byte _e; }
        [InlineArray(16)] public struct Bytes16 { private byte _e; }
        [InlineArray(128)] public struct Bytes128 { private byte _e; }
        [InlineArray(129)] public struct Bytes129 { private byte _e; }
        [InlineArray(136)] public struct Bytes136 { private byte _e; }
        [InlineArray(1024)] public struct Bytes1024 { private byte _e; }
        [InlineArray(1025)] public struct Bytes1025 { private byte _e; }
        [InlineArray(1)] public struct Strings1 { private string _e; }
        [InlineArray(2)] public struct Strings2 { private string _e; }
        [InlineArray(1)] public struct Doubles1 { private double _e; }
        [InlineArray(1)] public struct Objects1 { private object _e; }
        public struct S4 { public int A; }
        public struct S4b { public short A, B; }
        public struct S8 { public int A, B; }
        public struct S8s { public long A; }
        public struct S8f { public double A; }
        public struct Spad { public sbyte A; public int B; }
        public struct S12 { public int A, B, C; }
        public struct S16 { public long A, B; }
        public struct Sstr { public string S; }
        public struct S2str { public string A, B; }
        public struct Smix { public int A; public string S; }
        public struct Sif { public object V; }
        public struct Sempty;
        """;

    private static readonly Lazy<TestProject> Project = new(static () =>
    {
        var source = new StringBuilder(Declarations);
        foreach (object[] row in Rows())
        {
            source.AppendLine(CultureInfo.InvariantCulture, $"[GoMapGen.GoMap(typeof({Types[(string)row[1]]}), typeof({Types[(string)row[2]]}))] public partial class M{row[0]};");
        }

        return TestProject.Of(source.ToString());
    });

    private static readonly Lazy<IReadOnlyDictionary<string, MapSpec>> Specs = new(static () => Parsed.Maps(Project.Value));

    private static readonly Lazy<Compilation> Compiled = new(static () => Project.Value.Compile());

    public static IEnumerable<object[]> Rows()
    {
        using Stream stream = typeof(GoKeyTypeTests).Assembly.GetManifestResourceStream("keytypes.tsv")!;
        using var reader = new StreamReader(stream);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                string[] cells = line.Split('\t');
                int[] numbers = [.. cells[3..].Select(static cell => int.Parse(cell, CultureInfo.InvariantCulture))];
                yield return [number++, cells[0], cells[1], cells[2], numbers[0], numbers[1], numbers[2]];
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_map_type_is_what_it_is_in_Go(int number, string key, string elem, string variant, int flags, int slotKey, int slotElem)
    {
        string name = "M" + number.ToString(CultureInfo.InvariantCulture);
        MapSpec spec = Specs.Value[name];
        ITypeSymbol[] types = [.. Compiled.Value.GetTypeByMetadataName(name)!.GetAttributes()[0].ConstructorArguments.Select(static argument => (ITypeSymbol)argument.Value!)];
        Assert.Equal(variant, spec.KeySpec.Class.ToString(), ignoreCase: true);
        Assert.Equal((flags & 1) != 0, spec.Key.Size > 128);
        Assert.Equal((flags & 2) != 0, spec.Elem.Size > 128);
        Assert.Equal((flags & 4) != 0, spec.KeySpec.IsReflexive);
        Assert.Equal((flags & 8) != 0, spec.KeySpec.NeedsKeyUpdate);
        Assert.Equal((flags & 16) != 0, spec.KeySpec.HashMightThrow);

        // References have their own size here, and a struct without members is a byte.
        if (types[0].IsUnmanagedType && (flags & 1) == 0 && key != "Sempty")
        {
            Assert.Equal(slotKey, spec.Key.Size);
        }

        if (types[1].IsUnmanagedType && (flags & 2) == 0 && elem != "struct{}")
        {
            Assert.Equal(slotElem, spec.Elem.Size);
        }
    }

    [Fact]
    public void The_table_is_all_there() => Assert.Equal(143, Rows().Count());
}
