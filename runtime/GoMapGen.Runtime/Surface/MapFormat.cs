using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace GoMapGen.Runtime;

/// <summary>Prints maps as Go's fmt does: <c>map[a:1 b:2]</c>, sorted by key. Go: fmt.printValue, internal/fmtsort.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MapFormat
{
    /// <summary>The text of a map.</summary>
    /// <exception cref="InsufficientExecutionStackException">The map, or a list in it, holds itself.</exception>
    public static string Format<TKey, TElem>(IEnumerable<KeyValuePair<TKey, TElem>> map)
    {
        // One by one, since how many there are may change when another thread writes.
        List<KeyValuePair<TKey, TElem>> entries = [];
        foreach (KeyValuePair<TKey, TElem> entry in map)
        {
            entries.Add(entry);
        }

        entries.Sort(static (x, y) => Compare(x.Key, y.Key));
        var text = new StringBuilder("map[");
        for (int i = 0; i < entries.Count; i++)
        {
            if (i > 0)
            {
                text.Append(' ');
            }

            Append(text, entries[i].Key);
            text.Append(':');
            Append(text, entries[i].Value);
        }

        return text.Append(']').ToString();
    }

    // nil first; type by type, as Go does, but by the types' names; numbers by value with NaN below all; strings by code unit; tuples
    // item by item; anything else by its own order, or by its text.
    private static int Compare(object? x, object? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        if (x is string s && y is string t)
        {
            return string.CompareOrdinal(s, t);
        }

        if (x.GetType() != y.GetType())
        {
            return string.CompareOrdinal(x.GetType().FullName, y.GetType().FullName);
        }

        if (x is ITuple items && y is ITuple others)
        {
            // Their own order is one of the culture where an item is a string.
            return Compare(items, others);
        }

        try
        {
            if (x is IComparable comparable)
            {
                return comparable.CompareTo(y);
            }
        }
        catch (Exception)
        {
            // A comparison that fails: what is printed is then sorted as text.
        }

        return string.CompareOrdinal(Text(x), Text(y));
    }

    // Of one type, so of one length.
    private static int Compare(ITuple x, ITuple y)
    {
        for (int i = 0; i < x.Length; i++)
        {
            int order = Compare(x[i], y[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static void Append(StringBuilder text, object? value) => text.Append(Text(value));

    internal static string Text(object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            null => "<nil>",
            string s => s,
            bool b => b ? "true" : "false",
            double d => Number(d, d.ToString("R", CultureInfo.InvariantCulture)),
            float f => Number(f, f.ToString("R", CultureInfo.InvariantCulture)),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            Array { Rank: > 1 } array => Rows(array, new int[array.Rank], 0),
            IList list => List(list),
            _ => value.ToString() ?? "",
        };
    }

    private static string List(IList list)
    {
        int count;
        try
        {
            count = list.Count;
        }
        catch (InvalidOperationException)
        {
            // An ImmutableArray that was never set: Go's nil slice.
            count = 0;
        }

        var text = new StringBuilder("[");
        for (int i = 0; i < count; i++)
        {
            text.Append(i > 0 ? " " : "").Append(Text(list[i]));
        }

        return text.Append(']').ToString();
    }

    // An array of several dimensions, as Go prints one of arrays.
    private static string Rows(Array array, int[] at, int dimension)
    {
        var text = new StringBuilder("[");
        int first = array.GetLowerBound(dimension);
        for (int i = first; i <= array.GetUpperBound(dimension); i++)
        {
            at[dimension] = i;
            text.Append(i > first ? " " : "").Append(dimension < array.Rank - 1 ? Rows(array, at, dimension + 1) : Text(array.GetValue(at)));
        }

        return text.Append(']').ToString();
    }

    // Go's %v for floats: the shortest digits that read back as the number, with an exponent below 1e-4 and from 1e6 on.
    private static string Number(double value, string shortest)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "+Inf" : "-Inf";
        }

        if (value == 0)
        {
            return double.IsNegative(value) ? "-0" : "0";
        }

        int exponent = Exponent(shortest);
        string digits = Digits(shortest);
        string sign = value < 0 ? "-" : "";
        if (exponent is < -4 or >= 6)
        {
            string fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
        }

        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        return digits.Length <= exponent + 1
            ? sign + digits.PadRight(exponent + 1, '0')
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    // The power of ten of a number's first significant digit. Of the shortest digits: of all digits, 1e-7 is 9.9..e-8.
    private static int Exponent(string number)
    {
        int end = number.IndexOf('E');
        if (end >= 0)
        {
            return int.Parse(number.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        ReadOnlySpan<char> digits = number.AsSpan().TrimStart('-');
        int point = digits.IndexOf('.');
        return digits[0] != '0' ? (point < 0 ? digits.Length : point) - 1 : point - digits.IndexOfAnyExcept('0', '.');
    }

    // The significant digits of a number, without sign, point, exponent and the zeros around them.
    private static string Digits(string number)
    {
        int end = number.IndexOf('E');
        string mantissa = end < 0 ? number : number[..end];
        return mantissa.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Trim('0') is { Length: > 0 } digits
            ? digits
            : "0";
    }
}
