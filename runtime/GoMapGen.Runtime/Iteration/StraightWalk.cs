using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GoMapGen.Runtime;

/// <summary>
/// A walk around an array that is current, as long as nothing is written to the map.
/// </summary>
/// <remarks>
/// The end of a bucket is a branch that no processor predicts. So the walk takes a <em>span</em> at a time: up to eight buckets
/// that lie side by side, whose slots in use are the bits of one word.
/// <code>
///             bucket Base      Base + 1         ...   Base + 7
///   Rest      [8 positions   | 8 positions    | ... | 8 positions ]      position p is slot (p + Offset) mod 8
/// </code>
/// A span ends where an overflow chain has to be walked first, since Go's order is bucket by bucket with its chain; there, each
/// overflow bucket is a span.
/// </remarks>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
internal struct StraightWalk<TGroup>
    where TGroup : struct
{
    /// <summary>In place of <see cref="Walked"/>: there is no further entry.</summary>
    public const int Ended = -1;

    /// <summary>The length of a span, if the array is that long.</summary>
    internal const int BucketsPerSpan = 8;

    // From this many buckets on, overflow buckets are not in the cache; and how many buckets ahead they are loaded.
    private const int PrefetchedFrom = 1 << 16;
    private const int PrefetchDistance = 4 * BucketsPerSpan;

    /// <summary>The positions still to come of the span.</summary>
    public ulong Rest;

    /// <summary>The position reached.</summary>
    public int Position;

    /// <summary>The version of the map that all this is true of.</summary>
    public int Version;

    /// <summary>The array that the span is in: of the buckets, or a chunk of overflow buckets.</summary>
    public TGroup[]? Groups;

    /// <summary>The index of the lowest positions' bucket in it.</summary>
    public int Base;

    /// <summary>The slot that each bucket begins with.</summary>
    public int Offset;

    /// <summary>The bucket that the walk began with.</summary>
    public int Start;

    /// <summary>How many buckets the walk has entered, or <see cref="Ended"/>.</summary>
    public int Walked;

    /// <summary>The overflow bucket that is the span, in the chain of the last bucket entered; or 0.</summary>
    public int Overflow;

    /// <summary>Whether no span follows the one at hand, so that its end is the end.</summary>
    public bool IsLast;

    /// <summary>The index of the bucket reached.</summary>
    public readonly int Index
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Base + (Position >> 3);
    }

    /// <summary>The slot reached in it.</summary>
    public readonly int Slot
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Position + Offset) & (TopHash.Slots - 1);
    }

    /// <summary>How many of its positions have been passed.</summary>
    public readonly int Passed => (Position & (TopHash.Slots - 1)) + 1;

    /// <summary>Reaches the next position of the span, which has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step()
    {
        Position = BitOperations.TrailingZeroCount(Rest);
        Rest = TopHash.Next(Rest);
    }

    /// <summary>
    /// Where a walk begins, in Go's draws: the bucket in the lower half, the offset in the upper; and in the highest byte the positions in
    /// use if there is just one bucket, whose range is over before it could be asked for its spans. The map knows from now on that it is
    /// walked.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Draw(ref MapState<TGroup> map)
    {
        ulong random = MapRandom.Next();
        if (map.LogBuckets > 31 - 3)
        {
            random |= (ulong)MapRandom.Next() << 32;
        }

        // Many readers may come here at once, all with the same bits; a map that has them is not written to.
        IteratorFlags flags = map.Iterators | IteratorFlags.Current | IteratorFlags.Old | IteratorFlags.Ever;
        if (map.Iterators != flags)
        {
            map.Iterators = flags;
        }

        ulong start = random & ((1UL << map.LogBuckets) - 1);
        ulong offset = (random >> map.LogBuckets) & (TopHash.Slots - 1);
        ulong only = map.LogBuckets == 0 && !map.IsGrowing ? Positions(TopHash.Bits(TopHash.MatchOccupied(map.Buckets.TopHash[0])), (int)offset) : 0;
        return start | (offset << 32) | (only << 56);
    }

    /// <summary>Goes to the next span that has an entry; else the walk has <see cref="Ended"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void NextSpan(ref MapState<TGroup> map)
    {
        Rest = 0;
        if (Walked == Ended)
        {
            return;
        }

        ulong[] words = map.Buckets.TopHash;
        int[]? heads = map.Buckets.Heads;
        if (heads is not null && heads.Length != words.Length)
        {
            // Another thread changes the array for another.
            Throw.ConcurrentReadAndWrite();
        }

        do
        {
            if (heads is not null && Walked != 0)
            {
                OverflowBuckets<TGroup> chains = map.Buckets.Overflow;
                Overflow = Overflow == 0 ? Buckets.At(heads, (Start + Walked - 1) & (words.Length - 1)) : chains.Next(Overflow);
                if (Overflow != 0)
                {
                    Groups = chains.GroupsOf(Overflow, out Base);
                    Rest = Positions(TopHash.Bits(TopHash.MatchOccupied(chains.WordAt(Overflow))), Offset);
                    continue;
                }
            }

            if (Walked >= words.Length)
            {
                Walked = Ended;
                return;
            }

            Groups = map.Buckets.Groups;
            EnterBuckets(ref map, words, heads);
            IsLast = heads is null && Walked == words.Length;
        }
        while (Rest == 0);
    }

    // The span that begins with the next bucket, as far as the eight that lie side by side, the walk and the chains let it go.
    private void EnterBuckets(ref MapState<TGroup> map, ulong[] words, int[]? heads)
    {
        int bucket = (Start + Walked) & (words.Length - 1);
        int skipped = bucket & (BucketsPerSpan - 1);
        int count = Math.Min(Math.Min(BucketsPerSpan, words.Length) - skipped, words.Length - Walked);
        Base = bucket - skipped;
        if (heads is not null)
        {
            if (skipped == 0 && heads.Length >= PrefetchedFrom)
            {
                PrefetchChains(map.Buckets.Overflow, heads, (Base + PrefetchDistance) & (heads.Length - 1));
            }

            uint chains = Chains(heads, Base) >> skipped;
            if (chains != 0)
            {
                count = Math.Min(count, BitOperations.TrailingZeroCount(chains) + 1);
            }
        }

        Walked += count;
        ulong positions = ulong.MaxValue >> (64 - (count << 3));
        Rest = Positions(InUse(words, Base), Offset) & (positions << (skipped << 3));
    }

    // Overflow buckets lie in the order in which they were needed, so the walk meets them at random.
    private static void PrefetchChains(OverflowBuckets<TGroup> overflow, int[] heads, int first)
    {
        for (uint chains = Chains(heads, first); chains != 0; chains &= chains - 1)
        {
            overflow.Prefetch(heads[first + BitOperations.TrailingZeroCount(chains)]);
        }
    }

    // From slots to positions: each byte is turned by the offset.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Positions(ulong slots, int offset)
    {
        ulong low = 0x0101_0101_0101_0101UL * (0xFFu >> offset);
        return ((slots >> offset) & low) | ((slots << (TopHash.Slots - offset)) & ~low);
    }

    /// <summary>The slots in use of the buckets of a span, a bit each.</summary>
    internal static ulong InUse(ulong[] words, int first)
    {
        if (words.Length < BucketsPerSpan)
        {
            ulong few = 0;
            for (int i = words.Length - 1; i >= 0; i--)
            {
                few = (few << TopHash.Slots) | TopHash.Bits(TopHash.MatchOccupied(words[i]));
            }

            return few;
        }

        // Licence: the span is inside the array, which its last element is checked for.
        ref byte start = ref Unsafe.As<ulong, byte>(ref words.AsSpan(first, BucketsPerSpan)[0]);
        return ~(FreeSlots(ref start, 0) | ((ulong)FreeSlots(ref start, 32) << 32));
    }

    private static uint FreeSlots(ref byte start, nuint offset) =>
        Vector256.Equals(
            Vector256.LoadUnsafe(ref start, offset) & Vector256.Create(unchecked((byte)~TopHash.EmptyOne)),
            Vector256<byte>.Zero).ExtractMostSignificantBits();

    // Which buckets of a span have an overflow chain.
    private static uint Chains(int[] heads, int first)
    {
        if (heads.Length < BucketsPerSpan)
        {
            uint few = 0;
            for (int i = heads.Length - 1; i >= 0; i--)
            {
                few = (few << 1) | (heads[i] == 0 ? 0u : 1u);
            }

            return few;
        }

        // Licence: as above.
        ref int start = ref MemoryMarshal.GetReference(heads.AsSpan(first, BucketsPerSpan));
        return ~Vector256.Equals(Vector256.LoadUnsafe(ref start), Vector256<int>.Zero).ExtractMostSignificantBits() & 0xFF;
    }
}
