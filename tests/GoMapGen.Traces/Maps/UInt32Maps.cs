namespace GoMapGen.Traces;

// What Go's map[uint32]uint32 is in C#: any four bytes of plain memory as the key.

/// <summary>uint to uint.</summary>
[GoMap(typeof(uint), typeof(uint))]
public partial class UIntToUInt : IMapMembers<UIntToUInt, uint, uint, UIntToUInt.Enumerator>;

/// <summary>uint to uint, in the form of a handle.</summary>
[GoMap(typeof(uint), typeof(uint))]
public partial struct UIntToUIntHandle : IMapMembers<UIntToUIntHandle, uint, uint, UIntToUIntHandle.Enumerator>;

/// <summary>int to uint.</summary>
[GoMap(typeof(int), typeof(uint))]
public partial class IntToUInt : IMapMembers<IntToUInt, int, uint, IntToUInt.Enumerator>;

/// <summary>int to uint, in the form of a handle.</summary>
[GoMap(typeof(int), typeof(uint))]
public partial struct IntToUIntHandle : IMapMembers<IntToUIntHandle, int, uint, IntToUIntHandle.Enumerator>;

/// <summary>IntEnum to uint.</summary>
[GoMap<IntEnum, uint>]
public partial class IntEnumToUInt : IMapMembers<IntEnumToUInt, IntEnum, uint, IntEnumToUInt.Enumerator>;

/// <summary>IntEnum to uint, in the form of a handle.</summary>
[GoMap<IntEnum, uint>]
public partial struct IntEnumToUIntHandle : IMapMembers<IntEnumToUIntHandle, IntEnum, uint, IntEnumToUIntHandle.Enumerator>;

/// <summary>CharPair to uint.</summary>
[GoMap(typeof(CharPair), typeof(uint))]
public partial class CharPairToUInt : IMapMembers<CharPairToUInt, CharPair, uint, CharPairToUInt.Enumerator>;

/// <summary>CharPair to uint, in the form of a handle.</summary>
[GoMap(typeof(CharPair), typeof(uint))]
public partial struct CharPairToUIntHandle : IMapMembers<CharPairToUIntHandle, CharPair, uint, CharPairToUIntHandle.Enumerator>;

/// <summary>(char, char) to uint.</summary>
[GoMap(typeof((char, char)), typeof(uint))]
public partial class CharTupleToUInt : IMapMembers<CharTupleToUInt, (char, char), uint, CharTupleToUInt.Enumerator>;

/// <summary>(char, char) to uint, in the form of a handle.</summary>
[GoMap(typeof((char, char)), typeof(uint))]
public partial struct CharTupleToUIntHandle : IMapMembers<CharTupleToUIntHandle, (char, char), uint, CharTupleToUIntHandle.Enumerator>;

/// <summary>uint to uint, without the checks for misuse.</summary>
[GoMap(typeof(uint), typeof(uint), DetectMisuse = false)]
public partial class UncheckedUIntToUInt : IMapMembers<UncheckedUIntToUInt, uint, uint, UncheckedUIntToUInt.Enumerator>;

/// <summary>uint to uint, in the form of a handle, without the checks for misuse.</summary>
[GoMap(typeof(uint), typeof(uint), DetectMisuse = false)]
public partial struct UncheckedUIntToUIntHandle : IMapMembers<UncheckedUIntToUIntHandle, uint, uint, UncheckedUIntToUIntHandle.Enumerator>;
