using System.Runtime.CompilerServices;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>The fast64 key class, with references for the collector.</summary>
[GoMap(typeof(long), typeof(string))]
internal sealed partial class LongToString;

internal readonly struct GoLongToString(LongToString map) : IContender<GoLongToString, long>
{
    public static string Name => "gomap";

    public int Count => map.Count;

    public static GoLongToString Make() => new(new LongToString());

    public static GoLongToString Make(int capacity) => new(new LongToString(capacity));

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
    public void Increment(long key) => Texts.Increment(ref map.Ref(key));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(long key) => map.Remove(key);

    public void Clear() => map.Clear();

    public GoLongToString Clone() => new(map.Clone());

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
