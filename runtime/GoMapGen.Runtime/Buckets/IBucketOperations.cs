using System.ComponentModel;

namespace GoMapGen.Runtime;

/// <summary>
/// What the shared code asks of a map's slots. Implemented by an emitted struct without fields, so that every call is bound
/// and inlined at compile time. Go counterpart: the <c>maptype</c> descriptor.
/// </summary>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBucketOperations<TGroup>
    where TGroup : struct
{
    /// <summary>Whether every possible key equals itself; not so for floats. Go: reflexivekey.</summary>
    static abstract bool IsReflexive { get; }

    /// <summary>Whether comparing keys runs code of the key type or a comparer, which may throw or use the map.</summary>
    static abstract bool MayThrow { get; }

    /// <summary>Whether this stored key equals itself.</summary>
    static abstract bool IsReflexiveAt(ref TGroup group, int slot);

    /// <summary>
    /// The hash of a stored key; only its low 32 bits count. It never runs a user's code, so it does not throw: keys that
    /// are asked for their hash have it stored beside them.
    /// </summary>
    static abstract ulong HashAt(ref TGroup group, int slot, uint hash0);

    /// <summary>Copies a slot.</summary>
    static abstract void Copy(ref TGroup from, int fromSlot, ref TGroup to, int toSlot);

    /// <summary>Clears a slot, so that it keeps nothing alive.</summary>
    static abstract void Clear(ref TGroup group, int slot);

    /// <summary>Whether a copy of a slot shares its elem, or a key that can be overwritten, since that is stored indirectly.</summary>
    static abstract bool SharesCells { get; }

    /// <summary>Makes the slot's key and elem its own: copies of the objects that hold them.</summary>
    static abstract void Unshare(ref TGroup group, int slot);

    /// <summary>Looks up the key of a slot of another bucket array; a null reference if it is absent. Go: mapaccessK.</summary>
    static abstract ref TGroup FindAgain(ref MapState<TGroup> map, ref TGroup group, int slot, out int foundSlot);
}

/// <summary>A key that is being looked for.</summary>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IProbe<TGroup>
    where TGroup : struct
{
    /// <summary>Whether the key in a slot is the key that is looked for.</summary>
    bool Matches(ref TGroup group, int slot);
}

/// <summary>Gives the key of a slot, for introspection.</summary>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
/// <typeparam name="TKey">The key type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKeyReader<TGroup, TKey>
    where TGroup : struct
{
    /// <summary>The key in a slot.</summary>
    static abstract TKey KeyAt(ref TGroup group, int slot);
}
