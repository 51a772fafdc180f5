using GoMapGen.Analyzers.Tests.Infrastructure;

namespace GoMapGen.Analyzers.Tests.Nilness;

/// <summary>GOMAP012: a write to a map that may be nil.</summary>
public class MaybeNilWriteTests
{
    [Theory]
    [InlineData("Goals m = default; if (c) m = new(); {|012:m|}[k] = 1;")]
    [InlineData("Goals m = c ? new Goals() : default; {|012:m|}[k] = 1;")]
    [InlineData("Goals m = new(); foreach (var x in keys) { {|012:m|}[x] = 1; m = default; }")]
    [InlineData("Scores? m = null; if (c) m = new(); m[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); if (!m.IsNil) m[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); if (m.ContainsKey(k)) m[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); if (m.Count > 0) m[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); Debug.Assert(!m.IsNil); m[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); Debug.Assert(!m.IsNil && k != null); m[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = q; m[k] = 1;")]
    [InlineData("Goals a = default, b = default; (c ? ref a : ref b) = new(); a[k] = 1;")]
    [InlineData("Goals a = default, b = default; ref Goals r = ref (c ? ref a : ref b); r = new(); a[k] = 1; b[k] = 1;")]
    [InlineData("Goals a = default, b = default; Make(ref (c ? ref a : ref b)); a[k] = 1; static void Make(ref Goals g) => g = new();")]
    [InlineData("var a = new Goals[1]; Goals b = default; (c ? ref a[0] : ref b) = new(); b[k] = 1;")]
    [InlineData("if (q.IsNil) Console.WriteLine(); {|012:q|}[k] = 1;")]
    [InlineData("if (p is null) Console.WriteLine(); p[k] = 1;")]
    [InlineData("Goals m = c ? default : q; m[k] = 1;")]
    [InlineData("Goals m = k switch { \"a\" => new(), \"b\" => default, _ => new(2) }; {|012:m|}[k] = 1;")]
    [InlineData("Goals m; try { m = new(int.Parse(k)); } catch (FormatException) { m = default; } {|012:m|}[k] = 1;")]
    [InlineData("Goals m = default; try { m = new(); Console.WriteLine(); } finally { Console.WriteLine(m.Count); } m[k] = 1;")]
    [InlineData("Goals m = default; if (c) goto made; Console.WriteLine(); goto end; made: m = new(); end: {|012:m|}[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); ref int r = ref {|012:m|}.Ref(k); r++;")]
    [InlineData("Goals m = default; if (c) m = new(); ({|012:(Goals)(object)m|}).Add(k, 1);")]
    [InlineData("Goals m = default; if (c) m = new(); m!.Add(k, 1);")]
    [InlineData("Goals m = default; if (c) (m, _) = (new(), 1); {|012:m|}[k] = 1; m[k] = 2;")]
    [InlineData("Goals m = default; if (c) m = new(); lock (keys) { {|012:m|}[k] = 1; }")]
    [InlineData("Goals m = default; if (c) m = new(); using (var e = m.GetEnumerator()) {|012:m|}[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); checked { {|012:m|}[k] = 1; } unsafe { m[k] = 2; }")]
    public Task Joins_are_reported_for_structs_alone(string body) => Check.BodyAsync(body, "012");

    [Theory]
    [InlineData("Goals m = default; if (c) m = new(); m[k] = 1;", "test IsNil, or assign 'new Goals()' to it first")]
    [InlineData("Find(c)[k] = 1;", "test it for null, or assign 'new Scores()' to it first")]
    [InlineData("_never[k] = 1;", "assign 'new Goals()' to it where it is declared or in a constructor")]
    public async Task The_message_names_what_to_make(string body, string end)
    {
        Microsoft.CodeAnalysis.Diagnostic[] found = [.. (await Check.RunAsync(Maps.Compile(
            [$"class C {{ private readonly Goals _never; void F(bool c, string k) {{ {body} }} static Scores? Find(bool c) {{ if (c) return null; return new(); }} }}"], Maps.References)))
            .Where(static d => d.Id == "GOMAP012")];
        Assert.Equal(end, found.SingleOrDefault()?.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split("; ")[1]);
    }

