using System.Globalization;
using System.Reflection;
using System.Text;
using GoMapGen.Generator.Tests.Infrastructure;

namespace GoMapGen.Generator.Tests.Keys;

/// <summary>
/// The hash that is emitted for a key, run and compared with the same hash written down by hand: which bytes are one run, which
/// are hashed apart, and in which order the seed goes through them. Go: reflectdata/alg.go, genhash.
/// </summary>
public class KeyHashTests
{
    // Key type, value, hash by hand; types that the keys are made of.
    private static readonly (string Key, string Value, string Hash)[] Cases =
    [
        ("int", "-5", "Hash32(unchecked((uint)-5), seed)"),
        ("char", "'x'", "Mem(seed, (ushort)'x')"),
        ("bool", "true", "Mem(seed, (byte)1)"),
        ("sbyte", "-1", "Mem(seed, (byte)255)"),
        ("short", "-2", "Mem(seed, (short)-2)"),
        ("uint", "7", "Hash32(7, seed)"),
        ("System.Text.Rune", "new System.Text.Rune('z')", "Hash32('z', seed)"),
        ("System.DateOnly", "new System.DateOnly(2024, 2, 29)", "Hash32((uint)new System.DateOnly(2024, 2, 29).DayNumber, seed)"),
        ("System.DayOfWeek", "System.DayOfWeek.Friday", "Hash32(5, seed)"),
        ("ByteEnum", "ByteEnum.B", "Mem(seed, (byte)1)"),
        ("ULongEnum", "ULongEnum.Big", "Hash64(ulong.MaxValue, seed)"),
        ("System.Index", "^3", "Hash32(~3u, seed)"),
        ("CharPair", "new CharPair { A = 'a', B = 'b' }", "Hash32('a' | ((uint)'b' << 16), seed)"),
        ("long", "-5", "Hash64(unchecked((ulong)-5), seed)"),
        ("ulong", "ulong.MaxValue", "Hash64(ulong.MaxValue, seed)"),
        ("nint", "-1", "Hash64(ulong.MaxValue, seed)"),
        ("nuint", "9", "Hash64(9, seed)"),
        ("System.TimeSpan", "System.TimeSpan.FromTicks(-4)", "Hash64(unchecked((ulong)-4), seed)"),
        ("System.TimeOnly", "new System.TimeOnly(44)", "Hash64(44, seed)"),
        ("System.Range", "1..^2", "Hash64(1 | ((ulong)~2u << 32), seed)"),
        ("(int, int)", "(-1, 2)", "Hash64(0xFFFFFFFF | (2ul << 32), seed)"),
        ("(short, char, int)", "(-1, 'x', -3)", "Hash64(0xFFFF | ((ulong)'x' << 16) | ((ulong)unchecked((uint)-3) << 32), seed)"),
        ("IntPair", "new IntPair(1, -2)", "Hash64(1 | ((ulong)unchecked((uint)-2) << 32), seed)"),
        ("LongId", "new LongId(-1)", "Hash64(ulong.MaxValue, seed)"),
        ("Wrapped", "new Wrapped(new LongId(3))", "Hash64(3, seed)"),
        ("PrivateInts", "new PrivateInts(1, 2)", "Hash64(1 | (2ul << 32), seed)"),
        ("Union", "new Union { A = 1 }", "Hash64(1 | (1ul << 32), seed)"),
        ("Hidden", "new Hidden(-1)", "Hash64(ulong.MaxValue, seed)"),
        ("string", "\"key\"", "HashString(\"key\", seed)"),
        ("Name", "new Name(\"key\")", "HashString(\"key\", seed)"),
        ("Name", "default", "HashString(\"\", seed)"),
        ("PrivateName", "new PrivateName(\"key\")", "HashString(\"key\", seed)"),
        ("Captured", "new Captured(\"key\", 5)", "HashString(\"key\", Mem(seed, 5))"),
        ("double", "1.5", "HashDouble(1.5, seed)"),
        ("float", "1.5f", "HashSingle(1.5f, seed)"),
        ("System.Half", "(System.Half)1.5", "HashHalf((System.Half)1.5, seed)"),
        ("Meters", "new Meters(2.5)", "HashDouble(2.5, seed)"),
        ("System.Numerics.Complex", "new System.Numerics.Complex(1, 2)", "HashDouble(2, HashDouble(1, seed))"),
        ("System.Guid", "new System.Guid(\"00112233-4455-6677-8899-aabbccddeeff\")", "Mem(seed, new System.Guid(\"00112233-4455-6677-8899-aabbccddeeff\"))"),
        ("System.Int128", "System.Int128.MinValue + 5", "Mem(seed, 5L, long.MinValue)"),
        ("System.UInt128", "System.UInt128.MaxValue", "Mem(seed, -1L, -1L)"),
        ("(long, long)", "(1, -2)", "Mem(seed, 1L, -2L)"),
        ("(int, short, short, ulong)", "(1, 2, -3, 4)", "Mem(seed, 1, (short)2, (short)-3, 4L)"),
        ("(int, int, int)", "(1, 2, 3)", "Mem(seed, 1, 2, 3)"),
        ("(byte, byte, byte)", "(1, 2, 3)", "Mem(seed, (byte)1, (byte)2, (byte)3)"),
        ("(long, long, long)", "(1, 2, 3)", "Mem(seed, 1L, 2L, 3L)"),
        ("(int, System.Guid)", "(7, System.Guid.Empty)", "Mem(seed, 7, System.Guid.Empty)"),
        ("Bytes16", "Bytes16.Of(3)", "Mem(seed, 0x0A09080706050403L, 0x1211100F0E0D0C0BL)"),
        ("Bytes3", "default", "Mem(seed, (byte)0, (byte)0, (byte)0)"),
        ("Bytes17", "Bytes17.Of(3)", "MemOf(seed, Bytes17.Of(3))"),
        ("Bytes27", "Bytes27.Of(3)", "MemOf(seed, Bytes27.Of(3))"),
        ("(long, long, long, long)", "(1, -2, 3, -4)", "Mem(seed, 1L, -2L, 3L, -4L)"),
        ("(string, long, int, int, long)", "(\"a\", 1, -2, 3, -4)", "Mem(HashString(\"a\", seed), 1L, -2, 3, -4L)"),
        ("(string, int, int, long, long, short, short, int)", "(\"a\", -1, 2, -3, 4, -5, 6, -7)", "Mem(HashString(\"a\", seed), -1, 2, -3L, 4L, (short)-5, (short)6, -7)"),
        ("Large", "Large.Of(1)", "MemOf(seed, Large.Of(1))"),
        ("Fixed", "Fixed.Of(3)", "MemOf(seed, Fixed.Of(3))"),
        ("MixedId", "new MixedId(1, 2, 3, 4)", "Mem(seed, 1, (short)2, (short)3, 4L)"),

        // Padding ends a run: {sbyte, int} is a byte, then four.
        ("Padded", "new Padded { A = -1, B = 2 }", "Mem(Mem(seed, (byte)255), 2)"),
        ("(byte, int)", "(1, 2)", "Mem(Mem(seed, (byte)1), 2)"),
        ("(long, int)", "(1, 2)", "Mem(seed, 1L, 2)"),
        ("(byte, short, long)", "(1, 2, 3)", "Mem(Mem(Mem(seed, (byte)1), (short)2), 3L)"),

        // What is padded or no plain memory within is hashed by itself, and ends the run before it.
        ("(int, Padded, int)", "(1, new Padded { A = 2, B = 3 }, 4)", "Mem(Mem(Mem(Mem(seed, 1), (byte)2), 3), 4)"),
        ("(int, IntPair, int)", "(1, new IntPair(2, 3), 4)", "Mem(seed, 1, 2, 3, 4)"),
        ("(int, string)", "(1, \"a\")", "HashString(\"a\", Mem(seed, 1))"),
        ("(string, int, int)", "(\"a\", 1, 2)", "Mem(HashString(\"a\", seed), 1, 2)"),
        ("(string, string)", "(\"a\", \"b\")", "HashString(\"b\", HashString(\"a\", seed))"),
        ("(int, double, int)", "(1, 2.0, 3)", "Mem(HashDouble(2, Mem(seed, 1)), 3)"),
        ("(string, int, short, System.Guid)", "(\"a\", 1, 2, System.Guid.Empty)", "Mem(Mem(HashString(\"a\", seed), 1, (short)2), System.Guid.Empty)"),
        ("(float, int, long)", "(1f, 2, 3)", "Mem(HashSingle(1, seed), 2, 3L)"),
        ("(Name, Meters)", "(new Name(\"a\"), new Meters(1))", "HashDouble(1, HashString(\"a\", seed))"),
        ("(Empty, string)", "(default, \"a\")", "HashString(\"a\", HashMemory(ref (new byte[1])[0], 0, seed))"),
        ("Empty", "default", "seed"),
        ("(int, int, int, int, int, int, int, int, int)", "(1, 2, 3, 4, 5, 6, 7, 8, 9)", "Mem(seed, 1, 2, 3, 4, 5, 6, 7, 8, 9)"),
        ("(string, int, int, int, int, int, int, int, string)", "(\"a\", 1, 2, 3, 4, 5, 6, 7, \"b\")", "HashString(\"b\", Mem(HashString(\"a\", seed), 1, 2, 3, 4, 5, 6, 7))"),
        ("System.ValueTuple<int>", "new(4)", "Hash32(4, seed)"),
        ("System.ValueTuple", "default", "seed"),
        ("System.Collections.Generic.KeyValuePair<string, long>", "new(\"a\", 1)", "Mem(HashString(\"a\", seed), 1L)"),
        ("System.Collections.Generic.KeyValuePair<int, int>", "new(1, 2)", "Hash64(1 | (2ul << 32), seed)"),

        // A Nullable is a bool and a value.
        ("int?", "5", "Mem(Mem(seed, (byte)1), 5)"),
        ("int?", "null", "Mem(Mem(seed, (byte)0), 0)"),
        ("byte?", "5", "Mem(seed, (byte)1, (byte)5)"),
        ("Asked?", "null", "Mem(seed, (byte)0)"),
        ("Asked?", "new Asked(5)", "HashCode(5, Mem(seed, (byte)1))"),
        ("double?", "1.0", "HashDouble(1, Mem(seed, (byte)1))"),

        // Private fields by accessor, properties by their getters.
        ("Private", "new Private(1, \"a\", 2, 3)", "Mem(HashString(\"a\", Mem(seed, 1)), (byte)2, (byte)3)"),
        ("Generic<int, string>", "new Generic<int, string>(1, \"a\")", "HashString(\"a\", Mem(seed, 1))"),
        ("Outer<short>.Inner<string>", "new Outer<short>.Inner<string>(1, \"a\")", "HashString(\"a\", Mem(seed, (short)1))"),
        ("InProperty", "new InProperty(new Natives(1, 2), \"a\")", "HashString(\"a\", Mem(seed, 1L, 2L))"),
        ("(InProperty, int)", "(new InProperty(new Natives(1, 2), \"a\"), 3)", "Mem(HashString(\"a\", Mem(seed, 1L, 2L)), 3)"),
        ("Getter", "new Getter(\" a \")", "HashString(\" a \", seed)"),
        ("Strings2", "Strings2.Of(\"a\", \"b\")", "HashString(\"b\", HashString(\"a\", seed))"),
        ("Strings1", "Strings1.Of(\"a\")", "HashString(\"a\", seed)"),
        ("Doubles1", "Doubles1.Of(-0.0)", "HashDouble(0, seed)"),
        ("Constrained<int>.Inner<string>", "new Constrained<int>.Inner<string>(1, \"a\")", "HashString(\"a\", Mem(seed, 1))"),
        ("Natives2", "Natives2.Of(1, 2)", "Mem(seed, 1L, 2L)"),
        ("(string, Natives2)", "(\"a\", Natives2.Of(1, 2))", "Mem(HashString(\"a\", seed), 1L, 2L)"),
        ("Padded2", "Padded2.Of(1, 2)", "Mem(Mem(Mem(Mem(seed, (byte)1), 1), (byte)2), 2)"),

        // One number out of reach: the bytes of the struct, whatever a getter makes of them.
        ("UserId", "new UserId(-5)", "Hash32(unchecked((uint)-5), seed)"),
        ("OrderId", "new OrderId(-5)", "Hash64(unchecked((ulong)-5), seed)"),
        ("ShortId", "new ShortId(-5)", "Mem(seed, (short)-5)"),
        ("UserId?", "new UserId(5)", "Mem(Mem(seed, (byte)1), 5)"),
        ("UserId?", "null", "Mem(Mem(seed, (byte)0), 0)"),
        ("(UserId, int)", "(new UserId(-1), 2)", "Hash64(0xFFFFFFFF | (2ul << 32), seed)"),
        ("(ShortId, ushort)", "(new ShortId(-1), 2)", "Hash32(0xFFFF | (2u << 16), seed)"),
        ("(UserId, string)", "(new UserId(5), \"a\")", "HashString(\"a\", Mem(seed, 5))"),
        ("UserAndName", "new UserAndName(new UserId(5), \"a\")", "HashString(\"a\", Mem(seed, 5))"),
        ("PrivateUserAndName", "new PrivateUserAndName(new UserId(5), \"a\")", "HashString(\"a\", Mem(seed, 5))"),
        ("(ShortId, string)", "(new ShortId(-5), \"a\")", "HashString(\"a\", Mem(seed, (short)-5))"),
        ("(GuidId, string)", "(new GuidId(new System.Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)), \"a\")", "HashString(\"a\", Mem(seed, new System.Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)))"),
        ("(MacId, string)", "(new MacId(Mac.Of(3)), \"a\")", "HashString(\"a\", MemOf(seed, Mac.Of(3)))"),
        ("(NativeId, string)", "(new NativeId(5), \"a\")", "HashString(\"a\", Mem(seed, 5L))"),
        ("Tens", "new Tens(57)", "Hash32(57, seed)"),
        ("TensOfField", "new TensOfField { Value = 57 }", "Hash32(57, seed)"),
        ("TensInParts", "new TensInParts(57)", "Hash32(57, seed)"),
        ("(Tens, string)", "(new Tens(57), \"a\")", "HashString(\"a\", Mem(seed, 57))"),

        // Bytes that are no number's: put together with what lies beside them, one run.
        ("Mac", "Mac.Of(3)", "MemOf(seed, Mac.Of(3))"),
        ("(Mac, string)", "(Mac.Of(3), \"a\")", "HashString(\"a\", MemOf(seed, Mac.Of(3)))"),
        ("MacAndName", "new MacAndName(Mac.Of(3), \"a\")", "HashString(\"a\", MemOf(seed, Mac.Of(3)))"),
        ("MacAndHeight", "new MacAndHeight(Mac.Of(3), 1.5)", "HashDouble(1.5, MemOf(seed, Mac.Of(3)))"),
        ("Mac?", "Mac.Of(3)", "Mem(seed, (byte)1, (byte)3, (byte)4, (byte)5, (byte)6, (byte)7, (byte)8)"),
        ("Mac?", "null", "Mem(seed, (byte)0, (byte)0, (byte)0, (byte)0, (byte)0, (byte)0, (byte)0)"),
        ("NumberAndMac", "new NumberAndMac { Number = 9, Address = Mac.Of(3) }", "Mem(Mem(Mem(seed, (byte)1), 9), (byte)1, (byte)3, (byte)4, (byte)5, (byte)6, (byte)7, (byte)8)"),
        ("(Mac, ushort)", "(Mac.Of(3), 0x0A09)", "Hash64(0x0A09080706050403, seed)"),
        ("(Mac, int)", "(Mac.Of(3), 9)", "Mem(MemOf(seed, Mac.Of(3)), 9)"),
        ("(Mac, Mac)", "(Mac.Of(1), Mac.Of(7))", "Mem(seed, 0x0807060504030201L, 0x0C0B0A09)"),
        ("(int, short, Mac, int)", "(-1, 2, Mac.Of(3), 4)", "Mem(seed, -1, (short)2, (byte)3, (byte)4, (byte)5, (byte)6, (byte)7, (byte)8, 4)"),
        ("(Mac, Mac, Mac, Mac)", "(Mac.Of(1), Mac.Of(7), Mac.Of(13), Mac.Of(19))", "Mem(seed, 0x0807060504030201L, 0x100F0E0D0C0B0A09L, 0x1817161514131211L)"),
        ("(string, long, long, long, Mac, ushort)", "(\"a\", 1, 2, -3, Mac.Of(4), 0x0B0A)", "Mem(HashString(\"a\", seed), 1L, 2L, -3L, 0x0B0A090807060504L)"),
        ("(int, int, int, int, int, int, int, int, int, string, Mac)", "(1, 2, 3, 4, 5, 6, 7, 8, 9, \"a\", Mac.Of(3))", "MemOf(HashString(\"a\", Mem(seed, 1, 2, 3, 4, 5, 6, 7, 8, 9)), Mac.Of(3))"),
        ("(Bytes3, string)", "(Bytes3.Of(3), \"a\")", "HashString(\"a\", Mem(seed, (byte)3, (byte)4, (byte)5))"),
        ("(Bytes3, byte)", "(Bytes3.Of(3), 6)", "Hash32(0x06050403, seed)"),
        ("Bytes3?", "Bytes3.Of(3)", "Hash32(0x05040301, seed)"),
        ("Bytes3?", "null", "Hash32(0, seed)"),
        ("(Bytes5, Bytes3)", "(Bytes5.Of(3), Bytes3.Of(8))", "Hash64(0x0A09080706050403, seed)"),
        ("(Bytes5, Bytes3, float)", "(Bytes5.Of(3), Bytes3.Of(8), 1.5f)", "HashSingle(1.5f, Mem(seed, 0x0A09080706050403L))"),
        ("(Fixed7, string)", "(Fixed7.Of(3), \"a\")", "HashString(\"a\", MemOf(seed, Fixed7.Of(3)))"),
        ("(Fixed7, int)", "(Fixed7.Of(3), 1)", "Mem(MemOf(seed, Fixed7.Of(3)), 1)"),
        ("(Fixed7, byte)", "(Fixed7.Of(3), 10)", "Hash64(0x0A09080706050403, seed)"),

        // By value, by asking, by identity, by dynamic type.
        ("decimal", "1.500m", "HashDecimal(1.5m, seed)"),
        ("System.DateTime", "new System.DateTime(5, System.DateTimeKind.Utc)", "Mem(seed, 5L)"),
        ("System.DateTimeOffset", "new System.DateTimeOffset(36000000005, System.TimeSpan.FromHours(1))", "Mem(seed, 5L)"),
        ("Asked", "new Asked(5)", "HashCode(5, seed)"),
        ("AskedClass", "new AskedClass(5)", "HashCode(5, seed)"),
        ("AskedClass", "null!", "HashCode(0, seed)"),
        ("RecordClass", "new RecordClass(5)", "HashCode(new RecordClass(5).GetHashCode(), seed)"),
        ("Plain", "Plain.One", "HashCode(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Plain.One), seed)"),
        ("object", "5", "HashObject(5, seed)"),
        ("System.IComparable", "\"a\"", "HashObject(\"a\", seed)"),
        ("(object, int)", "(\"a\", 1)", "Mem(HashObject(\"a\", seed), 1)"),
        ("System.Numerics.BigInteger", "7", "HashCode(new System.Numerics.BigInteger(7).GetHashCode(), seed)"),
    ];

