using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>What tells two members of a type apart, as text.</summary>
internal static class Signatures
{
    /// <summary>
    /// <c>Add(int, string)</c>, <c>GetOrAdd`1(int, !!0)</c>, <c>this[int]</c>, <c>.ctor()</c>, <c>Count</c>; with the interface before
    /// it if the member implements one explicitly.
    /// </summary>
    public static string Of(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation, ExplicitInterfaceImplementations: { Length: > 0 } implemented } =>
            $"{implemented[0].ContainingType.SignatureName()}.{implemented[0].Name}{Suffix(implemented[0])}",
        IPropertySymbol { ExplicitInterfaceImplementations: { Length: > 0 } implemented } =>
            $"{implemented[0].ContainingType.SignatureName()}.{NameOf(implemented[0])}",
        IMethodSymbol method => method.Name + Suffix(method),
        IPropertySymbol property => NameOf(property),
        _ => member.MetadataName,
    };

    private static string NameOf(IPropertySymbol property) =>
        property.IsIndexer ? $"this[{string.Join(", ", property.Parameters.Select(Parameter))}]" : property.Name;

    private static string Suffix(IMethodSymbol method)
    {
        string parameters = string.Join(", ", method.Parameters.Select(Parameter));
        for (int i = 0; i < method.Arity; i++)
        {
            parameters = Regex.Replace(parameters, $@"\b{Regex.Escape(method.TypeParameters[i].Name)}\b", $"!!{i}");
        }

        return $"{(method.Arity > 0 ? $"`{method.Arity}" : "")}({parameters})";
    }

    // ref, out and in do not tell two methods apart.
    private static string Parameter(IParameterSymbol parameter) =>
        (parameter.RefKind == RefKind.None ? "" : "ref ") + parameter.Type.SignatureName();
}
