namespace GoMapGen.Generator.Models;

/// <summary>A partial member whose body is a literal.</summary>
/// <param name="HintName">The name of the emitted file.</param>
/// <param name="Scope">Where the member is declared, and what its source's file sees.</param>
/// <param name="Member">The member.</param>
/// <param name="Body">The entries; <see langword="null"/> if the literal is rejected or its entries are in a file.</param>
/// <param name="File">The file that holds the entries, if one does.</param>
internal sealed record LiteralSpec(string HintName, LiteralScope Scope, LiteralMember Member, LiteralBody? Body, LiteralFile? File);

/// <summary>The surroundings of a literal.</summary>
/// <param name="Levels">
/// The file and the namespaces around the source, outermost first, the file's name being empty; nothing where no text of the user's is
/// emitted.
/// </param>
/// <param name="Namespace">The namespace of the member's type; empty for the global one.</param>
/// <param name="Containing">The types around the member, outermost first.</param>
/// <param name="Nullable">The nullable context that the source's text has, as the directive says it.</param>
/// <param name="HasUserText">Whether expressions of the user's are emitted.</param>
/// <param name="IdsOfTypes">What uses of the map, its key or its elem are reported as, where that is an ID of their own.</param>
internal sealed record LiteralScope(
    EquatableArray<ScopeLevel> Levels,
    string Namespace,
    EquatableArray<ContainingType> Containing,
    string Nullable,
    bool HasUserText,
    EquatableArray<string> IdsOfTypes);

/// <summary>A file or a namespace.</summary>
/// <param name="Name">The name as it is written; empty for the file.</param>
/// <param name="Directives">Extern aliases and usings.</param>
internal sealed record ScopeLevel(string Name, EquatableArray<string> Directives);

/// <summary>The member that a literal implements.</summary>
/// <param name="Name">Its name, keywords escaped.</param>
/// <param name="Header">Modifiers, type, name and, of a method, parameters.</param>
/// <param name="Accessors">The accessors of a property, such as <c>get</c>; empty for a method.</param>
/// <param name="IsFrozen">Whether it gives a read-only table rather than a fresh map.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="Stem">What the names of the members start with that are emitted beside it.</param>
internal sealed record LiteralMember(string Name, string Header, EquatableArray<string> Accessors, bool IsFrozen, bool IsStatic, string Stem);

/// <summary>What a literal holds.</summary>
/// <param name="Map">The map, with <c>global::</c>.</param>
/// <param name="Key">The key type.</param>
/// <param name="Elem">The elem type.</param>
/// <param name="KeyKind">How the map's read-only tables find a key.</param>
/// <param name="Static">The entries whose key and elem are constant, in source order.</param>
/// <param name="Dynamic">The others, in source order.</param>
/// <param name="Nested">The literals that are elems of dynamic entries, of this literal and of those in it.</param>
internal sealed record LiteralBody(
    string Map,
    string Key,
    string Elem,
    FrozenKeyKind KeyKind,
    EquatableArray<StaticEntry> Static,
    EquatableArray<DynamicEntry> Dynamic,
    EquatableArray<NestedLiteral> Nested)
{
    /// <summary>The number of entries.</summary>
    public int Count => Static.Length + Dynamic.Length;
}

/// <summary>A literal that is the elem of an entry of another.</summary>
/// <param name="Method">The method that makes it.</param>
/// <param name="Body">What it holds.</param>
internal sealed record NestedLiteral(string Method, LiteralBody Body);

/// <summary>A file that holds the entries of a literal.</summary>
/// <param name="Name">What the attribute says.</param>
/// <param name="Shape">What the map expects.</param>
/// <param name="Empty">The literal without its entries.</param>
internal sealed record LiteralFile(string Name, FileShape Shape, LiteralBody Empty);
