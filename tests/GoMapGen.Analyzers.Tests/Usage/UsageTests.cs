using GoMapGen.Analyzers.Tests.Infrastructure;

namespace GoMapGen.Analyzers.Tests.Usage;

/// <summary>GOMAP030 to GOMAP038, each with code that is reported and code next to it that is not.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("_ = new Scores({|030:-1|}); _ = new Scores(0); _ = new Scores(8);")]
    [InlineData("const int n = -5; _ = new Goals({|030:n|}); _ = new Goals(capacity: {|030:-2|});")]
    [InlineData("_ = Scores.Make({|030:-1|}); _ = Scores.Make(); _ = Scores.Make(hint: {|030:-1L|});")]
    [InlineData("p.EnsureCapacity({|030:-1|}); p.EnsureCapacity(1);")]
    [InlineData("int n = -1; _ = new Scores(n); _ = new List<int>(-1); p.Add(k, -1); p[k] = -1;")]
    public Task Negative_hints(string body) => Check.BodyAsync(body, "030");

    [Theory]
    [InlineData("ref int r = ref p.Ref(k); p[k + k] = 1; {|031:r|} = 2;")]
    [InlineData("ref int r = ref p.Ref(k); p.Remove(k); {|031:r|}++;")]
    [InlineData("ref int r = ref p.GetValueRefOrAddDefault(k, out _); p.Clear(); int n = {|031:r|};")]
    [InlineData("ref int r = ref p.GetValueRefOrNullRef(k); p.TrimExcess(); int n = {|031:r|};")]
    [InlineData("ref int r = ref p.Ref(k); if (c) p.Add(k, 1); else p.Remove(k); {|031:r|} = 2;")]
    [InlineData("ref int r = ref q.Ref(k); q.TryAdd(k, 1); {|031:r|} += 2;")]
    [InlineData("ref int r = ref Scores.MapAssign(p, k); Scores.MapDelete(p, k); {|031:r|} += 2;")]
    [InlineData("{|031:p.Ref(k)|} = p.Ref(k + k);")]
    [InlineData("Swap(ref {|031:p.Ref(k)|}, ref p.Ref(k + k)); static void Swap(ref int x, ref int y) => (x, y) = (y, x);")]
    [InlineData("Action a = () => { ref int r = ref p.Ref(k); p.Remove(k); {|031:r|}++; };")]
    public Task A_ref_after_a_write(string body) => Check.BodyAsync(body, "031");

    [Theory]
    [InlineData("ref int r = ref p.Ref(k); r = 2; p[k] = 1;")]
    [InlineData("ref int r = ref p.Ref(k); q[k] = 1; r = 2;")]
    [InlineData("ref int r = ref p.Ref(k); if (c) p[k] = 1; r = 2;")]
    [InlineData("ref int r = ref p.Ref(k); p[k] = 1; r = ref p.Ref(k); r = 2;")]
    [InlineData("ref int r = ref p.Ref(k); _ = p[k]; _ = p.ContainsKey(k); r = 2;")]
    [InlineData("foreach (var x in keys) { ref int r = ref p.Ref(x); r++; p[k] = 1; }")]
    [InlineData("ref int r = ref p.Ref(k); while (c) { r++; p[k] = 1; }")]
    [InlineData("p.Ref(k) = p[k + k]; p.Ref(k) = q.Ref(k); p.Ref(k) += 1;")]
    [InlineData("ref int r = ref p.Ref(k); int old = r; p[k] = old;")]
    [InlineData("ref int r = ref p.Ref(k); p = new Scores(); p[k] = 1; r = 2;")]
    [InlineData("ref int r = ref p.Ref(k); try { p[k] = 1; } catch { r = 2; }")]
    [InlineData("ref int r = ref p.Ref(k); p[k] = r;")]
    public Task A_ref_before_a_write(string body) => Check.BodyAsync(body, "031");

    [Theory]
    [InlineData("var m = new Scores(); Task.Run(() => {|032:m[k] = 1|});")]
    [InlineData("Task.Run(() => { {|032:p.Add(k, 1)|}; {|032:p.Remove(k)|}; {|032:p.Clear()|}; {|032:p[k]++|}; });")]
    [InlineData("Parallel.ForEach(keys, x => {|032:p[x] = 1|});")]
    [InlineData("Parallel.For(0, 9, i => { if (i > 3) {|032:p.TryAdd(k, 1)|}; });")]
    [InlineData("Parallel.Invoke(() => {|032:p[k] = 1|}, () => {|032:p[k] = 2|});")]
    [InlineData("new Thread(() => {|032:p[k] = 1|}).Start();")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => {|032:p.Ref(k)|} = 1);")]
    [InlineData("Task.Factory.StartNew(() => {|032:p.GetOrAdd(k, 1, (_, s) => s)|});")]
    [InlineData("Task.Run(Work); void Work() => {|032:p[k] = 1|};")]
    [InlineData("Task.Run(() => { lock (keys) p[k] = 1; });")]
    [InlineData("Task.Run(() => { lock (keys) { if (c) p[k] = 1; } });")]
    [InlineData("Task.Run(() => { var m = new Scores(); m[k] = 1; return m; });")]
    [InlineData("Task.Run(() => p[k] + p.Count);")]
    [InlineData("Parallel.ForEach(keys, () => new Scores(), (x, _, own) => { own[x] = 1; return own; }, own => { });")]
    [InlineData("Action a = () => p[k] = 1; a();")]
    [InlineData("Task.Run(() => { Monitor.Enter(keys); try { p[k] = 1; } finally { Monitor.Exit(keys); } });")]
    [InlineData("var l = new Lock(); Task.Run(() => { using (l.EnterScope()) p[k] = 1; });")]
    [InlineData("var s = new SemaphoreSlim(1); Task.Run(async () => { await s.WaitAsync(); p[k] = 1; s.Release(); });")]
    public Task Concurrent_writes(string body) => Check.BodyAsync(body, "032");

    [Theory]
    [InlineData("_ = p.{|033:First|}(); _ = p.{|033:FirstOrDefault|}(); _ = p.{|033:Last|}(); _ = p.{|033:LastOrDefault|}(); _ = p.{|033:ElementAt|}(0);")]
    [InlineData("_ = p.Keys.{|033:Take|}(2); _ = p.Values.{|033:Skip|}(1); _ = p.Keys.{|033:SequenceEqual|}(keys); _ = Enumerable.{|033:First|}(q);")]
    [InlineData("_ = p.First(e => e.Value > 1); _ = p.OrderBy(e => e.Key).First(); _ = p.Keys.Order().Take(2); _ = keys.First(); _ = p.Count(); _ = p.Single();")]
    [InlineData("_ = new Dictionary<string, int>().First(); _ = p.Any(); _ = p.Where(e => e.Value > 1).ToList();")]
    public Task Order(string body) => Check.BodyAsync(body, "033");

    [Theory]
    [InlineData("{|034:p[k] += 1|}; {|034:p[k] -= 1|}; {|034:p[k] |= 1|}; {|034:p[k] <<= 1|}; {|034:q[k] *= 2|};")]
    [InlineData("{|034:p[k]++|}; {|034:--p[k]|}; foreach (var x in keys) {|034:p[x]++|};")]
    [InlineData("p[k] /= 2; p[k] %= 2; p.Ref(k) += 1; p[k] = 1; p[k] = p[k] + 1; var d = new Dictionary<string, int>(); d[k] += 1;")]
    [InlineData("var n = new Names(); n[1] ??= k; {|034:n[1] += k|};")]
    public Task Updates(string body) => Check.BodyAsync(body, "034");

    [Theory]
    [InlineData("if ({|035:p.ContainsKey(k)|}) Console.WriteLine(p[k]);")]
    [InlineData("int n = {|035:p.ContainsKey(k)|} ? p[k] : 0;")]
    [InlineData("bool b = {|035:p.ContainsKey(k)|} && p[k] > 3; b = !{|035:p.ContainsKey(k)|} || p[k] > 3;")]
    [InlineData("if ({|035:p.ContainsKey(k)|} && p[k] > 3) Console.WriteLine();")]
    [InlineData("if (!{|035:p.ContainsKey(k)|}) p.Add(k, 1);")]
    [InlineData("if (!{|035:p.ContainsKey(k)|}) { p[k] = 1; }")]
    [InlineData("if (!{|035:p.TryGetValue(k, out var v)|}) { v = k.Length; p[k] = v; }")]
    [InlineData("if ({|035:p.TryGetValue(k, out var v)|}) p[k] = v + 1; else p[k] = 1;")]
    [InlineData("if ({|035:p.TryGetValue(k, out var v)|}) Console.WriteLine(p[k]);")]
    [InlineData("if ({|035:p.ContainsKey(k)|}) p.Remove(k);")]
    [InlineData("if (p.ContainsKey(k)) { p[k] = p[k] + 1; }")]
    [InlineData("if (!{|035:p.ContainsKey(k)|}) return; Console.WriteLine(p[k]);")]
    [InlineData("if (p.ContainsKey(k)) p[k] = 1;")]
    [InlineData("if (p.ContainsKey(k)) Console.WriteLine(p[k + k]);")]
    [InlineData("if (p.ContainsKey(k)) Console.WriteLine(q[k]);")]
    [InlineData("if (p.ContainsKey(k)) Console.WriteLine(k); p[k] = 1;")]
    [InlineData("if (p.TryGetValue(k, out var v)) Console.WriteLine(v);")]
    [InlineData("if (p.ContainsKey(k)) { k = k + k; Console.WriteLine(p[k]); }")]
    [InlineData("if (!p.ContainsKey(k)) { if (c) p.Add(k, 1); }")]
    [InlineData("if (p.ContainsKey(k)) { if (c) p.Remove(k); }")]
    [InlineData("if (p.ContainsKey(keys[0].Trim())) Console.WriteLine(p[keys[0].Trim()]);")]
    public Task Two_lookups(string body) => Check.BodyAsync(body, "035");

    [Theory]
    [InlineData("{|036:foreach|} (var (x, v) in p) p.Remove(x);")]
    [InlineData("{|036:foreach|} (var (x, _) in p) { p.Remove(x); }")]
    [InlineData("{|036:foreach|} (var e in q) q.Remove(e.Key);")]
    [InlineData("{|036:foreach|} (var x in p.Keys) Scores.MapDelete(p, x);")]
    [InlineData("foreach (var (x, v) in p) if (v > 1) p.Remove(x);")]
    [InlineData("foreach (var (x, v) in p) q.Remove(x);")]
    [InlineData("foreach (var (x, v) in p) p.Remove(k);")]
    [InlineData("foreach (var x in keys) p.Remove(x);")]
    [InlineData("foreach (var (x, v) in p) { p.Remove(x); c = true; }")]
    [InlineData("var f = new Floats(); foreach (var (x, v) in f) f.Remove(x); var g = new Points(); foreach (var x in g.Keys) g.Remove(x);")]
    public Task Range_deletes(string body) => Check.BodyAsync(body, "036");

    [Fact]
    public Task Spans() => Check.TypeAsync("""
        [GoMap(typeof(string), typeof(int))]
        class Texts
        {
            public int this[string key] { get => 0; set { } }
            public int this[ReadOnlySpan<char> key] { get => 0; set { } }
            public bool ContainsKey(string key) => false;
            public bool ContainsKey(ReadOnlySpan<char> key) => false;
            public bool TryGetValue(string key, out int value) { value = 0; return false; }
            public bool TryGetValue(ReadOnlySpan<char> key, out int value) { value = 0; return false; }
            public bool Remove(string key) => false;
            public bool Remove(ReadOnlySpan<char> key) => false;
            public void Add(string key, int value) { }
            public void Add(ReadOnlySpan<char> key, int value) { }
            public bool TryAdd(string key, int value) => false;
        }

        class C
        {
            void F(Texts m, string s, ReadOnlySpan<char> span, Names n)
            {
                _ = m[{|037:span.ToString()|}];
                m[{|037:s.AsSpan(1, 2).ToString()|}] = 1;
                _ = m.ContainsKey({|037:span.ToString()|}) | m.TryGetValue({|037:span.ToString()|}, out _) | m.Remove({|037:span[1..].ToString()|});
                m.Add({|037:span.ToString()|}, 1);
                m.TryAdd(span.ToString(), 1);
                _ = m[s.ToString()];
                _ = m[span];
                _ = m[1.ToString()];
                _ = new Dictionary<string, int>()[span.ToString()];
            }
        }
        """, "037");

    [Theory]
    [InlineData("var m = {|038:new Scores()|}; foreach (var x in keys) m[x] = 1;")]
    [InlineData("Scores m = {|038:new()|}; foreach (var x in keys) { m.Add(x, 1); }")]
    [InlineData("var m = {|038:Goals.Make()|}; for (int i = 0; i < keys.Length; i++) m[keys[i]] = i;")]
    [InlineData("var m = {|038:new Names()|}; for (int i = 0; i < 1000; i++) { Console.WriteLine(); m[i] = k; }")]
    [InlineData("p = {|038:new Scores()|}; foreach (var (x, v) in q) p.TryAdd(x, v);")]
    [InlineData("var l = new List<string>(); var m = {|038:new Scores()|}; foreach (var x in l) m.Ref(x) = 1;")]
    [InlineData("var m = new Scores(keys.Length); foreach (var x in keys) m[x] = 1;")]
    [InlineData("var m = new Scores(); foreach (var x in keys) if (c) m[x] = 1;")]
    [InlineData("var m = new Scores(); foreach (var x in keys) { if (c) continue; m[x] = 1; }")]
    [InlineData("var m = new Scores(); foreach (var x in keys.Where(y => y.Length > 1)) m[x] = 1;")]
    [InlineData("var m = new Names(); for (int i = 0; i < 5; i++) m[i] = k;")]
    [InlineData("var m = new Scores(); foreach (var x in keys) m[x]++;")]
    [InlineData("var m = new Scores(); foreach (var x in keys) m.Ref(x)++;")]
    [InlineData("var m = new Scores(); m.EnsureCapacity(9); foreach (var x in keys) m[x] = 1;")]
    [InlineData("foreach (var x in keys) p[x] = 1;")]
    [InlineData("var m = new Scores(); while (c) m[k] = 1;")]
    public Task Population(string body) => Check.BodyAsync(body, "038");
}
