namespace GoMapGen.Runtime;

/// <summary>The random state of one thread: wyrand, as Go's fastrand on 64-bit machines.</summary>
internal sealed class ThreadRandom(ulong state)
{
    private ulong _state = state;

    /// <summary>Who answers in place of the generator, if anyone.</summary>
    internal RandomRegistration? Registration { get; set; }

    internal uint Draw()
    {
        _state += 0xa0761d6478bd642f;
        return (uint)FallbackHash.Mix(_state, _state ^ 0xe7037ed1a0b428db);
    }
}
