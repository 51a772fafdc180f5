using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// Where the entry of a key lies that is known by 64 bits: a range of numbers in which the key is the place, or a perfect hash, by
/// which every key has one place where it can be. The compiler chose the numbers; a look-up is the same few steps for every table.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FrozenBits
{
    private readonly ulong _lowest;
    private readonly ulong _range;
    private readonly ulong _multiplier;
    private readonly uint[]? _pilots;
    private readonly byte _bucketShift;
    private readonly byte _slotShift;

    /// <summary>Keys that are their own places, counted from the lowest.</summary>
    /// <param name="lowest">The lowest key.</param>
    /// <param name="range">The highest less the lowest.</param>
    public FrozenBits(ulong lowest, ulong range)
    {
        _lowest = lowest;
        _range = range;
    }

    /// <summary>Keys placed by a perfect hash.</summary>
    /// <param name="lowest">The lowest key.</param>
    /// <param name="range">The highest less the lowest: others are not looked for.</param>
    /// <param name="multiplier">Spreads the keys.</param>
    /// <param name="pilots">What sends the keys of each bucket to places of their own; a power of two of them, two at least.</param>
    /// <param name="slots">The number of places, a power of two.</param>
    public FrozenBits(ulong lowest, ulong range, ulong multiplier, uint[] pilots, int slots)
        : this(lowest, range)
    {
        _multiplier = multiplier;
        _pilots = pilots;
        _bucketShift = (byte)(64 - BitOperations.Log2((uint)pilots.Length));
        _slotShift = (byte)(64 - BitOperations.Log2((uint)slots));
    }

    /// <summary>The one place where a key can be, or -1 if it can be nowhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        ulong offset = key - _lowest;
        if (offset > _range)
        {
            return -1;
        }

        if (_pilots is not { } pilots)
        {
            return (int)offset;
        }

        ulong hash = offset * _multiplier;
        return (int)((hash * pilots[(int)(hash >> _bucketShift)]) >> _slotShift);
    }
}
