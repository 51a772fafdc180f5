using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>
/// A walk over the entries of a map that lives through insertion, deletion and growth.
/// </summary>
/// <remarks>
/// <para>The walk goes once around the bucket array that was current when it began, from a random bucket, and through each bucket
/// and its overflow chain from a random slot. Almost always that array is still current and was not written to since the last
/// step: then the walk is <em>straight</em>. Else each step is a <em>detour</em>.</para>
/// <para>This struct is inlined into the loop. No address of it is taken: what is called gets copies, so that its fields can
/// live in registers.</para>
/// Go counterpart: <c>hiter</c>, <c>mapiterinit</c>, <c>mapiternext</c>.
/// </remarks>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
/// <typeparam name="TOperations">The emitted operations on them.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MapIterator<TGroup, TOperations>
    where TGroup : struct
    where TOperations : struct, IBucketOperations<TGroup>
{
    // The position in a span that was found as the walk began, until its first entry is reached.
    private const int NotBegun = -1;

    private StraightWalk<TGroup> _straight;
    private Detour<TGroup, TOperations> _detour;

    /// <summary>Begins a walk. Nothing is drawn for an empty map. Go: mapiterinit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(ref MapState<TGroup> map)
    {
        if (map.Count == 0)
        {
            _straight.Walked = StraightWalk<TGroup>.Ended;
            _straight.IsLast = true;
            _straight.Version = map.Version;
            return;
        }

        ulong start = StraightWalk<TGroup>.Draw(ref map);
        _straight.Start = (int)start;
        _straight.Offset = (int)(start >> 32) & (TopHash.Slots - 1);
        _straight.Version = map.IsGrowing ? map.Version - 1 : map.Version;
        _straight.Rest = start >> 56;
        if (_straight.Rest != 0)
        {
            _straight.Groups = map.Buckets.Groups;
            _straight.Position = NotBegun;
            _straight.Walked = 1;
            _straight.IsLast = true;
        }

        _detour.Begin(ref map);
    }

    /// <summary>
    /// Goes to the next entry, if it is in the span of buckets at hand and nothing was written since the last step. False tells nothing: then
    /// <see cref="NextSpan"/> has to be asked, and then <see cref="Next"/>.
    /// </summary>
    /// <remarks>
    /// The entry is reached by one piece of code whether the span is a new one or not. Else a compiler that has seen ranges over one
    /// entry each, when a program starts, takes the way within a span for one that is hardly ever gone.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsInSpan(ref MapState<TGroup> map) => _straight.Rest != 0 && map.Version == _straight.Version;

    /// <summary>Reaches the next entry of the span, and gives its slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TGroup Step(out int slot)
    {
        _straight.Step();
        slot = _straight.Slot;
        return ref Buckets.At(_straight.Groups!, _straight.Index);
    }

    /// <summary>Goes to the next span that has an entry. False if there is none, or the map was written to.</summary>
    /// <remarks>Copies go field by field: a copy in one piece would wait for the stores of its fields.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextSpan(ref MapState<TGroup> map)
    {
        if (map.Version != _straight.Version || _straight.IsLast)
        {
            return false;
        }

        StraightWalk<TGroup> straight = default;
        straight.Offset = _straight.Offset;
        straight.Start = _straight.Start;
        straight.Walked = _straight.Walked;
        straight.Overflow = _straight.Overflow;
        straight.NextSpan(ref map);
        _straight.Rest = straight.Rest;
        _straight.Groups = straight.Groups;
        _straight.Base = straight.Base;
        _straight.Walked = straight.Walked;
        _straight.Overflow = straight.Overflow;
        _straight.IsLast = straight.IsLast;
        return _straight.Rest != 0;
    }

    /// <summary>
    /// After the entry reached was removed, and nothing else was done to a map of a version: what the walk knows of the rest is still true.
    /// </summary>
    /// <remarks>Not where keys are asked: one that was changed since may equal another, which is removed instead.</remarks>
    public void GoOnAfterRemoval(ref MapState<TGroup> map, int version)
    {
        if (!TOperations.MayThrow && _straight.Version == version && map.Version == version + 1 && !map.IsGrowing)
        {
            _straight.Version = map.Version;
        }
    }

    /// <summary>
    /// Goes to the next entry, which is not in a span, and gives its slot; a null reference at the end, and ever after. Go: mapiternext.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TGroup Next(ref MapState<TGroup> map, out int slot)
    {
        if (map.Version == _straight.Version)
        {
            _straight.Rest = 0;
            _straight.Walked = StraightWalk<TGroup>.Ended;
            slot = 0;
            return ref Unsafe.NullRef<TGroup>();
        }

        return ref NextByDetour(ref map, out slot);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TGroup NextByDetour(ref MapState<TGroup> map, out int slot)
    {
        StraightWalk<TGroup> straight = default;
        straight.Position = Math.Max(_straight.Position, 0);
        straight.Base = _straight.Base;
        straight.Offset = _straight.Offset;
        straight.Start = _straight.Start;
        straight.Walked = _straight.Position == NotBegun ? 0 : _straight.Walked;
        straight.Overflow = _straight.Overflow;
        Detour<TGroup, TOperations> detour = _detour;
        ref TGroup next = ref detour.Next(ref map, ref straight, out int found);
        _straight.Rest = straight.Rest;
        _straight.Position = straight.Position;
        _straight.Version = straight.Version;
        _straight.IsLast = false;
        _straight.Groups = straight.Groups;
        _straight.Base = straight.Base;
        _straight.Walked = straight.Walked;
        _straight.Overflow = straight.Overflow;
        _detour = detour;
        slot = found;
        return ref next;
    }
}
