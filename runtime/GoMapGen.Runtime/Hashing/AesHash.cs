using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GoMapGen.Runtime;

/// <summary>
/// Go's AES hash, bit for bit. A key of 4 or 8 bytes is one block, encrypted in three rounds under the schedule. Memory of n bytes is cut into
/// 1, 2, 4 or 8 lanes of 16 bytes; lane i starts from a state of its own made of the seed, n and word i of the schedule, takes in its data,
/// is scrambled three times with itself as the round key, and the lanes are xored together:
/// </summary>
/// <remarks>
/// <code>
///   n &lt;= 16    [data, zero-padded]
///   n &lt;= 32    [first 16][last 16]                    the two overlap where n &lt; 32
///   n &lt;= 64    [first 32    ][last 32    ]
///   n &lt;= 128   [first 64            ][last 64            ]
///   n &gt; 128    [last 128], then every whole block of 128 from the front
/// </code>
/// Go: runtime/asm_amd64.s, aeshashbody, memhash32, memhash64.
/// </remarks>
internal static class AesHash<TKeys, TRound>
    where TKeys : struct, IAesKeys
    where TRound : struct, IAesRound
{
    /// <summary>Go: memhash64; also memhash32, whose data are extended with zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Hash64(ulong data, ulong seed)
    {
        Vector128<byte> state = Vector128.Create(seed, data).AsByte();
        state = TRound.Encrypt(state, TKeys.K0);
        state = TRound.Encrypt(state, TKeys.K1);
        state = TRound.Encrypt(state, TKeys.K2);
        return Low(state);
    }

    /// <summary>Go: memhash of 1 to 16 bytes, given as two words whose unused bytes are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong HashWords(ulong low, ulong high, uint length, ulong seed) =>
        Low(Scramble(Vector128.Create(low, high).AsByte() ^ Start(Seeded(length, seed), TKeys.K0)));

    /// <summary>Go: memhash of 17 to 32 bytes, given as the first two words and the last two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong HashWords(ulong first, ulong second, ulong lastButOne, ulong last, uint length, ulong seed)
    {
        Vector128<byte> seeded = Seeded(length, seed);
        Vector128<byte> lane0 = Start(seeded, TKeys.K0) ^ Vector128.Create(first, second).AsByte();
        Vector128<byte> lane1 = Start(seeded, TKeys.K1) ^ Vector128.Create(lastButOne, last).AsByte();
        return Low(Scramble(lane0) ^ Scramble(lane1));
    }

    /// <summary>Go: memhash.</summary>
    internal static ulong HashMemory<TLoads>(ref byte start, uint length, ulong seed)
        where TLoads : struct, ILaneLoads =>
        length <= 32 ? HashShort(ref start, length, seed) : HashLong<TLoads>(ref start, length, seed);

    /// <summary>
    /// Go: memhash of more than 32 bytes. Never part of its caller: so many small methods are inlined into each of the three that the JIT
    /// would soon have enough, and leave the rounds to calls.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ulong HashLong<TLoads>(ref byte start, uint length, ulong seed)
        where TLoads : struct, ILaneLoads =>
        length <= 64 ? Hash33To64<TLoads>(ref start, length, seed)
        : length <= 128 ? Hash65To128<TLoads>(ref start, length, seed)
        : HashOver128<TLoads>(ref start, length, seed);

    /// <summary>Go: memhash of 0 to 32 bytes. Calls nothing, so that a caller keeps all in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong HashShort(ref byte start, uint length, ulong seed)
    {
        if (length <= 16)
        {
            if (length == 0)
            {
                Vector128<byte> empty = Start(Seeded(0, seed), TKeys.K0);
                return Low(TRound.Encrypt(empty, empty));
            }

            (ulong low, ulong high) = ShortMemory.Read(ref start, length);
            return HashWords(low, high, length, seed);
        }

        Vector128<byte> seeded = Seeded(length, seed);
        Vector128<byte> first = Start(seeded, TKeys.K0) ^ Vector128.LoadUnsafe(ref start);
        Vector128<byte> last = Start(seeded, TKeys.K1) ^ Vector128.LoadUnsafe(ref start, length - 16);
        return Low(Scramble(first) ^ Scramble(last));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Hash33To64<TLoads>(ref byte start, uint length, ulong seed)
        where TLoads : struct, ILaneLoads
    {
        Vector128<byte> seeded = Seeded(length, seed);
        Vector128<byte> lane0 = Start(seeded, TKeys.K0) ^ TLoads.Lane(ref start, 0);
        Vector128<byte> lane1 = Start(seeded, TKeys.K1) ^ TLoads.Lane(ref start, 16);
        Vector128<byte> lane2 = Start(seeded, TKeys.K2) ^ TLoads.Lane(ref start, length - 32);
        Vector128<byte> lane3 = Start(seeded, TKeys.K3) ^ TLoads.Lane(ref start, length - 16);
        return Low(Scramble(lane0) ^ Scramble(lane1) ^ Scramble(lane2) ^ Scramble(lane3));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Hash65To128<TLoads>(ref byte start, uint length, ulong seed)
        where TLoads : struct, ILaneLoads
    {
        Vector128<byte> seeded = Seeded(length, seed);
        Vector128<byte> lane0 = Start(seeded, TKeys.K0) ^ TLoads.Lane(ref start, 0);
        Vector128<byte> lane1 = Start(seeded, TKeys.K1) ^ TLoads.Lane(ref start, 16);
        Vector128<byte> lane2 = Start(seeded, TKeys.K2) ^ TLoads.Lane(ref start, 32);
        Vector128<byte> lane3 = Start(seeded, TKeys.K3) ^ TLoads.Lane(ref start, 48);
        Vector128<byte> lane4 = Start(seeded, TKeys.K4) ^ TLoads.Lane(ref start, length - 64);
        Vector128<byte> lane5 = Start(seeded, TKeys.K5) ^ TLoads.Lane(ref start, length - 48);
        Vector128<byte> lane6 = Start(seeded, TKeys.K6) ^ TLoads.Lane(ref start, length - 32);
        Vector128<byte> lane7 = Start(seeded, TKeys.K7) ^ TLoads.Lane(ref start, length - 16);
        return Low(
            Scramble(lane0) ^ Scramble(lane1) ^ Scramble(lane2) ^ Scramble(lane3)
            ^ Scramble(lane4) ^ Scramble(lane5) ^ Scramble(lane6) ^ Scramble(lane7));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong HashOver128<TLoads>(ref byte start, uint length, ulong seed)
        where TLoads : struct, ILaneLoads
    {
        Vector128<byte> seeded = Seeded(length, seed);
        Vector128<byte> lane0 = Start(seeded, TKeys.K0) ^ TLoads.Lane(ref start, length - 128);
        Vector128<byte> lane1 = Start(seeded, TKeys.K1) ^ TLoads.Lane(ref start, length - 112);
        Vector128<byte> lane2 = Start(seeded, TKeys.K2) ^ TLoads.Lane(ref start, length - 96);
        Vector128<byte> lane3 = Start(seeded, TKeys.K3) ^ TLoads.Lane(ref start, length - 80);
        Vector128<byte> lane4 = Start(seeded, TKeys.K4) ^ TLoads.Lane(ref start, length - 64);
        Vector128<byte> lane5 = Start(seeded, TKeys.K5) ^ TLoads.Lane(ref start, length - 48);
        Vector128<byte> lane6 = Start(seeded, TKeys.K6) ^ TLoads.Lane(ref start, length - 32);
        Vector128<byte> lane7 = Start(seeded, TKeys.K7) ^ TLoads.Lane(ref start, length - 16);

        // The blocks end before the last byte, so that a length that is a multiple of 128 takes its last block once, above.
        for (nuint block = 0, end = (length - 1) & ~127u; block < end; block += 128)
        {
            lane0 = TRound.Encrypt(TRound.Encrypt(lane0, lane0), TLoads.Lane(ref start, block));
            lane1 = TRound.Encrypt(TRound.Encrypt(lane1, lane1), TLoads.Lane(ref start, block + 16));
            lane2 = TRound.Encrypt(TRound.Encrypt(lane2, lane2), TLoads.Lane(ref start, block + 32));
            lane3 = TRound.Encrypt(TRound.Encrypt(lane3, lane3), TLoads.Lane(ref start, block + 48));
            lane4 = TRound.Encrypt(TRound.Encrypt(lane4, lane4), TLoads.Lane(ref start, block + 64));
            lane5 = TRound.Encrypt(TRound.Encrypt(lane5, lane5), TLoads.Lane(ref start, block + 80));
            lane6 = TRound.Encrypt(TRound.Encrypt(lane6, lane6), TLoads.Lane(ref start, block + 96));
            lane7 = TRound.Encrypt(TRound.Encrypt(lane7, lane7), TLoads.Lane(ref start, block + 112));
        }

        return Low(
            Scramble(lane0) ^ Scramble(lane1) ^ Scramble(lane2) ^ Scramble(lane3)
            ^ Scramble(lane4) ^ Scramble(lane5) ^ Scramble(lane6) ^ Scramble(lane7));
    }

    // The seed, then the low 16 bits of the length, four times over.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Seeded(uint length, ulong seed) =>
        Vector128.Create(seed, (ulong)(ushort)length * 0x0001_0001_0001_0001).AsByte();

    // What a lane starts from.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Start(Vector128<byte> seeded, Vector128<byte> key)
    {
        Vector128<byte> keyed = seeded ^ key;
        return TRound.Encrypt(keyed, keyed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Scramble(Vector128<byte> state)
    {
        state = TRound.Encrypt(state, state);
        state = TRound.Encrypt(state, state);
        return TRound.Encrypt(state, state);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Low(Vector128<byte> state) => state.AsUInt64().ToScalar();
}
