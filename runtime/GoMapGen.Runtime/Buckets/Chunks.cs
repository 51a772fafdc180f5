using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// A part of all overflow buckets of a bucket array, their links or their slots, in arrays that are allocated as needed. The first has index 1.
/// </summary>
/// <remarks>
/// Small objects are copied by the collector while they are young, a pause that grows with the map. So the chunks of a large map are large
/// objects, which stay where they are, and no larger than that takes: what the last one has to spare is the map's cost.
/// </remarks>
/// <typeparam name="T">What an overflow bucket has here.</typeparam>
internal struct Chunks<T>
    where T : struct
{
    // From this size on an object is a large one.
    private const int LargeBytes = 85_000;

    // The binary logarithm of how many a small chunk has at most.
    private const int MaxSmallLog = 9;

    // The bytes of a step from which on chunks are large. A full map needs four; to copy less than these takes less than a millisecond.
    private const int LargeFromBytes = 1 << 19;

    // A map that is full needs three or four.
    private const int FirstChunks = 4;

    private readonly int _log;
    private Chunk[] _chunks = [];
    private int _count;

    /// <summary>None yet, of a map that takes so many in a step, as a binary logarithm.</summary>
    public Chunks(int logStep)
    {
        _log = Math.Min(logStep, MaxSmallLog);
        while ((long)Unsafe.SizeOf<T>() << logStep >= LargeFromBytes && Unsafe.SizeOf<T>() << _log < LargeBytes)
        {
            _log++;
        }
    }

    public readonly long Bytes => (((long)_count << _log) * Unsafe.SizeOf<T>()) + ((long)_chunks.Length * IntPtr.Size);

    public readonly ref T At(int index) => ref Of(index, out int at)[at];

    /// <summary>The array that has an index, and where.</summary>
    public readonly T[] Of(int index, out int at)
    {
        index--;
        at = index & ((1 << _log) - 1);
        return Present(ref Buckets.At(_chunks, index >> _log));
    }

    /// <summary>Makes sure that there are so many.</summary>
    public void Reserve(int count)
    {
        while (count > _count << _log)
        {
            // Read once: where several threads write to a map without checks for misuse, the two may not belong together.
            int chunk = _count;
            Chunk[] chunks = _chunks;
            if (chunk >= chunks.Length)
            {
                Array.Resize(ref chunks, Math.Max(Math.Max(FirstChunks, chunk + 1), 2 * chunks.Length));
            }

            chunks[chunk].Items = GC.AllocateUninitializedArray<T>(1 << _log);
            _chunks = chunks;
            _count = chunk + 1;
        }
    }

    /// <summary>Lets go of the objects that they refer to, if they do.</summary>
    public readonly void ClearReferences()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            for (int i = 0; i < _count; i++)
            {
                Present(ref Buckets.At(_chunks, i)).AsSpan().Clear();
            }
        }
    }

    /// <summary>A copy that shares nothing.</summary>
    public readonly Chunks<T> Clone()
    {
        Chunks<T> clone = this;
        Chunk[] chunks = clone._chunks;
        clone._chunks = new Chunk[chunks.Length];
        for (int i = 0; i < clone._count; i++)
        {
            clone._chunks[i].Items = Memory.CopyOf(Present(ref Buckets.At(chunks, i)));
        }

        return clone;
    }

    // An index without a chunk is seen only by a thread that reads while another writes.
    private static T[] Present(ref Chunk chunk)
    {
        T[]? items = chunk.Items;
        if (items is null)
        {
            Throw.ConcurrentReadAndWrite();
        }

        return items;
    }

    // A struct, since an array of arrays is one of objects.
    private struct Chunk
    {
        public T[]? Items;
    }
}
