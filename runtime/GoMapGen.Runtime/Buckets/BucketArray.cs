using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Runtime;

/// <summary>
/// The buckets of one size, split by use: what a search reads first lies dense.
/// <code>
///              bucket 0   bucket 1   bucket 2
///   TopHash   [8 bytes  | 8 bytes  | 8 bytes  | ...     matched first, all eight at once
///   Groups    [8 slots  | 8 slots  | 8 slots  | ...     touched where a tophash matches
///   Overflow   heads: 0 | 3 | 0 ...   chunks: [TopHash, Next] ... and [8 slots] ...
/// </code>
/// </summary>
/// <remarks>
/// The three belong together, but are read one by one: a thread that reads while another grows the map can see parts of two
/// arrays. Every access is therefore checked against the array it goes to.
/// </remarks>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct BucketArray<TGroup>
    where TGroup : struct
{
    // About the size from which the runtime takes an object for a large one.
    private const int MaxCleared = 80_000;

    /// <summary>One word for each bucket; its length is a power of two.</summary>
    public ulong[] TopHash;

    /// <summary>The slots of each bucket.</summary>
    public TGroup[] Groups;

    /// <summary>For each bucket the index of its first overflow bucket, or 0; null while there is none at all.</summary>
    internal int[]? Heads;

    /// <summary>The overflow buckets.</summary>
    public OverflowBuckets<TGroup> Overflow;

    /// <summary>The first overflow bucket of a bucket, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int Head(int bucket) => Heads is { } heads ? Buckets.At(heads, bucket) : 0;

    /// <summary>
    /// The first overflow bucket of a bucket, if anything can be in it; else 0. Where entries come and go, most chains are empty
    /// behind their first bucket, whose word says so.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Further(int bucket, ulong word)
    {
        int head = Head(bucket);
        return head != 0 && !Runtime.TopHash.HasEmptyRest(word) ? head : 0;
    }

    /// <summary>Makes an array of empty buckets.</summary>
    internal static BucketArray<TGroup> Empty(int logBuckets) => Allocate(new ulong[1 << logBuckets]);

    /// <summary>
    /// Makes an array whose tophash words are not set: evacuation writes both words of a bucket pair before anyone reads
    /// them, which spares clearing megabytes in one insert.
    /// </summary>
    internal static BucketArray<TGroup> Uninitialized(int logBuckets) =>
        Allocate(GC.AllocateUninitializedArray<ulong>(1 << logBuckets));

    private static BucketArray<TGroup> Allocate(ulong[] topHash) => new()
    {
        TopHash = topHash,
        Groups = AllocateGroups(topHash.Length),

        // An object of its own from the start, so that a walk that outlives this array finds what is added to it later. A single
        // bucket never overflows: its ninth entry doubles the map.
        Overflow = topHash.Length == 1 ? OverflowBuckets<TGroup>.None : new OverflowBuckets<TGroup>(topHash.Length),
    };

    // To clear a small array brings it into the cache in order, so that the entries, which come in no order, find it there: a
    // third of the time of filling a map of a thousand. A big one would be out of the cache again before it is used.
    private static TGroup[] AllocateGroups(int length) =>
        (long)length * Unsafe.SizeOf<TGroup>() <= MaxCleared ? new TGroup[length] : GC.AllocateUninitializedArray<TGroup>(length);

    /// <summary>Bytes of one bucket, without overflow.</summary>
    internal static int BytesPerBucket => sizeof(ulong) + Unsafe.SizeOf<TGroup>();

    internal readonly long Bytes =>
        TopHash is null ? 0 : ((long)TopHash.Length * BytesPerBucket) + Overflow.Bytes;

    /// <summary>The slots of a bucket, which may be an overflow bucket of it.</summary>
    internal readonly ref TGroup GroupAt(int bucket, int overflow) =>
        ref overflow == 0 ? ref Buckets.At(Groups, bucket) : ref Overflow.GroupAt(overflow);

    /// <summary>The tophash word of a bucket, which may be an overflow bucket of it.</summary>
    internal readonly ref ulong WordAt(int bucket, int overflow) =>
        ref overflow == 0 ? ref Buckets.At(TopHash, bucket) : ref Overflow.WordAt(overflow);

    /// <summary>The overflow bucket that follows, or 0.</summary>
    internal readonly int Next(int bucket, int overflow) =>
        overflow == 0 ? Head(bucket) : Overflow.Next(overflow);

    /// <summary>Makes sure that so many overflow buckets can be handed out without an allocation, which may fail.</summary>
    internal void ReserveOverflow(int count)
    {
        Overflow.Reserve(count);
        Heads = Overflow.Heads;
    }

    /// <summary>Hands out an empty overflow bucket and links it to the last bucket of a chain.</summary>
    internal int AddOverflow(int bucket, int last)
    {
        ReserveOverflow(1);
        return Overflow.Add(bucket, last);
    }
}

/// <summary>Access to elements of the arrays that make up a <see cref="BucketArray{TGroup}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Buckets
{
    /// <summary>The index of the bucket of a hash in an array whose length is a power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Index(ulong hash, int length) => (int)hash & (length - 1);

    /// <summary>The tophash word of the bucket of a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref ulong WordOf(ulong[] words, ulong hash, out int bucket)
    {
        bucket = Index(hash, words.Length);

        // Licence: the index is masked by the length of the very array less one, and no bucket array has the length 0.
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(words), (nint)(uint)bucket);
    }

    /// <summary>
    /// The element at an index, or <see cref="ConcurrentMapException"/>: an index past the end means that the parts read
    /// belong to two bucket arrays, so another thread is writing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T At<T>(T[] array, int index)
        where T : struct
    {
        if ((uint)index >= (uint)array.Length)
        {
            Throw.ConcurrentReadAndWrite();
        }

        // Licence: the line above has checked the index, and T is a struct, so there is no covariance to check.
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), (nint)(uint)index);
    }
}
