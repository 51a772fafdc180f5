using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoMapGen.Runtime;

/// <summary>
/// Reads and writes a map as System.Text.Json does a Dictionary: an object whose property names are the keys. Emitted code derives
/// the converter of each map from it, so that nothing is looked up by reflection and nothing is trimmed away.
/// </summary>
/// <remarks>
/// A later property overwrites an earlier one with its name, unless the options forbid duplicates. The order of the properties is
/// that of a range over the map: random.
/// </remarks>
/// <typeparam name="TMap">The map.</typeparam>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MapJsonConverter<TMap, TKey, TElem> : JsonConverter<TMap>, IJsonEntries<TKey, TElem>
{
    // What System.Text.Json takes a MaxDepth of 0 for.
    private const int DefaultMaxDepth = 64;

    // Of the options used last, which are almost always the only ones: a converter belongs to its options.
    private JsonEntryConverter<TKey, TElem>? _entries;

    /// <summary>A nil struct map is null in JSON; a null class map is handled by the serializer.</summary>
    public override bool HandleNull => typeof(TMap).IsValueType;

    /// <inheritdoc/>
    public override TMap? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        JsonEntryConverter<TKey, TElem> entries = EntriesOf(options);
        TMap map = Make();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            TKey key = entries.ReadKey(ref reader);
            reader.Read();
            if (!Set(map, key, entries.ReadElem(ref reader)) && !entries.AllowsDuplicates)
            {
                throw new JsonException($"Duplicate property '{key}' encountered during deserialization of type '{typeof(TMap)}'.");
            }
        }

        return map;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TMap value, JsonSerializerOptions options)
    {
        if (IsNil(value))
        {
            writer.WriteNullValue();
            return;
        }

        // A map may hold itself.
        if (writer.CurrentDepth >= (options.MaxDepth == 0 ? DefaultMaxDepth : options.MaxDepth))
        {
            throw new JsonException($"The map of type '{typeof(TMap)}' lies deeper than the options' MaxDepth, or holds itself.");
        }

        writer.WriteStartObject();
        WriteEntries(writer, value, EntriesOf(options));
        writer.WriteEndObject();
    }

    /// <summary>Makes an empty map.</summary>
    protected abstract TMap Make();

    /// <summary>Whether a map is nil.</summary>
    protected abstract bool IsNil(TMap map);

    /// <summary>Adds or overwrites an entry, and tells whether it was added.</summary>
    protected abstract bool Set(TMap map, TKey key, TElem elem);

    /// <summary>Writes every entry.</summary>
    protected abstract void WriteEntries(Utf8JsonWriter writer, TMap map, JsonEntryConverter<TKey, TElem> entries);

    /// <summary>The converter of an enum key, for options that know no metadata of it.</summary>
    protected virtual JsonConverter? KeyConverter(JsonSerializerOptions options) => null;

    /// <summary>The converter of an enum elem, for options that know no metadata of it.</summary>
    protected virtual JsonConverter? ElemConverter(JsonSerializerOptions options) => null;

    JsonEntryConverter<TKey, TElem> IJsonEntries<TKey, TElem>.EntriesOf(JsonSerializerOptions options) => EntriesOf(options);

    private JsonEntryConverter<TKey, TElem> EntriesOf(JsonSerializerOptions options) =>
        _entries is { } entries && entries.Options == options
            ? entries
            : _entries = new JsonEntryConverter<TKey, TElem>(options, KeyConverter(options), ElemConverter(options));
}
