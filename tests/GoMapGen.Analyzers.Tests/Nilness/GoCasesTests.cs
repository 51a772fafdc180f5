using GoMapGen.Analyzers.Tests.Infrastructure;

namespace GoMapGen.Analyzers.Tests.Nilness;

/// <summary>
/// What Go's analyzers find and leave alone, as far as it concerns maps: staticcheck SA5000 (a write to a map whose value is the nil
/// constant), vet's nilness (branches where a value was tested), NilAway (fields, results, loops). Each case with the rule of ours
/// that stands for it; next to it look-alikes that are silent.
/// </summary>
public class GoCasesTests
{
    [Theory]
    [InlineData("a variable that was never made", "Goals m = default; {|010:m|}[k] = 1;")]
    [InlineData("a null variable that was never made", "Scores? m = null; {|010:m|}[k] = 1;")]
    [InlineData("written in a loop, read after it", "Goals m = default; foreach (var x in keys) {|010:m|}[x] = 1; Console.WriteLine({|013:m|}[k]);")]
    [InlineData("a conversion of nil", "var m = (Scores?)null; {|010:m|}[k] = 1;")]
    [InlineData("a copy of a copy of nil", "Goals a = default; var b = a; var m = b; {|010:m|}[k] = 1;")]
    [InlineData("nil from both branches", "Goals m; if (c) m = default; else m = default(Goals); {|010:m|}[k] = 1;")]
    [InlineData("set back to nil", "var m = new Goals(); m[k] = 1; m = default; {|010:m|}[k] = 2;")]
    public Task SA5000_finds(string fact, string body) => CheckFact(fact, body);

    [Theory]
    [InlineData("a parameter", "p[k] = 1; q[k] = 1;")]
    [InlineData("a made map in nested blocks", "var m = new Goals(); if (c) { if (k.Length > 1) { m[k] = 0; } }")]
    [InlineData("made before the loop", "Goals m = default; m = new(); foreach (var x in keys) m[x] = 1;")]
    [InlineData("made in the first turn", "Goals m = default; foreach (var x in keys) { if (m.IsNil) m = new(); m[x] = 1; }")]
    [InlineData("a literal", "var m = Goals.Of((\"a\", 1)); m[k] = 1;")]
    [InlineData("a map from a call", "var m = q.Clone(); m[k] = 1;")]
    [InlineData("only read", "Goals m = q; _ = m[k]; m = q; m.Remove(k);")]
    public Task SA5000_leaves_alone(string fact, string body) => CheckFact(fact, body);

    [Theory]
    [InlineData("the nil branch writes", "if (p == null) { {|011:p|}[k] = 1; } else { p[k] = 1; }")]
    [InlineData("nil by a test turned around", "if (null != p) { } else {|011:p|}[k] = 1;")]
    [InlineData("the nil branch ranges", "if (q.IsNil) { foreach (var (x, v) in {|013:q|}) Console.WriteLine(x); {|011:q|}[k] = 1; }")]
    [InlineData("two values, both known", "if (p == null) { if (s != null) { throw new Exception(); } {|011:p|}[k] = 1; {|011:s|}[k] = 1; }")]
    [InlineData("a variable tested that is nil for sure", "Goals m = default; if (m.IsNil) { {|010:m|}[k] = 1; } else { m[k] = 1; }")]
    [InlineData("the branch that cannot be is not looked at", "if (p != null) { } else { {|011:p|}[k] = 1; if (p != null) p[k] = 2; }")]
    [InlineData("a conversion keeps what is known", "var d = (object?)p; if (p == null) {|011:p|}[k] = 1;")]
    [InlineData("after the guard of the other case", "if (p != null) return; {|011:p|}.Add(k, 1);")]
    [InlineData("a copy of what was tested", "if (p == null) { var m = p; {|010:m|}[k] = 1; }")]
    [InlineData("a type test that failed", "object o = k; var m = o as Scores; if (m != null) return; {|011:m|}[k] = 1;")]
    [InlineData("a map update after a range", "if (p is null) { foreach (var x in {|013:p|}.Keys) { } {|011:p|}[k] = 1; }")]
    public Task Nilness_finds(string fact, string body) => CheckFact(fact, body);

    [Theory]
    [InlineData("the other branch", "if (p == null) { return; } p[k] = 1;")]
    [InlineData("a test after a return", "if (p != null && c) return; else if (p != null) throw new Exception(); Console.WriteLine();")]
    [InlineData("a loop that returns", "for (;;) { if (q.Count > 1) return; q[k] = 1; }")]
    [InlineData("the nil branch throws", "if (p == null) throw new Exception(); p[k] = 1;")]
    [InlineData("a type test that went well", "object o = k; if (o is Scores m) { Console.WriteLine(); m[k] = 1; }")]
    [InlineData("a type test nobody asks about", "object o = k; var m = (Scores)o; m[k] = 1;")]
    [InlineData("a switch that leaves on nil", "switch (p) { case null: return; } switch (p) { case null: p![k] = 1; break; } p[k] = 2;")]
    [InlineData("an unknown result", "var m = Unknown(); if (m == null) { Console.WriteLine(); return; } m[k] = 1;")]
    [InlineData("a count says that it is made", "if (q.Count > 0) q[k] = 1;")]
    [InlineData("a nil map may be read and emptied", "if (q.IsNil) { _ = q.Count; q.Remove(k); q.Clear(); }")]
    [InlineData("a boolean that comes from elsewhere", "bool ok = k.Length > 3; if (ok) return; p[k] = 1;")]
    public Task Nilness_leaves_alone(string fact, string body) => CheckFact(fact, body);

