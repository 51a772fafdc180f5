using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

// Entries lie in arrays that do not move; that they may hold references is no harm.
#pragma warning disable CS8500

namespace GoMapGen.Runtime;

/// <summary>
/// A read-only table of string keys, placed by a perfect hash over the length and two windows of four characters that tell the keys
/// apart, or over all characters where none do. The one key that can be there is compared if it has the length.
/// </summary>
/// <remarks>
/// The first look-up of a process waits until all on its way is compiled. So the way is few methods, one that makes the table and one
/// that finds a key, and these use pointers: generic methods and vector types cost 0.03 to 0.5 ms each. What is quick to run but
/// not to compile comes after some look-ups.
/// </remarks>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class FrozenText<TElem> : FrozenTable<string, TElem>
{
    private const ulong LowerCase = 0x0020_0020_0020_0020;

    private const int CallsUntilQuick = 16;

    private const int LargestArray = 1 << 30;

    // At a free place: a length that no key has.
    private const ulong Free = ulong.MaxValue;

    /// <summary>The length of the shortest key.</summary>
    protected readonly int MinLength;

    /// <summary>
    /// How many lengths there are, from the shortest key to the longest, of which <see cref="Find"/> finds what there is; 0 where
    /// <see cref="FindInText"/> has to say, as it has at first. Whatever another thread sees of it, it finds the same.
    /// </summary>
    protected uint QuickLengths;

    // Addresses in arrays that are pinned and live as long as the table. The key of an entry is a mark: 32 bits of length, 32 of index
    // in the text.
    private readonly FrozenEntry<ulong, TElem>* _entries;
    private readonly uint* _pilots;
    private readonly char* _text;
    private readonly ulong _startMultiplier;
    private readonly ulong _endMultiplier;
    private readonly nint _start;
    private readonly nint _end;
    private readonly int _bucketShift;
    private readonly int _placeShift;

    private readonly uint _lengths;
    private readonly ulong _case;
    private readonly bool _hashesAll;
    private readonly bool _mayBeQuick;
    private int _calls;
    private readonly Array? _entryArray;
    private readonly char[]? _pilotsAndText;
    private readonly ushort[]? _keyLengths;

    /// <summary>A table that was laid out at compile time.</summary>
    /// <param name="text">The keys, end to end.</param>
    /// <param name="lengths">The length of each.</param>
    /// <param name="places">The place of each.</param>
    /// <param name="elems">The elem of each.</param>
    /// <param name="pilots">What sends the keys of each bucket to places of their own.</param>
    /// <param name="logPilots">The binary logarithm of their number, one at least.</param>
    /// <param name="logSlots">That of the number of places.</param>
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
        uint[] pilots,
        int logPilots,
        int logSlots,
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
        MinLength = minLength;
        _lengths = (uint)(maxLength - minLength) + 1;
        _mayBeQuick = start >= 0 && !ignoreCase;
        _startMultiplier = startMultiplier;
        _endMultiplier = endMultiplier;
        _start = start < 0 ? 0 : start;
        _end = end + 4;
        _hashesAll = start < 0;
        _case = ignoreCase ? LowerCase : 0;
        _bucketShift = 64 - logPilots;
        _placeShift = 64 - logSlots;

        // Arrays of characters and of bytes, for which the runtime library has the method compiled.
        _pilotsAndText = GC.AllocateUninitializedArray<char>((2 * pilots.Length) + text.Length, pinned: true);
        Buffer.BlockCopy(pilots, 0, _pilotsAndText, 0, sizeof(uint) * pilots.Length);
        text.CopyTo(0, _pilotsAndText, 2 * pilots.Length, text.Length);
        fixed (char* first = _pilotsAndText)
        {
            _pilots = (uint*)first;
            _text = first + (2 * pilots.Length);
        }

        long size = (long)sizeof(FrozenEntry<ulong, TElem>) << logSlots;
        FrozenEntry<ulong, TElem>[]? entries = null;
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<TElem>() && size <= LargestArray)
        {
            byte[] bytes = GC.AllocateUninitializedArray<byte>((int)size, pinned: true);
            _entryArray = bytes;
            fixed (byte* first = bytes)
            {
                _entries = (FrozenEntry<ulong, TElem>*)first;
            }
        }
        else
        {
            entries = NewEntries(1 << logSlots, out _entries);
            _entryArray = entries;
        }

        for (int i = 0; i < 1 << logSlots; i++)
        {
            _entries[i].Key = Free;
        }

        uint index = 0;
        for (int i = 0; i < lengths.Length; i++)
        {
            _entries[places[i]].Key = (ulong)lengths[i] << 32 | index;
            index += lengths[i];
            if (RuntimeHelpers.IsReferenceOrContainsReferences<TElem>())
            {
                // Not by address: the collector has to learn of a reference that is stored.
                entries![places[i]].Elem = elems[i];
            }
            else
            {
                _entries[places[i]].Elem = elems[i];
            }
        }
    }

    /// <summary>A table that is laid out at run time, in a map of the derived class.</summary>
    protected FrozenText(string[] keys, TElem[] elems)
        : base(keys, elems)
    {
    }

    /// <summary>Whether the table is laid out at run time.</summary>
    protected bool IsMap => _keyLengths is null;

    /// <summary>The elem of a key, or a null reference, without a call, so that no register is saved for one.</summary>
    /// <param name="first">The first of its characters.</param>
    /// <param name="length">Their number, which is one of <see cref="QuickLengths"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref TElem Find(ref char first, nint length)
    {
        ulong hash;
        if (length >= 4)
        {
            hash = (Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, _start))) * _startMultiplier)
                + ((Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, length - _end))) + (ulong)length) * _endMultiplier);
        }
        else if (length >= 2)
        {
            hash = (Unsafe.ReadUnaligned<uint>(ref Unsafe.As<char, byte>(ref first)) * _startMultiplier)
                + ((Unsafe.ReadUnaligned<uint>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, length - 2))) + (ulong)length) * _endMultiplier);
        }
        else
        {
            hash = length == 0 ? 0 : first * _startMultiplier;
        }

        // The shifts leave no more bits than there are pilots, and entries.
        FrozenEntry<ulong, TElem>* entry = _entries + ((hash * _pilots[hash >> _bucketShift]) >> _placeShift);
        ulong mark = entry->Key;
        if ((uint)(mark >> 32) != (uint)length)
        {
            return ref Unsafe.NullRef<TElem>();
        }

        // By reads that overlap: two of four characters up to 7, two of eight characters up to 16. Each way ends in a jump of its own.
        ref byte x = ref Unsafe.As<char, byte>(ref first);
        byte* y = (byte*)(_text + (uint)mark);
        if (length >= 8)
        {
            nint last = (2 * length) - Vector128<byte>.Count;
            for (nint i = Vector128<byte>.Count; i < last; i += Vector128<byte>.Count)
            {
                if (Vector128.LoadUnsafe(ref Unsafe.Add(ref x, i)) != Vector128.Load(y + i))
                {
                    return ref Unsafe.NullRef<TElem>();
                }
            }

            if (((Vector128.LoadUnsafe(ref x) ^ Vector128.Load(y)) | (Vector128.LoadUnsafe(ref Unsafe.Add(ref x, last)) ^ Vector128.Load(y + last)))
                != Vector128<byte>.Zero)
            {
                return ref Unsafe.NullRef<TElem>();
            }
        }
        else if (length >= 4)
        {
            nint last = (2 * length) - sizeof(ulong);
            if (((Unsafe.ReadUnaligned<ulong>(ref x) ^ *(ulong*)y) | (Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref x, last)) ^ *(ulong*)(y + last))) != 0)
            {
                return ref Unsafe.NullRef<TElem>();
            }
        }
        else if (length >= 2)
        {
            nint last = (2 * length) - sizeof(uint);
            if (((Unsafe.ReadUnaligned<uint>(ref x) ^ *(uint*)y) | (Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref x, last)) ^ *(uint*)(y + last))) != 0)
            {
                return ref Unsafe.NullRef<TElem>();
            }
        }
        else if (length == 1 && first != *(char*)y)
        {
            return ref Unsafe.NullRef<TElem>();
        }

        // Licence for what is read by address above: the arrays live as long as the table, the table lives until here, and then the
        // reference keeps the array of the entry.
        ref TElem elem = ref entry->Elem;
        GC.KeepAlive(this);
        return ref elem;
    }

    /// <summary>The elem of a key, or a null reference, in any table that was laid out at compile time.</summary>
    protected ref TElem FindInText(ReadOnlySpan<char> key)
    {
        if (_calls == CallsUntilQuick)
        {
            QuickLengths = _mayBeQuick ? _lengths : 0;
        }
        else
        {
            _calls++;
        }

        if ((uint)(key.Length - MinLength) >= _lengths)
        {
            return ref Unsafe.NullRef<TElem>();
        }

        fixed (char* first = key)
        {
            ulong hash = key.Length < 4 || _hashesAll ? HashShortOrAll(first, key.Length)
                : ((*(ulong*)(first + _start) | _case) * _startMultiplier)
                    + (((*(ulong*)(first + key.Length - _end) | _case) + (uint)key.Length) * _endMultiplier);
            FrozenEntry<ulong, TElem>* entry = _entries + ((hash * _pilots[hash >> _bucketShift]) >> _placeShift);
            ulong mark = entry->Key;
            if ((uint)(mark >> 32) == (uint)key.Length
                && (_case == 0 ? key.SequenceEqual(new ReadOnlySpan<char>(_text + (uint)mark, key.Length)) : AreEqualIgnoringCase(key, (uint)mark)))
            {
                ref TElem elem = ref entry->Elem;
                GC.KeepAlive(this);
                return ref elem;
            }
        }

        return ref Unsafe.NullRef<TElem>();
    }

    /// <inheritdoc/>
    private protected override string[] MakeKeys()
    {
        var keys = new string[_keyLengths!.Length];
        int index = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = new string(_text, index, _keyLengths[i]);
            index += _keyLengths[i];
        }

        GC.KeepAlive(this);
        return keys;
    }

    private static FrozenEntry<ulong, TElem>[] NewEntries(int count, out FrozenEntry<ulong, TElem>* first)
    {
        FrozenEntry<ulong, TElem>[] entries = FrozenEntry<ulong, TElem>.Pinned(count, out nint address);
        first = (FrozenEntry<ulong, TElem>*)address;
        return entries;
    }

    private bool AreEqualIgnoringCase(ReadOnlySpan<char> key, uint index) =>
        key.Equals(new ReadOnlySpan<char>(_text + index, key.Length), StringComparison.OrdinalIgnoreCase);

    private ulong HashShortOrAll(char* first, int length)
    {
        switch (length)
        {
            case 0:
                return 0;
            case 1:
                return (*first | _case) * _startMultiplier;
            case < 4:
                return ((*(uint*)first | _case) * _startMultiplier) + (((*(uint*)(first + length - 2) | _case) + (uint)length) * _endMultiplier);
        }

        ulong hash = 0;
        for (int i = 0; i < length - 4; i += 4)
        {
            hash = (BitOperations.RotateLeft(hash, 29) ^ (*(ulong*)(first + i) | _case)) * _startMultiplier;
        }

        return (BitOperations.RotateLeft(hash, 29) ^ ((*(ulong*)(first + length - 4) | _case) + (uint)length)) * _endMultiplier;
    }
}
