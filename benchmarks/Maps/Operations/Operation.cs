namespace GoMapGen.Benchmarks.Operations;

/// <summary>One operation on one contender at one size.</summary>
internal abstract class Operation
{
    /// <summary>What a result is divided by.</summary>
    public abstract int OperationsPerRun { get; }

    /// <summary>What has to be fresh for each run; not timed.</summary>
    public virtual void Prepare()
    {
    }

    /// <summary>Runs once, timed.</summary>
    public abstract long Run();

    /// <summary>A number that all contenders must agree on; not timed.</summary>
    public virtual long Check(long result) => result;
}

/// <summary>The operations by name.</summary>
internal static class OperationTable
{
    public static readonly string[] Names = ["hit", "miss", "grow", "presized", "update", "churn", "iterate"];

    /// <summary>Binds an operation to a contender.</summary>
    public static Operation Bind<TMap, TKey>(string name, Workload<TKey> work)
        where TMap : struct, IContender<TMap, TKey>
        where TKey : struct => name switch
        {
            "hit" => new Hit<TMap, TKey>(work),
            "miss" => new Miss<TMap, TKey>(work),
            "grow" => new Grow<TMap, TKey>(work),
            "presized" => new Presized<TMap, TKey>(work),
            "update" => new Update<TMap, TKey>(work),
            "churn" => new Churn<TMap, TKey>(work),
            "iterate" => new Iterate<TMap, TKey>(work),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };

    /// <summary>A map of all keys of the workload, filled without a reserve.</summary>
    public static TMap Filled<TMap, TKey>(Workload<TKey> work)
        where TMap : struct, IContender<TMap, TKey>
        where TKey : struct
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
