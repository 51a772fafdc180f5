using System.Text.RegularExpressions;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Tests.Emission;

/// <summary>
/// What the compiler knows about null at every member of a map: a line that ends in a comment with a warning has it, and no other line
/// has one.
/// </summary>
public class NullableTests
{
    private const string Maps = """
        #nullable enable
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using GoMapGen;
        [GoMap<string, string>] public partial class Texts;
        [GoMap<object, List<int>>] public partial struct Lists;
        [GoMap<string, int>] public partial class Counts;

        """;

    [Fact]
    public void An_elem_that_may_be_absent_may_be_null() => WarnsAsMarked("""
        static int Read(Texts m, string key)
        {
            string text = m[key]; // CS8600
            string? maybe = m[key];
            int length = m[key].Length; // CS8602
            length += Texts.MapAccess1(m, key).Length; // CS8602
            length += Texts.MapAccess2(m, key, out bool ok).Length; // CS8602
            length += m.GetOrAdd(key, 1, (k, n) => k).Length;
            length += m["x".AsSpan()].Length; // CS8602
            length += m["x"u8].Length; // CS8602
            return length + maybe!.Length;
        }
        static int Number(Counts m) => m["a"] + Counts.MapAccess1(null, "a") + m["a".AsSpan()];
        """);

    [Fact]
    public void TryGetValue_and_Remove_give_an_elem_when_they_say_so() => WarnsAsMarked("""
        static int Read(Texts m, string key)
        {
            int length = m.TryGetValue(key, out string? text) ? text.Length : 0;
            length += text.Length; // CS8602
            length += m.Remove(key, out string? removed) ? removed.Length : 0;
            length += removed.Length; // CS8602
            length += m.TryGetValue("x".AsSpan(), out string? byText) ? byText.Length : 0;
            length += byText.Length; // CS8602
            length += m.TryGetValue("x"u8, out string? byBytes) ? byBytes.Length : 0;
            length += byBytes.Length; // CS8602
            length += m.Remove("x".AsSpan(), out string? removedByText) ? removedByText.Length : 0;
            length += m.Remove("x"u8, out string? removedByBytes) ? removedByBytes.Length : 0;
            return length + removedByText.Length // CS8602
                + removedByBytes.Length; // CS8602
        }
        static int ThroughInterfaces(IReadOnlyDictionary<string, string> r, IDictionary<string, string> d)
        {
            if (r.TryGetValue("a", out string? a) && d.TryGetValue("b", out string? b)) return a.Length + b.Length;
            return r["a"].Length;
        }
        static int Pass(Texts m) => ThroughInterfaces(m, m);
        """);

    // A place is of the elem's type, as the elems of an array are: MaybeNull on it would leave no way to take it into a ref local without
    // a warning.
    [Fact]
    public void A_place_is_of_the_elems_type() => WarnsAsMarked("""
        static void Write(Lists m, object key, Counts counts)
        {
            m.Ref(key) = new();
            m.Ref(key).Add(1);
            (m.Ref(key) ??= new()).Add(1);
            m.Ref(key) = null; // CS8625
            ref List<int> list = ref m.GetValueRefOrAddDefault(key, out bool exists);
            (list ??= new()).Add(1);
            list = ref m.GetValueRefOrNullRef(key);
            Lists.MapAssign(m, key) = new();
            Lists.MapAssign(m, key) = null; // CS8625
            counts.Ref("a")++;
            counts.Ref("a".AsSpan()) += 2;
            counts.Ref("a"u8) += 3;
        }
        static void Text(Texts m)
        {
            m.Ref("a".AsSpan()) = null; // CS8625
            m.Ref("a"u8) = null; // CS8625
            ref string text = ref m.GetValueRefOrAddDefault("a".AsSpan(), out _);
            text = ref m.GetValueRefOrAddDefault("a"u8, out _);
        }
        """);

