using GoMapGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

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
    [InlineData("try { if (c) k = k + k; Action a = () => { ref int r = ref p.Ref(k); p.Remove(k); {|031:r|}++; }; a(); } catch { }")]
    [InlineData("ref int r = ref p.Ref(k); p[k] = 1; {|031:r|}++; r++; r = 3;")]
    [InlineData("ref int r = ref p.Ref(k); p[k] = 1; if (c) {|031:r|}++; {|031:r|}++;")]
    [InlineData("ref int r = ref p.Ref(k); ref int s = ref r; p[k] = 1; {|031:s|}++;")]
    [InlineData("ref int r = ref p.Ref(k); p[k] = 1; p = new(); {|031:r|}++;")]
    [InlineData("ref int r = ref p.Ref(k); p.AddRange(q); {|031:r|}++;")]
    [InlineData("ref int r = ref p.Ref(k); p.EnsureCapacity(100); {|031:r|}++;")]
    [InlineData("ref readonly int r = ref p.Ref(k); p.GetOrAdd(k, 1, (_, s) => s); Console.WriteLine({|031:r|});")]
    [InlineData("ref int r = ref p.Ref(k); foreach (var x in keys) { } p[k] = 1; Add(ref {|031:r|}); static void Add(ref int x) => x++;")]
    [InlineData("ref int r = ref p.GetValueRefOrNullRef(k); p.RemoveWhere((_, v) => v > 1); if (c) return; {|031:r|}++;")]
    [InlineData("{|031:p.Ref(k)|} += p.Ref(k + k);")]
    [InlineData("{|031:p.Ref(k)|} = p.Remove(k) ? 1 : 0;")]
    [InlineData("({|031:p.Ref(k)|}, p.Ref(k + k)) = (1, 2);")]
    [InlineData("(_, {|031:p.Ref(k)|}) = (1, p.Remove(k) ? 1 : 0);")]
    [InlineData("{|031:Scores.MapAssign(p, k)|} = Scores.MapAssign(p, k + k);")]
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
    [InlineData("ref int r = ref p.Ref(k); Action a = () => p = new(); a(); p[k] = 1; r++;")]
    [InlineData("ref int r = ref p.Ref(k); switch (k) { case \"a\": p[k] = 1; break; } r++;")]
    [InlineData("ref int r = ref p.Ref(k); try { p[k] = 1; } finally { } if (c) r = ref p.Ref(k); else r = ref q.Ref(k); r++;")]
    [InlineData("ref int r = ref (c ? ref p.Ref(k) : ref q.Ref(k)); p[k] = 1; r++;")]
    [InlineData("p.Ref(k) = c ? p.Ref(k + k) : 0;")]
    [InlineData("p.Ref(p.Ref(k).ToString()) = 1;")]
    [InlineData("(p[k], p[k + k]) = (1, 2); (p.Ref(k), q.Ref(k)) = (p[k], q[k]);")]
    [InlineData("int n = p.Ref(k) + p.Ref(k + k);")]
    [InlineData("ref int r = ref p.Ref(k); r += q.Ref(k); foreach (var (x, v) in p) r += v;")]
    public Task A_ref_before_a_write(string body) => Check.BodyAsync(body, "031");

    [Theory]
    [InlineData("var m = new Scores(); Task.Run(() => {|032:m[k] = 1|});")]
    [InlineData("Task.Run(() => { {|032:p.Add(k, 1)|}; {|032:p.Remove(k)|}; {|032:p.Clear()|}; {|032:p[k]++|}; });")]
    [InlineData("Parallel.ForEach(keys, x => {|032:p[x] = 1|});")]
    [InlineData("Parallel.For(0, 9, i => { if (i > 3) {|032:p.TryAdd(k, 1)|}; });")]
    [InlineData("Parallel.Invoke(() => {|032:p[k] = 1|}, () => {|032:p[k] = 2|});")]
    [InlineData("Task.Run(() => Parallel.For(0, 3, i => {|032:p[k] = i|}));")]
    [InlineData("Task.Run(() => Run(() => {|032:p[k] = 1|})); static void Run(Action a) => a();")]
    [InlineData("new Thread(() => {|032:p[k] = 1|}).Start();")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => {|032:p.Ref(k)|} = 1);")]
    [InlineData("Task.Factory.StartNew(() => {|032:p.GetOrAdd(k, 1, (_, s) => s)|});")]
    [InlineData("Parallel.ForEachAsync(keys, (x, _) => { {|032:p[x] = 1|}; return default; });")]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem(_ => {|032:p.Remove(k)|}, null);")]
    [InlineData("ThreadPool.RegisterWaitForSingleObject(new ManualResetEvent(false), (_, _) => {|032:q.Add(k, 1)|}, null, 5, true);")]
    [InlineData("Task t = Task.Run(() => {|032:p.Remove(k, out _)|}); p[k] = 1; t.Wait();")]
    [InlineData("Task.Run(async () => { await Task.Yield(); {|032:p[k] = 1|}; });")]
    [InlineData("Task.Run(() => { Scores m = p; m[k] = 1; });")]
    [InlineData("Task.Run(() => p[k] = 1).Wait(); _ = Task.Run(() => p[k] = 1).Result; Task.Run(() => p[k] = 1).GetAwaiter().GetResult();")]
    [InlineData("Fake.Run(() => p[k] = 1); } static class Fake { public static void Run(Action a) => a(); } void G() {")]
    [InlineData("Task.Run(Work); void Work() => {|032:p[k] = 1|};")]
    [InlineData("Task.Run(Work); Task.Run(Work); Parallel.Invoke(Work, Work); void Work() => {|032:p[k] = 1|};")]
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
    [InlineData("_ = p.{|033:FirstOrDefault|}(new KeyValuePair<string, int>(k, 1)); _ = p?.{|033:First|}(); _ = p.Keys.{|033:ElementAt|}(^1); _ = keys.{|033:SequenceEqual|}(p.Keys); _ = q.Values.{|033:Last|}();")]
    [InlineData("_ = p.FirstOrDefault(e => e.Value > 1); _ = p.Last(e => e.Value > 1); _ = p.Keys.OrderDescending().Skip(1).First(); _ = p.Select(e => e.Key).ToHashSet();")]
    [InlineData("_ = p.Keys.ToArray().Order().SequenceEqual(keys); _ = p.MinBy(e => e.Value); _ = p.Keys.Max(); _ = p.Sum(e => e.Value);")]
    [InlineData("_ = new Dictionary<string, int>().First(); _ = p.Any(); _ = p.Where(e => e.Value > 1).ToList();")]
    public Task Order(string body) => Check.BodyAsync(body, "033");

    [Theory]
    [InlineData("{|034:p[k] += 1|}; {|034:p[k] -= 1|}; {|034:p[k] |= 1|}; {|034:p[k] <<= 1|}; {|034:q[k] *= 2|};")]
    [InlineData("{|034:p[k]++|}; {|034:--p[k]|}; foreach (var x in keys) {|034:p[x]++|};")]
    [InlineData("p[k] /= 2; p[k] %= 2; p.Ref(k) += 1; p[k] = 1; p[k] = p[k] + 1; var d = new Dictionary<string, int>(); d[k] += 1;")]
    [InlineData("{|034:p[k] += keys.Length|}; {|034:p[k] += int.Parse(k)|}; {|034:p[k] += q[k]|}; {|034:p[k] ^= 3|}; {|034:p[k] &= 3|}; {|034:p[k] >>= 1|}; {|034:p[k] >>>= 1|};")]
    [InlineData("var m = new Scores(); {|034:m[k] += Size(k)|}; static int Size(string s) => s.Length;")]
    [InlineData("{|034:p[k.AsSpan(1)]++|}; {|034:p[\"a\"u8] += 1|};")]
    [InlineData("p[k] += Fill(); int Fill() { p[k + k] = 1; return 1; }")]
    [InlineData("p[k] += p.Ref(k + k); p[k] += {|034:p[k + k]++|}; int n = p[k]; n += p[k];")]
    [InlineData("checked { p[k]++; p[k] += 2; } Func<int> f = () => 1; p[k] += f();")]
    [InlineData("var m = p; m[k] += Size(k); var n = new Scores(); Keep(n); n[k] += Size(k); static int Size(string s) => s.Length; static void Keep(Scores s) { }")]
    [InlineData("var m = new Scores(); m[k] += Size(m); static int Size(Scores s) { s[\"b\"] = 1; return 1; }")]
    [InlineData("var n = new Names(); n[1] ??= k; {|034:n[1] += k|};")]
    [InlineData("int? n = c ? 1 : null; p[k] += n.Value; string? s = c ? k : null; p[k] += s.Length; string? t = c ? k : null; p[k] += t.IndexOf('a'); if (s != null) {|034:p[k] += s.Length|};")]
    public Task Updates(string body) => Check.BodyAsync(body, "034");

    [Fact]
    public Task Without_annotations_any_reference_may_be_null() => Check.BodyAsync(
        "p[k] += k.Length; p[k] += keys.Length; {|034:p[k]++|}; {|034:p[k] += q[k]|}; {|034:p[k] += Number|}; } int Number { get; } void G() {", "034", nullable: false);

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
    [InlineData("if (!{|035:p.ContainsKey(k)|}) p.TryAdd(k, 1);")]
    [InlineData("if ({|035:p.ContainsKey(k)|} && p.Remove(k)) Console.WriteLine();")]
    [InlineData("if ({|035:p.ContainsKey(k)|} == false) p.Add(k, 1);")]
    [InlineData("while ({|035:p.ContainsKey(k)|}) { k += p[k]; }")]
    [InlineData("for (; {|035:p.ContainsKey(k)|}; k += c) Console.WriteLine(p[k]); if ({|035:p.ContainsKey(k)|} is true) Console.WriteLine(p[k]);")]
    [InlineData("while (p.ContainsKey(k)) { foreach (var x in keys) { Console.WriteLine(p[k]); k = x; } } do { k += p[k]; } while (p.ContainsKey(k));")]
    [InlineData("if (p.ContainsKey(k) == c) Console.WriteLine(p[k]);")]
    [InlineData("Console.WriteLine({|035:p.TryGetValue(k, out var v)|} ? p[k] : v);")]
    [InlineData("System.Linq.Expressions.Expression<Func<string, int>> e = x => p.ContainsKey(x) ? p[x] : 0;")]
    [InlineData("if (p.ContainsKey(k)) { p = new(); Console.WriteLine(p[k]); }")]
    [InlineData("if (p.ContainsKey(k)) { Action a = () => Console.WriteLine(p[k]); }")]
    [InlineData("if (p.ContainsKey(k)) { p.Add(k + k, 1); Console.WriteLine(p[k]); }")]
    [InlineData("if (p.ContainsKey(keys[0].Trim())) Console.WriteLine(p[keys[0].Trim()]);")]
    public Task Two_lookups(string body) => Check.BodyAsync(body, "035");

    [Theory]
    [InlineData("{|036:foreach|} (var (x, v) in p) p.Remove(x);")]
    [InlineData("{|036:foreach|} (var (x, _) in p) { p.Remove(x); }")]
    [InlineData("{|036:foreach|} (var e in q) q.Remove(e.Key);")]
    [InlineData("{|036:foreach|} (var x in p.Keys) Scores.MapDelete(p, x);")]
    [InlineData("var n = new Names(); {|036:foreach|} (var (x, _) in n) n.Remove(x);")]
    [InlineData("foreach (var (x, v) in p) p.Remove(x, out _);")]
    [InlineData("foreach (var (x, v) in p.ToList()) p.Remove(k + x);")]
    [InlineData("foreach (var (x, v) in p) Scores.MapDelete(p, k);")]
    [InlineData("foreach (var (x, v) in p) if (v > 1) p.Remove(x);")]
    [InlineData("foreach (var (x, v) in p) q.Remove(x);")]
    [InlineData("foreach (var (x, v) in p) p.Remove(k);")]
    [InlineData("foreach (var x in keys) p.Remove(x);")]
    [InlineData("foreach (var (x, v) in p) { p.Remove(x); c = true; }")]
    [InlineData("var f = new Floats(); foreach (var (x, v) in f) f.Remove(x); var g = new Points(); foreach (var x in g.Keys) g.Remove(x);")]
    public Task Range_deletes(string body) => Check.BodyAsync(body, "036");

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public Task Spans_of_emitted_maps(LanguageVersion version) => Check.TypeAsync("""
        class C
        {
            void F(Scores m, Goals g, Names n, string s, ReadOnlySpan<char> span, Span<char> open)
            {
                _ = m[{|037:span.ToString()|}];
                _ = g[{|037:open.ToString()|}];
                m[{|037:s.AsSpan(1, 2).ToString()|}] = 1;
                g[{|037:span.ToString()|}]++;
                _ = m.ContainsKey({|037:span.ToString()|}) | m.TryGetValue({|037:span.ToString()|}, out _) | m.Remove({|037:span[1..].ToString()|});
                _ = m.Remove({|037:span.ToString()|}, out _);
                m.Add({|037:span.ToString()|}, 1);
                m.TryAdd(key: {|037:span.ToString()|}, value: 1);
                m.Ref({|037:span.ToString()|})++;
                m.GetValueRefOrAddDefault({|037:span.ToString()|}, out _) = 3;
                int found = m.Ref({|037:open.ToString()|}) + m.GetValueRefOrNullRef({|037:open.ToString()|});
                m.Ref({|037:span.ToString()|}) = s.Length;
                _ = m[s.ToString()] + m[span] + m[1.ToString()] + Scores.MapAccess1(m, span.ToString()) + m[new ReadOnlyMemory<char>().ToString()];
                _ = new Dictionary<string, int>()[span.ToString()];
                string kept = span.ToString();
                m[kept] = 1;
                n[1] = span.ToString();
                m.Add(s, span.ToString().Length);
            }
        }
        """, "037", version: version);

    // If the operator throws, the key must not be there.
    [Fact]
    public Task Updates_by_an_operator_of_the_project() => Check.TypeAsync("""
        struct Coin
        {
            public static Coin operator +(Coin x, int y) => throw new OverflowException();
            public static Coin operator ++(Coin x) => throw new OverflowException();
        }

        [GoMap(typeof(string), typeof(Coin))]
        class Purse
        {
            public Coin this[string key] { get => default; set { } }
            public ref Coin Ref(string key) => ref (new Coin[1])[0];
        }

        [GoMap(typeof(string), typeof(decimal))]
        class Prices
        {
            public decimal this[string key] { get => default; set { } }
            public ref decimal Ref(string key) => ref (new decimal[1])[0];
        }

        class C
        {
            void F(Purse m, Prices p)
            {
                m["a"] += 1;
                m["a"]++;
                {|034:p["a"] += 1|};
            }
        }
        """, "034");

    // A string is a copy; a span shows what is written to its characters before it is used.
    [Fact]
    public Task Spans_whose_characters_may_change_meanwhile() => Check.TypeAsync("""
        class C
        {
            private readonly char[] _buffer = new char[8];

            int Read() => _buffer[0] = 'x';

            void F(Scores m, Names n, Span<char> span, ReadOnlySpan<char> view, int i, System.IO.TextReader reader, List<int> list)
            {
                m[span.ToString()] = Read();
                m[view.ToString()] = reader.Read(_buffer, 0, 8);
                m[span.ToString()] = span[0] = 'x';
                m[span.ToString()] = i++;
                m.Add(span.ToString(), Read());
                m.TryAdd(span.ToString(), i = 1);
                m[span.ToString()] += Read();
                m[{|037:span.ToString()|}] = i + list.Count;
                m[{|037:span.ToString()|}] += m["a"];
                m.Add({|037:view.ToString()|}, span.Length);
            }

            System.Linq.Expressions.Expression<Func<Scores, string, int>> Tree() => (m, s) => m[s.AsSpan().ToString()];
        }
        """, "037");

    [Fact]
    public Task Only_what_takes_a_span_is_reported() => Check.TypeAsync("""
        [GoMap(typeof(string), typeof(int))]
        class Texts
        {
            public int this[string key] { get => 0; set { } }
            public int this[ReadOnlySpan<char> key] => 0;
            public bool TryAdd(string key, int value) => false;
        }

        class C
        {
            void F(Texts m, ReadOnlySpan<char> span)
            {
                _ = m[{|037:span.ToString()|}];
                m[span.ToString()] = 1;
                m.TryAdd(span.ToString(), 1);
            }
        }
        """, "037");

    [Fact]
    public Task Members_of_the_users_own_part_are_not_the_emitted_ones() => Check.TypeAsync("""
        [GoMap(typeof(string), typeof(int))]
        class Own
        {
            public int this[int row, int column] { get => 0; set { } }
            public void Add(int number) { }
            public ref int Ref(int number) => ref (new int[1])[0];
            public bool ContainsKey(int number) => false;
            public int this[int number] { get => 0; set { } }
            public static Own? Make(string text) => null;
        }

        class C
        {
            void F(Own? m)
            {
                if (m == null) { m!.Add(1); m[1, 2] = 3; m.Ref(3) = 1; }
                if (m.ContainsKey(1)) Console.WriteLine(m[1]);
                m[1, 2]++;
                m[1]++;
                var n = Own.Make("a");
                if (n == null) n = new();
                ref int r = ref m.Ref(1); m.Add(2); r++;
            }
        }
        """);

    [Fact]
    public Task Fields_are_maps_like_any_other() => Check.TypeAsync("""
        class C
        {
            private readonly Scores _m = new();
            private Scores _n = new();
            private static readonly Goals s_g = new();
            [ThreadStatic] private static Scores? t_own;

            void F(string k)
            {
                ref int r = ref _m.Ref(k); Log(); _m[k] = 1; {|031:r|}++;
                ref int s = ref _n.Ref(k); Log(); _n[k] = 1; s++;
                ref int t = ref _n.Ref(k); _n[k] = 1; Log(); {|031:t|}++;
                Task.Run(() => {|032:_m[k] = 1|}); Task.Run(() => {|032:s_g.Add(k, 1)|}); Task.Run(() => { t_own ??= new(); t_own[k] = 1; });
                {|034:_m[k]++|}; {|034:_m[k] += k.Length|}; _m[k] += Memo(k);
                if (!{|035:_m.ContainsKey(k)|}) _m.Add(k, 1);
                {|036:foreach|} (var (x, _) in _n) _n.Remove(x);
            }

            async Task A(string k) { Scores m = new(); await Task.Run(() => m[k] = 1); await Task.Run(() => {|032:_m[k] = 1|}).ConfigureAwait(false); }
            int Memo(string k) { _m[k] = 1; return 1; }
            void Log() => _n = new();
        }
        """, "03");

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
    [InlineData("var m = {|038:new Scores()|}; foreach (var x in keys) Scores.MapAssign(m, x) = 1;")]
    [InlineData("IReadOnlyList<string> l = keys; var m = {|038:new Scores()|}; for (int i = 0; i < l.Count; ++i) m[l[i]] = i;")]
    [InlineData("var m = {|038:new Scores()|}; foreach (char x in k) m.TryAdd(x.ToString(), 1);")]
    [InlineData("var m = new Scores(); foreach (var x in keys) { if (x == k) break; m[x] = 1; }")]
    [InlineData("var m = new Scores(); foreach (var x in keys) m[x] = int.TryParse(x, out int n) ? n : throw new Exception();")]
    [InlineData("var m = new Scores(); foreach (var x in Lines()) m[x] = 1; static IEnumerable<string> Lines() { yield break; }")]
    [InlineData("var m = new Scores(); for (int i = 0; i < keys.Length; i += 2) m[keys[i]] = 1;")]
    [InlineData("var m = new Scores { [\"a\"] = 1 }; foreach (var x in keys) m[x] = 1;")]
    [InlineData("var m = new Scores(); var n = m; foreach (var x in keys) n[x] = 1;")]
    [InlineData("var m = new Scores(); while (c) m[k] = 1;")]
    public Task Population(string body) => Check.BodyAsync(body, "038");

    [Theory]
    [InlineData("p[k] += p.ContainsKey(k) ? 1 : 10;")]
    [InlineData("p[k] += p.Count;")]
    [InlineData("{|034:p[k] += p[keys[0]]|};")]
    public async Task An_update_that_sees_the_new_key_is_another_one(string body) => await Check.BodyAsync(body, "034");

    [Theory]
    [InlineData("class C { string _k = \"\"; Scores _m = new(); int F() { if (_m.ContainsKey(_k)) { Next(); return _m[_k]; } return 0; } void Next() => _k += 1; }")]
    [InlineData("class C { Scores _m = new(); int F(string k) { if (_m.ContainsKey(k)) { Reset(); return _m[k]; } return 0; } void Reset() => _m = new(); }")]
    [InlineData("class C { int F(Scores m, IEnumerator<string> e) { if (m.ContainsKey(e.Current)) { e.MoveNext(); return m[e.Current]; } return 0; } }")]
    [InlineData("class N { public string Id = \"\"; } class C { void F(Scores m, N n) { while (m.ContainsKey(n.Id)) { n.Id += 1; Console.WriteLine(m[n.Id]); } } }")]
    [InlineData("class C { async Task<int> F(Scores m, string k) { if (m.ContainsKey(k)) { await Task.Yield(); return m[k]; } return 0; } }")]
    [InlineData("class C { readonly Scores _m = new(); int F(string k) { if ({|035:_m.ContainsKey(k)|}) { Console.WriteLine(); return _m[k]; } return 0; } }")]
    [InlineData("class C { readonly Scores _m = new(); int F(string k) { if (_m.ContainsKey(k)) { Reload(); return _m[k]; } return 0; } void Reload() => _m.Clear(); }")]
    [InlineData("class C { int F(Scores m, string k) { if (m.ContainsKey(k)) { Reload(m); return m[k]; } return 0; } static void Reload(Scores m) => m.Clear(); }")]
    [InlineData("class C { readonly Scores _m = new(); int F(string k) { if (!_m.ContainsKey(k)) _m.Add(k, F(k + k)); return 0; } }")]
    [InlineData("class C { readonly Scores _m = new(); int F(string k) { if (!_m.ContainsKey(k)) _m[k] = F(k + k); return 0; } }")]
    [InlineData("class C { void F(string k) { var m = new Scores(); if (!{|035:m.ContainsKey(k)|}) m.Add(k, Size(k)); } static int Size(string k) => k.Length; }")]
    public async Task Two_lookups_of_what_may_have_changed_are_two(string type) => await Check.TypeAsync(type, "035");

    [Fact]
    public async Task A_span_does_not_live_across_an_await() => await Check.TypeAsync(
        "[GoMap(typeof(string), typeof(int))] class Texts { public int this[string key] { get => 0; set { } } public int this[ReadOnlySpan<char> key] { get => 0; set { } } }"
        + " class C { async Task F(Texts m, ReadOnlyMemory<char> x) { m[x.Span.ToString()] = await Task.FromResult(1); m[{|037:x.Span.ToString()|}] = 1; } }",
        "037");
}
