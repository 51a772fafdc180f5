using System.Globalization;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Emission;

/// <summary>Constants as C# text: the one place that knows about cultures, suffixes, infinities and escapes.</summary>
internal static class CSharpLiteral
{
    /// <summary>An expression of the constant's own type, wherever it stands.</summary>
    /// <param name="value">The constant.</param>
    public static string Of(Constant value) => value.IsEnum
        ? $"({value.Text})({Number(value with { Text = null })})"
        : Number(value);

    /// <summary>A string literal.</summary>
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Number(Constant value) => value.Kind switch
    {
        ConstantKind.Default => "default!",
        ConstantKind.Boolean => value.Low == 0 ? "false" : "true",
        ConstantKind.Char => SymbolDisplay.FormatLiteral((char)value.Low, quote: true),
        ConstantKind.SByte => $"(sbyte){Signed((sbyte)value.Low)}",
        ConstantKind.Byte => $"(byte){value.Low}",
        ConstantKind.Int16 => $"(short){Signed((short)value.Low)}",
        ConstantKind.UInt16 => $"(ushort){value.Low}",
        ConstantKind.Int32 => Text((int)value.Low),
        ConstantKind.UInt32 => $"{value.Low}U",
        ConstantKind.Int64 => (long)value.Low == long.MinValue ? "long.MinValue" : $"{Text((long)value.Low)}L",
        ConstantKind.UInt64 => $"{value.Low}UL",
        ConstantKind.IntPtr => $"(nint){Signed((long)value.Low)}",
        ConstantKind.UIntPtr => $"(nuint){value.Low}U",
        ConstantKind.Int128 => $"new global::System.Int128({value.High}UL, {value.Low}UL)",
        ConstantKind.UInt128 => $"new global::System.UInt128({value.High}UL, {value.Low}UL)",
        ConstantKind.Half => $"global::System.BitConverter.UInt16BitsToHalf({value.Low})",
        ConstantKind.Single => Single(value.Low),
        ConstantKind.Double => Double(value.Low),
        ConstantKind.Decimal => Decimal(value),
        ConstantKind.String => Of(value.Text!),
        ConstantKind.Guid => $"new global::System.Guid(\"{Guid(value)}\")",
        ConstantKind.DateTime => $"global::System.DateTime.FromBinary({Text((long)value.Low)}L)",
        ConstantKind.DateTimeOffset =>
            $"new global::System.DateTimeOffset({value.Low}L, new global::System.TimeSpan({Text((long)value.High)}L))",
        ConstantKind.TimeSpan => $"new global::System.TimeSpan({Ticks(value.Low)})",
        ConstantKind.DateOnly => $"global::System.DateOnly.FromDayNumber({value.Low})",
        ConstantKind.TimeOnly => $"new global::System.TimeOnly({value.Low}L)",
        ConstantKind.Type => $"typeof({value.Text})",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    // A cast binds tighter than a minus.
    private static string Signed(long number) => number < 0 ? $"({Text(number)})" : Text(number);

    private static string Ticks(ulong bits) => (long)bits == long.MinValue ? "long.MinValue" : $"{Text((long)bits)}L";

    private static string Single(ulong bits)
    {
        uint word = (uint)bits;
        float number = BitConverter.ToSingle(BitConverter.GetBytes(word), 0);
        return float.IsNaN(number) && word != 0xFFC0_0000 ? $"global::System.BitConverter.UInt32BitsToSingle(0x{word:X8}U)"
            : float.IsNaN(number) ? "float.NaN"
            : float.IsPositiveInfinity(number) ? "float.PositiveInfinity"
            : float.IsNegativeInfinity(number) ? "float.NegativeInfinity"
            : word == 0x8000_0000 ? "-0F"
            : $"{Shortest(number)}F";
    }

    private static string Double(ulong bits)
    {
        double number = BitConverter.Int64BitsToDouble((long)bits);
        return double.IsNaN(number) && bits != 0xFFF8_0000_0000_0000 ? $"global::System.BitConverter.UInt64BitsToDouble(0x{bits:X16}UL)"
            : double.IsNaN(number) ? "double.NaN"
            : double.IsPositiveInfinity(number) ? "double.PositiveInfinity"
            : double.IsNegativeInfinity(number) ? "double.NegativeInfinity"
            : bits == 0x8000_0000_0000_0000 ? "-0D"
            : $"{Shortest(number)}D";
    }

    // "R" alone does not bring every number back on .NET Framework, where Visual Studio runs generators.
    private static string Shortest(double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture).Equals(number) ? text : number.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static string Shortest(float number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return float.Parse(text, CultureInfo.InvariantCulture).Equals(number) ? text : number.ToString("G9", CultureInfo.InvariantCulture);
    }

    private static string Decimal(Constant value)
    {
        decimal number = DecimalBits.ToDecimal(value);
        bool isNegativeZero = number == 0 && (int)(value.High >> 32) < 0;
        return $"{(isNegativeZero ? "-" : "")}{number.ToString(CultureInfo.InvariantCulture)}M";
    }

    private static Guid Guid(Constant value)
    {
        byte[] bytes = new byte[16];
        for (int i = 0; i < 16; i++)
        {
            bytes[i] = (byte)((i < 8 ? value.Low : value.High) >> (8 * (i & 7)));
        }

        return new Guid(bytes);
    }
}
