namespace GoMapGen.Traces;

// Key and elem types of the smaller recordings.

/// <summary>object to long.</summary>
[GoMap(typeof(object), typeof(long))]
public partial class ObjectToLong : IMapMembers<ObjectToLong, object, long, ObjectToLong.Enumerator>;

/// <summary>object to long, in the form of a handle.</summary>
[GoMap(typeof(object), typeof(long))]
public partial struct ObjectToLongHandle : IMapMembers<ObjectToLongHandle, object, long, ObjectToLongHandle.Enumerator>;

/// <summary>IComparable to long.</summary>
[GoMap(typeof(IComparable), typeof(long))]
public partial class ComparableToLong : IMapMembers<ComparableToLong, IComparable, long, ComparableToLong.Enumerator>;

/// <summary>IComparable to long, in the form of a handle.</summary>
[GoMap(typeof(IComparable), typeof(long))]
public partial struct ComparableToLongHandle : IMapMembers<ComparableToLongHandle, IComparable, long, ComparableToLongHandle.Enumerator>;

/// <summary>NamedId to long.</summary>
[GoMap(typeof(NamedId), typeof(long))]
public partial class NamedIdToLong : IMapMembers<NamedIdToLong, NamedId, long, NamedIdToLong.Enumerator>;

/// <summary>NamedId to long, in the form of a handle.</summary>
[GoMap(typeof(NamedId), typeof(long))]
public partial struct NamedIdToLongHandle : IMapMembers<NamedIdToLongHandle, NamedId, long, NamedIdToLongHandle.Enumerator>;

/// <summary>NamedFields to long.</summary>
[GoMap(typeof(NamedFields), typeof(long))]
public partial class NamedFieldsToLong : IMapMembers<NamedFieldsToLong, NamedFields, long, NamedFieldsToLong.Enumerator>;

/// <summary>NamedFields to long, in the form of a handle.</summary>
[GoMap(typeof(NamedFields), typeof(long))]
public partial struct NamedFieldsToLongHandle : IMapMembers<NamedFieldsToLongHandle, NamedFields, long, NamedFieldsToLongHandle.Enumerator>;

/// <summary>(int, string) to long.</summary>
[GoMap(typeof((int, string)), typeof(long))]
public partial class NamedTupleToLong : IMapMembers<NamedTupleToLong, (int, string), long, NamedTupleToLong.Enumerator>;

/// <summary>(int, string) to long, in the form of a handle.</summary>
[GoMap(typeof((int, string)), typeof(long))]
public partial struct NamedTupleToLongHandle : IMapMembers<NamedTupleToLongHandle, (int, string), long, NamedTupleToLongHandle.Enumerator>;

/// <summary>float to long.</summary>
[GoMap(typeof(float), typeof(long))]
public partial class FloatToLong : IMapMembers<FloatToLong, float, long, FloatToLong.Enumerator>;

/// <summary>float to long, in the form of a handle.</summary>
[GoMap(typeof(float), typeof(long))]
public partial struct FloatToLongHandle : IMapMembers<FloatToLongHandle, float, long, FloatToLongHandle.Enumerator>;

/// <summary>IntTriple to long.</summary>
[GoMap(typeof(IntTriple), typeof(long))]
public partial class IntTripleToLong : IMapMembers<IntTripleToLong, IntTriple, long, IntTripleToLong.Enumerator>;

/// <summary>IntTriple to long, in the form of a handle.</summary>
[GoMap(typeof(IntTriple), typeof(long))]
public partial struct IntTripleToLongHandle : IMapMembers<IntTripleToLongHandle, IntTriple, long, IntTripleToLongHandle.Enumerator>;

/// <summary>ThreeInts to long.</summary>
[GoMap(typeof(ThreeInts), typeof(long))]
public partial class ThreeIntsToLong : IMapMembers<ThreeIntsToLong, ThreeInts, long, ThreeIntsToLong.Enumerator>;

/// <summary>ThreeInts to long, in the form of a handle.</summary>
[GoMap(typeof(ThreeInts), typeof(long))]
public partial struct ThreeIntsToLongHandle : IMapMembers<ThreeIntsToLongHandle, ThreeInts, long, ThreeIntsToLongHandle.Enumerator>;

