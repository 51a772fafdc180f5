namespace GoMapGen.Traces;

/// <summary>Replays of map[[16]byte]int64.</summary>
public class Bytes16Traces
{
    private static readonly TraceFamily Family = new TraceFamily("map[[16]byte]int64")
        .With(Keys.Bytes<Guid>(), Elems.Int64, typeof(GuidToLong), typeof(GuidToLongHandle), typeof(UncheckedGuidToLong))
        .With(Keys.Bytes<Bytes16>(), Elems.Int64, typeof(Bytes16ToLong), typeof(Bytes16ToLongHandle))
        .With(Keys.Bytes<LongPair>(), Elems.Int64, typeof(LongPairToLong), typeof(LongPairToLongHandle))
        .With(Keys.Bytes<MixedId>(), Elems.Int64, typeof(MixedIdToLong), typeof(MixedIdToLongHandle))
        .With(Keys.Bytes<Int128>(), Elems.Int64, typeof(Int128ToLong), typeof(Int128ToLongHandle))
        .With(Keys.LongTuple, Elems.Int64, typeof(LongTupleToLong), typeof(LongTupleToLongHandle));

    /// <summary>Every recording on every map.</summary>
    public static TheoryData<string, string> Cases => Family.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_operation_is_as_in_Go(string trace, string map) => Family.Replay(trace, map);
}
