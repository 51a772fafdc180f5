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
    /// <summary>Of a single bucket, which never overflows: its ninth entry doubles the map.</summary>
    internal static readonly OverflowBuckets<TGroup> None = new(1);

    // At most this many a chunk: 64 KB for slots of 16 bytes, below the large-object threshold.
    private const int MaxLogChunk = 9;

    private readonly int _buckets;
    private readonly int _logChunk;
    private OverflowBucket<TGroup>[][] _chunks = [];
    private int _chunkCount;

    internal OverflowBuckets(int buckets)
    {
        _buckets = buckets;

        // One sixteenth of the buckets: Go's preallocation, here the step.
        _logChunk = Math.Clamp(BitOperations.Log2((uint)buckets) - 4, 0, MaxLogChunk);
    }

    /// <summary>For each bucket the index of its first overflow bucket, or 0; null while there is none at all.</summary>
    public int[]? Heads { get; private set; }

    /// <summary>The overflow buckets in use.</summary>
    internal int Count { get; private set; }

    internal long Bytes =>
        (Heads is { } heads ? (long)heads.Length * sizeof(int) : 0)
        + (((long)_chunkCount << _logChunk) * Unsafe.SizeOf<OverflowBucket<TGroup>>())
        + ((long)_chunks.Length * IntPtr.Size);

    /// <summary>The first overflow bucket of a bucket, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Head(int bucket) => Heads is { } heads ? Buckets.At(heads, bucket) : 0;

    internal ref OverflowBucket<TGroup> At(int index)
    {
        index--;
        return ref Buckets.At(Chunk(index >> _logChunk), index & ((1 << _logChunk) - 1));
    }

    /// <summary>The overflow bucket that follows, or 0.</summary>
    internal int Next(int index) => Rising(index, At(index).Next);

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

    // An index without a chunk is seen only by a thread that reads while another writes.
    private OverflowBucket<TGroup>[] Chunk(int chunk)
    {
        OverflowBucket<TGroup>[][] chunks = _chunks;
        if ((uint)chunk >= (uint)chunks.Length || chunks[chunk] is not { } found)
        {
            Throw.ConcurrentReadAndWrite();
            return null!;
        }

        return found;
    }

    /// <summary>Makes sure that so many overflow buckets can be handed out without an allocation, which may fail.</summary>
    internal void Reserve(int count)
    {
        Heads ??= new int[_buckets];
        while (Count + count > _chunkCount << _logChunk)
        {
            int chunk = _chunkCount;
            OverflowBucket<TGroup>[][] chunks = _chunks;
            if (chunk >= chunks.Length)
            {
                Array.Resize(ref chunks, Math.Max(chunk + 1, 2 * chunks.Length));
            }

            chunks[chunk] = GC.AllocateUninitializedArray<OverflowBucket<TGroup>>(1 << _logChunk);
            _chunks = chunks;
            _chunkCount = chunk + 1;
        }
    }

    /// <summary>Hands out an empty overflow bucket and links it to the last bucket of a chain.</summary>
    internal int Add(int bucket, int last)
    {
        Reserve(1);
        int index = ++Count;
        ref OverflowBucket<TGroup> added = ref At(index);
        added.TopHash = 0;
        added.Next = 0;
        if (last == 0)
        {
            Buckets.At(Heads!, bucket) = index;
        }
        else
        {
            At(last).Next = index;
        }

        return index;
    }

    /// <summary>A copy that shares nothing.</summary>
    internal OverflowBuckets<TGroup> Clone()
    {
        if (Heads is null)
        {
            return _buckets == 1 ? None : new OverflowBuckets<TGroup>(_buckets);
        }

        int chunks = _chunkCount;
        var copy = new OverflowBuckets<TGroup>(_buckets)
        {
            Heads = (int[])Heads.Clone(),
            Count = Count,
            _chunks = new OverflowBucket<TGroup>[Math.Max(_chunks.Length, chunks)][],
            _chunkCount = chunks,
        };
        for (int i = 0; i < chunks; i++)
        {
            copy._chunks[i] = (OverflowBucket<TGroup>[])Chunk(i).Clone();
        }

        return copy;
    }
}

/// <summary>An overflow bucket: the parts of a bucket in one row, since a search that comes here reads all of them.</summary>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
internal struct OverflowBucket<TGroup>
    where TGroup : struct
{
    public ulong TopHash;
    public int Next;
    public TGroup Group;
}
