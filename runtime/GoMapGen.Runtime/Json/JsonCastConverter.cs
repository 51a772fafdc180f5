using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoMapGen.Runtime;

/// <summary>Makes converters of what is derived from the type that they are declared for.</summary>
internal static class JsonCastConverter
{
    /// <summary>A converter as one of a type that it says it can convert.</summary>
    public static JsonConverter<T> To<T>(JsonConverter converter) => converter switch
    {
        JsonConverter<T> same => same,
        JsonConverter<object> ofObjects => new JsonCastConverter<T, object>(ofObjects),
        _ => OfBase<T>(converter),
    };

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The compiler of .NET 8 does not see that it is asked for first.")]
    private static JsonConverter<T> OfBase<T>(JsonConverter converter)
    {
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            Type cast = typeof(JsonCastConverter<,>).MakeGenericType(typeof(T), converter.Type!);
            return (JsonConverter<T>)Activator.CreateInstance(cast, converter)!;
        }

        throw new NotSupportedException($"'{converter.GetType()}' is no JsonConverter<{typeof(T)}>, which native code needs.");
    }
}

/// <summary>A converter of a type by one of a class or an interface that it is.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TBase">What it is.</typeparam>
internal sealed class JsonCastConverter<T, TBase>(JsonConverter<TBase> converter) : JsonConverter<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Null || converter.HandleNull)
        {
            return (T?)(object?)converter.Read(ref reader, typeToConvert, options);
        }

        return default(T) is null ? default : throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value is null && !converter.HandleNull)
        {
            writer.WriteNullValue();
        }
        else
        {
            converter.Write(writer, (TBase)(object)value!, options);
        }
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (T)(object)converter.ReadAsPropertyName(ref reader, typeToConvert, options)!;

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, [DisallowNull] T value, JsonSerializerOptions options) =>
        converter.WriteAsPropertyName(writer, (TBase)(object)value, options);
}
