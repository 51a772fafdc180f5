namespace GoMapGen.Traces;

// What Go's map[int64]int64 and its like are in C#: any eight bytes of plain memory as the key.

/// <summary>long to long.</summary>
[GoMap(typeof(long), typeof(long))]
public partial class LongToLong : IMapMembers<LongToLong, long, long, LongToLong.Enumerator>;

/// <summary>long to long, in the form of a handle.</summary>
[GoMap(typeof(long), typeof(long))]
public partial struct LongToLongHandle : IMapMembers<LongToLongHandle, long, long, LongToLongHandle.Enumerator>;

/// <summary>ulong to long.</summary>
[GoMap(typeof(ulong), typeof(long))]
public partial class ULongToLong : IMapMembers<ULongToLong, ulong, long, ULongToLong.Enumerator>;

/// <summary>ulong to long, in the form of a handle.</summary>
[GoMap(typeof(ulong), typeof(long))]
public partial struct ULongToLongHandle : IMapMembers<ULongToLongHandle, ulong, long, ULongToLongHandle.Enumerator>;

/// <summary>nint to long.</summary>
[GoMap(typeof(nint), typeof(long))]
public partial class NIntToLong : IMapMembers<NIntToLong, nint, long, NIntToLong.Enumerator>;

/// <summary>nint to long, in the form of a handle.</summary>
[GoMap(typeof(nint), typeof(long))]
public partial struct NIntToLongHandle : IMapMembers<NIntToLongHandle, nint, long, NIntToLongHandle.Enumerator>;

/// <summary>LongEnum to long.</summary>
[GoMap<LongEnum, long>]
public partial class LongEnumToLong : IMapMembers<LongEnumToLong, LongEnum, long, LongEnumToLong.Enumerator>;

/// <summary>LongEnum to long, in the form of a handle.</summary>
[GoMap<LongEnum, long>]
public partial struct LongEnumToLongHandle : IMapMembers<LongEnumToLongHandle, LongEnum, long, LongEnumToLongHandle.Enumerator>;

/// <summary>(int, int) to long.</summary>
[GoMap(typeof((int, int)), typeof(long))]
public partial class IntTupleToLong : IMapMembers<IntTupleToLong, (int, int), long, IntTupleToLong.Enumerator>;

/// <summary>(int, int) to long, in the form of a handle.</summary>
[GoMap(typeof((int, int)), typeof(long))]
public partial struct IntTupleToLongHandle : IMapMembers<IntTupleToLongHandle, (int, int), long, IntTupleToLongHandle.Enumerator>;

/// <summary>IntPair to long.</summary>
[GoMap(typeof(IntPair), typeof(long))]
public partial class IntPairToLong : IMapMembers<IntPairToLong, IntPair, long, IntPairToLong.Enumerator>;

/// <summary>IntPair to long, in the form of a handle.</summary>
[GoMap(typeof(IntPair), typeof(long))]
public partial struct IntPairToLongHandle : IMapMembers<IntPairToLongHandle, IntPair, long, IntPairToLongHandle.Enumerator>;

/// <summary>LongId to long.</summary>
[GoMap(typeof(LongId), typeof(long))]
public partial class LongIdToLong : IMapMembers<LongIdToLong, LongId, long, LongIdToLong.Enumerator>;

/// <summary>LongId to long, in the form of a handle.</summary>
[GoMap(typeof(LongId), typeof(long))]
public partial struct LongIdToLongHandle : IMapMembers<LongIdToLongHandle, LongId, long, LongIdToLongHandle.Enumerator>;

/// <summary>long to long, without the checks for misuse.</summary>
[GoMap(typeof(long), typeof(long), DetectMisuse = false)]
public partial class UncheckedLongToLong : IMapMembers<UncheckedLongToLong, long, long, UncheckedLongToLong.Enumerator>;

/// <summary>long to long, in the form of a handle, without the checks for misuse.</summary>
[GoMap(typeof(long), typeof(long), DetectMisuse = false)]
public partial struct UncheckedLongToLongHandle : IMapMembers<UncheckedLongToLongHandle, long, long, UncheckedLongToLongHandle.Enumerator>;

/// <summary>long to string.</summary>
[GoMap(typeof(long), typeof(string))]
public partial class LongToString : IMapMembers<LongToString, long, string, LongToString.Enumerator>;

/// <summary>long to string, in the form of a handle.</summary>
[GoMap(typeof(long), typeof(string))]
public partial struct LongToStringHandle : IMapMembers<LongToStringHandle, long, string, LongToStringHandle.Enumerator>;

/// <summary>IntPair to string.</summary>
[GoMap(typeof(IntPair), typeof(string))]
public partial class IntPairToString : IMapMembers<IntPairToString, IntPair, string, IntPairToString.Enumerator>;

/// <summary>IntPair to string, in the form of a handle.</summary>
[GoMap(typeof(IntPair), typeof(string))]
public partial struct IntPairToStringHandle : IMapMembers<IntPairToStringHandle, IntPair, string, IntPairToStringHandle.Enumerator>;

/// <summary>long to Box.</summary>
[GoMap(typeof(long), typeof(Box))]
public partial class LongToBox : IMapMembers<LongToBox, long, Box, LongToBox.Enumerator>;

/// <summary>long to Box, in the form of a handle.</summary>
[GoMap(typeof(long), typeof(Box))]
public partial struct LongToBoxHandle : IMapMembers<LongToBoxHandle, long, Box, LongToBoxHandle.Enumerator>;

/// <summary>LongId to Box.</summary>
[GoMap(typeof(LongId), typeof(Box))]
public partial class LongIdToBox : IMapMembers<LongIdToBox, LongId, Box, LongIdToBox.Enumerator>;

/// <summary>LongId to Box, in the form of a handle.</summary>
[GoMap(typeof(LongId), typeof(Box))]
public partial struct LongIdToBoxHandle : IMapMembers<LongIdToBoxHandle, LongId, Box, LongIdToBoxHandle.Enumerator>;

/// <summary>A generic type with a map in it.</summary>
public static partial class Nested<T>
{
    /// <summary>long to long, once more for each T.</summary>
    [GoMap(typeof(long), typeof(long))]
    public partial class LongToLong : IMapMembers<LongToLong, long, long, LongToLong.Enumerator>;
}
