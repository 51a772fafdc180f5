using System.Numerics;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// The incremental move of entries from the old bucket array to the current one: two old buckets with every write.
/// </summary>
/// <remarks>
/// <code>
///   old, n buckets            new, 2n buckets
///   i  [a b c d] -> overflow   i      [a c ...]     X: the hash's bit n is 0
///                              i + n  [b d ...]     Y: it is 1
/// </code>
/// The entries of an old bucket and its overflow chain go, in chain order and packed, to two buckets that nothing else goes
/// to; so what a bucket holds never depends on when it was evacuated. The old words keep the states X, Y or empty, for
/// iterators that still walk them. In a growth of the same size everything goes to X and no hash is taken.
/// </remarks>
internal static class Evacuation
{
    // How far the mark may skip in one step over buckets that were evacuated out of order. Go: advanceEvacuationMark.
    private const int MaxSkip = 1024;

    // As long as chains are, but for hashes of a user's own.
    private const int FewBuckets = 8;

    /// <summary>Evacuates the old bucket that a write is about to use, then one more, so that the growth ends. Go: growWork.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void GrowWork<TGroup, TOperations>(ref MapState<TGroup> map, int bucket)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        if (map.Old is not { } old)
        {
            // The growth that the caller saw was ended by another thread.
            Throw.ConcurrentWrites();
            return;
        }

