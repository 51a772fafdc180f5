using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GoMapGen.Runtime;

/// <summary>Reads and writes the entries of a map: a property name and a value.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonEntryConverter<TKey, TElem>
{
    private readonly JsonConverter<TKey> _key;
    private readonly JsonConverter<TElem> _elem;

    // Null where the elem's converter may be called as it is. What is polymorphic, an object with metadata or a number under options of
    // its own has to go through the serializer.
    private readonly JsonTypeInfo<TElem>? _elemInfo;
    private readonly bool _elemHandlesNull;

    // String keys as they are, and elems that one call of the writer writes together with the name.
    private readonly bool _isPlain;

    internal JsonEntryConverter(JsonSerializerOptions options, JsonConverter? key, JsonConverter? elem)
    {
        Options = options;
        _key = (JsonConverter<TKey>)(InfoOf<TKey>(options)?.Converter ?? key ?? JsonConverters.Known<TKey>(options));
        JsonTypeInfo<TElem>? info = InfoOf<TElem>(options);
        _elem = (JsonConverter<TElem>)(info?.Converter ?? elem ?? JsonConverters.Known<TElem>(options));
        _elemHandlesNull = _elem.HandleNull;
        bool isPlain = typeof(TElem) != typeof(object) && options.NumberHandling == JsonNumberHandling.Strict
            && (info is null || (info.Kind == JsonTypeInfoKind.None && info.NumberHandling is null && info.PolymorphismOptions is null));
        _elemInfo = isPlain ? null : info;
        _isPlain = isPlain && IsPlain(_elem) && options.DictionaryKeyPolicy is null && _key == (JsonConverter)JsonMetadataServices.StringConverter;
    }

    internal JsonSerializerOptions Options { get; }

#if NET10_0_OR_GREATER
    internal bool AllowsDuplicates => Options.AllowDuplicateProperties;
#else
    internal bool AllowsDuplicates => true;
#endif

    /// <summary>Writes an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(Utf8JsonWriter writer, TKey key, TElem elem)
    {
        // The serializer's own converters would do no more than this, by two virtual calls each.
        if (!typeof(TKey).IsValueType && _isPlain)
        {
            string name = Unsafe.As<string>((object)key!);
            if (typeof(TElem) == typeof(int))
            {
                writer.WriteNumber(name, (int)(object)elem!);
                return;
            }

            if (typeof(TElem) == typeof(long))
            {
                writer.WriteNumber(name, (long)(object)elem!);
                return;
            }

            if (typeof(TElem) == typeof(double))
            {
                writer.WriteNumber(name, (double)(object)elem!);
                return;
            }

            if (typeof(TElem) == typeof(bool))
            {
                writer.WriteBoolean(name, (bool)(object)elem!);
                return;
            }

            if (!typeof(TElem).IsValueType)
            {
                writer.WriteString(name, Unsafe.As<string?>((object?)elem));
                return;
            }
        }

        WriteByConverters(writer, key, elem);
    }

    internal TKey ReadKey(ref Utf8JsonReader reader) => _key.ReadAsPropertyName(ref reader, typeof(TKey), Options);

    internal TElem ReadElem(ref Utf8JsonReader reader)
    {
        if (_elemInfo is not null)
        {
            return JsonSerializer.Deserialize(ref reader, _elemInfo)!;
        }

        if (reader.TokenType == JsonTokenType.Null && !_elemHandlesNull)
        {
            return default(TElem) is null ? default! : throw new JsonException();
        }

        return _elem.Read(ref reader, typeof(TElem), Options)!;
    }

    private void WriteByConverters(Utf8JsonWriter writer, TKey key, TElem elem)
    {
        _key.WriteAsPropertyName(writer, key!, Options);
        if (_elemInfo is not null)
        {
            JsonSerializer.Serialize(writer, elem, _elemInfo);
        }
        else if (elem is null && !_elemHandlesNull)
        {
            writer.WriteNullValue();
        }
        else
        {
            _elem.Write(writer, elem, Options);
        }
    }

    private static bool IsPlain(JsonConverter elem) =>
        elem == JsonMetadataServices.StringConverter
        || elem == JsonMetadataServices.Int32Converter
        || elem == JsonMetadataServices.Int64Converter
        || elem == JsonMetadataServices.DoubleConverter
        || elem == JsonMetadataServices.BooleanConverter;

    private static JsonTypeInfo<T>? InfoOf<T>(JsonSerializerOptions options) =>
        options.TryGetTypeInfo(typeof(T), out JsonTypeInfo? info) ? (JsonTypeInfo<T>)info : null;
}
