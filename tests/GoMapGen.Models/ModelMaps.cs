namespace GoMapGen.Models;

// A map of each class of key, in both forms.

[GoMap(typeof(bool), typeof(long))]
public partial class BoolMap : IMapMembers<BoolMap, bool, long, BoolMap.Enumerator>;

[GoMap(typeof(bool), typeof(long))]
public partial struct BoolHandle : IMapMembers<BoolHandle, bool, long, BoolHandle.Enumerator>;

[GoMap(typeof(byte), typeof(string))]
public partial class ByteMap : IMapMembers<ByteMap, byte, string, ByteMap.Enumerator>;

[GoMap(typeof(byte), typeof(string))]
public partial struct ByteHandle : IMapMembers<ByteHandle, byte, string, ByteHandle.Enumerator>;

[GoMap(typeof(sbyte), typeof(long))]
public partial class SByteMap : IMapMembers<SByteMap, sbyte, long, SByteMap.Enumerator>;

[GoMap(typeof(sbyte), typeof(long))]
public partial struct SByteHandle : IMapMembers<SByteHandle, sbyte, long, SByteHandle.Enumerator>;

[GoMap(typeof(char), typeof(long))]
public partial class CharMap : IMapMembers<CharMap, char, long, CharMap.Enumerator>;

[GoMap(typeof(char), typeof(long))]
public partial struct CharHandle : IMapMembers<CharHandle, char, long, CharHandle.Enumerator>;

[GoMap(typeof(short), typeof(Payload))]
public partial class ShortMap : IMapMembers<ShortMap, short, Payload, ShortMap.Enumerator>;

[GoMap(typeof(short), typeof(Payload))]
public partial struct ShortHandle : IMapMembers<ShortHandle, short, Payload, ShortHandle.Enumerator>;

[GoMap(typeof(int), typeof(long))]
public partial class IntMap : IMapMembers<IntMap, int, long, IntMap.Enumerator>;

[GoMap(typeof(int), typeof(long))]
public partial struct IntHandle : IMapMembers<IntHandle, int, long, IntHandle.Enumerator>;

[GoMap(typeof(uint), typeof(string))]
public partial class UIntMap : IMapMembers<UIntMap, uint, string, UIntMap.Enumerator>;

[GoMap(typeof(uint), typeof(string))]
public partial struct UIntHandle : IMapMembers<UIntHandle, uint, string, UIntHandle.Enumerator>;

[GoMap(typeof(int), typeof(LargeElem))]
public partial class IntToLargeMap : IMapMembers<IntToLargeMap, int, LargeElem, IntToLargeMap.Enumerator>;

[GoMap(typeof(int), typeof(LargeElem))]
public partial struct IntToLargeHandle : IMapMembers<IntToLargeHandle, int, LargeElem, IntToLargeHandle.Enumerator>;

[GoMap(typeof(DayOfWeek), typeof(long))]
public partial class DayMap : IMapMembers<DayMap, DayOfWeek, long, DayMap.Enumerator>;

[GoMap(typeof(DayOfWeek), typeof(long))]
public partial struct DayHandle : IMapMembers<DayHandle, DayOfWeek, long, DayHandle.Enumerator>;

[GoMap(typeof(long), typeof(long))]
public partial class LongMap : IMapMembers<LongMap, long, long, LongMap.Enumerator>;

[GoMap(typeof(long), typeof(long))]
public partial struct LongHandle : IMapMembers<LongHandle, long, long, LongHandle.Enumerator>;

[GoMap(typeof(long), typeof(string))]
public partial class LongToStringMap : IMapMembers<LongToStringMap, long, string, LongToStringMap.Enumerator>;

[GoMap(typeof(long), typeof(string))]
public partial struct LongToStringHandle : IMapMembers<LongToStringHandle, long, string, LongToStringHandle.Enumerator>;

