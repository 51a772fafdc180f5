using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Parsing;

/// <summary>Types whose uses the compiler reports: obsolete and experimental ones.</summary>
internal static class ReportedUses
{
    /// <summary>Whether emitted code that uses a type, and reads it member by member, uses what is obsolete.</summary>
    public static bool HasObsolete(ITypeSymbol? type) => TypeParts.Holds(type, IsObsolete) || HasObsoleteField(type, []);

    /// <summary>What a use of the type is reported as, of itself and of all that it is made of, where that is an ID of its own.</summary>
    public static List<string> IdsOfOwn(ITypeSymbol? type)
    {
        var ids = new List<string>();
        TypeParts.Holds(type, t =>
        {
            foreach (AttributeData attribute in t.GetAttributes())
            {
                if ((IsObsolete(attribute) || IsExperimental(attribute)) && (IdOfExperiment(attribute) ?? attribute.NamedValue("DiagnosticId")) is string id)
                {
                    ids.Add(id);
                }
            }

            return false;
        });
        return ids;
    }

    /// <summary>The attributes of a type that have its uses reported. A use in what has them too is not.</summary>
    public static IEnumerable<string> AttributesOf(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (IsObsolete(attribute))
            {
                yield return "global::System.Obsolete";
            }
            else if (IdOfExperiment(attribute) is { } id)
            {
                yield return $"global::System.Diagnostics.CodeAnalysis.Experimental({SymbolDisplay.FormatLiteral(id, quote: true)})";
            }
        }
    }

    /// <summary>Whether a use of a type is reported even where it is known to be obsolete: as an error, or under an ID of its own.</summary>
    public static bool HasUsesReported(ITypeSymbol type) => type.GetAttributes().Any(static a => IsExperimental(a)
        || (IsObsolete(a) && (a.NamedArguments.Any(static n => n.Key == "DiagnosticId") || a.ConstructorArguments.Any(static c => c.ValueOrNull() is true))));

    private static string? IdOfExperiment(AttributeData attribute) =>
        IsExperimental(attribute) && attribute.ConstructorArguments is { Length: 1 } arguments ? arguments[0].ValueOrNull() as string : null;

    private static bool IsExperimental(AttributeData attribute) => attribute.Is("System.Diagnostics.CodeAnalysis", "ExperimentalAttribute");

    private static bool IsObsolete(AttributeData attribute) => attribute.Is("System", "ObsoleteAttribute");

    private static bool IsObsolete(ISymbol symbol) => symbol.GetAttributes().Any(IsObsolete);

    // A key is read member by member, at any depth.
    private static bool HasObsoleteField(ITypeSymbol? type, HashSet<ITypeSymbol> seen) =>
        type is INamedTypeSymbol { IsValueType: true, SpecialType: SpecialType.None }
        && seen.Add(type)
        && type.GetMembers().Any(member => !member.IsStatic
            && (IsObsolete(member) || (member is IFieldSymbol field && (field.AssociatedSymbol is { } property && IsObsolete(property) || HasObsoleteField(field.Type, seen)))));
}
