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
#if FROZEN_TEXT
    public sealed class Frozen : __GoMap.FrozenText<TElem>
#elif FROZEN_BITS
    public sealed class Frozen : __GoMap.FrozenBits<TKey, TElem>
#else
    public sealed class Frozen : __GoMap.FrozenTable<TKey, TElem>
#endif
    {
#if !FROZEN_BITS
        // Holds the entries of a table that is laid out at run time; else nil.
        private readonly Map? _map;

#endif
        /// <summary>A table that is laid out at run time; a later entry overwrites an earlier one with its key.</summary>
        public Frozen(global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<TKey, TElem>> entries)
#if FROZEN_BITS
            : base(Collect(entries, out _, out TElem[] elems, out bool[] isFound), elems, isFound, static key => BitsOfKey)
        {
#else
            : base(Collect(entries, out Map map, out TElem[] elems, out _), elems)
        {
            _map = map;
#endif
        }

#if FROZEN_TEXT
        /// <summary>A table that was laid out at compile time.</summary>
        [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
        public Frozen(string text, string layout, TElem[]? elems, string elemData)
            : base(text, layout, elems, elemData)
        {
        }

#endif
#if FROZEN_BITS
        /// <summary>A table that was laid out at compile time.</summary>
        [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
        public Frozen(TKey[] keys, TElem[] elems, string layout)
            : base(keys, elems, layout)
        {
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
#if FROZEN_TEXT || FROZEN_BITS
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
#endif
        public bool TryGetValue(TKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
#if FROZEN_BITS
            return TryFind(BitsOfKey, key, out value);
#else
#if FROZEN_TEXT
            ref TElem elem = ref key is not null && unchecked((uint)(key.Length - MinLength)) < QuickLengths ? ref FindQuick(key) : ref FindSlow(key);
#else
            ref TElem elem = ref Lookup(_map, key);
#endif
            if (global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem))
            {
                value = default;
                return false;
            }

            value = elem;
            return true;
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
            return TryFind(key, out value);
#else
            ref TElem elem = ref Lookup(_map, key);
            bool found = !global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem);
            value = found ? elem : default;
            return found;
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

#endif
        /// <inheritdoc/>
        protected override bool Find(TKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem elem) => TryGetValue(key, out elem);

        /// <inheritdoc/>
        protected override object CreateJsonConverter() =>
#if JSON
            new __GoMap.FrozenJsonConverter<Frozen, TKey, TElem>(static entries => new Frozen(entries), new MapJsonConverter());
#else
            new __GoMap.FrozenJsonConverter<Frozen, TKey, TElem>(static entries => new Frozen(entries), null);
#endif

#if FROZEN_TEXT
        /// <inheritdoc/>
        protected override ref TElem FindInMap(string? key) => ref Lookup(_map, key!);

        /// <inheritdoc/>
        protected override ref TElem FindInMap(global::System.ReadOnlySpan<char> key) => ref Lookup(_map, key);

#endif
        private static TKey[] Collect(
            global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<TKey, TElem>> entries,
            out Map map,
            out TElem[] elems,
            out bool[] isFound)
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
            isFound = new bool[keys.Count];
            for (int i = 0; i < keys.Count; i++)
            {
                ref TElem last = ref Lookup(map, keys[i]);
                isFound[i] = !global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref last);
                if (isFound[i])
                {
                    values[i] = last;
                }
            }

            elems = values.ToArray();
            return keys.ToArray();
        }
    }
}
