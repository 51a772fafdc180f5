namespace GoMapGen.Tests;

// Oblivious to null annotations, as the interface is.
#nullable disable

// A map of every class of key. A "map" is the class form, a "handle" the struct form.

[GoMap(typeof(int), typeof(long))]
public partial class IntMap : IMapMembers<IntMap, int, long, IntMap.Enumerator>;

[GoMap(typeof(int), typeof(long))]
public partial struct IntHandle : IMapMembers<IntHandle, int, long, IntHandle.Enumerator>;

[GoMap(typeof(long), typeof(string))]
public partial class LongMap : IMapMembers<LongMap, long, string, LongMap.Enumerator>;

[GoMap<long, string>]
public partial struct LongHandle : IMapMembers<LongHandle, long, string, LongHandle.Enumerator>;

[GoMap(typeof(string), typeof(int))]
public partial class StringMap : IMapMembers<StringMap, string, int, StringMap.Enumerator>;

[GoMap<string, int>]
public partial struct StringHandle : IMapMembers<StringHandle, string, int, StringHandle.Enumerator>;

[GoMap(typeof(double), typeof(double))]
public partial class DoubleMap : IMapMembers<DoubleMap, double, double, DoubleMap.Enumerator>;

[GoMap(typeof(double), typeof(double))]
public partial struct DoubleHandle : IMapMembers<DoubleHandle, double, double, DoubleHandle.Enumerator>;

[GoMap(typeof(Guid), typeof(Guid))]
public partial class GuidMap : IMapMembers<GuidMap, Guid, Guid, GuidMap.Enumerator>;

[GoMap(typeof((int, int)), typeof(long))]
public partial class PairMap : IMapMembers<PairMap, (int, int), long, PairMap.Enumerator>;

[GoMap(typeof((string, int)), typeof(string))]
public partial struct TextPairHandle : IMapMembers<TextPairHandle, (string, int), string, TextPairHandle.Enumerator>;

[GoMap(typeof(Shade), typeof(string))]
public partial class ShadeMap : IMapMembers<ShadeMap, Shade, string, ShadeMap.Enumerator>;

[GoMap(typeof(Point), typeof(long))]
public partial class PointMap : IMapMembers<PointMap, Point, long, PointMap.Enumerator>;

[GoMap(typeof(Reading), typeof(long))]
public partial class ReadingMap : IMapMembers<ReadingMap, Reading, long, ReadingMap.Enumerator>;

[GoMap(typeof(Name), typeof(long))]
public partial class NameMap : IMapMembers<NameMap, Name, long, NameMap.Enumerator>;

[GoMap(typeof(Child), typeof(string))]
public partial class ChildMap : IMapMembers<ChildMap, Child, string, ChildMap.Enumerator>;

[GoMap(typeof(Child), typeof(string))]
public partial struct ChildHandle : IMapMembers<ChildHandle, Child, string, ChildHandle.Enumerator>;

[GoMap(typeof(Token), typeof(long))]
public partial class TokenMap : IMapMembers<TokenMap, Token, long, TokenMap.Enumerator>;

[GoMap(typeof(System.Net.EndPoint), typeof(int))]
public partial class EndPointMap;

[GoMap(typeof(object), typeof(object))]
public partial class ObjectMap : IMapMembers<ObjectMap, object, object, ObjectMap.Enumerator>;

[GoMap(typeof(object), typeof(object))]
public partial struct ObjectHandle : IMapMembers<ObjectHandle, object, object, ObjectHandle.Enumerator>;

[GoMap(typeof(IShape), typeof(long))]
public partial class ShapeMap : IMapMembers<ShapeMap, IShape, long, ShapeMap.Enumerator>;

[GoMap(typeof(string), typeof(int), Comparer = typeof(OrdinalIgnoreCase))]
public partial class IgnoreCaseMap : IMapMembers<IgnoreCaseMap, string, int, IgnoreCaseMap.Enumerator>;

[GoMap(typeof(int), typeof(long), Comparer = typeof(LastDigits))]
public partial struct LastDigitsHandle : IMapMembers<LastDigitsHandle, int, long, LastDigitsHandle.Enumerator>;

