namespace GoMapGen.Diagnostics;

/// <summary>A copy of the buckets of a map, for tests, debugging and pictures.</summary>
/// <typeparam name="TKey">The key type of the map.</typeparam>
/// <param name="Buckets">The buckets, in order; buckets without an entry may be left out.</param>
/// <param name="OldBuckets">The buckets of the older array while the map grows, else <see langword="null"/>.</param>
public sealed record MapDump<TKey>(IReadOnlyList<BucketDump<TKey>> Buckets, IReadOnlyList<BucketDump<TKey>>? OldBuckets)
{
    /// <summary>
    /// The buckets as aligned text: a line for each bucket and for each of its overflow buckets (<c>+</c>), in it eight slots, each a
    /// tophash code and the key. Codes below 5 are states: 00 empty to the end of the chain, 01 empty, 02 X and 03 Y moved to the first
    /// or second half of the new buckets, 04 was empty when the bucket was moved.
    /// </summary>
    public override string ToString() => DumpText.Of(this);
}

/// <summary>One bucket with its overflow chain.</summary>
/// <typeparam name="TKey">The key type of the map.</typeparam>
/// <param name="Index">The index of the bucket.</param>
/// <param name="Chain">The bucket itself, then its overflow buckets.</param>
public sealed record BucketDump<TKey>(int Index, IReadOnlyList<SlotGroup<TKey>> Chain);

/// <summary>The eight slots of one bucket.</summary>
/// <typeparam name="TKey">The key type of the map.</typeparam>
/// <param name="TopHash">
/// Eight codes: 0 and 1 are empty, 2 to 4 evacuated (in old buckets), from 5 on the top byte of the key's hash.
/// </param>
/// <param name="Keys">Eight keys; the key of an unused slot is <see langword="default"/>.</param>
public sealed record SlotGroup<TKey>(byte[] TopHash, TKey[] Keys);
