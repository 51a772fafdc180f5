namespace GoMapGen.Tests;

/// <summary>Of two equal strings a map keeps the one that came first, as Dictionary does: Go's do not differ in anything.</summary>
public sealed class EqualStrings
{
    // Through all states of growth: small, full, growing, with overflow buckets.
    private const int Entries = 3000;

    [Theory]
    [InlineData("set")]
    [InlineData("ref")]
    [InlineData("try add")]
    [InlineData("set characters")]
    [InlineData("ref bytes")]
    public void An_equal_string_leaves_the_one_that_is_there(string write)
    {
        var map = new StringMap();
        var first = new List<string>();
        for (int i = 0; i < Entries; i++)
        {
            first.Add(Key(i));
            map[first[i]] = i;
            int again = i * 7 % (i + 1);
            Write(map, write, Key(again), again);
            string kept = KeyIn(map, Key(again));
            Assert.Same(first[again], kept);
        }

        Assert.Equal(Entries, map.Count);
        Assert.All(map, entry => Assert.Same(first[entry.Value], entry.Key));
    }

    [Fact]
    public void A_pair_with_a_string_stays_as_it_is()
    {
        string first = Key(1);
        var map = TextPairHandle.Make();
        map[(first, 1)] = "one";
        map[(Key(1), 1)] = "uno";

        Assert.Same(first, Assert.Single(map).Key.Item1);
        Assert.Equal("uno", map[(first, 1)]);
    }

    private static string Key(int i) => "key " + i.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string KeyIn(StringMap map, string key)
    {
        Assert.True(map.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out string? kept, out _));
        return kept;
    }

    private static void Write(StringMap map, string write, string key, int value)
    {
        switch (write)
        {
            case "set":
                map[key] = value;
                break;
            case "ref":
                map.Ref(key) = value;
                break;
            case "try add":
                Assert.False(map.TryAdd(key, value));
                break;
            case "set characters":
                map[key.AsSpan()] = value;
                break;
            default:
                map.Ref(System.Text.Encoding.UTF8.GetBytes(key)) = value;
                break;
        }
    }
}
