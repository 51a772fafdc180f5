using System.Globalization;
using System.Security;
using System.Text;
using GoMapGen.Diagnostics;

namespace Inspector;

/// <summary>Draws a look at a map as SVG, and all of them as a page: a row for each bucket with its overflow chain, a box for each slot.</summary>
public static class Picture
{
    private const int SlotWidth = 38;
    private const int SlotHeight = 34;
    private const int GroupWidth = (8 * SlotWidth) + 22;
    private const int RowHeight = SlotHeight + 10;
    private const int Left = 62;
    private const int TitleLength = 88;
    private const int LeastWidth = 800;

    // From this code on a slot holds an entry.
    private const byte InUse = 5;

    // The ground belongs to the picture: a browser may be set to light where the page around it is dark.
    private const string Style = """
        <style>
        svg.map { background: #fff } .map text { fill: #1f2328 } .map .small, .map .code { fill: #555 } .map .code { font-size: 10px }
        .map rect { stroke: #888 } .map path { fill: none; stroke: #555 }
        .s0 { fill: #fff } .s1 { fill: #eee } .s2 { fill: #cdeccd } .s3 { fill: #ffe0b0 } .s4 { fill: #d4d4d4 } .s5 { fill: #cfe2ff }
        @media (prefers-color-scheme: dark) {
        svg.map { background: #0d1117 } .map text { fill: #e6edf3 } .map .small, .map .code { fill: #b4bcc6 }
        .map rect { stroke: #6e7681 } .map path { stroke: #b4bcc6 }
        .s0 { fill: #0d1117 } .s1 { fill: #272c33 } .s2 { fill: #1d4428 } .s3 { fill: #5c4015 } .s4 { fill: #3d444d } .s5 { fill: #1f3d66 }
        }
        </style>
        """;

    private static readonly SlotGroup<int> NothingInside = new(new byte[8], new int[8]);

