using System.Globalization;
using System.Text;
using GoMapGen.Diagnostics;

namespace GoMapGen.Conformance.Tests.Text;

/// <summary>What a write by characters or UTF-8 leaves in the buckets is what the same write by string leaves.</summary>
public sealed class SameStateFacts
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Programs_by_string_characters_and_utf8_leave_the_same_buckets(int seed)
    {
        var random = new Random(seed);
        TextClass byString = Seeded(seed);
        TextClass byCharacters = Seeded(seed);
        TextClass byUtf8 = Seeded(seed);
        using IDisposable draws = MapDeterminism.BeginRandom(() => 12345);
        for (int step = 0; step < 6_000; step++)
        {
            // Filled, thinned out until the last entry has gone, and filled again: growth of both kinds and chains come about.
            bool adds = random.Next(100) < (step / 1_000 % 2 == 0 ? 80 : 10);
            string key = random.Next(600).ToString(CultureInfo.InvariantCulture);
            byte[] utf8 = Encoding.UTF8.GetBytes(key);
            if (adds)
            {
                byString[key] = step;
                byCharacters[key.AsSpan()] = step;
                byUtf8[utf8] = step;
            }
            else
            {
                bool removed = byString.Remove(key, out int value);
                Assert.Equal(removed, byCharacters.Remove(key.AsSpan(), out int other));
                Assert.Equal(value, other);
                Assert.Equal(removed, byUtf8.Remove(utf8));
            }

            Assert.Equal(byString.GetHeader(), byCharacters.GetHeader());
            Assert.Equal(byString.GetHeader(), byUtf8.GetHeader());
            if (step % 50 == 0)
            {
                string buckets = byString.Dump().ToString();
                Assert.Equal(buckets, byCharacters.Dump().ToString());
                Assert.Equal(buckets, byUtf8.Dump().ToString());
            }
        }

        foreach (string key in byString.Clone().Keys)
        {
            byString.Remove(key);
            byCharacters.Remove(key.AsSpan());
            byUtf8.Remove(Encoding.UTF8.GetBytes(key));
            Assert.Equal(byString.GetHeader(), byCharacters.GetHeader());
            Assert.Equal(byString.GetHeader(), byUtf8.GetHeader());
        }

        Assert.Empty(byCharacters);
        Assert.Empty(byUtf8);
    }

    private static TextClass Seeded(int seed)
    {
        using IDisposable draws = MapDeterminism.BeginRandom(() => (uint)seed);
        return [];
    }
}
