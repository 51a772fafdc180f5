using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GoMapGen.Runtime;

/// <summary>
/// Writes the entries of a map; those of a large one in batches, whose objects are loaded beforehand, as <see cref="JsonLoadedEntries{TKey, TElem}"/> says.
/// </summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonEntryWriter<TKey, TElem>
{
    private readonly Utf8JsonWriter _writer;
    private readonly JsonEntryConverter<TKey, TElem> _converter;
    private JsonPieces<TKey, TElem> _pieces;

    // The entries that wait.
    private readonly KeyValuePair<TKey, TElem>[]? _batch;
    private int _count;

    /// <summary>Writes the entries of a map of a number of entries.</summary>
    public JsonEntryWriter(Utf8JsonWriter writer, JsonEntryConverter<TKey, TElem> converter, int count)
    {
        _writer = writer;
        _converter = converter;
        _pieces = JsonPieces<TKey, TElem>.Of(writer, converter, count);
        _count = 0;
        _batch = JsonLoadedEntries<TKey, TElem>.BatchOf(count);
    }

    /// <summary>Writes an entry, maybe later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(TKey key, TElem elem)
    {
        if (_batch is null)
        {
            WriteNow(key, elem);
            return;
        }

        _batch[_count] = new(key, elem);
        if (++_count == _batch.Length)
        {
            WriteBatch();
        }
    }

    /// <summary>Writes what has not been written yet.</summary>
    public void End()
    {
        WriteBatch();
        if (_pieces.AreWritten)
        {
            _pieces.End();
        }
    }

    /// <summary>Writes an entry, and at once. None may be waiting.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNow(TKey key, TElem elem)
    {
        if (_pieces.AreWritten)
        {
            _pieces.Write(key, elem);
        }
        else
        {
            _converter.Write(_writer, key, elem);
        }
    }

    private void WriteBatch()
    {
        ReadOnlySpan<KeyValuePair<TKey, TElem>> batch = _batch.AsSpan(0, _count);
        JsonLoadedEntries<TKey, TElem>.Load(batch);
        foreach (ref readonly KeyValuePair<TKey, TElem> waiting in batch)
        {
            WriteNow(waiting.Key, waiting.Value);
        }

        _count = 0;
    }
}
