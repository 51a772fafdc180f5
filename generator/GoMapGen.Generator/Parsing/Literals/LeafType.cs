using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>The type that a map gives its keys or its elems, as constants are converted to it.</summary>
internal sealed class LeafType
{
    public LeafType(ITypeSymbol type)
    {
        Type = type;
        Bare = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        CanBeNull = type.IsReferenceType || !SymbolEqualityComparer.Default.Equals(type, Bare);
        Enum = Bare.TypeKind == TypeKind.Enum ? Bare : null;
        Kind = KindOf(Enum is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying : Bare);
        FullName = type.FullName();
    }

    public ITypeSymbol Type { get; }

    /// <summary>The type itself, or what it is a Nullable of.</summary>
    public ITypeSymbol Bare { get; }

    /// <summary>The bare type, if it is an enum.</summary>
    public ITypeSymbol? Enum { get; }

    /// <summary>What constants of the bare type are; <see langword="null"/> if there are none, or of several kinds.</summary>
    public ConstantKind? Kind { get; }

    public bool CanBeNull { get; }

    public string FullName { get; }

    /// <summary>The zero value.</summary>
    public Constant Zero => Kind is { } kind && !CanBeNull ? new Constant(kind, 0, 0, Enum?.BareName()) : Constant.Zero;

    /// <summary>What constants of a type are; <see langword="null"/> if there are none, or of several kinds.</summary>
    public static ConstantKind? KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => ConstantKind.Boolean,
        SpecialType.System_Char => ConstantKind.Char,
        SpecialType.System_SByte => ConstantKind.SByte,
        SpecialType.System_Byte => ConstantKind.Byte,
        SpecialType.System_Int16 => ConstantKind.Int16,
        SpecialType.System_UInt16 => ConstantKind.UInt16,
        SpecialType.System_Int32 => ConstantKind.Int32,
        SpecialType.System_UInt32 => ConstantKind.UInt32,
        SpecialType.System_Int64 => ConstantKind.Int64,
        SpecialType.System_UInt64 => ConstantKind.UInt64,
        SpecialType.System_IntPtr => ConstantKind.IntPtr,
        SpecialType.System_UIntPtr => ConstantKind.UIntPtr,
        SpecialType.System_Single => ConstantKind.Single,
        SpecialType.System_Double => ConstantKind.Double,
        SpecialType.System_Decimal => ConstantKind.Decimal,
        SpecialType.System_String => ConstantKind.String,
        SpecialType.System_DateTime => ConstantKind.DateTime,
        _ when type is INamedTypeSymbol { ContainingType: null, Arity: 0 } named => named.MetadataName() switch
        {
            "System.Half" => ConstantKind.Half,
            "System.Int128" => ConstantKind.Int128,
            "System.UInt128" => ConstantKind.UInt128,
            "System.Guid" => ConstantKind.Guid,
            "System.DateTimeOffset" => ConstantKind.DateTimeOffset,
            "System.TimeSpan" => ConstantKind.TimeSpan,
            "System.DateOnly" => ConstantKind.DateOnly,
            "System.TimeOnly" => ConstantKind.TimeOnly,
            "System.Type" => ConstantKind.Type,
            _ => null,
        },
        _ => null,
    };
}
