using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GoMapGen.Runtime;

/// <summary>
/// Converters of keys and elems that the options know nothing of: a source-generated context has metadata of the map, which has a
/// converter, but not of what is in it.
/// </summary>
internal static class JsonConverters
{
    /// <summary>The converter of a type, in the serializer's order of preference.</summary>
    /// <param name="options">The options.</param>
    /// <param name="emitted">What the map knows of a type that is none of the framework's: an enum, or a nullable type.</param>
    /// <exception cref="NotSupportedException">There is none.</exception>
    public static JsonConverter<T> Of<T>(JsonSerializerOptions options, JsonConverter? emitted) =>
        Find<T>(options, emitted)
            ?? throw new NotSupportedException(
                $"There is no JSON metadata of '{NameOf(typeof(T))}', which a map holds: add [JsonSerializable(typeof({NameOf(typeof(T))}))] to the context.");

    /// <summary>The converter of a Nullable, if there is one of its values, whose own may be given; else null.</summary>
    public static JsonConverter? Nullable<T>(JsonSerializerOptions options, JsonConverter? emitted)
        where T : struct
    {
        if (Find<T>(options, emitted) is not { } converter)
        {
            return null;
        }

        JsonTypeInfo<T> info = JsonMetadataServices.CreateValueInfo<T>(options, converter);
        return IsNumber(typeof(T)) && options.NumberHandling != JsonNumberHandling.Strict
            ? new JsonNullableNumberConverter<T>(info)
            : JsonMetadataServices.GetNullableConverter(info);
    }

    /// <summary>Reads a value by the serializer, for what its converter alone does not do.</summary>
    /// <remarks>It begins anew, and would tell where in the value an error is. That is told by who reads the document.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T? Read<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> info)
    {
        try
        {
            return JsonSerializer.Deserialize(ref reader, info);
        }
        catch (JsonException exception) when (exception.Path is not null)
        {
            bool hasPlace = exception.Message.Contains("| LineNumber: ", StringComparison.Ordinal);
            throw new JsonException(hasPlace ? null : exception.Message, exception.InnerException);
        }
    }

    private static JsonConverter<T>? Find<T>(JsonSerializerOptions options, JsonConverter? emitted) =>
        (options.TryGetTypeInfo(typeof(T), out JsonTypeInfo? info)
            ? info.Converter
            : Listed(typeof(T), options) ?? Named(typeof(T), options) ?? emitted ?? Framework(typeof(T))) is { } converter
            ? JsonCastConverter.To<T>(converter)
            : null;

    private static JsonConverter? Listed(Type type, JsonSerializerOptions options)
    {
        foreach (JsonConverter converter in options.Converters)
        {
            if (converter.CanConvert(type))
            {
                return converter is JsonConverterFactory factory ? factory.CreateConverter(type, options) : converter;
            }
        }

        return null;
    }

    /// <summary>The converter that a type names in an attribute, or null.</summary>
    public static JsonConverter? Named(Type type, JsonSerializerOptions options)
    {
        if (type.GetCustomAttribute<JsonConverterAttribute>(inherit: false) is not { } attribute)
        {
            return null;
        }

        // The attribute keeps the constructor of the type it names.
        JsonConverter? converter = attribute.ConverterType is { } converterType
            ? (JsonConverter?)Activator.CreateInstance(converterType)
            : attribute.CreateConverter(type);
        return converter is JsonConverterFactory factory ? factory.CreateConverter(type, options) : converter;
    }

    /// <summary>The converter that a map names, unless that is the factory which is asking.</summary>
    public static JsonConverter? NamedOfMap(Type map) =>
        map.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType is { } type && type != typeof(GoMapJsonConverterFactory)
            ? (JsonConverter?)Activator.CreateInstance(type)
            : null;

