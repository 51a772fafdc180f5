using GoMapGen.Runtime;

namespace GoMapGen.Hashing.Tests;

/// <summary>The random bytes that hash keys and seeds are made of.</summary>
public class EntropyFacts
{
    [Theory]
    [InlineData(8)]
    [InlineData(21)]
    [InlineData(128)]
    public void Every_bit_takes_both_values(int length)
    {
        byte[] ones = new byte[length];
        byte[] zeros = new byte[length];
        byte[] drawn = new byte[length];
        for (int i = 0; i < 200; i++)
        {
            Entropy.Fill(drawn);
            for (int at = 0; at < length; at++)
            {
                ones[at] |= drawn[at];
                zeros[at] |= (byte)~drawn[at];
            }
        }

        Assert.All(ones, static bits => Assert.Equal(0xFF, bits));
        Assert.All(zeros, static bits => Assert.Equal(0xFF, bits));
    }
}
