using GoMapGen.Analyzers.Tests.Infrastructure;

namespace GoMapGen.Analyzers.Tests.Nilness;

/// <summary>Maps in arrays, structs and tuples, which start nil without a word.</summary>
public class ContainerTests
{
    private const string Holders = """

        struct Holder
        {
            public Goals Map; public Scores? Class; public int Other; public Goals Auto { get; set; } public Goals Some => new();
            public void Make() => Map = new();
            public readonly int Read() => Map.Count;
        }

        record struct Pair(Goals Left, Goals Right);

        struct Made { public Goals Map; public Made() => Map = new(); }
        """;

    [Theory]
    [InlineData("var a = new Goals[3]; {|010:a[0]|}[k] = 1;")]
    [InlineData("var a = new Goals[3]; {|010:a[k.Length]|}.Add(k, 1);")]
    [InlineData("var a = new Scores[3]; {|010:a[0]|}[k] = 1;")]
    [InlineData("var a = new Goals[2, 2]; {|010:a[0, 1]|}[k] = 1;")]
    [InlineData("Goals[] a; a = new Goals[3]; Console.WriteLine(a.Length); {|010:a[0]|}.Ref(k)++;")]
    [InlineData("var a = new Goals[3]; for (int i = 0; i < a.Length; i++) {|010:a[i]|}[k] = i;")]
    [InlineData("var a = new Goals[3]; int n = {|013:a[1]|}[k];")]
    [InlineData("Goals m = (new Goals[3])[0]; {|010:m|}[k] = 1;")]
    [InlineData("{|010:(new Scores[3])[0]|}.Add(k, 1);")]
    [InlineData("Goals[] a = [new(), new()]; a = new Goals[2]; {|010:a[0]|}[k] = 1; a[1][k] = 2;")]
    public Task Elements_of_a_new_array_are_nil(string body) => Check.BodyAsync(body, "01");

    [Theory]
    [InlineData("var a = new Goals[3]; a[0] = new(); a[0][k] = 1;")]
    [InlineData("var a = new Goals[3]; for (int i = 0; i < 3; i++) a[i] = new(); a[0][k] = 1;")]
    [InlineData("var a = new Goals[3]; for (int i = 0; i < 3; i++) { if (a[i].IsNil) a[i] = new(); a[i][k] = 1; }")]
    [InlineData("var a = new Scores?[3]; (a[0] ??= new())[k] = 1;")]
    [InlineData("var a = new Scores[3]; if (a[0] != null) a[0][k] = 1;")]
    [InlineData("var a = new Scores[3]; a[0]?.Add(k, 1);")]
    [InlineData("var a = new Goals[3]; if (!a[0].IsNil) a[0][k] = 1;")]
    [InlineData("var a = new Goals[3]; Fill(a); a[0][k] = 1; static void Fill(Goals[] b) => b[0] = new();")]
    [InlineData("var a = new Goals[3]; Make(ref a[0]); a[0][k] = 1; static void Make(ref Goals g) => g = new();")]
    [InlineData("var a = new Goals[3]; var b = a; b[0] = new(); a[0][k] = 1;")]
    [InlineData("var a = new Goals[3]; Array.Fill(a, new()); a[0][k] = 1;")]
    [InlineData("var a = new Goals[3]; foreach (ref Goals g in a.AsSpan()) g = new(); a[0][k] = 1;")]
    [InlineData("var a = new Goals[3]; Action f = () => a[0] = new(); f(); a[0][k] = 1;")]
    [InlineData("var a = new Goals[3]; ref Goals r = ref a[0]; r = new(); a[0][k] = 1;")]
    [InlineData("var a = new Goals[3]; a.Initialize(); a[0] = q; a[0][k] = 1;")]
    [InlineData("var a = new[] { new Goals(), new Goals() }; a[0][k] = 1;")]
    [InlineData("Goals[] a = c ? new Goals[3] : [new()]; a[0][k] = 1;")]
    [InlineData("var a = new Goals[3]; (a[0], _) = (new(), 1); a[0][k] = 1;")]
    [InlineData("var a = new List<Goals>(); a.Add(default); a[0].Add(k, 1);")]
    public Task Elements_that_were_given_a_map_are_left_alone(string body) => Check.BodyAsync(body, "01");

