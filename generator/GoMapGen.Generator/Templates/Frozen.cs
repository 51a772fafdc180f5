using __GoMap = global::GoMapGen.Runtime;

namespace GoMapGen.Templates;

/// <summary>The map's read-only table.</summary>
public partial class Map
{
    // ---- Read-only tables --------------------------------------------------------------------------------------------------

    /// <summary>
    /// A read-only table from the keys of this map to its elems, in source order. The layout of one that
    /// <c>[GoMapLiteral]</c> asks for is computed at compile time.
    /// </summary>
    [global::System.Text.Json.Serialization.JsonConverter(typeof(global::GoMapGen.GoMapJsonConverterFactory))]
    public sealed class Frozen : __GoMap.FrozenTable<TKey, TElem>
    {
#if FROZEN_TEXT
        private readonly __GoMap.FrozenText<TElem> _entries;

#endif
#if FROZEN_BITS
        private readonly __GoMap.FrozenBits<TKey, TElem> _entries;

#endif
        // Holds the entries of a table that is laid out at run time; else nil.
        private readonly Map? _map;

        /// <summary>A table that is laid out at run time; a later entry overwrites an earlier one with its key.</summary>
        public Frozen(global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<TKey, TElem>> entries)
            : base(Collect(entries, out Map map, out TElem[] elems), elems)
        {
            _map = map;
#if FROZEN_BITS
            _entries = new __GoMap.FrozenBits<TKey, TElem>(0, 1, null, global::System.Array.Empty<TKey>(), global::System.Array.Empty<TElem>());
#endif
        }

#if FROZEN_TEXT
        /// <summary>A table that was laid out at compile time.</summary>
        [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
        public Frozen(__GoMap.FrozenText<TElem> entries, int[] order)
            : base(order)
        {
            _entries = entries;
        }

#endif
#if FROZEN_BITS
        /// <summary>A table that was laid out at compile time.</summary>
        [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
        public Frozen(__GoMap.FrozenBits<TKey, TElem> entries, int[] order)
            : base(order)
        {
            _entries = entries;
        }

#endif
        /// <summary>The elem of a key, or <see langword="default"/>.</summary>
        [global::System.Diagnostics.CodeAnalysis.MaybeNull]
#if STRING_FIRST
        [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
        public TElem this[TKey key] => TryGetValue(key, out var elem) ? elem : default!;

        /// <summary>Gives the elem of a key, if it is there.</summary>
#if STRING_FIRST
        [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
#if FROZEN_BITS
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
#endif
        public bool TryGetValue(TKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
#if FROZEN_TEXT
            if (key is not null)
            {
                if (_entries.TryFind(global::System.MemoryExtensions.AsSpan(key), out value))
                {
                    return true;
                }

                if (_entries.IsPlain)
                {
                    return false;
                }
            }

            return FindSlow(key!, out value);
#elif FROZEN_BITS
            if (_entries.TryFind(BitsOfKey, key, out value))
            {
                return true;
            }

            if (!IsMap)
            {
                return false;
            }

            bool found = FindInMap(key, out var elem);
            value = elem!;
            return found;
#else
            return FindInMap(key, out value);
#endif
        }

        /// <summary>Whether a key is there.</summary>
#if STRING_FIRST
        [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
        public bool ContainsKey(TKey key) => TryGetValue(key, out _);

#if TEXT_KEY
        /// <summary>The elem of a key, or <see langword="default"/>.</summary>
        [global::System.Diagnostics.CodeAnalysis.MaybeNull]
        public TElem this[global::System.ReadOnlySpan<char> key] => TryGetValue(key, out var elem) ? elem : default!;

        /// <summary>Gives the elem of a key, if it is there.</summary>
        public bool TryGetValue(global::System.ReadOnlySpan<char> key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
#if FROZEN_TEXT
            if (_entries.TryFind(key, out value))
            {
                return true;
            }

            return !_entries.IsPlain && FindSlow(key, out value);
#else
            return FindInMap(key, out value);
#endif
        }

        /// <summary>Whether a key is there.</summary>
        public bool ContainsKey(global::System.ReadOnlySpan<char> key) => TryGetValue(key, out _);

        /// <summary>The elem of a key in UTF-8, or <see langword="default"/>; bytes that are not valid are no key.</summary>
        [global::System.Diagnostics.CodeAnalysis.MaybeNull]
        public TElem this[global::System.ReadOnlySpan<byte> utf8Key] => TryGetValue(utf8Key, out var elem) ? elem : default!;

        /// <summary>Gives the elem of a key in UTF-8, if it is there; bytes that are not valid never are.</summary>
        public bool TryGetValue(global::System.ReadOnlySpan<byte> utf8Key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
            __GoMap.Utf8Key text = new __GoMap.Utf8Key(utf8Key, stackalloc char[__GoMap.Utf8Key.StackCharacters]);
            if (!text.IsValid)
            {
                value = default;
                return false;
            }

            bool found = TryGetValue(text.Characters, out value);
            text.Return();
            return found;
        }

        /// <summary>Whether a key in UTF-8 is there; bytes that are not valid never are.</summary>
        public bool ContainsKey(global::System.ReadOnlySpan<byte> utf8Key) => TryGetValue(utf8Key, out _);

#if FROZEN_TEXT
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        private bool FindSlow(global::System.ReadOnlySpan<char> key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
            if (IsMap)
            {
                return FindInMap(key, out value);
            }

            int place = _entries.FindSlow(key);
            value = place >= 0 ? _entries.ElemAt(place) : default;
            return place >= 0;
        }

#endif
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        private bool FindInMap(global::System.ReadOnlySpan<char> key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
            ref TElem elem = ref Lookup(_map, key);
            bool found = !global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem);
            value = found ? elem : default;
            return found;
        }

#endif
        /// <inheritdoc/>
        protected override bool Find(TKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem elem) => TryGetValue(key, out elem);

#if FROZEN_TEXT || FROZEN_BITS
        /// <inheritdoc/>
        protected override TKey[] MakeKeys(int[] order) => _entries.Keys(order);

        /// <inheritdoc/>
        protected override TElem[] MakeElems(int[] order) => _entries.Elems(order);

#endif
        /// <inheritdoc/>
        protected override global::System.Text.Json.Serialization.JsonConverter CreateJsonConverter() =>
#if JSON
            new __GoMap.FrozenJsonConverter<Frozen, TKey, TElem>(static entries => new Frozen(entries), new MapJsonConverter());
#else
            new __GoMap.FrozenJsonConverter<Frozen, TKey, TElem>(static entries => new Frozen(entries), null);
#endif

#if FROZEN_TEXT
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        private bool FindSlow(TKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
            if (IsMap || key is null)
            {
                return FindInMap(key!, out value);
            }

            int place = _entries.FindSlow(global::System.MemoryExtensions.AsSpan(key));
            value = place >= 0 ? _entries.ElemAt(place) : default;
            return place >= 0;
        }

#endif
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        private bool FindInMap(TKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
            ref TElem elem = ref Lookup(_map, key);
            bool found = !global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem);
            value = found ? elem : default;
            return found;
        }

        private static TKey[] Collect(
            global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<TKey, TElem>> entries, out Map map, out TElem[] elems)
        {
            map = new Map();
            global::System.Collections.Generic.List<TKey> keys = new global::System.Collections.Generic.List<TKey>(__GoMap.Entries.CountOf(entries));
            global::System.Collections.Generic.List<TElem> values = new global::System.Collections.Generic.List<TElem>(keys.Capacity);
            foreach (global::System.Collections.Generic.KeyValuePair<TKey, TElem> entry in entries)
            {
                Assign(map, entry.Key, out bool added) = entry.Value;
                if (added)
                {
                    keys.Add(entry.Key);
                    values.Add(entry.Value);
                }
            }

            // What the map holds came last; a key that does not equal itself was its own only entry.
            for (int i = 0; i < keys.Count; i++)
            {
                ref TElem last = ref Lookup(map, keys[i]);
                if (!global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref last))
                {
                    values[i] = last;
                }
            }

            elems = values.ToArray();
            return keys.ToArray();
        }
    }
}
