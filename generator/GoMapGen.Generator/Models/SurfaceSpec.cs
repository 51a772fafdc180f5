namespace GoMapGen.Generator.Models;

/// <summary>What the .NET members of a map depend on, beside its types.</summary>
/// <param name="Text">How a string key is found by characters or UTF-8.</param>
/// <param name="HasAlternateLookup">Whether GetAlternateLookup can be emitted: C# 13 and a framework whose Dictionary has it.</param>
/// <param name="HasEnumKey">Whether the key type is an enum.</param>
/// <param name="HasEnumElem">Whether the elem type is an enum.</param>
/// <param name="NullableElem">The type whose Nullable the elem type is, or an empty name.</param>
/// <param name="HasNullableEnumElem">Whether that is an enum.</param>
/// <param name="HasOwnJsonConverter">Whether the user wrote [JsonConverter].</param>
/// <param name="HasOwnDebuggerDisplay">Whether the user wrote [DebuggerDisplay].</param>
/// <param name="HasOwnDebuggerProxy">Whether the user wrote [DebuggerTypeProxy].</param>
/// <param name="HasOwnBuilder">Whether the user wrote [CollectionBuilder].</param>
internal sealed record SurfaceSpec(
    TextLookup Text,
    bool HasAlternateLookup,
    bool HasEnumKey,
    bool HasEnumElem,
    string NullableElem,
    bool HasNullableEnumElem,
    bool HasOwnJsonConverter,
    bool HasOwnDebuggerDisplay,
    bool HasOwnDebuggerProxy,
    bool HasOwnBuilder);

/// <summary>How a string key is found by characters or UTF-8.</summary>
internal enum TextLookup
{
    /// <summary>The keys are not strings.</summary>
    None,

    /// <summary>The characters are hashed and compared where they lie.</summary>
    InPlace,

    /// <summary>A comparer knows strings only, so one is made.</summary>
    AsString,
}
