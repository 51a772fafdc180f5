namespace GoMapGen.Traces;

/// <summary>Replays of map[float64]int32.</summary>
public class DoubleTraces
{
    private static readonly TraceFamily Family = new TraceFamily("map[float64]int32")
        .With(Keys.Double, Elems.Int32, typeof(DoubleToInt), typeof(DoubleToIntHandle), typeof(UncheckedDoubleToInt))
        .With(
            Keys.Double.As(value => new Meters(value), meters => meters.Value), Elems.Int32,
            typeof(MetersToInt), typeof(MetersToIntHandle));

    /// <summary>Every recording on every map.</summary>
    public static TheoryData<string, string> Cases => Family.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_operation_is_as_in_Go(string trace, string map) => Family.Replay(trace, map);
}
