using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Benchmarks.Types;

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
        value = (int)elem;
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(long key, int value) => map[key] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(long key) => map.Ref(key)++;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(long key) => map.Remove(key);

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<long, long> entry in map)
        {
            sum += entry.Value;
        }

        return sum;
    }
}

internal readonly struct DictionaryLongToLong(Dictionary<long, long> map) : IContender<DictionaryLongToLong, long>
{
    public static string Name => "dictionary";

    public int Count => map.Count;

    public static DictionaryLongToLong Make() => new(new Dictionary<long, long>());

    public static DictionaryLongToLong Make(int capacity) => new(new Dictionary<long, long>(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(long key, out int value)
    {
        bool found = map.TryGetValue(key, out long elem);
        value = (int)elem;
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(long key, int value) => map[key] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(long key) => CollectionsMarshal.GetValueRefOrAddDefault(map, key, out _)++;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(long key) => map.Remove(key);

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<long, long> entry in map)
        {
            sum += entry.Value;
        }

        return sum;
    }
}
