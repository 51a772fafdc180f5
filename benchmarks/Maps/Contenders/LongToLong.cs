using System.Runtime.CompilerServices;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>The fast64 key class.</summary>
[GoMap(typeof(long), typeof(long))]
internal sealed partial class LongToLong;

internal readonly struct GoLongToLong(LongToLong map) : IContender<GoLongToLong, long>
{
    public static string Name => "gomap";

    public int Count => map.Count;

    public static GoLongToLong Make() => new(new LongToLong());

    public static GoLongToLong Make(int capacity) => new(new LongToLong(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(long key, out int value)
    {
        bool found = map.TryGetValue(key, out long elem);
        value = Longs.Number(elem);
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(long key, int value) => map[key] = Longs.Of(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(long key) => Longs.Increment(ref map.Ref(key));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(long key) => map.Remove(key);

    public void Clear() => map.Clear();

    public GoLongToLong Clone() => new(map.Clone());

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<long, long> entry in map)
        {
            sum += Longs.Number(entry.Value);
        }

        return sum;
    }
}
