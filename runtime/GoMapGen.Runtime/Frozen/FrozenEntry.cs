using System.ComponentModel;

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

    internal static FrozenEntry<TKey, TElem>[] Pair(TKey[] keys, TElem[] elems)
    {
        var entries = new FrozenEntry<TKey, TElem>[keys.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i].Key = keys[i];
            entries[i].Elem = elems[i];
        }

        return entries;
    }

    internal static TElem[] Elems(FrozenEntry<TKey, TElem>[] entries, int[] order)
    {
        var elems = new TElem[order.Length];
        for (int i = 0; i < elems.Length; i++)
        {
            elems[i] = entries[order[i]].Elem;
        }

        return elems;
    }
}