    /// <summary>All of them as one page, in their order.</summary>
    public static string Page(IEnumerable<Step> steps) =>
        $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>The life of a small map</title>
        <style>
        :root { color-scheme: light dark }
        body { margin: 0 auto; max-width: 1100px; padding: 8px; background: #fff }
        figure { margin: 0 0 16px; overflow-x: auto }
        @media (prefers-color-scheme: dark) { body { background: #0d1117 } }
        </style>
        </head>
        <body>
        {{string.Concat(steps.Select(static step => $"<figure id=\"{step.Name}\" tabindex=\"0\">\n{Draw(step)}</figure>\n"))}}</body>
        </html>

        """.ReplaceLineEndings("\n");

    /// <summary>The picture.</summary>
    public static string Draw(Step step)
    {
        int buckets = 1 << step.Header.B;
        (string Heading, BucketDump<int>[] Buckets)[] parts = step.Dump.OldBuckets is { } old
            ? [("old buckets", All(old, step.Header.SameSizeGrow ? buckets : buckets / 2)), ("buckets", All(step.Dump.Buckets, buckets))]
            : [("buckets", All(step.Dump.Buckets, buckets))];
        int groups = parts.SelectMany(static part => part.Buckets).Max(static bucket => bucket.Chain.Count);
        string[] title = [.. Lines(step.Title)];
        int width = Math.Max(LeastWidth, Left + (groups * GroupWidth));
        int top = 44 + (title.Length * 18);
        int height = top + parts.Sum(static part => 30 + (part.Buckets.Length * RowHeight)) + 34;

        var svg = new StringBuilder();
        Line(svg, $"""<svg class="map" xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="monospace" font-size="12" role="img">""");
        Line(svg, $"""<title>{SecurityElement.Escape(step.Title)}</title>""");
        Line(svg, Style.ReplaceLineEndings("\n"));
        int y = 22;
        foreach (string line in title)
        {
            Line(svg, $"""<text x="10" y="{y}" font-size="13" font-family="sans-serif">{SecurityElement.Escape(line)}</text>""");
            y += 18;
        }

        Line(svg, $"""<text class="small" x="10" y="{y + 4}">{Describe(step.Header)}</text>""");
        y = top;
        foreach ((string heading, BucketDump<int>[] rows) in parts)
        {
            Line(svg, $"""<text class="small" x="10" y="{y + 14}">{heading}</text>""");
            y += 24;
            foreach (BucketDump<int> bucket in rows)
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

    // A look at a map leaves out buckets that never held an entry.
    private static BucketDump<int>[] All(IReadOnlyList<BucketDump<int>> seen, int count)
    {
        var all = new BucketDump<int>[count];
        foreach (BucketDump<int> bucket in seen)
        {
            all[bucket.Index] = bucket;
        }

        for (int index = 0; index < count; index++)
        {
            all[index] ??= new BucketDump<int>(index, [NothingInside]);
        }

        return all;
    }

    // SVG breaks no lines.
    private static IEnumerable<string> Lines(string text)
    {
        while (text.Length > TitleLength)
        {
            int end = text.LastIndexOf(' ', TitleLength);
            yield return text[..end];
            text = text[(end + 1)..];
        }

        yield return text;
    }

    private static void Draw(StringBuilder svg, BucketDump<int> bucket, int y)
    {
        Line(svg, $"""<text x="10" y="{y + 21}">{bucket.Index}</text>""");
        for (int group = 0; group < bucket.Chain.Count; group++)
        {
            int x = Left + (group * GroupWidth);
            if (group > 0)
            {
                Line(svg, $"""<path d="M{x - 20} {y + (SlotHeight / 2)} h14 m-5 -4 l5 4 l-5 4"/>""");
            }

            for (int slot = 0; slot < 8; slot++)
            {
                Draw(svg, bucket.Chain[group].TopHash[slot], bucket.Chain[group].Keys[slot], x + (slot * SlotWidth), y);
            }
        }
    }

    private static void Draw(StringBuilder svg, byte topHash, int key, int x, int y)
    {
        string text = topHash >= InUse ? key.ToString(CultureInfo.InvariantCulture) : topHash switch { 2 => "X", 3 => "Y", _ => "" };
        Line(svg, $"""<rect class="{Class(topHash)}" x="{x}" y="{y}" width="{SlotWidth}" height="{SlotHeight}"/>""");
        Line(svg, $"""<text class="code" x="{x + (SlotWidth / 2)}" y="{y + 13}" text-anchor="middle">{topHash:x2}</text>""");
        if (text.Length > 0)
        {
            Line(svg, $"""<text x="{x + (SlotWidth / 2)}" y="{y + 28}" text-anchor="middle">{text}</text>""");
        }
    }

    private static string Class(byte topHash) => string.Create(CultureInfo.InvariantCulture, $"s{Math.Min(topHash, InUse)}");

    private static string Describe(MapHeader header)
    {
        string growth = !header.Growing ? "" : header.SameSizeGrow ? $", growing to the same size: old buckets below {header.NEvacuate} have moved" : $", growing: old buckets below {header.NEvacuate} have moved";
        return string.Create(CultureInfo.InvariantCulture, $"count {header.Count}, B {header.B}, overflow buckets {header.NOverflow}{growth}");
    }

    private static void Legend(StringBuilder svg, int y)
    {
        (byte TopHash, string Text)[] legend = [(InUse, "in use: tophash, key"), (0, "00 empty to the end"), (1, "01 empty"), (2, "02 moved to X"), (3, "03 moved to Y"), (4, "04 was empty")];
        int x = 10;
        foreach ((byte topHash, string text) in legend)
        {
            Line(svg, $"""<rect class="{Class(topHash)}" x="{x}" y="{y}" width="12" height="12"/>""");
            Line(svg, $"""<text class="small" x="{x + 17}" y="{y + 10}" font-size="11">{text}</text>""");
            x += 32 + (text.Length * 7);
        }
    }

    private static void Line(StringBuilder svg, string line) => svg.Append(line).Append('\n');
}
