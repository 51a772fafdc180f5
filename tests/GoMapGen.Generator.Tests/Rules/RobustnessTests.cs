using GoMapGen.Generator.Tests.Infrastructure;

namespace GoMapGen.Generator.Tests.Rules;

/// <summary>Declarations that nobody meant: the compiler reports them, or they are legal and odd. The generator and the analyzers never throw.</summary>
public class RobustnessTests
{
    [Theory]

    // Structs that expand.
    [InlineData("struct C<T> { C<C<T>> c; } [GoMap(typeof(int), typeof(C<int>))] partial class M;")]
    [InlineData("struct C<T> { C<(T, T)> a; C<T[]> b; } [GoMap(typeof(int), typeof(C<int>))] partial class M;")]
    [InlineData("struct C<T> { public D<C<T>> d; } struct D<T> { public C<T> c; } [GoMap(typeof(int), typeof(C<int>))] partial class M;")]
    [InlineData("struct O<T> { public struct I { O<I>.I i; } } [GoMap(typeof(int), typeof(O<int>.I))] partial class M;")]
    [InlineData("struct A { B b; } struct B { A a; } [GoMap(typeof(A), typeof(B))] partial class M;")]
    [InlineData("""
        struct S { public S Inner; }
        struct C : IGoMapComparer<S> { public static bool Equals(S x, S y) => true; public static ulong Hash(S key, ulong seed) => 0; }
        [GoMap(typeof(S), typeof(int), Comparer = typeof(C))] partial class M;
        [GoMap(typeof(S), typeof(int))] partial class N : System.Collections.Generic.Dictionary<S, int>;
        class U { void F(M m, N n) { foreach (var k in m.Keys) m.Remove(k); foreach (var k in n.Keys) n.Remove(k); } }
        """)]

    // Fixed buffers of what has none, enums of what is no number.
    [InlineData("unsafe struct K { public fixed Foo b[4]; } [GoMap(typeof(K), typeof(K))] partial class M;")]
    [InlineData("enum E { A } unsafe struct K { public fixed E b[4]; } [GoMap(typeof(K), typeof(K))] partial class M;")]
    [InlineData("unsafe struct K { public fixed decimal b[4]; } [GoMap(typeof(K), typeof(K))] partial class M;")]
    [InlineData("unsafe struct K { public fixed string b[4]; } [GoMap(typeof(K), typeof(K))] partial class M;")]
    [InlineData("unsafe struct K { public fixed int b[]; } [GoMap(typeof(K), typeof(K))] partial class M;")]
    [InlineData("enum E : string { A } enum F : Foo { A } [GoMap(typeof(E), typeof(F))] partial class M; [GoMap(typeof(F), typeof(E))] partial class N;")]

    // Attributes that have the name of one we read, and take an array.
    [InlineData("class FooAttribute : Attribute { public string[] DiagnosticId; } [Foo(DiagnosticId = new[] { \"a\" })] struct K { public int A; } [GoMap(typeof(K), typeof(K))] partial class M;")]
    [InlineData("""
        class StructLayoutAttribute : Attribute { public StructLayoutAttribute(params int[] a) { } public int[] Size; public int[] Pack; }
        class FieldOffsetAttribute : Attribute { public FieldOffsetAttribute(params int[] a) { } }
        [StructLayout(1, 2, Size = new[] { 1 })] struct K { [FieldOffset(1, 2)] public int A; }
        [GoMap(typeof(K), typeof(K))] partial class M;
        """)]
    [InlineData("""
        class ObsoleteAttribute : Attribute { public ObsoleteAttribute(params int[] a) { } }
        [Obsolete(1, 2)] enum K { A }
        [Obsolete(1, 2)] [GoMap(typeof(K), typeof(K))] partial class M;
        """)]
    [InlineData("""
        class ExperimentalAttribute : Attribute { public ExperimentalAttribute(int[] a) { } }
        [Experimental(new[] { 1 })] enum K { A }
        [Experimental(new[] { 1 })] [GoMap(typeof(K), typeof(K))] partial class M;
        """)]
    [InlineData("""
        namespace X { class GoMapLiteralAttribute : Attribute { public GoMapLiteralAttribute(params string[] a) { } } }
        [GoMap(typeof(int), typeof(string))] partial class M;
        class C { [X.GoMapLiteral("G")] void F() { } M G() => M.Of((1, "")); }
        """)]
    public async Task What_is_odd_never_throws(string source) => await TestProject.Of($"using System; using GoMapGen; {source}").AnalyzeAsync();

    // Code that uses such a type, which emitted code would, is what the compiler itself does not survive.
    [Theory]
    [InlineData("C<int>", "int")]
    [InlineData("int", "C<int>")]
    [InlineData("int", "(int, C<int>?)")]
    [InlineData("int", "OfArrays<int>")]
    [InlineData("OfItself", "int")]
    public async Task Nothing_is_emitted_for_a_struct_that_expands(string key, string elem)
    {
        string source = $$"""
            struct C<T> { public C<C<T>> Next; }
            struct OfArrays<T> { public OfArrays<T[]>[] Next; }
            struct OfItself { public C<int> C; public override bool Equals(object? other) => true; public override int GetHashCode() => 0; }
            [GoMapGen.GoMap(typeof({{key}}), typeof({{elem}}))] partial class M;
            """;
        await Markup.IsCleanAsync(source);
        Assert.Empty(TestProject.Of(source).Generate().Compilation.GetTypeByMetadataName("M")!.GetMembers("Add"));
    }

    [Fact]
    public void A_struct_that_holds_more_of_itself_in_a_list_is_fine() =>
        Emitted.CompilesWithoutWarning(TestProject.Of("""
            using GoMapGen;
            public struct Tree<T> { public System.Collections.Generic.List<Tree<Tree<T>>> Trees; public T Value; }
            [GoMap(typeof(int), typeof(Tree<int>))] public partial class M;
            """));

    [Fact]
    public void A_key_that_is_nested_in_itself_is_fine() =>
        Emitted.CompilesWithoutWarning(TestProject.Of("""
            using GoMapGen;
            public record struct Pair<T>(T A, T B);
            [GoMap(typeof(Pair<Pair<Pair<int>>>), typeof(Pair<Pair<int>>))] public partial class M;
            """));

    [Fact]
    public void An_attribute_of_the_users_with_the_name_of_one_is_not_that_one() =>
        Assert.Equal(4, Parsed.Map("K", "namespace X { class StructLayoutAttribute : Attribute { public int Size; } } [X.StructLayout(Size = 64)] public struct K { public int A; }").Key.Size);
}
