using System.Runtime.CompilerServices;

namespace GoMapGen.Models;

/// <summary>An elem that is an object.</summary>
public sealed record Payload(long Number);

/// <summary>200 bytes: too large for a slot.</summary>
[InlineArray(25)]
public struct Large
{
    private long _first;

    /// <summary>Every word is the number or follows from it.</summary>
    public static Large From(long number)
    {
        Large large = default;
        for (int i = 0; i < 25; i++)
        {
            large[i] = number * (i + 1);
        }

        return large;
    }

    /// <summary>The number; -1 where the words do not belong together.</summary>
    public readonly long ToNumber()
    {
        for (int i = 0; i < 25; i++)
        {
            if (this[i] != this[0] * (i + 1))
            {
                return -1;
            }
        }

        return this[0];
    }
}

/// <summary>200 bytes as an elem, which MapEquals has to compare.</summary>
public readonly struct LargeElem(long number) : IEquatable<LargeElem>
{
    private readonly Large _value = Large.From(number);

    /// <inheritdoc cref="Large.ToNumber"/>
    public long ToNumber() => _value.ToNumber();

    /// <inheritdoc/>
    public bool Equals(LargeElem other) => ToNumber() == other.ToNumber();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LargeElem other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToNumber().GetHashCode();
}

/// <summary>Members of several kinds.</summary>
public readonly record struct MixedRecord(byte Small, string Text, long Number, double Ratio);

/// <summary>Padding after the first field, which no comparison may look at.</summary>
public struct PaddedStruct
{
    /// <summary>One byte.</summary>
    public byte Small;

    /// <summary>Eight bytes, aligned.</summary>
    public long Number;

    /// <summary>A padded struct whose padding is not zero.</summary>
    public static PaddedStruct From(int number)
    {
        PaddedStruct key = default;
        Unsafe.InitBlockUnaligned(ref Unsafe.As<PaddedStruct, byte>(ref key), (byte)number, (uint)Unsafe.SizeOf<PaddedStruct>());
        key.Small = (byte)(number % 7);
        key.Number = number;
        return key;
    }
}

/// <summary>Numbers with Go's equality: -0 equals +0, and a point with a NaN equals none.</summary>
public readonly record struct Point(double X, float Y);

/// <summary>A struct that is asked: numbers with the same tens are one key.</summary>
public readonly struct AskedStruct(int number) : IEquatable<AskedStruct>
{
    private readonly int _number = number;

    /// <inheritdoc/>
    public bool Equals(AskedStruct other) => _number / 10 == other._number / 10;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AskedStruct other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _number / 10;

    /// <inheritdoc/>
    public override string ToString() => $"{_number}";
}

/// <summary>A struct whose hash codes are all the same.</summary>
public readonly struct CollidingStruct(int number) : IEquatable<CollidingStruct>
{
    private readonly int _number = number;

    /// <inheritdoc/>
    public bool Equals(CollidingStruct other) => _number == other._number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CollidingStruct other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => 1;

    /// <inheritdoc/>
    public override string ToString() => $"{_number}";
}

/// <summary>A class with an equality of its own.</summary>
public sealed record Person(string First, int Born);

/// <summary>A comparer with three hashes and as many classes of keys.</summary>
public readonly struct ModuloThree : IGoMapComparer<int>
{
    /// <inheritdoc/>
    public static bool Equals(int x, int y) => x % 300 == y % 300;

    /// <inheritdoc/>
    public static ulong Hash(int key, ulong seed) => ((ulong)(key % 3) << 56) ^ seed;
}
