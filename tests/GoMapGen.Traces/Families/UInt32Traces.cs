namespace GoMapGen.Traces;

/// <summary>Replays of map[uint32]uint32.</summary>
public class UInt32Traces
{
    private static readonly TraceFamily Family = new TraceFamily("map[uint32]uint32")
        .With(
            Keys.UInt32, Elems.UInt32,
            typeof(UIntToUInt), typeof(UIntToUIntHandle), typeof(UncheckedUIntToUInt), typeof(UncheckedUIntToUIntHandle))
        .With(Keys.UInt32.As(key => (int)key, key => (uint)key), Elems.UInt32, typeof(IntToUInt), typeof(IntToUIntHandle))
        .With(Keys.UInt32.As(key => (IntEnum)key, key => (uint)key), Elems.UInt32, typeof(IntEnumToUInt), typeof(IntEnumToUIntHandle))
        .With(Keys.CharPair, Elems.UInt32, typeof(CharPairToUInt), typeof(CharPairToUIntHandle))
        .With(Keys.CharTuple, Elems.UInt32, typeof(CharTupleToUInt), typeof(CharTupleToUIntHandle));

    /// <summary>Every recording on every map.</summary>
    public static TheoryData<string, string> Cases => Family.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_operation_is_as_in_Go(string trace, string map) => Family.Replay(trace, map);
}
