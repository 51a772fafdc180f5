using System.ComponentModel;

namespace GoMapGen.Runtime;

/// <summary>Compares string keys with characters that are no string.</summary>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITextMatcher<TGroup>
    where TGroup : struct
{
    /// <summary>Whether the key in a slot consists of these characters.</summary>
    static abstract bool Matches(ref TGroup group, int slot, scoped ReadOnlySpan<char> key, ulong hash);
}

/// <summary>Look-ups and removals by characters that the emitted fast path does not finish.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextAccess
{
    /// <summary>Finds the slot of a key wherever it is; a null reference if it is absent. The map must have buckets.</summary>
    public static unsafe ref TGroup Find<TGroup, TMatcher>(
        ref MapState<TGroup> map, ulong hash, scoped ReadOnlySpan<char> key, out int slot)
        where TGroup : struct
        where TMatcher : struct, ITextMatcher<TGroup>
    {
        // A probe is an ordinary struct, which cannot hold a span; pinned, its characters stay where the pointer says.
        fixed (char* start = key)
        {
            var probe = new PinnedProbe<TGroup, TMatcher>(start, key.Length, hash);
            return ref MapAccess.Find(ref map, hash, ref probe, out slot);
        }
    }

    /// <summary>Finds the slot of a key in the overflow chain that starts at an overflow bucket.</summary>
    public static unsafe ref TGroup FindInChain<TGroup, TMatcher>(
        OverflowBuckets<TGroup> overflow, int first, ulong hash, scoped ReadOnlySpan<char> key, out int slot)
        where TGroup : struct
        where TMatcher : struct, ITextMatcher<TGroup>
    {
        fixed (char* start = key)
        {
            var probe = new PinnedProbe<TGroup, TMatcher>(start, key.Length, hash);
            return ref MapAccess.FindInChain(overflow, first, TopHash.Of(hash), ref probe, out slot);
        }
    }

    /// <summary>Finds the slot of a key and marks it empty, as <see cref="MapDelete.Slot"/> does.</summary>
    public static unsafe ref TGroup Delete<TGroup, TOperations, TMatcher>(
        ref MapState<TGroup> map, ulong hash, scoped ReadOnlySpan<char> key, out int slot)
        where TGroup : struct
        where TOperations : struct, IBucketOperations<TGroup>
        where TMatcher : struct, ITextMatcher<TGroup>
    {
        fixed (char* start = key)
        {
            var probe = new PinnedProbe<TGroup, TMatcher>(start, key.Length, hash);
            return ref MapDelete.Slot<TGroup, TOperations, PinnedProbe<TGroup, TMatcher>>(ref map, hash, ref probe, out slot);
        }
    }

    private readonly unsafe struct PinnedProbe<TGroup, TMatcher>(char* start, int length, ulong hash) : IProbe<TGroup>
        where TGroup : struct
        where TMatcher : struct, ITextMatcher<TGroup>
    {
        private readonly char* _start = start;
        private readonly int _length = length;
        private readonly ulong _hash = hash;

        public bool Matches(ref TGroup group, int slot) => TMatcher.Matches(ref group, slot, new ReadOnlySpan<char>(_start, _length), _hash);
    }
}
