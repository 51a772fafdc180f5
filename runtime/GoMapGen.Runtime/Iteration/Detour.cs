using System.Numerics;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// The steps of a walk around an array that is no longer current, or that the map still grows into, or after a write.
/// </summary>
/// <remarks>
/// What the array does not know is found elsewhere:
/// <list type="bullet">
/// <item>While the map still grows into this array, a bucket that was not evacuated is read from the old array, less the
/// entries that will go to its sibling.</item>
/// <item>Once the map has grown beyond this array, its words hold evacuation states, and each entry is looked up again by
/// its key: it may have been changed or deleted since.</item>
/// </list>
/// Hence no entry comes twice, one that is deleted before it is reached does not come, and one that is inserted may come or
/// not.
/// </remarks>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
/// <typeparam name="TOperations">The emitted operations on them.</typeparam>
internal struct Detour<TGroup, TOperations>
    where TGroup : struct
    where TOperations : struct, IBucketOperations<TGroup>
{
    private const int NoCheck = -1;

    // The array that is walked around, in parts: the heads of its chains are found in them. An enumerator is copied as it begins,
    // and the compiler calls for help to copy more than 128 bytes.
    private ulong[] _topHash;
    private TGroup[] _groups;
    private OverflowBuckets<TGroup> _chains;

    // The former array if the chain at hand is in it, else null.
    private OldBuckets<TGroup>? _old;

    // The place in the chain at hand: bucket, overflow bucket, and how many slots have been passed.
    private int _bucket;
    private int _overflow;
    private int _passed;

    // The bucket whose entries count while an old bucket is read, or NoCheck. Go: checkBucket.
    private int _check;
    private int _clears;
    private byte _logBuckets;

    // Whether that bucket has no sibling, since the growth is one of the same size. Go asks the map at each step, which may be in another growth by
    // then, and gives entries twice or loses NaN.
    private bool _isWhole;

    // Whether the walk is in that chain; else where the straight walk says.
    private bool _inChain;

    /// <summary>Remembers the array that is walked around.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(ref MapState<TGroup> map)
    {
        _topHash = map.Buckets.TopHash;
        _groups = map.Buckets.Groups;
        _chains = map.Buckets.Overflow;
        _logBuckets = map.LogBuckets;
        _clears = map.Clears;
    }

    /// <summary>Goes to the next entry, and back to the straight walk where that is possible.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ref TGroup Next(ref MapState<TGroup> map, scoped ref StraightWalk<TGroup> straight, out int slot)
    {
        straight.Version = map.Version - 1;
        var walked = new BucketArray<TGroup> { TopHash = _topHash, Groups = _groups, Heads = _chains?.Heads, Overflow = _chains! };
        if (map.Clears != _clears)
        {
            straight.Walked = StraightWalk<TGroup>.Ended;
        }

        if (!_inChain && straight.Walked > 0)
        {
            LeaveStraight(ref straight);
        }

        while (straight.Walked != StraightWalk<TGroup>.Ended)
        {
            if (!_inChain)
            {
                if (straight.Walked == 1 << _logBuckets)
                {
                    straight.Walked = StraightWalk<TGroup>.Ended;
                    break;
                }

                EnterBucket(ref map, (straight.Start + straight.Walked) & ((1 << _logBuckets) - 1));
                straight.Walked++;
            }

            BucketArray<TGroup> chain = _old is { } old ? old.Buckets : walked;
            ulong word = chain.WordAt(_bucket, _overflow);
            ref TGroup group = ref chain.GroupAt(_bucket, _overflow);
            ulong rest = Occupied(word, straight.Offset, _passed);
            if (rest != 0 && map.Old is null && chain.TopHash == map.Buckets.TopHash)
            {
                GoStraight(ref map, ref straight, rest);
                slot = straight.Slot;
                return ref group;
            }

            bool evacuated = TopHash.IsEvacuated(word);
            for (; rest != 0; rest = TopHash.Next(rest))
            {
                int candidate = (TopHash.First(rest) + straight.Offset) & (TopHash.Slots - 1);
                uint top = TopHash.At(word, candidate);
                if (top == TopHash.EvacuatedEmpty)
                {
                    continue;
                }

                _passed = TopHash.First(rest) + 1;
                if (!evacuated || !(TOperations.IsReflexive || TOperations.IsReflexiveAt(ref group, candidate)))
                {
                    if (BelongsHere(ref map, ref group, candidate, top))
                    {
                        slot = candidate;
                        return ref group;
                    }

                    continue;
                }

                // Where it belongs is asked of the slot that is found: the hash stored in the one that was left may be of a former seed, if the map has
                // been empty since.
                ref TGroup found = ref TOperations.FindAgain(ref map, ref group, candidate, out slot);
                if (!Unsafe.IsNullRef(ref found) && BelongsHere(ref map, ref found, slot, top))
                {
                    return ref found;
                }
            }

            _passed = 0;
            _overflow = chain.Next(_bucket, _overflow);
            _inChain = _overflow != 0;
        }

        slot = 0;
        return ref Unsafe.NullRef<TGroup>();
    }

    // The slots in use from a number of them on, in the order of a walk that begins each bucket at an offset.
    private static ulong Occupied(ulong word, int offset, int passed) =>
        passed == TopHash.Slots
            ? 0
            : TopHash.MatchOccupied(BitOperations.RotateRight(word, offset << 3)) & (ulong.MaxValue << (passed << 3));

    // The straight walk has entered all buckets of its span; this walk enters them one by one.
    private void LeaveStraight(ref StraightWalk<TGroup> straight)
    {
        int mask = (1 << _logBuckets) - 1;
        _inChain = true;
        _old = null;
        _check = NoCheck;
        _bucket = straight.Overflow == 0 ? straight.Index : (straight.Start + straight.Walked - 1) & mask;
        _overflow = straight.Overflow;
        _passed = straight.Passed;
        straight.Walked = ((_bucket - straight.Start) & mask) + 1;
    }

    private void GoStraight(ref MapState<TGroup> map, ref StraightWalk<TGroup> straight, ulong rest)
    {
        _inChain = false;
        straight.Version = map.Version;
        straight.Rest = TopHash.Bits(rest);
        straight.Step();
        straight.Overflow = _overflow;
        straight.Base = _bucket;
        straight.Groups = _overflow == 0 ? map.Buckets.Groups : map.Buckets.Overflow.GroupsOf(_overflow, out straight.Base);
    }

    private void EnterBucket(ref MapState<TGroup> map, int bucket)
    {
        _inChain = true;
        _overflow = 0;
        _passed = 0;
        _bucket = bucket;
        _check = NoCheck;
        _old = null;
        if (map.Old is { } old && _logBuckets == map.LogBuckets
            && ((map.Iterators & IteratorFlags.Rebuilt) == 0 || _topHash == map.Buckets.TopHash))
        {
            int oldBucket = bucket & (old.Buckets.TopHash.Length - 1);
            if (!TopHash.IsEvacuated(old.Buckets.TopHash[oldBucket]))
            {
                _old = old;
                _bucket = oldBucket;
                _check = bucket;
                _isWhole = map.IsSameSizeGrow;
            }
        }
    }

    // Whether an entry of an old bucket is one that goes to the bucket being walked, and not to its sibling.
    private readonly bool BelongsHere(ref MapState<TGroup> map, ref TGroup group, int slot, uint top)
    {
        if (_check == NoCheck)
        {
            return true;
        }

        if (TOperations.IsReflexive || TOperations.IsReflexiveAt(ref group, slot))
        {
            ulong hash = TOperations.HashAt(ref group, slot, map.Hash0);
            return Buckets.Index(hash, 1 << _logBuckets) == _check;
        }

        // A NaN hashes anew each time; the low bit of its tophash tells where evacuation will send it.
        return _isWhole || _check >> (_logBuckets - 1) == (int)(top & 1);
    }
}