        bucket &= old.Buckets.TopHash.Length - 1;
        Prefetch(in map, in old.Buckets, bucket);
        Prefetch(in map, in old.Buckets, map.EvacuatedBelow);
        Evacuate<TGroup, TOperations>(ref map, old, bucket);
        if (map.IsGrowing)
        {
            Evacuate<TGroup, TOperations>(ref map, old, map.EvacuatedBelow);
        }
    }

    // Where the entries are and where they go: misses that would come one after the other.
    private static void Prefetch<TGroup>(in MapState<TGroup> map, in BucketArray<TGroup> old, int oldBucket)
        where TGroup : struct
    {
        Memory.Prefetch(ref Buckets.At(old.Groups, oldBucket));
        Memory.Prefetch(ref Buckets.At(map.Buckets.Groups, oldBucket));
        Memory.Prefetch(ref Buckets.At(map.Buckets.Groups, (oldBucket + old.Groups.Length) & (map.Buckets.Groups.Length - 1)));
    }

    /// <summary>Evacuates all that is left of a growth.</summary>
    public static void Finish<TGroup, TOperations>(ref MapState<TGroup> map)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        while (map.Old is { } old)
        {
            Evacuate<TGroup, TOperations>(ref map, old, map.EvacuatedBelow);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Evacuate<TGroup, TOperations>(ref MapState<TGroup> map, OldBuckets<TGroup> old, int oldBucket)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        if (!TopHash.IsEvacuated(Buckets.At(old.Buckets.TopHash, oldBucket)))
        {
            int overflow = old.Buckets.Head(oldBucket);
            if (map.IsSameSizeGrow || !(overflow == 0
                ? TrySplit<TGroup, TOperations>(ref map, in old.Buckets, oldBucket)
                : TrySplitTwo<TGroup, TOperations>(ref map, in old.Buckets, oldBucket, overflow)))
            {
                MoveChain<TGroup, TOperations>(ref map, in old.Buckets, oldBucket);
            }

            // The old slots keep keys and elems alive that may be deleted meanwhile; an iterator may still need them.
            if (RuntimeHelpers.IsReferenceOrContainsReferences<TGroup>() && (map.Iterators & IteratorFlags.Ever) == 0)
            {
                old.Buckets.Groups[oldBucket] = default;
                for (; overflow != 0; overflow = old.Buckets.Next(oldBucket, overflow))
                {
                    old.Buckets.GroupAt(oldBucket, overflow) = default;
                }
            }
        }

        if (oldBucket == map.EvacuatedBelow)
        {
            AdvanceMark(ref map, old);
        }
    }

    // The doubling of a bucket without overflow, if every key in it equals itself.
    private static bool TrySplit<TGroup, TOperations>(ref MapState<TGroup> map, in BucketArray<TGroup> old, int oldBucket)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        int newBit = old.TopHash.Length;
        ref ulong oldWord = ref Buckets.At(old.TopHash, oldBucket);
        ulong word = oldWord;
        TGroup[] groups = map.Buckets.Groups;
        Halves halves = default;
        if (!TryDistribute<TGroup, TOperations>(
            word, ref Buckets.At(old.Groups, oldBucket), ref Buckets.At(groups, oldBucket), ref Buckets.At(groups, oldBucket + newBit),
            newBit, map.Hash0, ref halves, out ulong toY))
        {
            return false;
        }

        oldWord = TopHash.Evacuated(word, toY);
        Buckets.At(map.Buckets.TopHash, oldBucket) = halves.X;
        Buckets.At(map.Buckets.TopHash, oldBucket + newBit) = halves.Y;
        return true;
    }

    // The doubling of a bucket with one overflow bucket, if every key equals itself, and the entries need no overflow bucket wherever
    // they go. Else what is written is written over.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TrySplitTwo<TGroup, TOperations>(ref MapState<TGroup> map, in BucketArray<TGroup> old, int oldBucket, int overflow)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        int newBit = old.TopHash.Length;
        ref ulong oldWord = ref Buckets.At(old.TopHash, oldBucket);
        ref OverflowLink link = ref old.Overflow.LinkAt(overflow);
        ulong word = oldWord;
        ulong linkWord = link.TopHash;
        TGroup[] groups = map.Buckets.Groups;
        ref TGroup x = ref Buckets.At(groups, oldBucket);
        ref TGroup y = ref Buckets.At(groups, oldBucket + newBit);
        Halves halves = default;
        if (link.Next != 0
            || !TryDistribute<TGroup, TOperations>(word, ref Buckets.At(old.Groups, oldBucket), ref x, ref y, newBit, map.Hash0, ref halves, out ulong toY)
            || halves.Larger + BitOperations.PopCount(TopHash.InUse(linkWord)) > TopHash.Slots
            || !TryDistribute<TGroup, TOperations>(linkWord, ref old.Overflow.GroupAt(overflow), ref x, ref y, newBit, map.Hash0, ref halves, out ulong linkToY))
        {
            return false;
        }

        oldWord = TopHash.Evacuated(word, toY);
        link.TopHash = TopHash.Evacuated(linkWord, linkToY);
        Buckets.At(map.Buckets.TopHash, oldBucket) = halves.X;
        Buckets.At(map.Buckets.TopHash, oldBucket + newBit) = halves.Y;
        return true;
    }

    // Copies the entries of a bucket to two, behind those that are there, without a branch on where an entry goes, which would be
    // wrong half the time. toY has the low bit of the byte of each slot whose entry goes to Y.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDistribute<TGroup, TOperations>(
        ulong word, ref TGroup from, ref TGroup x, ref TGroup y, int newBit, uint hash0, ref Halves halves, out ulong toY)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        int logNewBit = BitOperations.Log2((uint)newBit);
        nint fromXToY = Unsafe.ByteOffset(ref x, ref y);
        Halves reached = halves;
        toY = 0;
        for (ulong match = TopHash.MatchOccupied(word); match != 0; match = TopHash.Next(match))
        {
            int slot = TopHash.First(match);
            if (!TOperations.IsReflexive && !TOperations.IsReflexiveAt(ref from, slot))
            {
                return false;
            }

            int bit = (int)(TOperations.HashAt(ref from, slot, hash0) >> logNewBit) & 1;

            // Licence: x and y are buckets of one array, which the callers have read once, whatever other threads do; so their distance
            // stays what it is when the array is moved.
            ref TGroup to = ref Unsafe.AddByteOffset(ref x, fromXToY & -(nint)bit);
            TOperations.Copy(ref from, slot, ref to, reached.Append(TopHash.At(word, slot), bit));
            toY |= (ulong)bit << (slot << 3);
        }

        halves = reached;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MoveChain<TGroup, TOperations>(ref MapState<TGroup> map, in BucketArray<TGroup> old, int oldBucket)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        int length = 1 + ReserveOverflow(ref map, in old, oldBucket);

        // The old words are marked when all has been moved. Until then a random number may not be had: nothing is lost if it is not.
        Span<ulong> marks = length <= FewBuckets ? stackalloc ulong[FewBuckets] : new ulong[length];
        int moved = 0;
        int newBit = old.TopHash.Length;
        bool sameSize = map.IsSameSizeGrow;

        // Nothing follows these words until they are flushed: the words of a growing array are not set before.
        var x = new Destination<TGroup>(ref map, oldBucket);
        var y = sameSize ? default : new Destination<TGroup>(ref map, oldBucket + newBit);
        int overflow = 0;
        do
        {
            ulong word = old.WordAt(oldBucket, overflow);
            ref TGroup group = ref old.GroupAt(oldBucket, overflow);
            ulong states = 0;
            for (int slot = 0; slot < TopHash.Slots; slot++)
            {
                uint top = TopHash.At(word, slot);
                uint state = TopHash.EvacuatedEmpty;
                if (!TopHash.IsEmpty(top))
                {
                    bool useY = !sameSize && GoesToY<TGroup, TOperations>(ref map, ref group, slot, newBit, ref top);
                    if (useY)
                    {
                        y.Append<TOperations>(ref map, top, ref group, slot);
                        state = TopHash.EvacuatedY;
                    }
                    else
                    {
                        x.Append<TOperations>(ref map, top, ref group, slot);
                        state = TopHash.EvacuatedX;
                    }
                }

                states |= (ulong)state << (slot << 3);
            }

            if (moved == marks.Length)
            {
                // The chain has grown meanwhile.
                Throw.ConcurrentWrites();
            }

            marks[moved++] = states;
            overflow = old.Next(oldBucket, overflow);
        }
        while (overflow != 0);

        x.Flush(ref map);
        if (!sameSize)
        {
            y.Flush(ref map);
        }

        foreach (ulong states in marks[..moved])
        {
            old.WordAt(oldBucket, overflow) = states;
            overflow = old.Next(oldBucket, overflow);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool GoesToY<TGroup, TOperations>(ref MapState<TGroup> map, ref TGroup group, int slot, int newBit, ref uint top)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
    {
        ulong hash = TOperations.HashAt(ref group, slot, map.Hash0);
        if (!TOperations.IsReflexive && (map.Iterators & IteratorFlags.Current) != 0 && !TOperations.IsReflexiveAt(ref group, slot))
        {
            // A NaN hashes anew each time. Where an iterator has to make the same decision, the low bit of the tophash makes it,
            // and the next growth gets a new one.
            bool useY = (top & 1) != 0;
            top = TopHash.Of(hash);
            return useY;
        }

        return ((int)hash & newBit) != 0;
    }

    // An allocation may fail; it must not do so in the middle of a chain. The entries of n buckets need at most n more. Gives n.
    private static int ReserveOverflow<TGroup>(ref MapState<TGroup> map, in BucketArray<TGroup> old, int oldBucket)
        where TGroup : struct
    {
        int length = 0;
        for (int overflow = old.Head(oldBucket); overflow != 0; overflow = old.Next(oldBucket, overflow))
        {
            length++;
        }

        if (length != 0)
        {
            map.Buckets.ReserveOverflow(length);
        }

        return length;
    }

    // Go: advanceEvacuationMark.
    private static void AdvanceMark<TGroup>(ref MapState<TGroup> map, OldBuckets<TGroup> old)
        where TGroup : struct
    {
        ulong[] words = old.Buckets.TopHash;
        int mark = map.EvacuatedBelow + 1;
        int stop = Math.Min(mark + MaxSkip, words.Length);
        while (mark < stop && TopHash.IsEvacuated(words[mark]))
        {
            mark++;
        }

        map.EvacuatedBelow = mark;
        if (mark >= words.Length)
        {
            map.Old = null;
            map.IsSameSizeGrow = false;
            map.SetGrowthLimit();
        }
    }

    /// <summary>The tophash words of the two buckets that a bucket is split into, while they are filled.</summary>
    private struct Halves
    {
        public ulong X;
        public ulong Y;

        // How many bits of X are filled in the lower half, and of Y in the upper.
        private ulong _filled;

        /// <summary>The number of slots filled in the fuller of the two.</summary>
        public readonly int Larger => (int)Math.Max((uint)_filled, _filled >> 32) >> 3;

        /// <summary>Fills the next slot of X (0) or Y (1), and gives its number. Neither may be full.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Append(uint top, int half)
        {
            int shift = (int)(_filled >> (half << 5)) & 0x3F;
            ulong placed = (ulong)top << shift;
            ulong toY = (ulong)-(long)half;
            X |= placed & ~toY;
            Y |= placed & toY;
            _filled += 8UL << (half << 5);
            return shift >> 3;
        }
    }

    /// <summary>One of the two buckets that an old bucket's entries go to. Go: evacDst.</summary>
    private ref struct Destination<TGroup>
        where TGroup : struct
    {
        private readonly int _bucket;
        private int _overflow;
        private int _slot;
        private ulong _word;
        private ref TGroup _group;

        public Destination(ref MapState<TGroup> map, int bucket)
        {
            _bucket = bucket;
            _group = ref map.Buckets.GroupAt(bucket, overflow: 0);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Append<TOperations>(ref MapState<TGroup> map, uint top, ref TGroup from, int fromSlot)
            where TOperations : struct, IBucketOperations<TGroup>
        {
            if (_slot == TopHash.Slots)
            {
                NextBucket(ref map);
            }

            _word |= (ulong)top << (_slot << 3);
            TOperations.Copy(ref from, fromSlot, ref _group, _slot);
            _slot++;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private void NextBucket(ref MapState<TGroup> map)
        {
            Flush(ref map);
            _overflow = map.AddOverflow(_bucket, _overflow);
            _group = ref map.Buckets.GroupAt(_bucket, _overflow);
            _word = 0;
            _slot = 0;
        }

        public readonly void Flush(ref MapState<TGroup> map) => map.Buckets.WordAt(_bucket, _overflow) = _word;
    }
}
