using System.Collections;
using System.ComponentModel;
using System.Diagnostics;

namespace GoMapGen.Runtime;

/// <summary>The keys or the values of a read-only table, in source order.</summary>
/// <typeparam name="T">The key or elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("Count = {Count}")]
public readonly struct FrozenItems<T> : IReadOnlyList<T>, ICollection<T>
{
    private readonly T[]? _items;

    internal FrozenItems(T[] items) => _items = items;

    /// <summary>The number of items.</summary>
    public int Count => _items?.Length ?? 0;

    bool ICollection<T>.IsReadOnly => true;

    /// <summary>The item at a place of the source.</summary>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>Whether an item is there; looks at every one.</summary>
    public bool Contains(T item) => Array.IndexOf(_items ?? [], item) >= 0;

    /// <summary>Copies the items to an array, from an index on.</summary>
    public void CopyTo(T[] array, int index) => (_items ?? []).CopyTo(array, index);

    /// <summary>Goes over the items in source order.</summary>
    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => new UntypedEnumerator<T>(GetEnumerator());

    void ICollection<T>.Add(T item) => Throw.ReadOnlyCollection();

    void ICollection<T>.Clear() => Throw.ReadOnlyCollection();

    bool ICollection<T>.Remove(T item)
    {
        Throw.ReadOnlyCollection();
        return false;
    }

    /// <summary>Goes over the items.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item reached.</summary>
        public readonly T Current => (uint)_index < (uint)_items.Length ? _items[_index] : throw UntypedEnumerator<T>.NoCurrent();

        readonly object? IEnumerator.Current => Current;

        /// <summary>Goes to the next item; false at the end, and ever after.</summary>
        public bool MoveNext()
        {
            int next = _index + 1;
            if (next < _items.Length)
            {
                _index = next;
                return true;
            }

            _index = _items.Length;
            return false;
        }

        void IEnumerator.Reset() => _index = -1;

        /// <summary>Does nothing: there is nothing to give back.</summary>
        public readonly void Dispose()
        {
        }
    }
}
