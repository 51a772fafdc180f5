namespace GoMapGen.Tests;

/// <summary>Maps work wherever they can be declared and held.</summary>
public sealed class Declarations
{
    [Fact]
    public void In_the_global_namespace()
    {
        var map = new GlobalMap { [1] = "one" };
        var handle = new GlobalHandle { ["one"] = 1 };

        Assert.Equal(("one", 1), (map[1], handle["one"]));
    }

    [Fact]
    public void Inside_a_generic_type()
    {
        var map = new Generic<string>.Inner.Map { [1] = [1, 2] };
        var handle = new Generic<Guid>.Inner.Handle { ["a"] = 1 };

        Assert.Equal([1, 2], map[1]);
        Assert.Equal(1, handle["a"]);
        Assert.Equal(100, Generic<Version>.CountOfHidden(100));
    }

    [Fact]
    public void Inside_a_record_and_an_interface()
    {
        var map = new Outer.Record.IDeep.Map { [1] = 2 };

        Assert.Equal(2, map[1]);
    }

    [Fact]
    public void As_a_private_type_of_private_types() => Assert.True(Outer.PrivateWorks());

    [Fact]
    public void With_names_that_are_keywords()
    {
        var map = new @namespace { [@class.@int] = @event.@long };

        Assert.Equal(@event.@long, map[@class.@int]);
    }

    [Fact]
    public void As_an_internal_sealed_class() => Assert.Equal(2, new InternalMap { [1] = 2 }[1]);

    [Fact]
    public void By_a_key_whose_number_is_private()
    {
        var users = new ByUser();
        var named = new ByUserAndName();
        for (int i = 0; i < 1000; i++)
        {
            users[new UserId(i)] = i;
            named[(new UserId(i), "a")] = i;
            named[(new UserId(i), "b")] = -i;
        }

        Assert.Equal((1000, 2000), (users.Count, named.Count));
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal((i, i, -i), (users[new UserId(i)], named[(new UserId(i), "a")], named[(new UserId(i), "b")])));
        Assert.False(users.ContainsKey(new UserId(1000)) || named.ContainsKey((new UserId(1000), "a")) || named.ContainsKey((new UserId(1), "c")));
    }

    [Fact]
    public void By_a_key_with_bytes_that_are_no_number()
    {
        static Mac Address(int i) => new() { A = (byte)i, F = (byte)(i >> 8) };
        var links = new ByLink();
        var named = new ByMacAndName();
        for (int i = 0; i < 1000; i++)
        {
            links[(Address(i), 1)] = i;
            links[(Address(i), 256)] = -i;
            named[(Address(i), "a")] = i;
        }

        Assert.Equal((2000, 1000), (links.Count, named.Count));
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal((i, -i, i), (links[(Address(i), 1)], links[(Address(i), 256)], named[(Address(i), "a")])));
        Assert.False(links.ContainsKey((Address(1), 2)) || links.ContainsKey((Address(1000), 1)) || named.ContainsKey((Address(1000), "a")));
    }

    [Fact]
    public void With_members_of_its_own()
    {
        var words = new WordCount();

        words.CountWords("a rose is a rose");

        Assert.Equal((5, "map[a:2 is:1 rose:2]"), (words.Total, words.ToString()));
    }

    [Fact]
    public void A_handle_in_a_field_is_nil_until_it_is_set()
    {
        var holding = new Holding();
        Assert.True(holding.Field.IsNil);

        holding.Field = new IntHandle { [1] = 1 };
        holding.Field[2] = 2;

        Assert.Equal(2, holding.Field.Count);
    }

    [Fact]
    public void A_handle_got_from_a_property_is_written_to_through_Ref_Add_and_MapAssign()
    {
        var holding = new Holding();

        holding.Property.Ref(1) = 1;
        holding.Property.Add(2, 2);
        IntHandle.MapAssign(holding.Property, 3) = 3;
        holding.Property.Ref(1) += 10;

        Assert.Equal("map[1:11 2:2 3:3]", holding.Property.ToString());
    }

    [Fact]
    public void A_handle_in_an_array_is_written_to_in_place()
    {
        var holding = new Holding();

        holding.Array[0][1] = 1;

        Assert.Equal(1, holding.Array[0][1]);
        Assert.Throws<NilMapException>(() => holding.Array[1][1] = 1);
    }

    [Fact]
    public void A_handle_that_is_an_elem_is_nil_where_it_is_absent_and_written_to_through_Ref()
    {
        var map = new HandlesByName { ["a"] = new() };

        map["a"].Ref(1)++;

        Assert.Equal(1, map["a"][1]);
        Assert.True(map["b"].IsNil);
        Assert.Equal(0, map["b"][1]);
        Assert.Throws<NilMapException>(() => map["b"].Ref(1)++);
    }

    [Fact]
    public void A_collection_expression_makes_a_map_in_which_later_entries_overwrite()
    {
        StringMap other = new() { ["c"] = 3 };
        StringMap map = [new("a", 1), new("b", 2), new("a", 4), .. other];
        StringHandle handle = [new("a", 1), new("b", 2), new("a", 4), .. other];
        StringMap empty = [];

        Assert.Equal("map[a:4 b:2 c:3]", map.ToString());
        Assert.Equal("map[a:4 b:2 c:3]", handle.ToString());
        Assert.Equal("map[]", empty.ToString());
        empty["a"] = 1;
    }
}