[GoMap(typeof(long), typeof(Payload))]
public partial class LongToPayloadMap : IMapMembers<LongToPayloadMap, long, Payload, LongToPayloadMap.Enumerator>;

[GoMap(typeof(long), typeof(Payload))]
public partial struct LongToPayloadHandle : IMapMembers<LongToPayloadHandle, long, Payload, LongToPayloadHandle.Enumerator>;

[GoMap(typeof(nint), typeof(long))]
public partial class NIntMap : IMapMembers<NIntMap, nint, long, NIntMap.Enumerator>;

[GoMap(typeof(nint), typeof(long))]
public partial struct NIntHandle : IMapMembers<NIntHandle, nint, long, NIntHandle.Enumerator>;

[GoMap(typeof(ulong), typeof(long), DetectMisuse = false)]
public partial class ULongUncheckedMap : IMapMembers<ULongUncheckedMap, ulong, long, ULongUncheckedMap.Enumerator>;

[GoMap(typeof(ulong), typeof(long), DetectMisuse = false)]
public partial struct ULongUncheckedHandle : IMapMembers<ULongUncheckedHandle, ulong, long, ULongUncheckedHandle.Enumerator>;

[GoMap(typeof(float), typeof(long))]
public partial class FloatMap : IMapMembers<FloatMap, float, long, FloatMap.Enumerator>;

[GoMap(typeof(float), typeof(long))]
public partial struct FloatHandle : IMapMembers<FloatHandle, float, long, FloatHandle.Enumerator>;

[GoMap(typeof(double), typeof(string))]
public partial class DoubleMap : IMapMembers<DoubleMap, double, string, DoubleMap.Enumerator>;

[GoMap(typeof(double), typeof(string))]
public partial struct DoubleHandle : IMapMembers<DoubleHandle, double, string, DoubleHandle.Enumerator>;

[GoMap(typeof(Half), typeof(long))]
public partial class HalfFloatMap : IMapMembers<HalfFloatMap, Half, long, HalfFloatMap.Enumerator>;

[GoMap(typeof(Half), typeof(long))]
public partial struct HalfFloatHandle : IMapMembers<HalfFloatHandle, Half, long, HalfFloatHandle.Enumerator>;

[GoMap(typeof(decimal), typeof(long))]
public partial class DecimalMap : IMapMembers<DecimalMap, decimal, long, DecimalMap.Enumerator>;

[GoMap(typeof(decimal), typeof(long))]
public partial struct DecimalHandle : IMapMembers<DecimalHandle, decimal, long, DecimalHandle.Enumerator>;

[GoMap(typeof(Int128), typeof(string))]
public partial class BigMap : IMapMembers<BigMap, Int128, string, BigMap.Enumerator>;

[GoMap(typeof(Int128), typeof(string))]
public partial struct BigHandle : IMapMembers<BigHandle, Int128, string, BigHandle.Enumerator>;

[GoMap(typeof(Guid), typeof(long))]
public partial class IdMap : IMapMembers<IdMap, Guid, long, IdMap.Enumerator>;

[GoMap(typeof(Guid), typeof(long))]
public partial struct IdHandle : IMapMembers<IdHandle, Guid, long, IdHandle.Enumerator>;

[GoMap(typeof(DateTime), typeof(long))]
public partial class DateMap : IMapMembers<DateMap, DateTime, long, DateMap.Enumerator>;

[GoMap(typeof(DateTime), typeof(long))]
public partial struct DateHandle : IMapMembers<DateHandle, DateTime, long, DateHandle.Enumerator>;

[GoMap(typeof(DateTimeOffset), typeof(string))]
public partial class OffsetMap : IMapMembers<OffsetMap, DateTimeOffset, string, OffsetMap.Enumerator>;

[GoMap(typeof(DateTimeOffset), typeof(string))]
public partial struct OffsetHandle : IMapMembers<OffsetHandle, DateTimeOffset, string, OffsetHandle.Enumerator>;

