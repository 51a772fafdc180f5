using System.Linq;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing.Files;

/// <summary>A member whose literal is a file.</summary>
/// <param name="Attribute">The attribute that names it.</param>
/// <param name="File">The name.</param>
/// <param name="Map">The map type of the member.</param>
internal sealed record FileMember(AttributeData Attribute, string File, INamedTypeSymbol Map)
{
    /// <summary>The attribute's full name.</summary>
    public const string AttributeName = "GoMapGen.GoMapLiteralAttribute";

    /// <summary>The member, if it is one whose attribute names a file and whose type is a map or its read-only table.</summary>
    public static FileMember? Of(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "GoMapLiteralAttribute" } type && type.MetadataName() == AttributeName
                && attribute.NamedValue("File") is string file
                && MapOf((member as IMethodSymbol)?.ReturnType ?? (member as IPropertySymbol)?.Type) is { } map)
            {
                return new FileMember(attribute, file, map);
            }
        }

        return null;
    }

    /// <summary>What the map expects of the file, or <see langword="null"/> and the type that no file can hold.</summary>
    public FileShape? Shape(out ITypeSymbol? impossible)
    {
        impossible = null;
        AttributeData map = MapParser.AttributesOf(Map).First();
        if (MapParser.TypesOf(map) is not ({ } key, { } elem))
        {
            return null;
        }

        FileValueType? keyType = FileValueType.Of(key, isKey: true);
        FileValueType? elemType = FileValueType.Of(elem, isKey: false);
        impossible = keyType is null ? key : elemType is null ? elem : null;
        string? comparer = (map.NamedValue("Comparer") as ITypeSymbol)?.FullName();
        return impossible is null ? new FileShape(keyType!, elemType!, comparer) : null;
    }

    private static INamedTypeSymbol? MapOf(ITypeSymbol? type)
    {
        INamedTypeSymbol? named = type?.OriginalDefinition as INamedTypeSymbol;
        INamedTypeSymbol? map = named is { Name: "Frozen", ContainingType: { } containing } ? containing : named;
        return map is not null && MapParser.AttributesOf(map).Any() ? map : null;
    }
}
