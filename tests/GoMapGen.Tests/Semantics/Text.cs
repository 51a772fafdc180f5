namespace GoMapGen.Tests;

/// <summary>ToString prints a map as Go's fmt.Println does.</summary>
public sealed class Text
{
    [Fact]
    public void Entries_are_sorted_by_key()
    {
        Assert.Equal("map[:0 a:1 b:2]", new StringMap { ["b"] = 2, ["a"] = 1, [""] = 0 }.ToString());
        Assert.Equal("map[-1:minus 9:nine 10:ten]", new LongMap { [10] = "ten", [9] = "nine", [-1] = "minus" }.ToString());
        Assert.Equal("map[false:0 true:1]", new BoolMap { [true] = 1, [false] = 0 }.ToString());
        Assert.Equal("map[a:1 z:0 é:1]", new StringMap { ["é"] = 1, ["z"] = 0, ["a"] = 1 }.ToString());
    }

    [Fact]
    public void An_empty_and_a_nil_map_print_alike()
    {
        Assert.Equal("map[]", new StringMap().ToString());
        Assert.Equal("map[]", default(StringHandle).ToString());
    }

    [Fact]
    public void Floats_print_as_in_Go()
    {
        var map = new DoubleMap
        {
            [1] = 1.5,
            [0.0001] = 1e-5,
            [-2.5] = 1e20,
            [1e21] = 1e21,
            [double.PositiveInfinity] = double.NegativeInfinity,
            [123456789] = 1234567.125,
            [0.1] = 1.0 / 3,
            [100000000000000000000.0] = 5e-324,
            [double.NaN] = double.NaN,
        };

        Assert.Equal(
            "map[NaN:NaN -2.5:1e+20 0.0001:1e-05 0.1:0.3333333333333333 1:1.5 1.23456789e+08:1.234567125e+06 1e+20:5e-324 1e+21:1e+21 +Inf:-Inf]",
            map.ToString());
        Assert.Equal("map[0:-0]", new DoubleMap { [0] = -0.0 }.ToString());
        Assert.Equal("map[0.1:1.6777216e+07 3.4e+38:1e-07]", new FloatMap { [0.1f] = 16777216, [3.4e38f] = 1e-7f }.ToString());
        Assert.Equal("map[1e-07:1e+23 0.00123:-0.5]", new DoubleMap { [1e-7] = 1e23, [0.00123] = -0.5 }.ToString());
        Assert.Equal("map[-1e-07:-1e-05]", new FloatMap { [-1e-7f] = -1e-5f }.ToString());
        Assert.Equal("map[100000:999999 1e+06:123456.75]", new DoubleMap { [1e6] = 123456.75, [1e5] = 999999 }.ToString());
    }

    [Fact]
    public void Null_and_lists_and_maps_print_as_in_Go()
    {
        Assert.Equal("map[<nil>:1 list:[1 2] nil:<nil>]", new ObjectMap { ["nil"] = null!, ["list"] = new[] { 1, 2 }, [null!] = 1 }.ToString());
        Assert.Equal("map[1:map[a:1]]", new NestedMap { [1] = new StringMap { ["a"] = 1 } }.ToString());
    }

    [Fact]
    public void A_map_that_holds_itself_is_an_error_to_print_and_not_the_end_of_the_process()
    {
        var map = new ObjectMap();
        map["self"] = map;
        Assert.Throws<InsufficientExecutionStackException>(map.ToString);

        var list = new List<object>();
        list.Add(list);
        Assert.Throws<InsufficientExecutionStackException>(new ObjectMap { ["list"] = list }.ToString);
    }

    [Fact]
    public void Keys_whose_comparison_fails_are_sorted_as_text() =>
        Assert.Equal("map[a:1 b:2]", new ObjectMap { [new Unordered("b")] = 2, [new Unordered("a")] = 1 }.ToString());

    [Fact]
    public void Keys_of_several_types_are_sorted_type_by_type()
    {
        var map = new ObjectMap();
        foreach (int number in Enumerable.Range(0, 100))
        {
            map[number] = "i";
            map[number.ToString(System.Globalization.CultureInfo.InvariantCulture)] = "s";
        }

        IEnumerable<string> numbers = Enumerable.Range(0, 100).Select(number => $"{number}:i");
        IEnumerable<string> texts = Enumerable.Range(0, 100).Select(number => $"{number}").Order(StringComparer.Ordinal).Select(text => $"{text}:s");
        Assert.Equal($"map[{string.Join(' ', numbers.Concat(texts))}]", map.ToString());
    }

    [Fact]
    public void Text_does_not_depend_on_the_culture()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("map[0.5:-0.5]", new DoubleMap { [0.5] = -0.5 }.ToString());
            Assert.Equal("map[1.5:1]", new PriceMap { [1.5m] = 1 }.ToString());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("da-DK")]
    [InlineData("cs-CZ")]
    public void Tuples_are_sorted_item_by_item_and_strings_in_them_by_code_unit(string culture)
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
        try
        {
            var map = new MixedPairMap { [("ch", 1)] = 5, [("B", 1)] = 2, [("d", 1)] = 6, [("aa", 1)] = 4, [("a", 10)] = 3, [("a", 9)] = 1 };
            Assert.Equal("map[(B, 1):2 (a, 9):1 (a, 10):3 (aa, 1):4 (ch, 1):5 (d, 1):6]", map.ToString());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Arrays_of_several_dimensions_and_arrays_that_were_never_set_are_printed()
    {
        Assert.Equal("map[a:[[1 2] [3 4]] b:[]]", new GridMap { ["b"] = new int[0, 2], ["a"] = new[,] { { 1, 2 }, { 3, 4 } } }.ToString());
        Assert.Equal("map[a:[]]", new ObjectMap { ["a"] = default(System.Collections.Immutable.ImmutableArray<int>) }.ToString());
        Assert.Equal("map[a:[]]", new ObjectMap { ["a"] = Array.CreateInstance(typeof(int), [0], [1]) }.ToString());
    }

    private sealed class Unordered(string name) : IComparable
    {
        public int CompareTo(object? obj) => throw new NotSupportedException();

        public override string ToString() => name;
    }
}
