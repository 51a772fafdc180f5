using KV = System.Collections.Generic.KeyValuePair<string, int>;

namespace GoMapGen.Literals.Forms;

/// <summary>Every form that a source can have, of maps that can be written to.</summary>
public partial class MutableForms
{
    private const string Key = "const";
    private const int Two = 2;

    [GoMapLiteral(nameof(IndexerSource))]
    private static partial Texts Indexer();

    private static Texts IndexerSource() => new() { [".css"] = "text/css", [".js"] = "text/javascript" };

    [GoMapLiteral(nameof(PairsSource))]
    private static partial Numbers Pairs();

    private static Numbers PairsSource()
    {
        return new Numbers { { "a", 1 }, { "b", Two } };
    }

    [GoMapLiteral(nameof(CollectionSource))]
    private static partial Numbers Collection();

    private static Numbers CollectionSource => [new("a", 1), new KV("b", 2), new KeyValuePair<string, int>("c", 3), KeyValuePair.Create("d", 4), new(value: 5, key: "e")];

    [GoMapLiteral(nameof(OfSource))]
    internal static partial Names Of();

    private static Names OfSource()
    {
        return Names.Of((1, "one"), (-1, "minus one"), (long.MaxValue, nameof(Key)), (Two * 21, $"{Key}!"));
    }

    // Of more entries than are unrolled, and names that the loop over them has too.
    [GoMapLiteral(nameof(DeclaringSource))]
    private static partial Numbers Declaring();

    private static Numbers DeclaringSource() => new()
    {
        ["a"] = 0,
        ["b"] = 1,
        ["c"] = 2,
        ["d"] = 3,
        ["e"] = 4,
        ["f"] = 5,
        ["g"] = 6,
        ["h"] = 7,
        ["i"] = 8,
        ["j"] = 9,
        ["k"] = 10,
        ["l"] = 11,
        ["m"] = 12,
        ["n"] = 13,
        ["o"] = 14,
        ["p"] = 15,
        ["q"] = 16,
        ["r"] = 17,
        ["s"] = 18,
        ["t"] = 19,
        ["u"] = 20,
        ["v"] = 21,
        ["w"] = 22,
        ["x"] = 23,
        ["y"] = 24,
        ["z"] = 25,
        ["keys"] = Try(out int keys) ? keys : 0,
        ["elems"] = Try(out int elems) ? elems + keys : 0,
    };

    private static bool Try(out int number)
    {
        number = 7;
        return true;
    }

    [GoMapLiteral(nameof(EmptySource))]
    private static partial Numbers Empty();

    private static Numbers EmptySource() => [];

    [GoMapLiteral(nameof(NestedSource))]
    private static partial Deep NestedMaps();

    private static Deep NestedSource() => new()
    {
        [1] = new() { ["a"] = new() { ["x"] = 1 }, ["b"] = [new("y", 2)], },
        [2] = new Nested() { { "c", Numbers.Of(("z", 3)) }, { "none", null! } },
        [3] = [],
    };

    [GoMapLiteral(nameof(ObjectSource))]
    private static partial Objects OfObjects();

    private static Objects ObjectSource() => new()
    {
        [1] = 1L,
        [1L] = (byte)1,
        ["1"] = '1',
        ['1'] = DayOfWeek.Monday,
        [DayOfWeek.Monday] = null!,
        [1.5] = typeof(Dictionary<,>),
        [true] = 1.5m,
    };

    [GoMapLiteral(nameof(FloatSource))]
    private static partial Floats OfFloats();

    private static Floats FloatSource() => new()
    {
        [0.1] = 0.1f,
        [-0.0] = float.NegativeInfinity,
        [double.MaxValue] = float.Epsilon,
        [double.PositiveInfinity] = -1,
        [1] = 'a',
        [1e300] = float.NaN,
    };

    [GoMapLiteral(nameof(ByteSource))]
    private static partial Bytes OfBytes();

    private static Bytes ByteSource() => new() { [0] = -1, [255] = null, [(byte)7] = (short)7, [sizeof(int)] = default, [8] = default(short) };

    [GoMapLiteral(nameof(DaySource))]
    private static partial Days OfDays();

    private static Days DaySource() => new() { [0] = null!, [DayOfWeek.Monday] = """raw "text" """, [(DayOfWeek)6] = "a\n\t\0\u2028\ud800" };

    [GoMapLiteral(nameof(TypeSource))]
    private static partial Types OfTypes();

    private static Types TypeSource() => new() { ["int"] = typeof(int), ["list"] = typeof(List<string>), ["open"] = typeof(Dictionary<,>), ["array"] = typeof(int[]) };

    [GoMapLiteral(nameof(PriceSource))]
    private static partial Prices OfPrices();

    private static Prices PriceSource() => new() { [1] = 1.10m, [ulong.MaxValue] = -3, [0] = decimal.MaxValue, [2] = -0.00m };

    [GoMapLiteral(nameof(WideSource))]
    private static partial Wide OfWide();

