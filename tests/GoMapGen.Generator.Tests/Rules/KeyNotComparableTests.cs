using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>GOMAP002.</summary>
public class KeyNotComparableTests
{
    private const string Usings = "using System; using System.Collections.Generic; using GoMapGen;\n";

    [Theory]
    [InlineData("int[]", "is the array type 'int[]'")]
    [InlineData("Array", "is the array type")]
    [InlineData("Action", "is the delegate type 'Action'")]
    [InlineData("Delegate", "is the delegate type")]
    [InlineData("List<int>", "is the collection 'List<int>'")]
    [InlineData("Dictionary<int, int>", "is the collection")]
    [InlineData("HashSet<string>", "is the collection")]
    [InlineData("PriorityQueue<int, int>", "is the collection")]
    [InlineData("System.Collections.Concurrent.ConcurrentDictionary<int, int>", "is the collection")]
    [InlineData("Tags", "is the collection 'Tags'")]
    [InlineData("Memory<byte>", "a view of data that can change")]
    [InlineData("Span<byte>", "is the ref struct")]
    [InlineData("List<>", "open generic type")]
    [InlineData("void", "is no type of values")]
    [InlineData("Math", "is the static class 'Math'")]
    [InlineData("int*", "is the pointer type 'int*'")]
    [InlineData("Other", "is the map 'Other'")]
    [InlineData("(int, int[])", "its member '(int, int[]).Item2' is the array type 'int[]'")]
    [InlineData("Order", "its member 'Order.Lines' is the collection 'List<string>'")]
    [InlineData("Nested", "its member 'Nested.Inner.Lines' is the collection 'List<string>'")]
    [InlineData("Order?", "'Order.Lines'")]
    [InlineData("KeyValuePair<int, Action>", "Value' is the delegate type 'Action'")]
    [InlineData("WithEvent", "its member 'WithEvent.Changed' is the delegate type")]
    public async Task A_key_without_an_equality_of_Go_is_rejected_with_the_way_to_the_reason(string key, string message)
    {
        string source = $$"""
            {{Usings}}
            public struct Order { public int Id; public List<string> Lines; }
            public record struct Nested(int A, Order Inner);
            public class Tags : List<string>;
            public struct WithEvent { public int A; public event Action? Changed { add { } remove { } } }
            [GoMap<int, int>] public partial class Other;
            [GoMap([|typeof({{key}})|], typeof(int))] public unsafe partial class M;
            """.Replace("Changed { add { } remove { } }", "Changed;", StringComparison.Ordinal);
        Assert.Contains(message, await Markup.ReportsAsync("GOMAP002", source), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_located_at_the_type_argument() =>
        await Markup.ReportsAsync("GOMAP002", "[GoMapGen.GoMap<[|int[]|], string>] public partial class M;");

    [Fact]
    public async Task It_is_located_at_a_named_argument() =>
        await Markup.ReportsAsync("GOMAP002", "[GoMapGen.GoMap(elem: typeof(int), key: [|typeof(int[])|])] public partial class M;");

    [Theory]
    [InlineData("string")]
    [InlineData("object")]
    [InlineData("IList<int>")]
    [InlineData("Own")]
    [InlineData("OwnCollection")]
    [InlineData("Version")]
    [InlineData("Type")]
    [InlineData("Tuple<int, int[]>")]
    [InlineData("Enum")]
    [InlineData("(int, string?)")]
    public Task A_key_that_is_asked_or_compared_by_identity_or_dynamic_type_is_fine(string key) => Markup.IsCleanAsync($$"""
        {{Usings}}
        public struct Own { public int[] A; public override bool Equals(object? o) => false; public override int GetHashCode() => 0; }
        public class OwnCollection : List<int> { public override bool Equals(object? o) => false; public override int GetHashCode() => 0; }
        [GoMap(typeof({{key}}), typeof(int))] public partial class M;
        """);

    [Fact]
    public Task A_map_with_a_comparer_judges_no_key() => Markup.IsCleanAsync($$"""
        {{Usings}}
        public struct ByLength : IGoMapComparer<int[]>
        {
            public static bool Equals(int[] x, int[] y) => x.Length == y.Length;
            public static ulong Hash(int[] key, ulong seed) => (ulong)key.Length;
        }
        [GoMap(typeof(int[]), typeof(int), Comparer = typeof(ByLength))] public partial class M;
        """);

    [Fact]
    public async Task A_field_whose_type_nobody_can_name_is_out_of_reach()
    {
        string message = await Markup.ReportsAsync("GOMAP002", """
            public struct Key { private Hidden _hidden; public string Name; private struct Hidden { public int A; } }
            [GoMapGen.GoMap([|typeof(Key)|], typeof(int))] public partial class M;
            """);
        Assert.Contains("cannot read the private field 'Key._hidden'; write Equals and GetHashCode in 'Key', or make it a record struct", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Such_a_field_is_no_matter_where_all_of_the_struct_is_plain_memory() => Markup.IsCleanAsync("""
        public struct Key { private Hidden _hidden; public int B; private struct Hidden { public int A; } }
        [GoMapGen.GoMap(typeof(Key), typeof(int))] public partial class M;
        """);

    [Theory]
    [InlineData("Texts", "'Texts._first'")]
    [InlineData("Natives", "'Natives._first'")]
    [InlineData("Asked", "'Asked._first'")]
    [InlineData("Nullables", "'Nullables._first'")]
    [InlineData("(int, Texts)", "'(int, Texts).Item2._first'")]
    public async Task Neither_are_elements_of_an_inline_array_in_reach_if_nobody_can_name_their_type(string key, string field)
    {
        string message = await Markup.ReportsAsync("GOMAP002", InlineArrays.Replace("Key", $"[|typeof({key})|]", StringComparison.Ordinal));
        Assert.Contains($"cannot read the private field {field}; write Equals and GetHashCode in '", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Plain")]
    [InlineData("Sames")]
    [InlineData("Faces")]
    [InlineData("(int, Faces)")]
    public void They_are_no_matter_where_they_are_bytes_or_references(string key)
    {
        TestProject project = TestProject.Of(InlineArrays.Replace("Key", $"typeof({key})", StringComparison.Ordinal));
        Assert.All(Emitted.Settings(project), static p => Emitted.CompilesWithoutWarning(p));
    }

    private const string InlineArrays = """
        using System.Runtime.CompilerServices;
        [InlineArray(3)] public struct Texts { private Inner _first; private struct Inner { public string S; public int N; } }
        [InlineArray(3)] public struct Natives { private Inner _first; private struct Inner { public nint N; } }
        [InlineArray(3)] public struct Asked { private Inner _first; private sealed record Inner(int N); }
        [InlineArray(3)] public struct Nullables { private Inner? _first; private enum Inner { None } }
        [InlineArray(3)] public struct Plain { private Inner _first; private struct Inner { public int N; } }
        [InlineArray(3)] public struct Sames { private Inner _first; private sealed class Inner; }
        [InlineArray(3)] public struct Faces { private IInner _first; private interface IInner; }
        [GoMapGen.GoMap(Key, typeof(int))] public partial class M;
        """;

    private const string GenericKey = """
        public struct Pair<T> { private T _first; private string _name; }
        [GoMapGen.GoMap(typeof(Pair<int>), typeof(int))] public partial class M;
        """;

    [Fact]
    public async Task On_net8_the_private_fields_of_a_generic_struct_are_out_of_reach()
    {
        string source = GenericKey.Replace("typeof(Pair<int>)", "[|typeof(Pair<int>)|]", StringComparison.Ordinal);
        await Markup.ReportsAsync("GOMAP002", source, static p => p with { References = References.Net8, LanguageVersion = LanguageVersion.CSharp12 });
    }

    [Fact]
    public async Task On_net8_private_fields_are_out_of_reach_inside_of_a_generic_type()
    {
        const string source = """
            public struct Pair { private string _first; private string _second; }
            public partial class Outer<T> { public partial class Inner { [GoMapGen.GoMap([|typeof(Pair)|], typeof(int))] public partial class M; } }
            """;
        string message = await Markup.ReportsAsync("GOMAP002", source, static p => p with { References = References.Net8, LanguageVersion = LanguageVersion.CSharp12 });
        Assert.Contains(
            "code inside of a generic type cannot read the private field 'Pair._first' before .NET 9; move the map out of 'Outer<T>', write Equals and GetHashCode in 'Pair', or make it a record struct",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public Task Later_frameworks_reach_them() => Markup.IsCleanAsync(GenericKey);
}
