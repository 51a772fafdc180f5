using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>The bits by which a read-only table finds a key, as emitted code makes them of a key and as they are of a constant.</summary>
internal static class FrozenKey
{
    private const string BitConverter = "global::System.BitConverter";

    /// <summary>The bits of a variable <c>key</c>, as emitted text. A NaN has bits that no table has.</summary>
    public static string Bits(KeyShape shape) => shape switch
    {
        // The two zeros are one key.
        { Kind: ShapeKind.Float, Size: 2 } => $"(key == default ? 0UL : {BitConverter}.HalfToUInt16Bits(key))",
        { Kind: ShapeKind.Float, Size: 4 } => $"{BitConverter}.SingleToUInt32Bits(key + 0F)",
        { Kind: ShapeKind.Float } => $"{BitConverter}.DoubleToUInt64Bits(key + 0D)",

        // What a property or a condition makes a number of.
        _ when shape.Read.Contains(".") || shape.Read.Contains("?") => $"unchecked((ulong)({string.Format(shape.Read, "key")}))",

        // What has 32 bits is extended without an instruction, if by zeros.
        { Size: 4 } => "unchecked((uint)key)",
        _ => "unchecked((ulong)(long)key)",
    };

    /// <summary>The same bits of a constant, or null if no look-up finds it or its bits are not known here.</summary>
    public static ulong? Bits(Constant key) => key.Kind switch
    {
        ConstantKind.Default or ConstantKind.Boolean or ConstantKind.Char => key.Low,
        ConstantKind.Int32 => (uint)key.Low,
        ConstantKind.SByte or ConstantKind.Int16 or ConstantKind.Int64 or ConstantKind.IntPtr => key.Low,
        ConstantKind.Byte or ConstantKind.UInt16 or ConstantKind.UInt32 or ConstantKind.UInt64 or ConstantKind.UIntPtr => key.Low,
        ConstantKind.Half => FloatBits(key.Low, 0x7C00, 0x8000),
        ConstantKind.Single => FloatBits(key.Low, 0x7F80_0000, 0x8000_0000),
        ConstantKind.Double => FloatBits(key.Low, 0x7FF0_0000_0000_0000, 0x8000_0000_0000_0000),
        ConstantKind.DateTime => key.Low & 0x3FFF_FFFF_FFFF_FFFF,
        ConstantKind.DateTimeOffset => unchecked(key.Low - key.High),
        ConstantKind.TimeSpan or ConstantKind.DateOnly or ConstantKind.TimeOnly => key.Low,
        _ => null,
    };

    private static ulong? FloatBits(ulong bits, ulong infinity, ulong sign) =>
        (bits & ~sign) > infinity ? null
        : bits == sign ? 0
        : bits;
}
