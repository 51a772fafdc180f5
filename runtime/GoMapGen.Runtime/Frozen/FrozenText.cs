using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GoMapGen.Runtime;

/// <summary>
/// A read-only table of string keys, placed by a perfect hash over the length and two windows of four characters that tell the keys
/// apart, or over all characters where none do. The one key that can be there is compared if it has the length.
/// </summary>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class FrozenText<TElem> : FrozenTable<string, TElem>
{
    private const ulong LowerCase = 0x0020_0020_0020_0020;

    // What no key has at a free place: a length.
    private const ulong Free = 0xFFFF_FFFF_0000_0000;

    // The addresses of the first of each array, which are pinned and live as long as the table. The key of an entry is a mark:
    // 32 bits of length, 32 of index in the text.
    private readonly nint _entries;
    private readonly uint* _pilots;
    private readonly char* _text;
    private readonly ulong _startMultiplier;
    private readonly ulong _endMultiplier;
    private readonly nint _start;
    private readonly nint _end;
    private readonly int _minLength;
    private readonly uint _quickLengths;
    private readonly int _bucketShift;
    private readonly int _placeShift;

    private readonly uint _lengths;
    private readonly ulong _case;
    private readonly bool _hashesAll;
    private readonly FrozenEntry<ulong, TElem>[]? _entryArray;
    private readonly uint[]? _pilotArray;
    private readonly char[]? _textArray;
    private readonly ushort[]? _keyLengths;

    /// <summary>A table that was laid out at compile time.</summary>
    /// <param name="text">The keys, end to end.</param>
    /// <param name="lengths">The length of each.</param>
    /// <param name="places">The place of each.</param>
    /// <param name="elems">The elem of each.</param>
    /// <param name="slots">The number of places, a power of two.</param>
    /// <param name="pilots">What sends the keys of each bucket to places of their own; a power of two of them, two at least.</param>
    /// <param name="minLength">The length of the shortest key.</param>
    /// <param name="maxLength">The length of the longest.</param>
    /// <param name="startMultiplier">Spreads the first window.</param>
    /// <param name="endMultiplier">Spreads the second.</param>
    /// <param name="start">Where the first window begins; -1 to hash all characters.</param>
    /// <param name="end">How far from the end the second one ends.</param>
    /// <param name="ignoreCase">Whether case is ignored; the keys are then ASCII.</param>
    protected FrozenText(
        string text,
        ushort[] lengths,
        int[] places,
        TElem[] elems,
        int slots,
        uint[] pilots,
        int minLength,
        int maxLength,
        ulong startMultiplier,
        ulong endMultiplier,
        int start,
        int end,
        bool ignoreCase)
        : base(null, elems)
    {
        _keyLengths = lengths;
        _minLength = minLength;
        _lengths = (uint)(maxLength - minLength) + 1;
        _quickLengths = start >= 0 && !ignoreCase ? _lengths : 0;
        _startMultiplier = startMultiplier;
        _endMultiplier = endMultiplier;
        _start = Math.Max(start, 0);
        _end = end + 4;
        _hashesAll = start < 0;
        _case = ignoreCase ? LowerCase : 0;
        _bucketShift = 64 - BitOperations.Log2((uint)pilots.Length);
        _placeShift = 64 - BitOperations.Log2((uint)slots);
        _textArray = FrozenEntry.Pinned(text, out _text);
        _pilotArray = FrozenEntry.Pinned(pilots, out _pilots);
        _entryArray = FrozenEntry<ulong, TElem>.Pinned(slots, out _entries);
        FrozenEntry<ulong, TElem>[] entries = _entryArray;
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i].Key = Free;
        }

        uint index = 0;
        for (int i = 0; i < lengths.Length; i++)
        {
            ref FrozenEntry<ulong, TElem> entry = ref entries[places[i]];
            entry.Key = (ulong)lengths[i] << 32 | index;
            entry.Elem = elems[i];
            index += lengths[i];
        }
    }

    /// <summary>A table that is laid out at run time, in a map of the derived class.</summary>
    protected FrozenText(string[] keys, TElem[] elems)
        : base(keys, elems)
    {
    }

    /// <summary>Whether the table is laid out at run time.</summary>
    protected bool IsMap => _textArray is null;

    /// <summary>
    /// Whether <see cref="Find"/> finds what there is of a length. It does so for the lengths of the keys in most tables, and else
    /// <see cref="FindInText"/> has to say.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected bool IsQuick(int length) => (uint)(length - _minLength) < _quickLengths;

    /// <summary>The elem of a key, or a null reference, without a call, so that no register is saved for one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref TElem Find(ReadOnlySpan<char> key)
    {
        ref char first = ref MemoryMarshal.GetReference(key);
        nint length = (nint)(uint)key.Length;
        ulong hash;
        if (length >= 4)
        {
            hash = (Four(ref first, _start) * _startMultiplier) + ((Four(ref first, length - _end) + (ulong)length) * _endMultiplier);
        }
        else if (length >= 2)
        {
            hash = (Two(ref first, 0) * _startMultiplier) + ((Two(ref first, length - 2) + (ulong)length) * _endMultiplier);
        }
        else
        {
            hash = length == 0 ? 0 : first * _startMultiplier;
        }

        ref FrozenEntry<ulong, TElem> entry = ref EntryOf(hash);
        ulong mark = entry.Key;
        if ((uint)(mark >> 32) == (uint)length && AreEqual(ref first, ref _text[(uint)mark], length))
        {
            return ref entry.Elem;
        }

        return ref Unsafe.NullRef<TElem>();
    }

    /// <summary>The elem of a key, or a null reference, in any table that was laid out at compile time.</summary>
    protected ref TElem FindInText(ReadOnlySpan<char> key)
    {
        if ((uint)(key.Length - _minLength) >= _lengths)
        {
            return ref Unsafe.NullRef<TElem>();
        }

        ulong hash = 0;
        ref char first = ref MemoryMarshal.GetReference(key);
        if (key.Length < 4)
        {
            hash = key.Length switch
            {
                0 => 0,
                1 => (first | _case) * _startMultiplier,
                _ => ((Two(ref first, 0) | _case) * _startMultiplier)
                    + (((Two(ref first, key.Length - 2) | _case) + (uint)key.Length) * _endMultiplier),
            };
        }
        else if (!_hashesAll)
        {
            hash = ((Four(ref first, _start) | _case) * _startMultiplier)
                + (((Four(ref first, key.Length - _end) | _case) + (uint)key.Length) * _endMultiplier);
        }
        else
        {
            for (int i = 0; i < key.Length - 4; i += 4)
            {
                hash = (BitOperations.RotateLeft(hash, 29) ^ (Four(ref first, i) | _case)) * _startMultiplier;
            }

            hash = (BitOperations.RotateLeft(hash, 29) ^ ((Four(ref first, key.Length - 4) | _case) + (uint)key.Length)) * _endMultiplier;
        }

        ref FrozenEntry<ulong, TElem> entry = ref EntryOf(hash);
        ulong mark = entry.Key;
        if ((uint)(mark >> 32) != (uint)key.Length)
        {
            return ref Unsafe.NullRef<TElem>();
        }

        var own = new ReadOnlySpan<char>(_text + (uint)mark, key.Length);
        bool isKey = _case == 0 ? key.SequenceEqual(own) : key.Equals(own, StringComparison.OrdinalIgnoreCase);
        return ref isKey ? ref entry.Elem : ref Unsafe.NullRef<TElem>();
    }

    /// <inheritdoc/>
    private protected override string[] MakeKeys()
    {
        var keys = new string[_keyLengths!.Length];
        int index = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = new string(_textArray!, index, _keyLengths[i]);
            index += _keyLengths[i];
        }

        return keys;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref char first, nint index) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, index)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Two(ref char first, nint index) =>
        Unsafe.ReadUnaligned<uint>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, index)));

    // The shifts leave no more bits than there are pilots, and entries.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref FrozenEntry<ulong, TElem> EntryOf(ulong hash) =>
        ref Unsafe.Add(ref Unsafe.AsRef<FrozenEntry<ulong, TElem>>((void*)_entries), (nint)((hash * _pilots[hash >> _bucketShift]) >> _placeShift));

    // By reads that overlap: two of four characters up to 7, two of eight characters up to 16. Each way ends in a jump of its own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreEqual(ref char x, ref char y, nint length)
    {
        if (length >= 8)
        {
            nint last = length - 8;
            for (nint i = 8; i < last; i += 8)
            {
                if (Eight(ref x, i) != Eight(ref y, i))
                {
                    return false;
                }
            }

            if (((Eight(ref x, 0) ^ Eight(ref y, 0)) | (Eight(ref x, last) ^ Eight(ref y, last))) != Vector128<ushort>.Zero)
            {
                return false;
            }
        }
        else if (length >= 4)
        {
            if (((Four(ref x, 0) ^ Four(ref y, 0)) | (Four(ref x, length - 4) ^ Four(ref y, length - 4))) != 0)
            {
                return false;
            }
        }
        else if (length >= 2)
        {
            if (((Two(ref x, 0) ^ Two(ref y, 0)) | (Two(ref x, length - 2) ^ Two(ref y, length - 2))) != 0)
            {
                return false;
            }
        }
        else if (length == 1 && x != y)
        {
            return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Eight(ref char first, nint index) =>
        Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref first), (nuint)index);
}
