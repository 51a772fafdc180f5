using System.Linq;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Analyzers;

/// <summary>What in a user's part of a map stands in the way of the emitted part.</summary>
internal static class Collisions
{
    /// <summary>The collisions: the name, where, and what to write instead.</summary>
    public static IEnumerable<(string Name, Location Location, string Message)> Of(
        INamedTypeSymbol map, int languageVersion, ITypeSymbol key, ITypeSymbol elem, string hintName, Location identifier, CancellationToken cancellation)
    {
        var signatures = new HashSet<string>();
        var methods = new HashSet<string>();
        var others = new HashSet<string>();
        foreach (string signature in EmittedMembers.Of(map.IsValueType, languageVersion, map.SignatureName(), key.SignatureName(), elem.SignatureName()))
        {
            signatures.Add(signature);
            int end = signature.IndexOfAny(['(', '`']);
            (end < 0 ? others : methods).Add(end < 0 ? signature : signature.Substring(0, end));
        }

        if (methods.Contains(map.Name) || others.Contains(map.Name))
        {
            yield return (map.Name, identifier, "a member cannot have the name of its type; rename the type");
        }

        foreach (ISymbol member in map.GetMembers())
        {
            if (member.IsImplicitlyDeclared || member is IMethodSymbol { AssociatedSymbol: not null } || LocationOf(member, hintName) is not { } location)
            {
                continue;
            }

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

        if (map.BaseType is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } parent
            && !parent.InstanceConstructors.Any(c => c.DeclaredAccessibility != Accessibility.Private && c.Parameters.All(static p => p.IsOptional || p.IsParams)))
        {
            yield return (parent.DisplayName(), identifier, "it has no constructor without parameters for the emitted constructors to call; add one");
        }
    }

    private static string NameOf(ISymbol member, INamedTypeSymbol map) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => map.Name,
        IPropertySymbol { IsIndexer: true } => "this",
        _ => member.Name,
    };

    // The first place in a file that is not the emitted one.
    private static Location? LocationOf(ISymbol member, string hintName) =>
        member.Locations.FirstOrDefault(location => location.SourceTree is { } tree && !tree.FilePath.EndsWith(hintName, StringComparison.Ordinal));

    private static bool IsPrimary(IMethodSymbol constructor, CancellationToken cancellation) =>
        constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is TypeDeclarationSyntax;
}
