using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Compare.Operations;

/// <summary>The operations by name.</summary>
internal static class OperationTable
{
    public static readonly string[] Names = ["hit", "miss", "dependent", "update", "grow", "presized", "churn", "iterate", "refill", "clone"];

    /// <summary>Binds an operation to a contender.</summary>
    public static Operation Bind<TMap, TKey>(string name, Stage<TMap, TKey> stage)
        where TMap : struct, IContender<TMap, TKey>
        where TKey : struct => name switch
        {
            "hit" => new Hit<TMap, TKey>(stage),
            "miss" => new Miss<TMap, TKey>(stage),
            "dependent" => new DependentHit<TMap, TKey>(stage),
            "update" => new Update<TMap, TKey>(stage),
            "grow" => new Grow<TMap, TKey>(stage),
            "presized" => new Presized<TMap, TKey>(stage),
            "churn" => new Churn<TMap, TKey>(stage),
            "iterate" => new Iterate<TMap, TKey>(stage),
            "refill" => new Refill<TMap, TKey>(stage),
            "clone" => new Clone<TMap, TKey>(stage),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };
}