    [Fact]
    public Task A_private_field_that_nothing_makes_is_reported() => Check.TypeAsync("""
        class C
        {
            private Scores? _never;
            private readonly Goals _default;
            public readonly Scores? Shown = null;
            private Goals _cleared;
            private static Goals s_shared;
            public Goals Property { get; }

            private Goals _made = new();
            private Goals _assigned;
            private Goals _byRef;
            private Goals _byOut;
            private Goals _inPair;
            private Scores? _lazy;
            private readonly Goals _inConstructor;
            public Goals Open;
            private Scores _promised = null!;
            [ThreadStatic] private static Goals t_attributed;
            public Goals Set { get; set; }

            public C() => _inConstructor = new();

            void F(string k)
            {
                {|012:_never|}[k] = 1;
                {|012:_default|}.Add(k, 1);
                {|012:Shown|}.Add(k, 1);
                _cleared = default;
                {|012:_cleared|}[k] = 1;
                {|012:s_shared|}[k] = 1;
                {|012:Property|}.Add(k, 1);
                _made[k] = 1; _assigned[k] = 1; _byRef[k] = 1; _byOut[k] = 1; _inPair[k] = 1; _lazy![k] = 1; _inConstructor.Add(k, 1);
                Open[k] = 1; _promised[k] = 1; t_attributed[k] = 1; Set.Add(k, 1);
            }

            void G(string k) { _never![k] = 1; }
            void H(string k) { if (_never != null) _never[k] = 1; if (!s_shared.IsNil) s_shared[k] = 1; }

            void Assign()
            {
                _assigned = new();
                Make(ref _byRef);
                Out(out _byOut);
                (_inPair, _) = (new(), 1);
                _lazy ??= new();
            }

            static void Make(ref Goals g) => g = new();
            static void Out(out Goals g) => g = new();
        }
        """, "01");

    [Fact]
    public Task Whether_a_field_is_assigned_is_a_question_of_symbols_not_of_names() => Check.TypeAsync("""
        class C
        {
            private Goals _a;
            private Scores? _b;
            private Goals _c;
            private Goals _d;

            class Other { public Goals _a, _c; public Scores? _b; }

            void F(string k, Other other)
            {
                other._a = new();
                Goals _c = new();
                _c[k] = 1;
                {|012:_a|}[k] = 1;
                {|012:this._c|}[k] = 1;
            }

            void G(string k) { {|012:_b|}[k] = 1; _d[k] = 1; }
            static C New() => new() { _d = new(), _b = null };
            Other NewOther() => new() { _b = new() };
        }
        """, "012");

    [Fact]
    public Task What_others_assign_to_is_not_known() => Check.TypeAsync("""
        partial class C
        {
            private Goals _inOtherPart;
            protected Goals Protected;
            internal Scores? Internal;
            public Goals Init { get; init; }
            public virtual Goals Overridable { get; }
            private ref Goals Ref => ref _inOtherPart;
            private Goals _captured;
            private unsafe void Pointers(string k) { fixed (Goals* p = &_captured) { *p = new(); } _captured[k] = 1; }
            void F(string k) { _inOtherPart[k] = 1; Protected[k] = 1; Internal![k] = 1; Init.Add(k, 1); Overridable.Add(k, 1); Ref[k] = 1; }
        }

        partial class C { void Assign() => _inOtherPart = new(); }

        [Serializable] class Saved { private Goals _m; void F(string k) => _m[k] = 1; }

        class Outer
        {
            private Goals _m;
            void F(string k) => _m[k] = 1;
            class Inner { void F(Outer o) => o._m = new(); }
        }
        """, "012");

