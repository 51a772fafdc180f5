using System.Runtime.CompilerServices;

namespace GoMapGen.Traces;

// One C# type for each way in which the bytes of a recorded key can be declared.

/// <summary>Eight bytes: an enum on <see cref="long"/>.</summary>
public enum LongEnum : long
{
}

/// <summary>Eight bytes: two fields.</summary>
public struct IntPair
{
    /// <summary>The low half of the recorded number.</summary>
    public int Low;

    /// <summary>The high half of the recorded number.</summary>
    public int High;

    /// <summary>The two halves of a number.</summary>
    public static IntPair From(long number) => new() { Low = (int)number, High = (int)(number >> 32) };

    /// <summary>The number of two halves.</summary>
    public readonly long ToNumber() => ((long)High << 32) | (uint)Low;
}

/// <summary>Eight bytes: a record struct.</summary>
public readonly record struct LongId(long Number);

/// <summary>Four bytes: an enum.</summary>
public enum IntEnum
{
}

/// <summary>Four bytes: two chars.</summary>
public struct CharPair
{
    /// <summary>The low half of the recorded number.</summary>
    public char First;

    /// <summary>The high half of the recorded number.</summary>
    public char Second;

    /// <summary>The two halves of a number.</summary>
    public static CharPair From(uint number) => new() { First = (char)(ushort)number, Second = (char)(number >> 16) };

    /// <summary>The number of two halves.</summary>
    public readonly uint ToNumber() => ((uint)Second << 16) | First;
}

/// <summary>A string by another name: one member, hashed as the string is.</summary>
public readonly record struct Name(string Text);

/// <summary>The same without an equality of its own.</summary>
public struct NameField
{
    /// <summary>The string.</summary>
    public string Text;
}

/// <summary>Sixteen bytes: an inline array, as Go's [16]byte.</summary>
[InlineArray(16)]
public struct Bytes16
{
    private byte _first;
}

/// <summary>Sixteen bytes: two fields.</summary>
public struct LongPair
{
    /// <summary>The first eight bytes.</summary>
    public long First;

    /// <summary>The other eight.</summary>
    public long Second;
}

/// <summary>Sixteen bytes: a record struct of members of several sizes, without padding.</summary>
public readonly record struct MixedId(int A, short B, short C, ulong D);

/// <summary>A number by another name.</summary>
public readonly record struct Meters(double Value);

/// <summary>200 bytes: an inline array, as Go's [200]byte. Too large for a slot.</summary>
[InlineArray(200)]
public struct Large
{
    private byte _first;
}

/// <summary>200 bytes in fields of fields.</summary>
public struct LargeFields
{
    /// <summary>The first forty bytes.</summary>
    public FiveLongs A;

    /// <summary>Forty more.</summary>
    public FiveLongs B;

    /// <summary>Forty more.</summary>
    public FiveLongs C;

    /// <summary>Forty more.</summary>
    public FiveLongs D;

    /// <summary>The last forty.</summary>
    public FiveLongs E;
}

/// <summary>Forty bytes.</summary>
public struct FiveLongs
{
    /// <summary>The first eight bytes.</summary>
    public long A;

    /// <summary>Eight more.</summary>
    public long B;

    /// <summary>Eight more.</summary>
    public long C;

    /// <summary>Eight more.</summary>
    public long D;

    /// <summary>The last eight.</summary>
    public long E;
}

/// <summary>A number and a string: a run of plain memory, then the string, the one hash seeding the other.</summary>
public readonly record struct NamedId(int A, string S);

/// <summary>The same without an equality of its own.</summary>
public struct NamedFields
{
    /// <summary>The number.</summary>
    public int A;

    /// <summary>The string.</summary>
    public string S;
}

/// <summary>Twelve bytes: three fields.</summary>
public struct IntTriple(int a, int b, int c)
{
    /// <summary>The first four bytes.</summary>
    public int A = a;

    /// <summary>Four more.</summary>
    public int B = b;

    /// <summary>The last four.</summary>
    public int C = c;
}

/// <summary>Twelve bytes: an inline array, as Go's [3]int32.</summary>
[InlineArray(3)]
public struct ThreeInts
{
    private int _first;
}

/// <summary>One byte: an enum.</summary>
public enum ByteEnum : byte
{
}

/// <summary>Nothing: Go's struct{}.</summary>
public struct Unit
{
}
