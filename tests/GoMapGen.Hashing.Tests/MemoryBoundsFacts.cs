using System.Runtime.InteropServices;
using GoMapGen.Runtime;

namespace GoMapGen.Hashing.Tests;

/// <summary>Hashing memory reads that memory only.</summary>
public unsafe class MemoryBoundsFacts
{
    [Fact]
    public void What_lies_around_the_memory_does_not_matter()
    {
        var memory = new byte[512];
        for (int length = 0; length <= 300; length++)
        {
            Random.Shared.NextBytes(memory);
            byte[] key = [.. memory.AsSpan(64, length)];
            ulong hash = KeyHash.HashMemory(ref MemoryMarshal.GetReference(key.AsSpan()), length, 5);
            Assert.Equal(hash, KeyHash.HashMemory(ref memory[64], length, 5));
            Assert.Equal(
                FallbackHash.HashMemory(ref MemoryMarshal.GetReference(key.AsSpan()), (uint)length, 5, 7),
                FallbackHash.HashMemory(ref memory[64], (uint)length, 5, 7));
        }
    }

    [Fact]
    public void Memory_between_two_pages_that_cannot_be_read()
    {
        for (int length = 0; length <= 300; length++)
        {
            ulong hash = KeyHash.HashMemory(ref *GuardedPage.First, length, 5);
            Assert.Equal(hash, KeyHash.HashMemory(ref *(GuardedPage.End - length), length, 5));
            Assert.Equal(
                FallbackHash.HashMemory(ref *GuardedPage.First, (uint)length, 5, 7),
                FallbackHash.HashMemory(ref *(GuardedPage.End - length), (uint)length, 5, 7));
        }
    }
}
