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

    // The slots still to come of the bucket at hand, in the order of the walk, with the slot reached as the first. They are
    // right as long as the map has the version it had; 0 where that cannot be said.
    private ulong _rest;
    private TGroup[]? _groups;
    private int _version;

    // How far the walk around the array is: the bucket it has come to, and how many are to come.
    private int _walk;
    private int _remaining;
    private int _offset;

    // The array that is walked around, and the old one, which the chain at hand is in if _readsOld. References are stored only
    // where they change: this struct may be on the heap, so that each store has a write barrier.
    private BucketArray<TGroup> _buckets;
    private BucketArray<TGroup> _old;

    // The place in the chain at hand: bucket, overflow bucket, and how many slots have been passed.
    private int _bucket;
    private int _overflow;
    private int _position;

    // The bucket whose entries count while an old bucket is read, or NoCheck. Go: checkBucket.
    private int _check;
    private int _clears;
    private byte _logBuckets;
    private bool _readsOld;
    private bool _inChain;
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

        // The walk comes to its first bucket by a step, like to every other.
        _walk = unchecked((int)random - 1);
        _remaining = 1 << _logBuckets;
        _offset = (int)(random >> _logBuckets) & (TopHash.Slots - 1);

        // Many readers may come here at once, all with the same bits; a map that has them is not written to.
        IteratorFlags flags = map.Iterators | IteratorFlags.Current | IteratorFlags.Old | IteratorFlags.Ever;
        if (map.Iterators != flags)
        {
            map.Iterators = flags;
        }
    }

    /// <summary>
    /// Goes to the next entry of the bucket at hand, if there is one and nothing was written. It is the everyday case, short
    /// enough to be inlined into the loop. False tells nothing: then <see cref="Next"/> has to be asked.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryStep(ref MapState<TGroup> map, out int slot)
    {
        ulong rest = TopHash.Next(_rest);
        if (rest == 0 || map.Version != _version)
        {
            slot = 0;
            return false;
        }

        _rest = rest;
        slot = (TopHash.First(rest) + _offset) & (TopHash.Slots - 1);
        return true;
    }

    /// <summary>The bucket at hand after <see cref="TryStep"/>.</summary>
    public readonly ref TGroup Bucket
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Buckets.At(_groups!, _walk);
    }

    /// <summary>Whether <see cref="TryStep"/> can be asked: never for a nil map.</summary>
    public readonly bool IsInBucket
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _rest != 0;
    }

    /// <summary>Goes to the next entry and gives its slot; a null reference at the end, and ever after. Go: mapiternext.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ref TGroup Next(ref MapState<TGroup> map, out int slot)
    {
        if (_rest != 0)
        {
            if (map.Version != _version || TopHash.Next(_rest) != 0)
            {
                _position = TopHash.First(_rest) + 1;
            }
            else if (StepToOccupied(in map.Buckets))
            {
                slot = (TopHash.First(_rest) + _offset) & (TopHash.Slots - 1);
                return ref Buckets.At(_groups!, _walk);
            }

            _rest = 0;
        }

        return ref NextInChains(ref map, out slot);
    }

    // To the next bucket with an entry, where neither a growth nor an overflow chain is in the way; else to the end of the
    // bucket where it is.
    private bool StepToOccupied(in BucketArray<TGroup> buckets)
    {
        ulong[] words = buckets.TopHash;
        int walk = _walk;
        int remaining = _remaining;
        ulong rest = 0;
        while (rest == 0 && remaining != 0 && buckets.Overflow.Head(walk) == 0)
        {
            walk = (walk + 1) & (words.Length - 1);
            remaining--;
            rest = Rest(words[walk], 0);
        }

        _walk = walk;
        _bucket = walk;
        _remaining = remaining;
        _position = TopHash.Slots;
        _rest = rest;
        return rest != 0;
    }

    // The slots in use from a position on, in the order of the walk.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong Rest(ulong word, int position) =>
        position == TopHash.Slots
            ? 0
            : TopHash.MatchOccupied(BitOperations.RotateRight(word, _offset << 3)) & (ulong.MaxValue << (position << 3));

    // The walk with all that can happen to it.
    private ref TGroup NextInChains(ref MapState<TGroup> map, out int slot)
    {
        if (map.Clears != _clears)
        {
            _isLive = false;
        }

        while (_isLive)
        {
            if (!_inChain)
            {
                if (_remaining == 0)
                {
                    _isLive = false;
                    _groups = null;
                    _buckets = default;
                    _old = default;
                    break;
                }

                EnterBucket(ref map);
            }

            BucketArray<TGroup> chain = _readsOld ? _old : _buckets;
            ulong word = chain.WordAt(_bucket, _overflow);
            ref TGroup group = ref chain.GroupAt(_bucket, _overflow);
            ulong rest = Rest(word, _position);
            if (rest != 0 && _overflow == 0 && map.Old is null && chain.TopHash == map.Buckets.TopHash)
            {
                _rest = rest;
                _groups ??= chain.Groups;
                _version = map.Version;
                slot = (TopHash.First(rest) + _offset) & (TopHash.Slots - 1);
                return ref group;
            }

            bool evacuated = TopHash.IsEvacuated(word);
            for (; rest != 0; rest = TopHash.Next(rest))
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
            _overflow = chain.Next(_bucket, _overflow);
            _inChain = _overflow != 0;
        }

        slot = 0;
        return ref Unsafe.NullRef<TGroup>();
    }

    private void EnterBucket(ref MapState<TGroup> map)
    {
        _walk = (_walk + 1) & ((1 << _logBuckets) - 1);
        _remaining--;
        _inChain = true;
        _overflow = 0;
        _position = 0;
        _bucket = _walk;
        _check = NoCheck;
        _readsOld = false;
        if (map.Old is { } old && _logBuckets == map.LogBuckets
            && ((map.Iterators & IteratorFlags.Rebuilt) == 0 || _buckets.TopHash == map.Buckets.TopHash))
        {
            int oldBucket = _walk & (old.Buckets.TopHash.Length - 1);
            if (!TopHash.IsEvacuated(old.Buckets.TopHash[oldBucket]))
            {
                _old = old.Buckets;
                _readsOld = true;
                _bucket = oldBucket;
                _check = _walk;
            }
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
