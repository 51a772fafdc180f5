using __GoMap = global::GoMapGen.Runtime;

namespace GoMapGen.Templates;

/// <summary>The members of a .NET dictionary, over the lowered operations.</summary>
[global::System.Diagnostics.DebuggerDisplay("Count = {Count}")]
public partial class Map : global::System.Collections.Generic.IDictionary<TKey, TElem>, global::System.Collections.Generic.IReadOnlyDictionary<TKey, TElem>, global::System.Collections.IDictionary
{
    // ---- The dictionary ----------------------------------------------------------------------------------------------------

#if STRUCT_FORM
    /// <summary>Whether this is the nil map, which can be read but not written to. Go: <c>m == nil</c>.</summary>
    public bool IsNil => IsNilMap(this);

#endif
    /// <summary>The number of entries. Go: <c>len(m)</c>.</summary>
    public int Count => MapLen(this);

    /// <summary>
    /// The elem of a key: <see langword="default"/> if the key is absent; setting it adds or overwrites. Go: <c>m[k]</c>,
    /// <c>m[k] = v</c>.
    /// </summary>
#if STRUCT_FORM
    /// <exception cref="global::GoMapGen.NilMapException">The map is nil and was written to.</exception>
#endif
    [global::System.Diagnostics.CodeAnalysis.MaybeNull]
#if STRING_FIRST
    [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
    public TElem this[TKey key]
    {
        get => MapAccess1(this, key);
        set => MapAssign(this, key) = value;
    }

    /// <summary>Gives the elem of a key, if it is there. Go: <c>v, ok := m[k]</c>.</summary>
#if STRING_FIRST
    [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
#if SHORT_LOOKUP
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
#endif
    public bool TryGetValue(TKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
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

    /// <summary>Whether a key is there. Go: <c>_, ok := m[k]</c>.</summary>
#if STRING_FIRST
    [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
#if SHORT_LOOKUP
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
#endif
    public bool ContainsKey(TKey key) => !global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref Lookup(this, key));

    /// <summary>Adds a key that must be new.</summary>
    /// <exception cref="global::System.ArgumentException">The key is there already.</exception>
#if STRING_FIRST
    [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
    public void Add(TKey key, TElem value)
    {
#if !IS_REFLEXIVE
        // Equal keys can differ: an assignment puts -0 in the place of +0. A NaN is in no map, and would draw a number for its hash.
        if (IsReflexive(key) && ContainsKey(key))
        {
            __GoMap.Throw.DuplicateKey(key);
        }

#endif
        ref TElem elem = ref Assign(this, key, out bool added);
        if (!added)
        {
            __GoMap.Throw.DuplicateKey(key);
        }

        elem = value;
    }

    /// <summary>Adds a key unless it is there already.</summary>
#if STRING_FIRST
    [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
    public bool TryAdd(TKey key, TElem value)
    {
#if !IS_REFLEXIVE
        // Equal keys can differ: an assignment puts -0 in the place of +0. A NaN is in no map, and would draw a number for its hash.
        if (IsReflexive(key) && ContainsKey(key))
        {
            return false;
        }

#endif
        ref TElem elem = ref Assign(this, key, out bool added);
        if (added)
        {
            elem = value;
        }

        return added;
    }

    /// <summary>
    /// The place of a key's elem, to be read and written in one look-up; the key is put in with a zero elem if it is absent. The
    /// place is good until the next write to the map. Go: <c>m[k] op= v</c>.
    /// </summary>
#if STRING_FIRST
    [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
    public ref TElem Ref(TKey key) => ref MapAssign(this, key);

    /// <summary>As <c>Ref</c>, and tells whether the key was there.</summary>
#if STRING_FIRST
    [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
    public ref TElem GetValueRefOrAddDefault(TKey key, out bool exists)
    {
        ref TElem elem = ref Assign(this, key, out bool added);
        exists = !added;
        return ref elem;
    }

    /// <summary>The place of a key's elem, or a null reference (see <c>Unsafe.IsNullRef</c>) if the key is absent.</summary>
#if STRING_FIRST
    [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
    public ref TElem GetValueRefOrNullRef(TKey key) => ref Lookup(this, key);

    /// <summary>The elem of a key; if it is absent, the factory makes it and it is added.</summary>
    public TElem GetOrAdd<TState>(TKey key, TState state, global::System.Func<TKey, TState, TElem> factory)
    {
        if (factory is null)
        {
            __GoMap.Throw.NullArgument("factory");
        }

        ref TElem elem = ref Lookup(this, key);
        if (!global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem))
        {
            return elem;
        }

        // The factory may use the map, so the place is sought after it has run.
        TElem made = factory(key, state);
        elem = ref Assign(this, key, out bool added);
        if (added)
        {
            elem = made;
        }

        return elem;
    }

    /// <summary>Removes a key and tells whether it was there. Go: <c>delete(m, k)</c>.</summary>
#if STRING_FIRST
    [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
    public bool Remove(TKey key) => Delete(this, key, out _);

    /// <summary>Removes a key and gives its elem.</summary>
#if STRING_FIRST
    [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
    public bool Remove(TKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value) => Delete(this, key, out value);

    /// <summary>Removes every entry and keeps the buckets. Go: <c>clear(m)</c>.</summary>
    public void Clear() => MapClear(this);

#if STRUCT_FORM
    /// <summary>A map of the same entries that shares nothing with this one; nil of nil. Go: <c>maps.Clone</c>.</summary>
#else
    /// <summary>A map of the same entries that shares nothing with this one. Go: <c>maps.Clone</c>.</summary>
#endif
    public Map Clone()
    {
#if STRUCT_FORM
        if (IsNil)
        {
            return default;
        }

#endif
        Map clone = new Map();
        __GoMap.MapClone.Copy<Group, Operations>(ref StateOf(this), ref StateOf(clone));
        return clone;
    }

    /// <summary>Sets every entry of this map in another one. Go: <c>maps.Copy</c>.</summary>
    public void CopyTo(Map destination)
    {
#if !STRUCT_FORM
        if (destination is null)
        {
            __GoMap.Throw.NullArgument("destination");
        }

#endif
        if (MapLen(destination) == 0 && Count != 0)
        {
            destination.EnsureCapacity(Count);
        }

        foreach (global::System.Collections.Generic.KeyValuePair<TKey, TElem> entry in this)
        {
            MapAssign(destination, entry.Key) = entry.Value;
        }
    }

    /// <summary>
    /// Whether two maps have the same keys with elems that their own <c>Equals</c> says are equal; a nil map equals an empty one. Go:
    /// <c>maps.Equal</c>.
    /// </summary>
    public bool MapEquals(Map? other)
    {
        if (MapLen(other) != Count)
        {
            return false;
        }

        foreach (global::System.Collections.Generic.KeyValuePair<TKey, TElem> entry in this)
        {
            ref TElem elem = ref Lookup(other, entry.Key);
            if (global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem)
                || !global::System.Collections.Generic.EqualityComparer<TElem>.Default.Equals(elem, entry.Value))
            {
                return false;
            }
        }

        return true;
    }

#if IS_REFLEXIVE
    /// <summary>Removes the entries that match and tells how many they were. Go: <c>maps.DeleteFunc</c>.</summary>
#else
    /// <summary>
    /// Removes the entries that match and tells how many they were; not those under NaN, which no removal finds. Go:
    /// <c>maps.DeleteFunc</c>.
    /// </summary>
#endif
    public int RemoveWhere(global::System.Func<TKey, TElem, bool> match)
    {
        if (match is null)
        {
            __GoMap.Throw.NullArgument("match");
        }

        int removed = 0;
        Enumerator entries = GetEnumerator();
        while (entries.MoveNext())
        {
            if (match(entries.CurrentKey, entries.CurrentElem) && entries.RemoveCurrent())
            {
                removed++;
            }
        }

        return removed;
    }

    /// <summary>Sets every entry; a later one overwrites an earlier one with its key. Go: <c>maps.Insert</c>.</summary>
    public void AddRange(global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<TKey, TElem>> entries)
    {
        int count = __GoMap.Entries.CountOf(entries);
        if (count != 0 && Count == 0 && !IsNilMap(this))
        {
            EnsureCapacity(count);
        }

        foreach (global::System.Collections.Generic.KeyValuePair<TKey, TElem> entry in entries)
        {
            MapAssign(this, entry.Key) = entry.Value;
        }
    }

    /// <summary>Makes room for a number of entries at once, and tells how many fit before the map doubles.</summary>
    /// <exception cref="global::System.ArgumentOutOfRangeException">The capacity is negative.</exception>
    public int EnsureCapacity(int capacity)
    {
        if (capacity < 0)
        {
            __GoMap.Throw.NegativeCapacity(capacity);
        }

        if (IsNilMap(this))
        {
            __GoMap.Throw.NilMap();
        }

        __GoMap.Rebuild.EnsureCapacity<Group, Operations>(ref StateOf(this), capacity);
        return __GoMap.Rebuild.Capacity(ref StateOf(this));
    }

    /// <summary>Goes back to the least number of buckets that holds the entries. Go never shrinks a map.</summary>
    public void TrimExcess()
    {
        if (!IsNilMap(this))
        {
            __GoMap.Rebuild.TrimExcess<Group, Operations>(ref StateOf(this));
        }
    }

#if PARAMS_SPAN
    /// <summary>Makes a map of the given entries; a later one overwrites an earlier one with its key. Go: <c>map[K]V{..}</c>.</summary>
    public static Map Of(params global::System.ReadOnlySpan<(TKey Key, TElem Value)> entries)
#else
    /// <summary>Makes a map of the given entries; a later one overwrites an earlier one with its key. Go: <c>map[K]V{..}</c>.</summary>
    public static Map Of(params (TKey Key, TElem Value)[] entries)
#endif
    {
        Map map = new Map(entries.Length);
        foreach ((TKey key, TElem value) in entries)
        {
            MapAssign(map, key) = value;
        }

        return map;
    }

    /// <summary>The entries as Go prints them, sorted by key: <c>map[a:1 b:2]</c>. Go: <c>fmt.Sprint(m)</c>.</summary>
    public override string ToString() => __GoMap.MapFormat.Format<TKey, TElem>(this);

    /// <summary>The state of the map, for tests and debugging. Draws no random number and changes nothing. Go: <c>hmap</c>.</summary>
    public global::GoMapGen.Diagnostics.MapHeader GetHeader() =>
        IsNilMap(this) ? default : __GoMap.MapInspection.Header(ref StateOf(this));

    /// <summary>A copy of the buckets, for tests and debugging. Draws no random number and changes nothing.</summary>
    public global::GoMapGen.Diagnostics.MapDump<TKey> Dump() =>
        IsNilMap(this)
            ? new global::GoMapGen.Diagnostics.MapDump<TKey>(global::System.Array.Empty<global::GoMapGen.Diagnostics.BucketDump<TKey>>(), null)
            : __GoMap.MapInspection.Dump<Group, Operations, TKey>(ref StateOf(this));

    // ---- The interfaces ----------------------------------------------------------------------------------------------------

    bool global::System.Collections.Generic.ICollection<global::System.Collections.Generic.KeyValuePair<TKey, TElem>>.IsReadOnly => false;

    bool global::System.Collections.IDictionary.IsReadOnly => false;

    bool global::System.Collections.IDictionary.IsFixedSize => false;

    bool global::System.Collections.ICollection.IsSynchronized => false;

#if STRUCT_FORM
    object global::System.Collections.ICollection.SyncRoot => _map is null ? typeof(Map) : _map;
#else
    object global::System.Collections.ICollection.SyncRoot => this;
#endif

    global::System.Collections.Generic.ICollection<TKey> global::System.Collections.Generic.IDictionary<TKey, TElem>.Keys => Keys;

    global::System.Collections.Generic.ICollection<TElem> global::System.Collections.Generic.IDictionary<TKey, TElem>.Values => Values;

    global::System.Collections.Generic.IEnumerable<TKey> global::System.Collections.Generic.IReadOnlyDictionary<TKey, TElem>.Keys => Keys;

    global::System.Collections.Generic.IEnumerable<TElem> global::System.Collections.Generic.IReadOnlyDictionary<TKey, TElem>.Values => Values;

    global::System.Collections.ICollection global::System.Collections.IDictionary.Keys => Keys;

    global::System.Collections.ICollection global::System.Collections.IDictionary.Values => Values;

    TElem global::System.Collections.Generic.IDictionary<TKey, TElem>.this[TKey key]
    {
        get => Require(key);
        set => MapAssign(this, key) = value;
    }

    TElem global::System.Collections.Generic.IReadOnlyDictionary<TKey, TElem>.this[TKey key] => Require(key);

    object? global::System.Collections.IDictionary.this[object key]
    {
        get => __GoMap.Entries.IsKey<TKey>(key, out var typed) && TryGetValue(typed, out var value) ? (object?)value : null;
        set
        {
            // Both are checked before the key is put in.
            (TKey typed, TElem elem) = __GoMap.Entries.Typed<TKey, TElem>(key, value);
            MapAssign(this, typed) = elem;
        }
    }

    private TElem Require(TKey key)
    {
        ref TElem elem = ref Lookup(this, key);
        if (global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem))
        {
            __GoMap.Throw.KeyNotFound(key);
        }

        return elem;
    }

    void global::System.Collections.IDictionary.Add(object key, object? value)
    {
        (TKey typed, TElem elem) = __GoMap.Entries.Typed<TKey, TElem>(key, value);
        Add(typed, elem);
    }

    bool global::System.Collections.IDictionary.Contains(object key) => __GoMap.Entries.IsKey<TKey>(key, out var typed) && ContainsKey(typed);

    void global::System.Collections.IDictionary.Remove(object key)
    {
        if (__GoMap.Entries.IsKey<TKey>(key, out var typed))
        {
            Remove(typed);
        }
    }

    void global::System.Collections.Generic.ICollection<global::System.Collections.Generic.KeyValuePair<TKey, TElem>>.Add(global::System.Collections.Generic.KeyValuePair<TKey, TElem> item) => Add(item.Key, item.Value);

    bool global::System.Collections.Generic.ICollection<global::System.Collections.Generic.KeyValuePair<TKey, TElem>>.Contains(global::System.Collections.Generic.KeyValuePair<TKey, TElem> item) =>
        TryGetValue(item.Key, out var value) && global::System.Collections.Generic.EqualityComparer<TElem>.Default.Equals(value, item.Value);

    bool global::System.Collections.Generic.ICollection<global::System.Collections.Generic.KeyValuePair<TKey, TElem>>.Remove(global::System.Collections.Generic.KeyValuePair<TKey, TElem> item) =>
        TryGetValue(item.Key, out var value)
        && global::System.Collections.Generic.EqualityComparer<TElem>.Default.Equals(value, item.Value)
        && Remove(item.Key);

    void global::System.Collections.Generic.ICollection<global::System.Collections.Generic.KeyValuePair<TKey, TElem>>.CopyTo(global::System.Collections.Generic.KeyValuePair<TKey, TElem>[] array, int index)
    {
        __GoMap.Entries.CheckCopy(array, index, Count);
        if (TryCopy(this, new EntryCopier(array, index)))
        {
            return;
        }

        foreach (global::System.Collections.Generic.KeyValuePair<TKey, TElem> entry in this)
        {
            __GoMap.Entries.Put(array, index++, entry);
        }
    }

    void global::System.Collections.ICollection.CopyTo(global::System.Array array, int index) => __GoMap.Entries.CopyTo<TKey, TElem>(this, array, index);

    global::System.Collections.Generic.IEnumerator<global::System.Collections.Generic.KeyValuePair<TKey, TElem>> global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<TKey, TElem>>.GetEnumerator() => GetEnumerator();

    global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() =>
        new __GoMap.UntypedEnumerator<global::System.Collections.Generic.KeyValuePair<TKey, TElem>>(GetEnumerator());

    global::System.Collections.IDictionaryEnumerator global::System.Collections.IDictionary.GetEnumerator() => new __GoMap.DictionaryEnumerator<TKey, TElem>(GetEnumerator());
}
