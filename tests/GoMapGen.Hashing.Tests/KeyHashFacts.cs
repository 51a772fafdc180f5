using System.Buffers.Binary;
using System.Runtime.InteropServices;
using GoMapGen.Diagnostics;
using GoMapGen.Runtime;

namespace GoMapGen.Hashing.Tests;

/// <summary>The functions that emitted code calls; this process hashes under schedule A.</summary>
public class KeyHashFacts
{
    private static IReadOnlyList<Vector> Recorded => Vectors.Aes.Under("A");

    [Fact]
    public void Keys_of_4_and_8_bytes()
    {
        Assert.All(Recorded.Of("memhash32"), vector => Assert.Equal(
            vector.Expected, KeyHash.Hash32(BinaryPrimitives.ReadUInt32LittleEndian(vector.Input), vector.Seed)));
        Assert.All(Recorded.Of("memhash64"), vector => Assert.Equal(
            vector.Expected, KeyHash.Hash64(BinaryPrimitives.ReadUInt64LittleEndian(vector.Input), vector.Seed)));
    }

    [Fact]
    public void Memory_of_every_length() =>
        Assert.All(Recorded.Of("memhash", "strhash"), vector => Assert.Equal(
            vector.Expected, KeyHash.HashMemory(ref MemoryMarshal.GetReference(vector.Input.AsSpan()), vector.Input.Length, vector.Seed)));

    [Fact]
    public void Short_memory_as_words() =>
        Assert.All(Recorded.Of("memhash").Where(vector => vector.Input.Length is >= 1 and <= 16), vector =>
        {
            (ulong low, ulong high) = Words.Of(vector.Input);
            Assert.Equal(vector.Expected, KeyHash.HashMemory(low, high, vector.Input.Length, vector.Seed));
        });

    [Fact]
    public void Memory_of_two_lanes_as_words() =>
        Assert.All(Recorded.Of("memhash", "strhash").Where(vector => vector.Input.Length is >= 17 and <= 32), vector =>
            Assert.Equal(vector.Expected, Words.HashOfTwoLanes(vector.Input, vector.Seed)));

    [Fact]
    public void Strings_hash_by_their_memory() =>
        Assert.All(Recorded.Of("memhash", "strhash").Where(vector => vector.Input.Length % 2 == 0), vector =>
        {
            ReadOnlySpan<char> characters = MemoryMarshal.Cast<byte, char>(vector.Input);
            Assert.Equal(vector.Expected, KeyHash.HashChars(characters, vector.Seed));
            Assert.Equal(
                vector.Expected,
                KeyHash.AreShort(characters) ? KeyHash.HashShortChars(characters, vector.Seed) : KeyHash.HashLongChars(characters, vector.Seed));
            Assert.Equal(vector.Expected, KeyHash.HashString(characters.ToString(), vector.Seed));
        });

    [Fact]
    public void Null_hashes_as_the_empty_string() => Assert.Equal(KeyHash.HashString("", 7), KeyHash.HashString(null, 7));

    [Fact]
    public void Floats_follow_Gos_rules()
    {
        Assert.All(Recorded.Of("f32hash"), vector => Assert.Equal(
            vector.Expected, Drawing(vector, () => KeyHash.HashSingle(BinaryPrimitives.ReadSingleLittleEndian(vector.Input), vector.Seed))));
        Assert.All(Recorded.Of("f64hash"), vector => Assert.Equal(
            vector.Expected, Drawing(vector, () => KeyHash.HashDouble(BinaryPrimitives.ReadDoubleLittleEndian(vector.Input), vector.Seed))));
        Assert.All(Recorded.Of("c128hash"), vector => Assert.Equal(
            vector.Expected,
            Drawing(vector, () => KeyHash.HashDouble(
                BinaryPrimitives.ReadDoubleLittleEndian(vector.Input.AsSpan(8)),
                KeyHash.HashDouble(BinaryPrimitives.ReadDoubleLittleEndian(vector.Input), vector.Seed)))));
    }