    private const string Types = """
        public enum ByteEnum : byte { A, B }
        public enum ULongEnum : ulong { Big = ulong.MaxValue }
        public struct CharPair { public char A, B; }
        public struct IntPair(int a, int b) { public int A = a, B = b; }
        public readonly record struct LongId(long Number);
        public readonly record struct Wrapped(LongId Id);
        public readonly struct PrivateInts { private readonly int _a, _b; public PrivateInts(int a, int b) { _a = a; _b = b; } public int Sum => _a + _b; }
        [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
        public struct Union { [System.Runtime.InteropServices.FieldOffset(0)] public int A; [System.Runtime.InteropServices.FieldOffset(0)] public int B; }
        public readonly struct Hidden { private readonly Inner _inner; public Hidden(long a) => _inner = new Inner { A = a }; private struct Inner { public long A; } }
        public readonly struct UserId { private readonly int _v; public UserId(int v) => _v = v; }
        public readonly struct OrderId { private readonly long _v; public OrderId(long v) => _v = v; }
        public readonly struct ShortId { private readonly short _v; public ShortId(short v) => _v = v; }
        public readonly struct GuidId { private readonly System.Guid _v; public GuidId(System.Guid v) => _v = v; }
        public readonly struct MacId { private readonly Mac _v; public MacId(Mac v) => _v = v; }
        public readonly struct NativeId { private readonly nint _v; public NativeId(nint v) => _v = v; }
        public readonly record struct UserAndName(UserId Id, string Name);
        public readonly struct PrivateUserAndName { private readonly UserId _id; private readonly string _name; public PrivateUserAndName(UserId id, string name) { _id = id; _name = name; } }
        public readonly struct Tens { private readonly int _x; public Tens(int x) => _x = x; public int Value { get => _x / 10; } }
        public struct TensOfField { public int Value { get => field / 10; set => field = value; } }
        public partial struct TensInParts { public TensInParts(int value) => Value = value; public partial int Value { get; set; } }
        public partial struct TensInParts { public partial int Value { get => field / 10; set => field = value; } }
        public struct Mac { public byte A, B, C, D, E, F; public static Mac Of(byte first) => new Mac { A = first, B = (byte)(first + 1), C = (byte)(first + 2), D = (byte)(first + 3), E = (byte)(first + 4), F = (byte)(first + 5) }; }
        public readonly record struct MacAndName(Mac Address, string Name);
        public readonly record struct MacAndHeight(Mac Address, double Height);
        public struct NumberAndMac { public int? Number; public Mac? Address; }
        public unsafe struct Fixed7 { private fixed byte _data[7]; public static Fixed7 Of(byte first) { var r = new Fixed7(); for (int i = 0; i < 7; i++) r._data[i] = (byte)(first + i); return r; } }
        public readonly record struct Name(string Text);
        public readonly struct PrivateName { private readonly string _text; public PrivateName(string text) => _text = text; public int Length => _text.Length; }
        public readonly struct Captured(string text, int number) { private readonly string _text = text; public string Text => _text; public int Number => number; }
        public readonly record struct Meters(double Value);
        [System.Runtime.CompilerServices.InlineArray(16)] public struct Bytes16 { private byte _e; public static Bytes16 Of(byte first) { var r = new Bytes16(); for (int i = 0; i < 16; i++) r[i] = (byte)(first + i); return r; } }
        [System.Runtime.CompilerServices.InlineArray(3)] public struct Bytes3 { private byte _e; public static Bytes3 Of(byte first) { var r = new Bytes3(); for (int i = 0; i < 3; i++) r[i] = (byte)(first + i); return r; } }
        [System.Runtime.CompilerServices.InlineArray(5)] public struct Bytes5 { private byte _e; public static Bytes5 Of(byte first) { var r = new Bytes5(); for (int i = 0; i < 5; i++) r[i] = (byte)(first + i); return r; } }
        [System.Runtime.CompilerServices.InlineArray(17)] public struct Bytes17 { private byte _e; public static Bytes17 Of(byte first, int changed = -1) { var r = new Bytes17(); for (int i = 0; i < 17; i++) r[i] = (byte)(first + (i == changed ? 200 : i)); return r; } }
        [System.Runtime.CompilerServices.InlineArray(27)] public struct Bytes27 { private byte _e; public static Bytes27 Of(byte first, int changed = -1) { var r = new Bytes27(); for (int i = 0; i < 27; i++) r[i] = (byte)(first + (i == changed ? 200 : i)); return r; } }
        [System.Runtime.CompilerServices.InlineArray(63)] public struct Bytes63 { private byte _e; public static Bytes63 Of(byte first, int changed = -1) { var r = new Bytes63(); for (int i = 0; i < 63; i++) r[i] = (byte)(first + (i == changed ? 200 : i)); return r; } }
        [System.Runtime.CompilerServices.InlineArray(200)] public struct Large { private byte _e; public static Large Of(byte first) { var r = new Large(); for (int i = 0; i < 200; i++) r[i] = (byte)(first + i); return r; } }
        public unsafe struct Fixed { private fixed short _data[10]; public int Tail; public static Fixed Of(short first) { var r = new Fixed { Tail = 9 }; for (int i = 0; i < 10; i++) r._data[i] = (short)(first + i); return r; } }
        public readonly record struct MixedId(int A, short B, short C, ulong D);
        public struct Padded { public sbyte A; public int B; }
        public struct Empty;
        public readonly struct Asked(int code) { private readonly int _code = code; public override bool Equals(object? o) => o is Asked a && a._code == _code; public override int GetHashCode() => _code; }
        public sealed class AskedClass(int code) : System.IEquatable<AskedClass> { private readonly int _code = code; public bool Equals(AskedClass? o) => o?._code == _code; public override bool Equals(object? o) => Equals(o as AskedClass); public override int GetHashCode() => _code; }
        public sealed record RecordClass(int A);
        public sealed class Plain { public static readonly Plain One = new(), Two = new(); }
        public readonly struct Private { private readonly int _a; private readonly string _b; private readonly byte _c, c; public Private(int a, string b, byte x, byte y) { _a = a; _b = b; _c = x; c = y; } public string Text => _b + _a + _c + c; }
        public readonly struct Generic<T, U> where T : struct where U : class, System.IComparable { private readonly T _t; private readonly U _u; public Generic(T t, U u) { _t = t; _u = u; } public string Text => $"{_t}{_u}"; }
        public static class Outer<T> { public readonly struct Inner<U> { private readonly T _t; private readonly U _u; public Inner(T t, U u) { _t = t; _u = u; } public string Text => $"{_t}{_u}"; } }
        public static class Constrained<T> where T : unmanaged { public readonly struct Inner<U> where U : class, System.IComparable<U> { private readonly T _t; private readonly U _u; public Inner(T t, U u) { _t = t; _u = u; } public string Text => $"{_t}{_u}"; } }
        [System.Runtime.CompilerServices.InlineArray(1)] public struct Strings1 { private string _e; public static Strings1 Of(string a) { var r = new Strings1(); r[0] = a; return r; } }
        [System.Runtime.CompilerServices.InlineArray(1)] public struct Doubles1 { private double _e; public static Doubles1 Of(double a) { var r = new Doubles1(); r[0] = a; return r; } }
        public readonly struct Natives { private readonly nint _a, _b; public Natives(nint a, nint b) { _a = a; _b = b; } public nint Sum => _a + _b; }
        public readonly record struct InProperty(Natives Pair, string Text);
        public readonly struct Getter { private readonly string _text; public Getter(string text) => _text = text; public string Text => _text.Trim(); }
        [System.Runtime.CompilerServices.InlineArray(2)] public struct Strings2 { private string _e; public static Strings2 Of(string a, string b) { var r = new Strings2(); r[0] = a; r[1] = b; return r; } }
        [System.Runtime.CompilerServices.InlineArray(2)] public struct Natives2 { private nint _e; public static Natives2 Of(nint a, nint b) { var r = new Natives2(); r[0] = a; r[1] = b; return r; } }
        [System.Runtime.CompilerServices.InlineArray(2)] public struct Padded2 { private Padded _e; public static Padded2 Of(sbyte a, sbyte b) { var r = new Padded2(); r[0] = new Padded { A = a, B = a }; r[1] = new Padded { A = b, B = b }; return r; } }

        public static class ByHand
        {
            public static ulong Mem(ulong seed, params object[] parts)
            {
                var bytes = new System.Collections.Generic.List<byte>();
                foreach (object part in parts)
                {
                    bytes.AddRange(part switch
                    {
                        byte b => new[] { b },
                        short s => System.BitConverter.GetBytes(s),
                        ushort s => System.BitConverter.GetBytes(s),
                        int i => System.BitConverter.GetBytes(i),
                        long l => System.BitConverter.GetBytes(l),
                        System.Guid g => g.ToByteArray(),
                        _ => throw new System.ArgumentException(part.ToString()),
                    });
                }

                byte[] memory = bytes.ToArray();
                return GoMapGen.Runtime.KeyHash.HashMemory(ref memory[0], memory.Length, seed);
            }

            public static ulong MemOf<T>(ulong seed, T value) where T : struct =>
                GoMapGen.Runtime.KeyHash.HashMemory(ref System.Runtime.CompilerServices.Unsafe.As<T, byte>(ref value), System.Runtime.CompilerServices.Unsafe.SizeOf<T>(), seed);
        }
        """;

