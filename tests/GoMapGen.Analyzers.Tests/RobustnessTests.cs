using System.Collections.Immutable;
using GoMapGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Analyzers.Tests;

/// <summary>Sources that nobody wrote for these analyzers.</summary>
public class RobustnessTests
{
    private const string Typed = """
        using System; using System.Collections.Generic; using System.Threading.Tasks; using System.Linq;
        class C
        {
            private Goals _field;
            async Task F(Scores? p, Goals q, string k, string[] keys)
            {
                Goals m = default; if (q.IsNil) { q[k] = 1; } else m = new(-1);
                foreach (var (x, v) in p!) { p.Remove(x); }
                ref int r = ref p.Ref(k); p[k] += 1; r = 2; _field[k]++;
                (m, p) = (default, null); p ??= new(); var n = new Scores(); foreach (var x in keys) n[x] = 1;
                try { m[k] = 1; } catch (Exception e) when (e is { }) { m.Add(k, 1); } finally { m = default; }
                Task.Run(() => p[k] = p.First().Value); _ = p.ContainsKey(k) ? p[k] : 0;
                switch (p) { case null: p.Add(k, 1); break; case { Count: > 1 } w: w[k] = 2; break; }
                void G(ref Goals g) { g = new(); goto end; end: g[k] = 1; } G(ref m); await Task.Yield();
            }
        }
        """;

    [Fact]
    public async Task Half_typed_code_never_throws()
    {
        for (int length = 0; length < Typed.Length; length += 7)
        {
            await Check.RunAsync(Maps.Compile([Typed[..length]], Maps.References));
        }
    }

    [Fact]
    public async Task A_token_that_is_missing_never_throws()
    {
        string[] words = Typed.Split(' ');
        for (int missing = 8; missing < words.Length; missing += 5)
        {
            await Check.RunAsync(Maps.Compile([string.Join(' ', words.Where((_, i) => i != missing))], Maps.References));
        }
    }

    [Fact]
    public async Task Maps_in_the_same_project_are_found()
    {
        Compilation compilation = Maps.Generate(Maps.Compile([Maps.Source, "class C { void F(string k) { Goals m = default; m[k] = 1; Scores? n = null; n[k] = 1; } }"], Maps.WithRuntime));
        Assert.Equal(["GOMAP010", "GOMAP010"], (await Check.RunAsync(compilation)).Select(static d => d.Id));
    }

    [Fact]
    public async Task The_sources_of_a_referenced_project_make_no_difference()
    {
        CSharpCompilation library = Maps.Compile(
            [
                """
                public class Api
                {
                    public static readonly Scores? Field;
                    public static Scores? Get { get; }
                    public static Scores? Nil { get { return null; } }
                    public static Scores? Find(bool b) { if (b) return null; return new(); }
                    public static Goals Zero() => default;
                    public static void Fail() { throw new System.Exception(); }
                }
                public class Unit
                {
                    public static Unit operator +(Unit a, Unit b) => a;
                    public Unit() { }
                    public int Number { get { return 1; } }
                    public int Next() => 1;
                }
                """,
            ],
            Maps.References).WithAssemblyName("Library");
        const string Use = """
            class C
            {
                private Scores? _m;
                void F(bool b) { Api.Find(b)["a"] = 1; Api.Zero()["b"] = 1; Api.Field["c"] = 1; Api.Get["d"] = 1; Api.Nil["e"] = 1; }
                void G() { Scores? m = null; Api.Fail(); m["f"] = 1; }
                void H(Unit u) { _m = null; _ = u + u; m(u); _m["g"] = 1; static void m(Unit u) { } }
                void I(Unit u) { _m = null; _ = u.Number; _m["h"] = 1; }
                void J(Scores p, Unit u) { p["i"] += u.Next(); p["j"] += u.Number; p["k"] += new Unit().GetHashCode(); }
            }
            """;
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        ImmutableArray<Diagnostic> built = await Check.RunAsync(Maps.Compile([Use], [.. Maps.References, MetadataReference.CreateFromImage(image.ToArray())]));
        ImmutableArray<Diagnostic> edited = await Check.RunAsync(Maps.Compile([Use], [.. Maps.References, library.ToMetadataReference()]));
        Assert.Contains("GOMAP010", built.Select(static d => d.Id));
        Assert.Contains("GOMAP034", built.Select(static d => d.Id));
        Assert.Equal(built.Select(static d => d.ToString()), edited.Select(static d => d.ToString()));
    }

    [Fact]
    public async Task An_attribute_of_a_known_name_may_take_anything()
    {
        const string Source = """
            namespace System.Diagnostics.CodeAnalysis
            {
                class NotNullWhenAttribute : Attribute { public NotNullWhenAttribute(params bool[] values) { } }
                class MemberNotNullWhenAttribute : Attribute { public MemberNotNullWhenAttribute(params object[] values) { } }
            }
            class C
            {
                private Scores? _m;
                static bool Get([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Scores? m) { m = null; return false; }
                [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, new[] { "_m" })] bool Has() => true;
                void F(string k) { if (Get(out Scores? m)) m[k] = 1; _m = null; if (Has()) _m[k] = 1; }
            }
            """;
        await Check.RunAsync(Maps.Compile([Source], Maps.References));
    }

    [Fact]
    public async Task Without_the_runtime_nothing_is_reported() =>
        Assert.Empty(await Check.RunAsync(Maps.Compile(["class C { void F(System.Collections.Generic.Dictionary<string, int> d) { d = null!; d[\"a\"] += 1; } }"], Maps.Framework)));

    [Fact]
    public async Task The_sources_of_this_repository_are_clean()
    {
        string[] sources = [.. new[] { "runtime", "generator", "benchmarks", "samples" }
            .Select(static folder => Path.Combine(Maps.RepositoryRoot, folder))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/samples/NilMaps/", StringComparison.Ordinal))
            .Select(File.ReadAllText)];
        Assert.True(sources.Length > 100);

        // They are several projects, so they do not all bind when taken as one; what binds is looked at.
        Compilation compilation = Maps.Generate(Maps.Compile(sources, Maps.WithRuntime));
        ImmutableArray<Diagnostic> found = await Check.RunAsync(compilation);
        Assert.Empty(found.Where(static d => d.Severity != DiagnosticSeverity.Info).Select(static d => d.ToString()));
    }
}
