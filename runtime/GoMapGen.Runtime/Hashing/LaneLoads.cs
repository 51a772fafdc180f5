using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GoMapGen.Runtime;

/// <summary>How <see cref="AesHash{TKeys, TRound}"/> reads 16 bytes of what it hashes.</summary>
internal interface ILaneLoads
{
    /// <summary>The lane at an offset.</summary>
    static abstract Vector128<byte> Lane(ref byte start, nuint offset);
}

/// <summary>By one load: for what has long been in memory, as text has.</summary>
internal readonly struct WholeLanes : ILaneLoads
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Lane(ref byte start, nuint offset) => Vector128.LoadUnsafe(ref start, offset);
}

/// <summary>
/// By its two words: for a key that came by value, whose words have just been stored. A load that takes in more than one of these stores waits until
/// they have left the processor: 26 instead of 14 ns for a look-up of a key of 40 bytes.
/// </summary>
internal readonly struct LanesByWords : ILaneLoads
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Lane(ref byte start, nuint offset) => Vector128.Create(WordAt(ref start, offset), WordAt(ref start, offset + sizeof(ulong))).AsByte();

    private static ulong WordAt(ref byte start, nuint offset) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, offset));
}
