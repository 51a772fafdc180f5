using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Traces;

/// <summary>How a key is written in a recording. Two keys are the same bits if and only if they are written alike.</summary>
/// <typeparam name="TKey">The key type of the map under test.</typeparam>
/// <param name="Read">The key of a text.</param>
/// <param name="Write">The text of a key.</param>
public sealed record KeyCodec<TKey>(Func<string, TKey> Read, Func<TKey, string> Write)
{
    /// <summary>The codec of a type that is the same key in another form.</summary>
    public KeyCodec<TOther> As<TOther>(Func<TKey, TOther> wrap, Func<TOther, TKey> unwrap)
        => new(text => wrap(Read(text)), key => Write(unwrap(key)));
}

/// <summary>How an elem is written in a recording: always as a number.</summary>
/// <typeparam name="TElem">The elem type of the map under test.</typeparam>
/// <param name="Read">The elem of a number.</param>
/// <param name="Show">The text of an elem; <see langword="default"/> where that is not the elem 0 has a text of its own.</param>
public sealed record ElemCodec<TElem>(Func<long, TElem> Read, Func<TElem, string> Show);

/// <summary>The key encodings of the recordings.</summary>
public static class Keys
{
    private const int LargeSize = 200;

    /// <summary><c>dec</c> of an int64.</summary>
    public static readonly KeyCodec<long> Int64 = new(
        text => long.Parse(text, CultureInfo.InvariantCulture),
        key => key.ToString(CultureInfo.InvariantCulture));

    /// <summary><c>dec</c> of a uint32.</summary>
    public static readonly KeyCodec<uint> UInt32 = new(
        text => uint.Parse(text, CultureInfo.InvariantCulture),
        key => key.ToString(CultureInfo.InvariantCulture));

    /// <summary><c>dec</c> as two halves of four bytes.</summary>
    public static readonly KeyCodec<IntPair> IntPair = Int64.As(Traces.IntPair.From, pair => pair.ToNumber());

    /// <summary><c>dec</c> as a tuple of two halves.</summary>
    public static readonly KeyCodec<(int, int)> IntTuple = IntPair.As(
        pair => (pair.Low, pair.High),
        pair => new IntPair { Low = pair.Item1, High = pair.Item2 });

    /// <summary><c>dec</c> as a record struct.</summary>
    public static readonly KeyCodec<LongId> LongId = Int64.As(number => new LongId(number), id => id.Number);

    /// <summary><c>dec</c> as two chars.</summary>
    public static readonly KeyCodec<CharPair> CharPair = UInt32.As(Traces.CharPair.From, pair => pair.ToNumber());

    /// <summary><c>dec</c> as a tuple of two chars.</summary>
    public static readonly KeyCodec<(char, char)> CharTuple = CharPair.As(
        pair => (pair.First, pair.Second),
        pair => new CharPair { First = pair.Item1, Second = pair.Item2 });

    /// <summary><c>utf16</c>: the text itself. The key of an unused slot is null and is written so.</summary>
    public static readonly KeyCodec<string> String = new(text => text, key => key ?? "<null>");

