using __GoMap = global::GoMapGen.Runtime;

namespace GoMapGen.Templates;

/// <summary>The four operations that Go's compiler lowers map expressions to, for this key class.</summary>
/// <remarks>
/// Each does by itself what almost every call needs: one bucket, no growth under way, no overflow chain. The rest is a call
/// into the runtime in tail position, so that the common path saves no registers for it.
/// </remarks>
public partial class Map
{
    // ---- Read --------------------------------------------------------------------------------------------------------------

    /// <summary>The elem of a key, or <see langword="default"/>; also of a nil map. Go: <c>mapaccess1_VARIANT</c>.</summary>
    [return: global::System.Diagnostics.CodeAnalysis.MaybeNull]
#if SHORT_LOOKUP
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
#endif
    public static TElem MapAccess1(Map? m, TKey key)
    {
        ref TElem elem = ref Lookup(m, key);
        return global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem) ? default! : elem;
    }

    /// <summary>The elem of a key and whether it is there; also of a nil map. Go: <c>mapaccess2_VARIANT</c>.</summary>
    [return: global::System.Diagnostics.CodeAnalysis.MaybeNull]
#if SHORT_LOOKUP
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
#endif
    public static TElem MapAccess2(Map? m, TKey key, out bool ok)
    {
        ref TElem elem = ref Lookup(m, key);
        ok = !global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem);
        return ok ? elem : default!;
    }

    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static ref TElem Lookup(Map? map, TKey key)
    {
#if NULL_KEY_THROWS
        if (key is null)
        {
            __GoMap.Throw.NullKey();
        }

#endif
#if PLAIN_TEXT
        return ref Lookup(map, (global::System.ReadOnlySpan<char>)key);
    }

#else
        if (IsNilMap(map) || StateOf(map).Count == 0)
        {
#if HASH_MIGHT_THROW
            // As in Go, a key that cannot be hashed is an error even where there is nothing to find.
            Hash(key, 0);
#endif
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
            ref TElem elem = ref LookupAnywhere(ref state, key, hash);
            if (state.Version == version)
            {
                return ref elem;
            }
        }

        // The key type's own code has written to this map, so that what was found is no longer its place.
        __GoMap.Throw.ConcurrentReadAndWrite();
        return ref global::System.Runtime.CompilerServices.Unsafe.NullRef<TElem>();
#else
        ulong hash = Hash(key, state.Hash0);
        if (state.IsGrowing)
        {
            return ref LookupAnywhere(ref state, key, hash);
        }

        ref ulong word = ref __GoMap.Buckets.WordOf(state.Buckets.TopHash, hash, out int bucket);
        ref Group group = ref __GoMap.Buckets.At(state.Buckets.Groups, bucket);
        __GoMap.Memory.Prefetch(ref group);
        uint top = __GoMap.TopHash.Of(hash);
        for (ulong match = __GoMap.TopHash.Match(word, top); match != 0; match = __GoMap.TopHash.Next(match))
        {
            int slot = __GoMap.TopHash.First(match);
            if (IsKey(ref group, slot, key, hash))
            {
                return ref ElemAt(ref group, slot);
            }
        }

        int overflow = state.Buckets.Further(bucket, word);
        if (overflow != 0)
        {
            return ref LookupInChain(state.Buckets.Overflow, overflow, key, hash);
        }

        return ref global::System.Runtime.CompilerServices.Unsafe.NullRef<TElem>();
#endif
    }

    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static ref TElem LookupAnywhere(ref __GoMap.MapState<Group> state, TKey key, ulong hash)
    {
        Probe probe = new Probe(key, hash);
        return ref ElemOrNull(ref __GoMap.MapAccess.Find(ref state, hash, ref probe, out int slot), slot);
    }

#if !ASKED
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static ref TElem LookupInChain(__GoMap.OverflowBuckets<Group> buckets, int first, TKey key, ulong hash)
    {
        Probe probe = new Probe(key, hash);
        return ref ElemOrNull(
            ref __GoMap.MapAccess.FindInChain(buckets, first, __GoMap.TopHash.Of(hash), ref probe, out int slot), slot);
    }

