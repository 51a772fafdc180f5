using System.Text;

namespace GoMapGen.Hashing.Tests;

public class OrdinalIgnoreCaseFacts
{
    [Fact]
    public void Strings_that_differ_in_case_are_equal_and_hash_alike()
    {
        Assert.True(OrdinalIgnoreCase.Equals("Content-Type", "content-TYPE"));
        Assert.Equal(OrdinalIgnoreCase.Hash("Content-Type", 5), OrdinalIgnoreCase.Hash("content-TYPE", 5));
        Assert.False(OrdinalIgnoreCase.Equals("Content-Type", "Content-Typo"));
        Assert.NotEqual(OrdinalIgnoreCase.Hash("Content-Type", 5), OrdinalIgnoreCase.Hash("Content-Typo", 5));
        Assert.NotEqual(OrdinalIgnoreCase.Hash("Content-Type", 5), OrdinalIgnoreCase.Hash("Content-Type", 6));
    }

    [Fact]
    public void All_of_Unicode_hashes_as_the_framework_compares_it()
    {
        // The dictionary finds for each character the first one that the framework holds equal.
        var firstOf = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        int equalPairs = 0;
        for (int value = 0; value <= 0x10ffff; value++)
        {
            string text = Rune.TryCreate(value, out Rune rune) ? rune.ToString() : ((char)value).ToString();
            if (!firstOf.TryAdd(text, text))
            {
                equalPairs++;
                Assert.True(OrdinalIgnoreCase.Hash(firstOf[text], 5) == OrdinalIgnoreCase.Hash(text, 5), $"U+{value:X}");
            }
        }

        Assert.True(equalPairs > 1000);
    }

    [Fact]
    public void Characters_beyond_the_BMP_do_not_hash_alike()
    {
        IEnumerable<string> emoji = Enumerable.Range(0x1f600, 1024).Select(char.ConvertFromUtf32);
        Assert.Equal(1024, emoji.Select(text => OrdinalIgnoreCase.Hash(text, 5)).Distinct().Count());
    }

    [Fact]
    public void Random_strings_that_are_equal_hash_alike()
    {
        var random = new Random(3);
        int[] alphabet = ['a', 'Z', 'ß', 'ſ', 'K', 'İ', 'ı', 'é', 'É', 'ǆ', 'Я', 'я', 0x10400, 0x10428, 0x1e900, 0x1e922, 0x10d50, 0x10d70, 0x1f600];
        int equal = 0;
        for (int i = 0; i < 4000; i++)
        {
            int length = random.Next(1, i % 50 == 0 ? 400 : 6);
            string text = string.Concat(Enumerable.Range(0, length).Select(_ => char.ConvertFromUtf32(alphabet[random.Next(alphabet.Length)])));
            string other = string.Concat(text.EnumerateRunes().Select(rune => random.Next(3) switch
            {
                0 => Rune.ToUpperInvariant(rune).ToString(),
                1 => Rune.ToLowerInvariant(rune).ToString(),
                _ => rune.ToString(),
            }));
            if (string.Equals(text, other, StringComparison.OrdinalIgnoreCase))
            {
                equal++;
                Assert.Equal(OrdinalIgnoreCase.Hash(text, 5), OrdinalIgnoreCase.Hash(other, 5));
            }
        }

        Assert.True(equal > 1000);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_character_like_any_other()
    {
        Assert.NotEqual(OrdinalIgnoreCase.Hash("\ud801", 5), OrdinalIgnoreCase.Hash("\ud802", 5));
        Assert.Equal(OrdinalIgnoreCase.Hash("\udc00a\ud801", 5), OrdinalIgnoreCase.Hash("\udc00A\ud801", 5));
    }

    [Fact]
    public void Spans_hash_and_compare_as_their_strings()
    {
        string text = new('x', 300);
        Assert.Equal(OrdinalIgnoreCase.Hash(text.ToUpperInvariant(), 5), OrdinalIgnoreCase.Hash(text.AsSpan(), 5));
        Assert.True(OrdinalIgnoreCase.Equals(text.AsSpan(), text.ToUpperInvariant()));
        Assert.False(OrdinalIgnoreCase.Equals(text.AsSpan(), text + "x"));
    }

    [Fact]
    public void Null_has_no_hash() => Assert.Throws<ArgumentNullException>(() => OrdinalIgnoreCase.Hash(null!, 5));
}
