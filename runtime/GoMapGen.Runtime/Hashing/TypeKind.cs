namespace GoMapGen.Runtime;

/// <summary>How a value is hashed whose type is known only when the program runs.</summary>
internal enum TypeKind
{
    /// <summary>Equal if and only if its memory is. Go: regular memory.</summary>
    Memory,

    /// <summary>By its characters.</summary>
    String,

    /// <summary>By Go's rules for floats.</summary>
    Single,

    /// <inheritdoc cref="Single"/>
    Double,

    /// <inheritdoc cref="Single"/>
    Half,

    /// <summary>By its value: 1.0 is 1.00.</summary>
    Decimal,

    /// <summary>By its ticks, whatever its kind.</summary>
    DateTime,

    /// <summary>By its instant, whatever its offset.</summary>
    DateTimeOffset,

    /// <summary>A value tuple whose members are all plain memory, without padding between them: by the memory of the whole.</summary>
    MemoryTuple,

    /// <summary>A value tuple, member by member.</summary>
    Tuple,

    /// <summary>A member of a tuple that may be null: by its value where it has one.</summary>
    Nullable,

    /// <summary>A member of a tuple that holds values of any type: by what it holds.</summary>
    Dynamic,

    /// <summary>By the type's own Equals and GetHashCode.</summary>
    Asked,

    /// <summary>Has no equality in Go's sense.</summary>
    Unhashable,
}
