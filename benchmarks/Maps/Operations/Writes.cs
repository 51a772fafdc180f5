namespace GoMapGen.Benchmarks.Operations;

/// <summary>Fills new maps that were given no hint.</summary>
internal sealed class Grow<TMap, TKey>(Workload<TKey> work) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TKey[] _keys = work.Present;
    private readonly int _passes = Passes.For(work.Size);
    private TMap _last;

    public override int OperationsPerRun => _passes * _keys.Length;

    public override void Prepare() => _last = default;

    public override long Run()
    {
        TKey[] keys = _keys;
        for (int pass = 0; pass < _passes; pass++)
        {
            var map = TMap.Make();
            for (int i = 0; i < keys.Length; i++)
            {
                map.Set(keys[i], i);
            }

            _last = map;
        }

        return 0;
    }

    public override long Check(long result) => _last.Sum() + _last.Count;
}

/// <summary>Fills new maps that were told the number of entries.</summary>
internal sealed class Presized<TMap, TKey>(Workload<TKey> work) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TKey[] _keys = work.Present;
    private readonly int _passes = Passes.For(work.Size);
    private TMap _last;

    public override int OperationsPerRun => _passes * _keys.Length;

    public override void Prepare() => _last = default;

    public override long Run()
    {
        TKey[] keys = _keys;
        for (int pass = 0; pass < _passes; pass++)
        {
            var map = TMap.Make(keys.Length);
            for (int i = 0; i < keys.Length; i++)
            {
                map.Set(keys[i], i);
            }

            _last = map;
        }

        return 0;
    }

    public override long Check(long result) => _last.Sum() + _last.Count;
}

/// <summary>Adds one to the values of keys that are there, each in one look-up.</summary>
internal sealed class Update<TMap, TKey>(Workload<TKey> work) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TMap _map = OperationTable.Filled<TMap, TKey>(work);
    private readonly TKey[] _keys = work.Picked;

    public override int OperationsPerRun => _keys.Length;

    public override long Run()
    {
        TMap map = _map;
        foreach (TKey key in _keys)
        {
            map.Increment(key);
        }

        return 0;
    }

    public override long Check(long result) => _map.Sum();
}

/// <summary>Removes the oldest key and sets a new one: a map that lives long at one size. One operation is the pair.</summary>
internal sealed class Churn<TMap, TKey>(Workload<TKey> work) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TKey[] _set = work.Later;
    private readonly TKey[] _removed = work.Oldest;
    private TMap _map;

    public override int OperationsPerRun => _set.Length;

    public override void Prepare() => _map = OperationTable.Filled<TMap, TKey>(work);

    public override long Run()
    {
        TMap map = _map;
        TKey[] removed = _removed;
        TKey[] set = _set;
        for (int i = 0; i < set.Length; i++)
        {
            map.Remove(removed[i]);
            map.Set(set[i], i);
        }

        return 0;
    }

    public override long Check(long result) => _map.Sum() + _map.Count;
}
