using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Parsing;

/// <summary>What in a user's part of a map stands in the way of the emitted part.</summary>
internal static class Collisions
{
    /// <summary>The collisions: the name, where, and what to write instead.</summary>
    public static IEnumerable<(string Name, Location Location, string Message)> Of(
        INamedTypeSymbol map, int languageVersion, ITypeSymbol key, ITypeSymbol elem, Location identifier, CancellationToken cancellation)
    {
        if (map.BaseType is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } parent
            && !parent.InstanceConstructors.Any(c => c.DeclaredAccessibility != Accessibility.Private && c.Parameters.All(static p => p.IsOptional || p.IsParams)))
        {
            yield return (parent.DisplayName(), identifier, "it has no constructor without parameters for the emitted constructors to call; add one");
        }

        foreach ((ISymbol member, string message) in InTheWayOfBase(map, languageVersion, key, elem))
        {
            yield return ($"{member.ContainingType.DisplayName()}.{NameOf(member, map)}", identifier, message);
        }

        // Almost every map has no member but the emitted ones, and a name of its own: then there is nothing to compare.
        (ISymbol Symbol, Location Location)[] members = [.. MembersOf(map, cancellation)];
        if (members.Length == 0 && !EmittedMembers.HasName(map.Name))
        {
            yield break;
        }

        HashSet<string> signatures = EmittedSignatures(map, languageVersion, key, elem);
        var methods = new HashSet<string>();
        var others = new HashSet<string>();
        foreach (string signature in signatures)
        {
            string name = EmittedMembers.NameOf(signature);
            (name.Length == signature.Length ? others : methods).Add(name);
        }

        if (methods.Contains(map.Name) || others.Contains(map.Name))
        {
            yield return (map.Name, identifier, "a member cannot have the name of its type; rename the type");
        }

        foreach ((ISymbol member, Location location) in members)
        {
            bool collides = signatures.Contains(Signatures.Of(member)) || member switch
            {
                IMethodSymbol => others.Contains(member.Name),
                INamedTypeSymbol { Arity: > 0 } => methods.Contains(member.Name),
                _ => others.Contains(member.Name) || methods.Contains(member.Name),
            };
            if (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && IsPrimary(constructor, cancellation))
            {
                yield return (map.Name, location, "the emitted constructors cannot call a primary constructor; write fields or properties instead");
            }
            else if (collides)
            {
                yield return (NameOf(member, map), location, member switch
                {
                    IMethodSymbol { MethodKind: MethodKind.Constructor } => "the map has this constructor already; leave it out, or give it other parameters",
                    { Name: "get_Item" or "set_Item" } => "the map's indexer has an accessor of this name; rename yours",
                    _ when IsNameOfAccessor(member.Name) => $"the map's {member.Name.Substring(4)} has an accessor of this name; rename yours",
                    _ => "the map has this member already; rename yours or leave it out",
                });
            }
            else if (member is not IPropertySymbol { IsIndexer: true } && member.Name == EmittedMembers.Indexer)
            {
                yield return (member.Name, location, $"{EmittedMembers.Indexer} is the name of the map's indexer in metadata, where no other member can have it; rename yours");
            }
            else if (member is IPropertySymbol { IsIndexer: true, ExplicitInterfaceImplementations.Length: 0 } && member.MetadataName != EmittedMembers.Indexer)
            {
                yield return (NameOf(member, map), location, "the indexers of a type have one name, and the map's have no IndexerName; leave yours out");
            }
            else if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
            {
                yield return (member.Name, location, "emitted code makes maps with new(), which sets no required member; leave 'required' out");
            }
            else if (map.IsValueType && IsWritable(member))
            {
                yield return (member.Name, location, "a map in the struct form is readonly and holds nothing but the reference to its entries; make yours static, or the map a class");
            }
        }
    }

    // An instance field, or the one of a property or event that the compiler makes.
    private static bool IsWritable(ISymbol member) => !member.IsStatic && member switch
    {
        IFieldSymbol field => field is { IsReadOnly: false },
        IPropertySymbol { SetMethod: not null } => member.ContainingType.GetMembers().Any(m =>
            m is IFieldSymbol { IsReadOnly: false, AssociatedSymbol: { } property } && SymbolEqualityComparer.Default.Equals(property, member)),
        IEventSymbol { AddMethod.IsImplicitlyDeclared: true } => true,
        _ => false,
    };

    private static HashSet<string> EmittedSignatures(INamedTypeSymbol map, int languageVersion, ITypeSymbol key, ITypeSymbol elem) =>
        [.. EmittedMembers.Of(map.IsValueType, languageVersion, map.SignatureName(), key.SignatureName(), elem.SignatureName())];

    // Members of base classes that the emitted part would have to set, to implement or to override, and cannot.
    private static IEnumerable<(ISymbol Member, string Message)> InTheWayOfBase(INamedTypeSymbol map, int languageVersion, ITypeSymbol key, ITypeSymbol elem)
    {
        HashSet<string>? signatures = null;
        var implemented = new HashSet<string>();
        bool isToStringSeen = false;
        for (INamedTypeSymbol? ancestor = map.BaseType; ancestor is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
        {
            foreach (ISymbol member in ancestor.GetMembers())
            {
                if (member is IMethodSymbol { AssociatedSymbol: not null })
                {
                    continue;
                }

                string signature = Signatures.Of(member);
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                {
                    yield return (member, "emitted code makes maps with new(), which sets no required member; leave 'required' out");
                }
                else if (signature == "ToString()" && !isToStringSeen)
                {
                    isToStringSeen = true;
                    if (member.IsSealed)
                    {
                        yield return (member, "a map prints its entries, and this ToString cannot be overridden; leave 'sealed' out");
                    }
                }
                else if (member.IsOverride)
                {
                    implemented.Add(signature);
                }
                else if (member.IsAbstract && !implemented.Contains(signature)
                    && (signatures ??= EmittedSignatures(map, languageVersion, key, elem)).Contains(signature))
                {
                    yield return (member, "it is abstract, and the map has a member of this name that does not implement it; rename it, or give it a body");
                }
            }
        }
    }

    // The user's members, each with its first place in a file that is not the emitted one. Syntax tells whether there are any: to ask the
    // symbol is to complete all that is emitted.
    private static IEnumerable<(ISymbol Symbol, Location Location)> MembersOf(INamedTypeSymbol map, CancellationToken cancellation)
    {
        if (!map.DeclaringSyntaxReferences.Any(part => !EmittedFile.Is(part.SyntaxTree)
            && part.GetSyntax(cancellation) is TypeDeclarationSyntax declaration
            && (declaration.Members.Count > 0 || declaration.ParameterList is not null)))
        {
            yield break;
        }

        foreach (ISymbol member in map.GetMembers())
        {
            if (!member.IsImplicitlyDeclared
                && member is not IMethodSymbol { AssociatedSymbol: not null }
                && member.Locations.FirstOrDefault(l => l.SourceTree is { } tree && !EmittedFile.Is(tree)) is { } location)
            {
                yield return (member, location);
            }
        }
    }

    private static string NameOf(ISymbol member, INamedTypeSymbol map) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => map.Name,
        IPropertySymbol { IsIndexer: true } => "this",
        _ => member.Name,
    };

    private static bool IsNameOfAccessor(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal);

    private static bool IsPrimary(IMethodSymbol constructor, CancellationToken cancellation) =>
        constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is TypeDeclarationSyntax;
}