    // Key type, two values, whether they are one key.
    private static readonly (string Key, string X, string Y, bool Equal)[] Pairs =
    [
        ("double", "0.0", "-0.0", true),
        ("double", "double.NaN", "double.NaN", false),
        ("float", "float.NaN", "float.NaN", false),
        ("System.Half", "System.Half.NaN", "System.Half.NaN", false),
        ("Meters", "new Meters(double.NaN)", "new Meters(double.NaN)", false),
        ("(int, double)", "(1, 0.0)", "(1, -0.0)", true),
        ("System.Numerics.Complex", "new(1, double.NaN)", "new(1, double.NaN)", false),
        ("decimal", "1.0m", "1.00m", true),
        ("System.DateTime", "new System.DateTime(5, System.DateTimeKind.Utc)", "new System.DateTime(5, System.DateTimeKind.Local)", true),
        ("System.DateTimeOffset", "new System.DateTimeOffset(36000000005, System.TimeSpan.FromHours(1))", "new System.DateTimeOffset(5, System.TimeSpan.Zero)", true),
        ("int?", "null", "0", false),
        ("int?", "null", "null", true),
        ("double?", "double.NaN", "double.NaN", false),
        ("Asked?", "null", "null", true),
        ("Asked?", "new Asked(1)", "new Asked(1)", true),
        ("Asked", "new Asked(1)", "new Asked(2)", false),
        ("AskedClass", "new AskedClass(1)", "new AskedClass(1)", true),
        ("AskedClass", "null!", "null!", true),
        ("AskedClass", "null!", "new AskedClass(1)", false),
        ("RecordClass", "new RecordClass(5)", "new RecordClass(5)", true),
        ("Plain", "Plain.One", "Plain.One", true),
        ("Plain", "Plain.One", "Plain.Two", false),
        ("Plain", "null!", "null!", true),
        ("object", "1", "1L", false),
        ("object", "1", "1", true),
        ("object", "double.NaN", "double.NaN", false),
        ("(object, int)", "(\"a\", 1)", "(\"a\", 1)", true),
        ("string", "\"a\"", "new string('a', 1)", true),
        ("(int, string)", "(1, \"a\")", "(1, \"b\")", false),
        ("Name", "default", "new Name(\"\")", false),
        ("Padded", "new Padded { A = 1, B = 2 }", "new Padded { A = 1, B = 2 }", true),
        ("Padded", "new Padded { A = 1, B = 2 }", "new Padded { A = 1, B = 3 }", false),
        ("Large", "Large.Of(1)", "Large.Of(1)", true),
        ("Large", "Large.Of(1)", "Large.Of(2)", false),
        ("Fixed", "Fixed.Of(1)", "Fixed.Of(1)", true),
        ("Fixed", "Fixed.Of(1)", "Fixed.Of(2)", false),
        ("Bytes16", "Bytes16.Of(1)", "Bytes16.Of(1)", true),
        ("Bytes16", "Bytes16.Of(1)", "Bytes16.Of(2)", false),
        ("Bytes17", "Bytes17.Of(1)", "Bytes17.Of(1)", true),
        ("Bytes17", "Bytes17.Of(1)", "Bytes17.Of(1, 0)", false),
        ("Bytes17", "Bytes17.Of(1)", "Bytes17.Of(1, 7)", false),
        ("Bytes17", "Bytes17.Of(1)", "Bytes17.Of(1, 8)", false),
        ("Bytes17", "Bytes17.Of(1)", "Bytes17.Of(1, 16)", false),
        ("Bytes27", "Bytes27.Of(1)", "Bytes27.Of(1)", true),
        ("Bytes27", "Bytes27.Of(1)", "Bytes27.Of(1, 15)", false),
        ("Bytes27", "Bytes27.Of(1)", "Bytes27.Of(1, 16)", false),
        ("Bytes27", "Bytes27.Of(1)", "Bytes27.Of(1, 23)", false),
        ("Bytes27", "Bytes27.Of(1)", "Bytes27.Of(1, 26)", false),
        ("Bytes63", "Bytes63.Of(1)", "Bytes63.Of(1)", true),
        ("Bytes63", "Bytes63.Of(1)", "Bytes63.Of(1, 0)", false),
        ("Bytes63", "Bytes63.Of(1)", "Bytes63.Of(1, 31)", false),
        ("Bytes63", "Bytes63.Of(1)", "Bytes63.Of(1, 55)", false),
        ("Bytes63", "Bytes63.Of(1)", "Bytes63.Of(1, 62)", false),
        ("(string, long, long, long)", "(\"a\", 1, 2, 3)", "(\"a\", 1, 2, 4)", false),
        ("Bytes3", "default", "default", true),
        ("PrivateInts", "new PrivateInts(1, 2)", "new PrivateInts(1, 3)", false),
        ("Private", "new Private(1, \"a\", 2, 3)", "new Private(1, \"a\", 2, 3)", true),
        ("Private", "new Private(1, \"a\", 2, 3)", "new Private(1, \"a\", 2, 4)", false),
        ("Generic<int, string>", "new Generic<int, string>(1, \"a\")", "new Generic<int, string>(1, \"b\")", false),
        ("Generic<int, string>", "new Generic<int, string>(1, \"a\")", "new Generic<int, string>(1, \"a\")", true),
        ("Captured", "new Captured(\"a\", 1)", "new Captured(\"a\", 2)", false),
        ("Strings2", "Strings2.Of(\"a\", \"b\")", "Strings2.Of(\"a\", \"c\")", false),
        ("Strings2", "Strings2.Of(\"a\", \"b\")", "Strings2.Of(\"a\", \"b\")", true),
        ("UserId", "new UserId(1)", "new UserId(1)", true),
        ("UserId", "new UserId(1)", "new UserId(2)", false),
        ("UserId?", "new UserId(0)", "null", false),
        ("UserId?", "new UserId(1)", "new UserId(1)", true),
        ("UserId?", "new UserId(1)", "new UserId(2)", false),
        ("(UserId, int)", "(new UserId(1), 2)", "(new UserId(1), 2)", true),
        ("(UserId, int)", "(new UserId(1), 2)", "(new UserId(2), 2)", false),
        ("UserAndName", "new UserAndName(new UserId(1), \"a\")", "new UserAndName(new UserId(1), \"a\")", true),
        ("UserAndName", "new UserAndName(new UserId(1), \"a\")", "new UserAndName(new UserId(2), \"a\")", false),
        ("(GuidId, string)", "(new GuidId(System.Guid.Empty), \"a\")", "(new GuidId(System.Guid.Empty), \"a\")", true),
        ("(GuidId, string)", "(new GuidId(System.Guid.Empty), \"a\")", "(new GuidId(new System.Guid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)), \"a\")", false),
        ("(MacId, string)", "(new MacId(Mac.Of(1)), \"a\")", "(new MacId(Mac.Of(1)), \"a\")", true),
        ("(MacId, string)", "(new MacId(Mac.Of(1)), \"a\")", "(new MacId(Mac.Of(1) with { F = 9 }), \"a\")", false),
        ("(NativeId, string)", "(new NativeId(1), \"a\")", "(new NativeId(2), \"a\")", false),
        ("Tens", "new Tens(57)", "new Tens(58)", false),
        ("TensOfField", "new TensOfField { Value = 57 }", "new TensOfField { Value = 58 }", false),
        ("TensInParts", "new TensInParts(57)", "new TensInParts(58)", false),
        ("TensInParts", "new TensInParts(57)", "new TensInParts(57)", true),
        ("(Mac, string)", "(Mac.Of(1), \"a\")", "(Mac.Of(1), \"a\")", true),
        ("(Mac, string)", "(Mac.Of(1), \"a\")", "(Mac.Of(1) with { F = 9 }, \"a\")", false),
        ("(Mac, ushort)", "(Mac.Of(1), 2)", "(Mac.Of(1), 2)", true),
        ("(Mac, ushort)", "(Mac.Of(1), 2)", "(Mac.Of(1) with { A = 9 }, 2)", false),
        ("Mac?", "default(Mac)", "null", false),
        ("Mac?", "Mac.Of(1)", "Mac.Of(1)", true),
        ("Mac?", "Mac.Of(1)", "Mac.Of(2)", false),
        ("NumberAndMac", "new NumberAndMac { Address = Mac.Of(1) }", "new NumberAndMac { Address = Mac.Of(1) }", true),
        ("NumberAndMac", "new NumberAndMac { Address = Mac.Of(1) }", "new NumberAndMac { Address = Mac.Of(2) }", false),
        ("(Bytes5, Bytes3, float)", "(Bytes5.Of(1), Bytes3.Of(1), 0f)", "(Bytes5.Of(1), Bytes3.Of(1), -0f)", true),
        ("(Bytes5, Bytes3, float)", "(Bytes5.Of(1), Bytes3.Of(1), 0f)", "(Bytes5.Of(1), Bytes3.Of(2), 0f)", false),
        ("(Fixed7, byte)", "(Fixed7.Of(1), 2)", "(Fixed7.Of(1), 2)", true),
        ("(Fixed7, byte)", "(Fixed7.Of(1), 2)", "(Fixed7.Of(2), 2)", false),
        ("(InProperty, int)", "(new InProperty(new Natives(1, 2), \"a\"), 3)", "(new InProperty(new Natives(1, 3), \"a\"), 3)", false),
        ("(int, int, int, int, int, int, int, int, int)", "(1, 2, 3, 4, 5, 6, 7, 8, 9)", "(1, 2, 3, 4, 5, 6, 7, 8, 0)", false),
        ("System.Index", "^3", "^3", true),
        ("System.Index", "^3", "3", false),
        ("System.Range", "1..2", "1..3", false),
        ("System.Guid", "System.Guid.Empty", "System.Guid.Empty", true),
        ("Empty", "default", "default", true),
        ("System.ValueTuple", "default", "default", true),
        ("System.Int128", "1", "System.Int128.One << 64", false),
    ];

