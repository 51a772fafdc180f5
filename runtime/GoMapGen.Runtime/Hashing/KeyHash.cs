using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Runtime;

/// <summary>
/// The hash functions of every map: Go's, keyed by the keys of the process and by the seed of the map. Emitted code chains the seed through
/// the members of a key: the hash of one is the seed of the next. Go: runtime/alg.go.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyHash
{
    /// <summary>Go: c0. Marks a zero, a NaN or an interface.</summary>
    internal const ulong C0 = 33054211828000289;

    /// <summary>Go: c1.</summary>
    internal const ulong C1 = 23344194077549503;

    private const int ShortChars = 16;

    /// <summary>A key of 4 bytes of plain memory. Go: memhash32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash32(uint data, ulong seed) =>
        PlainHashKeys.HashesByHardwareAes
            ? AesHash<ProcessAesKeys, HardwareAes>.Hash64(data, seed)
            : PortableHash.Hash32(data, seed);

    /// <summary>A key of 8 bytes of plain memory. Go: memhash64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash64(ulong data, ulong seed) =>
        PlainHashKeys.HashesByHardwareAes
            ? AesHash<ProcessAesKeys, HardwareAes>.Hash64(data, seed)
            : PortableHash.Hash64(data, seed);

    /// <summary>Plain memory of a key, of any length, 0 included; reads no byte beyond it. Go: memhash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashMemory(ref byte start, int length, ulong seed)
    {
        Debug.Assert(length >= 0);
        return HashBytes<LanesByWords>(ref start, (uint)length, seed);
    }

    /// <summary>Plain memory of 1 to 16 bytes held in two words, lowest byte first, whose unused bytes are zero. Go: memhash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashMemory(ulong low, ulong high, int length, ulong seed)
    {
        Debug.Assert(length is >= 1 and <= 16);
        return PlainHashKeys.HashesByHardwareAes
            ? AesHash<ProcessAesKeys, HardwareAes>.HashWords(low, high, (uint)length, seed)
            : PortableHash.HashWords(low, high, (uint)length, seed);
    }

    /// <summary>
    /// Plain memory of 17 to 32 bytes, given as its first two words and its last two, which overlap if it is shorter than 32. Go: memhash.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashMemory(ulong first, ulong second, ulong lastButOne, ulong last, int length, ulong seed)
    {
        Debug.Assert(length is >= 17 and <= 32);
        return PlainHashKeys.HashesByHardwareAes
            ? AesHash<ProcessAesKeys, HardwareAes>.HashWords(first, second, lastButOne, last, (uint)length, seed)
            : PortableHash.HashWords(first, second, lastButOne, last, (uint)length, seed);
    }

    /// <summary>A string by its UTF-16 memory; null hashes as the empty string. Go: strhash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashString(string? s, ulong seed) => HashChars(s.AsSpan(), seed);

    /// <summary>Characters by their UTF-16 memory, as a string of them. Go: strhash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashChars(ReadOnlySpan<char> s, ulong seed) =>
        HashBytes<WholeLanes>(ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(s)), (uint)s.Length * 2, seed);

    /// <summary>Whether <see cref="HashShortChars"/> takes these characters: few, and the processor has the instructions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreShort(ReadOnlySpan<char> s) => s.Length <= ShortChars && PlainHashKeys.HashesByHardwareAes;

    /// <summary>
    /// <see cref="HashChars"/> of characters that <see cref="AreShort"/>. It calls nothing, so that what a look-up holds stays in registers
    /// around it; compiled ahead, also a call that is never made would keep it from that.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashShortChars(ReadOnlySpan<char> s, ulong seed)
    {
        Debug.Assert(AreShort(s));
        return AesHash<ProcessAesKeys, HardwareAes>.HashShort(ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(s)), (uint)s.Length * 2, seed);
    }

    /// <summary><see cref="HashChars"/> of others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashLongChars(ReadOnlySpan<char> s, ulong seed)
    {
        Debug.Assert(!AreShort(s));
        ref byte start = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(s));
        return PlainHashKeys.HashesByHardwareAes
            ? AesHash<ProcessAesKeys, HardwareAes>.HashLong<WholeLanes>(ref start, (uint)s.Length * 2, seed)
            : PortableHash.HashMemory(ref start, (uint)s.Length * 2, seed);
    }

    /// <summary>+0 and -0 hash alike; a NaN is drawn a new hash each time, since it equals nothing. Go: f32hash.</summary>
    public static ulong HashSingle(float value, ulong seed) =>
        value == 0 ? HashZero(seed)
        : float.IsNaN(value) ? HashNaN(seed)
        : HashMemory(BitConverter.SingleToUInt32Bits(value), 0, sizeof(float), seed);

    /// <inheritdoc cref="HashSingle"/>
    /// <remarks>Go: f64hash.</remarks>
    public static ulong HashDouble(double value, ulong seed) =>
        value == 0 ? HashZero(seed)
        : double.IsNaN(value) ? HashNaN(seed)
        : HashMemory(BitConverter.DoubleToUInt64Bits(value), 0, sizeof(double), seed);

    /// <inheritdoc cref="HashSingle"/>
    /// <remarks>Go has no such type; the rule is f32hash's, over 2 bytes.</remarks>
    public static ulong HashHalf(Half value, ulong seed) =>
        value == Half.Zero ? HashZero(seed)
        : Half.IsNaN(value) ? HashNaN(seed)
        : HashMemory(BitConverter.HalfToUInt16Bits(value), 0, sizeof(ushort), seed);

    /// <summary>A decimal by its value: 1.0 hashes as 1.00. Go has no such type.</summary>
    public static ulong HashDecimal(decimal value, ulong seed) => DecimalHash.Hash(value, seed);

    /// <summary>
    /// A value by its dynamic type; null gives the seed. Go: nilinterhash.
    /// </summary>
    /// <exception cref="UnhashableKeyException">The type has no equality in Go's sense.</exception>
    public static ulong HashObject(object? value, ulong seed) =>
        value is null ? seed : C1 * DynamicType.HashValue(value, seed ^ C0);

    /// <summary>What a type answered that was asked for its hash code, mixed with the seed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashCode(int hashCode, ulong seed) => Hash32((uint)hashCode, seed);

    // Lengths are unsigned from here on: the bytes of a span of characters may be more than an int can count.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HashBytes<TLoads>(ref byte start, uint length, ulong seed)
        where TLoads : struct, ILaneLoads =>
        PlainHashKeys.HashesByHardwareAes
            ? AesHash<ProcessAesKeys, HardwareAes>.HashMemory<TLoads>(ref start, length, seed)
            : PortableHash.HashMemory(ref start, length, seed);

    private static ulong HashZero(ulong seed) => C1 * (C0 ^ seed);

    private static ulong HashNaN(ulong seed) => C1 * (C0 ^ seed ^ MapRandom.Next());
}