/// <summary>(int, int, int) to long.</summary>
[GoMap(typeof((int, int, int)), typeof(long))]
public partial class TripleTupleToLong : IMapMembers<TripleTupleToLong, (int, int, int), long, TripleTupleToLong.Enumerator>;

/// <summary>(int, int, int) to long, in the form of a handle.</summary>
[GoMap(typeof((int, int, int)), typeof(long))]
public partial struct TripleTupleToLongHandle
    : IMapMembers<TripleTupleToLongHandle, (int, int, int), long, TripleTupleToLongHandle.Enumerator>;

/// <summary>string to long.</summary>
[GoMap(typeof(string), typeof(long))]
public partial class StringToLong : IMapMembers<StringToLong, string, long, StringToLong.Enumerator>, ITextMembers<long>;

/// <summary>string to long, in the form of a handle.</summary>
[GoMap(typeof(string), typeof(long))]
public partial struct StringToLongHandle : IMapMembers<StringToLongHandle, string, long, StringToLongHandle.Enumerator>, ITextMembers<long>;

/// <summary>byte to long.</summary>
[GoMap(typeof(byte), typeof(long))]
public partial class ByteToLong : IMapMembers<ByteToLong, byte, long, ByteToLong.Enumerator>;

/// <summary>byte to long, in the form of a handle.</summary>
[GoMap(typeof(byte), typeof(long))]
public partial struct ByteToLongHandle : IMapMembers<ByteToLongHandle, byte, long, ByteToLongHandle.Enumerator>;

/// <summary>sbyte to long.</summary>
[GoMap(typeof(sbyte), typeof(long))]
public partial class SByteToLong : IMapMembers<SByteToLong, sbyte, long, SByteToLong.Enumerator>;

/// <summary>sbyte to long, in the form of a handle.</summary>
[GoMap(typeof(sbyte), typeof(long))]
public partial struct SByteToLongHandle : IMapMembers<SByteToLongHandle, sbyte, long, SByteToLongHandle.Enumerator>;

/// <summary>ByteEnum to long.</summary>
[GoMap(typeof(ByteEnum), typeof(long))]
public partial class ByteEnumToLong : IMapMembers<ByteEnumToLong, ByteEnum, long, ByteEnumToLong.Enumerator>;

/// <summary>ByteEnum to long, in the form of a handle.</summary>
[GoMap(typeof(ByteEnum), typeof(long))]
public partial struct ByteEnumToLongHandle : IMapMembers<ByteEnumToLongHandle, ByteEnum, long, ByteEnumToLongHandle.Enumerator>;

/// <summary>short to string.</summary>
[GoMap(typeof(short), typeof(string))]
public partial class ShortToString : IMapMembers<ShortToString, short, string, ShortToString.Enumerator>;

/// <summary>short to string, in the form of a handle.</summary>
[GoMap(typeof(short), typeof(string))]
public partial struct ShortToStringHandle : IMapMembers<ShortToStringHandle, short, string, ShortToStringHandle.Enumerator>;

/// <summary>char to string.</summary>
[GoMap(typeof(char), typeof(string))]
public partial class CharToString : IMapMembers<CharToString, char, string, CharToString.Enumerator>;

/// <summary>char to string, in the form of a handle.</summary>
[GoMap(typeof(char), typeof(string))]
public partial struct CharToStringHandle : IMapMembers<CharToStringHandle, char, string, CharToStringHandle.Enumerator>;

/// <summary>long to Unit.</summary>
[GoMap(typeof(long), typeof(Unit))]
public partial class LongToUnit : IMapMembers<LongToUnit, long, Unit, LongToUnit.Enumerator>;

/// <summary>long to Unit, in the form of a handle.</summary>
[GoMap(typeof(long), typeof(Unit))]
public partial struct LongToUnitHandle : IMapMembers<LongToUnitHandle, long, Unit, LongToUnitHandle.Enumerator>;

/// <summary>long to Large.</summary>
[GoMap(typeof(long), typeof(Large))]
public partial class LongToLarge : IMapMembers<LongToLarge, long, Large, LongToLarge.Enumerator>;

/// <summary>long to Large, in the form of a handle.</summary>
[GoMap(typeof(long), typeof(Large))]
public partial struct LongToLargeHandle : IMapMembers<LongToLargeHandle, long, Large, LongToLargeHandle.Enumerator>;