    /// <summary><c>f64bits</c>: the bits of the number, so that ±0 and the NaNs are told apart.</summary>
    public static readonly KeyCodec<double> Double = new(
        text => BitConverter.UInt64BitsToDouble(ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)),
        key => BitConverter.DoubleToUInt64Bits(key).ToString("x16", CultureInfo.InvariantCulture));

    /// <summary><c>hex</c>: the bytes of the key in memory order. For types without padding whose fields lie in order.</summary>
    public static KeyCodec<TKey> Bytes<TKey>()
        where TKey : unmanaged
        => new(
            text => MemoryMarshal.Read<TKey>(Convert.FromHexString(text)),
            key => Convert.ToHexStringLower(MemoryMarshal.AsBytes(new ReadOnlySpan<TKey>(ref key))));

    /// <summary><c>hex</c> as a tuple of two halves.</summary>
    public static readonly KeyCodec<(long, long)> LongTuple = Bytes<LongPair>().As(
        pair => (pair.First, pair.Second),
        pair => new LongPair { First = pair.Item1, Second = pair.Item2 });

    /// <summary><c>hex</c> as the memory of a string: any bytes at all, an even number of them.</summary>
    public static readonly KeyCodec<string> StringBytes = new(
        text => new string(MemoryMarshal.Cast<byte, char>(Convert.FromHexString(text))),
        key => key is null ? "<null>" : Convert.ToHexStringLower(MemoryMarshal.AsBytes(key.AsSpan())));

    /// <summary><c>f32bits</c>: the bits of the number.</summary>
    public static readonly KeyCodec<float> Single = new(
        text => BitConverter.UInt32BitsToSingle(uint.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)),
        key => BitConverter.SingleToUInt32Bits(key).ToString("x8", CultureInfo.InvariantCulture));

    /// <summary><c>struct16</c>: a number and a string.</summary>
    public static readonly KeyCodec<(int A, string S)> Named = new(
        text => (int.Parse(text.AsSpan(0, text.IndexOf('|')), CultureInfo.InvariantCulture), text[(text.IndexOf('|') + 1)..]),
        key => string.Create(CultureInfo.InvariantCulture, $"{key.A}|{key.S ?? "<null>"}"));

    /// <summary><c>iface</c>: the type and the value. Go's int is C#'s long.</summary>
    public static readonly KeyCodec<object> Dynamic = new(ReadDynamic, WriteDynamic);

    /// <summary><c>k200</c>: 200 bytes made from a number; the first eight are the number itself.</summary>
    public static KeyCodec<TKey> Large<TKey>()
        where TKey : unmanaged
        => new(
            text => Fill<TKey>(long.Parse(text, CultureInfo.InvariantCulture)),
            WriteLarge);

    /// <summary>The 200 bytes of a number.</summary>
    public static TLarge Fill<TLarge>(long id)
        where TLarge : unmanaged
    {
        if (Unsafe.SizeOf<TLarge>() != LargeSize)
        {
            throw new InvalidOperationException($"{typeof(TLarge)} has {Unsafe.SizeOf<TLarge>()} bytes");
        }

        TLarge value = default;
        Span<byte> bytes = MemoryMarshal.AsBytes(new Span<TLarge>(ref value));
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(i < sizeof(long) ? id >> (8 * i) : (id * 7) + (13 * i));
        }

        return value;
    }

    /// <summary>The number that 200 bytes were made from, or the bytes where they were made from none.</summary>
    public static string WriteLarge<TLarge>(TLarge value)
        where TLarge : unmanaged
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<TLarge>(ref value));
        long id = BitConverter.ToInt64(bytes);
        TLarge expected = Fill<TLarge>(id);
        return bytes.SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<TLarge>(ref expected)))
            ? id.ToString(CultureInfo.InvariantCulture)
            : Convert.ToHexStringLower(bytes);
    }

    private static object ReadDynamic(string text)
    {
        (string type, string value) = (text[..text.IndexOf(':')], text[(text.IndexOf(':') + 1)..]);
        return type switch
        {
            "int" => long.Parse(value, CultureInfo.InvariantCulture),
            "int32" => int.Parse(value, CultureInfo.InvariantCulture),
            "uint32" => uint.Parse(value, CultureInfo.InvariantCulture),
            "string" => value,
            "bool" => bool.Parse(value),
            "float64" => Double.Read(value),
            _ => throw new FormatException($"no key of type {type}"),
        };
    }

    private static string WriteDynamic(object key) => key switch
    {
        null => "<null>",
        long number => string.Create(CultureInfo.InvariantCulture, $"int:{number}"),
        int number => string.Create(CultureInfo.InvariantCulture, $"int32:{number}"),
        uint number => string.Create(CultureInfo.InvariantCulture, $"uint32:{number}"),
        string text => $"string:{text}",
        bool truth => truth ? "bool:true" : "bool:false",
        double number => $"float64:{Double.Write(number)}",
        _ => key.GetType().ToString(),
    };
}

/// <summary>The elems of the recordings.</summary>
public static class Elems
{
    /// <summary>An int64.</summary>
    public static readonly ElemCodec<long> Int64 = new(number => number, elem => elem.ToString(CultureInfo.InvariantCulture));

    /// <summary>A uint32.</summary>
    public static readonly ElemCodec<uint> UInt32 = new(
        number => checked((uint)number),
        elem => elem.ToString(CultureInfo.InvariantCulture));

    /// <summary>An int32.</summary>
    public static readonly ElemCodec<int> Int32 = new(
        number => checked((int)number),
        elem => elem.ToString(CultureInfo.InvariantCulture));

    /// <summary>The decimal text of the number.</summary>
    public static readonly ElemCodec<string> String = new(
        number => number.ToString(CultureInfo.InvariantCulture),
        elem => elem is null ? "<null>" : $"\"{elem}\"");

    /// <summary>An object that holds the number.</summary>
    public static readonly ElemCodec<Box> Box = new(
        number => new Box(number),
        elem => elem is null ? "<null>" : elem.Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Nothing; its number is always 0.</summary>
    public static readonly ElemCodec<Unit> Unit = new(_ => default, _ => "0");

    /// <summary>200 bytes made from the number.</summary>
    public static ElemCodec<TElem> Large<TElem>()
        where TElem : unmanaged
        => new(Keys.Fill<TElem>, Keys.WriteLarge);
}

/// <summary>What stands for Go's <c>*int64</c>.</summary>
public sealed class Box(long number)
{
    /// <summary>The number pointed at.</summary>
    public long Number { get; } = number;
}
