using System.Runtime.CompilerServices;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>A struct that says nothing about equality.</summary>
[GoMap(typeof(Plain), typeof(long))]
internal sealed partial class PlainToLong;

internal readonly struct GoPlainToLong(PlainToLong map) : IContender<GoPlainToLong, Plain>
{
    public static string Name => "gomap";

    public int Count => map.Count;

    public static GoPlainToLong Make() => new(new PlainToLong());

    public static GoPlainToLong Make(int capacity) => new(new PlainToLong(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(Plain key, out int value)
    {
        bool found = map.TryGetValue(key, out long elem);
        value = Longs.Number(elem);
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(Plain key, int value) => map[key] = Longs.Of(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(Plain key) => Longs.Increment(ref map.Ref(key));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(Plain key) => map.Remove(key);

    public void Clear() => map.Clear();

    public GoPlainToLong Clone() => new(map.Clone());

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<Plain, long> entry in map)
        {
            sum += Longs.Number(entry.Value);
        }

        return sum;
    }
}
