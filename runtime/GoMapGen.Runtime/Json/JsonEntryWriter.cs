using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GoMapGen.Runtime;

/// <summary>
/// Writes the entries of a map. Those of a large map come in the order of their hashes, and the objects they refer to lie anywhere
/// in memory: sixty-four entries are collected, then what they refer to is loaded, all at the same time, then they are written.
/// </summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonEntryWriter<TKey, TElem>
{
    // What a smaller map refers to is mostly in the cache.
    private const int LargeCount = 8192;

    // 32 measure alike.
    private const int BatchLength = 64;

    private readonly Utf8JsonWriter _writer;
    private readonly JsonEntryConverter<TKey, TElem> _converter;
    private JsonPieces<TKey, TElem> _pieces;

    // The entries that wait. Structs, since a store to an array of objects looks at the object, which is not there yet.
    private readonly Waiting[]? _batch;
    private int _count;

    /// <summary>Writes the entries of a map of a number of entries.</summary>
    public JsonEntryWriter(Utf8JsonWriter writer, JsonEntryConverter<TKey, TElem> converter, int count)
    {
        _writer = writer;
        _converter = converter;
        _pieces = JsonPieces<TKey, TElem>.Of(writer, converter);
        _count = 0;
        if (count >= LargeCount && !(typeof(TKey).IsValueType && typeof(TElem).IsValueType))
        {
            _batch = new Waiting[BatchLength];
        }
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

        ref Waiting waiting = ref _batch[_count];
        waiting.Key = key;
        waiting.Elem = elem;
        if (++_count == BatchLength)
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
        ReadOnlySpan<Waiting> batch = _batch.AsSpan(0, _count);
        Load(batch);
        foreach (ref readonly Waiting waiting in batch)
        {
            WriteNow(waiting.Key, waiting.Elem);
        }

        _count = 0;
    }

    // Loads, since a hint for an object whose page is not known holds up the processor as a load would, and has been seen to come to nothing.
    // Once the elems are there, also what their first field refers to: an object begins with its references, if it has any. What is
    // returned is of no use but that no load can be left out.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Load(ReadOnlySpan<Waiting> batch)
    {
        nint loaded = 0;
        foreach (ref readonly Waiting waiting in batch)
        {
            Memory.PrefetchObject(waiting.Key);
            Memory.PrefetchObject(waiting.Elem);
            loaded += Memory.FirstWord(waiting.Key) + Memory.FirstWord(waiting.Elem);
        }

        if (typeof(TElem) != typeof(string))
        {
            foreach (ref readonly Waiting waiting in batch)
            {
                Memory.PrefetchAt(Memory.FirstWord(waiting.Elem));
            }
        }

        return loaded;
    }

    private struct Waiting
    {
        public TKey Key;
        public TElem Elem;
    }
}
