namespace GoMapGen.Diagnostics;

/// <summary>The state of a map between operations. Go counterpart: <c>hmap</c>.</summary>
/// <param name="Count">The number of entries.</param>
/// <param name="B">The logarithm of the number of buckets.</param>
/// <param name="NOverflow">The number of overflow buckets, approximate from 2^16 buckets on.</param>
/// <param name="Growing">Whether entries are still being moved from an older bucket array.</param>
/// <param name="SameSizeGrow">Whether the growth under way only compacts: the new array is as long as the old one.</param>
/// <param name="Iterator">Whether an enumerator may be walking the buckets.</param>
/// <param name="OldIterator">Whether an enumerator may be walking the old buckets.</param>
/// <param name="NEvacuate">Old buckets below this index have been moved.</param>
/// <param name="Hash0">The map's hash seed.</param>
/// <param name="Bytes">Bytes held by buckets, old buckets and overflow buckets.</param>
public readonly record struct MapHeader(
    int Count,
    int B,
    int NOverflow,
    bool Growing,
    bool SameSizeGrow,
    bool Iterator,
    bool OldIterator,
    long NEvacuate,
    uint Hash0,
    long Bytes);
