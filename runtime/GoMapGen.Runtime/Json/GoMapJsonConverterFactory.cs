using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoMapGen.Runtime;

namespace GoMapGen;

/// <summary>
/// The converter of every map, for System.Text.Json. By reflection, and in contexts of other projects, maps bring their converters with
/// them and nothing has to be set up. A JsonSerializerContext in a map's own project cannot see what is emitted: there this factory is
/// named, as in <c>[JsonSourceGenerationOptions(Converters = [typeof(GoMapJsonConverterFactory)])]</c>.
/// </summary>
public sealed class GoMapJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);

        // What is derived from a map is none: a map's converter makes maps.
        return typeToConvert.IsAssignableTo(typeof(IJsonMap)) && TypeClassifier.IsMap(typeToConvert);
    }

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "No constructor runs, and a map that is in a JSON document is a type that is made.")]
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);

        // A map in a generic type cannot name its converter in an attribute, but it can make it.
        return typeToConvert.IsDefined(typeof(JsonConverterAttribute), inherit: false) && JsonConverters.NamedOfMap(typeToConvert) is { } converter
            ? converter
            : (JsonConverter)((IJsonMap)RuntimeHelpers.GetUninitializedObject(typeToConvert)).CreateJsonConverter();
    }
}
