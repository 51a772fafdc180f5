using System.ComponentModel;

namespace GoMapGen.Runtime;

/// <summary>Gives the entry of a slot.</summary>
/// <typeparam name="TGroup">The emitted struct of eight slots.</typeparam>
/// <typeparam name="TEntry">Key and elem.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEntryReader<TGroup, TEntry>
    where TGroup : struct
{
    /// <summary>The entry in a slot.</summary>
    static abstract TEntry EntryAt(ref TGroup group, int slot);
}

/// <summary>The entries of a map for the debugger, in the order of the buckets. Draws nothing and changes nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DebugEntries
{
    /// <summary>A copy of the entries.</summary>
    public static TEntry[] Of<TGroup, TReader, TEntry>(ref MapState<TGroup> map)
        where TGroup : struct
        where TReader : struct, IEntryReader<TGroup, TEntry>
    {
        var entries = new List<TEntry>();
        ulong[]? oldWords = map.Old?.Buckets.TopHash;
        for (int bucket = 0; bucket < (map.Buckets.TopHash?.Length ?? 0); bucket++)
        {
            // Until its old bucket has been evacuated, a bucket holds nothing.
            if (oldWords is null || TopHash.IsEvacuated(oldWords[bucket & (oldWords.Length - 1)]))
            {
                Add<TGroup, TReader, TEntry>(entries, in map.Buckets, bucket);
            }
        }

        for (int bucket = 0; bucket < (oldWords?.Length ?? 0); bucket++)
        {
            if (!TopHash.IsEvacuated(oldWords![bucket]))
            {
                Add<TGroup, TReader, TEntry>(entries, in map.Old!.Buckets, bucket);
            }
        }

        return [.. entries];
    }

    private static void Add<TGroup, TReader, TEntry>(List<TEntry> entries, in BucketArray<TGroup> buckets, int bucket)
        where TGroup : struct
        where TReader : struct, IEntryReader<TGroup, TEntry>
    {
        int overflow = 0;
        do
        {
            ulong word = buckets.WordAt(bucket, overflow);
            ref TGroup group = ref buckets.GroupAt(bucket, overflow);
            for (int slot = 0; slot < TopHash.Slots; slot++)
            {
                if (TopHash.At(word, slot) >= TopHash.Min)
                {
                    entries.Add(TReader.EntryAt(ref group, slot));
                }
            }

            overflow = buckets.Next(bucket, overflow);
        }
        while (overflow != 0);
    }
}
