using System.Runtime.CompilerServices;
using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Compare.Operations;

/// <summary>Fills new maps that were given no hint.</summary>
internal sealed class Grow<TMap, TKey>(Stage<TMap, TKey> stage) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TKey[] _keys = stage.Work.Present;
    private readonly int _passes = stage.Work.Passes;
    private TMap _last;

    public override int OperationsPerRun => _passes * _keys.Length;

    public override bool Allocates => true;

    public override void Prepare() => _last = default;

    [MethodImpl(MethodImplOptions.NoInlining)]
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
internal sealed class Presized<TMap, TKey>(Stage<TMap, TKey> stage) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TKey[] _keys = stage.Work.Present;
    private readonly int _passes = stage.Work.Passes;
    private TMap _last;

    public override int OperationsPerRun => _passes * _keys.Length;

    public override bool Allocates => true;

    public override void Prepare() => _last = default;

    [MethodImpl(MethodImplOptions.NoInlining)]
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

/// <summary>Clears a map and fills it again, over and over: it keeps its memory.</summary>
internal sealed class Refill<TMap, TKey>(Stage<TMap, TKey> stage) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TMap _map = stage.NewMap();
    private readonly TKey[] _keys = stage.Work.Present;
    private readonly int _passes = stage.Work.Passes;

    public override int OperationsPerRun => _passes * _keys.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override long Run()
    {
        TMap map = _map;
        TKey[] keys = _keys;
        for (int pass = 0; pass < _passes; pass++)
        {
            map.Clear();
            for (int i = 0; i < keys.Length; i++)
            {
                map.Set(keys[i], i);
            }
        }

        return 0;
    }

    public override long Check(long result) => _map.Sum() + _map.Count;
}

/// <summary>Adds one to the values of keys that are there, each in one look-up.</summary>
internal sealed class Update<TMap, TKey>(Stage<TMap, TKey> stage) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TMap _map = stage.Map;
    private readonly TKey[] _keys = stage.Work.Picked;

    public override int OperationsPerRun => _keys.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
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
internal sealed class Churn<TMap, TKey>(Stage<TMap, TKey> stage) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TMap _map = stage.NewMap();
    private TKey[] _removed = [];
    private TKey[] _set = [];
    private long _oldest;

    public override int OperationsPerRun => stage.Work.Picks;

    // The next keys are made before each run. With those of the last run still about, the first bytes that a map allocates would start a
    // collection of them: up to half of the time.
    public override bool Allocates => true;

    public override void Prepare()
    {
        Workload<TKey> work = stage.Work;
        _removed = work.Row(_oldest, work.Picks);
        _set = work.Row(_oldest + work.Size, work.Picks);
        _oldest += work.Picks;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
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
