using __GoMap = global::GoMapGen.Runtime;

namespace GoMapGen.Templates;

/// <summary>What a map consists of: its header and the slots of a bucket.</summary>
public partial class Map
{
    // ---- Shape -------------------------------------------------------------------------------------------------------------

#if STRUCT_FORM
    private sealed class Header
    {
        public __GoMap.MapState<Group> State;
    }

    private readonly Header _map;
#else
    private __GoMap.MapState<Group> _state;
#endif

#if INTERLEAVED
    private struct Slot
    {
        public SlotKey Key;
        public SlotElem Elem;
#if STORES_HASH
        public uint Hash;
#endif
    }

    [global::System.Runtime.CompilerServices.InlineArray(8)]
    private struct Group
    {
        private Slot _first;
    }

#if INDIRECT_KEY && OVERWRITES_KEY
    private static ref SlotKey KeyCellAt(ref Group group, int slot) => ref group[slot].Key;

#endif
#if INDIRECT_KEY
    private static ref TKey KeyAt(ref Group group, int slot) => ref SlotKey.ValueOf(group[slot].Key);
#else
    private static ref TKey KeyAt(ref Group group, int slot) => ref group[slot].Key;
#endif

#if INDIRECT_ELEM
    private static ref SlotElem ElemCellAt(ref Group group, int slot) => ref group[slot].Elem;

    private static ref TElem ElemAt(ref Group group, int slot) => ref SlotElem.ValueOf(group[slot].Elem);
#else
    private static ref TElem ElemAt(ref Group group, int slot) => ref group[slot].Elem;
#endif
#if STORES_HASH

    private static ref uint HashAt(ref Group group, int slot) => ref group[slot].Hash;
#endif
#else
    [global::System.Runtime.CompilerServices.InlineArray(8)]
    private struct Keys8
    {
        private SlotKey _first;
    }

    [global::System.Runtime.CompilerServices.InlineArray(8)]
    private struct Elems8
    {
        private SlotElem _first;
    }

#if STORES_HASH
    [global::System.Runtime.CompilerServices.InlineArray(8)]
    private struct Hashes8
    {
        private uint _first;
    }

#endif
    private struct Group
    {
        public Keys8 Keys;
        public Elems8 Elems;
#if STORES_HASH
        public Hashes8 Hashes;
#endif
    }

#if INDIRECT_KEY && OVERWRITES_KEY
    private static ref SlotKey KeyCellAt(ref Group group, int slot) => ref group.Keys[slot];

#endif
#if INDIRECT_KEY
    private static ref TKey KeyAt(ref Group group, int slot) => ref SlotKey.ValueOf(group.Keys[slot]);
#else
    private static ref TKey KeyAt(ref Group group, int slot) => ref group.Keys[slot];
#endif

#if INDIRECT_ELEM
    private static ref SlotElem ElemCellAt(ref Group group, int slot) => ref group.Elems[slot];

    private static ref TElem ElemAt(ref Group group, int slot) => ref SlotElem.ValueOf(group.Elems[slot]);
#else
    private static ref TElem ElemAt(ref Group group, int slot) => ref group.Elems[slot];
#endif
#if STORES_HASH

    private static ref uint HashAt(ref Group group, int slot) => ref group.Hashes[slot];
#endif
#endif

    private static ref TElem Fill(ref Group group, int slot, TKey key, ulong hash)
    {
#if INTERLEAVED
        ref Slot filled = ref group[slot];
#if INDIRECT_KEY
        filled.Key = new SlotKey { Value = key };
#else
        filled.Key = key;
#endif
#if INDIRECT_ELEM
        filled.Elem = new SlotElem();
#else
        filled.Elem = default!;
#endif
#else
#if INDIRECT_KEY
        group.Keys[slot] = new SlotKey { Value = key };
#else
        group.Keys[slot] = key;
#endif
#if INDIRECT_ELEM
        group.Elems[slot] = new SlotElem();
#else
        group.Elems[slot] = default!;
#endif
#endif
#if STORES_HASH
        HashAt(ref group, slot) = unchecked((uint)hash);
#endif
        return ref ElemAt(ref group, slot);
    }

#if STRUCT_FORM
    private static bool IsNilMap(Map map) => map._map is null;

    private static ref __GoMap.MapState<Group> StateOf(Map map) => ref map._map.State;
#else
    private static bool IsNilMap([global::System.Diagnostics.CodeAnalysis.NotNullWhen(false)] Map? map) => map is null;

    private static ref __GoMap.MapState<Group> StateOf(Map map) => ref map._state;
#endif

    /// <summary>Makes an empty map. Go: <c>make(map[K]V)</c>.</summary>
    public Map()
    {
#if STRUCT_FORM
        _map = new Header();
#endif
        StateOf(this).Make();
    }

    /// <summary>Makes an empty map with room for a number of entries. Go: <c>make(map[K]V, capacity)</c>.</summary>
    /// <exception cref="global::System.ArgumentOutOfRangeException">The capacity is negative.</exception>
    public Map(int capacity)
    {
        if (capacity < 0)
        {
            __GoMap.Throw.NegativeCapacity(capacity);
        }

#if STRUCT_FORM
        _map = new Header();
#endif
        StateOf(this).Make(capacity);
    }

    /// <summary>Makes a map of the given entries; a later entry overwrites an earlier one with its key. Go: <c>maps.Collect</c>.</summary>
    public Map(global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<TKey, TElem>> entries)
        : this()
    {
        int count = __GoMap.Entries.CountOf(entries);
        if (count != 0 && entries.GetType() == typeof(Map)
            && __GoMap.MapClone.TryCopy<Group, Operations>(ref StateOf((Map)entries), ref StateOf(this)))
        {
            return;
        }

        StateOf(this).MakeBuckets(count);
        AddRange(entries);
    }

    /// <summary>Makes an empty map; a hint that is negative or absurd is ignored. Go: <c>make(map[K]V, hint)</c>.</summary>
    public static Map Make(long hint = 0)
    {
        Map map = new Map();
        if (hint != 0)
        {
            StateOf(map).MakeBuckets(hint);
        }

        return map;
    }
}
