using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Analyzers;

/// <summary>The names that the rules on System.Text.Json look for.</summary>
internal static class JsonAttributes
{
    private const string Factory = "GoMapGen.GoMapJsonConverterFactory";

    /// <summary>Whether an attribute is one of System.Text.Json's, by its name.</summary>
    public static bool IsJson(this AttributeData attribute, string name) => attribute.Is("System.Text.Json.Serialization", name);

    /// <summary>Whether a type is the factory of converters that the package has.</summary>
    public static bool IsFactory(object? type) => type is INamedTypeSymbol named && named.MetadataName() == Factory;
}
