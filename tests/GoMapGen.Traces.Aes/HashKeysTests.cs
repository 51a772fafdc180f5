using System.Text.Json;

namespace GoMapGen.Traces;

/// <summary>What the suite takes for granted.</summary>
public class HashKeysTests
{
    [Fact]
    public void Every_recording_was_made_with_the_keys_of_this_process()
        => Assert.All(TraceFile.Names, name =>
        {
            JsonElement header = TraceFile.ReadLines(name).First();
            Assert.Equal("aes", header.GetProperty("hash").GetString());
            Assert.Equal(Convert.ToHexStringLower(HashKeys.Schedule), header.GetProperty("aeskeysched").GetString());
        });

    [Fact]
    public void Every_recorded_type_is_replayed()
        => Assert.Equal(
            [
                "map[[16]byte]int64", "map[[200]byte][200]byte", "map[[3]int32]int64", "map[float32]int64", "map[float64]int32",
                "map[int16]string", "map[int64]*int64", "map[int64][200]byte", "map[int64]int64", "map[int64]string",
                "map[int64]struct {}", "map[interface {}]int64", "map[string]int32", "map[string]int64",
                "map[struct { A int32; S string }]int64", "map[uint32]uint32", "map[uint8]int64",
            ],
            TraceFile.RecordedTypes);
}
