using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>Dictionary, with a key and an elem that are structs.</summary>
internal readonly struct DictionaryOf<TKey, TElem, TElems>(Dictionary<TKey, TElem> map) : IContender<DictionaryOf<TKey, TElem, TElems>, TKey>
    where TKey : struct
    where TElem : struct
    where TElems : struct, IElems<TElem>
{
    public static string Name => "dictionary";

    public int Count => map.Count;

    public static DictionaryOf<TKey, TElem, TElems> Make() => new([]);

    public static DictionaryOf<TKey, TElem, TElems> Make(int capacity) => new(new Dictionary<TKey, TElem>(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(TKey key, out int value)
    {
        bool found = map.TryGetValue(key, out TElem elem);
        value = TElems.Number(elem);
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(TKey key, int value) => map[key] = TElems.Of(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(TKey key) => TElems.Increment(ref CollectionsMarshal.GetValueRefOrAddDefault(map, key, out _));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(TKey key) => map.Remove(key);

    public void Clear() => map.Clear();

    public DictionaryOf<TKey, TElem, TElems> Clone() => new(new Dictionary<TKey, TElem>(map));

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<TKey, TElem> entry in map)
        {
            sum += TElems.Number(entry.Value);
        }

        return sum;
    }
}
