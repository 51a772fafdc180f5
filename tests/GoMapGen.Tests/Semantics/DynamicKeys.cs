namespace GoMapGen.Tests;

/// <summary>Keys of an object or interface type are compared by dynamic type and value; some cannot be hashed.</summary>
public sealed class DynamicKeys
{
    public static TheoryData<object, string> Unhashable => new()
    {
        { new int[1], "hash of unhashable type System.Int32[]" },
        { new List<int>(), $"hash of unhashable type {typeof(List<int>)}" },
        { new Dictionary<int, int>(), $"hash of unhashable type {typeof(Dictionary<int, int>)}" },
        { (Action)(() => { }), "hash of unhashable type System.Action" },
        { new IntMap(), "hash of unhashable type GoMapGen.Tests.IntMap" },
        { new DerivedMap(), "hash of unhashable type GoMapGen.Tests.DynamicKeys+DerivedMap" },
        { new ArraySegment<int>([1]), $"hash of unhashable type {typeof(ArraySegment<int>)}" },
        { new ReadOnlyMemory<char>(['a']), $"hash of unhashable type {typeof(ReadOnlyMemory<char>)}" },
        { new PriorityQueue<int, int>(), $"hash of unhashable type {typeof(PriorityQueue<int, int>)}" },
        { default(IntHandle), "hash of unhashable type GoMapGen.Tests.IntHandle" },
        { (1, new int[1]), $"hash of unhashable type {typeof((int, int[]))}" },
    };

    [Theory]
    [MemberData(nameof(Unhashable))]
    public void A_key_that_cannot_be_hashed_is_an_error_and_the_map_stays_usable(object key, string message)
    {
        var map = new ObjectMap();
        for (int i = 0; i < 20; i++)
        {
            map[i] = i;
        }

        Snapshot before = Snapshot.Of(map);

        Action[] attempts =
        [
            () => map[key] = 1,
            () => _ = map[key],
            () => map.Add(key, 1),
            () => map.TryAdd(key, 1),
            () => map.Ref(key),
            () => map.GetValueRefOrAddDefault(key, out _),
            () => map.GetValueRefOrNullRef(key),
            () => map.GetOrAdd(key, 1, (_, state) => state),
            () => map.TryGetValue(key, out _),
            () => map.ContainsKey(key),
            () => map.Remove(key),
            () => map.Remove(key, out _),
            () => ObjectMap.MapAccess1(map, key),
            () => ObjectMap.MapAccess2(map, key, out _),
            () => ObjectMap.MapAssign(map, key),
            () => ObjectMap.MapDelete(map, key),
        ];
        Assert.All(attempts, attempt => Assert.Equal(message, Assert.Throws<UnhashableKeyException>(attempt).Message));

        Assert.Equal(before, Snapshot.Of(map));
        map["a"] = 1;
        Assert.Equal(21, map.Count);
    }

    [Theory]
    [MemberData(nameof(Unhashable))]
    public void A_key_that_cannot_be_hashed_is_an_error_also_of_an_empty_and_of_a_nil_map(object key, string message)
    {
        var empty = new ObjectMap();
        ObjectHandle nil = default;

        Action[] attempts =
        [
            () => _ = empty[key],
            () => empty.ContainsKey(key),
            () => empty.TryGetValue(key, out _),
            () => empty.Remove(key),
            () => _ = nil[key],
            () => nil.ContainsKey(key),
            () => nil.Remove(key),
            () => ObjectMap.MapAccess1(null, key),
            () => ObjectMap.MapAccess2(null, key, out _),
            () => ObjectMap.MapDelete(null, key),
        ];

        Assert.All(attempts, attempt => Assert.Equal(message, Assert.Throws<UnhashableKeyException>(attempt).Message));
    }

    [Fact]
    public void A_nil_map_is_the_first_error_of_an_assignment() =>
        Assert.Throws<NilMapException>(() => ObjectMap.MapAssign(null, new int[1]));

    [Fact]
    public void Values_of_different_types_are_different_keys()
    {
        var map = new ObjectMap { [1] = "int", [1L] = "long", [1.0] = "double", [(byte)1] = "byte", ["1"] = "string", [Shade.Light] = "enum" };

        Assert.Equal(6, map.Count);
        Assert.Equal("long", map[1L]);
        Assert.Equal("byte", map[(byte)1]);
        Assert.Equal("enum", map[Shade.Light]);
        Assert.Null(map[1u]);
    }

    [Fact]
    public void Equal_values_in_different_boxes_are_one_key()
    {
        var map = new ObjectMap();
        map[(object)12345] = "first";
        map[(object)12345] = "second";
        map[new string('x', 3)] = 1;
        map[new string('x', 3)] = 2;
        map[(1, "a")] = 3;
        map[(1, "a")] = 4;
        map[new Child("c")] = 5;
        map[new Child("c")] = 6;

        Assert.Equal(4, map.Count);
        Assert.Equal(4, map[(1, "a")]);
    }

    [Fact]
    public void Null_is_a_key_of_an_object_map()
    {
        var map = new ObjectMap();
        Assert.False(map.ContainsKey(null!));

        map[null!] = "nil";
        map[null!] = "nothing";

        Assert.Equal("nothing", map[null!]);
        Assert.Null(Assert.Single(map).Key);
        Assert.True(map.Remove(null!));
    }