    [Theory]
    [InlineData("Holder h = default; {|010:h.Map|}[k] = 1;")]
    [InlineData("var h = new Holder(); {|010:h.Map|}.Add(k, 1);")]
    [InlineData("var h = new Holder(); {|010:h.Class|}.Add(k, 1);")]
    [InlineData("Holder h = default; {|010:h.Auto|}.Add(k, 1);")]
    [InlineData("Holder h = default; h.Other = 3; {|010:h.Map|}[k] = 1;")]
    [InlineData("Holder h = default; var g = h; {|010:g.Map|}[k] = 1;")]
    [InlineData("Holder h = default; Goals m = h.Map; {|010:m|}[k] = 1;")]
    [InlineData("Holder h = default; h.Map = new(); h.Map = default; {|010:h.Map|}[k] = 1;")]
    [InlineData("Holder h = default; _ = h.Read(); {|010:h.Map|}[k] = 1;")]
    [InlineData("Holder h; if (c) h = default; else h = new Holder(); {|010:h.Map|}[k] = 1;")]
    [InlineData("{|010:default(Holder).Map|}.Add(k, 1); {|010:new Holder().Map|}.Add(k, 1);")]
    [InlineData("Holder h = default; if (h.Map.IsNil) {|010:h.Map|}[k] = 1;")]
    [InlineData("Holder h = default; _ = {|013:h.Map|}[k];")]
    [InlineData("Pair p2 = default; {|010:p2.Left|}.Add(k, 1);")]
    [InlineData("(Goals G, int N) t = default; {|010:t.G|}.Add(k, 1);")]
    [InlineData("(Scores? S, int N) t = (null, 1); {|010:t.S|}.Add(k, 1);")]
    [InlineData("var t = (new Goals(), default(Goals)); t.Item1[k] = 1; {|010:t.Item2|}[k] = 1;")]
    [InlineData("Holder h = default; if (c) h.Map = new(); {|012:h.Map|}[k] = 1;")]
    public Task Members_of_a_default_struct_are_nil(string body) => Check.TypeAsync(Body(body), "01");

    [Theory]
    [InlineData("Holder h = default; h.Map = new(); h.Map[k] = 1;")]
    [InlineData("Holder h = new() { Map = new() }; h.Map[k] = 1;")]
    [InlineData("Holder h = new Holder { Other = 1, Map = q }; h.Map[k] = 1;")]
    [InlineData("Holder h = default; h.Make(); h.Map[k] = 1;")]
    [InlineData("Holder h = default; Make(ref h); h.Map[k] = 1; static void Make(ref Holder x) => x.Map = new();")]
    [InlineData("Holder h = default; Make(ref h.Map); h.Map[k] = 1; static void Make(ref Goals x) => x = new();")]
    [InlineData("Holder h = default; h = h with { Map = new() }; h.Map[k] = 1;")]
    [InlineData("Holder h = default; Action f = () => h.Map = new(); f(); h.Map[k] = 1;")]
    [InlineData("Holder h = default; ref Goals r = ref h.Map; r = new(); h.Map[k] = 1;")]
    [InlineData("Holder h = default; if (h.Map.IsNil) h.Map = new(); h.Map[k] = 1;")]
    [InlineData("Holder h = default; if (!h.Map.IsNil) h.Map[k] = 1;")]
    [InlineData("Holder h = default; h.Some.Add(k, 1);")]
    [InlineData("var h = new Made(); h.Map[k] = 1;")]
    [InlineData("Holder h = default; (h.Map, _) = (new(), 1); h.Map[k] = 1;")]
    [InlineData("var t = (M: new Goals(), N: 1); t.M[k] = 1;")]
    [InlineData("(Goals M, int N) t = default; t = (new(), 1); t.M[k] = 1;")]
    [InlineData("(Goals M, int N) t = default; t.M = new(); t.M[k] = 1;")]
    public Task Members_that_were_given_a_map_are_left_alone(string body) => Check.TypeAsync(Body(body), "01");

    [Fact]
    public Task A_field_of_a_struct_that_nothing_assigns_to_is_reported() => Check.TypeAsync("""
        class C
        {
            private readonly Holder _never;
            private Holder _part, _whole, _called, _byRef;

            void F(string k)
            {
                {|012:_never.Map|}.Add(k, 1);
                _part.Map.Add(k, 1); _whole.Map.Add(k, 1); _called.Map.Add(k, 1); _byRef.Map.Add(k, 1);
            }

            void Assign() { _part.Map = new(); _whole = new(); _called.Make(); Make(ref _byRef); }
            static void Make(ref Holder h) => h.Make();
        }
        """ + Holders, "01");

    private static string Body(string body) => $"class C {{ void F(Scores p, Goals q, bool c, string k) {{ {body} }} }}" + Holders;
}
