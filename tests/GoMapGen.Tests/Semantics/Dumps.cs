using System.Globalization;
using GoMapGen.Diagnostics;

namespace GoMapGen.Tests;

/// <summary>ToString of a dump: buckets as aligned text.</summary>
public sealed class Dumps
{
    [Fact]
    public void A_line_is_a_bucket_or_one_of_its_overflow_buckets_and_slots_stand_below_slots()
    {
        var dump = new MapDump<int>(
            [
                new BucketDump<int>(0, [Slots([0x9b, 5, 1, 0xff, 1, 6, 7, 8], [12, -3, 0, 1000, 0, 6, 7, 8]), Slots([0xc0, 0, 0, 0, 0, 0, 0, 0], [28])]),
                new BucketDump<int>(1, [Slots([0, 0, 0, 0, 0, 0, 0, 0], [])]),
            ],
            [new BucketDump<int>(0, [Slots([2, 3, 4, 4, 4, 4, 4, 4], [1, 2])])]);

        Assert.Equal(
            """
            buckets
                 0 | 9b 12   | 05 -3   | 01      | ff 1000 | 01      | 06 6    | 07 7    | 08 8
                 + | c0 28   | 00      | 00      | 00      | 00      | 00      | 00      | 00
                 1 | 00      | 00      | 00      | 00      | 00      | 00      | 00      | 00
            old buckets
                 0 | 02 X    | 03 Y    | 04 -    | 04 -    | 04 -    | 04 -    | 04 -    | 04 -

            """,
            dump.ToString());
    }

    [Fact]
    public void Every_key_of_a_map_is_in_its_line()
    {
        var map = new IntMap();
        for (int i = 1; i <= 105; i++)
        {
            map[i] = i;
        }

        MapDump<int> dump = map.Dump();
        Assert.NotNull(dump.OldBuckets);
        string[] lines = dump.ToString().TrimEnd('\n').Split('\n');
        IEnumerable<BucketDump<int>> buckets = dump.Buckets.Concat(dump.OldBuckets);
        Assert.Equal(2 + buckets.Sum(static bucket => bucket.Chain.Count), lines.Length);

        string[][] slots = [.. lines.Where(static line => line.Contains('|')).Select(static line => line.Split(" | ")[1..])];
        IEnumerable<string[]> expected = buckets.SelectMany(static bucket => bucket.Chain)
            .Select(static group => group.TopHash.Zip(group.Keys, static (top, key) => top >= 5 ? $"{top:x2} {key}" : top.ToString("x2", CultureInfo.InvariantCulture)).ToArray());
        Assert.Equal(expected.Select(static row => row.Select(static slot => slot[..2])), slots.Select(static row => row.Select(static slot => slot[..2])));
        Assert.Equal(
            Enumerable.Range(1, 105).Order(),
            slots.SelectMany(static row => row).Select(static slot => slot.Trim().Split(' ')).Where(static parts => parts.Length == 2)
                .Select(static parts => int.TryParse(parts[1], CultureInfo.InvariantCulture, out int key) ? key : 0).Where(static key => key > 0).Order());
    }

    [Fact]
    public void A_map_without_buckets_has_none_to_show()
    {
        Assert.Equal("buckets\n", new StringMap().Dump().ToString());
        Assert.Equal("buckets\n", default(StringHandle).Dump().ToString());
    }

    [Fact]
    public void Keys_are_shown_as_in_Go_cut_and_on_one_line()
    {
        string long24 = new('x', 24);
        var dump = new MapDump<string?>(
            [new BucketDump<string?>(0, [new SlotGroup<string?>([9, 9, 9, 9, 0, 0, 0, 0], [long24, long24 + "y", "a\nb\tc", null, null, null, null, null])])], null);
        string line = dump.ToString().Split('\n')[1];
        Assert.Equal([$"09 {long24}", $"09 {long24}..", "09 a b c", "09 <nil>", "00", "00", "00", "00"], line.Split(" | ")[1..].Select(static slot => slot.TrimEnd()));

        var doubles = new DoubleMap { [1e21] = 1, [double.NaN] = 2, [-0.5] = 3 };
        string text = doubles.Dump().ToString();
        Assert.All(["1e+21", "NaN", "-0.5"], key => Assert.Contains($" {key} ", text.Replace('\n', ' '), StringComparison.Ordinal));
    }

    private static SlotGroup<int> Slots(byte[] top, int[] keys) => new(top, [.. keys, .. new int[8 - keys.Length]]);
}
