using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>
/// The implicit conversions of C# that a constant can have (implicit numeric, constant expression, enumeration, nullable and boxing
/// conversions), and Int128's and UInt128's operators, which are as certain. What is not here stays an expression of the user's.
/// </summary>
internal static class ConstantConversion
{
    /// <summary>The constant as the target type has it, or <see langword="null"/> if C# would not convert it by itself.</summary>
    /// <param name="value">A boxed number, bool, char or string; of an enum its number; not null.</param>
    /// <param name="type">The natural type of the expression.</param>
    /// <param name="target">The type to convert to.</param>
    public static Constant? Convert(object value, ITypeSymbol type, LeafType target)
    {
        if (NaturalOf(value, type) is not { } natural)
        {
            return null;
        }

        if (target.Enum is { } targetEnum)
        {
            // The number 0 converts to every enum.
            return natural.IsEnum
                ? SymbolEqualityComparer.Default.Equals(type, targetEnum) ? natural : null
                : IsInteger(natural.Kind) && natural.Low == 0 ? new Constant(target.Kind!.Value, 0, 0, targetEnum.BareName())
                : null;
        }

        if (target.Kind is { } kind)
        {
            return natural.IsEnum ? null : natural.Kind == kind ? natural : Widen(natural, kind);
        }

        // An object, an interface or a base class holds the constant with the type that it has.
        return target.Bare.IsReferenceType && IsOrImplements(type, target.Bare) ? natural : null;
    }

    private static Constant? NaturalOf(object value, ITypeSymbol type)
    {
        string? enumName = type.TypeKind == TypeKind.Enum ? type.BareName() : null;
        ITypeSymbol underlying = type is INamedTypeSymbol { EnumUnderlyingType: { } number } ? number : type;
        return underlying.SpecialType switch
        {
            // A native integer's constant is boxed as a 32-bit one.
            SpecialType.System_IntPtr when value is int native => new Constant(ConstantKind.IntPtr, unchecked((ulong)native)),
            SpecialType.System_UIntPtr when value is uint native => new Constant(ConstantKind.UIntPtr, native),
            _ => value switch
            {
                string text => Constant.Of(text),
                bool flag => new Constant(ConstantKind.Boolean, flag ? 1UL : 0UL),
                char c => new Constant(ConstantKind.Char, c),
                sbyte n => new Constant(ConstantKind.SByte, unchecked((ulong)n), 0, enumName),
                byte n => new Constant(ConstantKind.Byte, n, 0, enumName),
                short n => new Constant(ConstantKind.Int16, unchecked((ulong)n), 0, enumName),
                ushort n => new Constant(ConstantKind.UInt16, n, 0, enumName),
                int n => new Constant(ConstantKind.Int32, unchecked((ulong)n), 0, enumName),
                uint n => new Constant(ConstantKind.UInt32, n, 0, enumName),
                long n => new Constant(ConstantKind.Int64, unchecked((ulong)n), 0, enumName),
                ulong n => new Constant(ConstantKind.UInt64, n, 0, enumName),
                float n => Single(n),
                double n => Double(n),
                decimal n => DecimalBits.ToConstant(n),
                _ => null,
            },
        };
    }

    private static Constant? Widen(Constant value, ConstantKind target)
    {
        if (IsInteger(value.Kind) || value.Kind == ConstantKind.Char)
        {
            decimal number = NumberOf(value);
            return target switch
            {
                ConstantKind.Single => Single(number < 0 ? unchecked((long)value.Low) : value.Low),
                ConstantKind.Double => Double(number < 0 ? unchecked((long)value.Low) : value.Low),
                ConstantKind.Decimal => DecimalBits.ToConstant(number),
                ConstantKind.Int128 => Wide(target, number),
                ConstantKind.UInt128 => number >= 0 && ConvertsToInteger(value.Kind, ConstantKind.UInt64) ? Wide(target, number) : null,
                _ => ConvertsToInteger(value.Kind, target) && RangeOf(target) is (decimal min, decimal max) && number >= min && number <= max
                    ? new Constant(target, number < 0 ? unchecked((ulong)(long)number) : (ulong)number)
                    : null,
            };
        }

        return value.Kind == ConstantKind.Single && target == ConstantKind.Double
            ? Double(BitConverter.ToSingle(BitConverter.GetBytes((uint)value.Low), 0))
            : null;
    }

