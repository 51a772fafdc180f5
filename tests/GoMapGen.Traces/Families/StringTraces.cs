namespace GoMapGen.Traces;

/// <summary>Replays of map[string]int32.</summary>
public class StringTraces
{
    private static readonly TraceFamily Family = new TraceFamily("map[string]int32")
        .With(
            Keys.String, Elems.Int32,
            typeof(StringToInt), typeof(StringToIntHandle), typeof(UncheckedStringToInt), typeof(UncheckedStringToIntHandle))
        .With(Keys.String.As(text => new Name(text), name => name.Text), Elems.Int32, typeof(NameToInt), typeof(NameToIntHandle))
        .With(
            Keys.String.As(text => new NameField { Text = text }, name => name.Text), Elems.Int32,
            typeof(NameFieldToInt), typeof(NameFieldToIntHandle));

    /// <summary>Every recording on every map.</summary>
    public static TheoryData<string, string> Cases => Family.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_operation_is_as_in_Go(string trace, string map) => Family.Replay(trace, map);
}
