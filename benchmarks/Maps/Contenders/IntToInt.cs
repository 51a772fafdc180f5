using System.Runtime.CompilerServices;

namespace GoMapGen.Benchmarks.Contenders;

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
    public bool TryGet(int key, out int value)
    {
        bool found = map.TryGetValue(key, out int elem);
        value = Ints.Number(elem);
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int key, int value) => map[key] = Ints.Of(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(int key) => Ints.Increment(ref map.Ref(key));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(int key) => map.Remove(key);

    public void Clear() => map.Clear();

    public GoIntToInt Clone() => new(map.Clone());

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<int, int> entry in map)
        {
            sum += Ints.Number(entry.Value);
        }

        return sum;
    }
}
