using System.Globalization;
using System.Security;
using System.Text;
using GoMapGen.Diagnostics;

namespace Inspector;

/// <summary>Draws a look at a map as SVG: a row for each bucket with its overflow chain, a box for each slot.</summary>
public static class Picture
{
    private const int SlotWidth = 38;
    private const int SlotHeight = 34;
    private const int GroupWidth = (8 * SlotWidth) + 22;
    private const int RowHeight = SlotHeight + 10;
    private const int Left = 62;
    private const int Top = 62;

    /// <summary>The picture.</summary>
    public static string Draw(Step step)
    {
        (string Heading, IReadOnlyList<BucketDump<int>> Buckets)[] parts = step.Dump.OldBuckets is { } old
            ? [("old buckets", old), ("buckets", step.Dump.Buckets)]
            : [("buckets", step.Dump.Buckets)];
        int groups = parts.SelectMany(static part => part.Buckets).Select(static bucket => bucket.Chain.Count).DefaultIfEmpty(1).Max();
        int width = Math.Max(760, Left + (groups * GroupWidth));
        int height = Top + parts.Sum(static part => 30 + (part.Buckets.Count * RowHeight)) + 34;

        var svg = new StringBuilder();
        Line(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="monospace" font-size="12">""");
        Line(svg, $"""<title>{SecurityElement.Escape(step.Title)}</title>""");
        Line(svg, $"""<rect width="{width}" height="{height}" fill="#ffffff"/>""");
        Line(svg, $"""<text x="10" y="22" font-size="13" font-family="sans-serif">{SecurityElement.Escape(step.Title)}</text>""");
        Line(svg, $"""<text x="10" y="44" fill="#555555">{Describe(step.Header)}</text>""");
        int y = Top;
        foreach ((string heading, IReadOnlyList<BucketDump<int>> buckets) in parts)
        {
            Line(svg, $"""<text x="10" y="{y + 14}" fill="#555555">{heading}</text>""");
            y += 24;
            foreach (BucketDump<int> bucket in buckets)
            {
                Draw(svg, bucket, y);
                y += RowHeight;
            }

            y += 6;
        }

        Legend(svg, y + 8);
        Line(svg, "</svg>");
        return svg.ToString();
    }

    private static void Draw(StringBuilder svg, BucketDump<int> bucket, int y)
    {
        Line(svg, $"""<text x="10" y="{y + 21}">{bucket.Index}</text>""");
        for (int group = 0; group < bucket.Chain.Count; group++)
        {
            int x = Left + (group * GroupWidth);
            if (group > 0)
            {
                Line(svg, $"""<path d="M{x - 20} {y + (SlotHeight / 2)} h14 m-5 -4 l5 4 l-5 4" fill="none" stroke="#555555"/>""");
            }

            for (int slot = 0; slot < 8; slot++)
            {
                Draw(svg, bucket.Chain[group].TopHash[slot], bucket.Chain[group].Keys[slot], x + (slot * SlotWidth), y);
            }
        }
    }

    private static void Draw(StringBuilder svg, byte topHash, int key, int x, int y)
    {
        string text = topHash >= 5 ? key.ToString(CultureInfo.InvariantCulture) : topHash switch { 2 => "X", 3 => "Y", _ => "" };
        Line(svg, $"""<rect x="{x}" y="{y}" width="{SlotWidth}" height="{SlotHeight}" fill="{Fill(topHash)}" stroke="#888888"/>""");
        Line(svg, $"""<text x="{x + (SlotWidth / 2)}" y="{y + 13}" text-anchor="middle" font-size="10" fill="#777777">{topHash:x2}</text>""");
        Line(svg, $"""<text x="{x + (SlotWidth / 2)}" y="{y + 28}" text-anchor="middle">{text}</text>""");
    }

    private static string Fill(byte topHash) => topHash switch
    {
        0 => "#ffffff",
        1 => "#eeeeee",
        2 => "#cdeccd",
        3 => "#ffe0b0",
        4 => "#dddddd",
        _ => "#cfe2ff",
    };

    private static string Describe(MapHeader header)
    {
        string growth = !header.Growing ? "" : header.SameSizeGrow ? $", growing to the same size: old buckets below {header.NEvacuate} have moved" : $", growing: old buckets below {header.NEvacuate} have moved";
        return string.Create(CultureInfo.InvariantCulture, $"count {header.Count}, B {header.B}, overflow buckets {header.NOverflow}{growth}");
    }

    private static void Legend(StringBuilder svg, int y)
    {
        (byte TopHash, string Text)[] legend = [(5, "in use: tophash, key"), (0, "empty to the end"), (1, "empty"), (2, "moved to X"), (3, "moved to Y"), (4, "was empty")];
        int x = 10;
        foreach ((byte topHash, string text) in legend)
        {
            Line(svg, $"""<rect x="{x}" y="{y}" width="12" height="12" fill="{Fill(topHash)}" stroke="#888888"/>""");
            Line(svg, $"""<text x="{x + 17}" y="{y + 10}" font-size="11" fill="#555555">{text}</text>""");
            x += 32 + (text.Length * 7);
        }
    }

    private static void Line(StringBuilder svg, string line) => svg.Append(line).Append('\n');
}
