using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Runtime;

/// <summary>What lies at a place of a read-only table: one read brings both.</summary>
/// <typeparam name="TKey">The key, or what is known of it there.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct FrozenEntry<TKey, TElem>
{
    /// <summary>The key, or what is known of it.</summary>
    public TKey Key;

    /// <summary>Its elem.</summary>
    public TElem Elem;

    /// <summary>An array that does not move, and the address of its first entry.</summary>
    internal static unsafe FrozenEntry<TKey, TElem>[] Pinned(int count, out nint first)
    {
        FrozenEntry<TKey, TElem>[] entries = GC.AllocateArray<FrozenEntry<TKey, TElem>>(count, pinned: true);
        first = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(entries));
        return entries;
    }
}

/// <summary>Memory of read-only tables that does not move.</summary>
internal static class FrozenEntry
{
    /// <summary>A copy of pilots.</summary>
    public static unsafe uint[] Pinned(uint[] pilots, out uint* first)
    {
        uint[] copy = GC.AllocateUninitializedArray<uint>(pilots.Length, pinned: true);
        pilots.CopyTo(copy, 0);
        first = (uint*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(copy));
        return copy;
    }
}
