using System.Runtime.CompilerServices;
using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Compare.Operations;

/// <summary>Looks up keys that are there. The look-ups do not depend on each other, and the processor overlaps them.</summary>
internal sealed class Hit<TMap, TKey>(Stage<TMap, TKey> stage) : Operation
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
internal sealed class Miss<TMap, TKey>(Stage<TMap, TKey> stage) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TMap _map = stage.Map;
    private readonly TKey[] _keys = stage.Work.Absent;

    public override int OperationsPerRun => _keys.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
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

/// <summary>Looks up keys that are there, each chosen by the elem found before: the latency of a look-up.</summary>
internal sealed class DependentHit<TMap, TKey>(Stage<TMap, TKey> stage) : Operation
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
        TKey[] keys = _keys;
        long sum = 0;
        int value = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            // No value is negative, which neither the compiler nor the processor knows: the index has to wait for it.
            map.TryGet(keys[i + (value >> 31)], out value);
            sum += value;
        }

        return sum;
    }
}

/// <summary>Ranges over all entries.</summary>
internal sealed class Iterate<TMap, TKey>(Stage<TMap, TKey> stage) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TMap _map = stage.Map;
    private readonly int _passes = stage.Work.Passes;

    public override int OperationsPerRun => _passes * stage.Work.Size;

    [MethodImpl(MethodImplOptions.NoInlining)]
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

/// <summary>Copies a map; per entry.</summary>
internal sealed class Clone<TMap, TKey>(Stage<TMap, TKey> stage) : Operation
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private readonly TMap _map = stage.Map;
    private readonly int _passes = stage.Work.Passes;
    private TMap _last;

    public override int OperationsPerRun => _passes * stage.Work.Size;

    public override bool Allocates => true;

    public override void Prepare() => _last = default;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override long Run()
    {
        for (int pass = 0; pass < _passes; pass++)
        {
            _last = _map.Clone();
        }

        return 0;
    }

    public override long Check(long result) => _last.Sum() + _last.Count;
}
