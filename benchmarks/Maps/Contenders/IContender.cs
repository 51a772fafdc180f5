namespace GoMapGen.Benchmarks.Contenders;

/// <summary>
/// A map under test. Implemented by a struct that holds the map, over a struct key, so that the JIT compiles each operation for
/// each contender and binds every call: a reference type as type argument would mean shared code and a look-up of its own.
/// </summary>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
/// <typeparam name="TKey">The key; a reference is wrapped in a struct of one field.</typeparam>
internal interface IContender<TSelf, TKey>
    where TSelf : struct, IContender<TSelf, TKey>
    where TKey : struct
{
    /// <summary>Who it is, in the output.</summary>
    static abstract string Name { get; }

    /// <summary>Makes an empty map without a word about its size.</summary>
    static abstract TSelf Make();

    /// <summary>Makes an empty map with room for a number of entries.</summary>
    static abstract TSelf Make(int capacity);

    int Count { get; }

    bool TryGet(TKey key, out int value);

    void Set(TKey key, int value);

    /// <summary>Adds one to a key's value in one look-up.</summary>
    void Increment(TKey key);

    bool Remove(TKey key);

    void Clear();

    TSelf Clone();

    /// <summary>Goes over all entries and sums their values.</summary>
    long Sum();
}
