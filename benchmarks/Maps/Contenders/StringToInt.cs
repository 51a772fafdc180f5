using System.Runtime.CompilerServices;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>The faststr key class.</summary>
[GoMap(typeof(string), typeof(int))]
internal sealed partial class StringToInt;

internal readonly struct GoStringToInt(StringToInt map) : IContender<GoStringToInt, Text>
{
    public static string Name => "gomap";

    public int Count => map.Count;

    public static GoStringToInt Make() => new(new StringToInt());

    public static GoStringToInt Make(int capacity) => new(new StringToInt(capacity));

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
    public void Increment(Text key) => Ints.Increment(ref map.Ref(key.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(Text key) => map.Remove(key.Value);

    public void Clear() => map.Clear();

    public GoStringToInt Clone() => new(map.Clone());

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
