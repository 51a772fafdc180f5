using GoMapGen.Diagnostics;

namespace GoMapGen.Tests;

/// <summary>Constructors, initializers and the boundaries of capacities.</summary>
public sealed class Making
{
    [Fact]
    public void Both_forms_are_made_by_new()
    {
        var map = new IntMap { [1] = 1 };
        var handle = new IntHandle { [1] = 1 };

        Assert.Equal((1, 1), (map.Count, handle.Count));
        Assert.False(handle.IsNil);
    }

    [Fact]
    public void The_default_of_the_struct_form_is_nil()
    {
        IntHandle handle = default;
        var array = new IntHandle[3];

        Assert.True(handle.IsNil);
        Assert.All(array, element => Assert.True(element.IsNil));
    }

    [Fact]
    public void Copies_of_a_handle_share_the_map()
    {
        var handle = new IntHandle();
        IntHandle copy = handle;

        copy[1] = 1;

        Assert.Equal(1, handle[1]);
        handle.Clear();
        Assert.Empty(copy);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(8, 0)]
    [InlineData(9, 1)]
    [InlineData(1000, 8)]
    public void A_capacity_sizes_as_a_hint(int capacity, int logBuckets)
    {
        Assert.Equal(logBuckets, new IntMap(capacity).GetHeader().B);
        Assert.Equal(logBuckets, new IntHandle(capacity).GetHeader().B);
        Assert.Equal(logBuckets, new StringMap(capacity).GetHeader().B);
    }

    [Fact]
    public void A_negative_capacity_is_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>("capacity", () => new IntMap(-1));
        Assert.Throws<ArgumentOutOfRangeException>("capacity", () => new IntHandle(int.MinValue));
    }

    [Fact]
    public void Every_way_to_make_a_map_draws_one_number()
    {
        int draws = 0;
        using IDisposable random = MapDeterminism.BeginRandom(() => (uint)++draws);

        _ = new IntMap();
        _ = new IntMap(1000);
        _ = IntMap.Make();
        _ = IntMap.Make(1000);
        _ = IntMap.Of((1, 1), (2, 2));
        _ = new IntHandle();
        _ = new IntHandle(1000);

        Assert.Equal(7, draws);
    }

    [Fact]
    public void A_map_is_made_of_entries()
    {
        KeyValuePair<string, int>[] entries = [new("a", 1), new("b", 2), new("a", 3)];

        Assert.Equal("map[a:3 b:2]", new StringMap(entries).ToString());
        Assert.Equal("map[a:3 b:2]", new StringHandle(entries.Where(_ => true)).ToString());
        Assert.Equal("map[a:3 b:2]", new StringMap(new StringMap(entries)).ToString());
        Assert.Throws<ArgumentNullException>("entries", () => new StringMap(null!));
        Assert.Throws<ArgumentNullException>("entries", () => new StringHandle(null!));
    }

    [Fact]
    public void A_map_is_made_by_every_kind_of_initializer()
    {
        StringMap indexed = new() { ["a"] = 1, ["b"] = 2, ["a"] = 3 };
        StringMap added = new() { { "a", 3 }, { "b", 2 } };

        Assert.Equal("map[a:3 b:2]", indexed.ToString());
        Assert.Equal("map[a:3 b:2]", added.ToString());
    }

    [Fact]
    public void An_initializer_that_adds_a_key_twice_is_an_error() =>
        Assert.Throws<ArgumentException>(() => new StringMap { { "a", 1 }, { "a", 2 } });

    [Fact]
    public void A_capacity_beyond_memory_is_out_of_memory()
    {
        // 256 bytes a slot: 2^29 buckets are a terabyte, more than the collector reserves.
        var map = new BulkyMap { [default] = default };
        Snapshot before = Snapshot.Of(map);

        Assert.Throws<OutOfMemoryException>(() => new BulkyMap(int.MaxValue));
        Assert.Throws<OutOfMemoryException>(() => map.EnsureCapacity(int.MaxValue));

        Assert.Equal(before, Snapshot.Of(map));
        map[(2, default, default, default, default)] = default;
        Assert.Equal(2, map.Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(1L << 40)]
    public void An_absurd_hint_is_ignored(long hint)
    {
        Assert.Equal((0, 0L), (BulkyMap.Make(hint).GetHeader().B, BulkyMap.Make(hint).GetHeader().Bytes));
        Assert.Equal((0, 0L), (IntHandle.Make(hint).GetHeader().B, IntHandle.Make(hint).GetHeader().Bytes));
    }

    [Fact]
    public void A_copy_of_a_map_is_its_buckets_and_shares_nothing()
    {
        var map = new IntMap();
        for (int i = 0; i < 1000; i++)
        {
            map[i] = i;
        }

        var copy = new IntMap(map) { [0] = 7, [1000] = 1000 };
        map.Remove(1);

        Assert.Equal(map.GetHeader().Hash0, copy.GetHeader().Hash0);
        Assert.Equal((999, 0), (map.Count, map[0]));
        Assert.Equal((1001, 7, 1), (copy.Count, copy[0], copy[1]));
        Assert.Equal(Enumerable.Range(0, 1001), copy.Keys.Order());
    }

    [Fact]
    public void A_copy_of_a_map_with_room_to_spare_has_none()
    {
        var map = new IntMap(1000) { [1] = 1, [2] = 2 };

        var copy = new IntMap(map);

        Assert.Equal((7, 0), (map.GetHeader().B - 1, copy.GetHeader().B));
        Assert.Equal((2, 1, 2), (copy.Count, copy[1], copy[2]));
    }

    [Fact]
    public void A_copy_of_nothing_is_made_and_empty()
    {
        var copy = new IntMap(new IntMap()) { [1] = 1 };

        Assert.Single(copy);
        Assert.Throws<ArgumentNullException>("entries", () => new IntMap(null!));
    }
}
