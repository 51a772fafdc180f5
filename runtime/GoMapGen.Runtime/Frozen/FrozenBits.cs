using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// A read-only table whose keys are known by 64 bits. Where the keys lie close together, the low bits of a key are its place. Else it
/// is a perfect hash: the key times a number has the key's bucket in its top bits, and times the bucket's pilot its place. The compiler
/// chose the numbers.
/// </summary>
/// <remarks>
/// Fields of the table itself, at addresses that do not move, and no call on the way: so a loop around a look-up keeps its variables
/// in registers. Each of the three was a tenth of the time of a hit among 1,000 numbers, or more.
/// </remarks>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class FrozenBits<TKey, TElem> : FrozenTable<TKey, TElem>
{
    // What a layout begins with: its length, and the index of the number of keys.
    private const int Header = 9;
    private const int CountIndex = 7;

    // The addresses of the first of both arrays, which are pinned and live as long as the table.
    private readonly nint _entries;
    private readonly ushort* _pilots;
    private readonly ulong _multiplier;
    private readonly int _bucketShift;
    private readonly int _placeShift;

    private readonly FrozenEntry<TKey, TElem>[] _entryArray;
    private readonly char[]? _pilotArray;

    /// <summary>A table that was laid out at compile time.</summary>
    /// <param name="keys">The keys; null if they are data.</param>
    /// <param name="keyData">The bytes of the keys.</param>
    /// <param name="layout">
    /// Numbers, as characters, the low ones first: 1 if what follows the header has 16 bits; the binary logarithms of the number of pilots,
    /// 0 if the low bits of a key are its place, and of that of places; a number of 64 bits that spreads the keys; the number of keys, of 32
    /// bits. Then the pilots, which send the keys of each bucket to places of their own; and of each place the number of the key there, all
    /// bits set for none. Then, unless 16 bits are enough, the upper halves of these.
    /// </param>
    /// <param name="elems">The elem of each; strings may be missing; null if all are data.</param>
    /// <param name="elemData">The bytes of the elems, which hold no references, or the strings, end to end.</param>
    /// <param name="elemStarts">Where each string begins, as <see cref="FrozenData.Fill"/> reads it; empty if they are none.</param>
    public FrozenBits(TKey[]? keys, string keyData, string layout, TElem[]? elems, string elemData, string elemStarts)
        : base(
            keys = FrozenData.Items(keys, TextIndex.Word(layout, CountIndex), keyData, ""),
            elems = FrozenData.Items(elems, TextIndex.Word(layout, CountIndex), elemData, elemStarts))
    {
        int slots = 1 << layout[2];
        int pilots = layout[1] == 0 ? 0 : 1 << layout[1];
        _multiplier = pilots == 0 ? (uint)slots - 1
            : layout[3] | (ulong)layout[4] << 16 | (ulong)layout[5] << 32 | (ulong)layout[6] << 48;
        _placeShift = 64 - layout[2];
        _entryArray = FrozenEntry.PinnedEntries<FrozenEntry<TKey, TElem>>(slots, out _entries);
        if (pilots > 0)
        {
            _bucketShift = 64 - layout[1];
            _pilotArray = FrozenEntry.PinnedPilots(pilots, out _pilots);
            layout.CopyTo(Header, _pilotArray, 0, pilots);
        }

        // What is at a free place has its own place elsewhere, so that nothing is found there.
        for (int place = 0; place < slots; place++)
        {
            int entry = TextIndex.Number(layout, Header, pilots + place);
            _entryArray[place] = entry < 0
                ? new FrozenEntry<TKey, TElem> { Key = keys[0] }
                : new FrozenEntry<TKey, TElem> { Key = keys[entry], Elem = elems[entry] };
        }
    }

    /// <summary>A table that is laid out at run time.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="elems">The elem of each.</param>
    /// <param name="isFound">Whether a look-up finds the key; not so where it does not equal itself.</param>
    /// <param name="bitsOf">The bits of a key, that differ where keys that are found do.</param>
    public FrozenBits(TKey[] keys, TElem[] elems, bool[] isFound, Func<TKey, ulong> bitsOf)
        : base(keys, elems)
    {
        int[] found = [.. Enumerable.Range(0, keys.Length).Where(i => isFound[i])];
        if (found.Length == 0)
        {
            // An even key looks for itself at the odd place, and an odd one at the even place.
            _multiplier = 1;
            _entryArray = FrozenEntry.PinnedEntries<FrozenEntry<TKey, TElem>>(2, out _entries);
            _entryArray[0].Key = WithOddBits(bitsOf);
            return;
        }

        ulong[] hashes = new ulong[found.Length];
        PerfectHash? hash;
        int log = 0;
        do
        {
            // Not to be known from outside: else keys could be sent that have no perfect hash.
            _multiplier = (ulong)Random.Shared.NextInt64() << 1 | 1;
            for (int i = 0; i < found.Length; i++)
            {
                hashes[i] = bitsOf(keys[found[i]]) * _multiplier;
            }

            hash = PerfectHash.Find(hashes, log++ / 4);
        }
        while (hash is null);

        _bucketShift = 64 - BitOperations.Log2((uint)hash.Pilots.Length);
        _placeShift = 64 - BitOperations.Log2((uint)hash.Slots);
        _pilotArray = FrozenEntry.PinnedPilots(hash.Pilots.Length, out _pilots);
        hash.Pilots.CopyTo(new Span<ushort>(_pilots, hash.Pilots.Length));
        _entryArray = FrozenEntry.PinnedEntries<FrozenEntry<TKey, TElem>>(hash.Slots, out _entries);
        Array.Fill(_entryArray, new FrozenEntry<TKey, TElem> { Key = keys[found[0]] });
        for (int i = 0; i < found.Length; i++)
        {
            _entryArray[hash.Places[i]] = new FrozenEntry<TKey, TElem> { Key = keys[found[i]], Elem = elems[found[i]] };
        }
    }

    /// <summary>Gives the elem of a key, if it is there.</summary>
    /// <param name="bits">The bits of the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="elem">Its elem.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ulong bits, TKey key, [MaybeNullWhen(false)] out TElem elem)
    {
        // The mask and the shifts leave no more bits than there are pilots, and places.
        ulong place;
        ushort* pilots = _pilots;
        if (pilots == null)
        {
            place = bits & _multiplier;
        }
        else
        {
            ulong hash = bits * _multiplier;
            place = (hash * pilots[hash >> _bucketShift]) >> _placeShift;
        }

        ref FrozenEntry<TKey, TElem> entry = ref Unsafe.Add(ref Unsafe.AsRef<FrozenEntry<TKey, TElem>>((void*)_entries), (nint)place);
        if (EqualityComparer<TKey>.Default.Equals(entry.Key, key))
        {
            elem = entry.Elem;

            // Licence for what is read by address above: the arrays live as long as the table, and the table lives until here.
            GC.KeepAlive(this);
            return true;
        }

        elem = default;
        return false;
    }

    // The key of which one byte is 1, and the one that makes its bits odd.
    private static TKey WithOddBits(Func<TKey, ulong> bitsOf)
    {
        for (int i = 0; i < Unsafe.SizeOf<TKey>(); i++)
        {
            TKey key = default!;
            Unsafe.Add(ref Unsafe.As<TKey, byte>(ref key), i) = 1;
            if ((bitsOf(key) & 1) == 1)
            {
                return key;
            }
        }

        throw new NotSupportedException();
    }
}
