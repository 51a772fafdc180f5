namespace GoMapGen.Traces;

/// <summary>Replays of map[[200]byte][200]byte.</summary>
public class LargeTraces
{
    private static readonly TraceFamily Family = new TraceFamily("map[[200]byte][200]byte")
        .With(Keys.Large<Large>(), Elems.Large<Large>(), typeof(LargeToLarge), typeof(LargeToLargeHandle))
        .With(Keys.Large<LargeFields>(), Elems.Large<LargeFields>(), typeof(FieldsToFields), typeof(FieldsToFieldsHandle));

    /// <summary>Every recording on every map.</summary>
    public static TheoryData<string, string> Cases => Family.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_operation_is_as_in_Go(string trace, string map) => Family.Replay(trace, map);
}
