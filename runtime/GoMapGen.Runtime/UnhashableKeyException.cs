namespace GoMapGen;

/// <summary>
/// A key of an interface or object type holds a value that has no equality in Go's sense, such as an array or a delegate.
/// Go counterpart: <c>runtime error: hash of unhashable type T</c>.
/// </summary>
public sealed class UnhashableKeyException : InvalidOperationException
{
    /// <summary>Makes the exception with Go's message for a type.</summary>
    public UnhashableKeyException(Type type)
        : base($"hash of unhashable type {type}")
    {
    }
}
