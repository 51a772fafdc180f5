namespace GoMapGen.Benchmarks.Contenders;

/// <summary>A slot of the bare map: a key, an elem, and for a key that is slow to hash, its hash.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TElem">The elem.</typeparam>
internal interface IBareSlot<TKey, TElem>
{
    TElem Elem { get; set; }

    /// <summary>Hashes a key as the generated maps do.</summary>
    static abstract ulong HashOf(TKey key, ulong seed);

    /// <summary>The hash of the slot's own key.</summary>
    ulong Hash(ulong seed);

    bool Is(TKey key, ulong hash);

    void SetKey(TKey key, ulong hash);
}
