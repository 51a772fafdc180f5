using System.Runtime.CompilerServices;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>A record struct, hashed and compared member by member.</summary>
[GoMap(typeof(Cell), typeof(long))]
internal sealed partial class CellToLong;

internal readonly struct GoCellToLong(CellToLong map) : IContender<GoCellToLong, Cell>
{
    public static string Name => "gomap";

    public int Count => map.Count;

    public static GoCellToLong Make() => new(new CellToLong());

    public static GoCellToLong Make(int capacity) => new(new CellToLong(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(Cell key, out int value)
    {
        bool found = map.TryGetValue(key, out long elem);
        value = Longs.Number(elem);
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(Cell key, int value) => map[key] = Longs.Of(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(Cell key) => Longs.Increment(ref map.Ref(key));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(Cell key) => map.Remove(key);

    public void Clear() => map.Clear();

    public GoCellToLong Clone() => new(map.Clone());

    public long Sum()
    {
        long sum = 0;
        foreach (KeyValuePair<Cell, long> entry in map)
        {
            sum += Longs.Number(entry.Value);
        }

        return sum;
    }
}
