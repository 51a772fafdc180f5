using System.Runtime.InteropServices;
using GoMapGen.Runtime;

namespace GoMapGen.Hashing.Tests;

/// <summary>Hashing memory reads that memory only.</summary>
public unsafe partial class MemoryBoundsFacts
{
    private const int PageSize = 65536; // A multiple of every page size in use.

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
        // Elsewhere than on Linux this is memory like any other, and the fact above says all that can be said.
        byte* pages = OperatingSystem.IsLinux()
            ? (byte*)MapMemory(null, 3 * PageSize, protection: 0, flags: 0x22, -1, 0)
            : (byte*)NativeMemory.AllocZeroed(3 * PageSize);
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(0, ProtectMemory(pages + PageSize, PageSize, protection: 3));
        }

        byte* first = pages + PageSize;
        byte* end = first + PageSize;
        for (int length = 0; length <= 300; length++)
        {
            ulong hash = KeyHash.HashMemory(ref *first, length, 5);
            Assert.Equal(hash, KeyHash.HashMemory(ref *(end - length), length, 5));
            Assert.Equal(
                FallbackHash.HashMemory(ref *first, (uint)length, 5, 7),
                FallbackHash.HashMemory(ref *(end - length), (uint)length, 5, 7));
        }
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial void* MapMemory(void* address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int ProtectMemory(void* address, nint length, int protection);
}