#endif
#endif

    private static ref TElem ElemOrNull(ref Group group, int slot)
    {
        if (global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref group))
        {
            return ref global::System.Runtime.CompilerServices.Unsafe.NullRef<TElem>();
        }

        return ref ElemAt(ref group, slot);
    }

    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static bool IsKey(ref Group group, int slot, TKey key, ulong hash)
    {
#if STORES_HASH
        // The stored hash decides almost every mismatch without following the key.
        return HashAt(ref group, slot) == unchecked((uint)hash) && Equal(KeyAt(ref group, slot), key);
#else
        return Equal(KeyAt(ref group, slot), key);
#endif
    }

    private readonly struct Probe : __GoMap.IProbe<Group>
    {
        private readonly TKey _key;
        private readonly ulong _hash;

        public Probe(TKey key, ulong hash)
        {
            _key = key;
            _hash = hash;
        }

        public bool Matches(ref Group group, int slot) => IsKey(ref group, slot, _key, _hash);
    }

    // ---- Write -------------------------------------------------------------------------------------------------------------

    /// <summary>
    /// The place of a key's elem to write to; the key is put in with a zero elem if it is absent. The place is good until the
    /// next write to the map. Go: <c>mapassign_VARIANT</c>.
    /// </summary>
    /// <exception cref="global::GoMapGen.NilMapException">The map is nil.</exception>
    public static ref TElem MapAssign(Map? m, TKey key) => ref Assign(m, key, out _);

    /// <summary>
    /// <see cref="MapAssign"/> of a key that is not in the map, and is not looked for: of literals, whose constant keys differ.
    /// </summary>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
#if CONSTANTS_DIFFER && !INDIRECT_KEY && !INDIRECT_ELEM
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public static ref TElem MapAssignNew(Map m, TKey key)
    {
#if NULL_KEY_THROWS
        if (key is null)
        {
            __GoMap.Throw.NullKey();
        }

#endif
        ref __GoMap.MapState<Group> state = ref StateOf(m);
        if (state.IsGrowing || state.Buckets.TopHash is null)
        {
            return ref MapAssign(m, key);
        }

        ulong hash = Hash(key, state.Hash0);
        ref ulong word = ref __GoMap.Buckets.WordOf(state.Buckets.TopHash, hash, out int bucket);
        ulong empty = __GoMap.TopHash.MatchEmpty(word);
        if (empty == 0 || state.Count >= state.GrowthLimit)
        {
            return ref AssignInChain(ref state, key, hash, out _);
        }

        int hole = __GoMap.TopHash.First(empty);
        word = __GoMap.TopHash.With(word, hole, __GoMap.TopHash.Of(hash));
        unchecked
        {
            state.Count++;
            state.Version++;
        }

        return ref Fill(ref __GoMap.Buckets.At(state.Buckets.Groups, bucket), hole, key, hash);
    }
#else
    public static ref TElem MapAssignNew(Map m, TKey key) => ref MapAssign(m, key);
#endif

    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static ref TElem Assign(Map? map, TKey key, out bool added)
    {
#if NULL_KEY_THROWS
        if (key is null)
        {
            __GoMap.Throw.NullKey();
        }

#endif
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
            // The key type's own code has written to this map, maybe so that it has another seed now.
            __GoMap.Throw.ConcurrentWrites();
        }

        // That code compares too, and may throw or come back: always the guarded way.
        return ref AssignInChain(ref state, key, hash, out added);
#else
        ulong hash = Hash(key, state.Hash0);
        if (state.IsGrowing || state.Buckets.TopHash is null)
        {
            return ref AssignAfterWork(ref state, key, hash, out added);
        }

        return ref AssignInBucket(ref state, key, hash, out added);
#endif
    }

