namespace GoMapGen.Generator.Models;

/// <summary>What decides equality of a type, or of a member of one.</summary>
internal enum ShapeKind
{
    /// <summary>Up to eight bytes of plain memory: an integer, a bool, a char, an enum, a framework type that wraps one.</summary>
    Scalar,

    /// <summary>Sixteen bytes of plain memory that are two words: Int128 and UInt128.</summary>
    TwoWords,

    /// <summary>Plain memory that is only ever read as bytes: Guid, fixed buffers, inline arrays of plain memory.</summary>
    Bytes,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A float of two, four or eight bytes: NaN equals nothing, the two zeros are equal.</summary>
    Float,

    /// <summary>Compared by a number of eight bytes computed from it, such as DateTime by its ticks.</summary>
    ByNumber,

    /// <summary>Compared by ==, hashed by its own GetHashCode: decimal.</summary>
    ByValue,

    /// <summary>A struct, member by member.</summary>
    Members,

    /// <summary>A Nullable: whether there is a value, then the value.</summary>
    Nullable,

    /// <summary>An inline array, element by element.</summary>
    Elements,

    /// <summary>An object or interface: equality by dynamic type.</summary>
    Dynamic,

    /// <summary>A sealed class without an equality of its own: the same object.</summary>
    Identity,

    /// <summary>A type that has its own Equals and GetHashCode, or is a class whose subclasses may.</summary>
    Asked,

    /// <summary>A comparer decides.</summary>
    Compared,
}

/// <summary>What a key, or a member of one, consists of: a tree that the hash and equality functions are written from.</summary>
/// <param name="Kind">What decides equality.</param>
/// <param name="Type">The type as emitted code writes it.</param>
/// <param name="Size">Bytes, as Go lays out.</param>
/// <param name="Alignment">Alignment, as Go lays out.</param>
/// <param name="IsPlain">Whether all of it is plain memory without padding: equal if and only if the bytes are. Go: AMEM.</param>
/// <param name="IsMemory">Whether the bytes in memory are in Go's order too, so that they may be read where they lie.</param>
/// <param name="Read">
/// How a scalar, two-word or by-number value becomes an unsigned number of its size: a format of the value; for two words, the low
/// one, with the high one in <paramref name="ReadHigh"/>. For a type that is asked, the call that asks for its hash code.
/// </param>
/// <param name="ReadHigh">See <paramref name="Read"/>.</param>
/// <param name="Members">The members; of a Nullable, whether there is a value, and the value; of an inline array, the one that stands for every element.</param>
/// <param name="Length">The number of elements.</param>
/// <param name="Comparer">Who decides, if a comparer does.</param>
internal sealed record KeyShape(
    ShapeKind Kind,
    string Type,
    int Size,
    int Alignment,
    bool IsPlain,
    bool IsMemory,
    string Read = "{0}",
    string ReadHigh = "",
    EquatableArray<ShapeMember> Members = default,
    int Length = 0,
    KeyComparer? Comparer = null);

/// <summary>A member of a struct.</summary>
/// <param name="Name">Its name, for comments.</param>
/// <param name="Access">How it is read: a format of the struct; empty where the whole struct is read as bytes instead.</param>
/// <param name="Shape">What it consists of.</param>
/// <param name="Offset">Its offset in the struct, as Go lays out.</param>
/// <param name="IsPadded">Whether padding follows it, which ends a run of plain memory.</param>
/// <param name="Accessor">The accessor that <paramref name="Access"/> calls, where the field is out of reach.</param>
internal sealed record ShapeMember(string Name, string Access, KeyShape Shape, int Offset, bool IsPadded, FieldAccessor? Accessor);

/// <summary>An emitted UnsafeAccessor of a field.</summary>
/// <param name="Holder">The nested class that declares it, with its type parameters; empty where the struct is not generic.</param>
/// <param name="Constraints">The constraints of those type parameters, each with a space before it.</param>
/// <param name="Method">The name of the accessor method.</param>
/// <param name="Field">The name of the field in metadata.</param>
/// <param name="FieldType">The type of the field, in terms of the holder's type parameters.</param>
/// <param name="Owner">The struct, in terms of the holder's type parameters.</param>
internal sealed record FieldAccessor(string Holder, string Constraints, string Method, string Field, string FieldType, string Owner);
