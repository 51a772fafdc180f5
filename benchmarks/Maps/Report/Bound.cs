namespace GoMapGen.Benchmarks.Report;

/// <summary>What is in the way of a cell that is above what is aimed at: docs/bounds.md.</summary>
internal static class Bound
{
    public const string Layout = "layout";
    public const string Load = "load";
    public const string LoadAndRules = "load, rules";
    public const string Rules = "rules";

    /// <summary>The first of ideal, bare map and map that does not reach a time says it.</summary>
    public static string Of(double ours, double bare, double ideal, double aim) =>

        // Where memory happens to lie can make the ideal the slower one of the two; then it bounds nothing.
        Math.Min(ideal, bare) > aim ? Layout : bare <= aim ? Rules : bare < ours ? LoadAndRules : Load;
}
