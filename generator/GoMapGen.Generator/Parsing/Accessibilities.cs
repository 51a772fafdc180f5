using System.Linq;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>The rule of C# that a public member's types are as accessible as the member (CS0050 and its relatives).</summary>
internal static class Accessibilities
{
    /// <summary>Whether whoever can name the map can name the type.</summary>
    public static bool IsAtLeastAsAccessible(ITypeSymbol type, INamedTypeSymbol map) => type switch
    {
        IArrayTypeSymbol array => IsAtLeastAsAccessible(array.ElementType, map),
        INamedTypeSymbol named => IsReached(named, map) && named.TypeArguments.All(argument => IsAtLeastAsAccessible(argument, map)),
        _ => true,
    };

    private static bool IsReached(INamedTypeSymbol type, INamedTypeSymbol map)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.ContainingType)
        {
            if (level.IsFileLocal || !IsContained(map, level))
            {
                return false;
            }

            if (!SymbolEqualityComparer.Default.Equals(level, type) && !level.TypeArguments.All(argument => IsAtLeastAsAccessible(argument, map)))
            {
                return false;
            }
        }

        return true;
    }

    // Whether some level of the map's nesting is at least as closed as this declared accessibility.
    private static bool IsContained(INamedTypeSymbol map, INamedTypeSymbol level) => level.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.NotApplicable => true,
        Accessibility.Internal => IsInternal(map, level),
        Accessibility.Protected => IsProtected(map, level),
        Accessibility.ProtectedOrInternal => IsInternal(map, level) || IsProtected(map, level)
            || Levels(map).Any(m => m.DeclaredAccessibility == Accessibility.ProtectedOrInternal && DerivesFrom(m.ContainingType, level.ContainingType)),
        Accessibility.ProtectedAndInternal => IsPrivate(map, level) || (IsInternal(map, level) && IsProtected(map, level)),
        _ => IsPrivate(map, level),
    };

    private static bool IsInternal(INamedTypeSymbol map, INamedTypeSymbol level) =>
        Levels(map).Any(m => m.DeclaredAccessibility is Accessibility.Internal or Accessibility.Private or Accessibility.ProtectedAndInternal
            && SymbolEqualityComparer.Default.Equals(m.ContainingAssembly, level.ContainingAssembly));

    private static bool IsProtected(INamedTypeSymbol map, INamedTypeSymbol level) =>
        Levels(map).Any(m => m.ContainingType is not null
            && (m.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedAndInternal && DerivesFrom(m.ContainingType, level.ContainingType)
                || m.DeclaredAccessibility == Accessibility.Private && Levels(m.ContainingType).Any(outer => DerivesFrom(outer, level.ContainingType))));

    private static bool IsPrivate(INamedTypeSymbol map, INamedTypeSymbol level) =>
        Levels(map).Any(m => m.DeclaredAccessibility == Accessibility.Private
            && Levels(m.ContainingType).Any(outer => SymbolEqualityComparer.Default.Equals(outer.OriginalDefinition, level.ContainingType.OriginalDefinition)));

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            yield return type;
        }
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, ancestor.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
