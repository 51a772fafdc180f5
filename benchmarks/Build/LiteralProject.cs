using System.Globalization;
using System.Text;

namespace GoMapGen.Benchmarks.Build;

/// <summary>Projects with one map, and a literal of it whose rows are in a file.</summary>
internal static class LiteralProject
{
    /// <summary>What is measured: a name, the key type, and the declaration of the literal.</summary>
    public static readonly (string Name, string Key, string Literal)[] Kinds =
    [
        ("table of strings", "string", "public static partial Words.Frozen Table();"),
        ("table of numbers", "int", "public static partial Words.Frozen Table();"),
        ("mutable map of strings", "string", "public static partial Words New();"),
    ];

    /// <summary>A map and a literal of it.</summary>
    public static IReadOnlyDictionary<string, string> With((string Name, string Key, string Literal) kind, int rows) => new Dictionary<string, string>(Without(kind))
    {
        ["Literals.cs"] = $$"""
            namespace Project;

            /// <summary>A literal.</summary>
            public static partial class Literals
            {
                /// <summary>It.</summary>
                [GoMapGen.GoMapLiteral(File = "rows.csv")]
                {{kind.Literal}}
            }
            """,
        ["rows.csv"] = Rows(kind.Key, rows),
    };

    /// <summary>The map alone.</summary>
    public static IReadOnlyDictionary<string, string> Without((string Name, string Key, string Literal) kind) => new Dictionary<string, string>
    {
        ["Words.cs"] = $"""
            namespace Project;

            /// <summary>A map.</summary>
            [GoMapGen.GoMap(typeof({kind.Key}), typeof(int))]
            public partial class Words;
            """,
    };

    // Keys all over, and of 3 to 14 letters where they are strings.
    private static string Rows(string key, int rows)
    {
        var random = new Random(1);
        var seen = new HashSet<string>();
        var text = new StringBuilder();
        while (seen.Count < rows)
        {
            string name = key == "int"
                ? random.Next().ToString(CultureInfo.InvariantCulture)
                : string.Concat(Enumerable.Range(0, random.Next(3, 15)).Select(_ => (char)random.Next('a', 'z' + 1)));
            if (seen.Add(name))
            {
                text.Append(CultureInfo.InvariantCulture, $"{name},{seen.Count}\n");
            }
        }

        return text.ToString();
    }
}
