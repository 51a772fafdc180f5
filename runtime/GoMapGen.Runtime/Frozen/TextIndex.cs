using System.Numerics;

namespace GoMapGen.Runtime;

/// <summary>Where the keys of a table of strings lie: all of it that does not depend on the elems, so that it is one code for all.</summary>
internal unsafe struct TextIndex
{
    // Addresses in arrays that are pinned and live as long as the table. At the place of a key is a mark: 32 bits of length, 32 of
    // index in the text.
    public byte* Marks;
    public uint* Pilots;
    public char* Text;
    public ulong StartMultiplier;
    public ulong EndMultiplier;
    public nint Start;
    public nint End;
    public int BucketShift;
    public int PlaceShift;

    // The length of the shortest key, and how many lengths there are from it to the longest.
    public int MinLength;
    public uint Lengths;

    // Whether keys of four characters and more are hashed by two windows of them as they are.
    public bool HasWindows;

    // Null if there is no index.
    public string? Layout;

    // What a layout begins with, and at which index.
    public const int Header = 18;
    public const int LogSlots = 1;
    public const int Count = 16;

    private const ulong LowerCase = 0x0020_0020_0020_0020;

    // At a free place: a length that no key has.
    private const ulong Free = ulong.MaxValue;

    private int _stride;
    private ulong _case;
    private bool _hashesAll;
    private char[] _pilotsAndText;

    /// <summary>Takes the layout of a table.</summary>
    /// <param name="text">The keys, end to end.</param>
    /// <param name="layout">
    /// Numbers, as characters, the low ones first: the binary logarithms of the numbers of pilots (one at least) and of places; the lengths
    /// of the shortest key and of the longest; where the first window begins, -1 to hash all characters, and how far from the end the second
    /// one ends; 1 if case is ignored, and the keys are ASCII; 0; two numbers of 64 bits that spread the windows; the number of keys, of 32
    /// bits. Then the pilots, which send the keys of each bucket to places of their own, and the place of each key, of 32 bits; and the
    /// length of each.
    /// </param>
    /// <param name="marks">Where the mark of the first place is to be.</param>
    /// <param name="stride">How far the next is from it.</param>
    /// <returns>The index of the place of the first key in the layout.</returns>
    public int Fill(string text, string layout, byte* marks, int stride)
    {
        Layout = layout;
        int pilots = 1 << layout[0];
        int slots = 1 << layout[LogSlots];
        BucketShift = 64 - layout[0];
        PlaceShift = 64 - layout[LogSlots];
        MinLength = layout[2];
        Lengths = (uint)(layout[3] - layout[2]) + 1;
        _hashesAll = (short)layout[4] < 0;
        Start = _hashesAll ? 0 : layout[4];
        End = layout[5] + 4;
        _case = layout[6] == 1 ? LowerCase : 0;
        HasWindows = !_hashesAll && _case == 0;

        // An array of characters, for which the runtime has the method compiled.
        _pilotsAndText = GC.AllocateUninitializedArray<char>((2 * pilots) + text.Length, pinned: true);
        layout.CopyTo(Header, _pilotsAndText, 0, 2 * pilots);
        text.CopyTo(0, _pilotsAndText, 2 * pilots, text.Length);
        fixed (char* first = _pilotsAndText)
        {
            Pilots = (uint*)first;
            Text = first + (2 * pilots);
        }

        Marks = marks;
        _stride = stride;
        for (int i = 0; i < slots; i++)
        {
            *(ulong*)(marks + ((nint)stride * i)) = Free;
        }

        int firstPlace = Header + (2 * pilots);
        fixed (char* first = layout)
        {
            StartMultiplier = *(ulong*)(first + 8);
            EndMultiplier = *(ulong*)(first + 12);
            int count = *(int*)(first + Count);
            int* places = (int*)(first + firstPlace);
            char* lengths = first + firstPlace + (2 * count);
            uint index = 0;
            for (int i = 0; i < count; i++)
            {
                *(ulong*)(marks + ((nint)stride * places[i])) = (ulong)lengths[i] << 32 | index;
                index += lengths[i];
            }
        }

        return firstPlace;
    }

    /// <summary>The place of a key; -1 if it is not there.</summary>
    public readonly nint Find(char* first, int length)
    {
        if ((uint)(length - MinLength) >= Lengths)
        {
            return -1;
        }

        ulong hash = length < 4 || _hashesAll ? HashShortOrAll(first, length)
            : ((*(ulong*)(first + Start) | _case) * StartMultiplier) + (((*(ulong*)(first + length - End) | _case) + (uint)length) * EndMultiplier);
        nint place = (nint)((hash * Pilots[hash >> BucketShift]) >> PlaceShift);
        ulong mark = *(ulong*)(Marks + (_stride * place));
        return (uint)(mark >> 32) == (uint)length
            && (_case == 0 ? AreEqual(first, Text + (uint)mark, length) : AreEqualIgnoringCase(first, Text + (uint)mark, length)) ? place : -1;
    }

    /// <summary>Makes the keys, whose number is known.</summary>
    public readonly string[] MakeKeys(int count)
    {
        var keys = new string[count];
        int firstLength = Layout!.Length - count;
        int index = 0;
        for (int i = 0; i < count; i++)
        {
            int length = Layout[firstLength + i];
            keys[i] = new string(Text, index, length);
            index += length;
        }

        return keys;
    }

    // The comparison of spans is in a library that would have to be loaded.
    private static bool AreEqual(char* x, char* y, int length)
    {
        while (length >= 4)
        {
            if (*(ulong*)x != *(ulong*)y)
            {
                return false;
            }

            x += 4;
            y += 4;
            length -= 4;
        }

        while (length > 0)
        {
            if (*x++ != *y++)
            {
                return false;
            }

            length--;
        }

        return true;
    }

    private static bool AreEqualIgnoringCase(char* x, char* y, int length) =>
        new ReadOnlySpan<char>(x, length).Equals(new ReadOnlySpan<char>(y, length), StringComparison.OrdinalIgnoreCase);

    private readonly ulong HashShortOrAll(char* first, int length)
    {
        switch (length)
        {
            case 0:
                return 0;
            case 1:
                return (*first | _case) * StartMultiplier;
            case < 4:
                return ((*(uint*)first | _case) * StartMultiplier) + (((*(uint*)(first + length - 2) | _case) + (uint)length) * EndMultiplier);
        }

        ulong hash = 0;
        for (int i = 0; i < length - 4; i += 4)
        {
            hash = (BitOperations.RotateLeft(hash, 29) ^ (*(ulong*)(first + i) | _case)) * StartMultiplier;
        }

        return (BitOperations.RotateLeft(hash, 29) ^ ((*(ulong*)(first + length - 4) | _case) + (uint)length)) * EndMultiplier;
    }
}
