namespace GoMapGen.Traces;

/// <summary>Replays of the types with one recording each.</summary>
public class OtherTraces
{
    private static readonly TraceFamily[] Families =
    [
        new TraceFamily("map[interface {}]int64")
            .With(Keys.Dynamic, Elems.Int64, typeof(ObjectToLong), typeof(ObjectToLongHandle))
            .With(
                Keys.Dynamic.As(key => (IComparable)key, key => key),
                Elems.Int64,
                typeof(ComparableToLong), typeof(ComparableToLongHandle)),
        new TraceFamily("map[struct { A int32; S string }]int64")
            .With(Keys.Named, Elems.Int64, typeof(NamedTupleToLong), typeof(NamedTupleToLongHandle))
            .With(
                Keys.Named.As(key => new NamedId(key.A, key.S), id => (id.A, id.S)),
                Elems.Int64,
                typeof(NamedIdToLong), typeof(NamedIdToLongHandle))
            .With(
                Keys.Named.As(key => new NamedFields { A = key.A, S = key.S }, named => (named.A, named.S)),
                Elems.Int64,
                typeof(NamedFieldsToLong), typeof(NamedFieldsToLongHandle)),
        new TraceFamily("map[float32]int64")
            .With(Keys.Single, Elems.Int64, typeof(FloatToLong), typeof(FloatToLongHandle)),
        new TraceFamily("map[[3]int32]int64")
            .With(Keys.Bytes<IntTriple>(), Elems.Int64, typeof(IntTripleToLong), typeof(IntTripleToLongHandle))
            .With(Keys.Bytes<ThreeInts>(), Elems.Int64, typeof(ThreeIntsToLong), typeof(ThreeIntsToLongHandle))
            .With(
                Keys.Bytes<IntTriple>().As(key => (key.A, key.B, key.C), key => new IntTriple(key.Item1, key.Item2, key.Item3)),
                Elems.Int64,
                typeof(TripleTupleToLong), typeof(TripleTupleToLongHandle)),
        new TraceFamily("map[string]int64")
            .With(Keys.StringBytes, Elems.Int64, typeof(StringToLong), typeof(StringToLongHandle)),
        new TraceFamily("map[uint8]int64")
            .With(Keys.UInt32.As(key => (byte)key, key => key), Elems.Int64, typeof(ByteToLong), typeof(ByteToLongHandle))
            .With(Keys.UInt32.As(key => (sbyte)key, key => (byte)key), Elems.Int64, typeof(SByteToLong), typeof(SByteToLongHandle))
            .With(
                Keys.UInt32.As(key => (ByteEnum)key, key => (byte)key),
                Elems.Int64,
                typeof(ByteEnumToLong), typeof(ByteEnumToLongHandle)),
        new TraceFamily("map[int16]string")
            .With(Keys.Int64.As(key => (short)key, key => key), Elems.String, typeof(ShortToString), typeof(ShortToStringHandle))
            .With(
                Keys.Int64.As(key => (char)(short)key, key => (short)key),
                Elems.String,
                typeof(CharToString), typeof(CharToStringHandle)),
        new TraceFamily("map[int64]struct {}")
            .With(Keys.Int64, Elems.Unit, typeof(LongToUnit), typeof(LongToUnitHandle)),
        new TraceFamily("map[int64][200]byte")
            .With(Keys.Int64, Elems.Large<Large>(), typeof(LongToLarge), typeof(LongToLargeHandle)),
    ];

    /// <summary>Every recording on every map.</summary>
    public static TheoryData<int, string, string> Cases
    {
        get
        {
            TheoryData<int, string, string> cases = [];
            for (int i = 0; i < Families.Length; i++)
            {
                foreach ((string trace, string map) in Families[i].Pairs)
                {
                    cases.Add(i, trace, map);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_operation_is_as_in_Go(int family, string trace, string map) => Families[family].Replay(trace, map);
}
