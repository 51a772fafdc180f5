using System.Linq;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing.Files;

/// <summary>A key or elem type that a file can hold values of.</summary>
/// <param name="Kind">What its constants are. Of an enum: its underlying type.</param>
/// <param name="Name">The type, as a person writes it.</param>
/// <param name="AllowsNull">Whether a value may be null.</param>
/// <param name="EnumName">The full name of an enum.</param>
/// <param name="Members">The members of an enum.</param>
internal sealed record FileValueType(
    ConstantKind Kind,
    string Name,
    bool AllowsNull = false,
    string? EnumName = null,
    EquatableArray<EnumMember> Members = default)
{
    /// <summary>What a file can hold, for messages.</summary>
    public const string Allowed = "numbers, bool, char, string, enums, Guid, TimeSpan and dates";

    /// <summary>The description of a type, or <see langword="null"/> if no file can hold values of it.</summary>
    /// <param name="type">A key or elem type.</param>
    /// <param name="isKey">A string key is never null.</param>
    public static FileValueType? Of(ITypeSymbol type, bool isKey)
    {
        bool isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        ITypeSymbol bare = isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        string name = type.DisplayName();
        if (bare is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
        {
            return new FileValueType(KindOf(underlying)!.Value, name, isNullable, bare.FullName(), MembersOf(bare));
        }

        if (KindOf(bare) is not { } kind)
        {
            return null;
        }

        bool isNullableText = kind == ConstantKind.String && !isKey && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        return new FileValueType(kind, name, isNullable || isNullableText);
    }

    private static EquatableArray<EnumMember> MembersOf(ITypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>()
        .Where(static field => field.HasConstantValue)
        .Select(static field => new EnumMember(field.Name, BitsOf(field.ConstantValue!)))
        .ToEquatableArray();

    private static ulong BitsOf(object value) => value is ulong bits
        ? bits
        : unchecked((ulong)Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));

    private static ConstantKind? KindOf(ITypeSymbol type) => type.SpecialType switch
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
        _ when type is INamedTypeSymbol { IsValueType: true, ContainingType: null } named => named.MetadataName() switch
        {
            "System.Half" => ConstantKind.Half,
            "System.Int128" => ConstantKind.Int128,
            "System.UInt128" => ConstantKind.UInt128,
            "System.Guid" => ConstantKind.Guid,
            "System.DateTimeOffset" => ConstantKind.DateTimeOffset,
            "System.TimeSpan" => ConstantKind.TimeSpan,
            "System.DateOnly" => ConstantKind.DateOnly,
            "System.TimeOnly" => ConstantKind.TimeOnly,
            _ => null,
        },
        _ => null,
    };
}

/// <summary>A member of an enum, its value sign-extended.</summary>
internal readonly record struct EnumMember(string Name, ulong Value);
