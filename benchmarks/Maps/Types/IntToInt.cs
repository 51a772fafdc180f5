using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Benchmarks.Types;

/// <summary>The fast32 key class.</summary>
[GoMap(typeof(int), typeof(int))]
internal sealed partial class IntToInt;

internal readonly struct GoIntToInt(IntToInt map) : IContender<GoIntToInt, int>
{
    public static string Name => "gomap";

    public int Count => map.Count;

    public static GoIntToInt Make() => new(new IntToInt());

    public static GoIntToInt Make(int capacity) => new(new IntToInt(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(int key, out int value) => map.TryGetValue(key, out value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int key, int value) => map[key] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(int key) => map.Ref(key)++;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(int key) => map.Remove(key);

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<int, int> entry in map)
        {
            sum += entry.Value;
        }

        return sum;
    }
}

internal readonly struct DictionaryIntToInt(Dictionary<int, int> map) : IContender<DictionaryIntToInt, int>
{
    public static string Name => "dictionary";

    public int Count => map.Count;

    public static DictionaryIntToInt Make() => new(new Dictionary<int, int>());

    public static DictionaryIntToInt Make(int capacity) => new(new Dictionary<int, int>(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(int key, out int value) => map.TryGetValue(key, out value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int key, int value) => map[key] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(int key) => CollectionsMarshal.GetValueRefOrAddDefault(map, key, out _)++;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(int key) => map.Remove(key);

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<int, int> entry in map)
        {
            sum += entry.Value;
        }

        return sum;
    }
}
