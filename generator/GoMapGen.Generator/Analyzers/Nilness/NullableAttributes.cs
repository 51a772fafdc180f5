using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>The attributes by which a signature says what it leaves null and what not.</summary>
internal static class NullableAttributes
{
    public static bool Has(ImmutableArray<AttributeData> attributes, string name) => attributes.Any(a => Is(a, name));

    /// <summary>Whether there is such an attribute with a value, as in <c>[NotNullWhen(true)]</c>.</summary>
    public static bool Has(ImmutableArray<AttributeData> attributes, string name, bool value) =>
        attributes.Any(a => Is(a, name) && Equals(a.FirstValue(), value));

    /// <summary>The names that <c>[MemberNotNull("a", "b")]</c> gives, or <c>[MemberNotNullWhen(true, "a")]</c>.</summary>
    public static IEnumerable<string> Names(ImmutableArray<AttributeData> attributes, string name, bool? when = null) => attributes
        .Where(a => Is(a, name) && (when is null || Equals(a.FirstValue(), when)))
        .SelectMany(static a => a.ConstructorArguments)
        .SelectMany(static argument => argument.Kind == TypedConstantKind.Array ? argument.Values : [argument])
        .Select(static value => value.ValueOrNull())
        .OfType<string>();

    private static bool Is(AttributeData attribute, string name) => attribute.AttributeClass is
    {
        ContainingNamespace: { Name: "CodeAnalysis", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } },
    } type && type.Name == name;
}
