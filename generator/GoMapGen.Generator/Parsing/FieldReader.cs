using System.Linq;
using System.Text;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Parsing;

/// <summary>
/// Decides how emitted code reads the fields of this project's structs: by name where the map may, through the getter of an
/// auto-property, else through an UnsafeAccessor.
/// </summary>
internal sealed class FieldReader(INamedTypeSymbol map, Compilation compilation, CancellationToken cancellation)
{
    /// <summary>The nested class of a map that holds accessors and the functions of a key's members.</summary>
    public const string Parts = "KeyParts";

    private readonly HashSet<string> _methods = [];
    private readonly Dictionary<ITypeSymbol, string> _holders = new(SymbolEqualityComparer.Default);

    // Generic types in an accessor's signature came with .NET 9, as this type did.
    private readonly bool _readsGenerics = compilation.GetTypeByMetadataName("System.Threading.Lock") is not null;

    private readonly bool _mapIsGeneric = IsGeneric(map);

    /// <summary>
    /// The fields of a struct as (name for comments, name in metadata, type, symbol). Captured parameters of a primary constructor
    /// are among them, by the name that the compiler makes up: &lt;name&gt;P.
    /// </summary>
    public IEnumerable<(string Name, string Field, ITypeSymbol Type, ISymbol Symbol)> FieldsOf(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field)
            {
                yield return (IsCapturedParameter(field) ? field.Name.Split('<', '>')[1] : (field.AssociatedSymbol ?? field).Name, field.Name, field.Type, field);
            }
            else if (member is IEventSymbol { IsStatic: false, AddMethod.IsImplicitlyDeclared: true } fieldLike)
            {
                yield return (fieldLike.Name, fieldLike.Name, fieldLike.Type, fieldLike);
            }
        }
    }

    /// <summary>Whether a field is a parameter of a primary constructor that is used after construction.</summary>
    public static bool IsCapturedParameter(ISymbol symbol) => symbol is IFieldSymbol { IsImplicitlyDeclared: true, AssociatedSymbol: null };

    /// <summary>How a field is read, as a format of its struct; an empty one if it cannot be.</summary>
    public (string Access, FieldAccessor? Accessor) Access(INamedTypeSymbol owner, string name, string field, ITypeSymbol type, ISymbol symbol)
    {
        if (symbol is IFieldSymbol { IsImplicitlyDeclared: false } && compilation.IsSymbolAccessibleWithin(symbol, map))
        {
            return ($"{{0}}.{name.Escaped()}", null);
        }

        if (symbol is IFieldSymbol { AssociatedSymbol: IPropertySymbol { GetMethod: { } getter } property }
            && compilation.IsSymbolAccessibleWithin(getter, map) && OnlyReadsItsField(property))
        {
            return ($"{{0}}.{name.Escaped()}", null);
        }

        bool isGeneric = IsGeneric(owner);
        if (type is IPointerTypeSymbol || !compilation.IsSymbolAccessibleWithin(type, map) || ((isGeneric || _mapIsGeneric) && !_readsGenerics))
        {
            return ("", null);
        }

        string plainName = PlainName(name);
        if (!isGeneric)
        {
            string method = Unique($"{plainName}Of{PlainName(owner.Name)}");
            return ($"{Parts}.{method}({{0}})", new FieldAccessor("", "", method, field, type.FullName(), owner.FullName()));
        }

        // The runtime finds a field of a generic struct only by its declared type, so the accessor is generic just as the struct is.
        INamedTypeSymbol definition = owner.OriginalDefinition;
        ITypeSymbol declaredType = definition.GetMembers(symbol.Name).OfType<IFieldSymbol>().FirstOrDefault(f => f.Name == field)?.Type ?? type;
        ITypeParameterSymbol[] parameters = [.. TypeParameters(definition)];
        if (!_holders.TryGetValue(definition, out string holder))
        {
            holder = Unique(PlainName(owner.Name) + "Fields");
            _holders.Add(definition, holder);
        }

        string arguments = string.Join(", ", TypeArguments(owner).Select(TypeNames.FullName));
        string genericMethod = Unique($"{plainName}Of{holder}");
        var accessor = new FieldAccessor(
            $"{holder}<{string.Join(", ", parameters.Select(static p => p.Name.Escaped()))}>",
            string.Concat(OwnersOf(definition).Select(TypeNames.Constraints)),
            genericMethod,
            field,
            declaredType.FullName(),
            definition.FullName());
        return ($"{Parts}.{holder}<{arguments}>.{genericMethod}({{0}})", accessor);
    }

    /// <summary>The generic type around the map without which a field could be read, if that is why it cannot be.</summary>
    public INamedTypeSymbol? GenericTypeInTheWay(INamedTypeSymbol owner, ITypeSymbol type) =>
        _readsGenerics || IsGeneric(owner) || type is IPointerTypeSymbol || !compilation.IsSymbolAccessibleWithin(type, map)
            ? null
            : OwnersOf(map).LastOrDefault(static outer => outer.Arity > 0);

    /// <summary>Whether a type, or one around it, has type parameters.</summary>
    public static bool IsGeneric(INamedTypeSymbol type) => OwnersOf(type).Any(static owner => owner.Arity > 0);

    private static IEnumerable<INamedTypeSymbol> OwnersOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? owner = type; owner is not null; owner = owner.ContainingType)
        {
            yield return owner;
        }
    }

    private static IEnumerable<ITypeParameterSymbol> TypeParameters(INamedTypeSymbol type) =>
        OwnersOf(type).Reverse().SelectMany(static owner => owner.TypeParameters);

    private static IEnumerable<ITypeSymbol> TypeArguments(INamedTypeSymbol type) =>
        OwnersOf(type).Reverse().SelectMany(static owner => owner.TypeArguments);

    // "get;" and the property of a record's parameter; a getter with a body may give anything.
    private bool OnlyReadsItsField(IPropertySymbol property)
    {
        foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is PropertyDeclarationSyntax declaration)
            {
                AccessorDeclarationSyntax? getter = declaration.AccessorList?.Accessors.FirstOrDefault(static a => a.Keyword.ValueText == "get");
                if (getter is not { Body: null, ExpressionBody: null })
                {
                    return false;
                }
            }
        }

        return true;
    }

    // "_count" and "count" become "Count".
    private static string PlainName(string name)
    {
        var plain = new StringBuilder();
        foreach (char c in name.TrimStart('_'))
        {
            plain.Append(plain.Length == 0 ? char.ToUpperInvariant(c) : c);
        }

        return plain.Length == 0 ? "Field" : plain.ToString();
    }

    private string Unique(string name)
    {
        string unique = name;
        for (int i = 2; !_methods.Add(unique); i++)
        {
            unique = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