    // Whether a constant of the one integer type converts to the other where its value fits. A wider type takes every value; beyond
    // that a constant int goes to every integer type, and a constant long to ulong.
    private static bool ConvertsToInteger(ConstantKind from, ConstantKind to) => from switch
    {
        ConstantKind.Int32 => to is ConstantKind.SByte or ConstantKind.Byte or ConstantKind.Int16 or ConstantKind.UInt16 or ConstantKind.UInt32
            or ConstantKind.Int64 or ConstantKind.UInt64 or ConstantKind.IntPtr or ConstantKind.UIntPtr,
        ConstantKind.Int64 => to == ConstantKind.UInt64,
        ConstantKind.SByte => to is ConstantKind.Int16 or ConstantKind.Int32 or ConstantKind.Int64 or ConstantKind.IntPtr,
        ConstantKind.Byte => to is ConstantKind.Int16 or ConstantKind.UInt16 or ConstantKind.Int32 or ConstantKind.UInt32 or ConstantKind.Int64
            or ConstantKind.UInt64 or ConstantKind.IntPtr or ConstantKind.UIntPtr,
        ConstantKind.Int16 => to is ConstantKind.Int32 or ConstantKind.Int64 or ConstantKind.IntPtr,
        ConstantKind.UInt16 => IsWiderThan16(to),
        ConstantKind.Char => to == ConstantKind.UInt16 || IsWiderThan16(to),
        ConstantKind.UInt32 => to is ConstantKind.Int64 or ConstantKind.UInt64 or ConstantKind.UIntPtr,
        ConstantKind.IntPtr => to == ConstantKind.Int64,
        ConstantKind.UIntPtr => to == ConstantKind.UInt64,
        ConstantKind.UInt64 => to == ConstantKind.UInt64,
        _ => false,
    };

    private static bool IsWiderThan16(ConstantKind to) => to is ConstantKind.Int32 or ConstantKind.UInt32 or ConstantKind.Int64
        or ConstantKind.UInt64 or ConstantKind.IntPtr or ConstantKind.UIntPtr;

    private static bool IsInteger(ConstantKind kind) => kind is >= ConstantKind.SByte and <= ConstantKind.UIntPtr;

    private static (decimal Min, decimal Max)? RangeOf(ConstantKind kind) => kind switch
    {
        ConstantKind.SByte => (sbyte.MinValue, sbyte.MaxValue),
        ConstantKind.Byte => (byte.MinValue, byte.MaxValue),
        ConstantKind.Int16 => (short.MinValue, short.MaxValue),
        ConstantKind.UInt16 => (ushort.MinValue, ushort.MaxValue),
        ConstantKind.Int32 or ConstantKind.IntPtr => (int.MinValue, int.MaxValue),
        ConstantKind.UInt32 or ConstantKind.UIntPtr => (uint.MinValue, uint.MaxValue),
        ConstantKind.Int64 => (long.MinValue, long.MaxValue),
        ConstantKind.UInt64 => (ulong.MinValue, ulong.MaxValue),
        _ => null,
    };

    private static decimal NumberOf(Constant value) =>
        value.Kind is ConstantKind.SByte or ConstantKind.Int16 or ConstantKind.Int32 or ConstantKind.Int64 or ConstantKind.IntPtr
            ? unchecked((long)value.Low)
            : value.Low;

    // Both words; a negative number has ones above.
    private static Constant Wide(ConstantKind kind, decimal number) =>
        new(kind, number < 0 ? unchecked((ulong)(long)number) : (ulong)number, number < 0 ? ulong.MaxValue : 0);

    private static Constant Single(float number) => new(ConstantKind.Single, BitConverter.ToUInt32(BitConverter.GetBytes(number), 0));

    private static Constant Double(double number) => new(ConstantKind.Double, unchecked((ulong)BitConverter.DoubleToInt64Bits(number)));

    private static bool IsOrImplements(ITypeSymbol type, ITypeSymbol target)
    {
        if (target.SpecialType == SpecialType.System_Object || target.TypeKind == TypeKind.Dynamic)
        {
            return true;
        }

        if (target.TypeKind == TypeKind.Interface)
        {
            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                if (SymbolEqualityComparer.Default.Equals(implemented, target))
                {
                    return true;
                }
            }

            return false;
        }

        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(t, target))
            {
                return true;
            }
        }

        return false;
    }
}