    [Fact]
    public void Half_follows_the_rule_of_float()
    {
        Assert.Equal(KeyHash.HashSingle(0, 9), KeyHash.HashHalf(Half.Zero, 9));
        Assert.Equal(KeyHash.HashSingle(0, 9), KeyHash.HashHalf(Half.NegativeZero, 9));
        Assert.Equal(KeyHash.HashMemory(BitConverter.HalfToUInt16Bits((Half)1.5), 0, 2, 9), KeyHash.HashHalf((Half)1.5, 9));
        using (MapDeterminism.BeginRandom(() => 77))
        {
            Assert.Equal(KeyHash.HashSingle(float.NaN, 9), KeyHash.HashHalf(Half.NaN, 9));
        }
    }

    [Fact]
    public void A_NaN_hashes_anew_each_time() => Assert.NotEqual(KeyHash.HashDouble(double.NaN, 1), KeyHash.HashDouble(double.NaN, 1));

    [Fact]
    public void Equal_decimals_hash_alike()
    {
        var random = new Random(1);
        for (int i = 0; i < 2000; i++)
        {
            decimal value = new(random.Next(), random.Next(), i % 3 == 0 ? random.Next() : 0, i % 2 == 0, (byte)random.Next(29));
            decimal scaled = value;
            for (int zeros = random.Next(12); zeros > 0 && scaled.Scale < 28 && Math.Abs(scaled) < 1_000_000m; zeros--)
            {
                scaled *= 1.0m;
            }

            Assert.Equal(value, scaled);
            Assert.Equal(KeyHash.HashDecimal(value, 3), KeyHash.HashDecimal(scaled, 3));
        }

        Assert.Equal(KeyHash.HashDecimal(1.0m, 3), KeyHash.HashDecimal(1.00m, 3));
        Assert.Equal(KeyHash.HashDecimal(100m, 3), KeyHash.HashDecimal(100.00m, 3));
        Assert.Equal(KeyHash.HashDecimal(0m, 3), KeyHash.HashDecimal(-0.000m, 3));
        Assert.NotEqual(KeyHash.HashDecimal(1m, 3), KeyHash.HashDecimal(-1m, 3));
        Assert.NotEqual(KeyHash.HashDecimal(1m, 3), KeyHash.HashDecimal(0.1m, 3));
        Assert.NotEqual(KeyHash.HashDecimal(10m, 3), KeyHash.HashDecimal(1m, 3));
    }

    [Fact]
    public void A_hash_code_is_mixed_with_the_seed()
    {
        Assert.Equal(KeyHash.Hash32(unchecked((uint)-5), 3), KeyHash.HashCode(-5, 3));
        Assert.NotEqual(KeyHash.HashCode(-5, 3), KeyHash.HashCode(-5, 4));
    }

    [Fact]
    public void Hashing_allocates_nothing()
    {
        const string Text = "a key of sixteen";
        object boxed = Text;
        ulong hash = HashAll(Text, boxed, 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            hash = HashAll(Text, boxed, hash);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static ulong HashAll(string text, object boxed, ulong seed)
    {
        seed = KeyHash.Hash64(KeyHash.Hash32(1, seed), seed);
        seed = KeyHash.HashString(text, seed);
        seed = KeyHash.HashDouble(double.NaN, KeyHash.HashDecimal(1.50m, seed));
        seed = OrdinalIgnoreCase.Hash(text, seed);
        return KeyHash.HashObject(boxed, seed);
    }

    private static ulong Drawing(Vector vector, Func<ulong> hash)
    {
        var draws = new Queue<uint>(vector.Draws);
        using (MapDeterminism.BeginRandom(draws.Dequeue))
        {
            ulong result = hash();
            Assert.Empty(draws);
            return result;
        }
    }
}
