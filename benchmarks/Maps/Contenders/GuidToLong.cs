using System.Runtime.CompilerServices;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>16 bytes of plain memory.</summary>
[GoMap(typeof(Guid), typeof(long))]
internal sealed partial class GuidToLong;

internal readonly struct GoGuidToLong(GuidToLong map) : IContender<GoGuidToLong, Guid>
{
    public static string Name => "gomap";

    public int Count => map.Count;

    public static GoGuidToLong Make() => new(new GuidToLong());

    public static GoGuidToLong Make(int capacity) => new(new GuidToLong(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(Guid key, out int value)
    {
        bool found = map.TryGetValue(key, out long elem);
        value = Longs.Number(elem);
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(Guid key, int value) => map[key] = Longs.Of(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(Guid key) => Longs.Increment(ref map.Ref(key));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(Guid key) => map.Remove(key);

    public void Clear() => map.Clear();

    public GoGuidToLong Clone() => new(map.Clone());

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<Guid, long> entry in map)
        {
            sum += Longs.Number(entry.Value);
        }

        return sum;
    }
}
