using __GoMap = global::GoMapGen.Runtime;

namespace GoMapGen.Templates;

/// <summary>String keys given as characters or UTF-8: no string is made, but for a key that is new.</summary>
public partial class Map
{
    // ---- Keys as text ------------------------------------------------------------------------------------------------------

    /// <summary>
    /// The elem of a key: <see langword="default"/> if the key is absent; setting it adds or overwrites. A string is made only
    /// for a key that is new.
    /// </summary>
    [global::System.Diagnostics.CodeAnalysis.MaybeNull]
    public TElem this[global::System.ReadOnlySpan<char> key]
    {
        get
        {
            ref TElem elem = ref Lookup(this, key);
            return global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem) ? default! : elem;
        }

        set => Assign(this, key, out _) = value;
    }

    /// <summary>Gives the elem of a key, if it is there.</summary>
    public bool TryGetValue(global::System.ReadOnlySpan<char> key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
    {
        ref TElem elem = ref Lookup(this, key);
        if (global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem))
        {
            value = default;
            return false;
        }

        value = elem;
        return true;
    }

    /// <summary>Whether a key is there.</summary>
    public bool ContainsKey(global::System.ReadOnlySpan<char> key) =>
        !global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref Lookup(this, key));

    /// <summary>Adds a key that must be new.</summary>
    /// <exception cref="global::System.ArgumentException">The key is there already.</exception>
    public void Add(global::System.ReadOnlySpan<char> key, TElem value)
    {
        ref TElem elem = ref Assign(this, key, out bool added);
        if (!added)
        {
            __GoMap.Throw.DuplicateKey(key.ToString());
        }

        elem = value;
    }

    /// <summary>Adds a key unless it is there already.</summary>
    public bool TryAdd(global::System.ReadOnlySpan<char> key, TElem value)
    {
        ref TElem elem = ref Assign(this, key, out bool added);
        if (added)
        {
            elem = value;
        }

        return added;
    }

    /// <summary>The place of a key's elem; the key is put in with a zero elem if it is absent.</summary>
    public ref TElem Ref(scoped global::System.ReadOnlySpan<char> key) => ref Assign(this, key, out _);

    /// <summary>As <c>Ref</c>, and tells whether the key was there.</summary>
    public ref TElem GetValueRefOrAddDefault(scoped global::System.ReadOnlySpan<char> key, out bool exists)
    {
        ref TElem elem = ref Assign(this, key, out bool added);
        exists = !added;
        return ref elem;
    }

    /// <summary>The place of a key's elem, or a null reference if the key is absent.</summary>
    public ref TElem GetValueRefOrNullRef(scoped global::System.ReadOnlySpan<char> key) => ref Lookup(this, key);

    /// <summary>Removes a key and tells whether it was there.</summary>
    public bool Remove(global::System.ReadOnlySpan<char> key) => Delete(this, key, out _);

    /// <summary>Removes a key and gives its elem.</summary>
    public bool Remove(global::System.ReadOnlySpan<char> key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value) => Delete(this, key, out value);

    // ---- Keys as UTF-8 -----------------------------------------------------------------------------------------------------

    /// <summary>
    /// The elem of a key in UTF-8: <see langword="default"/> if the key is absent or the bytes are not valid; setting it adds or overwrites.
    /// </summary>
    /// <exception cref="global::System.ArgumentException">Bytes that are not valid were set.</exception>
    [global::System.Diagnostics.CodeAnalysis.MaybeNull]
    public TElem this[global::System.ReadOnlySpan<byte> utf8Key]
    {
        get
        {
            ref TElem elem = ref GetValueRefOrNullRef(utf8Key);
            return global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem) ? default! : elem;
        }

        set => GetValueRefOrAddDefault(utf8Key, out _) = value;
    }

    /// <summary>Gives the elem of a key in UTF-8, if it is there; bytes that are not valid never are.</summary>
    public bool TryGetValue(global::System.ReadOnlySpan<byte> utf8Key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
    {
        ref TElem elem = ref GetValueRefOrNullRef(utf8Key);
        if (global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem))
        {
            value = default;
            return false;
        }

        value = elem;
        return true;
    }

    /// <summary>Whether a key in UTF-8 is there; bytes that are not valid never are.</summary>
    public bool ContainsKey(global::System.ReadOnlySpan<byte> utf8Key) =>
        !global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref GetValueRefOrNullRef(utf8Key));

    /// <summary>Adds a key in UTF-8 that must be new.</summary>
    /// <exception cref="global::System.ArgumentException">The key is there already, or the bytes are not valid.</exception>
    public void Add(global::System.ReadOnlySpan<byte> utf8Key, TElem value)
    {
        ref TElem elem = ref GetValueRefOrAddDefault(utf8Key, out bool exists);
        if (exists)
        {
            __GoMap.Throw.DuplicateKey(global::System.Text.Encoding.UTF8.GetString(utf8Key));
        }

        elem = value;
    }

    /// <summary>Adds a key in UTF-8 unless it is there already.</summary>
    /// <exception cref="global::System.ArgumentException">The bytes are not valid.</exception>
    public bool TryAdd(global::System.ReadOnlySpan<byte> utf8Key, TElem value)
    {
        ref TElem elem = ref GetValueRefOrAddDefault(utf8Key, out bool exists);
        if (!exists)
        {
            elem = value;
        }

        return !exists;
    }

    /// <summary>The place of the elem of a key in UTF-8; the key is put in with a zero elem if it is absent.</summary>
    /// <exception cref="global::System.ArgumentException">The bytes are not valid.</exception>
    public ref TElem Ref(scoped global::System.ReadOnlySpan<byte> utf8Key) => ref GetValueRefOrAddDefault(utf8Key, out _);

    /// <summary>As <c>Ref</c>, and tells whether the key was there.</summary>
    /// <exception cref="global::System.ArgumentException">The bytes are not valid.</exception>
    public ref TElem GetValueRefOrAddDefault(scoped global::System.ReadOnlySpan<byte> utf8Key, out bool exists)
    {
        __GoMap.Utf8Key text = new __GoMap.Utf8Key(utf8Key, stackalloc char[__GoMap.Utf8Key.StackCharacters]);
        if (!text.IsValid)
        {
            __GoMap.Utf8Key.ThrowInvalid();
        }

        ref TElem elem = ref Assign(this, text.Characters, out bool added);
        exists = !added;
        text.Return();
        return ref elem;
    }

    /// <summary>The place of the elem of a key in UTF-8, or a null reference if the key is absent or the bytes are not valid.</summary>
    public ref TElem GetValueRefOrNullRef(scoped global::System.ReadOnlySpan<byte> utf8Key)
    {
        if (IsNilMap(this) || StateOf(this).Count == 0)
        {
            return ref global::System.Runtime.CompilerServices.Unsafe.NullRef<TElem>();
        }

        __GoMap.Utf8Key text = new __GoMap.Utf8Key(utf8Key, stackalloc char[__GoMap.Utf8Key.StackCharacters]);
        if (!text.IsValid)
        {
            return ref global::System.Runtime.CompilerServices.Unsafe.NullRef<TElem>();
        }

        ref TElem elem = ref Lookup(this, text.Characters);
        text.Return();
        return ref elem;
    }

    /// <summary>Removes a key in UTF-8 and tells whether it was there; bytes that are not valid never are.</summary>
    public bool Remove(global::System.ReadOnlySpan<byte> utf8Key) => Remove(utf8Key, out _);

    /// <summary>Removes a key in UTF-8 and gives its elem; bytes that are not valid never are there.</summary>
    public bool Remove(global::System.ReadOnlySpan<byte> utf8Key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
    {
        __GoMap.Utf8Key text = new __GoMap.Utf8Key(utf8Key, stackalloc char[__GoMap.Utf8Key.StackCharacters]);
        if (!text.IsValid)
        {
            value = default;
            return false;
        }

        bool removed = Delete(this, text.Characters, out value);
        text.Return();
        return removed;
    }

#if ALTERNATE_LOOKUP
    /// <summary>A view of the map by another type of key: characters, or bytes of UTF-8.</summary>
    /// <exception cref="global::System.InvalidOperationException">The other type is none of the two.</exception>
    public AlternateLookup<TAlternateKey> GetAlternateLookup<TAlternateKey>()
        where TAlternateKey : notnull, allows ref struct
    {
        if (!TryGetAlternateLookup(out AlternateLookup<TAlternateKey> lookup))
        {
            __GoMap.Throw.NoAlternateLookup(typeof(TAlternateKey));
        }

        return lookup;
    }

    /// <summary>Gives a view of the map by another type of key, if that is characters or bytes of UTF-8.</summary>
    public bool TryGetAlternateLookup<TAlternateKey>(out AlternateLookup<TAlternateKey> lookup)
        where TAlternateKey : notnull, allows ref struct
    {
        bool isText = typeof(TAlternateKey) == typeof(global::System.ReadOnlySpan<char>) || typeof(TAlternateKey) == typeof(global::System.ReadOnlySpan<byte>);
        lookup = isText ? new AlternateLookup<TAlternateKey>(this) : default;
        return isText;
    }

    /// <summary>A view of the map by another type of key, with the members of Dictionary's view of that name.</summary>
    public readonly struct AlternateLookup<TAlternateKey>
        where TAlternateKey : notnull, allows ref struct
    {
        private readonly Map _map;

        internal AlternateLookup(Map map) => _map = map;

        /// <summary>The map.</summary>
        public Map Dictionary => _map;

        private static bool IsCharacters => typeof(TAlternateKey) == typeof(global::System.ReadOnlySpan<char>);

        private static global::System.ReadOnlySpan<char> Characters(ref TAlternateKey key) =>
            global::System.Runtime.CompilerServices.Unsafe.As<TAlternateKey, global::System.ReadOnlySpan<char>>(ref key);

        private static global::System.ReadOnlySpan<byte> Bytes(ref TAlternateKey key)
        {
            // Anyone can have a default view by any type.
            if (typeof(TAlternateKey) != typeof(global::System.ReadOnlySpan<byte>))
            {
                __GoMap.Throw.NoAlternateLookup(typeof(TAlternateKey));
            }

            return global::System.Runtime.CompilerServices.Unsafe.As<TAlternateKey, global::System.ReadOnlySpan<byte>>(ref key);
        }

        /// <summary>The elem of a key: <see langword="default"/> if the key is absent.</summary>
        [global::System.Diagnostics.CodeAnalysis.MaybeNull]
        public TElem this[TAlternateKey key]
        {
            get => IsCharacters ? _map[Characters(ref key)] : _map[Bytes(ref key)];
            set
            {
                if (IsCharacters)
                {
                    _map[Characters(ref key)] = value;
                }
                else
                {
                    _map[Bytes(ref key)] = value;
                }
            }
        }

        /// <summary>Whether a key is there.</summary>
        public bool ContainsKey(TAlternateKey key) =>
            IsCharacters ? _map.ContainsKey(Characters(ref key)) : _map.ContainsKey(Bytes(ref key));

        /// <summary>Gives the elem of a key, if it is there.</summary>
        public bool TryGetValue(TAlternateKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value) =>
            IsCharacters ? _map.TryGetValue(Characters(ref key), out value) : _map.TryGetValue(Bytes(ref key), out value);

        /// <summary>Gives the key and elem that are found by another key, if they are there.</summary>
        public bool TryGetValue(TAlternateKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TKey actualKey, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
            if (TryGetKey(key, out actualKey))
            {
                value = MapAccess1(_map, actualKey)!;
                return true;
            }

            value = default;
            return false;
        }

        /// <summary>Removes a key and gives it with its elem.</summary>
        public bool Remove(TAlternateKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TKey actualKey, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
            if (TryGetKey(key, out actualKey))
            {
                return Delete(_map, actualKey, out value);
            }

            value = default;
            return false;
        }

        private bool TryGetKey(TAlternateKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TKey actualKey)
        {
            if (IsCharacters)
            {
                return TryGetStoredKey(_map, Characters(ref key), out actualKey);
            }

            __GoMap.Utf8Key text = new __GoMap.Utf8Key(Bytes(ref key), stackalloc char[__GoMap.Utf8Key.StackCharacters]);
            actualKey = null;
            bool found = text.IsValid && TryGetStoredKey(_map, text.Characters, out actualKey);
            text.Return();
            return found;
        }

        /// <summary>Adds a key unless it is there already.</summary>
        public bool TryAdd(TAlternateKey key, TElem value) =>
            IsCharacters ? _map.TryAdd(Characters(ref key), value) : _map.TryAdd(Bytes(ref key), value);

        /// <summary>Removes a key and tells whether it was there.</summary>
        public bool Remove(TAlternateKey key) => IsCharacters ? _map.Remove(Characters(ref key)) : _map.Remove(Bytes(ref key));

        /// <summary>Removes a key and gives its elem.</summary>
        public bool Remove(TAlternateKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value) =>
            IsCharacters ? _map.Remove(Characters(ref key), out value) : _map.Remove(Bytes(ref key), out value);
    }

#endif
    // ---- Read, write, delete by characters ---------------------------------------------------------------------------------

#if TEXT_AS_STRING
    // The comparer knows strings only.
    private static ref TElem Lookup(Map? map, scoped global::System.ReadOnlySpan<char> key) => ref Lookup(map, MakeKey(key));

    private static ref TElem Assign(Map? map, scoped global::System.ReadOnlySpan<char> key, out bool added) =>
        ref Assign(map, MakeKey(key), out added);

    private static bool Delete(Map? map, scoped global::System.ReadOnlySpan<char> key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem elem) =>
        Delete(map, MakeKey(key), out elem);
#else
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static ref TElem Lookup(Map? map, scoped global::System.ReadOnlySpan<char> key)
    {
        if (IsNilMap(map) || StateOf(map).Count == 0)
        {
            return ref global::System.Runtime.CompilerServices.Unsafe.NullRef<TElem>();
        }

        ref __GoMap.MapState<Group> state = ref StateOf(map);
#if DETECT_MISUSE
        if (state.Writing != 0)
        {
            __GoMap.Throw.ConcurrentReadAndWrite();
        }

#endif
#if ASKED
        int version = state.Version;
        ulong hash = Hash(key, state.Hash0);
        if (state.Version == version)
        {
            ref TElem elem = ref LookupText(ref state, key, hash);
            if (state.Version == version)
            {
                return ref elem;
            }
        }

        // The comparer's code has written to this map, so that what was found is no longer its place.
        __GoMap.Throw.ConcurrentReadAndWrite();
        return ref global::System.Runtime.CompilerServices.Unsafe.NullRef<TElem>();
#elif PLAIN_TEXT
        // Another key takes a call to be hashed. Out of the way here, no call is left that comes back.
        return ref __GoMap.KeyHash.AreShort(key)
            ? ref LookupHashed(ref state, key, __GoMap.KeyHash.HashShortChars(key, state.Hash0))
            : ref LookupLong(ref state, key);
#else
        return ref LookupHashed(ref state, key, Hash(key, state.Hash0));
#endif
    }

#if !ASKED
#if PLAIN_TEXT
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static ref TElem LookupLong(ref __GoMap.MapState<Group> state, scoped global::System.ReadOnlySpan<char> key) =>
        ref LookupHashed(ref state, key, __GoMap.KeyHash.HashLongChars(key, state.Hash0));

#endif
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static ref TElem LookupHashed(ref __GoMap.MapState<Group> state, scoped global::System.ReadOnlySpan<char> key, ulong hash)
    {
        if (state.IsGrowing)
        {
            return ref LookupText(ref state, key, hash);
        }

        ref ulong word = ref __GoMap.Buckets.WordOf(state.Buckets.TopHash, hash, out int bucket);
        ref Group group = ref __GoMap.Buckets.At(state.Buckets.Groups, bucket);
        __GoMap.Memory.Prefetch(ref group);
        uint top = __GoMap.TopHash.Of(hash);
        for (ulong match = __GoMap.TopHash.Match(word, top); match != 0; match = __GoMap.TopHash.Next(match))
        {
            int slot = __GoMap.TopHash.First(match);
#if PLAIN_TEXT
            // Whoever has the same hash is the key, but for one in four billion others: nothing has to outlive the comparison here, so that
            // the loop keeps all in registers.
            if (HashAt(ref group, slot) == unchecked((uint)hash))
            {
                return ref LookupSame(ref state, ref group, slot, key, hash);
            }
#else
            if (IsKey(ref group, slot, key, hash))
            {
                return ref ElemAt(ref group, slot);
            }
#endif
        }

        int overflow = state.Buckets.Further(bucket, word);
        if (overflow != 0)
        {
            return ref LookupTextInChain(state.Buckets.Overflow, overflow, key, hash);
        }

        return ref global::System.Runtime.CompilerServices.Unsafe.NullRef<TElem>();
    }

#endif
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static ref TElem LookupText(ref __GoMap.MapState<Group> state, scoped global::System.ReadOnlySpan<char> key, ulong hash) =>
        ref ElemOrNull(ref __GoMap.TextAccess.Find<Group, TextMatcher>(ref state, hash, key, out int slot), slot);

#if !ASKED
#if PLAIN_TEXT
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static ref TElem LookupSame(
        ref __GoMap.MapState<Group> state, ref Group group, int slot, scoped global::System.ReadOnlySpan<char> key, ulong hash)
    {
        if (Equal(KeyAt(ref group, slot), key))
        {
            return ref ElemAt(ref group, slot);
        }

        return ref LookupText(ref state, key, hash);
    }

#endif
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static ref TElem LookupTextInChain(
        __GoMap.OverflowBuckets<Group> buckets, int first, scoped global::System.ReadOnlySpan<char> key, ulong hash) =>
        ref ElemOrNull(ref __GoMap.TextAccess.FindInChain<Group, TextMatcher>(buckets, first, hash, key, out int slot), slot);

#endif

    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static bool IsKey(ref Group group, int slot, scoped global::System.ReadOnlySpan<char> key, ulong hash)
    {
#if STORES_HASH
        return HashAt(ref group, slot) == unchecked((uint)hash) && Equal(KeyAt(ref group, slot), key);
#else
        return Equal(KeyAt(ref group, slot), key);
#endif
    }

    private readonly struct TextMatcher : __GoMap.ITextMatcher<Group>
    {
        public static bool Matches(ref Group group, int slot, scoped global::System.ReadOnlySpan<char> key, ulong hash) => IsKey(ref group, slot, key, hash);
    }

    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static ref TElem Assign(Map? map, scoped global::System.ReadOnlySpan<char> key, out bool added)
    {
        if (IsNilMap(map))
        {
            __GoMap.Throw.NilMap();
        }

        ref __GoMap.MapState<Group> state = ref StateOf(map);
#if DETECT_MISUSE || ASKED
        if (state.Writing != 0)
        {
            __GoMap.Throw.ConcurrentWrites();
        }

#endif
#if ASKED
        int version = state.Version;
        ulong hash = Hash(key, state.Hash0);
        if (state.Version != version)
        {
            // The comparer's code has written to this map, maybe so that it has another seed now.
            __GoMap.Throw.ConcurrentWrites();
        }

#else
        ulong hash = Hash(key, state.Hash0);
        if (!state.IsGrowing && state.Buckets.TopHash is not null)
        {
            ref ulong word = ref __GoMap.Buckets.WordOf(state.Buckets.TopHash, hash, out int bucket);
            ref Group group = ref __GoMap.Buckets.At(state.Buckets.Groups, bucket);
            __GoMap.Memory.Prefetch(ref group);
            for (ulong match = __GoMap.TopHash.Match(word, __GoMap.TopHash.Of(hash)); match != 0; match = __GoMap.TopHash.Next(match))
            {
                int slot = __GoMap.TopHash.First(match);
                if (IsKey(ref group, slot, key, hash))
                {
                    added = false;
                    return ref ElemAt(ref group, slot);
                }
            }
        }

#endif
        return ref AssignText(ref state, key, hash, out added);
    }

    // A new string goes the way of all strings: what comes of a write is decided in one place.
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static ref TElem AssignText(ref __GoMap.MapState<Group> state, scoped global::System.ReadOnlySpan<char> key, ulong hash, out bool added)
    {
        if (state.Count == 0)
        {
            return ref AssignHashed(ref state, MakeKey(key), hash, out added);
        }

#if ASKED
        // A comparer whose code comes back into the map finds it being written to.
        state.Writing = 1;
        TKey? stored;
        try
        {
            stored = StoredKey(ref state, key, hash);
        }
        finally
        {
            state.Writing = 0;
        }

        return ref AssignHashed(ref state, stored ?? MakeKey(key), hash, out added);
#else
        ref Group group = ref __GoMap.TextAccess.Find<Group, TextMatcher>(ref state, hash, key, out int slot);
        if (global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref group))
        {
            return ref AssignHashed(ref state, MakeKey(key), hash, out added);
        }

        if (state.IsGrowing)
        {
            // Go: an assignment moves old buckets, maybe this one.
            return ref AssignHashed(ref state, KeyAt(ref group, slot), hash, out added);
        }

        added = false;
        return ref ElemAt(ref group, slot);
#endif
    }

    private static ref TElem AssignHashed(ref __GoMap.MapState<Group> state, TKey key, ulong hash, out bool added)
    {
#if ASKED
        return ref AssignInChain(ref state, key, hash, out added);
#else
        if (state.IsGrowing || state.Buckets.TopHash is null)
        {
            return ref AssignAfterWork(ref state, key, hash, out added);
        }

        return ref AssignInBucket(ref state, key, hash, out added);
#endif
    }

    private static bool Delete(Map? map, scoped global::System.ReadOnlySpan<char> key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem elem)
    {
        if (IsNilMap(map) || StateOf(map).Count == 0)
        {
            elem = default;
            return false;
        }

        ref __GoMap.MapState<Group> state = ref StateOf(map);
#if DETECT_MISUSE || ASKED
        if (state.Writing != 0)
        {
            __GoMap.Throw.ConcurrentWrites();
        }

#endif
#if ASKED
        int version = state.Version;
        ulong hash = Hash(key, state.Hash0);
        if (state.Version != version)
        {
            __GoMap.Throw.ConcurrentWrites();
        }

        return DeleteText(ref state, key, hash, out elem);
#else
        ulong hash = Hash(key, state.Hash0);
        if (state.IsGrowing)
        {
            return DeleteText(ref state, key, hash, out elem);
        }

        ref ulong word = ref __GoMap.Buckets.WordOf(state.Buckets.TopHash, hash, out int bucket);
        ref Group group = ref __GoMap.Buckets.At(state.Buckets.Groups, bucket);
        __GoMap.Memory.Prefetch(ref group);
        int overflow = state.Buckets.Further(bucket, word);
        for (ulong match = __GoMap.TopHash.Match(word, __GoMap.TopHash.Of(hash)); match != 0; match = __GoMap.TopHash.Next(match))
        {
            int slot = __GoMap.TopHash.First(match);
            if (IsKey(ref group, slot, key, hash))
            {
                if (overflow != 0 && slot == __GoMap.TopHash.Slots - 1)
                {
                    // As with a string.
                    break;
                }

                elem = ElemAt(ref group, slot);
                DeleteAt(ref state, ref word, ref group, slot, overflow);
                return true;
            }
        }

        if (overflow != 0)
        {
            return DeleteText(ref state, key, hash, out elem);
        }

        elem = default;
        return false;
#endif
    }

    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static bool DeleteText(
        ref __GoMap.MapState<Group> state, scoped global::System.ReadOnlySpan<char> key, ulong hash, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem elem)
    {
        ref Group group = ref __GoMap.TextAccess.Delete<Group, Operations, TextMatcher>(ref state, hash, key, out int slot);
        if (global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref group))
        {
            elem = default;
            return false;
        }

        elem = ElemAt(ref group, slot);
        Operations.Clear(ref group, slot);
        return true;
    }

    // The map must have buckets.
    private static TKey? StoredKey(ref __GoMap.MapState<Group> state, scoped global::System.ReadOnlySpan<char> key, ulong hash)
    {
        ref Group group = ref __GoMap.TextAccess.Find<Group, TextMatcher>(ref state, hash, key, out int slot);
        return global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref group) ? null : KeyAt(ref group, slot);
    }
