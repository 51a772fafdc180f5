using System.Runtime.CompilerServices;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>A tuple: hashed and compared as 8 bytes of plain memory.</summary>
[GoMap(typeof((int, int)), typeof(long))]
internal sealed partial class PairToLong;

internal readonly struct GoPairToLong(PairToLong map) : IContender<GoPairToLong, (int, int)>
{
    public static string Name => "gomap";

    public int Count => map.Count;

    public static GoPairToLong Make() => new(new PairToLong());

    public static GoPairToLong Make(int capacity) => new(new PairToLong(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet((int, int) key, out int value)
    {
        bool found = map.TryGetValue(key, out long elem);
        value = Longs.Number(elem);
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set((int, int) key, int value) => map[key] = Longs.Of(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment((int, int) key) => Longs.Increment(ref map.Ref(key));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove((int, int) key) => map.Remove(key);

    public void Clear() => map.Clear();

    public GoPairToLong Clone() => new(map.Clone());

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<(int, int), long> entry in map)
        {
            sum += Longs.Number(entry.Value);
        }

        return sum;
    }
}
