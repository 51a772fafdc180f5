using System.Collections;

namespace GoMapGen.Conformance.Tests.Dictionary;

/// <summary>
/// The nil map of the struct form behind an interface: reads find it empty, as in Go, and checks of arguments are those of an empty
/// Dictionary; writes are a NilMapException, an InvalidOperationException.
/// </summary>
public sealed class NilHandleFacts
{
    private static readonly IDictionary<string, string> Typed = default(StringStruct);
    private static readonly IReadOnlyDictionary<string, string> ReadOnly = default(StringStruct);
    private static readonly IDictionary Untyped = default(StringStruct);

    [Fact]
    public void It_is_empty_to_every_reader()
    {
        Assert.Equal([0, 0, 0], [Typed.Count, ReadOnly.Count, Untyped.Count]);
        Assert.False(Typed.ContainsKey("a") || ReadOnly.ContainsKey("a") || Untyped.Contains("a") || Untyped.Contains(1));
        Assert.False(Typed.Contains(new("a", "b")));
        Assert.False(Typed.TryGetValue("a", out string? elem) || ReadOnly.TryGetValue("a", out elem));
        Assert.Null(elem);
        Assert.Null(Untyped["a"]);
        Assert.Null(Untyped[1]);
        Assert.Throws<KeyNotFoundException>(() => Typed["a"]);
        Assert.Throws<KeyNotFoundException>(() => ReadOnly["a"]);
    }

    [Fact]
    public void It_can_be_enumerated_in_every_way()
    {
        Assert.Empty(Typed);
        Assert.Empty(ReadOnly);
        Assert.Empty(Untyped.Cast<object>());
        Assert.False(((IEnumerable)Typed).GetEnumerator().MoveNext());
        Assert.Empty(Typed.Keys);
        Assert.Empty(Typed.Values);
        Assert.Empty(ReadOnly.Keys);
        Assert.Empty(ReadOnly.Values);
        Assert.Empty(Untyped.Keys);
        Assert.Empty(Untyped.Values);
        Assert.DoesNotContain("a", Typed.Keys);

        IDictionaryEnumerator enumerator = Untyped.GetEnumerator();
        Assert.Throws<InvalidOperationException>(() => enumerator.Entry);
        Assert.Throws<InvalidOperationException>(() => enumerator.Current);
        Assert.False(enumerator.MoveNext());
        Assert.Throws<InvalidOperationException>(() => enumerator.Key);
        enumerator.Reset();
        Assert.False(enumerator.MoveNext());
    }

    [Fact]
    public void It_says_of_itself_what_a_map_says()
    {
        Assert.False(Typed.IsReadOnly || Untyped.IsReadOnly || Untyped.IsFixedSize || Untyped.IsSynchronized);
        Assert.NotNull(Untyped.SyncRoot);
        Assert.Same(Untyped.SyncRoot, ((ICollection)Typed).SyncRoot);
    }

    [Fact]
    public void Nothing_is_copied_from_it()
    {
        var pairs = new KeyValuePair<string, string>[2];
        Typed.CopyTo(pairs, 2);
        Untyped.CopyTo(pairs, 0);
        Untyped.CopyTo(new DictionaryEntry[1], 1);
        Untyped.CopyTo(new object[1], 1);
        Typed.Keys.CopyTo(new string[1], 1);
        Untyped.Values.CopyTo(new object[1], 0);
        Assert.All(pairs, static pair => Assert.Equal(default, pair));
        Assert.Throws<ArgumentOutOfRangeException>(() => Typed.CopyTo(pairs, 3));
        Assert.Throws<ArgumentNullException>(() => Untyped.CopyTo(null!, 0));
        Assert.Throws<ArgumentException>(() => Untyped.CopyTo(new int[1, 1], 0));
    }

    [Fact]
    public void It_can_be_emptied()
    {
        Assert.False(Typed.Remove("a") || Typed.Remove(new KeyValuePair<string, string>("a", "b")));
        Untyped.Remove("a");
        Untyped.Remove(1);
        Typed.Clear();
        Untyped.Clear();
        Assert.Empty(Typed);
    }

    [Fact]
    public void It_cannot_be_written_to()
    {
        Assert.Throws<NilMapException>(() => Typed["a"] = "b");
        Assert.Throws<NilMapException>(() => Typed.Add("a", "b"));
        Assert.Throws<NilMapException>(() => Typed.Add(new("a", "b")));
        Assert.Throws<NilMapException>(() => Untyped["a"] = "b");
        Assert.Throws<NilMapException>(() => Untyped.Add("a", "b"));
        Assert.Throws<NotSupportedException>(() => Typed.Keys.Add("a"));
        Assert.Throws<NotSupportedException>(() => Typed.Values.Clear());
        Assert.IsAssignableFrom<InvalidOperationException>(new NilMapException());
    }

    [Fact]
    public void Arguments_are_checked_before_the_map_is()
    {
        Assert.Throws<ArgumentNullException>(() => Typed[null!] = "b");
        Assert.Throws<ArgumentNullException>(() => Typed.ContainsKey(null!));
        Assert.Throws<ArgumentNullException>(() => Untyped[null!]);
        Assert.Throws<ArgumentNullException>(() => Untyped[null!] = "b");
        Assert.Throws<ArgumentNullException>(() => Untyped.Contains(null!));
        Assert.Throws<ArgumentNullException>(() => Untyped.Remove(null!));
        Assert.Throws<ArgumentException>(() => Untyped[1] = "b");
        Assert.Throws<ArgumentException>(() => Untyped["a"] = 1);
        Assert.Throws<ArgumentException>(() => Untyped.Add(1, "b"));
    }
}
