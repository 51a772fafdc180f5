using System.Collections.Immutable;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Tests.Emission;

/// <summary>
/// What is emitted, to be read and compared, for each key class and each kind of declaration. What differs from another snapshot
/// in the key alone has only the part about the key.
/// </summary>
public class SnapshotTests
{
    private const string KeyTypes = """
        public struct CharPair { public char First, Second; }
        public readonly record struct Name(string Text);
        public readonly record struct Line(string Street, int Number, short Floor, System.Guid Id, double Height);
        public readonly struct Secret { private readonly int _a; private readonly string _b; public Secret(int a, string b) { _a = a; _b = b; } public string Text => _b + _a; }
        public readonly struct UserId { private readonly int _v; public UserId(int v) => _v = v; }
        public struct Mac { public byte A, B, C, D, E, F; }
        public readonly struct Asked(int code) : System.IEquatable<Asked> { private readonly int _code = code; public bool Equals(Asked other) => _code == other._code; public override bool Equals(object? o) => o is Asked a && Equals(a); public override int GetHashCode() => _code; }
        public sealed class Account;
        public abstract class Animal;
        [System.Runtime.CompilerServices.InlineArray(200)] public struct Large { private byte _first; }
        """;

    public static IEnumerable<object[]> Declarations() =>
    [
        ["Fast64Class", "namespace Shop; [GoMapGen.GoMap(typeof(long), typeof(string))] public partial class Names;"],
        ["Fast64Struct", "namespace Shop; [GoMapGen.GoMap(typeof(long), typeof(string))] public partial struct Names;"],
        ["Fast32Class", "namespace Shop; [GoMapGen.GoMap<int, double>] internal partial class Prices;"],
        ["FastStrClass", "namespace Shop; [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Counts;"],
        ["SlowClass", "namespace Shop; [GoMapGen.GoMap(typeof(double), typeof(string))] public partial class Marks;"],
        ["IndirectClass", "namespace Shop; [GoMapGen.GoMap(typeof(Large), typeof(Large))] public partial class Blocks; [System.Runtime.CompilerServices.InlineArray(200)] public struct Large { private byte _first; }"],
        ["NotDetecting", "namespace Shop; [GoMapGen.GoMap(typeof(long), typeof(string), DetectMisuse = false)] public partial class Names;"],
        ["Keywords", "namespace @event.@int; public partial class @class { [GoMapGen.GoMap(typeof(@struct), typeof(@struct))] internal partial struct @record; } public enum @struct;"],
    ];

