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

    /// <summary>
    /// Runs once, timed. Not to be inlined: in the loop that calls it the compiler would replace it as it guesses who is called most, and
    /// what is measured would be that loop's copy, of whatever tier.
    /// </summary>
    public abstract long Run();

    /// <summary>A number that all contenders must agree on; not timed.</summary>
    public virtual long Check(long result) => result;
}
