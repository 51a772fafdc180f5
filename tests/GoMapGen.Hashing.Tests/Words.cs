using System.Buffers.Binary;
using GoMapGen.Runtime;

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

    /// <summary>The hash of 17 to 32 bytes given as their first two words and their last two.</summary>
    internal static ulong HashOfTwoLanes(ReadOnlySpan<byte> bytes, ulong seed) => KeyHash.HashMemory(
        BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[^16..]),
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]),
        bytes.Length,
        seed);
}
