namespace GoMapGen.Runtime;

/// <summary>
/// Case folding of the characters that are surrogate pairs. ToUpperInvariant takes it from the system's ICU, ordinal equality from .NET's own
/// tables; where .NET's Unicode version is newer (U+10D50 and its lower case U+10D70, on ICU 72) strings would be equal whose upper cases differ.
/// So .NET itself is asked which pairs are equal, for one lead surrogate at a time.
/// </summary>
/// <remarks>Relies on both cases of a letter having the same lead surrogate. A test looks at all of Unicode.</remarks>
internal static class SupplementaryCase
{
    private const int SurrogateCount = 1024;
    private const char FirstLead = '\ud800';
    private const char FirstTrail = '\udc00';

    // By lead surrogate: the trail that stands for each trail. Empty where every one stands for itself, as with emoji; null until asked for.
    private static readonly char[]?[] Representatives = new char[]?[SurrogateCount];

    /// <summary>Replaces in <paramref name="folded"/> every pair of <paramref name="text"/> by the pair that stands for all equal to it.</summary>
    internal static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (int at = 0; at + 1 < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at], text[at + 1]))
            {
                char[] representatives = Representatives[text[at] - FirstLead] ?? FindRepresentatives(text[at]);
                int trail = text[at + 1] - FirstTrail;
                folded[at] = text[at];
                folded[at + 1] = representatives.Length == 0 ? text[at + 1] : representatives[trail];
                at++;
            }
        }
    }

    // Threads that ask at once find the same answer.
    private static char[] FindRepresentatives(char lead)
    {
        var representatives = new char[SurrogateCount];
        var trailOf = new Dictionary<string, char>(SurrogateCount, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < SurrogateCount; i++)
        {
            char trail = (char)(FirstTrail + i);
            string pair = new([lead, trail]);
            _ = trailOf.TryAdd(pair, trail);
            representatives[i] = trailOf[pair];
        }

        bool hasCase = trailOf.Count < SurrogateCount;
        return Representatives[lead - FirstLead] = hasCase ? representatives : [];
    }
}
