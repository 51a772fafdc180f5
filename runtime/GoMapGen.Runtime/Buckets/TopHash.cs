using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// The tophash word: one byte for each of a bucket's eight slots, slot 0 in the lowest byte.
/// </summary>
/// <remarks>
/// A byte from <see cref="Min"/> on is the top byte of the hash of the slot's key; the values below are states. All eight
/// bytes are matched at once in a 64-bit register. Go counterpart: <c>bmap.tophash</c>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TopHash
{
    /// <summary>The slot is empty, and so is every later slot of the bucket and of its overflow chain.</summary>
    internal const byte EmptyRest = 0;

    /// <summary>The slot is empty.</summary>
    internal const byte EmptyOne = 1;

    /// <summary>The entry has moved to the first half of the larger array, or to the same index of an equal one.</summary>
    internal const byte EvacuatedX = 2;

    /// <summary>The entry has moved to the second half of the larger array.</summary>
    internal const byte EvacuatedY = 3;

    /// <summary>The slot was empty when its bucket was evacuated.</summary>
    internal const byte EvacuatedEmpty = 4;

    /// <summary>The least value of a slot in use: a hash whose top byte is below is moved up by this much.</summary>
    public const byte Min = 5;

    /// <summary>The number of slots in a bucket.</summary>
    public const int Slots = 8;

    /// <summary>The word of an evacuated bucket that was empty.</summary>
    internal const ulong AllEvacuatedEmpty = EvacuatedEmpty * LowBits;

    private const ulong LowBits = 0x0101_0101_0101_0101;
    private const ulong HighBits = 0x8080_8080_8080_8080;

    /// <summary>The tophash of a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(ulong hash)
    {
        uint top = (uint)(hash >> 56);
        return top < Min ? top + Min : top;
    }

    /// <summary>
    /// The slots whose tophash may be <paramref name="top"/>, as the high bits of their bytes. Every such slot is there; a slot
    /// above a true match whose byte differs in the lowest bit only can be there too, so the key has to be compared anyway.
    /// Such a slot is in use: <c>top ^ 1</c> is a state only for 4, which no bucket that is looked into has.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Match(ulong word, uint top)
    {
        ulong x = word ^ (top * LowBits);
        return (x - LowBits) & ~x & HighBits;
    }

    /// <summary>The first slot of a match.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int First(ulong match) => (BitOperations.TrailingZeroCount(match) >> 3) & (Slots - 1);

    /// <summary>A match without its first slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Next(ulong match) => match & (match - 1);

    /// <summary>The slots that are empty, as the high bits of their bytes, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MatchEmpty(ulong word)
    {
        ulong x = word & ~LowBits;
        return (x - LowBits) & ~x & HighBits;
    }

    /// <summary>Whether a slot is <see cref="EmptyRest"/>, so that no later bucket of the chain has an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasEmptyRest(ulong word) => ((word - LowBits) & ~word & HighBits) != 0;

    /// <summary>The slots that are not empty, as the high bits of their bytes, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MatchOccupied(ulong word)
    {
        ulong x = word & ~LowBits;
        return (((x & ~HighBits) + ~HighBits) | x) & HighBits;
    }

    /// <summary>A match, or <see cref="MatchOccupied"/>, with a bit for each slot in place of a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(ulong match) => ((match >> 7) * 0x0102_0408_1020_4080) >> 56;

    /// <summary>The tophash of one slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint At(ulong word, int slot) => (byte)(word >> (slot << 3));

    /// <summary>The word with the tophash of one slot replaced.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong With(ulong word, int slot, uint top)
    {
        int shift = slot << 3;
        return (word & ~(0xFFUL << shift)) | ((ulong)top << shift);
    }

    /// <summary>The slots that are not empty, as the low bits of their bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong InUse(ulong word) => MatchOccupied(word) >> 7;

    /// <summary>The word that is left after the entries of some slots, given by the low bits of their bytes, went to Y, and the others to X.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Evacuated(ulong word, ulong toY) => AllEvacuatedEmpty ^ (InUse(word) * (EvacuatedEmpty ^ EvacuatedX)) ^ toY;

    /// <summary>Whether a slot is empty, of either kind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsEmpty(uint top) => top <= EmptyOne;

    /// <summary>Whether the bucket has been evacuated: then every one of its slots has one of the three states.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsEvacuated(ulong word) => (byte)word - 2u < 3u;

    /// <summary>
    /// The word after a slot's entry was deleted: the slot is <see cref="EmptyOne"/>, and empty slots at the end become
    /// <see cref="EmptyRest"/>, unless an overflow bucket with entries follows (<paramref name="further"/> is not 0). Then this does
    /// not decide on the last slot.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Delete(ulong word, int slot, int further)
    {
        word = With(word, slot, EmptyOne);
        if (further != 0)
        {
            return word;
        }

        // What is left below the first run of empty bytes, seen from the top: keep those bytes, zero the others.
        int bits = 64 - BitOperations.LeadingZeroCount(word & ~LowBits);
        int used = (bits + 7) & ~7;
        return used == 64 ? word : word & ((1UL << used) - 1);
    }
}
