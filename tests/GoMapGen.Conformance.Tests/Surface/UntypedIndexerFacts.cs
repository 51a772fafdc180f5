using System.Collections;

namespace GoMapGen.Conformance.Tests.Surface;

/// <summary>Elems that <see langword="null"/> converts to: an absent key has none all the same.</summary>
public sealed partial class UntypedIndexerFacts
{
    [Fact]
    public void An_absent_key_has_no_elem_whatever_null_converts_to()
    {
        Assert.Null(((IDictionary)new Memories())["absent"]);
        Assert.Null(((IDictionary)new Segments())["absent"]);
        Assert.Null(((IDictionary)new Lengths())["absent"]);
        Assert.Equal(new Length(3), ((IDictionary)new Lengths { ["there"] = "abc" })["there"]);
    }

    [GoMap(typeof(string), typeof(ReadOnlyMemory<byte>))]
    public partial class Memories;

    [GoMap(typeof(string), typeof(ArraySegment<int>))]
    public partial class Segments;

    [GoMap(typeof(string), typeof(Length))]
    public partial class Lengths;

    public readonly record struct Length(int Value)
    {
        public static implicit operator Length(string text) => new(text.Length);
    }
}
