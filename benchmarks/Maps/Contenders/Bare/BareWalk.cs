using System.Numerics;
using GoMapGen.Runtime;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>
/// A loop over the slots in use, from the front. It takes eight buckets at a time, whose slots are the bits of one word, since the end of
/// a bucket is a jump that no processor foresees.
/// </summary>
internal static class BareWalk
{
    private const int BucketsPerSpan = 8;

    public static long Sum<TKey, TElem, TElems, TSlot>(ulong[] words, TSlot[] slots)
        where TElems : struct, IElems<TElem>
        where TSlot : struct, IBareSlot<TKey, TElem>
    {
        long sum = 0;
        for (int first = 0; first < words.Length; first += BucketsPerSpan)
        {
            ulong rest = 0;
            for (int i = Math.Min(BucketsPerSpan, words.Length - first) - 1; i >= 0; i--)
            {
                rest = (rest << TopHash.Slots) | TopHash.Bits(TopHash.MatchOccupied(words[first + i]));
            }

            for (; rest != 0; rest &= rest - 1)
            {
                sum += TElems.Number(slots[(first * TopHash.Slots) + BitOperations.TrailingZeroCount(rest)].Elem);
            }
        }

        return sum;
    }
}
