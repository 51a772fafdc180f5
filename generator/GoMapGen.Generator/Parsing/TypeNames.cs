using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Parsing;

/// <summary>Names of types, as emitted code writes them and as a person does.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    // What decides whether two signatures are the same: neither nullable annotations nor the names of tuple members.
    private static readonly SymbolDisplayFormat Bare = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    private static readonly SymbolDisplayFormat Constrained = SymbolDisplayFormat.FullyQualifiedFormat
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    private static readonly SymbolDisplayFormat Signature = Full
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers);

    private static readonly SymbolDisplayFormat Metadata = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.None);

    /// <summary><c>global::System.Guid</c>, <c>int</c>, <c>(int, string?)</c>.</summary>
    public static string FullName(this ITypeSymbol type) => Name(type, Full);

    /// <summary>The full name without nullable annotations, which neither <c>typeof</c> nor a cast to an enum takes.</summary>
    public static string BareName(this ITypeSymbol type) => Name(type, SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>A name that is the same for types which no signature tells apart.</summary>
    public static string SignatureName(this ITypeSymbol type) => Name(type, Bare);

    /// <summary>The name of an array of a type, by the type's name: <c>int[]</c>, and <c>double[][,]</c> of <c>double[,]</c>.</summary>
    public static string ArrayOf(string name, string length = "")
    {
        int ranks = name.Length;
        while (ranks > 0 && name[ranks - 1] is '[' or ',' or ']')
        {
            ranks--;
        }

        return $"{name.Substring(0, ranks)}[{length}]{name.Substring(ranks)}";
    }

    /// <summary><c>Guid</c>, <c>int</c>, <c>Outer.Point</c>.</summary>
    public static string DisplayName(this ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>
    /// <c>System.Collections.Generic.List`1</c>; containing types are separated by dots, and only the last name has its arity.
    /// </summary>
    public static string MetadataName(this INamedTypeSymbol type)
    {
        INamedTypeSymbol definition = type.OriginalDefinition;
        string name = definition.ToDisplayString(Metadata);
        return definition.Arity == 0 ? name : $"{name}`{definition.Arity}";
    }

    /// <summary>Whether a type is the one of a name and a namespace.</summary>
    public static bool IsNamed(this INamedTypeSymbol? type, string space, string name) =>
        type is not null && type.Name == name && type.ContainingType is null && type.ContainingNamespace?.ToDisplayString() == space;

    /// <summary>
    /// Whether type arguments and elements are nested as deep as that. Who follows the members of a type that expands,
    /// <c>class C&lt;T&gt; { C&lt;C&lt;T&gt;&gt; Next; }</c>, comes to no type twice, but to ever deeper ones. They may double at each
    /// level, so that it takes few levels to tell.
    /// </summary>
    public static bool HasLevels(this ITypeSymbol type, int levels) => levels == 0 || type switch
    {
        IArrayTypeSymbol array => HasLevels(array.ElementType, levels - 1),
        IPointerTypeSymbol pointer => HasLevels(pointer.PointedAtType, levels - 1),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => HasLevels(argument, levels - 1)) || (named.ContainingType is { } outer && HasLevels(outer, levels)),
        _ => false,
    };

    /// <summary>The constraints of a generic type, each with a space before it.</summary>
    public static string Constraints(this INamedTypeSymbol type)
    {
        string text = type.OriginalDefinition.ToDisplayString(Constrained);
        int where = text.IndexOf(" where ", StringComparison.Ordinal);
        return where < 0 ? "" : text.Substring(where);
    }

    /// <summary><c>Make&lt;T&gt;(int a) where T : class</c>, <c>Table</c>, <c>this[int i]</c>: a member without modifiers and type.</summary>
    public static string SignatureText(this ISymbol member) => member.ToDisplayString(Signature);

    /// <summary>A name with an @ where it would be a keyword.</summary>
    public static string Escaped(this string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    // No interface can be implemented for a dynamic type argument: for the map it is an object.
    private static string Name(ITypeSymbol type, SymbolDisplayFormat format)
    {
        string name = type.ToDisplayString(format);
        return name.Contains("dynamic")
            ? string.Concat(type.ToDisplayParts(format).Select(static part => part.Symbol is IDynamicTypeSymbol ? "object" : part.ToString()))
            : name;
    }
}
