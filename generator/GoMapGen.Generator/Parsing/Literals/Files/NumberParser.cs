using System.Globalization;
using System.Numerics;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Parsing.Files;

/// <summary>Numbers of every type, also of those that the compiler's own framework may not have: Half, Int128.</summary>
internal static class NumberParser
{
    // Enough for 128 bits and a sign; longer texts are refused before they cost anything.
    private const int LongestInteger = 60;

    private static readonly BigInteger Word = BigInteger.One << 64;

    /// <summary>The constant, or <see langword="null"/> if the text is no number, or one that the type does not have.</summary>
    public static Constant? Parse(string text, ConstantKind kind) => kind switch
    {
        ConstantKind.Half => Double(text) is { } number && ToHalf(number) is { } half ? new Constant(kind, half) : null,
        ConstantKind.Single => Single(text),
        ConstantKind.Double => Double(text) is { } number ? new Constant(kind, unchecked((ulong)BitConverter.DoubleToInt64Bits(number))) : null,
        ConstantKind.Decimal => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? DecimalBits.ToConstant(number)
            : null,
        ConstantKind.UInt64 => ulong.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out ulong number)
            ? new Constant(kind, number)
            : null,
        ConstantKind.Int128 or ConstantKind.UInt128 => Wide(text, kind),
        _ => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && number >= Least(kind) && number <= Greatest(kind)
                ? new Constant(kind, unchecked((ulong)number))
                : null,
    };

    /// <summary>The least number of an integer type.</summary>
    public static BigInteger Least(ConstantKind kind) => kind switch
    {
        ConstantKind.SByte => sbyte.MinValue,
        ConstantKind.Int16 => short.MinValue,
        ConstantKind.Int32 or ConstantKind.IntPtr => int.MinValue,
        ConstantKind.Int64 => long.MinValue,
        ConstantKind.Int128 => -(BigInteger.One << 127),
        _ => 0,
    };

    /// <summary>The greatest number of an integer type; of a native one, on every machine.</summary>
    public static BigInteger Greatest(ConstantKind kind) => kind switch
    {
        ConstantKind.SByte => sbyte.MaxValue,
        ConstantKind.Byte => byte.MaxValue,
        ConstantKind.Int16 => short.MaxValue,
        ConstantKind.UInt16 => ushort.MaxValue,
        ConstantKind.Int32 or ConstantKind.IntPtr => int.MaxValue,
        ConstantKind.UInt32 or ConstantKind.UIntPtr => uint.MaxValue,
        ConstantKind.Int64 => long.MaxValue,
        ConstantKind.UInt64 => ulong.MaxValue,
        ConstantKind.Int128 => (BigInteger.One << 127) - 1,
        _ => (BigInteger.One << 128) - 1,
    };

    private static Constant? Wide(string text, ConstantKind kind)
    {
        if (text.Length > LongestInteger
            || !BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger number)
            || number < Least(kind) || number > Greatest(kind))
        {
            return null;
        }

        BigInteger bits = number.Sign < 0 ? number + (Word * Word) : number;
        return new Constant(kind, (ulong)(bits % Word), (ulong)(bits / Word));
    }

    private static Constant? Single(string text)
    {
        // The numbers that are none are read here: .NET Framework and .NET differ about what else they take for them.
        if (Special(text) is { } special)
        {
            return new Constant(ConstantKind.Single, SingleBits((float)special));
        }

        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) && !float.IsInfinity(number) && !float.IsNaN(number)
            ? new Constant(ConstantKind.Single, SingleBits(number) | (IsNegativeZero(text, number) ? 0x8000_0000 : 0))
            : null;
    }

    private static double? Double(string text)
    {
        if (Special(text) is { } special)
        {
            return special;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number) && !double.IsNaN(number)
            ? IsNegativeZero(text, number) ? -0.0 : number
            : null;
    }

    private static double? Special(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => null,
    };

    // .NET Framework reads "-0" as zero without a sign.
    private static bool IsNegativeZero(string text, double number) => number == 0 && text[0] == '-';

    private static uint SingleBits(float number) => BitConverter.ToUInt32(BitConverter.GetBytes(number), 0);

    // To the nearest, ties to even; null if it is too large for any.
    private static ulong? ToHalf(double number)
    {
        ulong bits = unchecked((ulong)BitConverter.DoubleToInt64Bits(number));
        ulong sign = bits >> 48 & 0x8000;
        double size = Math.Abs(number);
        if (double.IsNaN(number))
        {
            return 0xFE00;
        }

        if (double.IsInfinity(number))
        {
            return sign | 0x7C00;
        }

        // Below 2^-14 the steps are 2^-24. Above, they are 2^-10 of the number's power of two.
        const double LeastNormal = 1.0 / (1 << 14);
        if (size < LeastNormal)
        {
            return sign | (ulong)Math.Round(size * (1 << 24));
        }

        int exponent = (int)(bits >> 52 & 0x7FF) - 1023;
        if (exponent > 15)
        {
            return null;
        }

        // Rounding up to the next power of two carries into the exponent, as the format wants it.
        double scaled = size * (exponent <= 10 ? 1 << (10 - exponent) : 1.0 / (1 << (exponent - 10)));
        ulong half = (ulong)((exponent + 14) << 10) + (ulong)Math.Round(scaled);
        return half >= 0x7C00 ? null : sign | half;
    }
}
