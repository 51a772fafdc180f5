using System.Runtime.InteropServices;

namespace GoMapGen.Hashing.Tests;

/// <summary>Memory between two pages that cannot be read: a read beyond it ends the process.</summary>
internal static unsafe partial class GuardedPage
{
    /// <summary>A multiple of every page size in use.</summary>
    private const int Size = 65536;

    static GuardedPage()
    {
        // Elsewhere than on Linux this is memory like any other.
        byte* pages = OperatingSystem.IsLinux()
            ? (byte*)MapMemory(null, 3 * Size, protection: 0, flags: 0x22, -1, 0)
            : (byte*)NativeMemory.AllocZeroed(3 * Size);
        if (OperatingSystem.IsLinux() && ProtectMemory(pages + Size, Size, protection: 3) != 0)
        {
            throw new InvalidOperationException("the page cannot be made readable");
        }

        First = pages + Size;
    }

    /// <summary>The first byte.</summary>
    public static byte* First { get; }

    /// <summary>The byte after the last.</summary>
    public static byte* End => First + Size;

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial void* MapMemory(void* address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int ProtectMemory(void* address, nint length, int protection);
}
