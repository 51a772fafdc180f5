using System.ComponentModel;

namespace GoMapGen.Runtime;

/// <summary>Go's maps.Clone: buckets are copied as they are, so nothing is hashed or compared.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MapClone
{
    /// <summary>Makes a map's state a copy of another's, growth and all.</summary>
    public static void Copy<TGroup, TOperations>(ref MapState<TGroup> from, ref MapState<TGroup> to)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        if (from.Writing != 0)
        {
            Throw.ConcurrentReadAndWrite();
        }

        MapState<TGroup> copy = from;
        copy.Writing = 0;
        copy.Iterators = IteratorFlags.None;
        if (from.Buckets.TopHash is not null)
        {
            copy.Buckets = CopyOf<TGroup, TOperations>(in from.Buckets);
            if (copy.Buckets.TopHash.Length != 1 << copy.LogBuckets)
            {
                Throw.ConcurrentReadAndWrite();
            }
        }

        if (from.Old is { } old)
        {
            copy.Old = new OldBuckets<TGroup>(CopyOf<TGroup, TOperations>(in old.Buckets));
        }

        to = copy;
    }

    /// <summary>As <see cref="Copy"/>, if the map has no more buckets than its entries need.</summary>
    public static bool TryCopy<TGroup, TOperations>(ref MapState<TGroup> from, ref MapState<TGroup> to)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        if (from.LogBuckets > LoadFactor.LogBucketsFor(from.Count, BucketArray<TGroup>.BytesPerBucket))
        {
            return false;
        }

        Copy<TGroup, TOperations>(ref from, ref to);
        return true;
    }

    private static BucketArray<TGroup> CopyOf<TGroup, TOperations>(in BucketArray<TGroup> buckets)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        OverflowBuckets<TGroup> overflow = buckets.Overflow.Clone();
        var copy = new BucketArray<TGroup>
        {
            TopHash = Memory.CopyOf(buckets.TopHash),
            Groups = Memory.CopyOf(buckets.Groups),
            Heads = overflow.Heads,
            Overflow = overflow,
        };

        // Of one array, unless another thread changes it for another.
        if (copy.Groups.Length != copy.TopHash.Length || overflow.Buckets != copy.TopHash.Length)
        {
            Throw.ConcurrentReadAndWrite();
        }

        if (TOperations.SharesCells)
        {
            Unshare<TGroup, TOperations>(in copy);
        }

        return copy;
    }

    // What is stored indirectly is in an object of its own: a copy has to have a copy of it.
    private static void Unshare<TGroup, TOperations>(in BucketArray<TGroup> buckets)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        foreach (ref TGroup group in buckets.Groups.AsSpan())
        {
            for (int slot = 0; slot < TopHash.Slots; slot++)
            {
                TOperations.Unshare(ref group, slot);
            }
        }

        for (int index = 1; index <= buckets.Overflow.Count; index++)
        {
            ref TGroup group = ref buckets.Overflow.GroupAt(index);
            for (int slot = 0; slot < TopHash.Slots; slot++)
            {
                TOperations.Unshare(ref group, slot);
            }
        }
    }
}
