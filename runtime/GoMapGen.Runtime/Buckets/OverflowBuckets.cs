using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// The overflow buckets of one bucket array, handed out one by one from chunks that are allocated as needed.
/// </summary>
/// <remarks>
/// Links are indexes, not references, so that a map of plain data holds nothing for the collector to follow. A chunk is
/// never moved or copied: at full load a fifth of the buckets overflow, and copying them would be a pause. Index 0 means
/// "none", so the first overflow bucket has index 1. Go counterpart: <c>mapextra.overflow</c> and <c>nextOverflow</c>.
/// </remarks>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OverflowBuckets<TGroup>
    where TGroup : struct
{
    /// <summary>Of all maps that have a single bucket, which never overflows: its ninth entry doubles the map.</summary>
    internal static readonly OverflowBuckets<TGroup> None = new(1);

    // The binary logarithm of how many a chunk has at most. Small objects are copied by the collector while they are young, a
    // pause that grows with the map; so a chunk of a large map is a large object, which stays where it is: links of 128 KB.
    private const int MaxSmallLogChunk = 9;
    private const int LargeLogChunk = 13;

    // A map that is full needs three or four.
    private const int FirstChunks = 4;

    private readonly int _logChunk;
    private Chunk[] _chunks = [];
    private int _chunkCount;

    internal OverflowBuckets(int buckets)
    {
        Buckets = buckets;

        // One sixteenth of the buckets: Go's preallocation, here the step.
        int logStep = Math.Max(BitOperations.Log2((uint)buckets) - 4, 0);
        _logChunk = logStep >= LargeLogChunk ? LargeLogChunk : Math.Min(logStep, MaxSmallLogChunk);
    }

    private OverflowBuckets(OverflowBuckets<TGroup> other)
    {
        Heads = other.Heads is { } heads ? Memory.CopyOf(heads) : null;
        Count = other.Count;
        Buckets = other.Buckets;
        _logChunk = other._logChunk;
        _chunkCount = other._chunkCount;
        Chunk[] chunks = other._chunks;
        _chunks = new Chunk[chunks.Length];
        for (int i = 0; i < _chunkCount; i++)
        {
            ref Chunk chunk = ref Runtime.Buckets.At(chunks, i);
            _chunks[i].Links = Memory.CopyOf(Present(chunk.Links));
            _chunks[i].Groups = Memory.CopyOf(Present(chunk.Groups));
        }
    }

    /// <summary>The number of buckets of the array that these belong to.</summary>
    internal int Buckets { get; }

    /// <summary>For each bucket the index of its first overflow bucket, or 0; null while there is none at all.</summary>
    public int[]? Heads { get; private set; }

    /// <summary>The overflow buckets in use.</summary>
    internal int Count { get; private set; }

    internal long Bytes =>
        (Heads is { } heads ? (long)heads.Length * sizeof(int) : 0)
        + (((long)_chunkCount << _logChunk) * (Unsafe.SizeOf<OverflowLink>() + Unsafe.SizeOf<TGroup>()))
        + ((long)_chunks.Length * Unsafe.SizeOf<Chunk>());

    /// <summary>The slots of an overflow bucket.</summary>
    internal ref TGroup GroupAt(int index) => ref GroupsOf(index, out int at)[at];

    /// <summary>The array that has the slots of an overflow bucket, and where.</summary>
    internal TGroup[] GroupsOf(int index, out int at) => Present(ChunkOf(index, out at).Groups);

    /// <summary>The tophash word of an overflow bucket.</summary>
    internal ref ulong WordAt(int index) => ref LinkAt(index).TopHash;

    /// <summary>The overflow bucket that follows, or 0.</summary>
    internal int Next(int index) => Rising(index, LinkAt(index).Next);

    /// <summary>What a search reads of an overflow bucket first.</summary>
    internal ref OverflowLink LinkAt(int index) => ref Present(ChunkOf(index, out int at).Links)[at];

    /// <summary>Loads an overflow bucket that will be read soon.</summary>
    internal void Prefetch(int index)
    {
        Memory.Prefetch(ref LinkAt(index));
        Memory.PrefetchSlot(ref GroupAt(index), 0);
        Memory.PrefetchSlot(ref GroupAt(index), TopHash.Slots / 2);
    }

    /// <summary>
    /// The next index of a chain, or <see cref="ConcurrentMapException"/>. Indexes rise along a chain, since they are handed out
    /// in order and linked at its end; one that does not was handed out to two threads, and could lead around in a circle.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Rising(int index, int next)
    {
        if ((uint)(next - 1) < (uint)index)
        {
            Throw.ConcurrentReadAndWrite();
        }

        return next;
    }

    private ref Chunk ChunkOf(int index, out int at)
    {
        index--;
        at = index & ((1 << _logChunk) - 1);
        return ref Runtime.Buckets.At(_chunks, index >> _logChunk);
    }

    // An index without a chunk is seen only by a thread that reads while another writes.
    private static T[] Present<T>(T[]? part)
        where T : struct
    {
        if (part is null)
        {
            Throw.ConcurrentReadAndWrite();
        }

        return part;
    }

    /// <summary>Makes sure that so many overflow buckets can be handed out without an allocation, which may fail.</summary>
    internal void Reserve(int count)
    {
        if (Buckets == 1)
        {
            // Many maps have this object in common: what two threads that write to one map at once do to it must not show in another.
            Throw.ConcurrentWrites();
        }

        Heads ??= new int[Buckets];
        while (Count + count > _chunkCount << _logChunk)
        {
            // Read once: where several threads write to a map without checks for misuse, the two may not belong together.
            int chunk = _chunkCount;
            Chunk[] chunks = _chunks;
            if (chunk >= chunks.Length)
            {
                Array.Resize(ref chunks, Math.Max(Math.Max(FirstChunks, chunk + 1), 2 * chunks.Length));
            }

            chunks[chunk].Links = GC.AllocateUninitializedArray<OverflowLink>(1 << _logChunk);
            chunks[chunk].Groups = GC.AllocateUninitializedArray<TGroup>(1 << _logChunk);
            _chunks = chunks;
            _chunkCount = chunk + 1;
        }
    }

    /// <summary>Hands out an empty overflow bucket, which has been reserved, and links it to the last bucket of a chain.</summary>
    internal int Add(int bucket, int last)
    {
        int index = ++Count;
        LinkAt(index) = default;
        if (last == 0)
        {
            Runtime.Buckets.At(Heads!, bucket) = index;
        }
        else
        {
            LinkAt(last).Next = index;
        }

        return index;
    }

    /// <summary>Takes all back, to hand them out again.</summary>
    internal void Clear()
    {
        if (Heads is not { } heads)
        {
            return;
        }

        heads.AsSpan().Clear();
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TGroup>())
        {
            for (int i = 0; i < _chunkCount; i++)
            {
                Present(Runtime.Buckets.At(_chunks, i).Groups).AsSpan().Clear();
            }
        }

        Count = 0;
    }

    /// <summary>A copy that shares nothing.</summary>
    internal OverflowBuckets<TGroup> Clone() => Buckets == 1 ? None : new(this);

    // Overflow buckets that were allocated together.
    private struct Chunk
    {
        public OverflowLink[]? Links;
        public TGroup[]? Groups;
    }
}

/// <summary>What a search reads of an overflow bucket before it knows that it needs its slots.</summary>
internal struct OverflowLink
{
    public ulong TopHash;
    public int Next;
}
