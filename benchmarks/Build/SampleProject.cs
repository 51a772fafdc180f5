using System.Globalization;
using System.Text;

namespace GoMapGen.Benchmarks.Build;

/// <summary>Sources of projects with and without maps.</summary>
internal static class SampleProject
{
    /// <summary>A map of each kind: a name, its key and elem, and a key to use it with.</summary>
    public static readonly (string Name, string Key, string Elem, string Sample)[] Kinds =
    [
        ("LongString", "long", "string", "7L"),
        ("IntInt", "int", "int", "7"),
        ("StringInt", "string", "int", "\"seven\""),
        ("GuidLong", "System.Guid", "long", "new System.Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)"),
        ("TupleDouble", "(int, string)", "double", "(7, \"seven\")"),
        ("DoubleBool", "double", "bool", "7.0"),
        ("StringList", "string", "System.Collections.Generic.List<int>", "\"seven\""),
        ("DateDecimal", "System.DateTime", "decimal", "new System.DateTime(2020, 7, 7)"),
    ];

    /// <summary>A file for each map, with as many uses of it as are asked for.</summary>
    public static IReadOnlyDictionary<string, string> WithMaps(int count, int usesPerMap)
    {
        var files = new Dictionary<string, string>();
        for (int i = 0; i < count; i++)
        {
            (string name, string key, string elem, string sample) = Kinds[i % Kinds.Length];
            string map = $"{name}{i.ToString(CultureInfo.InvariantCulture)}";
            files[$"{map}.cs"] = $$"""
                namespace Project;

                /// <summary>A map.</summary>
                [GoMapGen.GoMap(typeof({{key}}), typeof({{elem}}))]
                public partial {{(i % 3 == 2 ? "struct" : "class")}} {{map}};
                {{Uses(map, elem, sample, usesPerMap)}}
                """;
        }

        files["Unrelated.cs"] = Plain(count);
        return files;
    }

    /// <summary>As many files, none of which has a map.</summary>
    public static IReadOnlyDictionary<string, string> WithoutMaps(int count) =>
        Enumerable.Range(0, count).ToDictionary(static i => $"Plain{i.ToString(CultureInfo.InvariantCulture)}.cs", Plain);

    /// <summary>As many files of ordinary code as have so many lines.</summary>
    public static IReadOnlyDictionary<string, string> WithLines(int lines) => WithoutMaps(lines / (Plain(0).AsSpan().Count('\n') + 1));

    private static string Uses(string map, string elem, string key, int count)
    {
        var text = new StringBuilder();
        string[] uses =
        [
            $"m[{key}] = default({elem})!;", $"n += m.ContainsKey({key}) ? 1 : 0;", $"m.Ref({key}) = default({elem})!;", "foreach (var (k, v) in m) { n++; }",
            $"if (m.TryGetValue({key}, out var w)) {{ n++; }}", $"m.Remove({key});", $"if (n > 3) {{ _field[{key}] = default({elem})!; }}", $"m.TryAdd({key}, default({elem})!);",
            "n += m.Count;", "m.Clear();",
        ];
        for (int i = 0; i < count; i++)
        {
            text.Append("        ").Append(uses[i % uses.Length].Replace("out var w", $"out var w{i}", StringComparison.Ordinal)).Append('\n');
        }

        return count == 0 ? "" : $$"""

            /// <summary>Uses of it.</summary>
            public class {{map}}User
            {
                private readonly {{map}} _field = new();

                /// <summary>Uses it.</summary>
                public int Use({{map}} m, int n)
                {
            {{text}}
                    return n;
                }
            }
            """;
    }

    private static string Plain(int number) => $$"""
        using System.Collections.Generic;

        namespace Project;

        /// <summary>A class with a few methods, dictionaries among them.</summary>
        public class Plain{{number.ToString(CultureInfo.InvariantCulture)}}
        {
            private readonly Dictionary<string, int> _counts = new();

            /// <summary>Counts.</summary>
            public int Count(string[] words)
            {
                foreach (string word in words)
                {
                    _counts.TryGetValue(word, out int n);
                    _counts[word] = n + 1;
                }

                return _counts.Count > 7 ? Sum(_counts.Values) : words.Length;
            }

            private static int Sum(IEnumerable<int> numbers)
            {
                int sum = 0;
                foreach (int number in numbers)
                {
                    sum += number % 7 == 0 ? number : -1;
                }

                return sum;
            }
        }
        """;
}
