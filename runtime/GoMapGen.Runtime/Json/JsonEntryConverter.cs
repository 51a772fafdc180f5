using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
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
    private const JsonNumberHandling NumbersAsText = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowNamedFloatingPointLiterals;

    private readonly JsonConverter<TKey> _key;
    private readonly JsonConverter<TElem> _elem;

    // Null where the elem's converter may be called as it is. A number under options of its own, or an object of whatever type, has to go through
    // the serializer, which goes over an elem twice to read it and flushes the writer after each that it writes.
    private readonly JsonTypeInfo<TElem>? _readInfo;
    private readonly JsonTypeInfo<TElem>? _writeInfo;
    private readonly bool _isOrdinary;
    private readonly bool _elemHandlesNull;

    // Converters of a user's own, of which it is not certain what they leave behind.
    private readonly bool _isKeyForeign;
    private readonly bool _isElemForeign;

    // Whether the encoder leaves alone what numbers and Guids are written with. The serializer does not escape such names, whatever the encoder wants.
    private readonly bool _isNamePlain;

    private JsonText? _text;
    private JsonIndentation?[]? _indentations;

    internal JsonEntryConverter(JsonSerializerOptions options, JsonConverter? key, JsonConverter? elem)
    {
        Options = options;
        _key = JsonConverters.Of<TKey>(options, key);
        _elem = JsonConverters.Of<TElem>(options, elem);
        _isKeyForeign = IsForeign(_key);
        _isElemForeign = IsForeign(_elem);
        _elemHandlesNull = _elem.HandleNull;
        _isNamePlain = options.Encoder is null || options.Encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        bool isNumber = JsonConverters.IsNumber(typeof(TElem));
        JsonTypeInfo<TElem>? info = InfoOf<TElem>(options);
        if (info is null && isNumber && default(TElem) is not null && options.NumberHandling != JsonNumberHandling.Strict)
        {
            // A context that lists the map knows the options, but no number. (Of a nullable one the converter does this.)
            info = JsonMetadataServices.CreateValueInfo<TElem>(options, _elem);
        }

        _isOrdinary = typeof(TElem) != typeof(object)
            && (info is null || (info.Kind == JsonTypeInfoKind.None && info.NumberHandling is null && info.PolymorphismOptions is null));
        bool isComposed = IsComposed(info);
        if ((isComposed || typeof(TElem) == typeof(object)) && options.ReferenceHandler is { } handler && handler != ReferenceHandler.IgnoreCycles)
        {
            // Each elem would be numbered from 1 anew: a document that no Dictionary can read.
            throw new NotSupportedException(
                $"A map of '{typeof(TElem)}' is not read or written with references: leave ReferenceHandler null or IgnoreCycles, or use a Dictionary here.");
        }

        _readInfo = isComposed || (_isOrdinary && (!isNumber || options.NumberHandling == JsonNumberHandling.Strict)) ? null : info;
        _writeInfo = isComposed || (_isOrdinary && (!isNumber || (options.NumberHandling & NumbersAsText) == 0)) ? null : info;
        WritesValues = _isOrdinary && options.DictionaryKeyPolicy is null && (options.NumberHandling & NumbersAsText) == 0
            && _key == JsonConverters.OfValue(typeof(TKey)) && _elem == JsonConverters.OfValue(typeof(TElem));
        Whole = isComposed && info!.PolymorphismOptions is not null && options.ReferenceHandler is null
            && InfoOf<IReadOnlyDictionary<TKey, TElem>>(options) is { Kind: JsonTypeInfoKind.Dictionary } whole
            ? (JsonConverter<IReadOnlyDictionary<TKey, TElem>>)whole.Converter
            : null;
    }

    internal JsonSerializerOptions Options { get; }

    /// <summary>
    /// What writes all entries at once, if they are better not written one by one: the serializer looks up a derived type, and makes room to write it,
    /// each time its converter is called. Null else, and under options that know only the map's type.
    /// </summary>
    internal JsonConverter<IReadOnlyDictionary<TKey, TElem>>? Whole { get; }

    /// <summary>Whether keys and elems are values that System.Text.Json writes by itself, without any code of the user's.</summary>
    public bool WritesValues { get; }

    internal bool AllowsDuplicates => JsonDuplicates.AreAllowed(Options);

    /// <summary>What writes as an encoder wants it: the one asked for last, which is that of the options unless a writer has its own.</summary>
    internal JsonText? TextOf(JavaScriptEncoder? encoder) =>
        _text is { } known && known.Encoder == encoder ? known : _text = JsonText.Of(encoder);

    /// <summary>What a writer that indents puts around the names of an object at a depth; null where it lies too deep.</summary>
    internal JsonIndentation? IndentationOf(in JsonWriterOptions options, int depth)
    {
        if (depth > JsonIndentation.GreatestDepth)
        {
            return null;
        }

        JsonIndentation?[] known = _indentations ??= new JsonIndentation?[JsonIndentation.GreatestDepth + 1];
        return JsonIndentation.Of(options, depth, ref known[depth]);
    }

    /// <summary>Writes an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Write(Utf8JsonWriter writer, TKey key, TElem elem)
    {
        if (!WritesValues)
        {
            WriteName(writer, key);
            WriteValue(writer, elem);
            return;
        }

        // The serializer's own converters would do no more than this, by two virtual calls each. Of the types that are values to it,
        // string is the one that is a class.
        if (!typeof(TKey).IsValueType)
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

        if (!typeof(TElem).IsValueType && JsonValues.AreNames<TKey>() && _isNamePlain)
        {
            WriteText(writer, key, Unsafe.As<string?>((object?)elem));
            return;
        }

        WriteName(writer, key);
        if (!typeof(TElem).IsValueType)
        {
            writer.WriteStringValue(Unsafe.As<string?>((object?)elem));
        }
        else
        {
            _elem.Write(writer, elem, Options);
        }
    }

    // One call of the writer, for a name that is made here: the two that the serializer makes take a tenth longer.
    [SkipLocalsInit]
    private static void WriteText(Utf8JsonWriter writer, TKey key, string? text)
    {
        Span<byte> name = stackalloc byte[JsonValues.Room];
        JsonValues.TryFormat(key, ref MemoryMarshal.GetReference(name), out nint length);
        writer.WriteString(name[..(int)length], text);
    }

    internal void WriteName(Utf8JsonWriter writer, TKey key)
    {
        if (!_isKeyForeign)
        {
            _key.WriteAsPropertyName(writer, key!, Options);
            return;
        }

        int depth = writer.CurrentDepth;
        long written = writer.BytesCommitted + writer.BytesPending;
        _key.WriteAsPropertyName(writer, key!, Options);
        if (writer.CurrentDepth != depth || writer.BytesCommitted + writer.BytesPending == written)
        {
            throw new JsonException($"The converter '{_key.GetType()}' wrote too much or not enough.");
        }
    }

    private void WriteValue(Utf8JsonWriter writer, TElem elem)
    {
        if (_writeInfo is not null)
        {
            JsonSerializer.Serialize(writer, elem, _writeInfo);
        }
        else if (elem is null && !_elemHandlesNull)
        {
            writer.WriteNullValue();
        }
        else if (_isElemForeign)
        {
            int depth = writer.CurrentDepth;
            _elem.Write(writer, elem, Options);
            if (writer.CurrentDepth != depth)
            {
                throw new JsonException($"The converter '{_elem.GetType()}' wrote too much or not enough.");
            }
        }
        else
        {
            _elem.Write(writer, elem, Options);
        }
    }

    internal TKey ReadKey(ref Utf8JsonReader reader) => _key.ReadAsPropertyName(ref reader, typeof(TKey), Options);

    internal TElem ReadElem(ref Utf8JsonReader reader)
    {
        // How the options want numbers read is a question only where one stands in quotes.
        if (_readInfo is not null && !(_isOrdinary && reader.TokenType == JsonTokenType.Number))
        {
            return JsonConverters.Read(ref reader, _readInfo)!;
        }

        // What cannot be null is asked to read it: an int says no, a JsonElement has a kind for it.
        if (reader.TokenType == JsonTokenType.Null && !_elemHandlesNull && default(TElem) is null)
        {
            return default!;
        }

        return _isElemForeign ? ReadForeign(ref reader) : _elem.Read(ref reader, typeof(TElem), Options)!;
    }

    private TElem ReadForeign(ref Utf8JsonReader reader)
    {
        JsonTokenType first = reader.TokenType;
        int depth = reader.CurrentDepth;
        long consumed = reader.BytesConsumed;
        TElem elem = _elem.Read(ref reader, typeof(TElem), Options)!;
        bool isWhole = first switch
        {
            JsonTokenType.StartObject => reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth,
            JsonTokenType.StartArray => reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == depth,
            _ => reader.BytesConsumed == consumed,
        };
        return isWhole ? elem : throw new JsonException($"The converter '{_elem.GetType()}' read too much or not enough.");
    }

    private static bool IsForeign(JsonConverter converter) => converter.GetType().Assembly != typeof(JsonSerializer).Assembly;

    // An object or a collection, whose converter looks after the rest: derived types, references, numbers.
    private static bool IsComposed(JsonTypeInfo<TElem>? info) => info is { Kind: not JsonTypeInfoKind.None } && typeof(TElem) != typeof(object);

    private static JsonTypeInfo<T>? InfoOf<T>(JsonSerializerOptions options) =>
        options.TryGetTypeInfo(typeof(T), out JsonTypeInfo? info) ? (JsonTypeInfo<T>)info : null;
}
