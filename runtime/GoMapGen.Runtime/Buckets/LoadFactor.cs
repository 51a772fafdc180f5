namespace GoMapGen.Runtime;

/// <summary>When a map has too many entries, or too many overflow buckets, for its number of buckets.</summary>
internal static class LoadFactor
{
    // Go: loadFactorNum / loadFactorDen, an average of 6.5 entries a bucket.
    private const int Numerator = 13;
    private const int Denominator = 2;

    /// <summary>No array of buckets is longer; more cannot be indexed by an int.</summary>
    private const int MaxLogBuckets = 30;

    /// <summary>Go: maxAlloc on amd64, 2^48 bytes.</summary>
    private const long MaxBytes = 1L << 48;

    /// <summary>The number of entries at which a new one starts a growth. Go: overLoadFactor(count + 1, B).</summary>
    public static int Limit(int logBuckets)
    {
        long limit = (long)Numerator * ((1L << logBuckets) / Denominator);
        return (int)Math.Clamp(limit, TopHash.Slots, int.MaxValue);
    }

    /// <summary>Go: overLoadFactor.</summary>
    public static bool IsOver(long count, int logBuckets) =>
        count > TopHash.Slots && count > Numerator * ((1L << logBuckets) / Denominator);

    /// <summary>
    /// As many overflow buckets as buckets, of which most must be in sparse use, since dense ones would have led to a
    /// doubling. From 2^16 buckets on the count is approximate. Go: tooManyOverflowBuckets.
    /// </summary>
    public static bool TooManyOverflow(int overflow, int logBuckets) => overflow >= 1 << Math.Min(logBuckets, 15);

    /// <summary>
    /// The logarithm of the number of buckets for a hint; a hint that is negative or asks for more than can be had counts
    /// as 0. Go: makemap.
    /// </summary>
    public static int LogBucketsFor(long hint, int bytesPerBucket)
    {
        if (hint < 0 || hint > MaxBytes / bytesPerBucket)
        {
            return 0;
        }

        int logBuckets = 0;
        while (IsOver(hint, logBuckets))
        {
            logBuckets++;
        }

        return logBuckets <= MaxLogBuckets ? logBuckets : 0;
    }
}
