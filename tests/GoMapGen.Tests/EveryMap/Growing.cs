using GoMapGen.Diagnostics;

namespace GoMapGen.Tests;

public abstract partial class MapFacts<TMap, TKey, TElem, TEnumerator>
{
    [Fact]
    public void A_map_that_was_made_without_a_hint_has_no_buckets()
    {
        uint next = 6;
        using IDisposable random = MapDeterminism.BeginRandom(() => ++next);

        TMap map = TMap.Make(0);

        Assert.Equal(new MapHeader(0, 0, 0, false, false, false, false, 0, 7, 0), map.GetHeader());
        Assert.Equal(7u, next);
        Assert.Empty(map.Dump().Buckets);
        Assert.Null(map.Dump().OldBuckets);
    }

    [Fact]
    public void The_buckets_double_at_the_entry_that_goes_over_the_load()
    {
        TMap map = TMap.Make(0);
        var doubledAt = new List<int>();

        for (int i = 1; i <= 900; i++)
        {
            int before = map.GetHeader().B;
            map[key(i)] = elem(i);
            if (map.GetHeader().B != before)
            {
                doubledAt.Add(i);
            }
        }

        Assert.Equal([9, 14, 27, 53, 105, 209, 417, 833], doubledAt);
    }

    [Fact]
    public void An_update_at_the_load_limit_does_not_double_the_buckets()
    {
        TMap map = MapOf(208);
        MapHeader before = map.GetHeader();

        for (int i = 1; i <= 208; i++)
        {
            map[key(i)] = elem(i + 1);
        }

        Assert.Equal(before, map.GetHeader());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(8, 0)]
    [InlineData(9, 1)]
    [InlineData(13, 1)]
    [InlineData(14, 2)]
    [InlineData(26, 2)]
    [InlineData(27, 3)]
    [InlineData(52, 3)]
    [InlineData(53, 4)]
    [InlineData(1000, 8)]
    [InlineData(-1, 0)]
    [InlineData(long.MinValue, 0)]
    [InlineData(long.MaxValue, 0)]
    [InlineData(1L << 47, 0)]
    public void A_hint_sizes_the_map_unless_it_is_negative_or_absurd(long hint, int logBuckets)
    {
        TMap map = TMap.Make(hint);

        Assert.Equal(logBuckets, map.GetHeader().B);
        map[key(1)] = elem(1);
        AssertHas(map, [1]);
    }

    [Fact]
    public void A_map_with_a_hint_does_not_grow_up_to_that_many_entries()
    {
        TMap map = TMap.Make(208);

        for (int i = 1; i <= 208; i++)
        {
            map[key(i)] = elem(i);
            Assert.Equal((5, false), (map.GetHeader().B, map.GetHeader().Growing));
        }

        map[key(209)] = elem(209);

        Assert.Equal((6, true), (map.GetHeader().B, map.GetHeader().Growing));
    }

    [Fact]
    public void Every_write_evacuates_one_or_two_old_buckets_until_the_growth_ends()
    {
        TMap map = GrowingMap(out int count);
        int writes = 0;

        for (int before = Evacuated(map); map.GetHeader().Growing; writes++)
        {
            // By turns: an update, a removal of what is absent, a new entry.
            switch (writes % 3)
            {
                case 0:
                    map[key(1 + writes)] = elem(1 + writes);
                    break;
                case 1:
                    Assert.False(map.Remove(key(count + 1000)));
                    break;
                default:
                    count++;
                    map[key(count)] = elem(count);
                    break;
            }

            int after = Evacuated(map);
            Assert.True(after - before is 1 or 2 || !map.GetHeader().Growing, $"{before} -> {after}");
            before = after;
        }

        Assert.InRange(writes, 14, 31);
        AssertHas(map, Enumerable.Range(1, count));

        static int Evacuated(TMap map) =>
            map.Dump().OldBuckets is { } old
                ? 32 - old.Count(bucket => bucket.Chain[0].TopHash[0] is not (2 or 3 or 4))
                    - (32 - old.Count)
                : 32;
    }

    [Fact]
    public void A_removal_from_a_map_without_entries_evacuates_nothing()
    {
        TMap map = TMap.Make(0);

        Assert.False(map.Remove(key(1)));

        Assert.Equal(0, map.GetHeader().B);
        Assert.Empty(map.Dump().Buckets);
    }

    [Fact]
    public void Ranging_evacuates_nothing()
    {
        TMap map = GrowingMap(out _);
        MapHeader before = map.GetHeader();

        Assert.Equal(209, EntriesOf(map).Count);

        Assert.Equal(before with { Iterator = true, OldIterator = true }, map.GetHeader());
    }

    [Fact]
    public void A_doubling_sends_each_entry_to_its_bucket_or_to_that_plus_the_old_number_of_buckets()
    {
        TMap map = MapOf(208);
        var bucketOf = BucketOf(map.Dump());

        for (int i = 209; i <= 260; i++)
        {
            map[key(i)] = elem(i);
        }

        Assert.False(map.GetHeader().Growing);
        var doubled = BucketOf(map.Dump());
        Assert.All(bucketOf, entry => Assert.Equal(entry.Value, doubled[entry.Key] & 31));
        Assert.Contains(bucketOf, entry => entry.Value != doubled[entry.Key]);

        static Dictionary<object, int> BucketOf(MapDump<TKey> dump) => dump.Buckets
            .SelectMany(bucket => bucket.Chain.SelectMany(group => group.Keys.Where((_, slot) => group.TopHash[slot] >= 5))
                .Select(key => (key, bucket.Index)))
            .ToDictionary(entry => (object)entry.key!, entry => entry.Index);
    }

