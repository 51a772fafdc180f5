using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>What the compiler would say of an emitted map through no fault of its own, and has said already or cannot be helped.</summary>
internal static class SilencedWarnings
{
    /// <summary>The warnings, for a map and the types that it names.</summary>
    public static IEnumerable<string> Of(INamedTypeSymbol map, params ITypeSymbol?[] types)
    {
        // The user's base class may have a Count too.
        if (map.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) })
        {
            yield return "CS0108";
            yield return "CS0114";
        }

        // Whoever declares a map of an obsolete type has been told so there.
        if (types.Any(ReportedUses.HasObsolete))
        {
            yield return "CS0612";
            yield return "CS0618";
        }

        foreach (string id in types.SelectMany(ReportedUses.IdsOfOwn).Distinct())
        {
            yield return id;
        }

        // Names in lower case, and members of types that the Common Language Specification does not know, are said at the declaration
        // or are the library's.
        if (Names(map).Any(static name => name.All(static c => c is >= 'a' and <= 'z')))
        {
            yield return "CS8981";
        }

        if (map.ContainingAssembly.GetAttributes().Any(static a => a.AttributeClass?.Name == nameof(CLSCompliantAttribute)))
        {
            foreach (string id in new[] { "CS3001", "CS3002", "CS3003", "CS3006", "CS3008", "CS3009" })
            {
                yield return id;
            }
        }

        // A type parameter around the map may be called TState.
        if (FieldReader.IsGeneric(map))
        {
            yield return "CS0693";
        }
    }

    private static IEnumerable<string> Names(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            yield return t.Name.Escaped();
            foreach (ITypeParameterSymbol parameter in t.TypeParameters)
            {
                yield return parameter.Name.Escaped();
            }
        }
    }
}