    public static IEnumerable<object[]> Keys() =>
    [
        ["uint"], ["char"], ["CharPair"], ["System.DayOfWeek"], ["(int, int)"], ["System.TimeSpan"], ["nint"], ["Name"], ["bool"], ["System.Half"],
        ["System.Guid"], ["System.Int128"], ["decimal"], ["System.DateTime"], ["(long, string)"], ["int?"], ["Line"], ["Secret"], ["UserId"], ["(UserId, string)"], ["(Mac, string)"], ["(Mac, ushort)"], ["Asked"], ["Account"], ["Animal"],
        ["object"], ["System.IComparable"], ["Large"],
    ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_file_is_as_verified(string name, string source) => Snapshot.Matches(FileOf(TestProject.Of(source)), name);

    [Theory]
    [MemberData(nameof(Declarations))]
    public void It_compiles_without_a_warning_under_every_setting(string name, string source)
    {
        Assert.NotEmpty(name);
        Assert.All(Emitted.Settings(TestProject.Of(source)), static project => Emitted.CompilesWithoutWarning(project));
    }

    [Fact]
    public void What_is_emitted_for_a_key_is_as_verified()
    {
        IEnumerable<string> parts = Keys().Select(static row =>
            $"// {row[0]}: {Remarks(FileOf(KeyProject((string)row[0])))}\n\n{KeyPart(FileOf(KeyProject((string)row[0])))}");
        Snapshot.Matches(string.Join("\n\n", parts), "Keys");
    }

    [Fact]
    public void Every_key_compiles_without_a_warning_under_every_setting()
    {
        string maps = string.Join("\n", Keys().Select(static (row, i) =>
            $"[GoMapGen.GoMap(typeof({row[0]}), typeof({(i % 3 == 0 ? "int" : "string")}))] public partial {(i % 2 == 0 ? "class" : "struct")} M{i};"));

        // A namespace System of the user's own, where no name of the framework is found without global.
        string source = $"namespace Shop.System;\n{maps.Replace("System.", "global::System.", StringComparison.Ordinal)}\n{KeyTypes.Replace("System.", "global::System.", StringComparison.Ordinal)}";
        Assert.All(Emitted.Settings(TestProject.Of(source)), static project => Emitted.CompilesWithoutWarning(project));
    }

    [Fact]
    public void Every_legal_place_of_a_declaration_is_one()
    {
        const string source = """
            [GoMapGen.GoMap(typeof(int), typeof(int))] partial class Global;
            namespace System.Own
            {
                using GoMapGen;
                public partial class Outer<T, TState> where T : class
                {
                    [GoMap(typeof(int), typeof(string))] public partial class InGeneric;
                    protected partial record Record { [GoMap(typeof(string), typeof(int))] protected internal partial class InRecord; }
                    public partial record struct RecordStruct { [GoMap(typeof(string), typeof(int))] public partial struct InRecordStruct; }
                    public partial struct Struct { [GoMap<string, int>] internal partial class InStruct; }
                    public ref partial struct RefStruct { [GoMap<string, int>] internal partial class InRefStruct; }
                }
                public partial class Plain
                {
                    [GoMap(typeof(Key), typeof(string))] private partial struct Private;
                    private record struct Key(int A, string B);
                    internal bool Use() => default(Private).IsNil;
                }
                public partial interface IOuter<T> { [GoMap(typeof(object), typeof(int))] partial class InInterface; }
                public static partial class Static { [GoMap(typeof(object), typeof(int))] internal sealed partial class InStatic { } }
                public abstract partial class Base { public virtual int Count => 0; public void Clear() { } }
                [GoMap(typeof(long), typeof(int))]
                public partial class Derived : Base, global::System.ICloneable { object global::System.ICloneable.Clone() => Clone(); }
                public partial class Derived;
                [global::System.Obsolete] public enum Old;
                #pragma warning disable CS0612
                [GoMap(typeof(Old), typeof(Old[]))] public partial class OfObsolete;
                [GoMap(typeof(long), typeof(int))] public partial class @class;
                [GoMap(typeof(long), typeof(int))] public partial class Lower;
                [GoMap(typeof(long), typeof(int))] public partial class LOWER;
                [GoMap(typeof(string), typeof(int), Comparer = typeof(OrdinalIgnoreCase))] public partial class ByComparer;
                [GoMap(typeof(string), typeof(int), Comparer = typeof(Explicit))] public partial class ByExplicitComparer;
                public struct Explicit : IGoMapComparer<string>
                {
                    static bool IGoMapComparer<string>.Equals(string x, string y) => x == y;
                    static ulong IGoMapComparer<string>.Hash(string key, ulong seed) => (ulong)key.Length;
                }
            }
            """;
        ImmutableArray<GeneratedSourceResult> files = TestProject.Of(source).Generate().Files;
        Assert.Equal(16, files.Length);
        Assert.Contains(files, static f => f.HintName == "Global.g.cs");
        Assert.Contains(files, static f => f.HintName == "System.Own.Outer(2).InGeneric.g.cs");
        Assert.All(Emitted.Settings(TestProject.Of(source)), static project => Emitted.CompilesWithoutWarning(project));
    }

    [Fact]
    public void What_the_declaration_was_told_is_not_said_again()
    {
        const string source = """
            using GoMapGen;
            [assembly: System.CLSCompliant(true)]
            #pragma warning disable CS8981, EXP001, EXP002
            [System.Diagnostics.CodeAnalysis.Experimental("EXP001")] public enum Trial;
            [System.Diagnostics.CodeAnalysis.Experimental("EXP002")] public readonly record struct Attempt(int Number);
            [GoMap(typeof((Trial, int)), typeof(Attempt[]))] public partial class Trials;
            [GoMap(typeof(uint), typeof(ulong))] public partial struct names;
            public partial class outer<t> { [GoMap(typeof(string), typeof(int))] public partial class Inner; }
            [System.Obsolete, GoMap(typeof(string), typeof(int))] public partial class Former;
            [System.Obsolete("gone", true), GoMap(typeof(string), typeof(int))] public partial class Gone;
            [System.Obsolete("later", DiagnosticId = "OLD001"), GoMap(typeof(string), typeof(int))] public partial class Later;
            [System.Diagnostics.CodeAnalysis.Experimental("EXP003"), GoMap(typeof(int), typeof(int))] public partial class Coming;
            [GoMap(typeof(Renamed), typeof(int))] public partial class OfRenamed;
            public struct Renamed { [System.Obsolete("f")] public string F; [System.Obsolete("p")] public string P { get; set; } }
            """;
        Assert.All(Emitted.Settings(TestProject.Of(source)), static project => Emitted.CompilesWithoutWarning(project));
    }

    [Theory]
    [InlineData("int", "double[,]")]
    [InlineData("string", "int[,][]")]
    [InlineData("(int, string)", "string[][,]")]
    [InlineData("int", "System.Collections.Generic.List<dynamic>")]
    [InlineData("string", "dynamic[]")]
    [InlineData("(dynamic, int)", "(dynamic A, int B)")]
    public void Names_that_are_not_written_as_they_are_read(string key, string elem)
    {
        string source = $$"""
            #nullable enable
            [GoMapGen.GoMap(typeof({{key}}), typeof({{elem}}))] public partial class InClass;
            [GoMapGen.GoMap(typeof({{key}}), typeof({{elem}}))] public partial struct InStruct;
            """;
        Assert.All(Emitted.Settings(TestProject.Of(source)), static project => Emitted.CompilesWithoutWarning(project));
    }

    [Fact]
    public async Task Every_legal_place_is_clean_to_the_analyzer() => await Markup.IsCleanAsync("""
        public partial class Outer<T> { public partial struct S { public partial record R { [GoMapGen.GoMap(typeof(int), typeof(int))] public partial class M; } } }
        """);

    [Fact]
    public void A_file_with_line_ends_of_Windows_gives_the_same_emitted_file()
    {
        const string source = "namespace Shop;\n\n[GoMapGen.GoMap(typeof(long), typeof(string))]\npublic partial class Names;\n";
        string emitted = FileOf(TestProject.Of(source.ReplaceLineEndings("\r\n")));
        Assert.Equal(FileOf(TestProject.Of(source)), emitted);
        Assert.DoesNotContain('\r', emitted);
    }

    [Fact]
    public void The_file_of_an_older_version_uses_nothing_newer()
    {
        string emitted = FileOf(TestProject.Of("[GoMapGen.GoMap(typeof(string), typeof(string))] public partial class Names;") with { LanguageVersion = LanguageVersion.CSharp12 });
        Assert.DoesNotContain("params global::System.ReadOnlySpan", emitted, StringComparison.Ordinal);
        Assert.Contains("params (string Key, string Value)[]", emitted, StringComparison.Ordinal);
    }

    private static TestProject KeyProject(string key) => TestProject.Of($"{KeyTypes} [GoMapGen.GoMap(typeof({key}), typeof(int))] public partial class M;");

    private static string FileOf(TestProject project) => project.Generate().Files.Single().SourceText.ToString();

    private static string Remarks(string text) => text.Split('\n').First(static line => line.Contains("of key class", StringComparison.Ordinal)).Trim();

    private static string KeyPart(string text)
    {
        string[] lines = text.Split('\n');
        return string.Join("\n", lines
            .SkipWhile(static line => !line.Contains("// ---- Key ", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(static line => !line.Contains("// ---- ", StringComparison.Ordinal))
            .Select(static line => line.Length > 4 ? line[4..] : "")).Trim('\n');
    }
}