    [Fact]
    public void Overflow_buckets_in_sparse_use_lead_to_a_growth_of_the_same_size()
    {
        TMap map = CompactingMap(out HashSet<int> numbers);
        MapHeader before = map.GetHeader();
        Assert.True(before is { Growing: true, SameSizeGrow: true });

        for (int i = 0; map.GetHeader().Growing; i++)
        {
            Assert.InRange(i, 0, 16);
            map.Remove(key(0));
        }

        MapHeader after = map.GetHeader();
        Assert.Equal((before.B, false, false), (after.B, after.Growing, after.SameSizeGrow));
        Assert.InRange(after.NOverflow, 0, 15);
        AssertHas(map, numbers);
    }

    [Fact]
    public void Writes_of_every_kind_find_their_way_while_the_map_compacts()
    {
        TMap map = CompactingMap(out HashSet<int> numbers);
        int[] before = [.. numbers];

        for (int i = 0; i < before.Length; i++)
        {
            switch (i % 3)
            {
                case 0:
                    Assert.True(map.Remove(key(before[i])));
                    numbers.Remove(before[i]);
                    break;
                case 1:
                    map[key(before[i])] = elem(before[i]);
                    break;
                default:
                    map[key(before[^1] + i)] = elem(before[^1] + i);
                    numbers.Add(before[^1] + i);
                    break;
            }
        }

        AssertHas(map, numbers);
    }

    [Fact]
    public void EnsureCapacity_makes_room_at_once()
    {
        TMap map = MapOf(20);

        int capacity = map.EnsureCapacity(1000);

        MapHeader header = map.GetHeader();
        Assert.Equal((8, false, 1664), (header.B, header.Growing, capacity));
        AssertHas(map, Enumerable.Range(1, 20));
        for (int i = 21; i <= 1664; i++)
        {
            map[key(i)] = elem(i);
        }

        Assert.Equal((8, false), (map.GetHeader().B, map.GetHeader().Growing));
        AssertHas(map, Enumerable.Range(1, 1664));
    }

    [Fact]
    public void EnsureCapacity_of_what_there_is_changes_nothing()
    {
        TMap map = GrowingMap(out _);
        Snapshot before = SnapshotOf(map);

        Assert.Equal(416, map.EnsureCapacity(0));
        Assert.Equal(416, map.EnsureCapacity(416));

        Assert.Equal(before, SnapshotOf(map));
    }

    [Fact]
    public void EnsureCapacity_ends_a_growth_under_way()
    {
        TMap map = GrowingMap(out int count);

        map.EnsureCapacity(2000);

        Assert.Equal((9, false), (map.GetHeader().B, map.GetHeader().Growing));
        AssertHas(map, Enumerable.Range(1, count));
    }

    [Fact]
    public void A_negative_capacity_is_an_error()
    {
        TMap map = MapOf(1);

        Assert.Throws<ArgumentOutOfRangeException>("capacity", () => map.EnsureCapacity(-1));
    }

    [Fact]
    public void TrimExcess_goes_back_to_the_buckets_that_the_entries_need()
    {
        TMap map = MapOf(1000);
        for (int i = 21; i <= 1000; i++)
        {
            map.Remove(key(i));
        }

        long before = map.GetHeader().Bytes;
        map.TrimExcess();

        Assert.Equal((2, false), (map.GetHeader().B, map.GetHeader().Growing));
        Assert.True(map.GetHeader().Bytes < before / 16);
        AssertHas(map, Enumerable.Range(1, 20));
    }

    [Fact]
    public void TrimExcess_of_an_empty_map_leaves_one_bucket()
    {
        TMap map = MapOf(1000);
        map.Clear();

        map.TrimExcess();

        Assert.Equal((0, MapOf(1).GetHeader().Bytes), (map.GetHeader().B, map.GetHeader().Bytes));
        map[key(1)] = elem(1);
        AssertHas(map, [1]);
    }

    [Fact]
    public void TrimExcess_ends_a_growth_and_a_compaction()
    {
        TMap growing = GrowingMap(out int count);
        TMap compacting = CompactingMap(out HashSet<int> numbers);

        growing.TrimExcess();
        compacting.TrimExcess();

        Assert.False(growing.GetHeader().Growing);
        Assert.False(compacting.GetHeader().Growing);
        AssertHas(growing, Enumerable.Range(1, count));
        AssertHas(compacting, numbers);
    }

    [Fact]
    public void TrimExcess_of_a_map_that_fits_changes_no_entry()
    {
        TMap map = TMap.Make(0);
        map.TrimExcess();
        Assert.Equal(0, map.GetHeader().Bytes);
        for (int i = 1; i <= 50; i++)
        {
            map[key(i)] = elem(i);
            map.TrimExcess();
        }

        AssertHas(map, Enumerable.Range(1, 50));
    }
}
