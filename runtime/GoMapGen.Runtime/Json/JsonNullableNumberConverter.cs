using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GoMapGen.Runtime;

/// <summary>
/// The converter of a nullable number under options that know no metadata of it, but how numbers are read and written: the serializer's own would ask
/// for metadata of the number.
/// </summary>
/// <typeparam name="T">The number's type.</typeparam>
internal sealed class JsonNullableNumberConverter<T>(JsonTypeInfo<T> info) : JsonConverter<T?>
    where T : struct
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonConverters.Read(ref reader, info);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.GetValueOrDefault(), info);
}
