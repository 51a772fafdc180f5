using GoMapGen.Analyzers.Tests.Infrastructure;

namespace GoMapGen.Analyzers.Tests.Nilness;

/// <summary>The attributes by which a signature says what it leaves null: they count for the struct form too.</summary>
public class AttributeTests
{
    [Theory]
    [InlineData("Scores? m = null; Check1(m); m[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); Check2(m); m[k] = 1;")]
    [InlineData("if (p == null) Fail(); p[k] = 1;")]
    [InlineData("if (p == null) FailIf(true); p[k] = 1;")]
    [InlineData("FailIf(p == null); if (p == null) p[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); FailIf(m.IsNil || k == null); m[k] = 1;")]
    [InlineData("Scores? m = null; if (c) m = new(); if (IsMade(m)) m[k] = 1;")]
    [InlineData("Scores? m = null; if (!IsMade(m)) return; m[k] = 1;")]
    [InlineData("Scores? m = null; if (IsNothing(m)) return; m[k] = 1;")]
    [InlineData("if (p == null) p = Find(k); p[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); else Throw(); m[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); else throw Error(); m[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); else Environment.FailFast(k); m[k] = 1;")]
    [InlineData("Goals m = default; if (!TryFind(k, out m)) return; m[k] = 1;")]
    public Task Are_understood(string body) => Check.TypeAsync(In(body), "01");

    [Theory]
    [InlineData("Scores? m = null; Look(m); {|010:m|}[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); Look2(m); {|012:m|}[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); else MayThrow(c); {|012:m|}[k] = 1;")]
    [InlineData("Scores? m = null; FailIf(m != null); {|010:m|}[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); else _ = Error(); {|012:m|}[k] = 1;")]
    [InlineData("Goals m = default; if (c) m = new(); else Later(); {|012:m|}[k] = 1;")]
    public Task Are_not_imagined(string body) => Check.TypeAsync(In(body), "01");

    [Fact]
    public Task Members_that_a_call_or_a_test_leaves_made() => Check.TypeAsync("""
        class C
        {
            private Scores? _m = new();
            private Goals _never;

            [MemberNotNull(nameof(_m))] private void Ensure() => _m ??= new();
            [MemberNotNullWhen(true, nameof(_m), nameof(_never))] private bool IsReady => _m != null;
            [MemberNotNullWhen(false, nameof(_m))] private bool IsMissing() => _m == null;

            void F(string k) { if (_m == null) Ensure(); _m[k] = 1; }
            void G(string k) { _m = null; Ensure(); _m[k] = 1; }
            void H(string k) { if (IsReady) _never[k] = 1; else {|012:_never|}[k] = 1; }
            void I(string k) { _m = null; if (!IsMissing()) _m[k] = 1; }
        }
        """, "01");

    [Fact]
    public Task Attributes_of_that_name_of_somebody_else_are_not_meant() => Check.TypeAsync("""
        class C
        {
            void F(string k) { Scores? m = null; Check(m); {|010:m|}[k] = 1; }
            static void Check([Mine.NotNull] Scores? m) { }
        }

        namespace Mine { class NotNullAttribute : Attribute; }
        """, "01");

    private static string In(string body) => $$"""
        class C
        {
            static void Check1([NotNull] Scores? m) { if (m == null) throw new Exception(); }
            static void Check2([NotNull] Goals m) { if (m.IsNil) throw new Exception(); }
            [DoesNotReturn] static void Fail() => throw new Exception();
            static void FailIf([DoesNotReturnIf(true)] bool c) { if (c) throw new Exception(); }
            static bool IsMade([NotNullWhen(true)] Scores? m) => m != null;
            static bool IsNothing([NotNullWhen(false)] Scores? m) => m == null;
            static Scores Find(string k) => new();
            static bool TryFind(string k, out Goals m) { m = new(); return true; }
            static void Throw() { Console.WriteLine(); throw new Exception(); }
            static void MayThrow(bool c) { if (c) return; throw new Exception(); }
            static Exception Error() => new();
            static async Task Later() { await Task.Yield(); throw new Exception(); }
            static void Look(Scores? m) { }
            static void Look2(Goals m) { }
            void F(Scores? p, Goals q, bool c, string k, string[] keys) { {{body}} }
        }
        """;
}
