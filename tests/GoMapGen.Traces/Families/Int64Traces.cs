namespace GoMapGen.Traces;

/// <summary>Replays of map[int64]int64.</summary>
public class Int64Traces
{
    private static readonly TraceFamily Family = new TraceFamily("map[int64]int64")
        .With(
            Keys.Int64, Elems.Int64,
            typeof(LongToLong), typeof(LongToLongHandle), typeof(UncheckedLongToLong), typeof(UncheckedLongToLongHandle),
            typeof(Nested<string>.LongToLong))
        .With(Keys.Int64.As(key => (ulong)key, key => (long)key), Elems.Int64, typeof(ULongToLong), typeof(ULongToLongHandle))
        .With(Keys.Int64.As(key => (nint)key, key => (long)key), Elems.Int64, typeof(NIntToLong), typeof(NIntToLongHandle))
        .With(Keys.Int64.As(key => (LongEnum)key, key => (long)key), Elems.Int64, typeof(LongEnumToLong), typeof(LongEnumToLongHandle))
        .With(Keys.IntTuple, Elems.Int64, typeof(IntTupleToLong), typeof(IntTupleToLongHandle))
        .With(Keys.IntPair, Elems.Int64, typeof(IntPairToLong), typeof(IntPairToLongHandle))
        .With(Keys.LongId, Elems.Int64, typeof(LongIdToLong), typeof(LongIdToLongHandle));

    /// <summary>Every recording on every map.</summary>
    public static TheoryData<string, string> Cases => Family.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_operation_is_as_in_Go(string trace, string map) => Family.Replay(trace, map);
}
