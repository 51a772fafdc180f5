using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace GoMapGen.Runtime;

/// <summary>Random bytes of the operating system, which nobody outside can foresee.</summary>
internal static class Entropy
{
    /// <summary>Fills a span.</summary>
    /// <remarks>
    /// Outside of Windows, <see cref="RandomNumberGenerator"/> loads OpenSSL first, 5.5 ms of the 16 that the first map of a process
    /// costs. There, <see cref="Guid.NewGuid"/> is documented to be made of the same bytes of the kernel. Six bits of each are
    /// fixed, so every sixteen bytes are two of them, one turned by half, exclusive-ored: no fixed bit meets a fixed bit.
    /// </remarks>
    public static void Fill(Span<byte> bytes)
    {
        if (OperatingSystem.IsWindows())
        {
            RandomNumberGenerator.Fill(bytes);
            return;
        }

        Span<ulong> first = stackalloc ulong[2];
        Span<ulong> second = stackalloc ulong[2];
        while (bytes.Length > 0)
        {
            Guid guid = Guid.NewGuid();
            MemoryMarshal.Write(MemoryMarshal.AsBytes(first), in guid);
            guid = Guid.NewGuid();
            MemoryMarshal.Write(MemoryMarshal.AsBytes(second), in guid);
            first[0] ^= second[1];
            first[1] ^= second[0];
            ReadOnlySpan<byte> drawn = MemoryMarshal.AsBytes(first);
            int count = Math.Min(drawn.Length, bytes.Length);
            drawn[..count].CopyTo(bytes);
            bytes = bytes[count..];
        }
    }
}
