using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using GoMapGen.Generator.Parsing;

namespace GoMapGen.Generator.Emission;

/// <summary>
/// A template: a C# file that also compiles by itself, of which the body of <c>partial class Map</c> is emitted with its
/// <c>#if</c> lines decided and its placeholder names replaced.
/// </summary>
internal sealed class SourceTemplate
{
    private readonly string[] _body;

    private SourceTemplate(string[] body) => _body = body;

    /// <summary>Reads a template that is embedded in this assembly.</summary>
    public static SourceTemplate Load(string name)
    {
        using Stream stream = typeof(SourceTemplate).Assembly.GetManifestResourceStream(name + ".cs");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string[] lines = reader.ReadToEnd().Replace("\r\n", "\n").TrimEnd('\n').Split('\n');

        int declaration = lines.ToList().FindIndex(static line => line.StartsWith("public partial class Map", System.StringComparison.Ordinal));
        return new SourceTemplate([.. lines.Skip(declaration + 2).Take(lines.Length - declaration - 3)]);
    }

    /// <summary>Writes the lines that the symbols select, with the names replaced.</summary>
    public void Write(SourceWriter writer, ISet<string> symbols, IReadOnlyDictionary<string, string> names)
    {
        foreach (string line in Select(symbols))
        {
            // The templates are indented by the one level of their class, which the writer adds itself.
            writer.WriteLine(Substitute(line.Length >= 4 ? line.Substring(4) : "", names));
        }
    }

    private IEnumerable<string> Select(ISet<string> symbols)
    {
        // For every open #if: whether its present branch counts, and whether one has counted already.
        var open = new Stack<(bool Counts, bool Done)>();
        foreach (string line in _body)
        {
            string directive = line.TrimStart();
            if (directive.StartsWith("#if ", System.StringComparison.Ordinal))
            {
                bool counts = IsTrue(directive.Substring(4), symbols);
                open.Push((counts, counts));
            }
            else if (directive.StartsWith("#elif ", System.StringComparison.Ordinal))
            {
                bool done = open.Pop().Done;
                bool counts = !done && IsTrue(directive.Substring(6), symbols);
                open.Push((counts, done || counts));
            }
            else if (directive == "#else")
            {
                open.Push((!open.Pop().Done, true));
            }
            else if (directive == "#endif")
            {
                open.Pop();
            }
            else if (open.All(static branch => branch.Counts))
            {
                yield return line;
            }
        }
    }

    // Conditions are a || b or a && b of names and negated names: the templates need no more.
    private static bool IsTrue(string condition, ISet<string> symbols)
    {
        bool IsSet(string term)
        {
            term = term.Trim();
            return term[0] == '!' ? !symbols.Contains(term.Substring(1)) : symbols.Contains(term);
        }

        return condition.Contains("||")
            ? condition.Replace("||", "|").Split('|').Any(IsSet)
            : condition.Replace("&&", "&").Split('&').All(IsSet);
    }

    private static string Substitute(string line, IReadOnlyDictionary<string, string> names)
    {
        var result = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length;)
        {
            int start = i;
            while (i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] == '_'))
            {
                i++;
            }

            if (i == start)
            {
                result.Append(line[i++]);
                continue;
            }

            string word = line.Substring(start, i - start);

            // "Map?" and such: what follows belongs to the name, since a struct takes no question mark.
            if (i < line.Length && line[i] == '?' && names.TryGetValue(word + "?", out string? nullable))
            {
                result.Append(nullable);
                i++;
            }
            else if (names.TryGetValue(word, out string? name) && line.IndexOf(']', i) is > 0 and int end && line[i] == '[')
            {
                // An array of arrays has its own brackets first.
                result.Append(TypeNames.ArrayOf(name, line.Substring(i + 1, end - i - 1)));
                i = end + 1;
            }
            else
            {
                result.Append(name ?? word);
            }
        }

        return result.ToString();
    }
}
