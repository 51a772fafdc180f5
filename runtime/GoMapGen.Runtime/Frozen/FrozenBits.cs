using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Runtime;

/// <summary>
/// The entries of keys that are known by 64 bits. The key times a number has its place in the top bits: with the number 1 and all
/// bits, a range of keys that are their own places; else a perfect hash, of one multiplication for a few keys, and with a second by
/// the pilot of the key's bucket for many. The compiler chose the numbers; a look-up is the same few steps for every table.
/// </summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FrozenBits<TKey, TElem>
{
    private readonly FrozenEntry<TKey, TElem>[] _entries;
    private readonly uint[]? _pilots;
    private readonly ulong _lowest;
    private readonly ulong _multiplier;
    private readonly int _bucketShift;
    private readonly int _placeShift;

    /// <summary>Entries placed by the compiler.</summary>
    /// <param name="lowest">The lowest key.</param>
    /// <param name="multiplier">Spreads the keys; 1 if they are their own places.</param>
    /// <param name="pilots">
    /// What sends the keys of each bucket to places of their own: a power of two of them, two at least; null if the multiplier does.
    /// </param>
    /// <param name="keys">The key at each place; a free one has a key of another place.</param>
    /// <param name="elems">The elem at each place.</param>
    public FrozenBits(ulong lowest, ulong multiplier, uint[]? pilots, TKey[] keys, TElem[] elems)
    {
        _lowest = lowest;
        _multiplier = multiplier;
        _pilots = pilots;
        _bucketShift = pilots is null ? 0 : 64 - BitOperations.Log2((uint)pilots.Length);
        _placeShift = multiplier == 1 ? 0 : 64 - BitOperations.Log2((uint)keys.Length);
        _entries = FrozenEntry<TKey, TElem>.Pair(keys, elems);
    }

    /// <summary>Gives the elem of a key, if it is there.</summary>
    /// <param name="bits">The bits of the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="elem">Its elem.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ulong bits, TKey key, [MaybeNullWhen(false)] out TElem elem)
    {
        ulong place = (bits - _lowest) * _multiplier;
        if (_pilots is { } pilots)
        {
            // The shift leaves no more bits than there are pilots.
            place *= Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(pilots), (nint)(place >> _bucketShift));
        }

        place >>= _placeShift;
        FrozenEntry<TKey, TElem>[] entries = _entries;
        if (place < (ulong)entries.Length)
        {
            ref FrozenEntry<TKey, TElem> entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(entries), (nint)place);
            if (EqualityComparer<TKey>.Default.Equals(entry.Key, key))
            {
                elem = entry.Elem;
                return true;
            }
        }

        elem = default;
        return false;
    }

    /// <summary>The keys at places, in their order.</summary>
    public TKey[] Keys(int[] order)
    {
        var keys = new TKey[order.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = _entries[order[i]].Key;
        }

        return keys;
    }

    /// <summary>The elems at places, in their order.</summary>
    public TElem[] Elems(int[] order) => FrozenEntry<TKey, TElem>.Elems(_entries, order);
}