[GoMap(typeof(TimeSpan), typeof(long))]
public partial class SpanMap : IMapMembers<SpanMap, TimeSpan, long, SpanMap.Enumerator>;

[GoMap(typeof(TimeSpan), typeof(long))]
public partial struct SpanHandle : IMapMembers<SpanHandle, TimeSpan, long, SpanHandle.Enumerator>;

[GoMap(typeof(DateOnly), typeof(long))]
public partial class OnlyMap : IMapMembers<OnlyMap, DateOnly, long, OnlyMap.Enumerator>;

[GoMap(typeof(DateOnly), typeof(long))]
public partial struct OnlyHandle : IMapMembers<OnlyHandle, DateOnly, long, OnlyHandle.Enumerator>;

[GoMap(typeof(string), typeof(long))]
public partial class TextMap : IMapMembers<TextMap, string, long, TextMap.Enumerator>;

[GoMap(typeof(string), typeof(long))]
public partial struct TextHandle : IMapMembers<TextHandle, string, long, TextHandle.Enumerator>;

[GoMap(typeof(string), typeof(string))]
public partial class TextToStringMap : IMapMembers<TextToStringMap, string, string, TextToStringMap.Enumerator>;

[GoMap(typeof(string), typeof(string))]
public partial struct TextToStringHandle : IMapMembers<TextToStringHandle, string, string, TextToStringHandle.Enumerator>;

[GoMap(typeof(string), typeof(LargeElem))]
public partial class TextToLargeMap : IMapMembers<TextToLargeMap, string, LargeElem, TextToLargeMap.Enumerator>;

[GoMap(typeof(string), typeof(LargeElem))]
public partial struct TextToLargeHandle : IMapMembers<TextToLargeHandle, string, LargeElem, TextToLargeHandle.Enumerator>;

[GoMap(typeof(string), typeof(long), Comparer = typeof(OrdinalIgnoreCase))]
public partial class AnyCaseMap : IMapMembers<AnyCaseMap, string, long, AnyCaseMap.Enumerator>;

[GoMap(typeof(string), typeof(long), Comparer = typeof(OrdinalIgnoreCase))]
public partial struct AnyCaseHandle : IMapMembers<AnyCaseHandle, string, long, AnyCaseHandle.Enumerator>;

[GoMap(typeof(int), typeof(string), Comparer = typeof(ModuloThree))]
public partial class ModuloMap : IMapMembers<ModuloMap, int, string, ModuloMap.Enumerator>;

[GoMap(typeof(int), typeof(string), Comparer = typeof(ModuloThree))]
public partial struct ModuloHandle : IMapMembers<ModuloHandle, int, string, ModuloHandle.Enumerator>;

[GoMap(typeof((int, string)), typeof(long))]
public partial class TupleMap : IMapMembers<TupleMap, (int, string), long, TupleMap.Enumerator>;

[GoMap(typeof((int, string)), typeof(long))]
public partial struct TupleHandle : IMapMembers<TupleHandle, (int, string), long, TupleHandle.Enumerator>;

[GoMap(typeof((string, string)), typeof(string))]
public partial class TextsMap : IMapMembers<TextsMap, (string, string), string, TextsMap.Enumerator>;

[GoMap(typeof((string, string)), typeof(string))]
public partial struct TextsHandle : IMapMembers<TextsHandle, (string, string), string, TextsHandle.Enumerator>;

[GoMap(typeof((byte, int)), typeof(long))]
public partial class PaddedMap : IMapMembers<PaddedMap, (byte, int), long, PaddedMap.Enumerator>;

[GoMap(typeof((byte, int)), typeof(long))]
public partial struct PaddedHandle : IMapMembers<PaddedHandle, (byte, int), long, PaddedHandle.Enumerator>;

[GoMap(typeof((int, int, int)), typeof(long))]
public partial class TripleMap : IMapMembers<TripleMap, (int, int, int), long, TripleMap.Enumerator>;

