namespace GoMapGen.Runtime;

/// <summary>The keys that a process hashes with: an AES key schedule of 128 bytes, or the four words of the hash without AES.</summary>
internal sealed record HashKeyMaterial(byte[]? AesSchedule, ulong[]? FallbackWords)
{
    /// <summary>Whether both are the same algorithm with the same keys.</summary>
    internal bool IsSameAs(HashKeyMaterial other) =>
        AesSchedule is not null == other.AesSchedule is not null
        && AesSchedule.AsSpan().SequenceEqual(other.AesSchedule)
        && FallbackWords.AsSpan().SequenceEqual(other.FallbackWords);
}
