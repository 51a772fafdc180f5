using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>Dictionary, with strings as keys: a generic struct over a reference would be shared code.</summary>
internal readonly struct DictionaryStringToInt(Dictionary<string, int> map) : IContender<DictionaryStringToInt, Text>
{
    public static string Name => "dictionary";

    public int Count => map.Count;

    public static DictionaryStringToInt Make() => new([]);

    public static DictionaryStringToInt Make(int capacity) => new(new Dictionary<string, int>(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(Text key, out int value)
    {
        bool found = map.TryGetValue(key.Value, out int elem);
        value = Ints.Number(elem);
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(Text key, int value) => map[key.Value] = Ints.Of(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(Text key) => Ints.Increment(ref CollectionsMarshal.GetValueRefOrAddDefault(map, key.Value, out _));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(Text key) => map.Remove(key.Value);

    public void Clear() => map.Clear();

    public DictionaryStringToInt Clone() => new(new Dictionary<string, int>(map));

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<string, int> entry in map)
        {
            sum += Ints.Number(entry.Value);
        }

        return sum;
    }
}
