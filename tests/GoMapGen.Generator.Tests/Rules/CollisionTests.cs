using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>GOMAP006.</summary>
public class CollisionTests
{
    [Theory]
    [InlineData("public int [|Count|] => 0;")]
    [InlineData("public int [|Count|]() => 0;")]
    [InlineData("public int [|TryGetValue|];")]
    [InlineData("public class [|Keys|];")]
    [InlineData("struct [|Slot|];")]
    [InlineData("int [|_state|];")]
    [InlineData("public bool [|ContainsKey|](long k) => true;")]
    [InlineData("public bool [|TryGetValue|](long k, out string v) { v = \"\"; return true; }")]
    [InlineData("public string [|this|][long k] => \"\";")]
    [InlineData("public [|M|]() { }")]
    [InlineData("public [|M|](int size) { }")]
    [InlineData("static ulong [|Hash|](long key, ulong seed) => 0;")]
    [InlineData("public T [|GetOrAdd|]<T>(long key, T state, System.Func<long, T, string> f) => state;")]
    [InlineData("public event System.Action? [|Clear|]; void Use() => Clear?.Invoke();")]
    [InlineData("public override string [|ToString|]() => \"\";")]
    [InlineData("bool System.Collections.IDictionary.[|IsFixedSize|] => false;")]
    [InlineData("void System.Collections.Generic.ICollection<System.Collections.Generic.KeyValuePair<long, string>>.[|Add|](System.Collections.Generic.KeyValuePair<long, string> pair) { }")]
    [InlineData("public required int [|Size|] { get; init; }")]
    [InlineData("public int [|Item|] => 1;")]
    [InlineData("public void [|Item|](int x) { }")]
    [InlineData("public record [|Item|](string Name);")]
    [InlineData("public struct [|Item|]<T>;")]
    [InlineData("public int [|get_Count|]() => 0;")]
    [InlineData("public void [|set_Count|](int count) { }")]
    [InlineData("public int [|get_Count|];")]
    [InlineData("public class [|set_Keys|];")]
    [InlineData("public void [|set_Item|](long key, string value) { }")]
    [InlineData("[System.Runtime.CompilerServices.IndexerName(\"At\")] public string [|this|][int a, int b] => \"\";")]
    public async Task A_member_that_is_emitted_too_is_reported(string member) =>
        await Markup.ReportsAsync("GOMAP006", $"[GoMapGen.GoMap(typeof(long), typeof(string))] public partial class M {{ {member} }}");

    [Theory]
    [InlineData("Count")]
    [InlineData("Enumerator")]
    [InlineData("Hash")]
    public async Task A_type_cannot_have_the_name_of_its_member(string name) =>
        await Markup.ReportsAsync("GOMAP006", $"[GoMapGen.GoMap(typeof(long), typeof(string))] public partial class [|{name}|];");

    [Fact]
    public async Task The_name_of_indexers_is_taken_from_members_alone()
    {
        string message = await Markup.ReportsAsync("GOMAP006", "[GoMapGen.GoMap(typeof(string), typeof(Cart.Item))] public partial class Cart { public record [|Item|](string Name); }");
        Assert.Contains("Item is the name of the map's indexer in metadata", message, StringComparison.Ordinal);
        Emitted.CompilesWithoutWarning(TestProject.Of("[GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Item;"));
    }

    [Fact]
    public async Task A_primary_constructor_is_not_called_by_the_emitted_ones() =>
        await Markup.ReportsAsync("GOMAP006", "[GoMapGen.GoMap(typeof(long), typeof(string))] public partial class [|M|](string name) { public string Name => name; }");

    [Fact]
    public async Task A_base_class_must_be_made_without_arguments() =>
        await Markup.ReportsAsync("GOMAP006", "public class B(int size) { public int Size => size; } [GoMapGen.GoMap(typeof(long), typeof(string))] public partial class [|M|] : B;");

