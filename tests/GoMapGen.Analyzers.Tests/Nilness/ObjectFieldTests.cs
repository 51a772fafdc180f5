using GoMapGen.Analyzers.Tests.Infrastructure;

namespace GoMapGen.Analyzers.Tests.Nilness;

/// <summary>Fields of this object inside of one method: followed until other code runs.</summary>
public class ObjectFieldTests
{
    [Theory]
    [InlineData("_m = null; {|012:_m|}[k] = 1;")]
    [InlineData("_g = default; {|012:_g|}[k] = 1;")]
    [InlineData("if (_m == null) {|012:_m|}[k] = 1;")]
    [InlineData("if (_m == null) { Log(k); } else { _m[k] = 1; }")]
    [InlineData("if (s_m is null) {|012:s_m|}[k] = 1;")]
    [InlineData("_g = default; if (c) _g = new(); {|012:_g|}[k] = 1;")]
    [InlineData("Property = null; {|012:Property|}[k] = 1;")]
    public Task A_field_that_is_nil_here_is_reported(string body) => Check.TypeAsync(InMethod(body), "01");

    [Theory]
    [InlineData("if (_m == null) { _m = new(); _m[k] = 1; }")]
    [InlineData("if (_m == null) _m = new(); _m[k] = 1;")]
    [InlineData("if (_g.IsNil) { _g = new(); } _g[k] = 1;")]
    [InlineData("_m ??= new(); _m[k] = 1;")]
    [InlineData("(_m ??= new())[k] = 1;")]
    [InlineData("if (_m == null) { Init(); _m[k] = 1; }")]
    [InlineData("_m = null; Init(); _m[k] = 1;")]
    [InlineData("_m = null; Init(); _m![k] = 1;")]
    [InlineData("_g = default; new C(this); _g[k] = 1;")]
    [InlineData("_m = null; _ = Lazy; _m[k] = 1;")]
    [InlineData("_m = null; _ = this + this; _m[k] = 1;")]
    [InlineData("_m = null; Changed?.Invoke(); _m[k] = 1;")]
    [InlineData("_m = null; var self = this; self._m = new(); _m[k] = 1;")]
    [InlineData("_m = null; try { } finally { Init(); } _m[k] = 1;")]
    [InlineData("_m = null; (_m, _) = (new(), 1); _m[k] = 1;")]
    [InlineData("_m = null; Set(out _m); _m[k] = 1;")]
    [InlineData("Other._m = null; _m[k] = 1;")]
    [InlineData("if (_m == null) return; Log(k); _m[k] = 1;")]
    [InlineData("_m = null; Action a = () => _m[k] = 1; _m = new(); a();")]
    public Task A_field_that_other_code_may_have_made_is_left_alone(string body) => Check.TypeAsync(InMethod(body), "01");

    [Fact]
    public Task After_an_await_or_a_yield_nothing_is_known() => Check.TypeAsync("""
        class C
        {
            private Scores? _m;
            public C() => _m = new();
            async Task A(string k) { _m = null; await Task.Yield(); _m[k] = 1; }
            async Task B(string k) { await Task.Yield(); _m = null; {|012:_m|}[k] = 1; }
            IEnumerable<int> D(string k) { _m = null; yield return 1; _m[k] = 1; }
        }
        """, "01");

    private static string InMethod(string body) => $$"""
        class C
        {
            private Scores? _m = new();
            private static Scores? s_m = new();
            private Goals _g = new();
            private Scores? Property { get; set; } = new();
            private Scores Lazy { get { Init(); return _m!; } }
            private C Other => this;
            private event Action? Changed;
            public C() { }
            public C(C other) { other._g = new(); }
            private void Init() => _m = new();
            private static void Set(out Scores m) => m = new();
            private static void Log(string k) { }
            public static int operator +(C a, C b) { a.Init(); return 0; }
            void F(bool c, string k) { {{body}} }
        }
        """;
}
