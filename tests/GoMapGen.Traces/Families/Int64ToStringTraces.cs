namespace GoMapGen.Traces;

/// <summary>Replays of map[int64]string.</summary>
public class Int64ToStringTraces
{
    private static readonly TraceFamily Family = new TraceFamily("map[int64]string")
        .With(Keys.Int64, Elems.String, typeof(LongToString), typeof(LongToStringHandle))
        .With(Keys.IntPair, Elems.String, typeof(IntPairToString), typeof(IntPairToStringHandle));

    /// <summary>Every recording on every map.</summary>
    public static TheoryData<string, string> Cases => Family.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_operation_is_as_in_Go(string trace, string map) => Family.Replay(trace, map);
}
