using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing.Files;

/// <summary>A member whose literal is a file.</summary>
/// <param name="Attribute">The attribute that names it.</param>
/// <param name="File">The name.</param>
/// <param name="Map">The map of the member.</param>
internal sealed record FileMember(AttributeData Attribute, string File, LiteralMap Map)
{
    /// <summary>The member, if it is one whose attribute names a file and whose type is a map or its read-only table.</summary>
    public static FileMember? Of(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (LiteralParser.IsAttribute(attribute) && attribute.NamedValue("File") is string file
                && LiteralMap.OfMapOrTable((member as IMethodSymbol)?.ReturnType ?? (member as IPropertySymbol)?.Type) is { } map)
            {
                return new FileMember(attribute, file, map);
            }
        }

        return null;
    }
}