#if !ASKED
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static ref TElem AssignInBucket(ref __GoMap.MapState<Group> state, TKey key, ulong hash, out bool added)
    {
        ref ulong word = ref __GoMap.Buckets.WordOf(state.Buckets.TopHash, hash, out int bucket);
        ref Group group = ref __GoMap.Buckets.At(state.Buckets.Groups, bucket);
        __GoMap.Memory.Prefetch(ref group);
#if DETECT_MISUSE
        state.Writing = 1;
#endif
        uint top = __GoMap.TopHash.Of(hash);
        for (ulong match = __GoMap.TopHash.Match(word, top); match != 0; match = __GoMap.TopHash.Next(match))
        {
            int slot = __GoMap.TopHash.First(match);
            if (IsKey(ref group, slot, key, hash))
            {
#if OVERWRITES_KEY
                // Equal keys can differ: -0 overwrites +0.
                KeyAt(ref group, slot) = key;
#endif
#if DETECT_MISUSE
                state.Writing = 0;
#endif
                added = false;
                return ref ElemAt(ref group, slot);
            }
        }

#if INDIRECT_KEY || INDIRECT_ELEM
        // What a slot refers to is allocated, which may fail: always the guarded way.
        return ref AssignInChain(ref state, key, hash, out added);
#else
        ulong empty = __GoMap.TopHash.MatchEmpty(word);
        if (empty == 0 || state.Count >= state.GrowthLimit || state.Buckets.Further(bucket, word) != 0)
        {
            return ref AssignInChain(ref state, key, hash, out added);
        }

        int hole = __GoMap.TopHash.First(empty);
        ref TElem elem = ref Fill(ref group, hole, key, hash);
        word = __GoMap.TopHash.With(word, hole, top);
        unchecked
        {
            state.Count++;
            state.Version++;
        }

#if DETECT_MISUSE
        state.Writing = 0;
#endif
        added = true;
        return ref elem;
#endif
    }

    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static ref TElem AssignAfterWork(ref __GoMap.MapState<Group> state, TKey key, ulong hash, out bool added)
    {
        __GoMap.MapAssign.Prepare<Group, Operations>(ref state, hash);
        return ref AssignInBucket(ref state, key, hash, out added);
    }

#endif
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static ref TElem AssignInChain(ref __GoMap.MapState<Group> state, TKey key, ulong hash, out bool added)
    {
        Probe probe = new Probe(key, hash);
        ref Group group = ref __GoMap.MapAssign.Slot<Group, Operations, Probe>(ref state, hash, ref probe, out int slot, out added);
        if (added)
        {
#if INDIRECT_KEY || INDIRECT_ELEM
            try
            {
                return ref Fill(ref group, slot, key, hash);
            }
            catch
            {
                __GoMap.MapAssign.TakeBack<Group, Operations>(ref state, hash, ref group, slot);
                throw;
            }
#else
            return ref Fill(ref group, slot, key, hash);
#endif
        }

#if OVERWRITES_KEY
        KeyAt(ref group, slot) = key;
#endif
        return ref ElemAt(ref group, slot);
    }

    // ---- Delete ------------------------------------------------------------------------------------------------------------

    /// <summary>Removes a key, if it is there; a nil map has none. Go: <c>mapdelete_VARIANT</c>.</summary>
    public static void MapDelete(Map? m, TKey key) => Delete(m, key, out _);

    private static bool Delete(Map? map, TKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem elem)
    {
#if NULL_KEY_THROWS
        if (key is null)
        {
            __GoMap.Throw.NullKey();
        }

#endif
        if (IsNilMap(map) || StateOf(map).Count == 0)
        {
#if HASH_MIGHT_THROW
            Hash(key, 0);
#endif
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

        return DeleteElsewhere(ref state, key, hash, out elem);
#else
        ulong hash = Hash(key, state.Hash0);
        if (state.IsGrowing)
        {
            return DeleteElsewhere(ref state, key, hash, out elem);
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
                    // Whether the slot is the last in use is known to the chain.
                    break;
                }

                elem = ElemAt(ref group, slot);
                DeleteAt(ref state, ref word, ref group, slot, overflow);
                return true;
            }
        }

        if (overflow != 0)
        {
            return DeleteElsewhere(ref state, key, hash, out elem);
        }

        elem = default;
        return false;
#endif
    }

#if !ASKED
    // A slot whose chain, if there is one, has another in use behind it.
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static void DeleteAt(ref __GoMap.MapState<Group> state, ref ulong word, ref Group group, int slot, int overflow)
    {
        // First: the last entry takes a random number, and stays if there is none to be had.
        __GoMap.MapDelete.CountDown(ref state);
#if DETECT_MISUSE
        state.Writing = 1;
#endif
        Operations.Clear(ref group, slot);
        word = __GoMap.TopHash.Delete(word, slot, overflow);
        unchecked
        {
            state.Version++;
        }

#if DETECT_MISUSE
        state.Writing = 0;
#endif
    }

