namespace GoMapGen.Generator.Models;

/// <summary>How the read-only tables of a map find a key.</summary>
internal enum FrozenKeyKind
{
    /// <summary>In a map that is filled at run time: the keys are neither strings nor numbers.</summary>
    Map,

    /// <summary>By its characters.</summary>
    Text,

    /// <summary>By its characters, whatever their case.</summary>
    TextIgnoreCase,

    /// <summary>By up to 64 bits that are equal if and only if the keys are.</summary>
    Bits,
}
