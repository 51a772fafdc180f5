namespace GoMapGen;

/// <summary>
/// A map was written by one thread while another used it. A map may be read by many threads at once, or written by one.
/// Go counterpart: <c>fatal error: concurrent map writes</c> and its two relatives.
/// </summary>
/// <remarks>The check is made on a best effort: it finds most misuse, but not seeing it proves nothing.</remarks>
public sealed class ConcurrentMapException : InvalidOperationException
{
    /// <summary>Makes the exception with one of Go's three messages.</summary>
    public ConcurrentMapException(string message)
        : base(message)
    {
    }
}
