using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// What the read-only tables of all maps have in common: the entries in source order, and the interfaces. Look-ups are emitted, in
/// the sealed class that each map derives, and call nothing virtual.
/// </summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(FrozenDebugView<,>))]
public abstract class FrozenTable<TKey, TElem> : IReadOnlyDictionary<TKey, TElem>, IJsonMap
{
    private readonly TElem[] _elems;
    private TKey[]? _keys;

    /// <summary>A table of some entries, in source order.</summary>
    /// <param name="keys">The keys; null if they are made when they are first enumerated.</param>
    /// <param name="elems">The elem of each.</param>
    protected FrozenTable(TKey[]? keys, TElem[] elems)
    {
        _keys = keys;
        _elems = elems;
    }

    /// <summary>The number of entries.</summary>
    public int Count => _elems.Length;

    /// <summary>The keys, in source order.</summary>
    public FrozenItems<TKey> Keys => new(KeyArray);

    /// <summary>The values, in source order.</summary>
    public FrozenItems<TElem> Values => new(_elems);

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TElem>.Keys => Keys;

    IEnumerable<TElem> IReadOnlyDictionary<TKey, TElem>.Values => Values;

    // Two threads may both make them, and either's will do.
    private TKey[] KeyArray => _keys ??= MakeKeys();

    TElem IReadOnlyDictionary<TKey, TElem>.this[TKey key]
    {
        get
        {
            if (!Find(key, out TElem? elem))
            {
                Throw.KeyNotFound(key);
            }

            return elem;
        }
    }

    bool IReadOnlyDictionary<TKey, TElem>.ContainsKey(TKey key) => Find(key, out _);

    bool IReadOnlyDictionary<TKey, TElem>.TryGetValue(TKey key, [MaybeNullWhen(false)] out TElem value) => Find(key, out value);

    /// <summary>Goes over the entries in source order.</summary>
    public Enumerator GetEnumerator() => new(KeyArray, _elems);

    IEnumerator<KeyValuePair<TKey, TElem>> IEnumerable<KeyValuePair<TKey, TElem>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => new UntypedEnumerator<KeyValuePair<TKey, TElem>>(GetEnumerator());

    /// <summary>The entries as Go prints a map, sorted by key: <c>map[a:1 b:2]</c>.</summary>
    public override string ToString() => MapFormat.Format(this);

    object IJsonMap.CreateJsonConverter() => CreateJsonConverter();

    /// <summary>Makes the JSON converter; asks nothing of the table, which may not have been constructed.</summary>
    protected abstract object CreateJsonConverter();

    /// <summary>The look-up, for the interfaces.</summary>
    protected abstract bool Find(TKey key, [MaybeNullWhen(false)] out TElem elem);

    /// <summary>Makes the keys.</summary>
    private protected virtual TKey[] MakeKeys() => [];

    /// <summary>Goes over the entries of a table.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TElem>>
    {
        private readonly TKey[] _keys;
        private readonly TElem[] _elems;
        private int _index;

        internal Enumerator(TKey[] keys, TElem[] elems)
        {
            _keys = keys;
            _elems = elems;
            _index = -1;
        }

        /// <summary>The entry reached.</summary>
        public readonly KeyValuePair<TKey, TElem> Current =>
            (uint)_index < (uint)_elems.Length ? new(_keys[_index], _elems[_index]) : throw UntypedEnumerator<TKey>.NoCurrent();

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next entry; false at the end, and ever after.</summary>
        public bool MoveNext()
        {
            int next = _index + 1;
            if (next < _elems.Length)
            {
                _index = next;
                return true;
            }

            _index = _elems.Length;
            return false;
        }

        void IEnumerator.Reset() => _index = -1;

        /// <summary>Does nothing: there is nothing to give back.</summary>
        public readonly void Dispose()
        {
        }
    }
}
