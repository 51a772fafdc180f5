using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Runtime;

/// <summary>
/// Where the entry of a string key lies: a perfect hash over the length and two windows of four characters that tell the keys
/// apart, or over all characters where none do. The one key that can be there is known by its length and 16 bits of hash before
/// its characters are compared.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FrozenText
{
    // Odd, with as many ones as zeros. The compiler of tables has the same.
    private const ulong LengthMultiplier = 0xA24B_AED4_963E_E407;

    private const ulong LowerCase = 0x0020_0020_0020_0020;

    private readonly string _text;
    private readonly ulong[] _slots;
    private readonly uint[] _pilots;
    private readonly ulong _startMultiplier;
    private readonly ulong _endMultiplier;
    private readonly ulong _case;
    private readonly int _minLength;
    private readonly int _lengthRange;
    private readonly int _start;
    private readonly int _end;
    private readonly byte _bucketShift;
    private readonly byte _slotShift;

    /// <summary>Keys placed by a perfect hash.</summary>
    /// <param name="text">The keys, end to end.</param>
    /// <param name="slots">Of each place: 16 bits of hash, 16 of length, 32 of index in the text. A power of two of them.</param>
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
        ulong[] slots,
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
        _slots = slots;
        _pilots = pilots;
        _minLength = minLength;
        _lengthRange = maxLength - minLength;
        _startMultiplier = startMultiplier;
        _endMultiplier = endMultiplier;
        _start = start;
        _end = end + 4;
        _case = ignoreCase ? LowerCase : 0;
        _bucketShift = (byte)(64 - BitOperations.Log2((uint)pilots.Length));
        _slotShift = (byte)(64 - BitOperations.Log2((uint)slots.Length));
    }

    /// <summary>The place of a key, or -1 if it is not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<char> key)
    {
        // A table that is laid out at run time has none, and no key passes.
        if (_slots is not { } slots || (uint)(key.Length - _minLength) > (uint)_lengthRange)
        {
            return -1;
        }

        ref char first = ref MemoryMarshal.GetReference(key);
        ulong hash = (uint)key.Length * LengthMultiplier;
        if (_start < 0)
        {
            hash = HashAll(ref first, key.Length);
        }
        else if (key.Length >= 4)
        {
            hash += ((Four(ref first, _start) | _case) * _startMultiplier) + ((Four(ref first, key.Length - _end) | _case) * _endMultiplier);
        }
        else
        {
            hash += HashShort(ref first, key.Length);
        }

        int place = (int)((hash * _pilots[(int)(hash >> _bucketShift)]) >> _slotShift);
        ulong slot = slots[place];
        return (uint)(slot >> 32) == ((uint)(hash >> 48 << 16) | (uint)key.Length) && IsKey(ref first, key.Length, (int)slot) ? place : -1;
    }

    /// <summary>The key at a place.</summary>
    public string KeyAt(int place) => _text.Substring((int)_slots[place], (int)(_slots[place] >> 32) & 0xFFFF);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref char first, int index) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, index)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Two(ref char first, int index) =>
        Unsafe.ReadUnaligned<uint>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, index)));

    // Up to three characters: the first two and the last two, the one, or none.
    private ulong HashShort(ref char first, int length)
    {
        if (length >= 2)
        {
            return ((Two(ref first, 0) | _case) * _startMultiplier) + ((Two(ref first, length - 2) | _case) * _endMultiplier);
        }

        return length == 0 ? 0 : (first | _case) * _startMultiplier;
    }

    private ulong HashAll(ref char first, int length)
    {
        ulong hash = (uint)length * LengthMultiplier;
        if (length < 4)
        {
            return hash + HashShort(ref first, length);
        }

        for (int i = 0; i < length - 4; i += 4)
        {
            hash = (BitOperations.RotateLeft(hash, 29) ^ (Four(ref first, i) | _case)) * _startMultiplier;
        }

        return (BitOperations.RotateLeft(hash, 29) ^ (Four(ref first, length - 4) | _case)) * _endMultiplier;
    }

    // Up to 16 characters are compared by reads that overlap, without a branch on how many they are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsKey(ref char key, int length, int index)
    {
        ref char own = ref Unsafe.Add(ref MemoryMarshal.GetReference(_text.AsSpan()), index);
        if (_case != 0)
        {
            return MemoryMarshal.CreateReadOnlySpan(ref key, length)
                .Equals(MemoryMarshal.CreateReadOnlySpan(ref own, length), StringComparison.OrdinalIgnoreCase);
        }

        if ((uint)(length - 4) <= 12)
        {
            int second = Math.Min(4, length - 4);
            int third = Math.Max(length - 8, 0);
            int last = length - 4;
            return ((Four(ref key, 0) ^ Four(ref own, 0))
                | (Four(ref key, second) ^ Four(ref own, second))
                | (Four(ref key, third) ^ Four(ref own, third))
                | (Four(ref key, last) ^ Four(ref own, last))) == 0;
        }

        return MemoryMarshal.CreateReadOnlySpan(ref key, length).SequenceEqual(MemoryMarshal.CreateReadOnlySpan(ref own, length));
    }
}
