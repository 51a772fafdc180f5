using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>Dictionary, with strings as elems: a generic struct over a reference would be shared code.</summary>
internal readonly struct DictionaryLongToString(Dictionary<long, string> map) : IContender<DictionaryLongToString, long>
{
    public static string Name => "dictionary";

    public int Count => map.Count;

    public static DictionaryLongToString Make() => new([]);

    public static DictionaryLongToString Make(int capacity) => new(new Dictionary<long, string>(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(long key, out int value)
    {
        bool found = map.TryGetValue(key, out string? elem);
        value = found ? Texts.Number(elem!) : 0;
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(long key, int value) => map[key] = Texts.Of(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(long key) => Texts.Increment(ref CollectionsMarshal.GetValueRefOrAddDefault(map, key, out _)!);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(long key) => map.Remove(key);

    public void Clear() => map.Clear();

    public DictionaryLongToString Clone() => new(new Dictionary<long, string>(map));

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<long, string> entry in map)
        {
            sum += Texts.Number(entry.Value);
        }

        return sum;
    }
}
