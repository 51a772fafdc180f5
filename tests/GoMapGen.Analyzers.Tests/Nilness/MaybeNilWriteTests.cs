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
    public Task Joins_are_reported_for_structs_alone(string body) => Check.BodyAsync(body, "012");

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
}
