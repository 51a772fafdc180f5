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
        MapHeader header = HeaderOf(literal.Replace("_", "", StringComparison.Ordinal));
        Assert.Equal(count, header.Count);
        Assert.Equal(row.GetProperty("B").GetInt32(), header.B);
        Assert.Equal(row.GetProperty("growing").GetBoolean(), header.Growing);
        Assert.Equal(0, row.GetProperty("flags").GetInt32());
        Assert.False(header.Iterator || header.OldIterator || header.SameSizeGrow);
        Assert.Equal(row.GetProperty("buckets").GetBoolean(), header.Bytes > 0);
    }

    [Fact]
    public void Entries_are_evaluated_in_the_order_of_Go()
    {
        JsonElement header = TraceFile.ReadLines("literals").First();
        GoLiterals.Asked = [];
        LongToLong map = GoLiterals.Evaluation();
        Assert.Equal(header.GetProperty("evalOrder").GetString(), string.Join(" ", GoLiterals.Asked));
        Assert.Equal("map[1:2 3:4 6:7 100:5 101:5]", map.ToString());
    }

    private static MapHeader HeaderOf(string literal) =>
        (MapHeader)((dynamic)typeof(GoLiterals).GetMethod(literal)!.Invoke(null, null)!).GetHeader();
}
