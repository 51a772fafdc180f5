using System.Globalization;
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
            Assert.Equal("fallback", header.GetProperty("hash").GetString());
            Assert.Equal(
                HashKeys.Words.Select(word => word.ToString("x16", CultureInfo.InvariantCulture)),
                header.GetProperty("hashkey").EnumerateArray().Select(word => word.GetString()!));
        });

    [Fact]
    public void Every_recorded_type_is_replayed()
        => Assert.Equal(["map[int64]int64", "map[string]int32", "map[uint32]uint32"], TraceFile.RecordedTypes);
}
