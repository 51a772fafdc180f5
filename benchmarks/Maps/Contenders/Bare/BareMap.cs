using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GoMapGen.Runtime;
using Prefetching = GoMapGen.Runtime.Memory;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>
/// What is left of a generated map without Go's rules: the same keyed hash, the same words of eight tophash bytes over eight slots, the same
/// load factor, and nothing else. A full bucket goes on in the next one, not in a chain; doubling moves all at once; a range begins at
/// the front; nobody watches for misuse. How far a generated map is from it is the price of the rules; how far it is from Dictionary is the
/// price of the hash and the buckets.
/// </summary>
internal sealed class BareMap<TKey, TElem, TSlot>
    where TKey : struct
    where TElem : struct
    where TSlot : struct, IBareSlot<TKey, TElem>
{
    private readonly ulong _seed;
    private ulong[] _words;
    private TSlot[] _slots;
    private int _count;

    // How many slots that no key has had yet may still be taken.
    private int _left;

    public BareMap(int capacity)
    {
        _seed = (ulong)Random.Shared.NextInt64();
        int buckets = 1;
        while (Limit(buckets) < capacity)
        {
            buckets *= 2;
        }

        Allocate(buckets);
    }

    private BareMap(BareMap<TKey, TElem, TSlot> other)
    {
        (_seed, _count, _left) = (other._seed, other._count, other._left);
        _words = [.. other._words];
        _slots = [.. other._slots];
    }

    public int Count => _count;

    /// <summary>The slot of a key; a null reference if it is absent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TSlot Find(TKey key) => ref Find(key, TSlot.HashOf(key, _seed));

    /// <summary>The slot of a key, which is put in if it is absent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TSlot FindOrAdd(TKey key)
    {
        ulong hash = TSlot.HashOf(key, _seed);
        ref TSlot slot = ref Find(key, hash);
        if (Unsafe.IsNullRef(ref slot))
        {
            slot = ref Add(key, hash);
        }

        return ref slot;
    }

    public bool Remove(TKey key)
    {
        ref TSlot slot = ref Find(key);
        if (Unsafe.IsNullRef(ref slot))
        {
            return false;
        }

        int place = (int)(Unsafe.ByteOffset(ref MemoryMarshal.GetArrayDataReference(_slots), ref slot) / Unsafe.SizeOf<TSlot>());
        slot = default;
        ref ulong word = ref _words[place / TopHash.Slots];

        // Other keys may have gone past a full bucket, so that it must not look as if it had never been full.
        bool wasFull = !TopHash.HasEmptyRest(word);
        word = TopHash.With(word, place % TopHash.Slots, wasFull ? 1u : 0u);
        _left += wasFull ? 0 : 1;
        _count--;
        return true;
    }

    public void Clear()
    {
        Array.Clear(_words);
        Array.Clear(_slots);
        (_count, _left) = (0, Limit(_words.Length));
    }

    public BareMap<TKey, TElem, TSlot> Clone() => new(this);

    public long Sum<TElems>()
        where TElems : struct, IElems<TElem> => BareWalk.Sum<TKey, TElem, TElems, TSlot>(_words, _slots);

    // Go's: 6.5 entries a bucket, and the whole of a first one.
    private static int Limit(int buckets) => buckets == 1 ? TopHash.Slots : buckets / 2 * 13;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TSlot Find(TKey key, ulong hash)
    {
        uint top = TopHash.Of(hash);
        ulong[] words = _words;
        TSlot[] slots = _slots;
        for (uint bucket = (uint)hash; ; bucket++)
        {
            bucket &= (uint)words.Length - 1;
            Prefetching.Prefetch(ref slots[bucket * TopHash.Slots]);
            ulong word = words[bucket];
            for (ulong match = TopHash.Match(word, top); match != 0; match = TopHash.Next(match))
            {
                ref TSlot slot = ref slots[(bucket * TopHash.Slots) + (uint)TopHash.First(match)];
                if (slot.Is(key, hash))
                {
                    return ref slot;
                }
            }

            if (TopHash.HasEmptyRest(word) || words.Length == 1)
            {
                return ref Unsafe.NullRef<TSlot>();
            }
        }
    }

    private ref TSlot Add(TKey key, ulong hash)
    {
        if (_left == 0)
        {
            // Those that were removed are left behind; without many of them it is time for more room.
            Rebuild(_count > Limit(_words.Length) / 2 ? 2 * _words.Length : _words.Length);
        }

        ref TSlot slot = ref Place(hash, TopHash.Of(hash));
        slot.SetKey(key, hash);
        _count++;
        return ref slot;
    }

    private ref TSlot Place(ulong hash, uint top)
    {
        for (uint bucket = (uint)hash; ; bucket++)
        {
            bucket &= (uint)_words.Length - 1;
            ref ulong word = ref _words[bucket];
            ulong empty = TopHash.MatchEmpty(word);
            if (empty != 0)
            {
                int slot = TopHash.First(empty);
                _left -= TopHash.At(word, slot) == 0 ? 1 : 0;
                word = TopHash.With(word, slot, top);
                return ref _slots[(bucket * TopHash.Slots) + (uint)slot];
            }
        }
    }

    private void Rebuild(int buckets)
    {
        (ulong[] words, TSlot[] slots) = (_words, _slots);
        Allocate(buckets);
        for (int bucket = 0; bucket < words.Length; bucket++)
        {
            for (ulong match = TopHash.MatchOccupied(words[bucket]); match != 0; match = TopHash.Next(match))
            {
                int slot = TopHash.First(match);
                ref TSlot from = ref slots[(bucket * TopHash.Slots) + slot];
                Place(from.Hash(_seed), TopHash.At(words[bucket], slot)) = from;
            }
        }
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_words), nameof(_slots))]
    private void Allocate(int buckets)
    {
        _words = new ulong[buckets];
        _slots = new TSlot[buckets * TopHash.Slots];
        _left = Limit(buckets);
    }
}
