namespace GoMapGen.Generator.Models;

/// <summary>A read-only table to be emitted.</summary>
/// <param name="Map">The full name of the map.</param>
/// <param name="Key">The full name of the key type.</param>
/// <param name="Elem">The full name of the elem type.</param>
/// <param name="KeyKind">How the map's read-only tables find a key.</param>
/// <param name="Holder">The name of the nested class to emit, in which the table lies.</param>
/// <param name="Entries">The entries whose key and elem are constant, in source order.</param>
/// <param name="Dynamic">The others, in source order.</param>
internal sealed record FrozenTableSpec(
    string Map,
    string Key,
    string Elem,
    FrozenKeyKind KeyKind,
    string Holder,
    EquatableArray<StaticEntry> Entries,
    EquatableArray<DynamicEntry> Dynamic);

/// <summary>An entry that is known at run time only.</summary>
/// <param name="Position">Its index among all entries of the source.</param>
/// <param name="Key">The key, as C# text that is right where the table is emitted.</param>
/// <param name="Elem">The elem, as such text.</param>
internal readonly record struct DynamicEntry(int Position, string Key, string Elem);
