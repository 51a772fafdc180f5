using System.Linq;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>Whether a type has an equality of its own, which then is asked.</summary>
internal static class OwnEquality
{
    /// <summary>
    /// For a struct: what the user wrote, not what the compiler made of a record struct. For a class: any override below object,
    /// records included, since a class without one is compared by reference.
    /// </summary>
    public static bool Of(INamedTypeSymbol type, Compilation compilation)
    {
        bool counts(ISymbol member) => type.IsReferenceType || !member.IsImplicitlyDeclared;

        for (INamedTypeSymbol? t = type; t is not null && !IsRoot(t); t = t.BaseType)
        {
            if (t.GetMembers(nameof(Equals)).Any(m => counts(m) && m is IMethodSymbol { IsOverride: true, Parameters.Length: 1 } equals && equals.Parameters[0].Type.SpecialType == SpecialType.System_Object)
                || t.GetMembers(nameof(GetHashCode)).Any(m => counts(m) && m is IMethodSymbol { IsOverride: true, Parameters.IsEmpty: true }))
            {
                return true;
            }
        }

        // EqualityComparer<T>.Default asks IEquatable<T> of exactly this type.
        INamedTypeSymbol? equatable = compilation.GetTypeByMetadataName("System.IEquatable`1")?.Construct(type);
        return equatable is not null
            && type.AllInterfaces.Contains(equatable, SymbolEqualityComparer.Default)
            && type.FindImplementationForInterfaceMember(equatable.GetMembers(nameof(Equals)).First()) is { } implementation
            && counts(implementation);
    }

    private static bool IsRoot(INamedTypeSymbol type) => type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum;
}
