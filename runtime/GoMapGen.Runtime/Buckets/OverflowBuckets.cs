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

    private Chunks<OverflowLink> _links;
    private Chunks<TGroup> _groups;

    internal OverflowBuckets(int buckets)
    {
        Buckets = buckets;

        // One sixteenth of the buckets: Go's preallocation, here the step.
        int logStep = Math.Max(BitOperations.Log2((uint)buckets) - 4, 0);
        _links = new(logStep);
        _groups = new(logStep);
    }

    private OverflowBuckets(OverflowBuckets<TGroup> other)
    {
        Heads = other.Heads is { } heads ? Memory.CopyOf(heads) : null;
        Count = other.Count;
        Buckets = other.Buckets;
        _links = other._links.Clone();
        _groups = other._groups.Clone();
    }

    /// <summary>The number of buckets of the array that these belong to.</summary>
    internal int Buckets { get; }

    /// <summary>For each bucket the index of its first overflow bucket, or 0; null while there is none at all.</summary>
    internal int[]? Heads { get; private set; }

    /// <summary>The overflow buckets in use.</summary>
    internal int Count { get; private set; }

    internal long Bytes => (Heads is { } heads ? (long)heads.Length * sizeof(int) : 0) + _links.Bytes + _groups.Bytes;

    /// <summary>The slots of an overflow bucket.</summary>
    internal ref TGroup GroupAt(int index) => ref _groups.At(index);

    /// <summary>The array that has the slots of an overflow bucket, and where.</summary>
    internal TGroup[] GroupsOf(int index, out int at) => _groups.Of(index, out at);

    /// <summary>The tophash word of an overflow bucket.</summary>
    internal ref ulong WordAt(int index) => ref LinkAt(index).TopHash;

    /// <summary>The overflow bucket that follows, or 0.</summary>
    internal int Next(int index) => Rising(index, LinkAt(index).Next);

    /// <summary>What a search reads of an overflow bucket first.</summary>
    internal ref OverflowLink LinkAt(int index) => ref _links.At(index);

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

    /// <summary>Makes sure that so many overflow buckets can be handed out without an allocation, which may fail.</summary>
    internal void Reserve(int count)
    {
        if (Buckets == 1)
        {
            // Many maps have this object in common: what two threads that write to one map at once do to it must not show in another.
            Throw.ConcurrentWrites();
        }

        Heads ??= new int[Buckets];
        _links.Reserve(Count + count);
        _groups.Reserve(Count + count);
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
        _groups.ClearReferences();
        Count = 0;
    }

    /// <summary>A copy that shares nothing.</summary>
    internal OverflowBuckets<TGroup> Clone() => Buckets == 1 ? None : new(this);
}

/// <summary>What a search reads of an overflow bucket before it knows that it needs its slots.</summary>
internal struct OverflowLink
{
    public ulong TopHash;
    public int Next;
}