    // One project with a map for every case, each of which calls its own private functions.
    private static readonly Lazy<Assembly> Project = new(static () =>
    {
        var source = new StringBuilder("using static ByHand; using static GoMapGen.Runtime.KeyHash;\n").AppendLine(Types);
        for (int i = 0; i < Cases.Length; i++)
        {
            (string key, string value, string hash) = Cases[i];
            source.AppendLine(CultureInfo.InvariantCulture, $$"""
                [GoMapGen.GoMap(typeof({{key.Replace("object?", "object", StringComparison.Ordinal)}}), typeof(int))]
                public partial class H{{i}} { public static ulong Actual(ulong seed) => Hash({{value}}, seed); public static ulong Expected(ulong seed) => {{hash}}; }
                """);
        }

        for (int i = 0; i < Pairs.Length; i++)
        {
            (string key, string x, string y, _) = Pairs[i];
            source.AppendLine(CultureInfo.InvariantCulture, $$"""
                [GoMapGen.GoMap(typeof({{key}}), typeof(int))]
                public partial class E{{i}} { public static bool Actual() => Equal({{x}}, {{y}}); public static bool SameHash() => Hash({{x}}, 1) == Hash({{y}}, 1); }
                """);
        }

        return RunningProject.Load(TestProject.Of(source.ToString()) with { Checked = true });
    });

