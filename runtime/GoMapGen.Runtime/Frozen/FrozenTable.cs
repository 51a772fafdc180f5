using System.Collections;
using System.ComponentModel;

namespace GoMapGen.Runtime;

/// <summary>
/// The entries of a read-only table in source order, and what a map's table gives of them. The table itself is emitted, and no class of
/// this library is its base: each level of generic types between a class and its interfaces is loaded in three forms, open, shared and
/// its own, before the first look-up.
/// </summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class FrozenTable<TKey, TElem>
{
    private readonly TElem[] _elems;
    private TKey[]? _keys;

    /// <summary>A table of some entries, in source order.</summary>
    /// <param name="keys">The keys; null if they are made when they are first enumerated.</param>
    /// <param name="elems">The elem of each.</param>
    public FrozenTable(TKey[]? keys, TElem[] elems)
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

    // Two threads may both make them, and either's will do.
    private TKey[] KeyArray => _keys ??= MakeKeys();

    /// <summary>Goes over the entries in source order.</summary>
    public Enumerator GetEnumerator() => new(KeyArray, _elems);

    /// <summary>Goes over the entries in source order, for the interface without types.</summary>
    public IEnumerator GetUntypedEnumerator() => new UntypedEnumerator<KeyValuePair<TKey, TElem>>(GetEnumerator());

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
