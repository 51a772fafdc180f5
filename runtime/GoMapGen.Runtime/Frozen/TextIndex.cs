using System.ComponentModel;
using System.Numerics;

namespace GoMapGen.Runtime;

/// <summary>Where the keys of a table of strings lie: all of it that does not depend on the elems, so that it is one code for all.</summary>
internal unsafe struct TextIndex
{
    public TextFields Fields;

    // The length of the shortest key: the windows of a shorter one need not lie in it.
    public int MinLength;

    // Whether keys of four characters and more are hashed by two windows of them as they are.
    public bool HasWindows;

    // Null if there is no index.
    public string? Layout;

    // What a layout begins with: its length; and at which index.
    public const int LogSlots = 2;
    public const int Count = 16;
    private const int Header = 19;

    // At a free place: a length that no key has.
    private const int Free = -1;

    private const ulong LowerCase = 0x0020_0020_0020_0020;

    // What the first place knows of its key, in an array that is pinned, and how far the next place is from it.
    private byte* _texts;
    private byte* _lengths;
    private int _stride;
    private int _maxLength;
    private ulong _case;
    private bool _hashesAll;
    private char* _text;
    private char[] _pilotsAndText;

    /// <summary>Takes the layout of a table.</summary>
    /// <param name="text">The keys, end to end.</param>
    /// <param name="layout">
    /// Numbers, as characters, the low ones first: 1 if what follows the header has 16 bits; the binary logarithms of the numbers of pilots
    /// (one at least) and of places; the lengths of the shortest key and of the longest; where the first window begins, -1 to hash all
    /// characters, and how far from the end the second one ends; a length; two numbers of 64 bits that spread the windows; the number of
    /// keys, of 32 bits; 1 if case is ignored, and the keys are ASCII. Then the pilots, which send the keys of each bucket to places of their
    /// own; of each place the number of the key there, all bits set for none; of each key where it begins in the text, less the length times
    /// its number, and half the range of 16 bits more; and where the last one ends. Then, unless 16 bits are enough, the upper halves of all
    /// these.
    /// </param>
    /// <param name="texts">Where the address of the first place's key is to be.</param>
    /// <param name="lengths">Where the length of the first place's key is to be.</param>
    /// <param name="stride">How far the next place is from it.</param>
    public void Fill(string text, string layout, char** texts, int* lengths, int stride)
    {
        Layout = layout;
        int pilots = 1 << layout[1];
        int slots = 1 << layout[LogSlots];
        Fields.BucketShift = 64 - layout[1];
        Fields.PlaceShift = 64 - layout[LogSlots];
        MinLength = layout[3];
        _maxLength = layout[4];
        _hashesAll = layout[5] == char.MaxValue;
        Fields.Start = _hashesAll ? 0 : layout[5];
        Fields.End = layout[6] + 4;
        _case = layout[18] == 1 ? LowerCase : 0;
        HasWindows = !_hashesAll && _case == 0;
        Fields.StartMultiplier = Wide(layout, 8);
        Fields.EndMultiplier = Wide(layout, 12);

        // An array of characters, for which the runtime has the method compiled.
        _pilotsAndText = GC.AllocateUninitializedArray<char>(pilots + text.Length, pinned: true);
        layout.CopyTo(Header, _pilotsAndText, 0, pilots);
        text.CopyTo(0, _pilotsAndText, pilots, text.Length);
        fixed (char* first = _pilotsAndText)
        {
            Fields.Pilots = (ushort*)first;
            _text = first + pilots;
        }

        _texts = (byte*)texts;
        _lengths = (byte*)lengths;
        _stride = stride;
        for (int place = 0; place < slots; place++)
        {
            int entry = Entry(layout, place);
            int start = entry < 0 ? 0 : KeyStart(entry);
            int length = entry < 0 ? Free : KeyStart(entry + 1) - start;
            if (start < 0 || length < Free || length > text.Length - start)
            {
                throw new ArgumentException("A key is not in the text.", nameof(layout));
            }

            TextAt(place) = _text + start;
            LengthAt(place) = length;
        }
    }

