using System.Runtime.CompilerServices;
using GoMapGen.Benchmarks.Compare;
using GoMapGen.Benchmarks.Compare.Ideal;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>The bare map, under test.</summary>
internal readonly struct BareOf<TKey, TElem, TElems, TSlot>(BareMap<TKey, TElem, TSlot> map) : IContender<BareOf<TKey, TElem, TElems, TSlot>, TKey>, IIdeal<TKey>
    where TKey : struct
    where TElem : struct
    where TElems : struct, IElems<TElem>
    where TSlot : struct, IBareSlot<TKey, TElem>
{
    public static string Name => "bare";

    public int Count => map.Count;

    public static BareOf<TKey, TElem, TElems, TSlot> Make() => new(new BareMap<TKey, TElem, TSlot>(0));

    public static BareOf<TKey, TElem, TElems, TSlot> Make(int capacity) => new(new BareMap<TKey, TElem, TSlot>(capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(TKey key, out int value)
    {
        ref TSlot slot = ref map.Find(key);
        bool found = !Unsafe.IsNullRef(ref slot);
        value = found ? TElems.Number(slot.Elem) : 0;
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(TKey key, int value) => map.FindOrAdd(key).Elem = TElems.Of(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(TKey key)
    {
        ref TSlot slot = ref map.FindOrAdd(key);
        TElem elem = slot.Elem;
        TElems.Increment(ref elem);
        slot.Elem = elem;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Remove(TKey key) => map.Remove(key);

    public void Clear() => map.Clear();

    public BareOf<TKey, TElem, TElems, TSlot> Clone() => new(map.Clone());

    public long Sum() => map.Sum<TElems>();

    public static IdealStage<TKey> NewIdeal(Workload<TKey> work) => new IdealStage<TKey, TElem, TElems, TSlot>(work);
}
