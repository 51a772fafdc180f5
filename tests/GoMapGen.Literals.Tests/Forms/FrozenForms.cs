using Shared = GoMapGen.Literals.Texts.Frozen;

namespace GoMapGen.Literals.Forms;

/// <summary>Every form of a read-only table: as a property, as a method, and every way to name its type.</summary>
public partial class FrozenForms
{
    [GoMapLiteral(nameof(TextSource))]
    internal static partial Texts.Frozen Property { get; }

    [GoMapLiteral(nameof(TextSource))]
    internal static partial Texts.Frozen Method();

    [GoMapLiteral(nameof(TextSource))]
    internal static partial Shared ByAlias { get; }

    [GoMapLiteral(nameof(TextSource))]
    internal static partial Literals.Texts.Frozen? Nullable { get; }

    [GoMapLiteral(nameof(TextSource))]
    internal partial global::GoMapGen.Literals.Texts.Frozen OfInstance { get; }

    private static Texts TextSource() => new() { [".js"] = "text/javascript", [".css"] = "text/css", [".css2"] = Environment.NewLine, [".a"] = "a" };

    [GoMapLiteral(nameof(EmptySource))]
    internal static partial Names.Frozen Empty { get; }

    private static Names EmptySource() => [];

    [GoMapLiteral(nameof(NestedSource))]
    internal static partial Nested.Frozen OfMaps { get; }

    private static Nested NestedSource() => new() { ["a"] = new() { ["x"] = 1 }, ["b"] = null! };

    // Names that the emitted code has too, or that every object has.
    [GoMapLiteral(nameof(TableSource))]
    internal static partial Numbers.Frozen Table { get; }

    private static Numbers TableSource() => new() { ["a"] = 1 };

    [GoMapLiteral(nameof(OtherSource))]
    internal static partial Numbers.Frozen Other { get; }

    private static Numbers OtherSource() => new() { ["b"] = Table["a"] + 1, ["equal"] = Equals("x", "X") ? 1 : 0, ["text"] = ToString(7), ["c"] = 3 };

    private static bool Equals(string x, string y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase);

    private static int ToString(int number) => number;

    [Fact]
    public void What_is_not_constant_means_what_it_means_in_the_source() => Assert.Equal("map[b:2 c:3 equal:1 text:7]", new Numbers(Other).ToString());

    [Fact]
    public void Entries_are_in_source_order()
    {
        string[] keys = [".js", ".css", ".css2", ".a"];
        Assert.Equal(keys, Property.Keys);
        Assert.Equal(["text/javascript", "text/css", Environment.NewLine, "a"], Property.Values);
        Assert.Equal(keys, Method().Keys);
        Assert.Equal(keys, ByAlias.Keys);
        Assert.Equal(keys, Nullable!.Keys);
        Assert.Equal(keys, OfInstance.Keys);
    }

    [Fact]
    public void There_is_one_table_for_all()
    {
        Assert.Same(Property, Property);
        Assert.Same(Method(), Method());
        Assert.Same(OfInstance, new FrozenForms().OfInstance);
    }

    [Fact]
    public void What_is_not_there_is_default_or_an_exception()
    {
        Assert.Null(Property[".no"]);
        Assert.False(Property.TryGetValue(".no", out _));
        Assert.Equal("text/css", Property[".CSS".ToLowerInvariant().AsSpan()]);
        Assert.True(Property.ContainsKey(".css"u8));
        Assert.Throws<KeyNotFoundException>(() => ((IReadOnlyDictionary<string, string>)Property)[".no"]);
        Assert.Empty(Empty);
        Assert.False(Empty.ContainsKey(1));
    }

    [Fact]
    public void A_map_in_a_table_is_made_once()
    {
        Assert.Equal(1, OfMaps["a"]!["x"]);
        Assert.Same(OfMaps["a"], OfMaps["a"]);
        Assert.Null(OfMaps["b"]);
    }

    [Fact]
    public void A_map_may_hold_its_own_table()
    {
        Assert.Equal(["one", "two"], Own.Table.Values);
        MutableForms.Equal(Own.Make(), (1, "one"), (2, "two"));
    }
}
