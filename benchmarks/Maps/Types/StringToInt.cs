using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Benchmarks.Types;

/// <summary>The faststr key class.</summary>
[GoMap(typeof(string), typeof(int))]
internal sealed partial class StringToInt;

/// <summary>A string as a struct: see <see cref="IContender{TSelf, TKey}"/>.</summary>
internal readonly record struct Text(string Value);

internal readonly struct GoStringToInt(StringToInt map) : IContender<GoStringToInt, Text>
{
    public static string Name => "gomap";

    public int Count => map.Count;

    public static GoStringToInt Make() => new(new StringToInt());

    public static GoStringToInt Make(int capacity) => new(new StringToInt(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(Text key, out int value) => map.TryGetValue(key.Value, out value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(Text key, int value) => map[key.Value] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(Text key) => map.Ref(key.Value)++;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(Text key) => map.Remove(key.Value);

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<string, int> entry in map)
        {
            sum += entry.Value;
        }

        return sum;
    }
}

internal readonly struct DictionaryStringToInt(Dictionary<string, int> map) : IContender<DictionaryStringToInt, Text>
{
    public static string Name => "dictionary";

    public int Count => map.Count;

    public static DictionaryStringToInt Make() => new(new Dictionary<string, int>());

    public static DictionaryStringToInt Make(int capacity) => new(new Dictionary<string, int>(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(Text key, out int value) => map.TryGetValue(key.Value, out value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(Text key, int value) => map[key.Value] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(Text key) => CollectionsMarshal.GetValueRefOrAddDefault(map, key.Value, out _)++;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(Text key) => map.Remove(key.Value);

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<string, int> entry in map)
        {
            sum += entry.Value;
        }

        return sum;
    }
}
