using GoMapGen.Analyzers.Tests.Infrastructure;

namespace GoMapGen.Analyzers.Tests.Nilness;

/// <summary>GOMAP010: a write to a map that is nil on every path.</summary>
public class NilWriteTests
{
    [Theory]
    [InlineData("Scores? m = null; {|010:m|}[k] = 1;")]
    [InlineData("Scores m = null!; {|010:m|}[k] = 1;")]
    [InlineData("Scores? m = null; {|010:m|}![k] = 1;")]
    [InlineData("Goals m = default; {|010:m|}[k] = 1;")]
    [InlineData("var m = default(Goals); {|010:m|}[k] = 1;")]
    [InlineData("var m = (Scores?)null; {|010:m|}[k] = 1;")]
    [InlineData("Goals m = default; {|010:m|}.Add(k, 1);")]
    [InlineData("Goals m = default; {|010:m|}.TryAdd(k, 1);")]
    [InlineData("Goals m = default; {|010:m|}.Ref(k) = 1;")]
    [InlineData("Goals m = default; {|010:m|}.Ref(k)++;")]
    [InlineData("Goals m = default; {|010:m|}.GetOrAdd(k, 1, (_, s) => s);")]
    [InlineData("Goals m = default; {|010:m|}.GetValueRefOrAddDefault(k, out _);")]
    [InlineData("Goals m = default; Goals.MapAssign({|010:m|}, k) = 1;")]
    [InlineData("Scores? m = null; Scores.MapAssign({|010:m|}, k) = 1;")]
    [InlineData("Scores? m = null; {|010:m|}[k]++;")]
    [InlineData("Scores? m = null; ({|010:m|}[k], _) = (1, 2);")]
    public Task Every_kind_of_write_is_reported(string body) => Check.BodyAsync(body, "01");

    [Theory]
    [InlineData("Scores? m = null; var n = m; {|010:n|}[k] = 1;")]
    [InlineData("(Scores? m, int n) = (null, 1); {|010:m|}[k] = n;")]
    [InlineData("Scores? m = new(), n = null; (m, n) = (n, m); n[k] = 1; {|010:m|}[k] = 1;")]
    [InlineData("Goals m = new(); m[k] = 1; m = default; {|010:m|}[k] = 1;")]
    [InlineData("Scores? m; if (c) m = null; else m = default; {|010:m|}[k] = 1;")]
    [InlineData("Scores? m = c ? null : default(Scores); {|010:m|}[k] = 1;")]
    [InlineData("Scores? m = null; while (c) { {|010:m|}[k] = 1; }")]
    [InlineData("Scores? m = null; foreach (var x in keys) { {|010:m|}[x] = 1; }")]
    [InlineData("Goals m = default; try { k.Trim(); } finally { {|010:m|}[k] = 1; }")]
    [InlineData("Goals m = new(); try { k.Trim(); } finally { m = default; } {|010:m|}[k] = 1;")]
    [InlineData("Goals m = default; switch (k) { case \"a\": {|010:m|}[k] = 1; break; default: {|010:m|}[k] = 2; break; }")]
    [InlineData("Goals m = default; if (c) goto end; k = k + k; end: {|010:m|}[k] = 1;")]
    [InlineData("Goals m = default; Action a = () => Console.WriteLine(m.Count); a(); {|010:m|}[k] = 1;")]
    [InlineData("Goals m = default; Action a = () => { Goals n = default; {|010:n|}[k] = 1; };")]
    [InlineData("Scores? m = null; Action a = () => {|010:m|}[k] = 1;")]
    [InlineData("try { if (c) k = k + k; Action a = () => { Goals n = default; {|010:n|}[k] = 1; }; a(); } catch { }")]
    [InlineData("try { void G() { Goals n = default; {|010:n|}[k] = 1; } G(); } catch (FormatException) when (c) { } finally { k.Trim(); }")]
    [InlineData("void G() { Goals m = default; {|010:m|}[k] = 1; }")]
    [InlineData("Goals m = default; Goals n = m.Clone(); {|010:n|}[k] = 1;")]
    [InlineData("Goals m = default; {|010:m|}[k] = 1; m[k] = 2;")]
    [InlineData("Goals m = default; if (m.IsNil) { {|010:m|}[k] = 1; }")]
    [InlineData("Scores? m = null; m?.Add(k, 1); {|010:m|}.Add(k, 1);")]
    [InlineData("p = null!; {|010:p|}[k] = 1;")]
    [InlineData("Scores? m = null; if (m?.Count > 0) return; {|010:m|}[k] = 1;")]
    [InlineData("Scores? m = null; if (!(m?.Count > 0)) {|010:m|}[k] = 1;")]
    [InlineData("Scores? m = null; if (m?.Count != 0) {|010:m|}[k] = 1;")]
    [InlineData("Scores? m = null; if (m?.ContainsKey(k) != true) {|010:m|}[k] = 1;")]
    public Task Facts_flow(string body) => Check.BodyAsync(body, "01");

