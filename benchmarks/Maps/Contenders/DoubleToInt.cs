using System.Runtime.CompilerServices;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>Floating point, with Go's rules of equality.</summary>
[GoMap(typeof(double), typeof(int))]
internal sealed partial class DoubleToInt;

internal readonly struct GoDoubleToInt(DoubleToInt map) : IContender<GoDoubleToInt, double>
{
    public static string Name => "gomap";

    public int Count => map.Count;

    public static GoDoubleToInt Make() => new(new DoubleToInt());

    public static GoDoubleToInt Make(int capacity) => new(new DoubleToInt(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(double key, out int value)
    {
        bool found = map.TryGetValue(key, out int elem);
        value = Ints.Number(elem);
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(double key, int value) => map[key] = Ints.Of(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(double key) => Ints.Increment(ref map.Ref(key));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(double key) => map.Remove(key);

    public void Clear() => map.Clear();

    public GoDoubleToInt Clone() => new(map.Clone());

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<double, int> entry in map)
        {
            sum += Ints.Number(entry.Value);
        }

        return sum;
    }
}
