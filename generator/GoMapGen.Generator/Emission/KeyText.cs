using System.Globalization;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>The expressions that functions of keys are put together from.</summary>
internal static class KeyText
{
    /// <summary>A member of a value.</summary>
    public static string Access(ShapeMember member, string value, string index) => string.Format(CultureInfo.InvariantCulture, member.Access, value, index);

    /// <summary>A value as a format has it.</summary>
    public static string Read(string format, string value) => string.Format(CultureInfo.InvariantCulture, format, value);

    /// <summary>A number as it is written in C#.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether an expression casts, and would overflow where a project checks that.</summary>
    public static bool NeedsUnchecked(string expression) => expression.Contains("long)") || expression.Contains("int)") || expression.Contains("short)") || expression.Contains("byte)");

    /// <summary>An expression that does not overflow anywhere.</summary>
    public static string Unchecked(string expression) => NeedsUnchecked(expression) ? $"unchecked({expression})" : expression;
}
