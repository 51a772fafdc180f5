using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// A walk over the entries of a map that lives through insertion, deletion and growth.
/// </summary>
/// <remarks>
/// The walk goes once around the bucket array that was current when it began, from a random bucket, and through each bucket
/// and its overflow chain from a random slot. What the array no longer knows is found elsewhere:
/// <list type="bullet">
/// <item>While the map still grows into this array, a bucket that was not evacuated is read from the old array, less the
/// entries that will go to its sibling.</item>
/// <item>Once the map has grown beyond this array, its words hold evacuation states, and each entry is looked up again by
/// its key: it may have been changed or deleted since.</item>
/// </list>
/// Hence no entry comes twice, one that is deleted before it is reached does not come, and one that is inserted may come or
/// not. Go counterpart: <c>hiter</c>, <c>mapiterinit</c>, <c>mapiternext</c>.
/// </remarks>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
/// <typeparam name="TOperations">The emitted operations on them.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MapIterator<TGroup, TOperations>
    where TGroup : struct
    where TOperations : struct, IBucketOperations<TGroup>
{
    private const int NoCheck = -1;

    // The array that is walked around, and the one the current chain is in: the same, or the old one.
    private BucketArray<TGroup> _buckets;
    private BucketArray<TGroup> _chain;

    private int _start;
    private int _next;
    private int _clears;

    // The current place in the chain: bucket and overflow bucket, and the slots of it still to come, in rotated order.
    private int _bucket;
    private int _overflow;
    private int _position;

    // The bucket whose entries count while an old bucket is read, or NoCheck. Go: checkBucket.
    private int _check;
    private byte _logBuckets;
    private byte _offset;
    private bool _inChain;
    private bool _wrapped;
    private bool _isLive;

    /// <summary>Begins a walk. Nothing is drawn for an empty map. Go: mapiterinit.</summary>
    public MapIterator(ref MapState<TGroup> map)
    {
        if (map.Count == 0)
        {
            return;
        }

        _isLive = true;
        _buckets = map.Buckets;
        _logBuckets = map.LogBuckets;
        _clears = map.Clears;

        ulong random = MapRandom.Next();
        if (_logBuckets > 31 - 3)
        {
            random |= (ulong)MapRandom.Next() << 32;
        }

        _start = (int)(random & ((1UL << _logBuckets) - 1));
        _offset = (byte)((random >> _logBuckets) & (TopHash.Slots - 1));
        _next = _start;

        // Many readers may come here at once, all with the same bits; a map that has them is not written to.
        const IteratorFlags Both = IteratorFlags.Current | IteratorFlags.Old;
        if (map.Iterators != Both)
        {
            map.Iterators = Both;
        }
    }

    /// <summary>Goes to the next entry and gives its slot; a null reference at the end, and ever after. Go: mapiternext.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TGroup Next(ref MapState<TGroup> map, out int slot)
    {
        // The everyday case: another entry in the bucket at hand, which is where it always was.
        if (_inChain && _overflow == 0 && _check == NoCheck)
        {
            ulong word = Buckets.At(_chain.TopHash, _bucket);
            ulong rest = Rest(word, _offset, _position);
            if (rest != 0 && !TopHash.IsEvacuated(word) && map.Clears == _clears)
            {
                int position = TopHash.First(rest);
                _position = position + 1;
                slot = (position + _offset) & (TopHash.Slots - 1);
                return ref Buckets.At(_chain.Groups, _bucket);
            }
        }

        return ref NextInChains(ref map, out slot);
    }

    // The slots in use from a position on, in the order of the walk.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Rest(ulong word, int offset, int position) =>
        position == TopHash.Slots
            ? 0
            : TopHash.MatchOccupied(BitOperations.RotateRight(word, offset << 3)) & (ulong.MaxValue << (position << 3));

    private ref TGroup NextInChains(ref MapState<TGroup> map, out int slot)
    {
        if (_isLive && map.Clears != _clears)
        {
            _isLive = false;
            _inChain = false;
        }

        while (_isLive)
        {
            if (!_inChain)
            {
                if (_next == _start && _wrapped)
                {
                    _isLive = false;
                    _buckets = default;
                    _chain = default;
                    break;
                }

                EnterBucket(ref map);
            }

            ulong word = _chain.WordAt(_bucket, _overflow);
            ref TGroup group = ref _chain.GroupAt(_bucket, _overflow);
            bool evacuated = TopHash.IsEvacuated(word);
            for (ulong rest = Rest(word, _offset, _position); rest != 0; rest = TopHash.Next(rest))
            {
                int position = TopHash.First(rest);
                int candidate = (position + _offset) & (TopHash.Slots - 1);
                uint top = TopHash.At(word, candidate);
                if (top == TopHash.EvacuatedEmpty || !BelongsHere(ref map, ref group, candidate, top))
                {
                    continue;
                }

                _position = position + 1;
                if (!evacuated || !(TOperations.IsReflexive || TOperations.IsReflexiveAt(ref group, candidate)))
                {
                    slot = candidate;
                    return ref group;
                }

                ref TGroup found = ref TOperations.FindAgain(ref map, ref group, candidate, out slot);
                if (!Unsafe.IsNullRef(ref found))
                {
                    return ref found;
                }
            }

            _position = 0;
            _overflow = _chain.Next(_bucket, _overflow);
            _inChain = _overflow != 0;
        }

        slot = 0;
        return ref Unsafe.NullRef<TGroup>();
    }

    private void EnterBucket(ref MapState<TGroup> map)
    {
        int bucket = _next;
        _inChain = true;
        _overflow = 0;
        _position = 0;
        _chain = _buckets;
        _bucket = bucket;
        _check = NoCheck;
        if (map.Old is { } old && _logBuckets == map.LogBuckets)
        {
            int oldBucket = bucket & (old.Buckets.TopHash.Length - 1);
            if (!TopHash.IsEvacuated(old.Buckets.TopHash[oldBucket]))
            {
                _chain = old.Buckets;
                _bucket = oldBucket;
                _check = bucket;
            }
        }

        _next = bucket + 1;
        if (_next == 1 << _logBuckets)
        {
            _next = 0;
            _wrapped = true;
        }
    }

    // Whether an entry of an old bucket is one that goes to the bucket being walked, and not to its sibling.
    private readonly bool BelongsHere(ref MapState<TGroup> map, ref TGroup group, int slot, uint top)
    {
        if (_check == NoCheck || map.IsSameSizeGrow)
        {
            return true;
        }

        if (TOperations.IsReflexive || TOperations.IsReflexiveAt(ref group, slot))
        {
            ulong hash = TOperations.HashAt(ref group, slot, map.Hash0);
            return Buckets.Index(hash, 1 << _logBuckets) == _check;
        }

        // A NaN hashes anew each time; the low bit of its tophash tells where evacuation will send it.
        return _check >> (_logBuckets - 1) == (int)(top & 1);
    }
}