    [Fact]
    public Task A_callee_is_looked_into_by_its_flow() => Check.TypeAsync("""
        partial class C
        {
            private static readonly Goals s_never;
            static Scores? ByLocal(bool c) { Scores? m = null; if (c) m = new(); return m; }
            static Scores? ByAlias(bool c) { var m = Find(c); return m; }
            static Scores? Find(bool c) => c switch { true => new(), false => null };
            static Scores? Deep(bool c) => Deeper(c);
            static Scores? Deeper(bool c) => Find(c);
            static Goals ByField() => s_never;
            static Goals ByStruct() => new Box().Map;
            private static partial Goals InParts(bool c);
            private static partial Goals InParts(bool c) => c ? new() : default;
            static async ValueTask<Goals> Later(bool c) { await Task.Yield(); if (c) return default; return new(); }
            static Goals Coalesced(Scores? s) => default;
            Scores? this[int i] => i > 3 ? new() : null;
            Scores? Getter { get { if (s_never.IsNil) return null; return new(); } }
            struct Box { public Goals Map; }

            static Scores Checked(bool c) { Scores? m = null; if (c) m = new(); return m ?? new(); }
            static Scores Thrown(bool c) { Scores? m = null; if (c) m = new(); if (m == null) throw new Exception(); return m; }
            static Scores Dead() { if (false) { return null!; } return new(); }
            static Scores Promised(bool c) => c ? new() : null!;
            static Scores? Unknown(Scores? s) => s;
            static Scores Lambda() { Func<Scores?> f = () => null; return f() ?? new(); }
            static Scores Local() { Scores? L() { return null; } return L() ?? new(); }
            static Scores Recursive(int n) => n == 0 ? new() : Recursive(n - 1);

            async Task F(bool c, string k)
            {
                {|012:ByLocal(c)|}[k] = 1; {|012:ByAlias(c)|}[k] = 1; {|012:Find(c)|}[k] = 1; {|012:ByField()|}.Add(k, 1); {|012:ByStruct()|}.Add(k, 1);
                {|012:InParts(c)|}.Add(k, 1); ({|012:await Later(c).ConfigureAwait(false)|}).Add(k, 1); {|012:Coalesced(null)|}.Add(k, 1);
                {|012:this[1]|}[k] = 1; {|012:Getter|}[k] = 1; {|012:InMethod()|}[k] = 1;
                Scores? InMethod() { if (c) return new(); return null; }
                Deep(c)![k] = 1;
                Checked(c)[k] = 1; Thrown(c)[k] = 1; Dead()[k] = 1; Promised(c)[k] = 1; Unknown(null)[k] = 1; Lambda()[k] = 1; Local()[k] = 1; Recursive(3)[k] = 1;
                Deep(c)[k] = 1;
            }
        }
        """, "012");

    [Fact]
    public Task A_callee_that_may_return_nil_is_reported() => Check.TypeAsync("""
        class C
        {
            static Scores? Find(bool c) => c ? new() : null;
            static Goals FindGoals(bool c) { if (c) return new(); return default; }
            static async Task<Goals> Later(bool c) { await Task.Yield(); return c ? new() : default; }
            static Scores Made() => new();
            public virtual Scores? Virtual() => null;
            Goals Some => default;
            [return: NotNull] static Scores Vouched() { Scores? s = Find(true); return s ?? new(); }

            async Task F(bool c, string k)
            {
                {|012:Find(c)|}[k] = 1;
                var m = Find(c);
                {|012:m|}[k] = 1;
                m[k] = 2;
                {|012:FindGoals(c)|}.Add(k, 1);
                Goals g = await Later(c);
                {|012:g|}[k] = 1;
                {|012:Some|}.Add(k, 1);
                Made()[k] = 1;
                Virtual()[k] = 1;
                Vouched()[k] = 1;
                Find(c)![k] = 1;
                var n = Find(c)!;
                n[k] = 1;
                if (Find(c) is { } found) found[k] = 1;
                var o = Find(c);
                if (o == null) return;
                o[k] = 1;
                var t = Find(c) ?? new();
                t[k] = 1;
            }
        }
        """, "01");

    [Theory]
    [InlineData("class C { Scores Cache => field ??= new(); void F() { Cache[\"a\"] = 1; } }")]
    [InlineData("class C { Goals Cache { get { if (field.IsNil) field = new(); return field; } } void F() { Cache.Add(\"a\", 1); } }")]
    [InlineData("static class X { public static void Init(this ref Goals g) => g = new(); } class C { private Goals _g; void F() { _g.Init(); _g.Add(\"a\", 1); } }")]
    [InlineData("class C { [return: NotNullIfNotNull(nameof(m))] static Scores? W(Scores? m) => m is null ? null : m; void F() { W(new())[\"a\"] = 1; } }")]
    public async Task What_makes_the_map_elsewhere_is_seen(string type) => await Check.TypeAsync(type);
}
