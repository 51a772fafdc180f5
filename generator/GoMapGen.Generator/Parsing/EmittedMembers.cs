using System.Linq;
using System.Text.RegularExpressions;

namespace GoMapGen.Generator.Parsing;

/// <summary>
/// The members that emission adds to a map, for rule 006. This is their one list; a test compares it with what is emitted.
/// </summary>
/// <remarks>
/// A line is a signature in the form of <see cref="Signatures"/>. "(..)" stands for overloads whose signatures no user can write,
/// since they speak of nested emitted types: there only the name is taken. A form before a colon restricts a line to it,
/// "text" to maps with string keys, "text13" to those from C# 13 on. The last lines are what the compiler makes of properties, with the
/// setters that it keeps the names of for properties that have none.
/// </remarks>
internal static class EmittedMembers
{
    private const string Table = """
        struct: Header
        struct: _map
        class: _state
        Slot
        Group
        Keys8
        Elems8
        Hashes8
        KeyAt(..)
        KeyCellAt(..)
        ElemAt(..)
        ElemCellAt(..)
        HashAt(..)
        Fill(..)
        IsNilMap(Map)
        StateOf(Map)
        .ctor()
        .ctor(int)
        .ctor(IEnumerable<Pair>)
        Make(long)
        Hash(TKey, ulong)
        Equal(TKey, TKey)
        IsReflexive(TKey)
        KeyParts
        MapAccess1(Map, TKey)
        MapAccess2(Map, TKey, ref bool)
        Lookup(Map, TKey)
        LookupAnywhere(..)
        LookupInChain(..)
        ElemOrNull(..)
        IsKey(..)
        Probe
        MapAssign(Map, TKey)
        MapAssignNew(Map, TKey)
        Assign(Map, TKey, ref bool)
        AssignInBucket(..)
        AssignAfterWork(..)
        AssignInChain(..)
        MapDelete(Map, TKey)
        Delete(Map, TKey, ref TElem)
        DeleteAt(..)
        DeleteElsewhere(..)
        MapClear(Map)
        MapLen(Map)
        Operations
        GetEnumerator()
        Enumerator
        TryCopy(..)
        EntryCopier
        KeyCopier
        ElemCopier
        Keys
        Values
        KeyCollection
        ValueCollection
        struct: IsNil
        Count
        this[TKey]
        TryGetValue(TKey, ref TElem)
        ContainsKey(TKey)
        Add(TKey, TElem)
        TryAdd(TKey, TElem)
        Ref(TKey)
        GetValueRefOrAddDefault(TKey, ref bool)
        GetValueRefOrNullRef(TKey)
        GetOrAdd`1(TKey, !!0, global::System.Func<TKey, !!0, TElem>)
        Remove(TKey)
        Remove(TKey, ref TElem)
        Clear()
        Clone()
        CopyTo(Map)
        MapEquals(Map)
        RemoveWhere(global::System.Func<TKey, TElem, bool>)
        AddRange(IEnumerable<Pair>)
        EnsureCapacity(int)
        TrimExcess()
        Of(Entries)
        ToString()
        GetHeader()
        Dump()
        Require(TKey)
        ICollection<Pair>.IsReadOnly
        ICollection<Pair>.Add(Pair)
        ICollection<Pair>.Contains(Pair)
        ICollection<Pair>.Remove(Pair)
        ICollection<Pair>.CopyTo(Pair[], int)
        IEnumerable<Pair>.GetEnumerator()
        IDictionary<TKey, TElem>.Keys
        IDictionary<TKey, TElem>.Values
        IDictionary<TKey, TElem>.this[TKey]
        IReadOnlyDictionary<TKey, TElem>.Keys
        IReadOnlyDictionary<TKey, TElem>.Values
        IReadOnlyDictionary<TKey, TElem>.this[TKey]
        IDictionary.IsReadOnly
        IDictionary.IsFixedSize
        IDictionary.Keys
        IDictionary.Values
        IDictionary.this[object]
        IDictionary.Add(object, object)
        IDictionary.Contains(object)
        IDictionary.Remove(object)
        IDictionary.GetEnumerator()
        ICollection.IsSynchronized
        ICollection.SyncRoot
        ICollection.CopyTo(global::System.Array, int)
        IEnumerable.GetEnumerator()
        Create(global::System.ReadOnlySpan<Pair>)
        MapJsonConverter
        global::GoMapGen.Runtime.IJsonMap.CreateJsonConverter()
        DebugView
        EntryReader
        Frozen
        text: Hash(Chars, ulong)
        text: Equal(string, Chars)
        text: MakeKey(Chars)
        text: this[Chars]
        text: TryGetValue(Chars, ref TElem)
        text: ContainsKey(Chars)
        text: Add(Chars, TElem)
        text: TryAdd(Chars, TElem)
        text: Ref(Chars)
        text: GetValueRefOrAddDefault(Chars, ref bool)
        text: GetValueRefOrNullRef(Chars)
        text: Remove(Chars)
        text: Remove(Chars, ref TElem)
        text: this[Utf8]
        text: TryGetValue(Utf8, ref TElem)
        text: ContainsKey(Utf8)
        text: Add(Utf8, TElem)
        text: TryAdd(Utf8, TElem)
        text: Ref(Utf8)
        text: GetValueRefOrAddDefault(Utf8, ref bool)
        text: GetValueRefOrNullRef(Utf8)
        text: Remove(Utf8)
        text: Remove(Utf8, ref TElem)
        text13: GetAlternateLookup(..)
        text13: TryGetAlternateLookup(..)
        text13: AlternateLookup`1
        text13: TryGetStoredKey(Map, Chars, ref string)
        text: Lookup(Map, Chars)
        text: LookupText(..)
        text: LookupLong(..)
        text: LookupHashed(..)
        text: LookupSame(..)
        text: LookupTextInChain(..)
        text: TextMatcher
        text: Assign(Map, Chars, ref bool)
        text: AssignText(..)
        text: AssignHashed(..)
        text: StoredKey(..)
        text: DeleteText(..)
        text: Delete(Map, Chars, ref TElem)
        get_Count()
        set_Count(int)
        get_Keys()
        set_Keys(..)
        get_Values()
        set_Values(..)
        struct: get_IsNil()
        struct: set_IsNil(bool)
        get_Item(TKey)
        set_Item(TKey, TElem)
        text: get_Item(Chars)
        text: set_Item(Chars, TElem)
        text: get_Item(Utf8)
        text: set_Item(Utf8, TElem)
        """;

