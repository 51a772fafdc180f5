using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

// Entries lie in arrays that do not move; that they may hold references is no harm.
#pragma warning disable CS8500

namespace GoMapGen.Runtime;

/// <summary>
/// A read-only table of string keys, placed by a perfect hash over the length and two windows of four characters that tell the keys
/// apart, or over all characters where none do. The one key that can be there is compared if it has the length.
/// </summary>
/// <remarks>
/// Made after some look-ups of the emitted table, which finds a key without it: the first look-up of a process waits until all on its way
/// is loaded and compiled.
/// </remarks>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class FrozenText<TElem> : FrozenTable<string, TElem>
{
    private const int LargestArray = 1 << 30;

    private readonly TextEntry<TElem>* _entries;
    private readonly TextIndex _index;
    private readonly Array? _entryArray;

    /// <summary>A table that was laid out at compile time.</summary>
    /// <param name="text">The keys, end to end.</param>
    /// <param name="layout">Where the keys lie, as <see cref="TextIndex.Fill"/> reads it.</param>
    /// <param name="elems">The elem of each; strings may be missing; null if all are data.</param>
    /// <param name="elemData">The bytes of the elems, which hold no references, or the strings, end to end.</param>
    /// <param name="elemStarts">Where each string begins, as <see cref="FrozenData.Fill"/> reads it; empty if they are none.</param>
    public FrozenText(string text, string layout, TElem[]? elems, string elemData, string elemStarts)
        : base(null, elems = FrozenData.Items(elems, TextIndex.Word(layout, TextIndex.Count), elemData, elemStarts))
    {
        int slots = 1 << layout[TextIndex.LogSlots];
        long size = (long)sizeof(TextEntry<TElem>) * slots;
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<TElem>() && size <= LargestArray)
        {
            // An array of bytes, for which the runtime has the method compiled.
            byte[] bytes = GC.AllocateUninitializedArray<byte>((int)size, pinned: true);
            _entryArray = bytes;
            fixed (byte* first = bytes)
            {
                _entries = (TextEntry<TElem>*)first;
            }
        }
        else
        {
            _entryArray = FrozenEntry.PinnedEntries<TextEntry<TElem>>(slots, out nint first);
            _entries = (TextEntry<TElem>*)first;
        }

        _index.Fields.Entries = (nint)_entries;
        _index.Fill(text, layout, &_entries->Text, &_entries->Length, sizeof(TextEntry<TElem>));
        QuickLength = _index.HasWindows ? _index.MinLength : int.MaxValue;
        for (int place = 0; place < slots; place++)
        {
            int entry = TextIndex.Entry(layout, place);
            if (entry < 0)
            {
                continue;
            }

            if (RuntimeHelpers.IsReferenceOrContainsReferences<TElem>())
            {
                // Not by address: the collector has to learn of a reference that is stored.
                Unsafe.As<TextEntry<TElem>[]>(_entryArray)[place].Elem = elems[entry];
            }
            else
            {
                _entries[place].Elem = elems[entry];
            }
        }
    }

    /// <summary>A table that is laid out at run time, in a map that has to be asked.</summary>
    public FrozenText(string[] keys, TElem[] elems)
        : base(keys, elems)
    {
    }

    /// <summary>The length from which on <see cref="TryFindQuick"/> finds what there is; none where it does not.</summary>
    public int QuickLength { get; } = int.MaxValue;

    /// <summary>What <see cref="TryFindQuick"/> needs.</summary>
    public TextFields Fields => _index.Fields;

    /// <summary>Gives the elem of a key, if it is there, without a call, so that no register is saved for one.</summary>
    /// <param name="owner">What holds the table.</param>
    /// <param name="fields">The fields of the table.</param>
    /// <param name="key">A key of <see cref="QuickLength"/> or more.</param>
    /// <param name="elem">Its elem.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFindQuick(object owner, ref TextFields fields, string key, [MaybeNullWhen(false)] out TElem elem) =>
        TryFind(owner, ref fields, ref Unsafe.AsRef(in key.GetPinnableReference()), key.Length, out elem);

    /// <summary>Gives the elem of a key of any length, if it is there, in a table that was laid out at compile time.</summary>
    public bool TryFind(ReadOnlySpan<char> key, [MaybeNullWhen(false)] out TElem elem)
    {
        if (key.Length >= QuickLength)
        {
            return TryFind(this, ref Unsafe.AsRef(in _index.Fields), ref MemoryMarshal.GetReference(key), key.Length, out elem);
        }

        fixed (char* first = key)
        {
            nint place = _index.Find(first, key.Length);
            elem = place < 0 ? default : _entries[place].Elem;
            GC.KeepAlive(this);
            return place >= 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFind(object owner, ref TextFields fields, ref char first, nint length, [MaybeNullWhen(false)] out TElem elem)
    {
        ulong hash;
        if (length >= 4)
        {
            hash = (Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, fields.Start))) * fields.StartMultiplier)
                + ((Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, length - fields.End))) + (ulong)length) * fields.EndMultiplier);
        }
        else if (length >= 2)
        {
            hash = (Unsafe.ReadUnaligned<uint>(ref Unsafe.As<char, byte>(ref first)) * fields.StartMultiplier)
                + ((Unsafe.ReadUnaligned<uint>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, length - 2))) + (ulong)length) * fields.EndMultiplier);
        }
        else
        {
            hash = length == 0 ? 0 : first * fields.StartMultiplier;
        }

        // The shifts leave no more bits than there are pilots, and entries.
        TextEntry<TElem>* entry = (TextEntry<TElem>*)fields.Entries + ((hash * fields.Pilots[hash >> fields.BucketShift]) >> fields.PlaceShift);
        if (entry->Length != (int)length)
        {
            return None(owner, out elem);
        }

        // By reads that overlap: two of four characters up to 7, two of eight characters up to 16. Each way ends in a jump of its own.
        ref byte x = ref Unsafe.As<char, byte>(ref first);
        byte* y = (byte*)entry->Text;
        if (length >= 8)
        {
            nint last = (2 * length) - Vector128<byte>.Count;
            if (length > 16)
            {
                for (nint i = Vector128<byte>.Count; i < last; i += Vector128<byte>.Count)
                {
                    if (Vector128.LoadUnsafe(ref Unsafe.Add(ref x, i)) != Vector128.Load(y + i))
                    {
                        return None(owner, out elem);
                    }
                }
            }

            if (((Vector128.LoadUnsafe(ref x) ^ Vector128.Load(y)) | (Vector128.LoadUnsafe(ref Unsafe.Add(ref x, last)) ^ Vector128.Load(y + last)))
                != Vector128<byte>.Zero)
            {
                return None(owner, out elem);
            }
        }
        else if (length >= 4)
        {
            nint last = (2 * length) - sizeof(ulong);
            if (((Unsafe.ReadUnaligned<ulong>(ref x) ^ *(ulong*)y) | (Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref x, last)) ^ *(ulong*)(y + last))) != 0)
            {
                return None(owner, out elem);
            }
        }
        else if (length >= 2)
        {
            nint last = (2 * length) - sizeof(uint);
            if (((Unsafe.ReadUnaligned<uint>(ref x) ^ *(uint*)y) | (Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref x, last)) ^ *(uint*)(y + last))) != 0)
            {
                return None(owner, out elem);
            }
        }
        else if (length == 1 && first != *(char*)y)
        {
            return None(owner, out elem);
        }

        // Licence for what is read by address above: the arrays live as long as the table, and the table lives until here.
        elem = entry->Elem;
        GC.KeepAlive(owner);
        return true;
    }

    private static bool None(object owner, out TElem? elem)
    {
        elem = default;
        GC.KeepAlive(owner);
        return false;
    }

    /// <inheritdoc/>
    private protected override string[] MakeKeys()
    {
        string[] keys = _index.MakeKeys(Count);
        GC.KeepAlive(this);
        return keys;
    }
}
