using System.Runtime.CompilerServices;
using GoMapGen.Benchmarks.Compare.Operations;
using GoMapGen.Benchmarks.Contenders;
using GoMapGen.Runtime;

namespace GoMapGen.Benchmarks.Compare.Ideal;

/// <summary>The least that an update of an elem can take.</summary>
internal sealed class IdealUpdate<TKey, TElem, TElems, TSlot>(IdealStage<TKey, TElem, TElems, TSlot> stage) : Operation
    where TKey : struct
    where TElem : struct
    where TElems : struct, IElems<TElem>
    where TSlot : struct, IBareSlot<TKey, TElem>
{
    private readonly IdealTable<TKey, TElem, TElems, TSlot> _table = stage.Table;
    private readonly TKey[] _keys = stage.Work.Picked;

    public override int OperationsPerRun => _keys.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override long Run()
    {
        (ulong seed, uint none, ulong[] words, TSlot[] slots, int[] picked) = (_table.Seed, _table.None, _table.Words, _table.Slots, _table.Picked);
        TKey[] keys = _keys;
        for (int i = 0; i < keys.Length; i++)
        {
            ref TSlot slot = ref IdealLookUp.Find<TKey, TElem, TSlot>(keys[i], seed, none, picked[i], words, slots, out bool found);
            if (found)
            {
                TElem elem = slot.Elem;
                TElems.Increment(ref elem);
                slot.Elem = elem;
            }
        }

        return 0;
    }

    public override long Check(long result) => _table.Sum();
}

/// <summary>
/// The buckets that new keys go to. Nothing is looked for: a key takes a slot of its bucket whatever is there, so that what is written is
/// what a map writes, and nothing else is done. Doubling copies memory.
/// </summary>
internal struct IdealBuckets<TKey, TElem, TElems, TSlot>(int buckets)
    where TKey : struct
    where TElem : struct
    where TElems : struct, IElems<TElem>
    where TSlot : struct, IBareSlot<TKey, TElem>
{
    private ulong[] _words = new ulong[buckets];
    private TSlot[] _slots = new TSlot[buckets * TopHash.Slots];
    private int _left = IdealTable<TKey, TElem, TElems, TSlot>.LimitOf(buckets);

    public readonly int Length => _words.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Grow()
    {
        if (--_left < 0)
        {
            Double();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Put(TKey key, int value, ulong seed)
    {
        ulong hash = TSlot.HashOf(key, seed);
        (uint bucket, int slot) = PlaceOf(hash);
        _words[bucket] = TopHash.With(_words[bucket], slot, TopHash.Of(hash));
        ref TSlot place = ref _slots[(bucket * TopHash.Slots) + (uint)slot];
        place.SetKey(key, hash);
        place.Elem = TElems.Of(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Remove(TKey key, ulong seed)
    {
        (uint bucket, int slot) = PlaceOf(TSlot.HashOf(key, seed));
        _words[bucket] = TopHash.With(_words[bucket], slot, 0);
        _slots[(bucket * TopHash.Slots) + (uint)slot] = default;
    }

    public readonly void Clear()
    {
        Array.Clear(_words);
        Array.Clear(_slots);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly (uint Bucket, int Slot) PlaceOf(ulong hash) => ((uint)hash & ((uint)_words.Length - 1), (int)(hash >> 40) & (TopHash.Slots - 1));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Double()
    {
        _left = IdealTable<TKey, TElem, TElems, TSlot>.LimitOf(2 * _words.Length) - IdealTable<TKey, TElem, TElems, TSlot>.LimitOf(_words.Length) - 1;
        ulong[] words = new ulong[2 * _words.Length];
        _words.CopyTo(words, 0);
        _words = words;
        var slots = new TSlot[2 * _slots.Length];
        _slots.CopyTo(slots, 0);
        _slots = slots;
    }
}

/// <summary>The least that filling can take: new buckets that double, new buckets with room for all, or the same ones cleared.</summary>
internal sealed class IdealFill<TKey, TElem, TElems, TSlot>(string operation, Workload<TKey> work) : Operation
    where TKey : struct
    where TElem : struct
    where TElems : struct, IElems<TElem>
    where TSlot : struct, IBareSlot<TKey, TElem>
{
    private readonly TKey[] _keys = work.Present;
    private readonly ulong _seed = (ulong)Random.Shared.NextInt64();
    private readonly int _firstBuckets = operation == "grow" ? 1 : IdealTable<TKey, TElem, TElems, TSlot>.BucketsFor(work.Size);
    private IdealBuckets<TKey, TElem, TElems, TSlot> _last = new(operation == "refill" ? IdealTable<TKey, TElem, TElems, TSlot>.BucketsFor(work.Size) : 1);

    public override int OperationsPerRun => work.Passes * _keys.Length;

    public override bool Allocates => operation != "refill";

    public override void Prepare()
    {
        if (Allocates)
        {
            _last = new(1);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override long Run()
    {
        (TKey[] keys, ulong seed) = (_keys, _seed);
        for (int pass = 0; pass < work.Passes; pass++)
        {
            if (operation == "grow")
            {
                var buckets = new IdealBuckets<TKey, TElem, TElems, TSlot>(1);
                for (int i = 0; i < keys.Length; i++)
                {
                    buckets.Grow();
                    buckets.Put(keys[i], i, seed);
                }

                _last = buckets;
            }
            else
            {
                IdealBuckets<TKey, TElem, TElems, TSlot> buckets = operation == "presized" ? new(_firstBuckets) : _last;
                if (operation == "refill")
                {
                    buckets.Clear();
                }

                for (int i = 0; i < keys.Length; i++)
                {
                    buckets.Put(keys[i], i, seed);
                }

                _last = buckets;
            }
        }

        return _last.Length;
    }
}

/// <summary>The least that removing the oldest key and setting a new one can take.</summary>
internal sealed class IdealChurn<TKey, TElem, TElems, TSlot>(Workload<TKey> work) : Operation
    where TKey : struct
    where TElem : struct
    where TElems : struct, IElems<TElem>
    where TSlot : struct, IBareSlot<TKey, TElem>
{
    private readonly ulong _seed = (ulong)Random.Shared.NextInt64();
    private readonly IdealBuckets<TKey, TElem, TElems, TSlot> _buckets = new(IdealTable<TKey, TElem, TElems, TSlot>.BucketsFor(work.Size));
    private TKey[] _removed = [];
    private TKey[] _set = [];
    private long _oldest;

    public override int OperationsPerRun => work.Picks;

    public override bool Allocates => true;

    public override void Prepare()
    {
        _removed = work.Row(_oldest, work.Picks);
        _set = work.Row(_oldest + work.Size, work.Picks);
        _oldest += work.Picks;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override long Run()
    {
        IdealBuckets<TKey, TElem, TElems, TSlot> buckets = _buckets;
        (TKey[] removed, TKey[] set, ulong seed) = (_removed, _set, _seed);
        for (int i = 0; i < set.Length; i++)
        {
            buckets.Remove(removed[i], seed);
            buckets.Put(set[i], i, seed);
        }

        return buckets.Length;
    }
}
