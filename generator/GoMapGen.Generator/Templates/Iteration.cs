using __GoMap = global::GoMapGen.Runtime;

namespace GoMapGen.Templates;

/// <summary>Ranging over the map, its keys and its values.</summary>
public partial class Map
{
    // ---- Iterate -----------------------------------------------------------------------------------------------------------

    /// <summary>
    /// Ranges over the entries from a random start; entries may be set, added and removed meanwhile. An entry that is removed
    /// before it is reached does not come, one that is added may come or not, none comes twice. Go: <c>for k, v := range m</c>.
    /// </summary>
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public Enumerator GetEnumerator() => new Enumerator(this);

    /// <summary>Ranges over the entries of a map.</summary>
    public struct Enumerator : global::System.Collections.Generic.IEnumerator<global::System.Collections.Generic.KeyValuePair<TKey, TElem>>
    {
        private readonly Map? _map;
        private __GoMap.MapIterator<Group, Operations> _iterator;

        // Not a KeyValuePair: it would be stored in two halves and loaded as a whole, which stalls until both have left the store buffer.
        private TKey _key;
        private TElem _elem;

        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
        internal Enumerator(Map? map)
        {
            _map = map;
            _iterator = default;
            _key = default!;
            _elem = default!;
            if (!IsNilMap(map))
            {
                _iterator.Begin(ref StateOf(map));
            }
        }

        /// <summary>The entry reached.</summary>
        public readonly global::System.Collections.Generic.KeyValuePair<TKey, TElem> Current => new global::System.Collections.Generic.KeyValuePair<TKey, TElem>(_key, _elem);

        readonly object global::System.Collections.IEnumerator.Current => Current;

        internal readonly TKey CurrentKey => _key;

        internal readonly TElem CurrentElem => _elem;

        /// <summary>Goes to the next entry; false at the end, and ever after.</summary>
        /// <exception cref="global::GoMapGen.ConcurrentMapException">The map is being written to.</exception>
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if (IsNilMap(_map))
            {
                return false;
            }

            ref __GoMap.MapState<Group> state = ref StateOf(_map);
            if (!_iterator.IsInSpan(ref state))
            {
#if DETECT_MISUSE
                if (state.Writing != 0)
                {
                    __GoMap.Throw.ConcurrentIterationAndWrite();
                }

#endif
                if (!_iterator.NextSpan(ref state))
                {
                    ref Group next = ref _iterator.Next(ref state, out int nextSlot);
                    if (global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref next))
                    {
                        _key = default!;
                        _elem = default!;
                        return false;
                    }

                    _key = KeyAt(ref next, nextSlot);
                    _elem = ElemAt(ref next, nextSlot);
                    return true;
                }
            }

