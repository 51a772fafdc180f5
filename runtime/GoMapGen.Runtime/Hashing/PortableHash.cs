using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// The hash of a process that does not hash by AES instructions. Out of line, so that a processor that has them meets only one untaken branch,
/// which optimised code does not even contain.
/// </summary>
internal static class PortableHash
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ulong Hash32(uint data, ulong seed) =>
        HashKeys.UsesFallback
            ? FallbackHash.Hash32(data, seed, HashKeys.FallbackKey)
            : AesHash<ProcessAesKeys, SoftwareAes>.Hash64(data, seed);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ulong Hash64(ulong data, ulong seed) =>
        HashKeys.UsesFallback
            ? FallbackHash.Hash64(data, seed, HashKeys.FallbackKey)
            : AesHash<ProcessAesKeys, SoftwareAes>.Hash64(data, seed);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ulong HashWords(ulong low, ulong high, uint length, ulong seed) =>
        HashKeys.UsesFallback
            ? FallbackHash.HashWords(low, high, length, seed, HashKeys.FallbackKey)
            : AesHash<ProcessAesKeys, SoftwareAes>.HashWords(low, high, length, seed);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ulong HashWords(ulong first, ulong second, ulong lastButOne, ulong last, uint length, ulong seed)
    {
        Span<byte> memory = stackalloc byte[32];
        Unsafe.WriteUnaligned(ref memory[0], first);
        Unsafe.WriteUnaligned(ref memory[8], second);
        Unsafe.WriteUnaligned(ref memory[(int)length - 16], lastButOne);
        Unsafe.WriteUnaligned(ref memory[(int)length - 8], last);
        return HashMemory(ref memory[0], length, seed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ulong HashMemory(ref byte start, uint length, ulong seed) =>
        HashKeys.UsesFallback
            ? FallbackHash.HashMemory(ref start, length, seed, HashKeys.FallbackKey)
            : AesHash<ProcessAesKeys, SoftwareAes>.HashMemory<WholeLanes>(ref start, length, seed);
}
