using System.Buffers.Binary;
using System.Runtime.InteropServices;
using GoMapGen.Runtime;

namespace GoMapGen.Hashing.Tests;

/// <summary>The hash for processors without AES.</summary>
public class FallbackVectorFacts
{
    [Fact]
    public void Every_key_of_4_bytes() =>
        Assert.All(Vectors.Fallback.Of("memhash32Fallback"), vector => Assert.Equal(
            vector.Expected, FallbackHash.Hash32(BinaryPrimitives.ReadUInt32LittleEndian(vector.Input), vector.Seed, vector.HashKey[0])));

    [Fact]
    public void Every_key_of_8_bytes() =>
        Assert.All(Vectors.Fallback.Of("memhash64Fallback"), vector => Assert.Equal(
            vector.Expected, FallbackHash.Hash64(BinaryPrimitives.ReadUInt64LittleEndian(vector.Input), vector.Seed, vector.HashKey[0])));

    [Fact]
    public void Memory_of_every_length() =>
        Assert.All(Vectors.Fallback.Of("memhashFallback"), vector => Assert.Equal(
            vector.Expected,
            FallbackHash.HashMemory(ref MemoryMarshal.GetReference(vector.Input.AsSpan()), (uint)vector.Input.Length, vector.Seed, vector.HashKey[0])));

    [Fact]
    public void Short_memory_as_words() =>
        Assert.All(Vectors.Fallback.Of("memhashFallback").Where(vector => vector.Input.Length is >= 1 and <= 16), vector =>
        {
            (ulong low, ulong high) = Words.Of(vector.Input);
            Assert.Equal(vector.Expected, FallbackHash.HashWords(low, high, (uint)vector.Input.Length, vector.Seed, vector.HashKey[0]));
        });
}
