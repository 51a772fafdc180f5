using GoMapGen.Generator.Models;
using GoMapGen.Generator.Tests.Infrastructure;

namespace GoMapGen.Generator.Tests.Models;

public class EquatableArrayTests
{
    [Fact]
    public void Arrays_of_equal_items_are_equal_and_hash_alike()
    {
        EquatableArray<string> x = new(["a", "b"]), y = new(["a", "b"]);
        Assert.True(x == y);
        Assert.True(x.Equals((object)y));
        Assert.Equal(x.GetHashCode(), y.GetHashCode());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a", "c")]
    [InlineData("b", "a")]
    [InlineData("a", "b", "b")]
    public void Arrays_that_differ_in_an_item_their_order_or_length_are_not(params string[] other) =>
        Assert.True(new EquatableArray<string>(["a", "b"]) != new EquatableArray<string>(other));

    [Fact]
    public void The_default_is_the_empty_array()
    {
        Assert.True(default == new EquatableArray<string>([]));
        Assert.Equal(default(EquatableArray<string>).GetHashCode(), new EquatableArray<string>([]).GetHashCode());
        Assert.Empty(default(EquatableArray<string>));
    }

    [Fact]
    public void Two_readings_of_one_declaration_are_equal()
    {
        const string types = "public struct Key { public (int, string) A; private System.Guid _b; public double C; }";
        Assert.Equal(Parsed.Map("Key", types), Parsed.Map("Key", types));
        Assert.Equal(Parsed.Map("Key", types).GetHashCode(), Parsed.Map("Key", types).GetHashCode());
    }

    [Fact]
    public void A_change_in_a_struct_of_the_key_makes_another_map() => Assert.NotEqual(
        Parsed.Map("Key", "public struct Key { public Part P; public string S; } public struct Part { public int A; }"),
        Parsed.Map("Key", "public struct Key { public Part P; public string S; } public struct Part { public long A; }"));
}