    [Theory]
    [InlineData("Scores? m = null; m = new(); m[k] = 1;")]
    [InlineData("Scores? m = null; m ??= new(); m[k] = 1;")]
    [InlineData("Scores? m = null; (m ??= new())[k] = 1;")]
    [InlineData("Scores? m = null; m?.Add(k, 1);")]
    [InlineData("Scores? m = null; if (m != null) m[k] = 1;")]
    [InlineData("Scores? m = null; if (m?.Count > 0) m[k] = 1;")]
    [InlineData("Scores? m = null; if (m?.Count <= 9) m[k] = 1;")]
    [InlineData("Scores? m = null; if (0 < m?.Count && c) m[k] = 1;")]
    [InlineData("Scores? m = null; if (m?.Count == keys.Length) m[k] = 1;")]
    [InlineData("Scores? m = null; if (m?.Count is > 0 and < 9) m[k] = 1;")]
    [InlineData("Scores? m = null; if (m?.Count is { } n) m[k] = n;")]
    [InlineData("Scores? m = null; if (m?.Count is int n) m[k] = n;")]
    [InlineData("Scores? m = null; if (m?.TryAdd(k, 1) == true) m[k] = 1;")]
    [InlineData("Scores? m = null; if (m?.ContainsKey(k) is false) m[k] = 1;")]
    [InlineData("Scores? m = null; if (m?.ContainsKey(k) != true) return; m[k] = 1;")]
    [InlineData("Scores? m = null; if (m?.ContainsKey(k) ?? false) m[k] = 1;")]
    [InlineData("Scores? m = null; if (m?.Count.CompareTo(3) < 0) m[k] = 1;")]
    [InlineData("Scores? m = null; if (c) m = new(); m![k] = 1;")]
    [InlineData("Scores? m = null; if (c) m = new(); m[k] = 1;")]
    [InlineData("Goals m = default; if (m.IsNil) m = new(); m[k] = 1;")]
    [InlineData("Goals m = default; foreach (var x in keys) { if (m.IsNil) m = new(); m[x] = 1; }")]
    [InlineData("Goals m = default; Make(ref m); m[k] = 1; static void Make(ref Goals g) => g = new();")]
    [InlineData("Goals m = default; Make(out m); m[k] = 1; static void Make(out Goals g) => g = new();")]
    [InlineData("Goals m = default; Action a = () => m = new(); a(); m[k] = 1;")]
    [InlineData("Goals m = default; void Set() { m = new(); } Set(); m[k] = 1;")]
    [InlineData("Goals m = default; ref Goals r = ref m; r = new(); m[k] = 1;")]
    [InlineData("Goals m = default; foreach (var (x, v) in m) m[x] = v + 1;")]
    [InlineData("Goals m = default; foreach (var x in m.Keys) m[x] = 1;")]
    [InlineData("Goals m = default; m.Remove(k); m.Clear(); _ = m.Count; Goals.MapDelete(m, k); _ = Goals.MapLen(m);")]
    [InlineData("var m = new Goals(); m[k] = 1;")]
    [InlineData("Goals m = Goals.Make(); m[k] = 1;")]
    [InlineData("Goals m = Goals.Of((\"a\", 1)); m[k] = 1;")]
    [InlineData("Goals m = default; if (c) throw new Exception(); else m = new(); m[k] = 1;")]
    [InlineData("Goals m; try { m = new(); k.Trim(); } catch { m = new(); } m[k] = 1;")]
    [InlineData("Goals m = default; try { m = new(); k.Trim(); } finally { if (!m.IsNil) m[k] = 1; } m[k] = 1;")]
    [InlineData("Goals m = default; try { m = new(); k.Trim(); } catch { m[k] = 1; }")]
    [InlineData("p[k] = 1; q[k] = 2;")]
    [InlineData("var d = default(Dictionary<string, int>); d![k] = 1;")]
    [InlineData("Goals m = default; (m, _) = (new(), 1); m[k] = 1;")]
    [InlineData("Goals m = default; (m, _) = Pair(); m[k] = 1; static (Goals, int) Pair() => (new(), 1);")]
    [InlineData("Goals m = default; for (;;) { if (c) { m = new(); break; } } m[k] = 1;")]
    [InlineData("if (p is { } m) m[k] = 1;")]
    [InlineData("object o = p; if (o is Scores m) m[k] = 1; if (o is Goals g) g[k] = 1;")]
    [InlineData("Scores? m = null; Debug.Assert(m != null); m[k] = 1;")]
    [InlineData("Scores? m = null; ArgumentNullException.ThrowIfNull(m); m[k] = 1;")]
    [InlineData("Scores? m = null; if (keys.Length > 3) Fail(); else m = new(); m[k] = 1; [DoesNotReturn] static void Fail() => throw new Exception();")]
    public Task Made_or_unknown_maps_are_left_alone(string body) => Check.BodyAsync(body, "010");

    [Fact]
    public Task Async_methods_and_iterators_are_followed() => Check.TypeAsync("""
        class C
        {
            async Task A(string k) { Goals m = default; await Task.Yield(); {|010:m|}[k] = 1; }
            IEnumerable<int> I(string k) { Scores? m = null; yield return 1; {|010:m|}[k] = 1; }
            async Task B(string k) { Goals m = default; m = await Made(); m[k] = 1; }
            static async Task<Goals> Made() { await Task.Yield(); return new(); }
        }
        """, "01");

    [Fact]
    public Task Nullable_does_not_matter() => Check.BodyAsync("Scores m = null; {|010:m|}[k] = 1;", "01", nullable: false);
}
