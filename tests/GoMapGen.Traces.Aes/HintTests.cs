using System.Text.Json;
using GoMapGen.Diagnostics;

namespace GoMapGen.Traces;

/// <summary>The table that make builds for a hint, as recorded from Go for every hint around the limits.</summary>
public class HintTests
{
    private static readonly Dictionary<string, Func<long, MapHeader>> ByHint = new()
    {
        ["map[int64]int64"] = hint => LongToLong.Make(hint).GetHeader(),
        ["map[uint32]uint32"] = hint => UIntToUIntHandle.Make(hint).GetHeader(),
        ["map[string]int32"] = hint => StringToInt.Make(hint).GetHeader(),
        ["map[int64]*int64"] = hint => LongToBox.Make(hint).GetHeader(),
        ["map[int64]string"] = hint => LongToStringHandle.Make(hint).GetHeader(),
        ["map[[16]byte]int64"] = hint => GuidToLong.Make(hint).GetHeader(),
        ["map[float64]int32"] = hint => DoubleToIntHandle.Make(hint).GetHeader(),
        ["map[[200]byte][200]byte"] = hint => LargeToLarge.Make(hint).GetHeader(),
    };

    private static readonly Dictionary<string, Func<int, MapHeader>> ByCapacity = new()
    {
        ["map[int64]int64"] = capacity => new LongToLongHandle(capacity).GetHeader(),
        ["map[uint32]uint32"] = capacity => new UIntToUInt(capacity).GetHeader(),
        ["map[string]int32"] = capacity => new StringToIntHandle(capacity).GetHeader(),
        ["map[int64]*int64"] = capacity => new LongToBoxHandle(capacity).GetHeader(),
        ["map[int64]string"] = capacity => new LongToString(capacity).GetHeader(),
        ["map[[16]byte]int64"] = capacity => new GuidToLongHandle(capacity).GetHeader(),
        ["map[float64]int32"] = capacity => new DoubleToInt(capacity).GetHeader(),
        ["map[[200]byte][200]byte"] = capacity => new LargeToLargeHandle(capacity).GetHeader(),
    };

    private static readonly Dictionary<string, Func<MapHeader>> Without = new()
    {
        ["map[int64]int64"] = () => new LongToLong().GetHeader(),
        ["map[uint32]uint32"] = () => new UIntToUIntHandle().GetHeader(),
        ["map[string]int32"] = () => new StringToInt().GetHeader(),
        ["map[int64]*int64"] = () => new LongToBoxHandle().GetHeader(),
        ["map[int64]string"] = () => LongToString.Make().GetHeader(),
        ["map[[16]byte]int64"] = () => GuidToLongHandle.Make().GetHeader(),
        ["map[float64]int32"] = () => DoubleToInt.Make().GetHeader(),
        ["map[[200]byte][200]byte"] = () => LargeToLargeHandle.Make().GetHeader(),
    };

    /// <summary>The recorded types.</summary>
    public static TheoryData<string> GoTypes => [.. ByHint.Keys];

    [Theory]
    [MemberData(nameof(GoTypes))]
    public void A_hint_gives_the_buckets_that_Go_makes(string goType)
    {
        JsonElement[] rows = [.. RowsOf(goType, "make")];
        Assert.NotEmpty(rows);
        foreach (JsonElement row in rows)
        {
            long hint = row.GetProperty("hint").GetInt64();
            Assert.Equal((hint, Expected(row)), (hint, Made(() => ByHint[goType](hint))));
        }
    }

    [Theory]
    [MemberData(nameof(GoTypes))]
    public void A_capacity_gives_the_buckets_of_the_same_hint(string goType)
    {
        foreach (JsonElement row in RowsOf(goType, "make"))
        {
            if (row.GetProperty("hint").GetInt64() is >= 0 and <= int.MaxValue and long capacity)
            {
                Assert.Equal((capacity, Expected(row)), (capacity, Made(() => ByCapacity[goType]((int)capacity))));
            }
        }
    }

    [Theory]
    [MemberData(nameof(GoTypes))]
    public void Without_a_hint_nothing_is_allocated(string goType)
    {
        JsonElement row = Assert.Single(RowsOf(goType, "small"));
        Assert.Equal(0, row.GetProperty("B").GetInt32());
        Assert.Equal(0, row.GetProperty("buckets").GetInt32());
        Assert.Equal((0, false), Made(Without[goType]));
    }

    private static IEnumerable<JsonElement> RowsOf(string goType, string operation)
        => TraceFile.ReadLines("hints").Skip(1).Where(row
            => row.GetProperty("op").GetString() == operation && row.GetProperty("goType").GetString() == goType);

    private static (int B, bool Allocated) Expected(JsonElement row)
    {
        Assert.Equal(1, row.GetProperty("draws").GetInt32());
        return (row.GetProperty("B").GetInt32(), row.GetProperty("buckets").GetInt32() != 0);
    }

    private static (int B, bool Allocated) Made(Func<MapHeader> make)
    {
        const uint Seed = 0x9e3779b9;
        using RecordedRandom random = new();
        random.Feed(Seed);
        MapHeader header = make();
        Assert.Equal((0, 0), (random.Leftover, random.Excess));
        Assert.Equal(new MapHeader(0, header.B, 0, false, false, false, false, 0, Seed, header.Bytes), header);
        return (header.B, header.Bytes > 0);
    }
}
