using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Compare;

/// <summary>What the operations of one contender share in one round: its keys and a filled map.</summary>
internal sealed class Stage<TMap, TKey>(Workload<TKey> work)
    where TMap : struct, IContender<TMap, TKey>
    where TKey : struct
{
    private TMap _map;
    private bool _filled;

    public Workload<TKey> Work => work;

    /// <summary>The map that is read and updated, but keeps its keys.</summary>
    public TMap Map
    {
        get
        {
            if (!_filled)
            {
                (_map, _filled) = (NewMap(), true);
            }

            return _map;
        }
    }

    /// <summary>A map of all keys of the workload, filled without a reserve.</summary>
    public TMap NewMap()
    {
        var map = TMap.Make();
        TKey[] keys = work.Present;
        for (int i = 0; i < keys.Length; i++)
        {
            map.Set(keys[i], i);
        }

        return map;
    }
}
