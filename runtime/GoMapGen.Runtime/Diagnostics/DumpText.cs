using System.Text;
using GoMapGen.Runtime;

namespace GoMapGen.Diagnostics;

/// <summary>
/// Buckets as text: a line for each bucket, one more for each of its overflow buckets, and eight columns, so that slots stand below
/// slots. A slot is its tophash code and its key, or where its key has gone.
/// </summary>
/// <example>
/// <code>
/// buckets
///    0 | 9b 12   | 41 7    | 01      | 00      | 00      | 00      | 00      | 00
///    + | c0 28   | 00      | 00      | 00      | 00      | 00      | 00      | 00
/// old buckets
///    0 | 02 X    | 03 Y    | 04 -    | 04 -    | 04 -    | 04 -    | 04 -    | 04 -
/// </code>
/// </example>
internal static class DumpText
{
    // Longer keys are cut, so that a line stays a line.
    private const int LongestKey = 24;

    public static string Of<TKey>(MapDump<TKey> dump)
    {
        var text = new StringBuilder();
        int width = Math.Max(Width(dump.Buckets), Width(dump.OldBuckets ?? []));
        Append(text, "buckets", dump.Buckets, width);
        if (dump.OldBuckets is { } old)
        {
            Append(text, "old buckets", old, width);
        }

        return text.ToString();
    }

    private static int Width<TKey>(IReadOnlyList<BucketDump<TKey>> buckets) =>
        buckets.SelectMany(static bucket => bucket.Chain)
            .SelectMany(static group => Enumerable.Range(0, group.TopHash.Length).Select(slot => Slot(group, slot).Length))
            .DefaultIfEmpty()
            .Max();

    private static void Append<TKey>(StringBuilder text, string heading, IReadOnlyList<BucketDump<TKey>> buckets, int width)
    {
        text.Append(heading).Append('\n');
        foreach (BucketDump<TKey> bucket in buckets)
        {
            for (int link = 0; link < bucket.Chain.Count; link++)
            {
                text.Append((link == 0 ? MapFormat.Text(bucket.Index) : "+").PadLeft(6));
                SlotGroup<TKey> group = bucket.Chain[link];
                for (int slot = 0; slot < group.TopHash.Length; slot++)
                {
                    text.Append(" | ").Append(Slot(group, slot).PadRight(width));
                }

                while (text[^1] == ' ')
                {
                    text.Length--;
                }

                text.Append('\n');
            }
        }
    }

    private static string Slot<TKey>(SlotGroup<TKey> group, int slot)
    {
        byte code = group.TopHash[slot];
        return code switch
        {
            TopHash.EmptyRest or TopHash.EmptyOne => $"{code:x2}",
            TopHash.EvacuatedX => $"{code:x2} X",
            TopHash.EvacuatedY => $"{code:x2} Y",
            TopHash.EvacuatedEmpty => $"{code:x2} -",
            _ => $"{code:x2} {Key(group.Keys[slot])}",
        };
    }

    private static string Key<TKey>(TKey key)
    {
        var text = new StringBuilder();
        foreach (char c in MapFormat.Text(key))
        {
            if (text.Length == LongestKey)
            {
                return text.Append("..").ToString();
            }

            text.Append(char.IsControl(c) ? ' ' : c);
        }

        return text.ToString();
    }
}
