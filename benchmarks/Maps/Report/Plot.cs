using System.Text;

namespace GoMapGen.Benchmarks.Report;

/// <summary>
/// One plot with logarithmic axes as SVG, light or dark as the browser is set. The ground is its own: the page around may be the other.
/// </summary>
internal sealed class Plot(double left, double top, double width, double height)
{
    private readonly StringBuilder _svg = new();
    private (double From, double To) _x;
    private (double From, double To) _y;

    /// <summary>A file of plots.</summary>
    public static string File(double width, double height, string title, IEnumerable<Plot> plots) =>
        $$"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{width}} {{height}}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="{{title}}">
        <style>
        svg { background: #fff } text { fill: #444 } .head { font-weight: 600; fill: #222 } .grid { stroke: #ddd } .one { stroke: #888; stroke-dasharray: 4 3 }
        path { fill: none } .thin { stroke: #0a6ebd; stroke-opacity: .3 } .ours { stroke: #0a6ebd; stroke-width: 2 } .other { stroke: #c2571a; stroke-width: 2 }
        .oursText { fill: #0a6ebd } .otherText { fill: #c2571a }
        @media (prefers-color-scheme: dark) {
        svg { background: #0d1117 } text { fill: #bbb } .head { fill: #eee } .grid { stroke: #383838 } .one { stroke: #888 }
        .thin, .ours { stroke: #58a6ff } .other { stroke: #f0883e } .oursText { fill: #58a6ff } .otherText { fill: #f0883e }
        }
        </style>
        {{string.Concat(plots.Select(static plot => plot._svg))}}</svg>

        """.ReplaceLineEndings("\n");

    /// <summary>Sets the axes, draws a grid line for each mark and the title.</summary>
    public Plot Axes(string title, (double Value, string Text)[] xMarks, (double Value, string Text)[] yMarks)
    {
        _x = (xMarks[0].Value, xMarks[^1].Value);
        _y = (yMarks[0].Value, yMarks[^1].Value);
        Text(left, top - 10, title, "head", "start");
        foreach ((double value, string text) in xMarks)
        {
            Line(X(value), top, X(value), top + height, "grid");
            Text(X(value), top + height + 16, text, "", "middle");
        }

        foreach ((double value, string text) in yMarks)
        {
            Line(left, Y(value), left + width, Y(value), "grid");
            Text(left - 6, Y(value) + 4, text, "", "end");
        }

        return this;
    }

    /// <summary>A horizontal line at a value.</summary>
    public Plot Level(double value)
    {
        Line(left, Y(value), left + width, Y(value), "one");
        return this;
    }

    /// <summary>A line through points; what is outside the axes is drawn at their ends.</summary>
    public Plot Series(IEnumerable<(double X, double Y)> points, string style)
    {
        var path = string.Join(' ', points.Select((point, i) => FormattableString.Invariant($"{(i == 0 ? 'M' : 'L')}{X(point.X):F1} {Y(point.Y):F1}")));
        if (path.Length > 0)
        {
            _svg.Append($"<path class=\"{style}\" d=\"{path}\"/>\n");
        }

        return this;
    }

    /// <summary>A word in the plot, in the colour of a series; 0 to 1 from the left and the top.</summary>
    public Plot Label(double x, double y, string text, string style)
    {
        Text(left + (x * width), top + (y * height), text, style, "start");
        return this;
    }

    private static double Share(double value, (double From, double To) axis) =>
        Math.Clamp(Math.Log(value / axis.From) / Math.Log(axis.To / axis.From), 0, 1);

    private double X(double value) => left + (width * Share(value, _x));

    private double Y(double value) => top + (height * (1 - Share(value, _y)));

    private void Line(double x1, double y1, double x2, double y2, string style) =>
        _svg.Append(FormattableString.Invariant($"<line class=\"{style}\" x1=\"{x1:F1}\" y1=\"{y1:F1}\" x2=\"{x2:F1}\" y2=\"{y2:F1}\"/>\n"));

    private void Text(double x, double y, string text, string style, string anchor) =>
        _svg.Append(FormattableString.Invariant($"<text class=\"{style}\" x=\"{x:F1}\" y=\"{y:F1}\" text-anchor=\"{anchor}\">{text}</text>\n"));
}
