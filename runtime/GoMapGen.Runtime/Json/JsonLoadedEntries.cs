using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// The entries of a large map for who goes through them all: they come in the order of their hashes, and the objects they refer to lie anywhere in
/// memory. Sixty-four are collected, then what they refer to is loaded, all at the same time, then they are given.
/// </summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
internal sealed class JsonLoadedEntries<TKey, TElem> : IReadOnlyDictionary<TKey, TElem>
{
    // What a smaller map refers to is mostly in the cache.
    private const int LargeCount = 8192;

    // 32 measure alike.
    private const int BatchLength = 64;

    private readonly IReadOnlyDictionary<TKey, TElem> _map;

    private JsonLoadedEntries(IReadOnlyDictionary<TKey, TElem> map) => _map = map;

    public int Count => _map.Count;

    public IEnumerable<TKey> Keys => _map.Keys;

    public IEnumerable<TElem> Values => _map.Values;

    public TElem this[TKey key] => _map[key];

    /// <summary>The entries of a map; a small one as it is.</summary>
    public static IReadOnlyDictionary<TKey, TElem> Of(IReadOnlyDictionary<TKey, TElem> map) =>
        IsLarge(map.Count) ? new JsonLoadedEntries<TKey, TElem>(map) : map;

    /// <summary>Where entries can wait; null if so many of them need not.</summary>
    /// <remarks>Pairs, since a store to an array of objects looks at the object, which is not there yet.</remarks>
    public static KeyValuePair<TKey, TElem>[]? BatchOf(int count) => IsLarge(count) ? new KeyValuePair<TKey, TElem>[BatchLength] : null;

    // Loads, since a hint for an object whose page is not known holds up the processor as a load would, and has been seen to come to nothing.
    // Once the elems are there, also what their first field refers to: an object begins with its references, if it has any. What is
    // returned is of no use but that no load can be left out.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Load(ReadOnlySpan<KeyValuePair<TKey, TElem>> batch)
    {
        nint loaded = 0;
        foreach (ref readonly KeyValuePair<TKey, TElem> entry in batch)
        {
            Memory.PrefetchObject(entry.Key);
            Memory.PrefetchObject(entry.Value);
            loaded += Memory.FirstWord(entry.Key) + Memory.FirstWord(entry.Value);
        }

        if (typeof(TElem) != typeof(string))
        {
            foreach (ref readonly KeyValuePair<TKey, TElem> entry in batch)
            {
                Memory.PrefetchAt(Memory.FirstWord(entry.Value));
            }
        }

        return loaded;
    }

    public bool ContainsKey(TKey key) => _map.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TElem value) => _map.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<TKey, TElem>> GetEnumerator() => new Enumerator(_map.GetEnumerator());

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsLarge(int count) => count >= LargeCount && !(typeof(TKey).IsValueType && typeof(TElem).IsValueType);

    // Not an iterator method, which would copy each entry once more.
    private sealed class Enumerator(IEnumerator<KeyValuePair<TKey, TElem>> entries) : IEnumerator<KeyValuePair<TKey, TElem>>
    {
        private readonly KeyValuePair<TKey, TElem>[] _batch = new KeyValuePair<TKey, TElem>[BatchLength];
        private int _count;
        private int _index;

        public KeyValuePair<TKey, TElem> Current => _batch[_index];

        object IEnumerator.Current => Current;

        public bool MoveNext() => ++_index < _count || Refill();

        public void Reset() => throw new NotSupportedException();

        public void Dispose() => entries.Dispose();

        [MethodImpl(MethodImplOptions.NoInlining)]
        private bool Refill()
        {
            KeyValuePair<TKey, TElem>[] batch = _batch;
            int count = 0;
            while (count < batch.Length && entries.MoveNext())
            {
                batch[count++] = entries.Current;
            }

            Load(batch.AsSpan(0, count));
            _count = count;
            _index = 0;
            return count != 0;
        }
    }
}