            ref Group group = ref _iterator.Step(out int slot);
            _key = KeyAt(ref group, slot);
            _elem = ElemAt(ref group, slot);
            return true;
        }

        bool global::System.Collections.IEnumerator.MoveNext() => MoveNextByInterface();

        // Apart, since whoever calls it by an interface pays for all that the other has room for; and that one must not have its address taken.
        internal bool MoveNextByInterface()
        {
            if (IsNilMap(_map) || !_iterator.IsInSpan(ref StateOf(_map)))
            {
                return MoveNextBeyondSpan();
            }

            ref Group group = ref _iterator.Step(out int slot);
            _key = KeyAt(ref group, slot);
            _elem = ElemAt(ref group, slot);
            return true;
        }

        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        private bool MoveNextBeyondSpan() => MoveNext();

        // The walk goes on as if nothing had been written: it has passed the entry.
        internal bool RemoveCurrent()
        {
            ref __GoMap.MapState<Group> state = ref StateOf(_map!);
            int version = state.Version;
            bool removed = Delete(_map, _key, out _);
            _iterator.GoOnAfterRemoval(ref state, version);
            return removed;
        }

        void global::System.Collections.IEnumerator.Reset() => this = new Enumerator(_map);

        /// <summary>Does nothing: a range holds no resource.</summary>
        public readonly void Dispose()
        {
        }
    }

    // False if a range is better: of a map that is small, or grows.
    private static bool TryCopy<TCopier>(Map? map, TCopier copier)
        where TCopier : struct, __GoMap.ISlotVisitor<Group> => !IsNilMap(map) && __GoMap.SlotWalk.TryCopy(ref StateOf(map), ref copier);

    private struct EntryCopier(global::System.Collections.Generic.KeyValuePair<TKey, TElem>[] array, int index) : __GoMap.ISlotVisitor<Group>
    {
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
        public void Visit(ref Group group, int slot) => __GoMap.Entries.Put(array, index++, new global::System.Collections.Generic.KeyValuePair<TKey, TElem>(KeyAt(ref group, slot), ElemAt(ref group, slot)));
    }

    private struct KeyCopier(TKey[] array, int index) : __GoMap.ISlotVisitor<Group>
    {
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
        public void Visit(ref Group group, int slot) => __GoMap.Entries.Put(array, index++, KeyAt(ref group, slot));
    }

    private struct ElemCopier(TElem[] array, int index) : __GoMap.ISlotVisitor<Group>
    {
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
        public void Visit(ref Group group, int slot) => __GoMap.Entries.Put(array, index++, ElemAt(ref group, slot));
    }

    /// <summary>The keys of the map, live.</summary>
    public KeyCollection Keys => new KeyCollection(this);

    /// <summary>The values of the map, live.</summary>
    public ValueCollection Values => new ValueCollection(this);

    /// <summary>The keys of a map.</summary>
    [global::System.Diagnostics.DebuggerDisplay("Count = {Count}")]
    public readonly struct KeyCollection : global::System.Collections.Generic.ICollection<TKey>, global::System.Collections.Generic.IReadOnlyCollection<TKey>, global::System.Collections.ICollection
    {
        private readonly Map? _map;

        internal KeyCollection(Map? map) => _map = map;

        /// <summary>The number of keys.</summary>
        public int Count => MapLen(_map);

        bool global::System.Collections.Generic.ICollection<TKey>.IsReadOnly => true;

        bool global::System.Collections.ICollection.IsSynchronized => false;

        object global::System.Collections.ICollection.SyncRoot => IsNilMap(_map) ? typeof(Map) : ((global::System.Collections.ICollection)_map).SyncRoot;

        /// <summary>Ranges over the keys.</summary>
        public Enumerator GetEnumerator() => new Enumerator(_map);

        global::System.Collections.Generic.IEnumerator<TKey> global::System.Collections.Generic.IEnumerable<TKey>.GetEnumerator() => GetEnumerator();

        global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => new __GoMap.UntypedEnumerator<TKey>(GetEnumerator());

        /// <summary>Whether the map has a key.</summary>
        public bool Contains(TKey item) => !global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref Lookup(_map, item));

        /// <summary>Copies the keys to an array, from an index on.</summary>
        public void CopyTo(TKey[] array, int index)
        {
            __GoMap.Entries.CheckCopy(array, index, Count);
            if (TryCopy(_map, new KeyCopier(array, index)))
            {
                return;
            }

            foreach (TKey key in this)
            {
                __GoMap.Entries.Put(array, index++, key);
            }
        }

        void global::System.Collections.ICollection.CopyTo(global::System.Array array, int index) => __GoMap.Entries.CopyTo<TKey>(this, array, index);

        void global::System.Collections.Generic.ICollection<TKey>.Add(TKey item) => __GoMap.Throw.ReadOnlyCollection();

        void global::System.Collections.Generic.ICollection<TKey>.Clear() => __GoMap.Throw.ReadOnlyCollection();

        bool global::System.Collections.Generic.ICollection<TKey>.Remove(TKey item)
        {
            __GoMap.Throw.ReadOnlyCollection();
            return false;
        }

        /// <summary>Ranges over the keys of a map.</summary>
        public struct Enumerator : global::System.Collections.Generic.IEnumerator<TKey>
        {
            private Map.Enumerator _entries;

            internal Enumerator(Map? map) => _entries = new Map.Enumerator(map);

            /// <summary>The key reached.</summary>
            public readonly TKey Current => _entries.CurrentKey;

            readonly object? global::System.Collections.IEnumerator.Current => _entries.CurrentKey;

            /// <summary>Goes to the next key; false at the end, and ever after.</summary>
            public bool MoveNext() => _entries.MoveNext();

            bool global::System.Collections.IEnumerator.MoveNext() => _entries.MoveNextByInterface();

            void global::System.Collections.IEnumerator.Reset() => __GoMap.Entries.Reset(ref _entries);

            /// <summary>Does nothing: a range holds no resource.</summary>
            public readonly void Dispose()
            {
            }
        }
    }

    /// <summary>The values of a map.</summary>
    [global::System.Diagnostics.DebuggerDisplay("Count = {Count}")]
    public readonly struct ValueCollection : global::System.Collections.Generic.ICollection<TElem>, global::System.Collections.Generic.IReadOnlyCollection<TElem>, global::System.Collections.ICollection
    {
        private readonly Map? _map;

        internal ValueCollection(Map? map) => _map = map;

        /// <summary>The number of values.</summary>
        public int Count => MapLen(_map);

        bool global::System.Collections.Generic.ICollection<TElem>.IsReadOnly => true;

        bool global::System.Collections.ICollection.IsSynchronized => false;

        object global::System.Collections.ICollection.SyncRoot => IsNilMap(_map) ? typeof(Map) : ((global::System.Collections.ICollection)_map).SyncRoot;

        /// <summary>Ranges over the values.</summary>
        public Enumerator GetEnumerator() => new Enumerator(_map);

        global::System.Collections.Generic.IEnumerator<TElem> global::System.Collections.Generic.IEnumerable<TElem>.GetEnumerator() => GetEnumerator();

        global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => new __GoMap.UntypedEnumerator<TElem>(GetEnumerator());

        /// <summary>Whether the map has a value; looks at every entry.</summary>
        public bool Contains(TElem item)
        {
            foreach (TElem elem in this)
            {
                if (global::System.Collections.Generic.EqualityComparer<TElem>.Default.Equals(elem, item))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Copies the values to an array, from an index on.</summary>
        public void CopyTo(TElem[] array, int index)
        {
            __GoMap.Entries.CheckCopy(array, index, Count);
            if (TryCopy(_map, new ElemCopier(array, index)))
            {
                return;
            }

            foreach (TElem elem in this)
            {
                __GoMap.Entries.Put(array, index++, elem);
            }
        }

        void global::System.Collections.ICollection.CopyTo(global::System.Array array, int index) => __GoMap.Entries.CopyTo<TElem>(this, array, index);

        void global::System.Collections.Generic.ICollection<TElem>.Add(TElem item) => __GoMap.Throw.ReadOnlyCollection();

        void global::System.Collections.Generic.ICollection<TElem>.Clear() => __GoMap.Throw.ReadOnlyCollection();

        bool global::System.Collections.Generic.ICollection<TElem>.Remove(TElem item)
        {
            __GoMap.Throw.ReadOnlyCollection();
            return false;
        }

        /// <summary>Ranges over the values of a map.</summary>
        public struct Enumerator : global::System.Collections.Generic.IEnumerator<TElem>
        {
            private Map.Enumerator _entries;

            internal Enumerator(Map? map) => _entries = new Map.Enumerator(map);

            /// <summary>The value reached.</summary>
            public readonly TElem Current => _entries.CurrentElem;

            readonly object? global::System.Collections.IEnumerator.Current => _entries.CurrentElem;

            /// <summary>Goes to the next value; false at the end, and ever after.</summary>
            public bool MoveNext() => _entries.MoveNext();

            bool global::System.Collections.IEnumerator.MoveNext() => _entries.MoveNextByInterface();

            void global::System.Collections.IEnumerator.Reset() => __GoMap.Entries.Reset(ref _entries);

            /// <summary>Does nothing: a range holds no resource.</summary>
            public readonly void Dispose()
            {
            }
        }
    }
}
