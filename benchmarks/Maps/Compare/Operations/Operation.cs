namespace GoMapGen.Benchmarks.Compare.Operations;

/// <summary>One operation on one contender at one size.</summary>
internal abstract class Operation
{
    /// <summary>What a result is divided by.</summary>
    public abstract int OperationsPerRun { get; }

    /// <summary>Whether a run leaves garbage, so that the next one should not begin with it.</summary>
    public virtual bool Allocates => false;

    /// <summary>What has to be fresh for each run; not timed.</summary>
    public virtual void Prepare()
    {
    }

    /// <summary>Runs once, timed.</summary>
    public abstract long Run();

    /// <summary>A number that all contenders must agree on; not timed.</summary>
    public virtual long Check(long result) => result;
}
