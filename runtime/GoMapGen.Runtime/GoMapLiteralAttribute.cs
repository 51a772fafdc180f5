namespace GoMapGen;

/// <summary>
/// Makes a partial member a map literal: the generator reads the entries at compile time and writes the member's body.
/// </summary>
/// <remarks>
/// A partial method that returns a map gives a fresh one at each call; a partial property, or method, of the map's <c>Frozen</c> type
/// gives one read-only table that all share. Go counterpart: the composite literal <c>map[K]V{..}</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class GoMapLiteralAttribute : Attribute
{
    /// <summary>A literal whose entries are in a <see cref="File"/>.</summary>
    public GoMapLiteralAttribute()
    {
    }

    /// <summary>A literal whose entries are in a method or property of the same type.</summary>
    /// <param name="source">
    /// Its name. It is one initializer, collection expression or call of <c>Of</c>, and is read at compile time only.
    /// </param>
    public GoMapLiteralAttribute(string source) => Source = source;

    /// <summary>The method or property that holds the entries, or <see langword="null"/>.</summary>
    public string? Source { get; }

    /// <summary>
    /// A file of csv, tsv or json that holds the entries: one of the project's AdditionalFiles, by its path from the project's
    /// directory, or as much of its path as tells it from the others.
    /// </summary>
    public string? File { get; set; }
}
