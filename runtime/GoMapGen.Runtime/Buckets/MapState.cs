using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>The state of a map: Go's hmap, as a struct inside the object that is the map.</summary>
/// <remarks>
/// Two invariants that the rest names by number:
/// <list type="number">
/// <item>Buckets is null exactly while the map has one bucket and never had an entry. Count is 0 then.</item>
/// <item>GrowthLimit tells with one compare whether a new key may just be put in: it is the load limit, or
/// <see cref="int.MaxValue"/> while the map grows (growths do not nest), or -1 when there are too many overflow buckets.</item>
/// </list>
/// </remarks>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MapState<TGroup>
    where TGroup : struct
{
    /// <summary>The bucket array. Go: buckets.</summary>
    public BucketArray<TGroup> Buckets;

    /// <summary>The former bucket array while the map grows, else null. Go: oldbuckets.</summary>
    internal OldBuckets<TGroup>? Old;

    /// <summary>The number of entries. Go: count.</summary>
    public int Count;

    /// <summary>The number of entries from which on a new key takes the long way: invariant 2.</summary>
    public int GrowthLimit;

    /// <summary>The hash seed. Go: hash0.</summary>
    public uint Hash0;

    /// <summary>The number of overflow buckets, approximate from 2^16 buckets on. Go: noverflow.</summary>
    internal int OverflowCount;

    /// <summary>Old buckets below this index have been evacuated; kept when the growth ends. Go: nevacuate.</summary>
    internal int EvacuatedBelow;

    /// <summary>
    /// Changes at least with every write that moves, adds or removes an entry, so that an iterator knows with one compare that
    /// nothing it has read has changed.
    /// </summary>
    public int Version;

    /// <summary>How often the map was cleared: an iterator that outlives a clear ends.</summary>
    internal int Clears;

    /// <summary>The logarithm of the number of buckets. Go: B.</summary>
    internal byte LogBuckets;

    /// <summary>1 while a write is under way, else 0. A byte of its own: readers set iterator bits meanwhile. Go: hashWriting.</summary>
    public byte Writing;

    /// <summary>Whether the growth under way only compacts. Go: sameSizeGrow.</summary>
    internal bool IsSameSizeGrow;

    /// <summary>Which arrays an iterator may be walking. Set by readers, cleared by growth.</summary>
    internal IteratorFlags Iterators;

    /// <summary>Whether entries are still being moved from a former bucket array.</summary>
    public readonly bool IsGrowing
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Old is not null;
    }

    /// <summary>Go: makemap_small, and makemap with a hint that needs one bucket.</summary>
    public void Make()
    {
        Hash0 = MapRandom.NextSeed();
        GrowthLimit = TopHash.Slots;
    }

    /// <summary>Go: makemap.</summary>
    public void Make(long hint)
    {
        Make();
        MakeBuckets(hint);
    }

    /// <summary>
    /// Gives a map that was just made buckets for a number of entries. A hint that is negative or asks for more than can be
    /// had is ignored.
    /// </summary>
    public void MakeBuckets(long hint)
    {
        int logBuckets = LoadFactor.LogBucketsFor(hint, BucketArray<TGroup>.BytesPerBucket);
        if (logBuckets != 0)
        {
            Buckets = BucketArray<TGroup>.Empty(logBuckets);
            LogBuckets = (byte)logBuckets;
            SetGrowthLimit();
        }
    }

    /// <summary>Makes the first bucket of a map that has none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void MakeFirstBucket()
    {
        BucketArray<TGroup> first = BucketArray<TGroup>.Empty(0);
        Buckets.Groups = first.Groups;
        Buckets.Overflow = first.Overflow;

        // Last, since it tells that there are buckets: another thread, which has no business here, must not find a part of them.
        Volatile.Write(ref Buckets.TopHash, first.TopHash);
    }

    /// <summary>Keeps invariant 2.</summary>
    internal void SetGrowthLimit() =>
        GrowthLimit =
            Old is not null ? int.MaxValue
            : LoadFactor.TooManyOverflow(OverflowCount, LogBuckets) ? -1
            : LoadFactor.Limit(LogBuckets);

    /// <summary>Links a new overflow bucket to the end of a chain of the current array. Go: newoverflow, incrnoverflow.</summary>
    internal int AddOverflow(int bucket, int last)
    {
        int index = Buckets.AddOverflow(bucket, last);

        // From 2^16 buckets on count one in so many, so that 2^15 of them still mean "as many as buckets".
        if (LogBuckets < 16 || (MapRandom.Next() & ((1u << (LogBuckets - 15)) - 1)) == 0)
        {
            OverflowCount++;
            SetGrowthLimit();
        }

        return index;
    }
}

/// <summary>The former bucket array of a map that grows.</summary>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
internal sealed class OldBuckets<TGroup>(BucketArray<TGroup> buckets)
    where TGroup : struct
{
    /// <summary>The buckets, with evacuation states in place of tophashes where entries have moved.</summary>
    public BucketArray<TGroup> Buckets = buckets;
}

/// <summary>Go: the flags iterator and oldIterator, and one more.</summary>
[Flags]
internal enum IteratorFlags : byte
{
    None = 0,
    Current = 1,
    Old = 2,

    /// <summary>
    /// A walk has begun once, and no one knows whether it has ended: after a second growth, or a rebuild, it can still be in an
    /// array that the other two flags say nothing of. Not in Go.
    /// </summary>
    Ever = 4,

    /// <summary>
    /// The map was rebuilt after a walk had begun. That walk keeps to its own array: a map that shrank and grows again has once
    /// more as many buckets, but keys that equal nothing are not in the buckets where that walk would look for them. Not in Go.
    /// </summary>
    Rebuilt = 8,
}

internal static class IteratorFlagsExtensions
{
    /// <summary>The flags once the current array has become the old one.</summary>
    public static IteratorFlags OfOldArray(this IteratorFlags flags) =>
        (flags & (IteratorFlags.Ever | IteratorFlags.Rebuilt)) | ((flags & IteratorFlags.Current) != 0 ? IteratorFlags.Old : IteratorFlags.None);

    /// <summary>The flags once the map has been cleared: Go keeps its own, and no walk that has begun goes on.</summary>
    public static IteratorFlags OfClearedMap(this IteratorFlags flags) => flags & (IteratorFlags.Current | IteratorFlags.Old);
}
