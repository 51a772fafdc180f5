using GoMapGen.Diagnostics;

namespace GoMapGen.Traces;

/// <summary>
/// Hands the recorded random numbers to the map under test, for the operation at hand only: <see cref="Feed"/> before it,
/// <see cref="Leftover"/> and <see cref="Excess"/> after it.
/// </summary>
public sealed class RecordedRandom : IDisposable
{
    private readonly Queue<uint> _numbers = new();
    private readonly IDisposable _registration;

    /// <summary>From here to the disposal, every draw of this thread's maps comes from <see cref="Feed"/>.</summary>
    public RecordedRandom() => _registration = MapDeterminism.BeginRandom(Draw);

    /// <summary>How many numbers were fed and not drawn.</summary>
    public int Leftover => _numbers.Count;

    /// <summary>How many draws found no number.</summary>
    public int Excess { get; private set; }

    /// <summary>Starts an operation that is to draw exactly these numbers.</summary>
    public void Feed(params ReadOnlySpan<uint> numbers)
    {
        _numbers.Clear();
        Excess = 0;
        foreach (uint number in numbers)
        {
            _numbers.Enqueue(number);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _registration.Dispose();

    // A draw too many is counted, not thrown: the report then says which operation drew it, and the map ends its work.
    private uint Draw()
    {
        if (_numbers.TryDequeue(out uint number))
        {
            return number;
        }

        Excess++;
        return 0;
    }
}
