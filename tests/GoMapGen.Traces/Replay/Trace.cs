namespace GoMapGen.Traces;

/// <summary>A recording of Go's runtime map: what was done, and what the map looked like after every operation.</summary>
public sealed class Trace
{
    /// <summary>The file's name, without its extensions.</summary>
    public required string Name { get; init; }

    /// <summary>The recorded type as Go writes it, such as <c>map[int64]string</c>.</summary>
    public required string GoType { get; init; }

    /// <summary>The argument of make; <see langword="null"/> where the map was made without one.</summary>
    public required long? Hint { get; init; }

    /// <summary>The number that making the map draws: it becomes the hash seed.</summary>
    public required uint Seed { get; init; }

    /// <summary>The state right after make.</summary>
    public required TraceHeader Start { get; init; }

    /// <summary>The operations, in order.</summary>
    public required IReadOnlyList<TraceStep> Steps { get; init; }
}

/// <summary>One recorded operation.</summary>
public sealed class TraceStep
{
    /// <summary>The number of the step in its file.</summary>
    public required int Index { get; init; }

    /// <summary>What was done.</summary>
    public required TraceOperation Operation { get; init; }

    /// <summary>The key in the file's encoding, or <see langword="null"/> for an operation without one.</summary>
    public required string? Key { get; init; }

    /// <summary>The elem that was written or read; 0 where nothing was found.</summary>
    public required long Elem { get; init; }

    /// <summary>set: whether the key was new. get: whether it was there. del: whether it was there.</summary>
    public required bool Hit { get; init; }

    /// <summary>The iterator that the operation starts or moves.</summary>
    public required int Iterator { get; init; }

    /// <summary>Whether the iterator came to its end with this step.</summary>
    public required bool End { get; init; }

    /// <summary>The buckets, for a dump.</summary>
    public required TraceDump? Dump { get; init; }

    /// <summary>The random numbers that Go drew, in order.</summary>
    public required uint[] Draws { get; init; }

    /// <summary>The state after the operation.</summary>
    public required TraceHeader Header { get; init; }
}

/// <summary>The kinds of operation in a recording.</summary>
public enum TraceOperation
{
    /// <summary><c>m[k] = v</c></summary>
    Set,

    /// <summary><c>v, ok := m[k]</c></summary>
    Get,

    /// <summary><c>delete(m, k)</c></summary>
    Delete,

    /// <summary><c>clear(m)</c></summary>
    Clear,

    /// <summary>The start of a <c>range</c> and its first entry.</summary>
    IteratorStart,

    /// <summary>The next entry of a <c>range</c>.</summary>
    IteratorNext,

    /// <summary>A look at the buckets; the map does not notice.</summary>
    Dump,
}

/// <summary>The recorded fields of <c>hmap</c> that a map of ours has too.</summary>
public readonly record struct TraceHeader(
    int Count, int B, int NOverflow, bool Iterator, bool OldIterator, bool SameSizeGrow, bool Growing, long NEvacuate, uint Hash0);

/// <summary>The recorded buckets.</summary>
/// <param name="Buckets">The buckets with content; <see langword="null"/> where none were allocated.</param>
/// <param name="OldBuckets">The older buckets with content; <see langword="null"/> unless the map was growing.</param>
/// <param name="Only">The only bucket that was looked at; <see langword="null"/> where all were.</param>
public sealed record TraceDump(IReadOnlyList<TraceBucket>? Buckets, IReadOnlyList<TraceBucket>? OldBuckets, int? Only);

/// <summary>One recorded bucket; an evacuated old one has no groups.</summary>
public sealed record TraceBucket(int Index, IReadOnlyList<TraceGroup> Chain)
{
    /// <summary>Whether the entries had been moved to the new buckets.</summary>
    public bool IsEvacuated => Chain.Count == 0;
}

/// <summary>Eight recorded slots.</summary>
/// <param name="TopHash">The eight tophash codes, in hexadecimal.</param>
/// <param name="Keys">The eight keys; <see langword="null"/> for a slot that is not in use.</param>
public sealed record TraceGroup(string TopHash, string?[] Keys);