    [Theory]
    [InlineData("public required int X { get; set; }")]
    [InlineData("public sealed override string ToString() => \"\";")]
    [InlineData("public abstract int Count { get; }")]
    [InlineData("public abstract bool Remove(long key);")]
    public async Task A_base_class_must_leave_to_the_map_what_is_emitted(string member) =>
        await Markup.ReportsAsync("GOMAP006", $"public abstract class A {{ {member} }} public abstract class B : A; [GoMapGen.GoMap(typeof(long), typeof(string))] public partial class [|M|] : B;");

    [Fact]
    public void A_base_class_may_have_what_is_implemented_before_the_map()
    {
        const string source = """
            public abstract class A { public abstract int Count { get; } public abstract int Size(); }
            public class B : A { public override int Count => 1; public override int Size() => 1; public override string ToString() => ""; }
            [GoMapGen.GoMap(typeof(long), typeof(string))] public partial class M : B;
            """;
        Emitted.CompilesWithoutWarning(TestProject.Of(source));
    }

    [Theory]
    [InlineData("public bool ContainsKey(int a, int b) => true;")]
    [InlineData("public int IsNil => 0;")]
    [InlineData("public void set_Count(string count) { }")]
    [InlineData("public string get_Item(int a, int b) => \"\";")]
    [InlineData("public bool get_IsNil() => false;")]
    [InlineData("public void Add(long k) { }")]
    [InlineData("public M(string name) : this() { }")]
    [InlineData("public string this[int a, int b] => \"\";")]
    [InlineData("public struct Slot<T>;")]
    [InlineData("public static bool operator ==(M? x, M? y) => true; public static bool operator !=(M? x, M? y) => false; public override bool Equals(object? o) => true; public override int GetHashCode() => 0;")]
    [InlineData("public int Total { get { int sum = 0; foreach (var (_, v) in this) sum += v.Length; return sum; } }")]
    [InlineData("public static implicit operator int(M m) => m.Count;")]
    public async Task Members_of_the_users_own_are_fine_and_compile(string member)
    {
        string source = $"[GoMapGen.GoMap(typeof(long), typeof(string))] public partial class M {{ {member} }}";
        await Markup.IsCleanAsync(source);
        Emitted.CompilesWithoutWarning(TestProject.Of(source));
    }

    [Fact]
    public async Task The_names_of_the_class_form_are_free_in_the_struct_form()
    {
        await Markup.IsCleanAsync("[GoMapGen.GoMap(typeof(long), typeof(string))] public readonly partial struct M { private static int _state; static int Next() => _state++; }");
        await Markup.ReportsAsync("GOMAP006", "[GoMapGen.GoMap(typeof(long), typeof(string))] public partial struct M { public bool [|IsNil|] => true; }");
    }

    [Theory]
    [InlineData("public int [|X|];")]
    [InlineData("public int [|X|] { get; set; }")]
    [InlineData("public event System.Action? [|Changed|]; void Use() => Changed?.Invoke();")]
    public async Task The_struct_form_holds_nothing_else(string member)
    {
        string message = await Markup.ReportsAsync("GOMAP006", $"[GoMapGen.GoMap(typeof(long), typeof(string))] public partial struct M {{ {member} }}");
        Assert.Contains("make yours static, or the map a class", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public const int X = 1; public static int Y; public static int Z { get; set; } public static event System.Action? E; static void Use() => E?.Invoke();")]
    [InlineData("public int X { get => 1; set { } } public event System.Action? E { add { } remove { } }")]
    public async Task The_struct_form_may_have_what_needs_no_room(string members)
    {
        string source = $"[GoMapGen.GoMap(typeof(long), typeof(string))] public partial struct M {{ {members} }}";
        await Markup.IsCleanAsync(source);
        Emitted.CompilesWithoutWarning(TestProject.Of(source));
    }

    // The compiler drops what analyzers say of a project with a member that is declared twice.
    [Fact]
    public void A_map_with_a_collision_is_not_emitted() =>
        Assert.Empty(TestProject.Of("[GoMapGen.GoMap(typeof(long), typeof(string))] public partial class M { public int Count() => 0; }").Generate().Files);
}
