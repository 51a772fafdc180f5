namespace GoMapGen.Traces;

// What Go's map[[16]byte]int64 is in C#: sixteen bytes of plain memory as the key.

/// <summary>Guid to long.</summary>
[GoMap(typeof(Guid), typeof(long))]
public partial class GuidToLong : IMapMembers<GuidToLong, Guid, long, GuidToLong.Enumerator>;

/// <summary>Guid to long, in the form of a handle.</summary>
[GoMap(typeof(Guid), typeof(long))]
public partial struct GuidToLongHandle : IMapMembers<GuidToLongHandle, Guid, long, GuidToLongHandle.Enumerator>;

/// <summary>Bytes16 to long.</summary>
[GoMap(typeof(Bytes16), typeof(long))]
public partial class Bytes16ToLong : IMapMembers<Bytes16ToLong, Bytes16, long, Bytes16ToLong.Enumerator>;

/// <summary>Bytes16 to long, in the form of a handle.</summary>
[GoMap(typeof(Bytes16), typeof(long))]
public partial struct Bytes16ToLongHandle : IMapMembers<Bytes16ToLongHandle, Bytes16, long, Bytes16ToLongHandle.Enumerator>;

/// <summary>LongPair to long.</summary>
[GoMap(typeof(LongPair), typeof(long))]
public partial class LongPairToLong : IMapMembers<LongPairToLong, LongPair, long, LongPairToLong.Enumerator>;

/// <summary>LongPair to long, in the form of a handle.</summary>
[GoMap(typeof(LongPair), typeof(long))]
public partial struct LongPairToLongHandle : IMapMembers<LongPairToLongHandle, LongPair, long, LongPairToLongHandle.Enumerator>;

/// <summary>MixedId to long.</summary>
[GoMap(typeof(MixedId), typeof(long))]
public partial class MixedIdToLong : IMapMembers<MixedIdToLong, MixedId, long, MixedIdToLong.Enumerator>;

/// <summary>MixedId to long, in the form of a handle.</summary>
[GoMap(typeof(MixedId), typeof(long))]
public partial struct MixedIdToLongHandle : IMapMembers<MixedIdToLongHandle, MixedId, long, MixedIdToLongHandle.Enumerator>;

/// <summary>(long, long) to long.</summary>
[GoMap(typeof((long, long)), typeof(long))]
public partial class LongTupleToLong : IMapMembers<LongTupleToLong, (long, long), long, LongTupleToLong.Enumerator>;

/// <summary>(long, long) to long, in the form of a handle.</summary>
[GoMap(typeof((long, long)), typeof(long))]
public partial struct LongTupleToLongHandle : IMapMembers<LongTupleToLongHandle, (long, long), long, LongTupleToLongHandle.Enumerator>;

/// <summary>Int128 to long.</summary>
[GoMap(typeof(Int128), typeof(long))]
public partial class Int128ToLong : IMapMembers<Int128ToLong, Int128, long, Int128ToLong.Enumerator>;

/// <summary>Int128 to long, in the form of a handle.</summary>
[GoMap(typeof(Int128), typeof(long))]
public partial struct Int128ToLongHandle : IMapMembers<Int128ToLongHandle, Int128, long, Int128ToLongHandle.Enumerator>;

/// <summary>Guid to long, without the checks for misuse.</summary>
[GoMap(typeof(Guid), typeof(long), DetectMisuse = false)]
public partial class UncheckedGuidToLong : IMapMembers<UncheckedGuidToLong, Guid, long, UncheckedGuidToLong.Enumerator>;