    /// <summary>Whether values of a type, which may be nullable, are numbers, which the options may want to be text.</summary>
    public static bool IsNumber(Type type)
    {
        Type values = System.Nullable.GetUnderlyingType(type) ?? type;
        return (Type.GetTypeCode(values) is >= TypeCode.SByte and <= TypeCode.Decimal && !values.IsEnum)
            || values == typeof(Int128) || values == typeof(UInt128) || values == typeof(Half);
    }

    /// <summary>The serializer's own converter of a string, a number or another value, or null.</summary>
    public static JsonConverter? OfValue(Type type) =>
        type == typeof(string) ? JsonMetadataServices.StringConverter
        : type == typeof(bool) ? JsonMetadataServices.BooleanConverter
        : type == typeof(byte) ? JsonMetadataServices.ByteConverter
        : type == typeof(sbyte) ? JsonMetadataServices.SByteConverter
        : type == typeof(char) ? JsonMetadataServices.CharConverter
        : type == typeof(short) ? JsonMetadataServices.Int16Converter
        : type == typeof(ushort) ? JsonMetadataServices.UInt16Converter
        : type == typeof(int) ? JsonMetadataServices.Int32Converter
        : type == typeof(uint) ? JsonMetadataServices.UInt32Converter
        : type == typeof(long) ? JsonMetadataServices.Int64Converter
        : type == typeof(ulong) ? JsonMetadataServices.UInt64Converter
        : type == typeof(Int128) ? JsonMetadataServices.Int128Converter
        : type == typeof(UInt128) ? JsonMetadataServices.UInt128Converter
        : type == typeof(Half) ? JsonMetadataServices.HalfConverter
        : type == typeof(float) ? JsonMetadataServices.SingleConverter
        : type == typeof(double) ? JsonMetadataServices.DoubleConverter
        : type == typeof(decimal) ? JsonMetadataServices.DecimalConverter
        : type == typeof(Guid) ? JsonMetadataServices.GuidConverter
        : type == typeof(DateTime) ? JsonMetadataServices.DateTimeConverter
        : type == typeof(DateTimeOffset) ? JsonMetadataServices.DateTimeOffsetConverter
        : type == typeof(DateOnly) ? JsonMetadataServices.DateOnlyConverter
        : type == typeof(TimeOnly) ? JsonMetadataServices.TimeOnlyConverter
        : type == typeof(TimeSpan) ? JsonMetadataServices.TimeSpanConverter
        : null;

    private static JsonConverter? Framework(Type type) =>
        OfValue(type) is { } ofValue ? ofValue
        : type == typeof(Uri) ? JsonMetadataServices.UriConverter
        : type == typeof(Version) ? JsonMetadataServices.VersionConverter
        : type == typeof(byte[]) ? JsonMetadataServices.ByteArrayConverter
        : type == typeof(Memory<byte>) ? JsonMetadataServices.MemoryByteConverter
        : type == typeof(ReadOnlyMemory<byte>) ? JsonMetadataServices.ReadOnlyMemoryByteConverter
        : type == typeof(JsonElement) ? JsonMetadataServices.JsonElementConverter
        : type == typeof(JsonDocument) ? JsonMetadataServices.JsonDocumentConverter
        : type == typeof(JsonNode) ? JsonMetadataServices.JsonNodeConverter
        : type == typeof(JsonObject) ? JsonMetadataServices.JsonObjectConverter
        : type == typeof(JsonArray) ? JsonMetadataServices.JsonArrayConverter
        : type == typeof(JsonValue) ? JsonMetadataServices.JsonValueConverter
        : null;

    // As C# writes it, but for the names of simple types.
    private static string NameOf(Type type)
    {
        if (type.IsArray)
        {
            return $"{NameOf(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        string name = type.Name.Split('`')[0];
        if (type.DeclaringType is { } outer)
        {
            name = $"{NameOf(outer)}.{name}";
        }
        else if (type.Namespace is { } space)
        {
            name = $"{space}.{name}";
        }

        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }
}