#endif
#if ALTERNATE_LOOKUP

#if TEXT_AS_STRING
    // Only a walk tells which of the keys it is that the comparer takes for equal.
    private static bool TryGetStoredKey(Map map, scoped global::System.ReadOnlySpan<char> key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TKey stored)
    {
        TKey wanted = MakeKey(key);
        if (map.ContainsKey(wanted))
        {
            foreach (TKey candidate in map.Keys)
            {
                if (Equal(candidate, wanted))
                {
                    stored = candidate;
                    return true;
                }
            }
        }

        stored = default;
        return false;
    }
#else
    private static bool TryGetStoredKey(Map map, scoped global::System.ReadOnlySpan<char> key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TKey stored)
    {
        stored = null;
        if (MapLen(map) == 0)
        {
            return false;
        }

        ref __GoMap.MapState<Group> state = ref StateOf(map);
#if DETECT_MISUSE
        if (state.Writing != 0)
        {
            __GoMap.Throw.ConcurrentReadAndWrite();
        }

#endif
#if ASKED
        int version = state.Version;
        ulong hash = Hash(key, state.Hash0);
        if (state.Version == version)
        {
            stored = StoredKey(ref state, key, hash);
        }

        if (state.Version != version)
        {
            __GoMap.Throw.ConcurrentReadAndWrite();
        }

#else
        stored = StoredKey(ref state, key, Hash(key, state.Hash0));
#endif
        return stored is not null;
    }
#endif
#endif
}
