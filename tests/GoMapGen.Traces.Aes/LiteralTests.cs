using System.Globalization;
using System.Text.Json;
using GoMapGen.Diagnostics;

namespace GoMapGen.Traces;

/// <summary>The finished map of a literal: Go makes it with the number of entries as the hint, then assigns them.</summary>
public class LiteralTests
{
    /// <summary>The recorded literals.</summary>
    public static TheoryData<string> Literals
        => [.. TraceFile.ReadLines("literals").Skip(1).Select(row => row.GetProperty("fn").GetString()!)];

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_literal_ends_with_the_header_that_Go_has(string literal)
    {
        JsonElement row = TraceFile.ReadLines("literals").Skip(1).Single(row => row.GetProperty("fn").GetString() == literal);
        int count = row.GetProperty("count").GetInt32();
        MapHeader header = Build(row.GetProperty("type").GetString()!, count);
        Assert.Equal(count, header.Count);
        Assert.Equal(row.GetProperty("B").GetInt32(), header.B);
        Assert.Equal(row.GetProperty("growing").GetBoolean(), header.Growing);
        Assert.Equal(0, row.GetProperty("flags").GetInt32());
        Assert.False(header.Iterator || header.OldIterator || header.SameSizeGrow);
        Assert.Equal(row.GetProperty("buckets").GetBoolean(), header.Bytes > 0);
    }

    private static MapHeader Build(string goType, int count)
    {
        IEnumerable<int> numbers = Enumerable.Range(1, count);
        return goType switch
        {
            "map[string]int32" => StringToInt.Of([.. numbers.Select(i => ($"k{i}", i))]).GetHeader(),
            "map[int]string" => LongToString.Of([.. numbers.Select(i => ((long)i, i.ToString(CultureInfo.InvariantCulture)))]).GetHeader(),
            "map[uint16]int64" => UShortToLong.Of([.. numbers.Select(i => ((ushort)i, (long)i))]).GetHeader(),
            "map[int]int" => LongToLong.Of([.. numbers.Select(i => ((long)i, (long)i))]).GetHeader(),
            _ => throw new FormatException(goType),
        };
    }
}
