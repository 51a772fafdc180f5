using GoMapGen.Analyzers.Tests.Infrastructure;

namespace GoMapGen.Analyzers.Tests.Nilness;

/// <summary>Tests whose outcome is kept in a bool, and bools that decide twice.</summary>
public class StoredTestTests
{
    [Theory]
    [InlineData("bool nil = q.IsNil; if (nil) {|011:q|}[k] = 1;")]
    [InlineData("bool nil = p == null; if (!nil) return; {|011:p|}[k] = 1;")]
    [InlineData("bool made = p != null; if (!made) { {|011:p|}[k] = 1; }")]
    [InlineData("bool made = p is not null && c; if (p == null && !made) {|011:p|}[k] = 1;")]
    [InlineData("bool nil; nil = q.IsNil; if (nil == true) {|011:q|}[k] = 1;")]
    [InlineData("var nil = q.IsNil; var also = nil; if (also) {|011:q|}[k] = 1;")]
    [InlineData("Goals m = default; bool on = c; if (on) m = new(); if (!on) {|010:m|}[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); if (!c) {|010:m|}[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); c = keys.Length > 2; if (c) {|012:m|}[k] = 1;")]
    [InlineData("Goals m = default; bool on = false; if (c) { m = new(); on = true; } if (!on) {|010:m|}[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); bool made = !m.IsNil; if (made || k.Length > 2) {|012:m|}[k] = 1;")]
    public Task A_kept_test_counts(string body) => Check.BodyAsync(body, "01");

    [Theory]
    [InlineData("Goals m = default; if (c) m = new(); bool made = !m.IsNil; if (made) m[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); bool nil = m.IsNil; if (nil) m = new(); m[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); bool use = !m.IsNil && k.Length > 2; if (use) m[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); bool skip = m.IsNil || k.Length > 2; if (!skip) m[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); if (c) m[k] = 1;")]
    [InlineData("Goals m = default; if (!c) { } else { m = new(); } Console.WriteLine(); if (c == true) { m[k] = 1; }")]
    [InlineData("Goals m = default; bool on = false; if (keys.Length > 2) { m = new(); on = true; } if (on) m[k] = 1;")]
    [InlineData("Goals m = default; bool on = keys.Length > 2; if (on) m = new(); foreach (var x in keys) { if (on) m[x] = 1; }")]
    [InlineData("Goals m = default; bool first = true; foreach (var x in keys) { if (first) { m = new(); first = false; } m[x] = 1; }")]
    [InlineData("Goals m = default; if (c) m = new(); bool ok = Usable(m); if (ok) m[k] = 1; static bool Usable(Goals g) => !g.IsNil;")]
    [InlineData("Goals m = default; if (c) m = new(); if (Usable(m)) m[k] = 1; static bool Usable(Goals g) => !g.IsNil;")]
    [InlineData("bool nil = p == null; p = new(); if (nil) p[k] = 1;")]
    [InlineData("bool nil = q.IsNil; nil = c; if (nil) q[k] = 1;")]
    [InlineData("bool nil = q.IsNil; nil |= c; if (nil) q[k] = 1;")]
    [InlineData("bool nil = q.IsNil; Action a = () => nil = c; a(); if (nil) q[k] = 1;")]
    [InlineData("bool nil = q.IsNil; Set(out nil); if (nil) q[k] = 1; static void Set(out bool b) => b = true;")]
    [InlineData("bool nil = q.IsNil; ref bool r = ref nil; r = true; if (nil) q[k] = 1;")]
    [InlineData("bool a = c, b = k.Length > 1, d = k.Length > 2, e = k.Length > 3; if (a) q = new(); if (b) q = new(); if (d) q = new(); if (e) q = new(); if (a) q[k] = 1; if (b) q[k] = 2; if (d) q[k] = 3; if (e) q[k] = 4;")]
    public Task A_kept_test_protects(string body) => Check.BodyAsync(body, "01");
}
