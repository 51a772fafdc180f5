using System.Collections.Generic;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Parsing;

/// <summary>
/// The equality of a map's keys, for keys that are constants: by number for dates and decimals, as <c>==</c> has it for floats, by
/// type and value for keys of an object type.
/// </summary>
internal sealed class ConstantKeyComparer : IEqualityComparer<Constant>
{
    private static readonly ConstantKeyComparer Ordinal = new(StringComparer.Ordinal);
    private static readonly ConstantKeyComparer IgnoreCase = new(StringComparer.OrdinalIgnoreCase);

    private readonly StringComparer _text;

    private ConstantKeyComparer(StringComparer text) => _text = text;

    /// <summary>The equality of a map, or <see langword="null"/> if code of the user's decides.</summary>
    /// <param name="comparer">The full name of the map's comparer, if it has one.</param>
    public static ConstantKeyComparer? Of(string? comparer) => comparer switch
    {
        null => Ordinal,
        KeyComparer.IgnoringCase => IgnoreCase,
        _ => null,
    };

    /// <summary>Whether a key is a NaN, which equals nothing, itself included.</summary>
    public static bool IsNaN(Constant key) => key.Kind switch
    {
        ConstantKind.Half => (key.Low & 0x7FFF) > 0x7C00,
        ConstantKind.Single => (key.Low & 0x7FFF_FFFF) > 0x7F80_0000,
        ConstantKind.Double => (key.Low & 0x7FFF_FFFF_FFFF_FFFF) > 0x7FF0_0000_0000_0000,
        _ => false,
    };

    /// <inheritdoc/>
    public bool Equals(Constant x, Constant y)
    {
        if (IsNaN(x) || IsNaN(y))
        {
            return false;
        }

        (x, y) = (Canonical(x), Canonical(y));
        return x.Kind == ConstantKind.String && y.Kind == ConstantKind.String ? _text.Equals(x.Text, y.Text) : x == y;
    }

    /// <inheritdoc/>
    public int GetHashCode(Constant key) => key.Kind == ConstantKind.String ? _text.GetHashCode(key.Text!) : Canonical(key).GetHashCode();

    // One form for all keys that are equal.
    private static Constant Canonical(Constant key) => key.Kind switch
    {
        ConstantKind.Half when (key.Low & 0x7FFF) == 0 => key with { Low = 0 },
        ConstantKind.Single when (key.Low & 0x7FFF_FFFF) == 0 => key with { Low = 0 },
        ConstantKind.Double when (key.Low & 0x7FFF_FFFF_FFFF_FFFF) == 0 => key with { Low = 0 },
        ConstantKind.Decimal => Shortest(key),

        // Ticks whatever the kind: the two bits above them.
        ConstantKind.DateTime => key with { Low = key.Low & 0x3FFF_FFFF_FFFF_FFFF },
        ConstantKind.DateTimeOffset => key with { Low = unchecked(key.Low - key.High), High = 0 },
        _ => key,
    };

    // 1.00 as 1: without zeros after the point, and zero without a sign.
    private static Constant Shortest(Constant key)
    {
        decimal number = DecimalBits.ToDecimal(key);
        return number == 0 ? key with { Low = 0, High = 0 } : DecimalBits.ToConstant(number / 1.000000000000000000000000000000000m);
    }
}
