using GoMapGen.Diagnostics;

namespace GoMapGen.Tests;

/// <summary>NaN equals nothing, itself included; +0 and -0 are one key.</summary>
public sealed class FloatKeys
{
    [Fact]
    public void Every_insertion_of_NaN_adds_an_entry()
    {
        var map = new DoubleMap();

        for (int i = 1; i <= 100; i++)
        {
            map[double.NaN] = i;
        }

        Assert.Equal(100, map.Count);
        Assert.Equal(100, map.Select(entry => entry.Value).Distinct().Count());
        Assert.All(map, entry => Assert.True(double.IsNaN(entry.Key)));
    }

    [Fact]
    public void A_range_that_starts_in_a_growth_of_the_same_size_gives_every_NaN_though_it_ends()
    {
        int ranges = 0;
        while (ranges < 100)
        {
            var map = new DoubleMap();
            for (int i = 0; i < 20; i++)
            {
                map[double.NaN] = i;
            }

            for (int i = 0; i < 8; i++)
            {
                map[i] = i;
            }

            for (int next = 100; next < 10_000 && !map.GetHeader().SameSizeGrow; next++)
            {
                map[next] = next;
                map.Remove(next - 23.0);
            }

            if (!map.GetHeader().SameSizeGrow)
            {
                continue;
            }

            ranges++;
            int came = 0;
            foreach (KeyValuePair<double, double> entry in map)
            {
                came += double.IsNaN(entry.Key) ? 1 : 0;
                while (map.GetHeader().Growing)
                {
                    map.Remove(-1);
                }
            }

            Assert.Equal(20, came);
        }
    }

    [Fact]
    public void A_NaN_is_never_found()
    {
        var map = new DoubleMap { [double.NaN] = 1 };

        Assert.False(map.ContainsKey(double.NaN));
        Assert.False(map.TryGetValue(double.NaN, out _));
        Assert.Equal(0, map[double.NaN]);
        Assert.Throws<KeyNotFoundException>(() => ((IDictionary<double, double>)map)[double.NaN]);
        bool isContained = map.Keys.Contains(double.NaN);
        Assert.False(isContained);
    }

    [Fact]
    public void A_NaN_cannot_be_removed_but_by_Clear()
    {
        var map = new DoubleMap { [double.NaN] = 1, [1] = 1 };

        Assert.False(map.Remove(double.NaN));
        Assert.Equal(1, map.RemoveWhere((_, _) => true));
        Assert.Single(map);
        map.Clear();

        Assert.Empty(map);
        Assert.True(map.Count == 0);
    }

    [Fact]
    public void A_zero_that_is_refused_leaves_the_other_in_its_place()
    {
        var map = new DoubleMap { [0.0] = 1 };
        IDictionary<object, object> objects = new ObjectMap { [0.0] = "" };

        Assert.False(map.TryAdd(-0.0, 2));
        Assert.Throws<ArgumentException>(() => map.Add(-0.0, 2));
        Assert.Throws<ArgumentException>(() => objects.Add(-0.0, ""));

        Assert.False(double.IsNegative(map.Keys.Single()));
        Assert.False(double.IsNegative((double)objects.Keys.Single()));
        map[-0.0] = 3;
        Assert.True(double.IsNegative(map.Keys.Single()));
    }

    [Fact]
    public void Add_and_TryAdd_of_NaN_always_add()
    {
        var map = new DoubleMap();

        map.Add(double.NaN, 1);
        map.Add(double.NaN, 2);

        Assert.True(map.TryAdd(double.NaN, 3));
        Assert.Equal(4, map.GetOrAdd(double.NaN, 4.0, (_, state) => state));
        map.Ref(double.NaN)++;
        Assert.Equal(5, map.Count);
    }

    [Fact]
    public void A_NaN_draws_a_number_for_every_hash()
    {
        int draws = 0;
        using IDisposable random = MapDeterminism.BeginRandom(() => (uint)++draws);
        var map = new DoubleMap();

        map[double.NaN] = 1;
        Assert.Equal(2, draws);
        map.ContainsKey(double.NaN);
        Assert.Equal(3, draws);
        map.Remove(double.NaN);
        Assert.Equal(4, draws);
        map[1] = 1;

        Assert.Equal(4, draws);
    }

    [Fact]
    public void Nothing_is_drawn_for_a_NaN_that_an_empty_map_need_not_hash()
    {
        int draws = 0;
        using IDisposable random = MapDeterminism.BeginRandom(() => (uint)++draws);
        var map = new DoubleMap();

        map.ContainsKey(double.NaN);
        map.Remove(double.NaN);

        Assert.Equal(1, draws);
    }

    [Fact]
    public void NaN_entries_live_through_growths()
    {
        var map = new DoubleMap();
        for (int i = 1; i <= 1000; i++)
        {
            map[double.NaN] = i;
            map[i] = -i;
        }

        Assert.Equal(2000, map.Count);
        Assert.Equal(Enumerable.Range(1, 1000).Select(i => (double)i), map.Where(entry => double.IsNaN(entry.Key)).Select(entry => entry.Value).Order());
        Assert.All(Enumerable.Range(1, 1000), i => Assert.Equal(-i, map[i]));
    }