    [Fact]
    public void What_is_stored_has_the_nullability_of_the_types() => WarnsAsMarked("""
        static void Write(Texts m)
        {
            m["a"] = null; // CS8625
            m.Add("a", null); // CS8625
            m.TryAdd("a", null); // CS8625
            m[null] = "a"; // CS8625
            Texts initialized = new() { ["a"] = null }; // CS8625
            Texts collected = [new("a", null)]; // CS8625
            Texts of = Texts.Of(("a", "b"));
            foreach (var (key, text) in m) { _ = key.Length + text.Length; }
            foreach (string key in m.Keys) { _ = key.Length; }
            foreach (string text in m.Values) { _ = text.Length; }
            _ = m.First().Value.Length;
        }
        """);

    [Fact]
    public void The_lowered_forms_and_comparisons_take_a_nil_map() => WarnsAsMarked("""
        static void Copy(Texts? m, Texts other) => other.CopyTo(m); // CS8604
        static int Nil(Texts? m, Texts other)
        {
            Texts.MapDelete(m, "a");
            Texts.MapClear(m);
            _ = other.MapEquals(m);
            _ = m.Count; // CS8602
            Texts clone = other.Clone();
            Texts.Make().AddRange(null); // CS8625
            return Texts.MapLen(m) + clone.RemoveWhere((k, v) => k.Length + v.Length > 0);
        }
        """);

    [Fact]
    public void An_alternate_look_up_says_the_same() => WarnsAsMarked(
        """
        static int Read(Texts m)
        {
            var look = m.GetAlternateLookup<ReadOnlySpan<char>>();
            int length = look.TryGetValue("a", out string? text) ? text.Length : 0;
            length += text.Length; // CS8602
            length += look.TryGetValue("a", out string? key, out string? elem) ? key.Length + elem.Length : 0;
            length += key.Length; // CS8602
            length += look.Remove("a", out string? removed) ? removed.Length : 0;
            length += removed.Length; // CS8602
            length += look.Remove("a", out string? removedKey, out string? removedElem) ? removedKey.Length + removedElem.Length : 0;
            length += removedElem.Length; // CS8602
            look["a"] = null; // CS8625
            return length + look["a"].Length; // CS8602
        }
        """);

    [Fact]
    public void A_read_only_table_says_the_same() => WarnsAsMarked("""
        static int Read(Texts.Frozen m)
        {
            int length = m["a"].Length; // CS8602
            length += m["a".AsSpan()].Length; // CS8602
            length += m["a"u8].Length; // CS8602
            length += m.TryGetValue("a", out string? text) ? text.Length : 0;
            length += text.Length; // CS8602
            length += m.TryGetValue("a".AsSpan(), out string? byText) ? byText.Length : 0;
            length += byText.Length; // CS8602
            length += m.TryGetValue("a"u8, out string? byBytes) ? byBytes.Length : 0;
            length += byBytes.Length; // CS8602
            foreach (var (key, elem) in m) { length += key.Length + elem.Length; }
            return length;
        }
        """);

    private static void WarnsAsMarked(string members)
    {
        string source = $"{Maps}internal static class Use\n{{\n{members}\n}}\n";
        string[] lines = source.Split('\n');
        string[] expected = [.. lines.Select(static (line, i) => (Line: i, Match: Regex.Match(line, @"// (CS\d+)$")))
            .Where(static pair => pair.Match.Success)
            .Select(pair => $"{pair.Match.Groups[1].Value}: {lines[pair.Line].Trim()}")];

        Compilation compilation = TestProject.Of(source).Generate().Compilation;
        string[] found =
        [
            .. compilation.GetDiagnostics()
            .Where(static d => d.Severity is DiagnosticSeverity.Warning or DiagnosticSeverity.Error)
            .OrderBy(static d => d.Location.SourceSpan.Start)
            .Select(d => d.Location.SourceTree is { FilePath: "/project/File0.cs" }
                ? $"{d.Id}: {lines[d.Location.GetLineSpan().StartLinePosition.Line].Trim()}"
                : d.ToString()),
        ];
        Assert.Equal(string.Join("\n", expected), string.Join("\n", found));
    }
}
