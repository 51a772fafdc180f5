using System.Globalization;

namespace GoMapGen.Models;

/// <summary>Random programs on a map of every class of key, against a model that knows nothing of hashing.</summary>
public class ModelTests
{
    // More for a long search: GOMAPGEN_PROGRAMS=1000.
    private static readonly int Programs = int.TryParse(Environment.GetEnvironmentVariable("GOMAPGEN_PROGRAMS"), out int programs) ? programs : 40;

    private static readonly ElemDomain<long> Longs = new(number => number, elem => elem);
    private static readonly ElemDomain<Payload> Payloads = new(number => new Payload(number), elem => elem?.Number);
    private static readonly ElemDomain<LargeElem> Larges = new(number => new LargeElem(number), elem => elem.ToNumber());
    private static readonly ElemDomain<string> Strings = new(
        number => number.ToString(CultureInfo.InvariantCulture),
        elem => elem is null ? null : long.Parse(elem, CultureInfo.InvariantCulture));

    private static readonly KeyDomain<int> Ints = KeyDomain.Distinct(1500, number => (number * 7) - 500);
    private static readonly KeyDomain<string> Texts = KeyDomain.Distinct(1500, MakeText);
    private static readonly KeyDomain<long> LongKeys = KeyDomain.Distinct(1500, number => ((long)number * 0x1_0000_0001) - 50);
    private static readonly KeyDomain<Large> LargeKeys = new(300, number => Large.From(number), key => $"{key.ToNumber()}");

