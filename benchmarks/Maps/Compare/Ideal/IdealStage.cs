using GoMapGen.Benchmarks.Compare.Operations;
using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Compare.Ideal;

/// <summary>A contender with a hash and buckets, of which there is a least time that any map of them takes.</summary>
internal interface IIdeal<TKey>
{
    static abstract IdealStage<TKey> NewIdeal(Workload<TKey> work);
}

/// <summary>What the ideal operations share in one round: a table that has all the luck there is.</summary>
internal abstract class IdealStage<TKey>
{
    /// <summary>Binds an operation.</summary>
    public abstract Operation Bind(string operation);
}

/// <inheritdoc/>
internal sealed class IdealStage<TKey, TElem, TElems, TSlot>(Workload<TKey> work) : IdealStage<TKey>
    where TKey : struct
    where TElem : struct
    where TElems : struct, IElems<TElem>
    where TSlot : struct, IBareSlot<TKey, TElem>
{
    private readonly Lazy<IdealTable<TKey, TElem, TElems, TSlot>> _table = new(() => new(work));

    public Workload<TKey> Work => work;

    public IdealTable<TKey, TElem, TElems, TSlot> Table => _table.Value;

    public override Operation Bind(string operation) => operation switch
    {
        "hit" => new IdealHit<TKey, TElem, TElems, TSlot>(this),
        "miss" => new IdealMiss<TKey, TElem, TElems, TSlot>(this),
        "dependent" => new IdealDependent<TKey, TElem, TElems, TSlot>(this),
        "update" => new IdealUpdate<TKey, TElem, TElems, TSlot>(this),
        "churn" => new IdealChurn<TKey, TElem, TElems, TSlot>(work),
        "iterate" => new IdealIterate<TKey, TElem, TElems, TSlot>(this),
        "clone" => new IdealClone<TKey, TElem, TElems, TSlot>(this),
        _ => new IdealFill<TKey, TElem, TElems, TSlot>(operation, work),
    };
}
