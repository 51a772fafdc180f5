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
}

/// <summary>What lies at a place of a read-only table of strings.</summary>
/// <typeparam name="TElem">The elem type.</typeparam>
internal unsafe struct TextEntry<TElem>
{
    /// <summary>The characters of the key, in an array that does not move.</summary>
    public char* Text;

    /// <summary>How many these are.</summary>
    public int Length;

    /// <summary>Its elem.</summary>
    public TElem Elem;
}

/// <summary>Memory of read-only tables that does not move.</summary>
internal static class FrozenEntry
{
    /// <summary>Room for entries.</summary>
    public static unsafe TEntry[] PinnedEntries<TEntry>(int count, out nint first)
        where TEntry : struct
    {
        TEntry[] entries = GC.AllocateArray<TEntry>(count, pinned: true);
        first = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(entries));
        return entries;
    }

    /// <summary>Room for pilots: of characters, for which the runtime has the method compiled.</summary>
    public static unsafe char[] PinnedPilots(int count, out ushort* first)
    {
        char[] pilots = GC.AllocateUninitializedArray<char>(count, pinned: true);
        fixed (char* address = pilots)
        {
            first = (ushort*)address;
        }

        return pilots;
    }
}
