namespace GoMapGen.Generator.Models;

/// <summary>Which of Go's four variants of map code a map gets.</summary>
internal enum KeyClass
{
    /// <summary>Keys of four bytes of plain memory.</summary>
    Fast32,

    /// <summary>Keys of eight bytes of plain memory.</summary>
    Fast64,

    /// <summary>String keys.</summary>
    FastStr,

    /// <summary>All other keys, and every map with an elem over 128 bytes.</summary>
    Slow,
}

/// <summary>How the keys of a map are hashed and compared.</summary>
/// <param name="Class">The variant.</param>
/// <param name="Reason">Why, in a sentence that names Go's rule; for the emitted remarks.</param>
/// <param name="IsReflexive">Whether every key equals itself. Go: reflexivekey.</param>
/// <param name="NeedsKeyUpdate">Whether Go overwrites the key too when it assigns. Go: needkeyupdate.</param>
/// <param name="OverwritesKey">Whether this map does, since equal keys can differ: Go's equal strings can, in the memory that they keep alive.</param>
/// <param name="HashMightThrow">Whether a key can hold an unhashable value. Go: hashMightPanic.</param>
/// <param name="IsAsked">Whether code that may throw or come back into the map decides equality: the key type's, or a comparer's.</param>
/// <param name="StoresHash">Whether the slot keeps 32 bits of the hash, so that no key is followed or asked without need.</param>
/// <param name="NullKeyThrows">Whether a null key is an ArgumentNullException.</param>
/// <param name="Shape">What a key consists of.</param>
internal sealed record KeySpec(
    KeyClass Class,
    string Reason,
    bool IsReflexive,
    bool NeedsKeyUpdate,
    bool OverwritesKey,
    bool HashMightThrow,
    bool IsAsked,
    bool StoresHash,
    bool NullKeyThrows,
    KeyShape Shape)
{
    /// <summary>How the map's read-only tables find a key. Emitted map and emitted table both ask here, so that they agree.</summary>
    public FrozenKeyKind FrozenKind => Shape switch
    {
        { Kind: ShapeKind.Text } => FrozenKeyKind.Text,
        { Type: "string", Comparer.IgnoresCase: true } => FrozenKeyKind.TextIgnoreCase,
        { Kind: ShapeKind.Scalar or ShapeKind.Float or ShapeKind.ByNumber } => FrozenKeyKind.Bits,
        _ => FrozenKeyKind.Map,
    };
}
