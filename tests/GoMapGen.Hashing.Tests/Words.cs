using System.Buffers.Binary;

namespace GoMapGen.Hashing.Tests;

internal static class Words
{
    /// <summary>Up to 16 bytes as two zero-padded words.</summary>
    internal static (ulong Low, ulong High) Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> padded = stackalloc byte[16];
        padded.Clear();
        bytes.CopyTo(padded);
        return (BinaryPrimitives.ReadUInt64LittleEndian(padded), BinaryPrimitives.ReadUInt64LittleEndian(padded[8..]));
    }
}
