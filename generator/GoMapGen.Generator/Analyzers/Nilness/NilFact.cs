namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>What is known of a map at a point of the program. The join of two facts is the least that holds of both.</summary>
internal enum NilFact : byte
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>It is made.</summary>
    Made,

    /// <summary>It is nil: null or default was assigned on every path.</summary>
    Nil,

    /// <summary>It is nil: a test has said so.</summary>
    TestedNil,

    /// <summary>It is nil: a test has said so whose outcome was kept, and decides only where it is asked for.</summary>
    KeptNil,

    /// <summary>It is nil on some path and made on another.</summary>
    MaybeNil,

    /// <summary>A method gave it whose body returns null or default on some path.</summary>
    MayReturnNil,

    /// <summary>It was nil and has been written to, so control does not get here; it adds nothing to what another path says.</summary>
    Written,

    /// <summary>A field or property gave it that nothing ever assigns a map to.</summary>
    NeverAssigned,
}

/// <summary>Joins of facts.</summary>
internal static class NilFacts
{
    public static bool IsNil(this NilFact fact) => fact is NilFact.Nil or NilFact.TestedNil or NilFact.KeptNil;

    public static NilFact Join(NilFact x, NilFact y) => (x, y) switch
    {
        _ when x == y => x,
        (NilFact.Written, _) => y,
        (_, NilFact.Written) => x,
        (NilFact.Unknown, _) or (_, NilFact.Unknown) => NilFact.Unknown,
        _ when x.IsNil() && y.IsNil() => NilFact.Nil,
        (NilFact.KeptNil, _) or (_, NilFact.KeptNil) => NilFact.Unknown,
        _ => NilFact.MaybeNil,
    };
}
