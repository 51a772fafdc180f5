using System.Diagnostics.CodeAnalysis;
using GoMapGen.Diagnostics;

namespace GoMapGen.Traces;

/// <summary>
/// The members that every emitted map has. A map of these tests lists the interface on its declaration and the emitted members
/// implement it, so that one replay serves all maps without an adapter between.
/// </summary>
/// <typeparam name="TSelf">The map.</typeparam>
/// <typeparam name="TKey">Its key type.</typeparam>
/// <typeparam name="TElem">Its elem type.</typeparam>
/// <typeparam name="TEnumerator">Its nested enumerator.</typeparam>
public interface IMapMembers<TSelf, TKey, TElem, TEnumerator>
    where TSelf : IMapMembers<TSelf, TKey, TElem, TEnumerator>
    where TEnumerator : struct, IEnumerator<KeyValuePair<TKey, TElem>>
{
    /// <summary>The number of entries.</summary>
    int Count { get; }

    /// <summary>Reads or writes the elem of a key.</summary>
    [MaybeNull]
    TElem this[TKey key] { get; set; }

    /// <summary>Makes a map.</summary>
    static abstract TSelf Make(long hint);

    /// <summary>Makes a map with entries.</summary>
    static abstract TSelf Of(params ReadOnlySpan<(TKey Key, TElem Value)> entries);

    /// <summary>Go's lowered <c>v := m[k]</c>.</summary>
    [return: MaybeNull]
    static abstract TElem MapAccess1(TSelf m, TKey key);

    /// <summary>Go's lowered <c>v, ok := m[k]</c>.</summary>
    [return: MaybeNull]
    static abstract TElem MapAccess2(TSelf m, TKey key, out bool ok);

    /// <summary>Go's lowered <c>m[k] = v</c>.</summary>
    static abstract ref TElem MapAssign(TSelf m, TKey key);

    /// <summary>Go's lowered <c>delete(m, k)</c>.</summary>
    static abstract void MapDelete(TSelf m, TKey key);

    /// <summary>Go's lowered <c>clear(m)</c>.</summary>
    static abstract void MapClear(TSelf m);

    /// <summary>Go's lowered <c>len(m)</c>.</summary>
    static abstract int MapLen(TSelf m);

    /// <summary>Reads the elem of a key, and whether it is there.</summary>
    bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TElem value);

    /// <summary>Whether a key is there.</summary>
    bool ContainsKey(TKey key);

    /// <summary>Inserts an entry; throws where the key is there already.</summary>
    void Add(TKey key, TElem value);

    /// <summary>Inserts an entry unless its key is there already.</summary>
    bool TryAdd(TKey key, TElem value);

    /// <summary>The elem of a key, inserted where it is missing.</summary>
    ref TElem Ref(TKey key);

    /// <summary>The elem of a key, inserted where it is missing, and whether it was there.</summary>
    ref TElem GetValueRefOrAddDefault(TKey key, out bool exists);

    /// <summary>The elem of a key, or the null reference.</summary>
    ref TElem GetValueRefOrNullRef(TKey key);

    /// <summary>The elem of a key, made by the factory where it is missing.</summary>
    TElem GetOrAdd<TState>(TKey key, TState state, Func<TKey, TState, TElem> factory);

    /// <summary>Deletes an entry.</summary>
    bool Remove(TKey key);

    /// <summary>Deletes an entry and says what its elem was.</summary>
    bool Remove(TKey key, [MaybeNullWhen(false)] out TElem value);

    /// <summary>Deletes all entries.</summary>
    void Clear();

    /// <summary>Starts an iteration.</summary>
    TEnumerator GetEnumerator();

    /// <summary>A copy that shares nothing with the map.</summary>
    TSelf Clone();

    /// <summary>Writes all entries into another map.</summary>
    void CopyTo(TSelf other);

    /// <summary>Whether the other map has the same entries.</summary>
    bool MapEquals(TSelf other);

    /// <summary>Deletes the entries that match.</summary>
    int RemoveWhere(Func<TKey, TElem, bool> match);

    /// <summary>Writes all the entries.</summary>
    void AddRange(IEnumerable<KeyValuePair<TKey, TElem>> entries);

    /// <summary>Grows the buckets to hold so many entries.</summary>
    int EnsureCapacity(int capacity);

    /// <summary>Shrinks the buckets to the entries.</summary>
    void TrimExcess();

    /// <summary>The state of the map.</summary>
    MapHeader GetHeader();

    /// <summary>A copy of the buckets.</summary>
    MapDump<TKey> Dump();
}
