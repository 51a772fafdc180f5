namespace GoMapGen.Generator.Models;

/// <summary>Decimals as constants.</summary>
internal static class DecimalBits
{
    /// <summary>The constant of a number, its scale included.</summary>
    public static Constant ToConstant(decimal number)
    {
        int[] bits = decimal.GetBits(number);
        return new Constant(ConstantKind.Decimal, (uint)bits[0] | ((ulong)(uint)bits[1] << 32), (uint)bits[2] | ((ulong)(uint)bits[3] << 32));
    }

    /// <summary>The number of a constant.</summary>
    public static decimal ToDecimal(Constant value) =>
        new([(int)value.Low, (int)(value.Low >> 32), (int)value.High, (int)(value.High >> 32)]);
}