    public static IEnumerable<object[]> HashCases() => Cases.Select(static (c, i) => new object[] { i, c.Key, c.Value });

    public static IEnumerable<object[]> EqualCases() => Pairs.Select(static (c, i) => new object[] { i, c.Key, c.X, c.Y, c.Equal });

    [Theory]
    [MemberData(nameof(HashCases))]
    public void A_key_is_hashed_as_Go_composes_it(int number, string key, string value)
    {
        Type map = Project.Value.GetType("H" + number.ToString(CultureInfo.InvariantCulture))!;
        foreach (ulong seed in new ulong[] { 0, 1, 0xDEADBEEF, ulong.MaxValue })
        {
            object expected = map.GetMethod("Expected")!.Invoke(null, [seed])!;
            Assert.True(expected.Equals(map.GetMethod("Actual")!.Invoke(null, [seed])), $"{key} {value}");
        }
    }

    [Theory]
    [MemberData(nameof(EqualCases))]
    public void Two_keys_are_equal_by_what_equality_means(int number, string key, string x, string y, bool equal)
    {
        Type map = Project.Value.GetType("E" + number.ToString(CultureInfo.InvariantCulture))!;
        Assert.True(equal.Equals(map.GetMethod("Actual")!.Invoke(null, [])), $"{key}: {x} and {y}");
        if (equal)
        {
            Assert.Equal(true, map.GetMethod("SameHash")!.Invoke(null, []));
        }
    }
}
