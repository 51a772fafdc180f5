using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GoMapGen.Runtime;

/// <summary>
/// Writes the entries of a map. Those of a large map come in the order of their hashes, and the objects they refer to lie anywhere
/// in memory: each is written sixteen entries later than it comes, and meanwhile these are loaded.
/// </summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonEntryWriter<TKey, TElem>
{
    // From where on it gains: 115 ns an entry without, 50 with it, at 100,000 entries.
    private const int LargeCount = 8192;

    private const int Delay = 16;

    private readonly Utf8JsonWriter _writer;
    private readonly JsonEntryConverter<TKey, TElem> _converter;
    private JsonPieces<TKey, TElem> _pieces;

    // The entries that wait: a ring. Of structs, since a store to an array of objects looks at the object, which is not there yet.
    private readonly Waiting[]? _ring;
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
            _ring = new Waiting[Delay];
        }
    }

    /// <summary>Writes an entry, maybe later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(TKey key, TElem elem)
    {
        if (_ring is null)
        {
            WriteNow(key, elem);
            return;
        }

        Memory.PrefetchObject(key);
        Memory.PrefetchObject(elem);
        ref Waiting waiting = ref _ring[_count % Delay];
        if (_count >= Delay)
        {
            WriteNow(waiting.Key, waiting.Elem);
        }

        waiting.Key = key;
        waiting.Elem = elem;
        _count++;
    }

    /// <summary>Writes what has not been written yet.</summary>
    public void End()
    {
        if (_ring is not null)
        {
            for (int i = Math.Max(0, _count - Delay); i < _count; i++)
            {
                ref Waiting waiting = ref _ring[i % Delay];
                WriteNow(waiting.Key, waiting.Elem);
            }
        }

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

    private struct Waiting
    {
        public TKey Key;
        public TElem Elem;
    }
}
