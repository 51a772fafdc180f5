using System.Diagnostics;
using Alias = GoMapGen.Literals.Names;
using static GoMapGen.Literals.Numbers;

namespace GoMapGen.Literals.Forms;

/// <summary>Calls of Of: replaced where all is constant and the map can be named; else they run, and give the same map.</summary>
public class OfForms
{
    private static readonly Witnessed Field = Witnessed.Of((1, 10), (2, 20));
    private static readonly string FieldTrace = Witness.LastCaller;

    [Fact]
    public void A_call_with_constant_entries_is_replaced()
    {
        Witnessed map = Witnessed.Of((1, 10), (2, 20), (3, -30));
        Assert.Contains("GoMapGen.Generated", Witness.LastCaller, StringComparison.Ordinal);
        MutableForms.Equal(map, (1, 10), (2, 20), (3, -30));
    }

    [Fact]
    public void A_call_in_a_field_a_lambda_or_an_iterator_is_replaced()
    {
        Assert.Contains("GoMapGen.Generated", FieldTrace, StringComparison.Ordinal);
        Assert.Equal(20, Field[2]);

        Func<Witnessed> make = static () => Witnessed.Of((4, 5));
        Witnessed made = make();
        Assert.Contains("GoMapGen.Generated", Witness.LastCaller, StringComparison.Ordinal);
        Assert.Equal(5, made[4]);

        Assert.Equal([6, 7], Maps().Select(static map => map.Keys.Single()));
        Assert.Contains("GoMapGen.Generated", Witness.LastCaller, StringComparison.Ordinal);

        static IEnumerable<Witnessed> Maps()
        {
            yield return Witnessed.Of((6, 0));
            yield return global::GoMapGen.Literals.Forms.Witnessed.Of((7, 0));
        }
    }

    [Fact]
    public async Task A_call_in_an_async_method_is_replaced()
    {
        await Task.Yield();
        Witnessed map = Witnessed.Of((1, 10), (2, await Task.FromResult(20)));
        Assert.DoesNotContain("GoMapGen.Generated", Witness.LastCaller, StringComparison.Ordinal);
        MutableForms.Equal(map, (1, 10), (2, 20));

        map = await Make();
        Assert.Contains("GoMapGen.Generated", Witness.LastCaller, StringComparison.Ordinal);
        MutableForms.Equal(map, (3, 30), (4, 40));

        static async Task<Witnessed> Make()
        {
            await Task.Yield();
            return Witnessed.Of((3, 30), (4, 40));
        }
    }

    [Fact]
    public void A_call_with_an_entry_that_is_not_constant_runs_and_gives_the_same_map()
    {
        int two = int.Parse("2", System.Globalization.CultureInfo.InvariantCulture);
        Witnessed map = Witnessed.Of((1, 10), (two, 20), (3, -30));
        Assert.DoesNotContain("GoMapGen.Generated", Witness.LastCaller, StringComparison.Ordinal);
        MutableForms.Equal(map, (1, 10), (2, 20), (3, -30));
        Assert.Equal(Witnessed.Of((1, 10), (2, 20), (3, -30)).GetHeader().B, map.GetHeader().B);
    }

    [Fact]
    public void A_call_that_cannot_be_replaced_runs()
    {
        MutableForms.Equal(Of(("a", 1)), ("a", 1));
        MutableForms.Equal(Hidden.Of(("a", 1)), ("a", 1));
        MutableForms.Equal(Inside.Of(), ("b", 2));
        (int, int)[] entries = [(8, 9)];
        MutableForms.Equal(Witnessed.Of(entries), (8, 9));
        Assert.DoesNotContain("GoMapGen.Generated", Witness.LastCaller, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_names_of_a_map_and_maps_in_generic_types()
    {
        MutableForms.Equal(Alias.Of((1, "one"), (-2, null!)), (1, "one"), (-2, null!));
        MutableForms.Equal(Generic<int>.Inner.Of(("a", 1)), ("a", 1));
        Assert.Equal(1, Generic<string>.Make()["a"]);
    }

    [Fact]
    public void Thirty_entries() => Assert.Equal(
        30 * 29 / 2,
        Numbers.Of(
            ("0", 0), ("1", 1), ("2", 2), ("3", 3), ("4", 4), ("5", 5), ("6", 6), ("7", 7), ("8", 8), ("9", 9), ("10", 10), ("11", 11), ("12", 12), ("13", 13), ("14", 14),
            ("15", 15), ("16", 16), ("17", 17), ("18", 18), ("19", 19), ("20", 20), ("21", 21), ("22", 22), ("23", 23), ("24", 24), ("25", 25), ("26", 26), ("27", 27), ("28", 28), ("29", 29)).Values.Sum());
}

/// <summary>A map that can say who filled it.</summary>
[GoMap(typeof(int), typeof(int), Comparer = typeof(Witness))]
public partial class Witnessed;

/// <summary>Remembers who asked for a hash last.</summary>
public readonly struct Witness : IGoMapComparer<int>
{
    [ThreadStatic]
    private static string? s_lastCaller;

    /// <summary>The stack of the last caller.</summary>
    public static string LastCaller => s_lastCaller ?? "";

    /// <inheritdoc/>
    public static bool Equals(int x, int y) => x == y;

    /// <inheritdoc/>
    public static ulong Hash(int key, ulong seed)
    {
        s_lastCaller = new StackTrace().ToString();
        return (ulong)key;
    }
}

/// <summary>A map that no other class can name.</summary>
public partial class Inside
{
    /// <summary>A call inside.</summary>
    public static IReadOnlyDictionary<string, int> Of() => Private.Of(("b", 2));

    [GoMap(typeof(string), typeof(int))]
    private partial class Private;
}

/// <summary>A map inside of a generic type.</summary>
/// <typeparam name="T">Anything.</typeparam>
public partial class Generic<T>
{
    /// <summary>A call inside.</summary>
    public static Inner Make() => Inner.Of(("a", 1));

    /// <summary>The map.</summary>
    [GoMap(typeof(string), typeof(int))]
    public partial class Inner;
}

/// <summary>A map that only this assembly can name.</summary>
[GoMap(typeof(string), typeof(int))]
internal partial struct Hidden;
