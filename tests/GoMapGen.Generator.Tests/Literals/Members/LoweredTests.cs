using System.Globalization;
using System.Reflection;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Tests.Literals.Members;

/// <summary>
/// A literal holds what its source gives when it is called, for keys and elems of every kind, unrolled and as arrays. The source is
/// compiled as the expression it is, so it knows nothing of how literals are read.
/// </summary>
public class LoweredTests
{
    // The type of a key or elem, and the text of the one with a number; texts differ for different numbers.
    private static readonly (string Type, Func<int, string> Text)[] Values =
    [
        ("string", static i => $"\"key \\\"{i}\\\" é\\U0001F600 \""),
        ("string", static i => i % 5 == 0 ? $"\"\\r\\n{i}\"" : i % 7 == 0 ? $"\"\\ud800{i}\"" : i == 3 ? "\"\"" : $"@\"\"\"{i}\\\""),
        ("sbyte", static i => Number(i - 20)),
        ("byte", static i => Number(i)),
        ("short", static i => Number(i - 20)),
        ("ushort", static i => Number(i)),
        ("int", static i => i == 0 ? "int.MinValue" : $"{i} << 3"),
        ("uint", static i => i == 0 ? "uint.MaxValue" : $"{i}u"),
        ("long", static i => i == 0 ? "long.MinValue" : Number(i)),
        ("ulong", static i => i == 0 ? "ulong.MaxValue" : Number(i)),
        ("nint", static i => Number(i - 20)),
        ("nuint", static i => Number(i)),
        ("System.Int128", static i => Number(i - 20)),
        ("System.UInt128", static i => i == 0 ? "ulong.MaxValue" : $"{i}u"),
        ("float", static i => i == 0 ? "float.PositiveInfinity" : $"{i}.1f"),
        ("double", static i => i == 0 ? "double.Epsilon" : $"-{i} / 3.0"),
        ("decimal", static i => $"-{i}.10m"),
        ("char", static i => $"(char)({i} + 'A')"),
        ("bool", static i => i % 2 == 0 ? "true" : "!true"),
        ("System.DayOfWeek", static i => $"(System.DayOfWeek){i}"),
        ("System.ConsoleColor?", static i => $"(System.ConsoleColor){i}"),
        ("int?", static i => i == 3 ? "null" : Number(i)),
        ("object", static i => (i % 4) switch { 0 => Number(i), 1 => $"\"{i}\"", 2 => $"{i}L", _ => $"(System.DayOfWeek){i}" }),
        ("System.Guid", static i => i == 1 ? "default" : $"new System.Guid({i}, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)"),
        ("System.TimeSpan", static i => $"System.TimeSpan.FromSeconds({i})"),
        ("System.Half", static i => $"(System.Half){i}"),
        ("System.Type", static i => i % 2 == 0 ? "typeof(int)" : "typeof(System.Collections.Generic.List<>)"),
        ("int[]", static i => i == 2 ? "null!" : $"[{i}]"),
    ];

    // Nothing, the last that is unrolled, the first that is not.
    private static readonly int[] Counts = [0, 25, 26];

    public static TheoryData<LanguageVersion> Versions => [LanguageVersion.CSharp12, LanguageVersion.Preview];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_literal_holds_what_its_source_gives(LanguageVersion version)
    {
        var source = new System.Text.StringBuilder();
        for (int i = 0; i < Values.Length; i++)
        {
            (string type, Func<int, string> text) = Values[i];
            bool isKey = type is not ("bool" or "int?" or "System.ConsoleColor?" or "System.Type" or "int[]");
            string key = isKey ? type : "int";
            string elem = isKey ? Values[(i + 1) % Values.Length].Type : type;
            Func<int, string> keyText = isKey ? text : Number;
            Func<int, string> elemText = isKey ? Values[(i + 1) % Values.Length].Text : text;
            source.Append(CultureInfo.InvariantCulture, $"[GoMapGen.GoMap(typeof({key}), typeof({elem}))] public partial {(i % 2 == 0 ? "class" : "struct")} M{i};\n");
            foreach (int count in Counts)
            {
                string entries = string.Concat(Enumerable.Range(0, count).Select(n => $"        [{keyText(n)}] = {elemText(n)},\n"));
                source.Append(CultureInfo.InvariantCulture, $$"""
                    public static partial class Literals
                    {
                        [GoMapGen.GoMapLiteral(nameof(Source{{i}}_{{count}}))] public static partial M{{i}} Literal{{i}}_{{count}}();
                        [GoMapGen.GoMapLiteral(nameof(Source{{i}}_{{count}}))] public static partial M{{i}}.Frozen Table{{i}}_{{count}}();
                        public static M{{i}} Source{{i}}_{{count}}() => new()
                        {
                    {{entries}}    };
                    }

                    """);
            }
        }

        TestProject project = TestProject.Of(source.ToString()) with
        {
            LanguageVersion = version,
            References = version == LanguageVersion.CSharp12 ? References.Net8 : References.Net10,
            Checked = version == LanguageVersion.CSharp12,
        };
        Emitted.CompilesWithoutWarning(project);
        Type literals = RunningProject.Load(project).GetType("Literals")!;
        for (int i = 0; i < Values.Length; i++)
        {
            foreach (int count in Counts)
            {
                string wanted = Shown(literals, $"Source{i}_{count}");
                Assert.Equal(wanted, Shown(literals, $"Literal{i}_{count}"));
                Assert.Equal(wanted, Shown(literals, $"Table{i}_{count}"));
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Every entry with the types of its key and elem, sorted: enough to tell two maps apart.
    private static string Shown(Type literals, string method)
    {
        object map = literals.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
        return string.Join("\n", ((System.Collections.IEnumerable)map).Cast<object>().Select(entry => Entry((dynamic)entry)).Cast<string>().Order(StringComparer.Ordinal));
    }

    private static string Entry<TKey, TElem>(KeyValuePair<TKey, TElem> entry) => $"{Value(entry.Key)} = {Value(entry.Value)}";

    private static string Value(object? value) => value switch
    {
        null => "null",
        int[] numbers => $"[{string.Join(",", numbers)}]",
        string text => $"{text.Length}:{string.Join(" ", text.Select(static c => ((int)c).ToString("x4", CultureInfo.InvariantCulture)))}",
        double number => BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture),
        float number => BitConverter.SingleToInt32Bits(number).ToString("x8", CultureInfo.InvariantCulture),
        _ => $"{value.GetType().FullName} {Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };
}
