using System.Linq;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing.Files;

/// <summary>Describes the types that a file can hold values of.</summary>
internal static class FileValueTypes
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

    // No text is a type.
    private static ConstantKind? KindOf(ITypeSymbol type) => LeafType.KindOf(type) is var kind && kind == ConstantKind.Type ? null : kind;
}