    [Theory]
    [InlineData("nil rotates through a loop", "Goals a = default, b = new(), d = new(); while (k.Length > 3) { var t = d; d = b; b = a; a = t; } {|012:d|}[k] = 1;")]
    [InlineData("a global that nothing makes", "{|012:s_never|}[k] = 1;")]
    [InlineData("a result that may be nil", "var m = Find(c); {|012:m|}[k] = 1;")]
    [InlineData("a result through two calls", "var m = Twice(c); {|012:m|}[k] = 1;")]
    [InlineData("one of several returns", "{|012:Switch(k)|}[k] = 1;")]
    [InlineData("a result that was a nil variable", "{|012:Late(c)|}[k] = 1;")]
    [InlineData("a struct field that starts nil", "Box b = default; {|010:b.Map|}[k] = 1;")]
    [InlineData("elements of a new array", "var a = new Goals[3]; {|010:a[0]|}[k] = 1;")]
    [InlineData("nil given by a tuple", "var (m, n) = (default(Goals), 1); {|010:m|}[k] = n;")]
    [InlineData("assigned nil after a range", "Goals m = q; foreach (var (x, v) in m) { } m = default; {|010:m|}[k] = 1;")]
    [InlineData("found in it, then set to nil", "Goals m = q; bool ok = m.ContainsKey(k); m = default; if (ok) {|010:m|}[k] = 1;")]
    [InlineData("the test of another value", "Goals m = default; if (c) m = new(); bool ok = q.ContainsKey(k); if (ok) {|012:m|}[k] = 1;")]
    [InlineData("the outcome overwritten", "Goals m = default; if (c) m = new(); bool ok = !m.IsNil; ok = k.Length > 2; if (ok) {|012:m|}[k] = 1;")]
    [InlineData("an anonymous function that writes", "Action a = () => { Goals m = default; {|010:m|}[k] = 1; }; a();")]
    public Task NilAway_finds(string fact, string body) => CheckFact(fact, body);

    [Theory]
    [InlineData("a loop that rotates apart", "Goals a = default, b = new(), d = new(), e = new(); while (k.Length > 3) { var t = e; e = d; d = t; t = b; b = a; a = t; } e[k] = 1;")]
    [InlineData("a global made in another method", "s_made[k] = 1; s_late![k] = 1;")]
    [InlineData("found in it, so it is made", "Goals m = default; if (c) m = new(); if (!m.ContainsKey(k)) return; m[k] = 1;")]
    [InlineData("found in it, kept, asked twice", "Goals m = default; if (c) m = new(); bool ok = m.TryGetValue(k, out _); if (ok == true) m[k] = 1; if (true == ok) m[k] = 2; if (ok != false) m[k] = 3;")]
    [InlineData("in a range over it", "Goals m = default; if (c) m = new(); foreach (var (x, _) in m) m[x] = 2; foreach (var x in m.Values) m[k] = x;")]
    [InlineData("negations of negations", "Goals m = default; if (c) m = new(); if (!(!(!(m.IsNil)))) m[k] = 1;")]
    [InlineData("both tests at once", "Goals m = default, n = default; if (c) { m = new(); n = new(); } if (!m.IsNil && !n.IsNil) { m[k] = 1; n[k] = 1; }")]
    [InlineData("an error that comes with it", "var (m, error) = Open(k); if (error != null) return; m![k] = 1; var (n, e) = Open(k); if (e == null) n[k] = 1;")]
    [InlineData("a result never nil", "Never(c)[k] = 1;")]
    [InlineData("a result checked", "var m = Find(c); if (m is not null) m[k] = 1;")]
    [InlineData("a parameter that somebody passes nil for", "Take(null); void Take(Scores? m) => m?.Add(k, 1);")]
    [InlineData("a captured map that is made outside", "Goals m = default; void Make() => m = new(); Make(); Action a = () => m[k] = 1; a();")]
    [InlineData("an interface method", "if (c) ((IDictionary<string, int>)q).Add(k, 1);")]
    [InlineData("an element that was assigned", "var a = new Goals[3]; for (int i = 0; i < 3; i++) a[i] = new(); a[0][k] = 1;")]
    public Task NilAway_leaves_alone(string fact, string body) => CheckFact(fact, body);

    private static Task CheckFact(string fact, string body)
    {
        Assert.NotEmpty(fact);
        return Check.TypeAsync($$"""
            class C
            {
                private static Goals s_never;
                private static Goals s_made = new();
                private static Scores? s_late;
                struct Box { public Goals Map; }
                static void Init() => s_late = new();
                static Scores? Unknown() => s_late;
                static Scores? Find(bool c) => c ? new() : null;
                static Scores? Twice(bool c) => Find(c);
                static Goals Never(bool c) => c ? new() : Goals.Make(3);
                static Goals Switch(string k) { switch (k) { case "a": return new(); case "b": return default; default: return Goals.Make(); } }
                static Goals Late(bool c) { Goals m = default; if (c) { m = new(); } return m; }
                static (Scores?, Exception?) Open(string k) => k.Length > 2 ? (new(), null) : (null, new Exception());
                void F(Scores? p, Scores? s, Goals q, bool c, string k, string[] keys) { {{body}} }
            }
            """, "01");
    }
}
