using System.Text;

namespace Quickstart;

/// <summary>Cuts a text into words: runs of letters, and apostrophes between letters, in lower case.</summary>
internal static class Words
{
    public static IEnumerable<string> Read(TextReader text)
    {
        var word = new StringBuilder();
        while (text.Read() is var c and >= 0)
        {
            if (char.IsLetter((char)c))
            {
                word.Append(char.ToLowerInvariant((char)c));
            }
            else if (c == '\'' && word.Length > 0 && char.IsLetter((char)Math.Max(0, text.Peek())))
            {
                word.Append('\'');
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