    /// <summary>The number of the key at a place, negative for none.</summary>
    public static int Entry(string layout, int place) => Number(layout, Header, (1 << layout[1]) + place);

    /// <summary>A number of a layout whose first character tells whether it has 16 bits or 32; all bits set are -1.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="header">How many characters come before the numbers.</param>
    /// <param name="index">Which number.</param>
    public static int Number(string layout, int header, int index)
    {
        int low = layout[header + index];
        return layout[0] == 0 ? low | layout[header + index + ((layout.Length - header) / 2)] << 16
            : low == char.MaxValue ? -1
            : low;
    }

    /// <summary>A number of 32 bits in a layout.</summary>
    public static int Word(string layout, int index) => layout[index] | layout[index + 1] << 16;

    /// <summary>The place of a key; -1 if it is not there.</summary>
    public readonly nint Find(char* first, int length)
    {
        if (length < MinLength || length > _maxLength)
        {
            return -1;
        }

        ulong hash = length < 4 || _hashesAll ? HashShortOrAll(first, length)
            : ((*(ulong*)(first + Fields.Start) | _case) * Fields.StartMultiplier) + (((*(ulong*)(first + length - Fields.End) | _case) + (uint)length) * Fields.EndMultiplier);
        nint place = (nint)((hash * Fields.Pilots[hash >> Fields.BucketShift]) >> Fields.PlaceShift);
        char* text = TextAt(place);
        return LengthAt(place) == length && (_case == 0 ? AreEqual(first, text, length) : AreEqualIgnoringCase(first, text, length)) ? place : -1;
    }

    /// <summary>Makes the keys, whose number is known.</summary>
    public readonly string[] MakeKeys(int count)
    {
        var keys = new string[count];
        for (int i = 0; i < count; i++)
        {
            int start = KeyStart(i);
            keys[i] = new string(_text, start, KeyStart(i + 1) - start);
        }

        return keys;
    }

    private static ulong Wide(string layout, int index) => (uint)Word(layout, index) | (ulong)Word(layout, index + 2) << 32;

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

    private readonly ref char* TextAt(nint place) => ref *(char**)(_texts + (_stride * place));

    private readonly ref int LengthAt(nint place) => ref *(int*)(_lengths + (_stride * place));

    private readonly int KeyStart(int entry)
    {
        // Of 16 bits, it has no value for none.
        int start = Number(Layout!, Header, (1 << Layout![1]) + (1 << Layout[LogSlots]) + entry);
        return (start == -1 && Layout[0] == 1 ? char.MaxValue : start) + (entry * Layout[7]) - short.MaxValue;
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
                return (*first | _case) * Fields.StartMultiplier;
            case < 4:
                return ((*(uint*)first | _case) * Fields.StartMultiplier) + (((*(uint*)(first + length - 2) | _case) + (uint)length) * Fields.EndMultiplier);
        }

        ulong hash = 0;
        for (int i = 0; i < length - 4; i += 4)
        {
            hash = (BitOperations.RotateLeft(hash, 29) ^ (*(ulong*)(first + i) | _case)) * Fields.StartMultiplier;
        }

        return (BitOperations.RotateLeft(hash, 29) ^ ((*(ulong*)(first + length - 4) | _case) + (uint)length)) * Fields.EndMultiplier;
    }
}

/// <summary>
/// What a look-up of a string needs of a table, as memory without references: the emitted table holds a copy, in a field whose type is its own.
/// The addresses are in arrays that are pinned and live as long as the table.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct TextFields
{
    /// <summary>The bytes it has at most.</summary>
    public const int Size = 8 * sizeof(ulong);

    internal nint Entries;
    internal ushort* Pilots;
    internal ulong StartMultiplier;
    internal ulong EndMultiplier;
    internal nint Start;
    internal nint End;
    internal int BucketShift;
    internal int PlaceShift;
}
