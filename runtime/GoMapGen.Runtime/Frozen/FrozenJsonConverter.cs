using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoMapGen.Runtime;

/// <summary>
/// Reads and writes a read-only table as its map is: an object whose property names are the keys, in source order. A table that is
/// read is laid out at run time.
/// </summary>
/// <typeparam name="TTable">The table.</typeparam>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class FrozenJsonConverter<TTable, TKey, TElem> : JsonConverter<TTable>
    where TTable : class, IReadOnlyDictionary<TKey, TElem>
{
    private readonly IJsonEntries<TKey, TElem>? _entries;
    private readonly Func<List<KeyValuePair<TKey, TElem>>, TTable> _make;
    private JsonEntryConverter<TKey, TElem>? _plain;

    /// <summary>A converter of tables.</summary>
    /// <param name="make">Makes a table.</param>
    /// <param name="entries">The map's converter, which knows how keys and elems are converted; null if the map has one of the user's.</param>
    public FrozenJsonConverter(Func<List<KeyValuePair<TKey, TElem>>, TTable> make, IJsonEntries<TKey, TElem>? entries)
    {
        _make = make;
        _entries = entries;
    }

    /// <inheritdoc/>
    public override TTable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        JsonEntryConverter<TKey, TElem> converter = EntriesOf(options);
        var entries = new List<KeyValuePair<TKey, TElem>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            TKey key = converter.ReadKey(ref reader);
            reader.Read();
            entries.Add(new(key, converter.ReadElem(ref reader)));
        }

        TTable table = _make(entries);
        return table.Count == entries.Count || converter.AllowsDuplicates
            ? table
            : throw new JsonException($"Duplicate property encountered during deserialization of type '{typeof(TTable)}'.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TTable value, JsonSerializerOptions options)
    {
        JsonEntryConverter<TKey, TElem> converter = EntriesOf(options);
        if (converter.Whole is { } whole)
        {
            whole.Write(writer, JsonLoadedEntries<TKey, TElem>.Of(value), options);
            return;
        }

        writer.WriteStartObject();
        var output = new JsonEntryWriter<TKey, TElem>(writer, converter, value.Count);
        foreach (KeyValuePair<TKey, TElem> entry in value)
        {
            output.Write(entry.Key, entry.Value);
        }

        output.End();

        writer.WriteEndObject();
    }

    private JsonEntryConverter<TKey, TElem> EntriesOf(JsonSerializerOptions options) =>
        _entries is { } map ? map.EntriesOf(options)
        : _plain is { } plain && plain.Options == options ? plain
        : _plain = new JsonEntryConverter<TKey, TElem>(options, null, null);
}

/// <summary>Knows how the keys and elems of a map are converted.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonEntries<TKey, TElem>
{
    /// <summary>The converters under some options.</summary>
    JsonEntryConverter<TKey, TElem> EntriesOf(JsonSerializerOptions options);
}