[GoMap(typeof((int, int, int)), typeof(long))]
public partial struct TripleHandle : IMapMembers<TripleHandle, (int, int, int), long, TripleHandle.Enumerator>;

[GoMap(typeof(MixedRecord), typeof(string))]
public partial class MixedMap : IMapMembers<MixedMap, MixedRecord, string, MixedMap.Enumerator>;

[GoMap(typeof(MixedRecord), typeof(string))]
public partial struct MixedHandle : IMapMembers<MixedHandle, MixedRecord, string, MixedHandle.Enumerator>;

[GoMap(typeof(PaddedStruct), typeof(long))]
public partial class PlainMap : IMapMembers<PlainMap, PaddedStruct, long, PlainMap.Enumerator>;

[GoMap(typeof(PaddedStruct), typeof(long))]
public partial struct PlainHandle : IMapMembers<PlainHandle, PaddedStruct, long, PlainHandle.Enumerator>;

[GoMap(typeof(Point), typeof(long))]
public partial class PointMap : IMapMembers<PointMap, Point, long, PointMap.Enumerator>;

[GoMap(typeof(Point), typeof(long))]
public partial struct PointHandle : IMapMembers<PointHandle, Point, long, PointHandle.Enumerator>;

[GoMap(typeof(AskedStruct), typeof(string))]
public partial class AskedMap : IMapMembers<AskedMap, AskedStruct, string, AskedMap.Enumerator>;

[GoMap(typeof(AskedStruct), typeof(string))]
public partial struct AskedHandle : IMapMembers<AskedHandle, AskedStruct, string, AskedHandle.Enumerator>;

[GoMap(typeof(CollidingStruct), typeof(long))]
public partial class CollidingMap : IMapMembers<CollidingMap, CollidingStruct, long, CollidingMap.Enumerator>;

[GoMap(typeof(CollidingStruct), typeof(long))]
public partial struct CollidingHandle : IMapMembers<CollidingHandle, CollidingStruct, long, CollidingHandle.Enumerator>;

[GoMap(typeof(Person), typeof(long))]
public partial class PersonMap : IMapMembers<PersonMap, Person, long, PersonMap.Enumerator>;

[GoMap(typeof(Person), typeof(long))]
public partial struct PersonHandle : IMapMembers<PersonHandle, Person, long, PersonHandle.Enumerator>;

[GoMap(typeof(object), typeof(string))]
public partial class ObjectMap : IMapMembers<ObjectMap, object, string, ObjectMap.Enumerator>;

[GoMap(typeof(object), typeof(string))]
public partial struct ObjectHandle : IMapMembers<ObjectHandle, object, string, ObjectHandle.Enumerator>;

[GoMap(typeof(IComparable), typeof(long))]
public partial class ComparableMap : IMapMembers<ComparableMap, IComparable, long, ComparableMap.Enumerator>;

[GoMap(typeof(IComparable), typeof(long))]
public partial struct ComparableHandle : IMapMembers<ComparableHandle, IComparable, long, ComparableHandle.Enumerator>;

[GoMap(typeof(Large), typeof(long))]
public partial class LargeKeyMap : IMapMembers<LargeKeyMap, Large, long, LargeKeyMap.Enumerator>;

[GoMap(typeof(Large), typeof(long))]
public partial struct LargeKeyHandle : IMapMembers<LargeKeyHandle, Large, long, LargeKeyHandle.Enumerator>;

[GoMap(typeof(Large), typeof(LargeElem))]
public partial class LargeToLargeMap : IMapMembers<LargeToLargeMap, Large, LargeElem, LargeToLargeMap.Enumerator>;

[GoMap(typeof(Large), typeof(LargeElem))]
public partial struct LargeToLargeHandle : IMapMembers<LargeToLargeHandle, Large, LargeElem, LargeToLargeHandle.Enumerator>;
