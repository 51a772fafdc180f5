namespace GoMapGen.Benchmarks.Operations;

/// <summary>Looks up keys that are there.</summary>
internal sealed class Hit<TMap, TKey>(Workload<TKey> work) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TMap _map = OperationTable.Filled<TMap, TKey>(work);
    private readonly TKey[] _keys = work.Picked;

    public override int OperationsPerRun => _keys.Length;

    public override long Run()
    {
        TMap map = _map;
        long sum = 0;
        foreach (TKey key in _keys)
        {
            if (map.TryGet(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }
}

/// <summary>Looks up keys that are not there.</summary>
internal sealed class Miss<TMap, TKey>(Workload<TKey> work) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TMap _map = OperationTable.Filled<TMap, TKey>(work);
    private readonly TKey[] _keys = work.Absent;

    public override int OperationsPerRun => _keys.Length;

    public override long Run()
    {
        TMap map = _map;
        long misses = 0;
        foreach (TKey key in _keys)
        {
            if (!map.TryGet(key, out _))
            {
                misses++;
            }
        }

        return misses;
    }
}

/// <summary>Ranges over all entries, as often as makes up the number of picks.</summary>
internal sealed class Iterate<TMap, TKey>(Workload<TKey> work) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TMap _map = OperationTable.Filled<TMap, TKey>(work);
    private readonly int _passes = Passes.For(work.Size);

    public override int OperationsPerRun => _passes * work.Size;

    public override long Run()
    {
        TMap map = _map;
        long sum = 0;
        for (int pass = 0; pass < _passes; pass++)
        {
            sum += map.Sum();
        }

        return sum;
    }
}

/// <summary>How often a whole map is gone through in one run.</summary>
internal static class Passes
{
    public static int For(int size) => Math.Max(1, (Workload<int>.Picks + size - 1) / size);
}
