namespace GoMapGen.Generator.Models;

/// <summary>What a map expects of a file.</summary>
/// <param name="Key">The key type.</param>
/// <param name="Elem">The elem type.</param>
/// <param name="Comparer">The full name of the map's comparer, if it has one.</param>
internal sealed record FileShape(FileValueType Key, FileValueType Elem, string? Comparer);

/// <summary>A key or elem type that a file can hold values of.</summary>
/// <param name="Kind">What its constants are. Of an enum: its underlying type.</param>
/// <param name="Name">The type, as a person writes it.</param>
/// <param name="AllowsNull">Whether a value may be null.</param>
/// <param name="EnumName">The full name of an enum.</param>
/// <param name="Members">The members of an enum.</param>
internal sealed record FileValueType(
    ConstantKind Kind,
    string Name,
    bool AllowsNull = false,
    string? EnumName = null,
    EquatableArray<EnumMember> Members = default);

/// <summary>A member of an enum, its value sign-extended.</summary>
internal readonly record struct EnumMember(string Name, ulong Value);
