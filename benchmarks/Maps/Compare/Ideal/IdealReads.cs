using System.Runtime.CompilerServices;
using GoMapGen.Benchmarks.Compare.Operations;
using GoMapGen.Benchmarks.Contenders;
using GoMapGen.Runtime;
using Prefetching = GoMapGen.Runtime.Memory;

namespace GoMapGen.Benchmarks.Compare.Ideal;

/// <summary>Finds the slots of keys in an ideal table.</summary>
internal static class IdealLookUp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref TSlot Find<TKey, TElem, TSlot>(TKey key, ulong seed, uint none, int bucketKnown, ulong[] words, TSlot[] slots, out bool found)
        where TSlot : struct, IBareSlot<TKey, TElem>
    {
        ulong hash = TSlot.HashOf(key, seed);
        uint bucket = (uint)bucketKnown ^ ((uint)hash & none);
        Prefetching.Prefetch(ref slots[bucket * TopHash.Slots]);
        ulong match = TopHash.Match(words[bucket], TopHash.Of(hash));
        ref TSlot slot = ref slots[(bucket * TopHash.Slots) + (uint)TopHash.First(match)];
        found = slot.Is(key, hash);
        return ref slot;
    }
}

/// <summary>The least that a look-up of a key that is there can take.</summary>
internal sealed class IdealHit<TKey, TElem, TElems, TSlot>(IdealStage<TKey, TElem, TElems, TSlot> stage) : Operation
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
        long sum = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            ref TSlot slot = ref IdealLookUp.Find<TKey, TElem, TSlot>(keys[i], seed, none, picked[i], words, slots, out bool found);
            if (found)
            {
                sum += TElems.Number(slot.Elem);
            }
        }

        return sum;
    }
}

/// <summary>The least that a look-up of a key that is not there can take.</summary>
internal sealed class IdealMiss<TKey, TElem, TElems, TSlot>(IdealStage<TKey, TElem, TElems, TSlot> stage) : Operation
    where TKey : struct
    where TElem : struct
    where TElems : struct, IElems<TElem>
    where TSlot : struct, IBareSlot<TKey, TElem>
{
    private readonly IdealTable<TKey, TElem, TElems, TSlot> _table = stage.Table;
    private readonly TKey[] _keys = stage.Work.Absent;

    public override int OperationsPerRun => _keys.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override long Run()
    {
        (ulong seed, ulong[] words) = (_table.Seed, _table.NothingAlike);
        long misses = 0;
        foreach (TKey key in _keys)
        {
            ulong hash = TSlot.HashOf(key, seed);
            if (TopHash.Match(words[(uint)hash & ((uint)words.Length - 1)], TopHash.Of(hash)) == 0)
            {
                misses++;
            }
        }

        return misses;
    }
}

/// <summary>The least latency of a look-up.</summary>
internal sealed class IdealDependent<TKey, TElem, TElems, TSlot>(IdealStage<TKey, TElem, TElems, TSlot> stage) : Operation
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
        long sum = 0;
        int value = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            ref TSlot slot = ref IdealLookUp.Find<TKey, TElem, TSlot>(keys[i + (value >> 31)], seed, none, picked[i], words, slots, out bool found);
            value = found ? TElems.Number(slot.Elem) : 0;
            sum += value;
        }

        return sum;
    }
}

/// <summary>The least that a range can take per entry: from the front, by a loop that keeps no state between the entries.</summary>
internal sealed class IdealIterate<TKey, TElem, TElems, TSlot>(IdealStage<TKey, TElem, TElems, TSlot> stage) : Operation
    where TKey : struct
    where TElem : struct
    where TElems : struct, IElems<TElem>
    where TSlot : struct, IBareSlot<TKey, TElem>
{
    private readonly IdealTable<TKey, TElem, TElems, TSlot> _table = stage.Table;

    public override int OperationsPerRun => stage.Work.Passes * stage.Work.Size;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override long Run()
    {
        long sum = 0;
        for (int pass = 0; pass < stage.Work.Passes; pass++)
        {
            sum += _table.Sum();
        }

        return sum;
    }
}

/// <summary>The least that a copy can take per entry: the memory's.</summary>
internal sealed class IdealClone<TKey, TElem, TElems, TSlot>(IdealStage<TKey, TElem, TElems, TSlot> stage) : Operation
    where TKey : struct
    where TElem : struct
    where TElems : struct, IElems<TElem>
    where TSlot : struct, IBareSlot<TKey, TElem>
{
    private readonly IdealTable<TKey, TElem, TElems, TSlot> _table = stage.Table;
    private (ulong[] Words, TSlot[] Slots) _last;

    public override int OperationsPerRun => stage.Work.Passes * stage.Work.Size;

    public override bool Allocates => true;

    public override void Prepare() => _last = default;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override long Run()
    {
        for (int pass = 0; pass < stage.Work.Passes; pass++)
        {
            _last = ([.. _table.Words], [.. _table.Slots]);
        }

        return _last.Words.Length;
    }
}
