namespace GoMapGen.Traces;

/// <summary>Replays of map[int64]*int64.</summary>
public class Int64ToPointerTraces
{
    private static readonly TraceFamily Family = new TraceFamily("map[int64]*int64")
        .With(Keys.Int64, Elems.Box, typeof(LongToBox), typeof(LongToBoxHandle))
        .With(Keys.LongId, Elems.Box, typeof(LongIdToBox), typeof(LongIdToBoxHandle));

    /// <summary>Every recording on every map.</summary>
    public static TheoryData<string, string> Cases => Family.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_operation_is_as_in_Go(string trace, string map) => Family.Replay(trace, map);
}