[GoMap(typeof(byte), typeof(long))]
public partial class ByteMap : IMapMembers<ByteMap, byte, long, ByteMap.Enumerator>;

[GoMap(typeof(long), typeof(ushort))]
public partial class LongToUShortMap : IMapMembers<LongToUShortMap, long, ushort, LongToUShortMap.Enumerator>;

[GoMap(typeof(int), typeof(Wide))]
public partial class WideElemMap : IMapMembers<WideElemMap, int, Wide, WideElemMap.Enumerator>;

[GoMap(typeof(string), typeof(Wide))]
public partial struct WideElemHandle : IMapMembers<WideElemHandle, string, Wide, WideElemHandle.Enumerator>;

[GoMap(typeof(Wide), typeof(long))]
public partial class WideKeyMap : IMapMembers<WideKeyMap, Wide, long, WideKeyMap.Enumerator>;

[GoMap(typeof(WideReading), typeof(Wide))]
public partial class WideReadingMap : IMapMembers<WideReadingMap, WideReading, Wide, WideReadingMap.Enumerator>;

[GoMap(typeof(int), typeof(long), DetectMisuse = false)]
public partial class UncheckedMap : IMapMembers<UncheckedMap, int, long, UncheckedMap.Enumerator>;

[GoMap(typeof(Child), typeof(string), DetectMisuse = false)]
public partial struct UncheckedChildHandle : IMapMembers<UncheckedChildHandle, Child, string, UncheckedChildHandle.Enumerator>;

[GoMap(typeof(int), typeof(Wide), DetectMisuse = false)]
public partial class UncheckedWideElemMap : IMapMembers<UncheckedWideElemMap, int, Wide, UncheckedWideElemMap.Enumerator>;

[GoMap(typeof(double), typeof(double), DetectMisuse = false)]
public partial class UncheckedDoubleMap : IMapMembers<UncheckedDoubleMap, double, double, UncheckedDoubleMap.Enumerator>;

[GoMap(typeof(DateTime), typeof(long))]
public partial class TimeMap;

[GoMap(typeof((string, object)), typeof(int))]
public partial class MixedPairMap;

[GoMap(typeof(string), typeof(int[,]))]
public partial class GridMap;

[GoMap(typeof(DateTimeOffset), typeof(long))]
public partial class InstantMap;

[GoMap(typeof(decimal), typeof(long))]
public partial class PriceMap;

[GoMap(typeof(bool), typeof(int))]
public partial class BoolMap;

[GoMap(typeof(float), typeof(float))]
public partial class FloatMap;

[GoMap(typeof(int), typeof(StringMap))]
public partial class NestedMap;

/// <summary>Its slots are as large as slots get: 128 bytes of key and 128 of elem.</summary>
[GoMap(typeof((long, Four, Four, Four, (long, long, long))), typeof((Four, Four, Four, Four)))]
public partial class BulkyMap : IMapMembers<BulkyMap, (long, Four, Four, Four, (long, long, long)), (Four, Four, Four, Four), BulkyMap.Enumerator>;

[GoMap(typeof(Touchy), typeof(string))]
public partial class TouchyMap : IMapMembers<TouchyMap, Touchy, string, TouchyMap.Enumerator>;

[GoMap(typeof(Touchy), typeof(long), DetectMisuse = false)]
public partial struct TouchyHandle : IMapMembers<TouchyHandle, Touchy, long, TouchyHandle.Enumerator>;

[GoMap(typeof(Holder), typeof(Wide))]
public partial class HolderMap : IMapMembers<HolderMap, Holder, Wide, HolderMap.Enumerator>;

[GoMap(typeof(int), typeof(string), Comparer = typeof(TouchyComparer))]
public partial class TouchyComparerMap : IMapMembers<TouchyComparerMap, int, string, TouchyComparerMap.Enumerator>;

[GoMap(typeof(Meddler), typeof(string))]
public partial class MeddlerMap : IMapMembers<MeddlerMap, Meddler, string, MeddlerMap.Enumerator>;

[GoMap(typeof(Meddler), typeof(long), DetectMisuse = false)]
public partial struct UncheckedMeddlerHandle : IMapMembers<UncheckedMeddlerHandle, Meddler, long, UncheckedMeddlerHandle.Enumerator>;
