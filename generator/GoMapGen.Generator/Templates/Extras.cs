using __GoMap = global::GoMapGen.Runtime;

namespace GoMapGen.Templates;

/// <summary>Collection expressions, JSON and the debugger's view.</summary>
public partial class Map : __GoMap.IJsonMap
{
    // ---- Collection expressions, JSON, debugger ----------------------------------------------------------------------------

#if IN_GENERIC_TYPE
    /// <summary>Sets an entry of a collection expression; a later one overwrites an earlier one with its key.</summary>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public void Add(global::System.Collections.Generic.KeyValuePair<TKey, TElem> entry) => MapAssign(this, entry.Key) = entry.Value;
#else
    /// <summary>Makes a map of a collection expression; a later entry overwrites an earlier one with its key.</summary>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public static Map Create(global::System.ReadOnlySpan<global::System.Collections.Generic.KeyValuePair<TKey, TElem>> entries)
    {
        Map map = new Map(entries.Length);
        foreach (global::System.Collections.Generic.KeyValuePair<TKey, TElem> entry in entries)
        {
            MapAssign(map, entry.Key) = entry.Value;
        }

        return map;
    }
#endif

#if JSON
    object __GoMap.IJsonMap.CreateJsonConverter() => new MapJsonConverter();

    /// <summary>Reads and writes the map for System.Text.Json, as an object whose property names are the keys.</summary>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public sealed class MapJsonConverter : __GoMap.MapJsonConverter<Map, TKey, TElem>
    {
        /// <inheritdoc/>
        protected override Map Make() => new Map();

        /// <inheritdoc/>
        protected override bool IsNil(Map map) => IsNilMap(map);

        /// <inheritdoc/>
        protected override bool Set(Map map, TKey key, TElem elem)
        {
            Assign(map, key, out bool added) = elem;
            return added;
        }

        /// <inheritdoc/>
        protected override void Reserve(Map map, int capacity) => map.EnsureCapacity(capacity);

        /// <inheritdoc/>
        protected override void Trim(Map map) => map.TrimExcess();

        /// <inheritdoc/>
        protected override void WriteEntries(global::System.Text.Json.Utf8JsonWriter writer, Map map, __GoMap.JsonEntryConverter<TKey, TElem> entries)
        {
            SlotWriter slots = new SlotWriter(new __GoMap.JsonEntryWriter<TKey, TElem>(writer, entries, MapLen(map)));
            if (!entries.WritesValues || !__GoMap.SlotWalk.TryVisit(ref StateOf(map), ref slots))
            {
                foreach (global::System.Collections.Generic.KeyValuePair<TKey, TElem> entry in map)
                {
                    slots.Output.Write(entry.Key, entry.Value);
                }
            }

            slots.Output.End();
        }

        private struct SlotWriter : __GoMap.ISlotVisitor<Group>
        {
            public __GoMap.JsonEntryWriter<TKey, TElem> Output;

            public SlotWriter(__GoMap.JsonEntryWriter<TKey, TElem> output) => Output = output;

            public static bool LooksAtObjects => !typeof(TKey).IsValueType || !typeof(TElem).IsValueType;

            public static void Prefetch(ref Group group, int slot)
            {
                __GoMap.Memory.PrefetchObject(KeyAt(ref group, slot));
                __GoMap.Memory.PrefetchObject(ElemAt(ref group, slot));
            }

            public void Visit(ref Group group, int slot) => Output.WriteNow(KeyAt(ref group, slot), ElemAt(ref group, slot));
        }
#if ENUM_KEY

        /// <inheritdoc/>
        protected override global::System.Text.Json.Serialization.JsonConverter? KeyConverter(global::System.Text.Json.JsonSerializerOptions options) =>
            global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.GetEnumConverter<TKey>(options);
#endif
#if ENUM_ELEM

        /// <inheritdoc/>
        protected override global::System.Text.Json.Serialization.JsonConverter? ElemConverter(global::System.Text.Json.JsonSerializerOptions options) =>
            global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.GetEnumConverter<TElem>(options);
#endif
#if NULLABLE_ELEM

        /// <inheritdoc/>
        protected override global::System.Text.Json.Serialization.JsonConverter? ElemConverter(global::System.Text.Json.JsonSerializerOptions options) =>
            NullableConverter<TElemValue>(options);
#endif
#if NULLABLE_ENUM_ELEM

        /// <inheritdoc/>
        protected override global::System.Text.Json.Serialization.JsonConverter? ElemConverter(global::System.Text.Json.JsonSerializerOptions options) =>
            NullableConverter<TElemValue>(options, global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.GetEnumConverter<TElemValue>(options));
#endif
    }

#endif
#if DEBUG_VIEW
    // The debugger must not draw, nor mark the map as ranged over.
    private sealed class DebugView
    {
        private readonly Map _map;

        public DebugView(Map map) => _map = map;

        [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.RootHidden)]
        public global::System.Collections.Generic.KeyValuePair<TKey, TElem>[] Entries =>
            IsNilMap(_map)
                ? global::System.Array.Empty<global::System.Collections.Generic.KeyValuePair<TKey, TElem>>()
                : __GoMap.DebugEntries.Of<Group, EntryReader, global::System.Collections.Generic.KeyValuePair<TKey, TElem>>(ref StateOf(_map));
    }

    private readonly struct EntryReader : __GoMap.IEntryReader<Group, global::System.Collections.Generic.KeyValuePair<TKey, TElem>>
    {
        public static global::System.Collections.Generic.KeyValuePair<TKey, TElem> EntryAt(ref Group group, int slot) =>
            new global::System.Collections.Generic.KeyValuePair<TKey, TElem>(KeyAt(ref group, slot), ElemAt(ref group, slot));
    }
#endif
}
