using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
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

    // Of one bucket: a map of no more needs no word about its size.
    private const int DirectEntries = 8;

    // In bytes: larger entries would be copied for longer than growth takes.
    private const int LargestKept = 64;

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
        int count = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            TKey key = entries.ReadKey(ref reader);
            reader.Read();
            TElem elem = entries.ReadElem(ref reader);
            if (count++ >= DirectEntries && entries.AllowsDuplicates && Unsafe.SizeOf<KeyValuePair<TKey, TElem>>() <= LargestKept)
            {
                ReadOn(map, ref reader, entries, new(key, elem));
                break;
            }

            if (!Set(map, key, elem) && !entries.AllowsDuplicates)
            {
                throw new JsonException($"Duplicate property '{key}' encountered during deserialization of type '{typeof(TMap)}'.");
            }
        }

        return map;
    }

    // A map that is told the number of its entries does not grow: 80 instead of 112 ns for each of a thousand. JSON tells it at the
    // end, so the entries are kept until then.
    private void ReadOn(TMap map, ref Utf8JsonReader reader, JsonEntryConverter<TKey, TElem> entries, KeyValuePair<TKey, TElem> first)
    {
        ArrayPool<KeyValuePair<TKey, TElem>> pool = ArrayPool<KeyValuePair<TKey, TElem>>.Shared;
        KeyValuePair<TKey, TElem>[] kept = pool.Rent(64);
        kept[0] = first;
        int count = 1;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (count == kept.Length)
            {
                KeyValuePair<TKey, TElem>[] larger = pool.Rent(2 * count);
                kept.AsSpan().CopyTo(larger);
                Return(pool, kept, count);
                kept = larger;
            }

            TKey key = entries.ReadKey(ref reader);
            reader.Read();
            kept[count++] = new(key, entries.ReadElem(ref reader));
        }

        Reserve(map, DirectEntries + count);
        int added = 0;
        for (int i = 0; i < count; i++)
        {
            added += Set(map, kept[i].Key, kept[i].Value) ? 1 : 0;
        }

        Return(pool, kept, count);

        // A document of duplicates is longer than the map that it makes.
        if (added < count / 2)
        {
            Trim(map);
        }
    }

    private static void Return(ArrayPool<KeyValuePair<TKey, TElem>> pool, KeyValuePair<TKey, TElem>[] kept, int count)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<KeyValuePair<TKey, TElem>>())
        {
            kept.AsSpan(0, count).Clear();
        }

        pool.Return(kept);
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

        JsonEntryConverter<TKey, TElem> entries = EntriesOf(options);
        if (entries.Whole is { } whole)
        {
            whole.Write(writer, JsonLoadedEntries<TKey, TElem>.Of((IReadOnlyDictionary<TKey, TElem>)(object)value!), options);
            return;
        }

        writer.WriteStartObject();
        WriteEntries(writer, value, entries);
        writer.WriteEndObject();
    }

    /// <summary>Makes an empty map.</summary>
    protected abstract TMap Make();

    /// <summary>Whether a map is nil.</summary>
    protected abstract bool IsNil(TMap map);

    /// <summary>Adds or overwrites an entry, and tells whether it was added.</summary>
    protected abstract bool Set(TMap map, TKey key, TElem elem);

    /// <summary>Makes room for a number of entries.</summary>
    protected abstract void Reserve(TMap map, int capacity);

    /// <summary>Gives back the room that the entries do not need.</summary>
    protected abstract void Trim(TMap map);

    /// <summary>Writes every entry.</summary>
    protected abstract void WriteEntries(Utf8JsonWriter writer, TMap map, JsonEntryConverter<TKey, TElem> entries);

    /// <summary>The converter of an enum key, for options that know no metadata of it.</summary>
    protected virtual JsonConverter? KeyConverter(JsonSerializerOptions options) => null;

    /// <summary>The converter of an enum elem or of a nullable one, for options that know no metadata of it.</summary>
    protected virtual JsonConverter? ElemConverter(JsonSerializerOptions options) => null;

    /// <summary>The converter of a Nullable, if there is one of its values.</summary>
    protected static JsonConverter? NullableConverter<T>(JsonSerializerOptions options, JsonConverter? values = null)
        where T : struct => JsonConverters.Nullable<T>(options, values);

    JsonEntryConverter<TKey, TElem> IJsonEntries<TKey, TElem>.EntriesOf(JsonSerializerOptions options) => EntriesOf(options);

    private JsonEntryConverter<TKey, TElem> EntriesOf(JsonSerializerOptions options) =>
        _entries is { } entries && entries.Options == options
            ? entries
            : _entries = new JsonEntryConverter<TKey, TElem>(options, KeyConverter(options), ElemConverter(options));
}
