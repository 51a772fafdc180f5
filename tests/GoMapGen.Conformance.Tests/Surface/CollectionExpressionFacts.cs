using GoMapGen.Conformance.Tests.Json;

namespace GoMapGen.Conformance.Tests.Surface;

/// <summary>Collection expressions and what a debugger sees.</summary>
public sealed class CollectionExpressionFacts
{
    [Fact]
    public void A_collection_expression_makes_a_map()
    {
        Counts counts = [new("a", 1), new("b", 2)];
        Counts more = [.. counts, new("a", 3), new("c", 4)];
        Texts texts = [new("x", "y")];
        Counts none = [];
        Assert.Equal("map[a:1 b:2]", counts.ToString());
        Assert.Equal("map[a:3 b:2 c:4]", more.ToString());
        Assert.Equal("map[x:y]", texts.ToString());
        Assert.False(texts.IsNil);
        Assert.Empty(none);
    }

    [Fact]
    public void So_it_does_in_a_generic_type()
    {
        Generic<string>.Inner inner = [new("a", 1), new("a", 2)];
        Assert.Equal("map[a:2]", inner.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(500)]
    public void The_debugger_sees_the_entries_and_changes_nothing(int count)
    {
        for (int made = 0; made <= count; made += Math.Max(1, count / 50))
        {
            var counts = new Counts();
            for (int i = 0; i < made; i++)
            {
                counts[$"{i}"] = i;
            }

            var before = counts.GetHeader();
            var view = typeof(Counts).GetCustomAttributes(typeof(System.Diagnostics.DebuggerTypeProxyAttribute), false).Cast<System.Diagnostics.DebuggerTypeProxyAttribute>().Single();
            Type type = Type.GetType(view.ProxyTypeName)!;
            var entries = (KeyValuePair<string, int>[])type.GetProperty("Entries")!.GetValue(Activator.CreateInstance(type, counts))!;
            Assert.Equal(before, counts.GetHeader());
            Assert.Equal(counts.OrderBy(static e => e.Key, StringComparer.Ordinal), entries.OrderBy(static e => e.Key, StringComparer.Ordinal));
        }
    }
}
