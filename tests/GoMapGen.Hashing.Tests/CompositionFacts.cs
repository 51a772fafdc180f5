using System.Runtime.InteropServices;
using System.Text;
using GoMapGen.Runtime;

namespace GoMapGen.Hashing.Tests;

/// <summary>
/// How hashes of members compose, against the recorded vectors of composed types. Each type is written down twice: as the hasher of a map
/// composes it, merging plain memory into runs, and as typehash does below an interface, member by member unless the whole is plain memory.
/// Go's strings are bytes here, since most of the recorded ones have no UTF-16 counterpart.
/// </summary>
public class CompositionFacts
{
    private sealed record Composition(string Type, string Value, Func<ulong, ulong> Map, Func<ulong, ulong> TypeHash);

    private static readonly Composition[] Compositions =
    [
        new("struct{A,B int32}", "1,2", h => KeyHash.Hash64(0x2_0000_0001, h), h => Unwrap((1, 2), h)),
        new(
            "struct{A,B int32;S string}", "1,2,xyz",
            h => Bytes("xyz", Run(0x2_0000_0001, 8, h)),
            h => Bytes("xyz", KeyHash.Hash32(2, KeyHash.Hash32(1, h)))),
        new("struct{A int8;B int64}", "1,2", h => Run(2, 8, Run(1, 1, h)), h => Unwrap(((sbyte)1, 2L), h)),
        new("struct{A int32;_ int32;B int64}", "1,-,2", h => Run(2, 8, Run(1, 4, h)), h => Unwrap((1, 2L), h)),
        new(
            "struct{F float64;N int32;S string;M,K int8}", "1.5,7,abc,3,4",
            h => Run(0x0403, 2, Bytes("abc", Run(7, 4, KeyHash.HashDouble(1.5, h)))),
            h => Run(4, 1, Run(3, 1, Bytes("abc", KeyHash.Hash32(7, KeyHash.HashDouble(1.5, h)))))),
        new("struct{S string}", "xyz", h => Bytes("xyz", h), h => Bytes("xyz", h)),
        new(
            "struct{A,B int8;C int16;F float32;I interface{}}", "1,2,3,4.5,int(6)",
            h => KeyHash.HashObject(6L, KeyHash.HashSingle(4.5f, Run(0x0003_0201, 4, h))),
            h => Unwrap(((sbyte)1, (sbyte)2, (short)3, 4.5f, (object)6L), h)),
        new("struct{}", "", h => h, h => Unwrap(ValueTuple.Create(), h)),
        new("[0]int64", "", h => h, h => Unwrap(ValueTuple.Create(), h)),
        new("[2]string", "a,bcd", h => Bytes("bcd", Bytes("a", h)), h => Bytes("bcd", Bytes("a", h))),
        new("[3]float64", "1,0,2", h => KeyHash.HashDouble(2, KeyHash.HashDouble(0, KeyHash.HashDouble(1, h))), h => Unwrap((1.0, 0.0, 2.0), h)),
        new("[1]string", "xyz", h => Bytes("xyz", h), h => Bytes("xyz", h)),
        new("[2]int32", "1,2", h => KeyHash.Hash64(0x2_0000_0001, h), h => Unwrap((1, 2), h)),
        new("[4]byte", "1,2,3,4", h => KeyHash.Hash32(0x0403_0201, h), h => Unwrap(((byte)1, (byte)2, (byte)3, (byte)4), h)),
        new(
            "[8]byte", "1..8",
            h => KeyHash.Hash64(0x0807_0605_0403_0201, h),
            h => Unwrap(((byte)1, (byte)2, (byte)3, (byte)4, (byte)5, (byte)6, (byte)7, (byte)8), h)),
        new("struct{A,B int16}", "1,2", h => KeyHash.Hash32(0x0002_0001, h), h => Unwrap(((short)1, (short)2), h)),
        new("complex64", "1.5+2i", h => KeyHash.HashSingle(2, KeyHash.HashSingle(1.5f, h)), h => Unwrap((1.5f, 2f), h)),
        new("complex128", "1.5+2i", h => KeyHash.HashDouble(2, KeyHash.HashDouble(1.5, h)), h => Unwrap((1.5, 2.0), h)),
        new("bool", "true", h => Run(1, 1, h), h => Unwrap(true, h)),
        new("int8", "5", h => Run(5, 1, h), h => Unwrap((sbyte)5, h)),
        new("int16", "5", h => Run(5, 2, h), h => Unwrap((short)5, h)),
        new("int32", "5", h => KeyHash.Hash32(5, h), h => Unwrap(5, h)),
        new("int64", "5", h => KeyHash.Hash64(5, h), h => Unwrap(5L, h)),
        Boxed("nil", null),
        Boxed("int(5)", 5L),
        Boxed("int32(5)", 5),
        Boxed("uint32(5)", 5u),
        Boxed("int8(5)", (sbyte)5),
        Interface("string(hello)", h => Bytes("hello", h)),
        Boxed("float64(1.5)", 1.5),
        Boxed("float64(0)", 0.0),
        Boxed("bool(true)", true),
        Interface("[2]string(a,bcd)", h => Bytes("bcd", Bytes("a", h))),
        Interface("struct{A,B int32;S string}(1,2,xyz)", h => Bytes("xyz", KeyHash.Hash32(2, KeyHash.Hash32(1, h)))),
        Boxed("struct{A,B int32}(1,2)", (1, 2)),
        Boxed("[16]byte(0..15)", new Guid([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])),
    ];

    [Fact]
    public void Every_recorded_composed_type()
    {
        HashSet<(string, string)> seen = [];
        foreach (Vector vector in Vectors.Aes.Under("A").Of("composed"))
        {
            Composition composition = Assert.Single(Compositions, known => known.Type == vector.Type && known.Value == vector.Value);
            Assert.True(vector.Expected == composition.Map(vector.Seed), $"map hasher of {vector.Type} {vector.Value}");
            Assert.True(vector.TypeHash == composition.TypeHash(vector.Seed), $"typehash of {vector.Type} {vector.Value}");
            seen.Add((vector.Type, vector.Value));
        }

        Assert.Equal(Compositions.Length, seen.Count);
    }

    private static Composition Boxed(string value, object? boxed) =>
        new("interface{}", value, h => KeyHash.HashObject(boxed, h), h => KeyHash.HashObject(boxed, h));

    private static Composition Interface(string value, Func<ulong, ulong> typeHash) =>
        new("interface{}", value, h => KeyHash.C1 * typeHash(h ^ KeyHash.C0), h => KeyHash.C1 * typeHash(h ^ KeyHash.C0));

    private static ulong Run(ulong memory, int length, ulong seed) => KeyHash.HashMemory(memory, 0, length, seed);

    private static ulong Bytes(string ascii, ulong seed)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(ascii);
        return KeyHash.HashMemory(ref MemoryMarshal.GetReference(bytes.AsSpan()), bytes.Length, seed);
    }

    private static ulong Unwrap(object value, ulong seed) => DynamicType.HashValue(value, seed);
}
