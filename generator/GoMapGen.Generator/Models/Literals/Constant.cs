namespace GoMapGen.Generator.Models;

/// <summary>What a <see cref="Constant"/> is, and how its bits are to be read.</summary>
internal enum ConstantKind
{
    /// <summary>The zero value of its type, whatever that is: <c>default</c>, or <c>null</c>.</summary>
    Default,

    /// <summary>0 or 1.</summary>
    Boolean,

    /// <summary>A UTF-16 code unit.</summary>
    Char,

    /// <summary>Signed integers are held sign-extended.</summary>
    SByte,

    /// <summary>Unsigned.</summary>
    Byte,

    /// <summary>Signed.</summary>
    Int16,

    /// <summary>Unsigned.</summary>
    UInt16,

    /// <summary>Signed.</summary>
    Int32,

    /// <summary>Unsigned.</summary>
    UInt32,

    /// <summary>Signed.</summary>
    Int64,

    /// <summary>Unsigned.</summary>
    UInt64,

    /// <summary>Signed; a constant of it fits in 32 bits.</summary>
    IntPtr,

    /// <summary>Unsigned; a constant of it fits in 32 bits.</summary>
    UIntPtr,

    /// <summary>Signed, in both words.</summary>
    Int128,

    /// <summary>Unsigned, in both words.</summary>
    UInt128,

    /// <summary>IEEE bits.</summary>
    Half,

    /// <summary>IEEE bits.</summary>
    Single,

    /// <summary>IEEE bits.</summary>
    Double,

    /// <summary>The four ints of <c>decimal.GetBits</c>: low and middle in the low word, high and flags in the high one.</summary>
    Decimal,

    /// <summary>The text.</summary>
    String,

    /// <summary>The sixteen bytes, in memory order.</summary>
    Guid,

    /// <summary><c>DateTime.ToBinary</c> for the kinds Utc and Unspecified.</summary>
    DateTime,

    /// <summary>Local ticks in the low word, the offset's ticks in the high one.</summary>
    DateTimeOffset,

    /// <summary>Ticks.</summary>
    TimeSpan,

    /// <summary>The day number.</summary>
    DateOnly,

    /// <summary>Ticks.</summary>
    TimeOnly,

    /// <summary><c>typeof</c>: the text is the type's full name.</summary>
    Type,
}

/// <summary>A key or an elem that is known at compile time, converted to the type that the map gives it.</summary>
/// <param name="Kind">How to read the rest. Of an enum value: its underlying type.</param>
/// <param name="Low">The bits, or the lower 64 of them.</param>
/// <param name="High">The upper 64 bits.</param>
/// <param name="Text">A string's text; of an enum value, the full name of the enum; of <c>typeof</c>, that of the type.</param>
internal readonly record struct Constant(ConstantKind Kind, ulong Low, ulong High = 0, string? Text = null)
{
    /// <summary>The zero value.</summary>
    public static Constant Zero => default;

    /// <summary>A string.</summary>
    public static Constant Of(string text) => new(ConstantKind.String, 0, 0, text);

    /// <summary>Whether it is a member of an enum.</summary>
    public bool IsEnum => Text is not null && Kind is not (ConstantKind.String or ConstantKind.Type);
}

/// <summary>An entry whose key and elem are known at compile time.</summary>
internal readonly record struct StaticEntry(Constant Key, Constant Elem);
