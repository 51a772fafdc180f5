using System.Linq;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>The types that a type's name is made of.</summary>
internal static class TypeParts
{
    /// <summary>Whether a type, one around it or one that it is made of is such.</summary>
    public static bool Holds(ITypeSymbol? type, Func<ITypeSymbol, bool> predicate) => type switch
    {
        null => false,
        IArrayTypeSymbol array => Holds(array.ElementType, predicate),
        INamedTypeSymbol { IsUnboundGenericType: false } named =>
            predicate(named) || Holds(named.ContainingType, predicate) || named.TypeArguments.Any(argument => Holds(argument, predicate)),
        _ => predicate(type),
    };
}
