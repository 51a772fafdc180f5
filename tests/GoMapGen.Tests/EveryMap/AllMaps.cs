namespace GoMapGen.Tests;

// The facts of MapFacts for each map.

public sealed class IntMapFacts() : MapFacts<IntMap, int, long, IntMap.Enumerator>(
    number => number, number => number);

public sealed class IntHandleFacts() : MapFacts<IntHandle, int, long, IntHandle.Enumerator>(
    number => -number, number => number);

public sealed class LongMapFacts() : MapFacts<LongMap, long, string, LongMap.Enumerator>(
    number => (long)number << 32, Keys.Text);

public sealed class LongHandleFacts() : MapFacts<LongHandle, long, string, LongHandle.Enumerator>(
    number => number, Keys.Text);

public sealed class StringMapFacts() : MapFacts<StringMap, string, int, StringMap.Enumerator>(
    Keys.Text, number => number);

public sealed class StringHandleFacts() : MapFacts<StringHandle, string, int, StringHandle.Enumerator>(
    number => new string('x', number % 100) + Keys.Text(number), number => number);

public sealed class DoubleMapFacts() : MapFacts<DoubleMap, double, double, DoubleMap.Enumerator>(
    number => number / 8.0, number => number);

public sealed class DoubleHandleFacts() : MapFacts<DoubleHandle, double, double, DoubleHandle.Enumerator>(
    number => -number, number => number);

public sealed class GuidMapFacts() : MapFacts<GuidMap, Guid, Guid, GuidMap.Enumerator>(
    Keys.Guid, Keys.Guid);

public sealed class PairMapFacts() : MapFacts<PairMap, (int, int), long, PairMap.Enumerator>(
    number => (number % 7, number), number => number);

public sealed class TextPairHandleFacts() : MapFacts<TextPairHandle, (string, int), string, TextPairHandle.Enumerator>(
    number => (Keys.Text(number % 5), number), Keys.Text);

public sealed class ShadeMapFacts() : MapFacts<ShadeMap, Shade, string, ShadeMap.Enumerator>(
    number => (Shade)number, Keys.Text);

public sealed class PointMapFacts() : MapFacts<PointMap, Point, long, PointMap.Enumerator>(
    number => new Point(number, -number), number => number);

public sealed class ReadingMapFacts() : MapFacts<ReadingMap, Reading, long, ReadingMap.Enumerator>(
    number => new Reading(number / 3, Keys.Text(number)), number => number);

public sealed class NameMapFacts() : MapFacts<NameMap, Name, long, NameMap.Enumerator>(
    number => new Name(Keys.Text(number / 2), number % 2), number => number);

public sealed class ChildMapFacts() : MapFacts<ChildMap, Child, string, ChildMap.Enumerator>(
    number => new Child(Keys.Text(number)), Keys.Text);

public sealed class ChildHandleFacts() : MapFacts<ChildHandle, Child, string, ChildHandle.Enumerator>(
    number => new Child("child " + Keys.Text(number)), Keys.Text);

public sealed class TokenMapFacts() : MapFacts<TokenMap, Token, long, TokenMap.Enumerator>(
    Token.Of, number => number);

public sealed class ObjectMapFacts() : MapFacts<ObjectMap, object, object, ObjectMap.Enumerator>(
    Keys.Object, Keys.Text);

public sealed class ObjectHandleFacts() : MapFacts<ObjectHandle, object, object, ObjectHandle.Enumerator>(
    Keys.Text, Keys.Object);

public sealed class ShapeMapFacts() : MapFacts<ShapeMap, IShape, long, ShapeMap.Enumerator>(
    Keys.Shape, number => number);

public sealed class IgnoreCaseMapFacts() : MapFacts<IgnoreCaseMap, string, int, IgnoreCaseMap.Enumerator>(
    number => "Key" + Keys.Text(number), number => number);

public sealed class LongToUShortMapFacts() : MapFacts<LongToUShortMap, long, ushort, LongToUShortMap.Enumerator>(
    number => number, number => (ushort)number);

public sealed class WideElemMapFacts() : MapFacts<WideElemMap, int, Wide, WideElemMap.Enumerator>(
    number => number, Wide.Of);

public sealed class WideElemHandleFacts() : MapFacts<WideElemHandle, string, Wide, WideElemHandle.Enumerator>(
    Keys.Text, Wide.Of);

public sealed class WideKeyMapFacts() : MapFacts<WideKeyMap, Wide, long, WideKeyMap.Enumerator>(
    Wide.Of, number => number);

public sealed class WideReadingMapFacts() : MapFacts<WideReadingMap, WideReading, Wide, WideReadingMap.Enumerator>(
    number => new WideReading(number, default, default, default, new Four(0, 0, 0, number)), Wide.Of);

public sealed class UncheckedMapFacts() : MapFacts<UncheckedMap, int, long, UncheckedMap.Enumerator>(
    number => number, number => number);

public sealed class UncheckedChildHandleFacts() : MapFacts<UncheckedChildHandle, Child, string, UncheckedChildHandle.Enumerator>(
    number => new Child(Keys.Text(number)), Keys.Text);
