namespace GoMapGen;

/// <summary>An entry was assigned in a nil map. Go counterpart: <c>panic: assignment to entry in nil map</c>.</summary>
public sealed class NilMapException : InvalidOperationException
{
    /// <summary>Makes the exception with Go's message.</summary>
    public NilMapException()
        : base("assignment to entry in nil map")
    {
    }
}
