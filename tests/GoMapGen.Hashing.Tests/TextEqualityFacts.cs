using GoMapGen.Runtime;

namespace GoMapGen.Hashing.Tests;

/// <summary>Texts are compared character by character. Maps alone do not show it: they compare what has the same hash.</summary>
public unsafe class TextEqualityFacts
{
    private const int MaxLength = 80;

    [Fact]
    public void Texts_of_the_same_characters_are_equal()
    {
        for (int length = 0; length <= MaxLength; length++)
        {
            string text = Text(length);
            Assert.True(TextEquality.Equal(text, new string(text.AsSpan())));
            Assert.True(TextEquality.Equal(text, text));
            Assert.True(TextEquality.Equal(text, text.AsSpan()));
            Assert.True(TextEquality.Equal(text, ("<" + text + ">").AsSpan(1, length)));
        }
    }

    [Fact]
    public void One_other_character_anywhere_makes_two_of_them()
    {
        for (int length = 1; length <= MaxLength; length++)
        {
            string text = Text(length);
            for (int place = 0; place < length; place++)
            {
                foreach (int bit in (int[])[0, 7, 8, 15])
                {
                    char[] other = text.ToCharArray();
                    other[place] ^= (char)(1 << bit);
                    Assert.False(TextEquality.Equal(text, new string(other)), $"{length} characters, {place}");
                    Assert.False(TextEquality.Equal(text, other), $"{length} characters, {place}");
                }
            }
        }
    }

    [Fact]
    public void Another_length_makes_two_of_them()
    {
        for (int length = 1; length <= MaxLength; length++)
        {
            string text = Text(length);
            Assert.False(TextEquality.Equal(text, text[1..]));
            Assert.False(TextEquality.Equal(text, text[..^1]));
            Assert.False(TextEquality.Equal(text[..^1], text));
            Assert.False(TextEquality.Equal(text, text.AsSpan(1)));
            Assert.False(TextEquality.Equal(text[..^1], text.AsSpan()));
        }
    }

    [Fact]
    public void Nothing_equals_nothing_only()
    {
        Assert.True(TextEquality.Equal(null, (string?)null));
        Assert.False(TextEquality.Equal(null, ""));
        Assert.False(TextEquality.Equal("", (string?)null));

        // No key of a map is null, and no characters stand for it.
        Assert.False(TextEquality.Equal(null, ReadOnlySpan<char>.Empty));
    }

    [Fact]
    public void Characters_between_two_pages_that_cannot_be_read()
    {
        for (int length = 0; length <= MaxLength; length++)
        {
            string zeros = new('\0', length);
            Assert.True(TextEquality.Equal(zeros, new ReadOnlySpan<char>(GuardedPage.First, length)));
            Assert.True(TextEquality.Equal(zeros, new ReadOnlySpan<char>(GuardedPage.End - (2 * length), length)));
        }
    }

    private static string Text(int length) => string.Create(length, 0, static (text, _) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)(0x1234 + (i * 0x0107));
        }
    });
}
