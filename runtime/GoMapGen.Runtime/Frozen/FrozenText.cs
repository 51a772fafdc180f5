using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GoMapGen.Runtime;

/// <summary>
/// The entries of string keys, placed by a perfect hash over the length and two windows of four characters that tell the keys
/// apart, or over all characters where none do. The one key that can be there is known by its length and 16 bits of hash before
/// its characters are compared.
/// </summary>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FrozenText<TElem>
{
    private const ulong LowerCase = 0x0020_0020_0020_0020;

    private readonly string _text;
    private readonly FrozenEntry<ulong, TElem>[] _entries;
    private readonly uint[] _pilots;
    private readonly ulong _startMultiplier;
    private readonly ulong _endMultiplier;
    private readonly ulong _case;
    private readonly int _minLength;
    private readonly uint _lengths;
    private readonly uint _quickLengths;
    private readonly nint _start;
    private readonly nint _end;
    private readonly int _bucketShift;
    private readonly int _placeShift;
    private readonly bool _hashesAll;

    /// <summary>Keys placed by a perfect hash.</summary>
    /// <param name="text">The keys, end to end.</param>
    /// <param name="marks">Of each place: 16 bits of hash, 16 of length, 32 of index in the text. A power of two of them.</param>
    /// <param name="elems">The elem at each place.</param>
    /// <param name="pilots">What sends the keys of each bucket to places of their own; a power of two of them, two at least.</param>
    /// <param name="minLength">The length of the shortest key.</param>
    /// <param name="maxLength">The length of the longest.</param>
    /// <param name="startMultiplier">Spreads the first window.</param>
    /// <param name="endMultiplier">Spreads the second.</param>
    /// <param name="start">Where the first window begins; -1 to hash all characters.</param>
    /// <param name="end">How far from the end the second one ends.</param>
    /// <param name="ignoreCase">Whether case is ignored; the keys are then ASCII.</param>
    public FrozenText(
        string text,
        ulong[] marks,
        TElem[] elems,
        uint[] pilots,
        int minLength,
        int maxLength,
        ulong startMultiplier,
        ulong endMultiplier,
        int start,
        int end,
        bool ignoreCase)
    {
        _text = text;
        _entries = FrozenEntry<ulong, TElem>.Pair(marks, elems);
        _pilots = pilots;
        _minLength = minLength;
        _lengths = (uint)(maxLength - minLength) + 1;
        _quickLengths = start >= 0 && !ignoreCase ? _lengths : 0;
        _startMultiplier = startMultiplier;
        _endMultiplier = endMultiplier;
        _start = Math.Max(start, 0);
        _end = end + 4;
        IsPlain = start >= 0 && !ignoreCase;
        _hashesAll = start < 0;
        _case = ignoreCase ? LowerCase : 0;
        _bucketShift = 64 - BitOperations.Log2((uint)pilots.Length);
        _placeShift = 64 - BitOperations.Log2((uint)marks.Length);
    }

    /// <summary>Whether what <see cref="TryFind"/> does not find is not there.</summary>
    public bool IsPlain { get; }

    /// <summary>
    /// Gives the elem of a key: all that most tables need, without a call, so that no register is saved for one. For a table that is
    /// not plain, <see cref="FindSlow"/> has to say.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ReadOnlySpan<char> key, [MaybeNullWhen(false)] out TElem elem)
    {
        ref char first = ref MemoryMarshal.GetReference(key);
        nint length = (nint)(uint)key.Length;
        if ((uint)(key.Length - _minLength) < _quickLengths)
        {
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

            ref FrozenEntry<ulong, TElem> entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_entries), Place(hash));
            ulong mark = entry.Key;
            if ((uint)(mark >> 32) == Mark(hash, (uint)length)
                && AreEqual(ref first, ref Unsafe.Add(ref Unsafe.AsRef(in _text.GetPinnableReference()), (nint)(uint)mark), length))
            {
                elem = entry.Elem;
                return true;
            }
        }

        elem = default;
        return false;
    }

    /// <summary>The elem at a place that was found.</summary>
    public TElem ElemAt(int place) => _entries[place].Elem;

    /// <summary>The place of a key, or -1, in any table that was laid out at compile time.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int FindSlow(ReadOnlySpan<char> key)
    {
        if ((uint)(key.Length - _minLength) >= _lengths)
        {
            return -1;
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

        int place = (int)Place(hash);
        ulong mark = _entries[place].Key;
        if ((uint)(mark >> 32) != Mark(hash, (uint)key.Length))
        {
            return -1;
        }

        ReadOnlySpan<char> own = _text.AsSpan((int)mark, key.Length);
        bool isKey = _case == 0 ? key.SequenceEqual(own) : key.Equals(own, StringComparison.OrdinalIgnoreCase);
        return isKey ? place : -1;
    }

    /// <summary>The keys at places, in their order.</summary>
    public string[] Keys(int[] order)
    {
        var keys = new string[order.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            ulong mark = _entries[order[i]].Key;
            keys[i] = _text.Substring((int)mark, (int)(mark >> 32) & 0xFFFF);
        }

        return keys;
    }

    /// <summary>The elems at places, in their order.</summary>
    public TElem[] Elems(int[] order) => FrozenEntry<ulong, TElem>.Elems(_entries, order);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref char first, nint index) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, index)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Two(ref char first, nint index) =>
        Unsafe.ReadUnaligned<uint>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, index)));

    // The shifts leave no more bits than there are pilots, and entries.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint Place(ulong hash)
    {
        uint pilot = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pilots), (nint)(hash >> _bucketShift));
        return (nint)((hash * pilot) >> _placeShift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mark(ulong hash, uint length) => (uint)(hash >> 32 & 0xFFFF_0000) | length;

    // By reads that overlap: two of four characters up to 7, two of eight characters up to 16.
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

            return ((Eight(ref x, 0) ^ Eight(ref y, 0)) | (Eight(ref x, last) ^ Eight(ref y, last))) == Vector128<ushort>.Zero;
        }

        if (length >= 4)
        {
            return ((Four(ref x, 0) ^ Four(ref y, 0)) | (Four(ref x, length - 4) ^ Four(ref y, length - 4))) == 0;
        }

        if (length >= 2)
        {
            return ((Two(ref x, 0) ^ Two(ref y, 0)) | (Two(ref x, length - 2) ^ Two(ref y, length - 2))) == 0;
        }

        return length == 0 || x == y;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Eight(ref char first, nint index) =>
        Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref first), (nuint)index);
}