    private static Wide WideSource() => new() { [1] = -1, [-1] = 0x7FFFFFFF, [ulong.MaxValue] = 1 };

    [GoMapLiteral(nameof(PlaceSource))]
    private static partial Places OfPlaces();

    private static Places PlaceSource() => new() { ["here"] = new(1, 2), ["there"] = new Place { X = 3, Y = -4 }, ["nowhere"] = default };

    [GoMapLiteral(nameof(InstanceSource))]
    private partial Numbers OfThis();

    private Numbers InstanceSource() => new() { ["one"] = 1, ["mine"] = _mine, ["next"] = _mine + 1 };

    private readonly int _mine = 41;

    [Fact]
    public void An_initializer_with_indexers() => Equal(Indexer(), (".css", "text/css"), (".js", "text/javascript"));

    [Fact]
    public void An_initializer_with_pairs() => Equal(Pairs(), ("a", 1), ("b", 2));

    [Fact]
    public void A_collection_expression() => Equal(Collection(), ("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5));

    [Fact]
    public void A_call_of_Of() => Equal(Of(), (1, "one"), (-1, "minus one"), (long.MaxValue, "Key"), (42, "const!"));

    [Fact]
    public void An_empty_literal_is_a_map() => Assert.Empty(Empty());

    [Fact]
    public void Maps_in_maps()
    {
        Deep map = NestedMaps();
        Assert.Equal([1, 2, 3], map.Keys.Order());
        Assert.Equal("map[a:map[x:1] b:map[y:2]]", map[1]!.ToString());
        Assert.Equal(3, map[2]!["c"]!["z"]);
        Assert.True(map[2]!.ContainsKey("none"));
        Assert.Null(map[2]!["none"]);
        Assert.Empty(map[3]!);
        Assert.NotSame(map[1], NestedMaps()[1]);
    }

    [Fact]
    public void Keys_of_type_object_keep_their_types() => Equal(
        OfObjects(), (1, 1L), (1L, (byte)1), ("1", '1'), ('1', DayOfWeek.Monday), (DayOfWeek.Monday, null!), (1.5, typeof(Dictionary<,>)), (true, 1.5m));

    [Fact]
    public void Floats_to_the_last_bit()
    {
        Equal(OfFloats(), (0.1, 0.1f), (0, float.NegativeInfinity), (double.MaxValue, float.Epsilon), (double.PositiveInfinity, -1), (1, 97), (1e300, float.NaN));
        Assert.True(double.IsNegative(OfFloats().Keys.Single(static key => key == 0)));
    }

    [Fact]
    public void Small_integers_and_null() => Equal(OfBytes(), ((byte)0, (short)-1), ((byte)255, null), ((byte)7, (short)7), ((byte)4, null), ((byte)8, (short)0));

    [Fact]
    public void Enums_and_text() => Equal(
        OfDays(), (DayOfWeek.Sunday, null!), (DayOfWeek.Monday, "raw \"text\" "), (DayOfWeek.Saturday, "a\n\t\0\u2028\ud800"));

    [Fact]
    public void Types_are_elems() =>
        Equal(OfTypes(), ("int", typeof(int)), ("list", typeof(List<string>)), ("open", typeof(Dictionary<,>)), ("array", typeof(int[])));

    [Fact]
    public void An_entry_may_declare_variables()
    {
        Assert.Equal(28, Declaring().Count);
        Assert.Equal((7, 14, 25), (Declaring()["keys"], Declaring()["elems"], Declaring()["z"]));
    }

    [Fact]
    public void Decimals_keep_their_scale()
    {
        Assert.Equal(decimal.GetBits(-0.00m), decimal.GetBits(OfPrices()[2]));
        Equal(OfPrices(), (1UL, 1.1m), (ulong.MaxValue, -3m), (0UL, decimal.MaxValue), (2UL, -0.00m));
        Assert.Equal("1.10", OfPrices()[1].ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Wide_numbers() => Equal(OfWide(), (Int128.One, -1), (Int128.NegativeOne, 0x7FFFFFFF), ((Int128)ulong.MaxValue, (nint)1));

    [Fact]
    public void Objects_are_made_where_the_literal_is() => Equal(OfPlaces(), ("here", new Place(1, 2)), ("there", new Place(3, -4)), ("nowhere", default));

    [Fact]
    public void An_instance_method_may_use_its_object() => Equal(OfThis(), ("one", 1), ("mine", 41), ("next", 42));

    [Fact]
    public void Each_call_gives_a_fresh_map()
    {
        Numbers first = Pairs();
        first["c"] = 3;
        Assert.Equal(2, Pairs().Count);
    }

    internal static void Equal<TKey, TElem>(IReadOnlyCollection<KeyValuePair<TKey, TElem>> map, params (TKey Key, TElem Elem)[] entries)
        where TKey : notnull
    {
        Assert.Equal(entries.Length, map.Count);
        var found = new Dictionary<TKey, TElem>(map);
        foreach ((TKey key, TElem elem) in entries)
        {
            Assert.Equal(elem, found[key]);
        }
    }
}
