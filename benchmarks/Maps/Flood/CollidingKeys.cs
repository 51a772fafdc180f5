using System.Numerics;
using System.Runtime.InteropServices;
using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Flood;

/// <summary>Keys that collide in Dictionary, by nothing but its published source.</summary>
internal static class CollidingKeys
{
    /// <summary>As many multiples of Dictionary's size as there are below two to the 31.</summary>
    public const int MostInts = 30_000;

    /// <summary>An int is its own hash, and the bucket is the remainder by the number of buckets.</summary>
    public static int[] Ints(int count)
    {
        // The number of buckets of a dictionary that grew to the count: the size of its entries too.
        var probe = new Dictionary<int, int>();
        for (int i = 0; i < count; i++)
        {
            probe[i] = i;
        }

        int buckets = probe.Capacity;
        return [.. Enumerable.Range(0, count).Select(i => i * buckets)];
    }

    /// <summary>A long's hash is its halves, one xor the other.</summary>
    public static long[] Longs(int count) => [.. Enumerable.Range(0, count).Select(static i => ((long)i << 32) | (uint)i)];

    /// <summary>A Guid's hash is its four ints, xor.</summary>
    public static Guid[] Guids(int count) =>
    [
        .. Enumerable.Range(0, count).Select(static i =>
        {
            ReadOnlySpan<int> parts = [i, i, 0x1234_5678, 0x1234_5678];
            return new Guid(MemoryMarshal.AsBytes(parts));
        }),
    ];

    /// <summary>
    /// Dictionary hashes strings without a key until it sees a hundred collisions in a row. That hash takes two characters at a
    /// time in two lanes: h = (h * 33 by rotation) ^ chars. The second pair of a lane can undo what the first did.
    /// </summary>
    public static Text[] Strings(int count)
    {
        var keys = new Text[count];
        Span<uint> pairs = stackalloc uint[4];
        for (int i = 0; i < count; i++)
        {
            // Pairs 0 and 2 belong to the first lane, 1 and 3 to the second. Letters only in the first pair; the third is what it takes.
            uint first = (uint)(0x0041 + (i % 251)) | ((uint)(0x0041 + (i / 251)) << 16);
            pairs[0] = first;
            pairs[1] = pairs[3] = 0x0041_0041;
            pairs[2] = Step(Step(Seed) ^ first) ^ 0x1357_9BDF;
            keys[i] = new Text(new string(MemoryMarshal.Cast<uint, char>(pairs)));
        }

        return keys;
    }

    private const uint Seed = (5381 << 16) + 5381;

    private static uint Step(uint hash) => BitOperations.RotateLeft(hash, 5) + hash;
}