#endif
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static bool DeleteElsewhere(
        ref __GoMap.MapState<Group> state, TKey key, ulong hash, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem elem)
    {
        Probe probe = new Probe(key, hash);
        ref Group group = ref __GoMap.MapDelete.Slot<Group, Operations, Probe>(ref state, hash, ref probe, out int slot);
        if (global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref group))
        {
            elem = default;
            return false;
        }

        elem = ElemAt(ref group, slot);
        Operations.Clear(ref group, slot);
        return true;
    }

    /// <summary>Removes every entry and keeps the buckets; nothing happens to a nil map. Go: <c>mapclear</c>.</summary>
    public static void MapClear(Map? m)
    {
        if (!IsNilMap(m))
        {
            __GoMap.MapClear.All(ref StateOf(m));
        }
    }

    /// <summary>The number of entries; 0 for a nil map. Go: <c>len(m)</c>.</summary>
    public static int MapLen(Map? m) => IsNilMap(m) ? 0 : StateOf(m).Count;

    // ---- Grow --------------------------------------------------------------------------------------------------------------

    /// <summary>What growth and iteration, which the runtime does for all maps, ask of this map's slots.</summary>
    private readonly struct Operations : __GoMap.IBucketOperations<Group>, __GoMap.IKeyReader<Group, TKey>
    {
#if IS_REFLEXIVE
        public static bool IsReflexive => true;

        public static bool IsReflexiveAt(ref Group group, int slot) => true;
#else
        public static bool IsReflexive => false;

        public static bool IsReflexiveAt(ref Group group, int slot) => Map.IsReflexive(KeyAt(ref group, slot));
#endif

#if ASKED
        public static bool MayThrow => true;
#else
        public static bool MayThrow => false;
#endif

#if INDIRECT_ELEM
        public static bool SharesCells => true;
#elif INDIRECT_KEY && OVERWRITES_KEY
        public static bool SharesCells => true;
#else
        public static bool SharesCells => false;
#endif

        public static TKey KeyAt(ref Group group, int slot) => Map.KeyAt(ref group, slot);

#if STORES_HASH && IS_REFLEXIVE
        public static ulong HashAt(ref Group group, int slot, uint hash0) => Map.HashAt(ref group, slot);
#elif STORES_HASH
        public static ulong HashAt(ref Group group, int slot, uint hash0) =>
            IsReflexiveAt(ref group, slot) ? Map.HashAt(ref group, slot) : Hash(KeyAt(ref group, slot), hash0);
#else
        public static ulong HashAt(ref Group group, int slot, uint hash0) => Hash(KeyAt(ref group, slot), hash0);
#endif

        public static void Copy(ref Group from, int fromSlot, ref Group to, int toSlot)
        {
#if INTERLEAVED
            to[toSlot] = from[fromSlot];
#else
            to.Keys[toSlot] = from.Keys[fromSlot];
            to.Elems[toSlot] = from.Elems[fromSlot];
#if STORES_HASH
            to.Hashes[toSlot] = from.Hashes[fromSlot];
#endif
#endif
        }

        public static void Clear(ref Group group, int slot)
        {
            if (global::System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<Group>())
            {
#if INTERLEAVED
                group[slot] = default;
#else
                group.Keys[slot] = default!;
                group.Elems[slot] = default!;
#endif
            }
        }

        public static void Unshare(ref Group group, int slot)
        {
#if INDIRECT_KEY && OVERWRITES_KEY
            // An update overwrites the key where it lies, which must not show in a clone.
            ref SlotKey key = ref KeyCellAt(ref group, slot);
            if (key is not null)
            {
                key = new SlotKey { Value = key.Value };
            }

#endif
#if INDIRECT_ELEM
            ref SlotElem elem = ref ElemCellAt(ref group, slot);
            if (elem is not null)
            {
                elem = new SlotElem { Value = elem.Value };
            }
#endif
        }

        public static ref Group FindAgain(ref __GoMap.MapState<Group> state, ref Group group, int slot, out int foundSlot)
        {
            foundSlot = 0;
            if (state.Count == 0)
            {
                return ref global::System.Runtime.CompilerServices.Unsafe.NullRef<Group>();
            }

            TKey key = KeyAt(ref group, slot);
#if ASKED
            int version = state.Version;
            ulong hash = Hash(key, state.Hash0);
            Probe probe = new Probe(key, hash);
            ref Group found = ref __GoMap.MapAccess.Find(ref state, hash, ref probe, out foundSlot);
            if (state.Version != version)
            {
                __GoMap.Throw.ConcurrentIterationAndWrite();
            }

            return ref found;
#else
            ulong hash = Hash(key, state.Hash0);
            Probe probe = new Probe(key, hash);
            return ref __GoMap.MapAccess.Find(ref state, hash, ref probe, out foundSlot);
#endif
        }
    }
}