    [Fact]
    public void A_range_through_growths_gives_every_NaN_entry_once()
    {
        for (int start = 10; start <= 210; start += 10)
        {
            var map = new DoubleMap();
            for (int i = 0; i < start; i++)
            {
                map[double.NaN] = i;
            }

            var seen = new HashSet<double>();
            int next = 0;
            foreach (var (_, value) in map)
            {
                Assert.True(seen.Add(value), $"{value} came twice");
                for (int i = 0; i < 4 && next < 2000; i++)
                {
                    map[++next] = -next;
                }
            }

            Assert.True(Enumerable.Range(0, start).All(i => seen.Contains(i)), $"of {start} some are missing");
        }
    }

    [Fact]
    public void NaN_entries_live_through_EnsureCapacity_TrimExcess_and_Clone()
    {
        var map = new DoubleMap();
        for (int i = 0; i < 100; i++)
        {
            map[double.NaN] = i;
        }

        map.EnsureCapacity(1000);
        Assert.Equal(100, map.Select(entry => entry.Value).Distinct().Count());
        map.TrimExcess();
        Assert.Equal(100, map.Select(entry => entry.Value).Distinct().Count());
        Assert.Equal(100, map.Clone().Select(entry => entry.Value).Distinct().Count());
    }

    [Fact]
    public void A_map_with_a_NaN_key_does_not_equal_its_clone()
    {
        var map = new DoubleMap { [double.NaN] = 1 };

        Assert.False(map.MapEquals(map.Clone()));
    }

    [Fact]
    public void AddRange_of_a_map_with_NaN_keys_to_itself_comes_to_an_end()
    {
        var map = new DoubleMap();
        for (int i = 0; i < 50; i++)
        {
            map[double.NaN] = i;
        }

        map.AddRange(map);

        Assert.InRange(map.Count, 100, 100_000);
    }

    [Fact]
    public void Both_zeros_are_one_key_and_an_update_overwrites_it()
    {
        var map = new DoubleMap { [0.0] = 1 };
        map[-0.0] = 2;

        Assert.Equal(2, map[0.0]);
        Assert.True(double.IsNegative(Assert.Single(map).Key));
        map.Ref(0.0)++;
        Assert.False(double.IsNegative(map.Keys.Single()));
        Assert.True(map.Remove(-0.0));
    }

    [Fact]
    public void The_key_is_overwritten_also_in_an_overflow_chain_and_while_the_map_grows()
    {
        var map = new DoubleMap();
        for (int i = 0; i < 209; i++)
        {
            map[i] = i;
        }

        Assert.True(map.GetHeader().Growing);
        map[-0.0] = 1;

        Assert.Equal(209, map.Count);
        Assert.True(double.IsNegative(map.Keys.Single(key => key == 0)));
    }

    [Fact]
    public void A_NaN_inside_a_struct_makes_the_struct_equal_to_nothing()
    {
        var map = new ReadingMap();

        map[new Reading(double.NaN, "m")] = 1;
        map[new Reading(double.NaN, "m")] = 2;

        Assert.Equal(2, map.Count);
        Assert.False(map.ContainsKey(new Reading(double.NaN, "m")));
    }

    [Fact]
    public void Zeros_inside_a_struct_are_equal_and_the_key_is_overwritten()
    {
        var map = new ReadingMap { [new Reading(0.0, "m")] = 1 };

        map[new Reading(-0.0, "m")] = 2;

        Assert.True(double.IsNegative(Assert.Single(map).Key.Value));
    }

    [Fact]
    public void Floats_inside_an_object_key_follow_the_same_rules()
    {
        var map = new ObjectMap { [0.0] = "zero" };
        map[-0.0] = "negative";
        map[double.NaN] = "nan";
        map[double.NaN] = "nan";
        map[0.0f] = "another type";
        map[(double.NaN, 1)] = "tuple";
        map[(double.NaN, 1)] = "tuple";

        Assert.Equal(6, map.Count);
        Assert.Equal("negative", map[0.0]);
        Assert.True(double.IsNegative((double)map.Keys.First(key => key is 0.0)));
        Assert.Null(map[double.NaN]);
        Assert.Null(map[(double.NaN, 1)]);
    }

    [Fact]
    public void A_key_that_is_stored_indirectly_is_overwritten_in_its_map_only()
    {
        var map = new WideReadingMap { [new WideReading(0.0, default, default, default, default)] = default };
        WideReadingMap clone = map.Clone();

        map[new WideReading(-0.0, default, default, default, default)] = default;

        Assert.True(double.IsNegative(map.Keys.Single().Value));
        Assert.False(double.IsNegative(clone.Keys.Single().Value));
    }
}
