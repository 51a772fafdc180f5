namespace GoMapGen.Runtime;

/// <summary>
/// A source of random numbers that stands in for a thread's generator until it is disposed. Registrations nest: the newest one that is
/// not disposed answers.
/// </summary>
internal sealed class RandomRegistration : IDisposable
{
    private readonly Func<uint> _source;
    private readonly ThreadRandom _thread;
    private readonly RandomRegistration? _outer;
    private bool _disposed;

    internal RandomRegistration(Func<uint> source)
    {
        _source = source;
        _thread = MapRandom.ForThisThread();
        _outer = _thread.Registration;
        _thread.Registration = this;
    }

    internal uint Draw() => _source();

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        if (_thread != MapRandom.ForThisThread())
        {
            throw new InvalidOperationException("The random source of a thread can be taken back only on that thread.");
        }

        _disposed = true;

        // One that is disposed before those inside it only stops answering; it leaves the chain together with them.
        RandomRegistration? newest = _thread.Registration;
        while (newest is { _disposed: true })
        {
            newest = newest._outer;
        }

        _thread.Registration = newest;
    }
}