    private static readonly ModelSuite Suite = new ModelSuite()
        .With(KeyDomain.Distinct(2, number => number == 1), Longs, typeof(BoolMap), typeof(BoolHandle))
        .With(KeyDomain.Distinct(256, number => (byte)number), Strings, typeof(ByteMap), typeof(ByteHandle))
        .With(KeyDomain.Distinct(256, number => (sbyte)number), Longs, typeof(SByteMap), typeof(SByteHandle))
        .With(new KeyDomain<char>(1500, number => (char)number, key => $"{(int)key}"), Longs, typeof(CharMap), typeof(CharHandle))
        .With(KeyDomain.Distinct(1500, number => (short)(number - 700)), Payloads, typeof(ShortMap), typeof(ShortHandle))
        .With(Ints, Longs, typeof(IntMap), typeof(IntHandle))
        .With(Ints, Larges, typeof(IntToLargeMap), typeof(IntToLargeHandle))
        .With(KeyDomain.Distinct(1500, number => (uint)number * 0x10001), Strings, typeof(UIntMap), typeof(UIntHandle))
        .With(KeyDomain.Distinct(500, number => (DayOfWeek)number), Longs, typeof(DayMap), typeof(DayHandle))
        .With(LongKeys, Longs, typeof(LongMap), typeof(LongHandle))
        .With(LongKeys, Strings, typeof(LongToStringMap), typeof(LongToStringHandle))
        .With(LongKeys, Payloads, typeof(LongToPayloadMap), typeof(LongToPayloadHandle))
        .With(KeyDomain.Distinct(1500, number => (nint)number << 20), Longs, typeof(NIntMap), typeof(NIntHandle))
        .With(KeyDomain.Distinct(1500, number => ~(ulong)number), Longs, typeof(ULongUncheckedMap), typeof(ULongUncheckedHandle))
        .With(
            new KeyDomain<float>(1500, MakeFloat, key => $"{BitConverter.SingleToUInt32Bits(key):x}", ClassOfFloat, latestKeyStays: true),
            Longs,
            typeof(FloatMap), typeof(FloatHandle))
        .With(
            new KeyDomain<double>(1500, MakeDouble, key => $"{BitConverter.DoubleToUInt64Bits(key):x}", ClassOfFloat, latestKeyStays: true),
            Strings,
            typeof(DoubleMap), typeof(DoubleHandle))
        .With(
            new KeyDomain<Half>(1000, MakeHalf, key => $"{BitConverter.HalfToUInt16Bits(key):x}", ClassOfFloat, latestKeyStays: true),
            Longs,
            typeof(HalfFloatMap), typeof(HalfFloatHandle))
        .With(
            new KeyDomain<decimal>(1000, MakeDecimal, key => key.ToString(CultureInfo.InvariantCulture), number => number / 2),
            Longs,
            typeof(DecimalMap), typeof(DecimalHandle))
        .With(KeyDomain.Distinct(1500, number => ((Int128)number << 64) - number), Strings, typeof(BigMap), typeof(BigHandle))
        .With(KeyDomain.Distinct(1500, number => new Guid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)), Longs, typeof(IdMap), typeof(IdHandle))
        .With(
            new KeyDomain<DateTime>(1500, MakeDate, key => $"{key.Ticks} {key.Kind}", number => number / 3),
            Longs,
            typeof(DateMap), typeof(DateHandle))
        .With(
            new KeyDomain<DateTimeOffset>(1500, MakeOffset, key => $"{key.Ticks} {key.Offset}", number => number / 3),
            Strings,
            typeof(OffsetMap), typeof(OffsetHandle))
        .With(KeyDomain.Distinct(1500, number => TimeSpan.FromMinutes(number)), Longs, typeof(SpanMap), typeof(SpanHandle))
        .With(KeyDomain.Distinct(1500, number => DateOnly.FromDayNumber(number)), Longs, typeof(OnlyMap), typeof(OnlyHandle))
        .With(Texts, Longs, typeof(TextMap), typeof(TextHandle))
        .With(Texts, Strings, typeof(TextToStringMap), typeof(TextToStringHandle))
        .With(Texts, Larges, typeof(TextToLargeMap), typeof(TextToLargeHandle))
        .With(
            new KeyDomain<string>(1500, number => $"{(number % 2 == 0 ? 'k' : 'K')}ey{number / 2}", key => key, number => number / 2),
            Longs,
            typeof(AnyCaseMap), typeof(AnyCaseHandle))
        .With(
            new KeyDomain<int>(900, number => number, key => $"{key}", number => number % 300),
            Strings,
            typeof(ModuloMap), typeof(ModuloHandle))
        .With(KeyDomain.Distinct(1500, number => (number % 3, MakeText(number))), Longs, typeof(TupleMap), typeof(TupleHandle))
        .With(KeyDomain.Distinct(1500, number => (MakeText(number % 40), MakeText(number))), Strings, typeof(TextsMap), typeof(TextsHandle))
        .With(KeyDomain.Distinct(1500, number => ((byte)number, number)), Longs, typeof(PaddedMap), typeof(PaddedHandle))
        .With(KeyDomain.Distinct(1500, number => (number % 2, number % 3, number)), Longs, typeof(TripleMap), typeof(TripleHandle))
        .With(
            KeyDomain.Distinct(1500, number => new MixedRecord((byte)number, MakeText(number / 2), number % 5, number * 0.5)),
            Strings,
            typeof(MixedMap), typeof(MixedHandle))
        .With(
            new KeyDomain<PaddedStruct>(1500, PaddedStruct.From, key => $"{key.Small} {key.Number}"),
            Longs,
            typeof(PlainMap), typeof(PlainHandle))
        .With(
            new KeyDomain<Point>(
                1000,
                number => new Point(MakeDouble(number), 1),
                key => $"{BitConverter.DoubleToUInt64Bits(key.X):x} {key.Y}",
                ClassOfFloat,
                latestKeyStays: true),
            Longs,
            typeof(PointMap), typeof(PointHandle))
        .With(
            new KeyDomain<AskedStruct>(1500, number => new AskedStruct(number), key => $"{key}", number => number / 10),
            Strings,
            typeof(AskedMap), typeof(AskedHandle))
        .With(KeyDomain.Distinct(60, number => new CollidingStruct(number)), Longs, typeof(CollidingMap), typeof(CollidingHandle))
        .With(KeyDomain.Distinct(1500, number => new Person(MakeText(number), number % 9)), Longs, typeof(PersonMap), typeof(PersonHandle))
        .With(
            new KeyDomain<object>(1500, MakeObject, key => $"{key.GetType()} {WriteObject(key)}", ClassOfFloat, latestKeyStays: true),
            Strings,
            typeof(ObjectMap), typeof(ObjectHandle))
        .With(
            new KeyDomain<IComparable>(
                1500,
                number => (IComparable)MakeObject(number),
                key => $"{key.GetType()} {WriteObject(key)}",
                ClassOfFloat,
                latestKeyStays: true),
            Longs,
            typeof(ComparableMap), typeof(ComparableHandle))
        .With(LargeKeys, Longs, typeof(LargeKeyMap), typeof(LargeKeyHandle))
        .With(LargeKeys, Larges, typeof(LargeToLargeMap), typeof(LargeToLargeHandle));

    /// <summary>Every map.</summary>
    public static TheoryData<string> Maps => Suite.Maps;

    [Theory]
    [MemberData(nameof(Maps))]
    public void A_map_does_what_the_model_does(string map) => Suite.Run(map, Programs);

    // Of every length class that the hash and the slots know: empty, within one word, within one block, beyond.
    private static string MakeText(int number)
        => number == 0 ? "" : $"{number}{new string('x', number % 5 == 4 ? number % 200 : number % 5)}";

    // 0 and 1: the zeros. 2 and 3: two NaNs.
    private static double MakeDouble(int number) => number switch
    {
        0 => 0.0,
        1 => -0.0,
        2 => double.NaN,
        3 => BitConverter.UInt64BitsToDouble(0x7ff8_0000_0000_1234),
        _ => number * 0.25,
    };

    private static float MakeFloat(int number) => number switch
    {
        2 => float.NaN,
        3 => BitConverter.UInt32BitsToSingle(0x7fc0_1234),
        _ => (float)MakeDouble(number),
    };

    private static Half MakeHalf(int number) => number switch
    {
        2 => Half.NaN,
        3 => BitConverter.UInt16BitsToHalf(0x7e12),
        _ => (Half)MakeDouble(number),
    };

    private static int ClassOfFloat(int number) => number switch
    {
        0 or 1 => 0,
        2 or 3 => KeyDomain<double>.NoClass,
        _ => number,
    };

    // 1.0 and 1.00 are one key.
    private static decimal MakeDecimal(int number) => new decimal(number / 2, 0, 0, number % 4 < 2, 0) * (number % 2 == 0 ? 1m : 1.00m);

    // The same ticks in three kinds are one key.
    private static DateTime MakeDate(int number) => new(number / 3, (DateTimeKind)(number % 3));

    // The same instant in three offsets is one key.
    private static DateTimeOffset MakeOffset(int number)
        => new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number / 3).ToOffset(TimeSpan.FromHours(number % 3));

    private static object MakeObject(int number) => (number % 4) switch
    {
        _ when number < 4 => MakeDouble(number),
        0 => number,
        1 => (long)(number - 1),
        2 => MakeText(number),
        _ => number * 0.5,
    };

    private static string WriteObject(object key)
        => key is double number ? $"{BitConverter.DoubleToUInt64Bits(number):x}" : string.Create(CultureInfo.InvariantCulture, $"{key}");
}
