using GoMapGen.Analyzers.Tests.Infrastructure;
using GoMapGen.CodeFixes;

namespace GoMapGen.Analyzers.Tests;

/// <summary>The fixes, each applied to all findings at once; what is not certain stays as it is.</summary>
public class CodeFixTests
{
    [Theory]
    [InlineData("Scores? m = null; m[k] = 1; var n = default(Goals); n.Add(k, 1);", "Scores? m = new(); m[k] = 1; var n = new Goals(); n.Add(k, 1);")]
    [InlineData("Goals m = new(); m = default; m[k] = 1;", "Goals m = new(); m = default; m[k] = 1;")]
    [InlineData("const Scores? t = null; t![k] = 1;", "const Scores? t = null; t![k] = 1;")]
    public async Task Nil_maps_are_made(string before, string after) => Assert.Equal(after, await FixAll.InBodyAsync(before, new MakeMapFix()));

    [Theory]
    [InlineData("p[k]++; --q[k]; p[k] += keys.Length;", "p.Ref(k)++; --q.Ref(k); p.Ref(k) += keys.Length;")]
    [InlineData("p[k] += p.Count + k.IndexOf('a'); p[k] += 8 / p.Count;", "p[k] += p.Count + k.IndexOf('a'); p[k] += 8 / p.Count;")]
    [InlineData("p[k] += p.Count; p[k] += keys[0].Length; p[k] += (int)(object)k;", "p[k] += p.Count; p[k] += keys[0].Length; p[k] += (int)(object)k;")]
    [InlineData("q[ /* which */ k /* one */ ]++;", "q.Ref( /* which */ k /* one */ )++;")]
    public async Task Updates_use_Ref(string before, string after) => Assert.Equal(after, await FixAll.InBodyAsync(before, new UseRefFix()));

    [Theory]
    [InlineData("if (!p.ContainsKey(k)) p.Add(k, 1); if (!q.ContainsKey(k)) { q[k] = 2; }", "p.TryAdd(k, 1); q.TryAdd(k, 2);")]
    [InlineData("if (p.ContainsKey(k)) p.Remove(k);", "p.Remove(k);")]
    [InlineData("if (!p.ContainsKey(k)) p.Add(k, k.Trim().Length);", "if (!p.ContainsKey(k)) p.Add(k, k.Trim().Length);")]
    [InlineData("if (!p.ContainsKey(k)) p.Add(k, 1); else c = true;", "if (!p.ContainsKey(k)) p.Add(k, 1); else c = true;")]
    [InlineData("if (!p.ContainsKey(k)) { /* why */ p.Add(k, 1); }", "if (!p.ContainsKey(k)) { /* why */ p.Add(k, 1); }")]
    public async Task One_lookup_does(string before, string after) => Assert.Equal(after, await FixAll.InBodyAsync(before, new OneLookupFix()));

    [Theory]
    [InlineData("foreach (var (x, v) in p) p.Remove(x); foreach (var x in q.Keys) { q.Remove(x); }", "p.Clear(); q.Clear();")]
    [InlineData("foreach (var (x, _) in p) { p.Remove(x); /* keep me */ }", "foreach (var (x, _) in p) { p.Remove(x); /* keep me */ }")]
    public async Task Loops_become_Clear(string before, string after) => Assert.Equal(after, await FixAll.InBodyAsync(before, new UseClearFix()));

    [Fact]
    public async Task Spans_are_keys()
    {
        const string Before = """
            [GoMapGen.GoMap(typeof(string), typeof(int))]
            class Texts { public int this[string key] => 0; public int this[System.ReadOnlySpan<char> key] => 0; }
            class C { int F(Texts m, System.ReadOnlySpan<char> span) => m[span.ToString()] + m[span[1..].ToString()]; }
            """;
        string after = await FixAll.InSourceAsync(Before, new UseSpanFix());
        Assert.EndsWith("=> m[span] + m[span[1..]]; }", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var m = new Scores(); foreach (var x in keys) m[x] = 1;", "var m = new Scores(keys.Length); foreach (var x in keys) m[x] = 1;")]
    [InlineData("Scores m = new(); for (int i = 0; i < keys.Length; i++) m[keys[i]] = 1;", "Scores m = new(keys.Length); for (int i = 0; i < keys.Length; i++) m[keys[i]] = 1;")]
    [InlineData("var m = new Scores(); var l = new List<string>(); foreach (var x in l) m[x] = 1;", "var m = new Scores(); var l = new List<string>(); foreach (var x in l) m[x] = 1;")]
    [InlineData("int n = -1; var m = new Scores(); for (int i = 0; i < n; i++) m[k] = i;", "int n = -1; var m = Scores.Make(n); for (int i = 0; i < n; i++) m[k] = i;")]
    [InlineData("int n = -1; Scores m = new(); for (int i = 0; i < n; i++) m[k] = i;", "int n = -1; Scores m = new(); for (int i = 0; i < n; i++) m[k] = i;")]
    [InlineData("const int N = 100; Scores m = new(); for (int i = 0; i < N; i++) m[k] = i;", "const int N = 100; Scores m = new(N); for (int i = 0; i < N; i++) m[k] = i;")]
    [InlineData(
        "List<string>? l = c ? new() : null; var m = new Scores(); foreach (var x in (IEnumerable<string>)l!) m[x] = 1;",
        "List<string>? l = c ? new() : null; var m = new Scores(l!.Count); foreach (var x in (IEnumerable<string>)l!) m[x] = 1;")]
    public async Task A_capacity_is_given(string before, string after) => Assert.Equal(after, await FixAll.InBodyAsync(before, new AddCapacityFix()));

    [Fact]
    public async Task A_property_is_not_read_where_it_was_not()
    {
        const string Source = "class C { int _n; int Next => ++_n; void F(Scores m, string k) { if (!m.ContainsKey(k)) m.Add(k, Next); } }";
        Assert.Equal(Source, await FixAll.InSourceAsync(Source, new OneLookupFix()));
    }

    [Fact]
    public async Task A_key_may_be_a_property()
    {
        const string Source = "class N { public string Id { get; set; } = \"\"; void F(Scores m, N n) { if (!m.ContainsKey(n.Id)) m.Add(n.Id, 1); } }";
        Assert.EndsWith("{ m.TryAdd(n.Id, 1); } }", await FixAll.InSourceAsync(Source, new OneLookupFix()), StringComparison.Ordinal);
    }
}
