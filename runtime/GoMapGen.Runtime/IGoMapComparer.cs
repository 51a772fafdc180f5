namespace GoMapGen;

/// <summary>
/// Equality and hash of a map's keys in place of the key type's own. Implemented by a struct and named in
/// <see cref="GoMapAttribute.Comparer"/>, it is bound at compile time: there is no delegate and no virtual call.
/// </summary>
/// <typeparam name="TKey">The key type of the map.</typeparam>
public interface IGoMapComparer<TKey>
{
    /// <summary>
    /// Whether two keys are the same key. Keys that are equal must hash alike under every seed, and every key must equal itself: a range takes one that is not
    /// found again for one that was removed.
    /// </summary>
    static abstract bool Equals(TKey x, TKey y);

    /// <summary>
    /// The hash of a key under the map's seed. The map mixes the result once more, so that a weak hash costs speed only through collisions of its own.
    /// </summary>
    static abstract ulong Hash(TKey key, ulong seed);
}
