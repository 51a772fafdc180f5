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

        // Almost every map has no member but the emitted ones, and a name of its own: then there is nothing to compare.
        (ISymbol Symbol, Location Location)[] members = [.. MembersOf(map, cancellation)];
        if (members.Length == 0 && !EmittedMembers.HasName(map.Name))
        {
            yield break;
        }

        var signatures = new HashSet<string>();
        var methods = new HashSet<string>();
        var others = new HashSet<string>();
        foreach (string signature in EmittedMembers.Of(map.IsValueType, languageVersion, map.SignatureName(), key.SignatureName(), elem.SignatureName()))
        {
            signatures.Add(signature);
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
                yield return (NameOf(member, map), location, member is IMethodSymbol { MethodKind: MethodKind.Constructor }
                    ? "the map has this constructor already; leave it out, or give it other parameters"
                    : "the map has this member already; rename yours or leave it out");
            }
            else if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
            {
                yield return (member.Name, location, "emitted code makes maps with new(), which sets no required member; leave 'required' out");
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

    private static bool IsPrimary(IMethodSymbol constructor, CancellationToken cancellation) =>
        constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is TypeDeclarationSyntax;
}