    /// <summary>The name that indexers have in metadata, and that no other member of their type can have. A type itself can.</summary>
    public const string Indexer = "Item";

    private static readonly string[] Lines = Table.Replace("\r", "").Split('\n');

    // The words of the table that stand for something else, with the bracket that tells IDictionary<K, V> from IDictionary.
    private static readonly Regex Words = new(@"\b(Map|TKey|TElem|Pair|Entries|Chars|Utf8|IEnumerable|ICollection|IDictionary|IReadOnlyDictionary)\b<?");

    private static readonly HashSet<string> Names = [.. Lines.Select(static line => NameOf(line.Substring(line.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? colon + 2 : 0)))];

    /// <summary>Whether some map has a member of this name.</summary>
    public static bool HasName(string name) => Names.Contains(name);

    /// <summary>The name of the member that a signature is of.</summary>
    public static string NameOf(string signature) => signature.IndexOfAny(['(', '`']) is var end and >= 0 ? signature.Substring(0, end) : signature;

    /// <summary>The signatures that a map of these types has; names alone, with "(..)", for some.</summary>
    public static IEnumerable<string> Of(bool isStruct, int languageVersion, string map, string key, string elem)
    {
        string entry = $"global::System.ValueTuple<{key}, {elem}>";
        string entries = languageVersion >= 13 ? $"global::System.ReadOnlySpan<{entry}>" : entry + "[]";
        foreach (string line in Lines)
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon >= 0 && line.Substring(0, colon) switch
            {
                "struct" => !isStruct,
                "class" => isStruct,
                "text13" => key != "string" || languageVersion < 13,
                _ => key != "string",
            })
            {
                continue;
            }

            yield return Words.Replace(line.Substring(colon < 0 ? 0 : colon + 2), word => word.Value switch
            {
                "Map" => map,
                "TKey" => key,
                "TElem" => elem,
                "Pair" => $"global::System.Collections.Generic.KeyValuePair<{key}, {elem}>",
                "Entries" => entries,
                "Chars" => "global::System.ReadOnlySpan<char>",
                "Utf8" => "global::System.ReadOnlySpan<byte>",
                string generic when generic.EndsWith("<", StringComparison.Ordinal) => "global::System.Collections.Generic." + generic,
                string old => "global::System.Collections." + old,
            });
        }
    }
}
