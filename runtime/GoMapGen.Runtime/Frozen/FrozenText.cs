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
/// The first look-up of a process waits until all on its way is compiled. So the way is few methods, what does not depend on the elems
/// is not generic, and it uses pointers: generic methods and vector types cost 0.03 to 0.5 ms each. What is quick to run but not to
/// compile comes after some look-ups.
/// </remarks>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class FrozenText<TElem> : FrozenTable<string, TElem>
{
    private const int CallsUntilQuick = 16;

    private const int LargestArray = 1 << 30;

    /// <summary>The length of the shortest key.</summary>
    protected readonly int MinLength;

    /// <summary>
    /// How many lengths there are, from the shortest key to the longest, of which <see cref="FindQuick"/> finds what there is; 0 where
    /// <see cref="FindSlow(string?)"/> has to say, as it has at first. Whatever another thread sees of it, it finds the same.
    /// </summary>
    protected uint QuickLengths;

    private readonly FrozenEntry<ulong, TElem>* _entries;
    private readonly TextIndex _index;
    private readonly Array? _entryArray;
    private int _calls;

    /// <summary>A table that was laid out at compile time.</summary>
    /// <param name="text">The keys, end to end.</param>
    /// <param name="layout">Where the keys lie, as <see cref="TextIndex.Fill"/> reads it.</param>
    /// <param name="elems">The elem of each; null if they are data.</param>
    /// <param name="elemData">The bytes of the elems, which hold no references.</param>
    protected FrozenText(string text, string layout, TElem[]? elems, string elemData)
        : base(null, elems ??= new TElem[layout[TextIndex.Count] | layout[TextIndex.Count + 1] << 16])
    {
        if (elemData.Length > 0)
        {
            fixed (char* from = elemData)
            {
                fixed (TElem* to = elems)
                {
                    long bytes = (long)sizeof(TElem) * elems.Length;
                    Buffer.MemoryCopy(from, to, bytes, bytes);
                }
            }
        }

        int slots = 1 << layout[TextIndex.LogSlots];
        long size = (long)sizeof(FrozenEntry<ulong, TElem>) * slots;
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<TElem>() && size <= LargestArray)
        {
            // An array of bytes, for which the runtime has the method compiled.
            byte[] bytes = GC.AllocateUninitializedArray<byte>((int)size, pinned: true);
            _entryArray = bytes;
            fixed (byte* first = bytes)
            {
                _entries = (FrozenEntry<ulong, TElem>*)first;
            }
        }
        else
        {
            _entryArray = NewEntries(slots, out _entries);
        }

        int index = _index.Fill(text, layout, (byte*)&_entries->Key, sizeof(FrozenEntry<ulong, TElem>));
        MinLength = _index.MinLength;
        for (int i = 0; i < elems.Length; i++, index += 2)
        {
            int place = layout[index] | layout[index + 1] << 16;
            if (RuntimeHelpers.IsReferenceOrContainsReferences<TElem>())
            {
                // Not by address: the collector has to learn of a reference that is stored.
                Unsafe.As<FrozenEntry<ulong, TElem>[]>(_entryArray)[place].Elem = elems[i];
            }
            else
            {
                _entries[place].Elem = elems[i];
            }
        }
    }

    /// <summary>A table that is laid out at run time, in a map of the derived class.</summary>
    protected FrozenText(string[] keys, TElem[] elems)
        : base(keys, elems)
    {
    }

    /// <summary>The elem of a key, or a null reference, without a call, so that no register is saved for one.</summary>
    /// <param name="key">A key whose length is one of <see cref="QuickLengths"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref TElem FindQuick(string key) => ref Find(ref Unsafe.AsRef(in key.GetPinnableReference()), key.Length);

    /// <summary>The elem of a key, or a null reference.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected ref TElem FindSlow(string? key)
    {
        if (_index.Layout is null || key is null)
        {
            return ref FindInMap(key);
        }

        fixed (char* first = key)
        {
            return ref FindInText(first, key.Length);
        }
    }

    /// <summary>Gives the elem of a key, if it is there.</summary>
    protected bool TryFind(ReadOnlySpan<char> key, [MaybeNullWhen(false)] out TElem value)
    {
        ref TElem elem = ref (uint)(key.Length - MinLength) < QuickLengths
            ? ref Find(ref MemoryMarshal.GetReference(key), key.Length)
            : ref FindSlow(key);
        bool found = !Unsafe.IsNullRef(ref elem);
        value = found ? elem : default;
        return found;
    }

    /// <summary>The elem of a key, or a null reference, in a table that is laid out at run time.</summary>
    protected abstract ref TElem FindInMap(string? key);

    /// <summary>The elem of a key, or a null reference, in a table that is laid out at run time.</summary>
    protected abstract ref TElem FindInMap(ReadOnlySpan<char> key);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TElem Find(ref char first, nint length)
    {
        ulong hash;
        if (length >= 4)
        {
            hash = (Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, _index.Start))) * _index.StartMultiplier)
                + ((Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, length - _index.End))) + (ulong)length) * _index.EndMultiplier);
        }
        else if (length >= 2)
        {
            hash = (Unsafe.ReadUnaligned<uint>(ref Unsafe.As<char, byte>(ref first)) * _index.StartMultiplier)
                + ((Unsafe.ReadUnaligned<uint>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, length - 2))) + (ulong)length) * _index.EndMultiplier);
        }
        else
        {
            hash = length == 0 ? 0 : first * _index.StartMultiplier;
        }

        // The shifts leave no more bits than there are pilots, and entries.
        FrozenEntry<ulong, TElem>* entry = _entries + ((hash * _index.Pilots[hash >> _index.BucketShift]) >> _index.PlaceShift);
        ulong mark = entry->Key;
        if ((uint)(mark >> 32) != (uint)length)
        {
            return ref Unsafe.NullRef<TElem>();
        }

        // By reads that overlap: two of four characters up to 7, two of eight characters up to 16. Each way ends in a jump of its own.
        ref byte x = ref Unsafe.As<char, byte>(ref first);
        byte* y = (byte*)(_index.Text + (uint)mark);
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

    /// <inheritdoc/>
    private protected override string[] MakeKeys()
    {
        string[] keys = _index.MakeKeys(Count);
        GC.KeepAlive(this);
        return keys;
    }

    private static FrozenEntry<ulong, TElem>[] NewEntries(int count, out FrozenEntry<ulong, TElem>* first)
    {
        FrozenEntry<ulong, TElem>[] entries = FrozenEntry<ulong, TElem>.Pinned(count, out nint address);
        first = (FrozenEntry<ulong, TElem>*)address;
        return entries;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref TElem FindSlow(ReadOnlySpan<char> key)
    {
        if (_index.Layout is null)
        {
            return ref FindInMap(key);
        }

        fixed (char* first = key)
        {
            return ref FindInText(first, key.Length);
        }
    }

    private ref TElem FindInText(char* first, int length)
    {
        if (_calls == CallsUntilQuick)
        {
            QuickLengths = _index.HasWindows ? _index.Lengths : 0;
        }
        else
        {
            _calls++;
        }

        nint place = _index.Find(first, length);
        if (place < 0)
        {
            return ref Unsafe.NullRef<TElem>();
        }

        ref TElem elem = ref _entries[place].Elem;
        GC.KeepAlive(this);
        return ref elem;
    }
}
