using System.Buffers;

namespace Quickstart;

/// <summary>Counts words: runs of letters, and apostrophes between letters, in lower case.</summary>
internal static class Words
{
    public static void Count(TextReader text, WordCounts counts)
    {
        var word = new ArrayBufferWriter<char>();
        while (text.Read() is var c and >= 0)
        {
            if (char.IsLetter((char)c))
            {
                word.Write([char.ToLowerInvariant((char)c)]);
            }
            else if (c == '\'' && word.WrittenCount > 0 && char.IsLetter((char)Math.Max(0, text.Peek())))
            {
                word.Write(['\'']);
            }
            else
            {
                CountUp(word, counts);
            }
        }

        CountUp(word, counts);
    }

    private static void CountUp(ArrayBufferWriter<char> word, WordCounts counts)
    {
        if (word.WrittenCount > 0)
        {
            // Go: counts[string(word)]++. One look-up, by the characters: a string is made only for a word that is new.
            counts.Ref(word.WrittenSpan)++;
            word.ResetWrittenCount();
        }
    }
}