    [Fact]
    public void Null_is_a_key_of_maps_of_interfaces_and_classes()
    {
        var shapes = new ShapeMap { [null!] = 1, [new Circle(1)] = 2 };
        var children = new ChildMap { [null!] = "none", [new Child("a")] = "a" };
        var tokens = new TokenMap { [null!] = 1, [Token.Of(1)] = 2 };

        Assert.Equal((2, 1L), (shapes.Count, shapes[null!]));
        Assert.Equal((2, "none"), (children.Count, children[null!]));
        Assert.Equal((2, 1L), (tokens.Count, tokens[null!]));
        Assert.True(shapes.Remove(null!) && children.Remove(null!) && tokens.Remove(null!));
        Assert.True(shapes.ContainsKey(new Circle(1)) && children.ContainsKey(new Child("a")) && tokens.ContainsKey(Token.Of(1)));
    }

    [Fact]
    public void An_interface_key_is_compared_by_type_and_value()
    {
        var map = new ShapeMap { [new Circle(1)] = 1, [new Square(1)] = 2 };

        map[new Circle(1)] = 3;
        map[new Square(1)] = 4;

        Assert.Equal((2, 3L, 4L), (map.Count, map[new Circle(1)], map[new Square(1)]));
    }

    [Fact]
    public void A_class_without_an_equality_is_compared_by_identity()
    {
        var map = new TokenMap { [new Token()] = 1, [new Token()] = 2 };

        Assert.Equal(2, map.Count);
        Assert.False(map.ContainsKey(new Token()));
    }

    [Fact]
    public void A_class_with_an_equality_is_asked()
    {
        var map = new ChildMap { [new Child("a")] = "first" };

        map[new Child("a")] = "second";

        Assert.Equal((1, "second"), (map.Count, map[new Child("a")]));
    }

    [Fact]
    public void A_class_whose_subclass_has_an_equality_is_asked()
    {
        static System.Net.EndPoint Local(int port) => new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, port);
        var map = new EndPointMap { [Local(80)] = 1, [null!] = 2 };

        map[Local(80)] += 2;
        map[Local(81)] = 4;

        Assert.Equal((3, 3, 4, 2), (map.Count, map[Local(80)], map[Local(81)], map[null!]));
    }

    [Fact]
    public void A_comparer_decides_which_keys_are_equal()
    {
        var words = new IgnoreCaseMap { ["Key"] = 1 };
        words["KEY"] = 2;
        var numbers = new LastDigitsHandle { [1234] = 1 };
        numbers[5234] = 2;

        Assert.Equal((1, 2), (words.Count, words["key"]));
        Assert.True(words.Remove("kEy"));
        Assert.Equal((1, 2L), (numbers.Count, numbers[234]));
        Assert.False(numbers.ContainsKey(235));
    }

    [Fact]
    public void A_thousand_keys_of_a_comparer_are_found()
    {
        var map = new LastDigitsHandle();
        for (int i = 0; i < 5000; i++)
        {
            map[i] = i;
        }

        Assert.Equal(1000, map.Count);
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(4000 + i, map[i]));
    }

    [Fact]
    public void A_struct_without_an_equality_is_compared_member_by_member()
    {
        var map = new NameMap { [new Name("a", 1)] = 1 };

        map[new Name(new string('a', 1), 1)] = 2;

        Assert.Equal((1, 2L), (map.Count, map[new Name("a", 1)]));
        Assert.False(map.ContainsKey(new Name("a", 2)));
        Assert.False(map.ContainsKey(new Name("b", 1)));
        Assert.False(map.ContainsKey(default));
    }

    [Fact]
    public void Instants_and_decimals_are_compared_by_value()
    {
        var times = new TimeMap { [new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)] = 1 };
        var instants = new InstantMap { [new DateTimeOffset(2020, 1, 1, 12, 0, 0, TimeSpan.Zero)] = 1 };
        var prices = new PriceMap { [1.0m] = 1 };

        Assert.True(times.ContainsKey(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Local)));
        Assert.True(instants.ContainsKey(new DateTimeOffset(2020, 1, 1, 14, 0, 0, TimeSpan.FromHours(2))));
        Assert.True(prices.ContainsKey(1.00m));
        Assert.False(prices.ContainsKey(1.01m));
    }

    [Fact]
    public void The_default_of_a_key_type_is_a_key_like_any_other()
    {
        var ints = new IntMap { [0] = 1 };
        var texts = new StringMap { [""] = 1 };
        var guids = new GuidMap { [Guid.Empty] = Guid.Empty };
        var names = new NameMap { [default] = 1 };

        Assert.True(ints.ContainsKey(0) && texts.ContainsKey("") && guids.ContainsKey(default) && names.ContainsKey(default));
        Assert.Equal((1L, 1, 1L), (ints[0], texts[""], names[default]));
        Assert.True(ints.Remove(0) && texts.Remove("") && guids.Remove(default) && names.Remove(default));
    }

    [Fact]
    public void All_values_of_a_small_key_type_fit()
    {
        var bytes = new ByteMap();
        for (int i = 0; i < 1000; i++)
        {
            bytes.Ref((byte)i)++;
        }

        Assert.Equal(256, bytes.Count);
        Assert.Equal(1000, bytes.Sum(entry => entry.Value));
    }

    private sealed class DerivedMap : IntMap;
}
