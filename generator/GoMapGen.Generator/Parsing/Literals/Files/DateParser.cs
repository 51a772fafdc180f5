using System.Globalization;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Parsing.Files;

/// <summary>Dates, times and Guid, in ISO 8601 and as .NET writes them for machines.</summary>
internal static class DateParser
{
    private static readonly string[] Dates = ["yyyy-MM-dd"];

    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    private static readonly string[] Moments =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] MomentsWithOffset =
    [
        "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>A constant of a date or time.</summary>
    public static Constant? Parse(string text, ConstantKind kind) => kind switch
    {
        ConstantKind.DateTime => Moment(text) is { } moment ? new Constant(kind, unchecked((ulong)moment.ToBinary())) : null,
        ConstantKind.DateTimeOffset => MomentWithOffset(text) is { } moment
            ? new Constant(kind, (ulong)moment.Ticks, unchecked((ulong)moment.Offset.Ticks))
            : null,
        ConstantKind.DateOnly => Exact(text, Dates) is { } date ? new Constant(kind, (ulong)(date.Ticks / TimeSpan.TicksPerDay)) : null,
        ConstantKind.TimeOnly => Exact(text, Times) is { } time ? new Constant(kind, (ulong)time.TimeOfDay.Ticks) : null,

        // Without a colon it would be a number of days.
        _ => text.IndexOf(':') >= 0 && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan span)
            ? new Constant(kind, unchecked((ulong)span.Ticks))
            : null,
    };

    /// <summary>A constant of a Guid.</summary>
    public static Constant? Guid(string text)
    {
        if (!System.Guid.TryParse(text, out Guid guid))
        {
            return null;
        }

        byte[] bytes = guid.ToByteArray();
        ulong low = 0, high = 0;
        for (int i = 7; i >= 0; i--)
        {
            low = low << 8 | bytes[i];
            high = high << 8 | bytes[i + 8];
        }

        return new Constant(ConstantKind.Guid, low, high);
    }

    private static DateTime? Moment(string text) => IsUtc(text)
        ? Exact(text.Substring(0, text.Length - 1), Moments) is { } utc ? DateTime.SpecifyKind(utc, DateTimeKind.Utc) : null
        : Exact(text, Moments);

    // Without an offset it would be that of the machine which compiles.
    private static DateTimeOffset? MomentWithOffset(string text)
    {
        if (IsUtc(text))
        {
            return Moment(text) is { } utc ? new DateTimeOffset(utc) : null;
        }

        return DateTimeOffset.TryParseExact(text, MomentsWithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment)
            ? moment
            : null;
    }

    private static bool IsUtc(string text) => text.Length > 0 && text[text.Length - 1] == 'Z';

    // NoCurrentDateDefault: a time alone is on the first day, not on today.
    private static DateTime? Exact(string text, string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out DateTime moment) ? moment : null;
}
