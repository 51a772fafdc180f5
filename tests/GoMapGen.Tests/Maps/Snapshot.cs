using System.Text;
using GoMapGen.Diagnostics;

namespace GoMapGen.Tests;

/// <summary>All that can be seen of a map, taken without a change to it and without a call to a key's own code.</summary>
/// <param name="Header">The header.</param>
/// <param name="Buckets">The dump as text.</param>
/// <param name="Entries">The entries as text, sorted.</param>
internal sealed record Snapshot(MapHeader Header, string Buckets, string Entries)
{
    public static Snapshot Of<TMap, TKey, TElem, TEnumerator>(IMapMembers<TMap, TKey, TElem, TEnumerator> map)
        where TMap : IMapMembers<TMap, TKey, TElem, TEnumerator>
        where TEnumerator : struct, IEnumerator<KeyValuePair<TKey, TElem>>
    {
        // A clone has the same buckets and is not marked as being iterated.
        var entries = new List<string>();
        using TEnumerator enumerator = map.Clone().GetEnumerator();
        while (enumerator.MoveNext())
        {
            entries.Add($"{enumerator.Current.Key}={enumerator.Current.Value}");
        }

        entries.Sort(string.CompareOrdinal);
        return new Snapshot(map.GetHeader(), Text(map.Dump()), string.Join(";", entries));
    }

    private static string Text<TKey>(MapDump<TKey> dump)
    {
        var text = new StringBuilder();
        Append(text, dump.Buckets);
        if (dump.OldBuckets is { } old)
        {
            Append(text.AppendLine("old"), old);
        }

        return text.ToString();
    }

    private static void Append<TKey>(StringBuilder text, IReadOnlyList<BucketDump<TKey>> buckets)
    {
        foreach (BucketDump<TKey> bucket in buckets)
        {
            text.Append(bucket.Index);
            foreach (SlotGroup<TKey> group in bucket.Chain)
            {
                text.Append(' ').AppendJoin(',', group.TopHash).Append(' ').AppendJoin(',', group.Keys);
            }

            text.AppendLine();
        }
    }
}
