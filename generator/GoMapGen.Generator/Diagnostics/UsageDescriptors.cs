using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Diagnostics;

/// <summary>The rules about how maps are used.</summary>
internal static class UsageDescriptors
{
    /// <summary>030.</summary>
    public static readonly DiagnosticDescriptor NegativeHint = Rule(
        "GOMAP030", "Negative constant hint", "The capacity {0} is negative; write the number of entries that you expect, or leave it out",
        DiagnosticSeverity.Error);

    /// <summary>031.</summary>
    public static readonly DiagnosticDescriptor RefAfterWrite = Rule(
        "GOMAP031", "A ref into a map is used after a write to the map",
        "'{0}' refers into '{1}', which has been written to since, so it may refer to memory that the map no longer uses; {2}",
        DiagnosticSeverity.Error);

    /// <summary>032.</summary>
    public static readonly DiagnosticDescriptor CapturedWrite = Rule(
        "GOMAP032", "A map is captured and written by concurrent code",
        "'{0}' is shared with the code given to '{1}' and is written there without a lock; hold a lock around every use, or give each task a map of its own",
        DiagnosticSeverity.Warning);

    /// <summary>033.</summary>
    public static readonly DiagnosticDescriptor OrderDependence = Rule(
        "GOMAP033", "Depends on iteration order",
        "'{0}' depends on the order of iteration, which is random and differs from loop to loop; order the entries first, as in OrderBy(..).{0}(..), or look a key up",
        DiagnosticSeverity.Warning);

    /// <summary>034.</summary>
    public static readonly DiagnosticDescriptor OpAssign = Rule(
        "GOMAP034", "An update through the indexer is two look-ups", "This looks '{0}' up in '{1}' twice, to read and to write; write '{2}'",
        DiagnosticSeverity.Info);

    /// <summary>035.</summary>
    public static readonly DiagnosticDescriptor TwoLookups = Rule(
        "GOMAP035", "A test for a key, then another look-up of it", "'{0}' is looked up in '{1}' here and again after the test; {2}",
        DiagnosticSeverity.Info);

    /// <summary>036.</summary>
    public static readonly DiagnosticDescriptor RangeDelete = Rule(
        "GOMAP036", "A loop that removes every entry", "This loop removes every entry of '{0}' one by one; write '{0}.Clear()'",
        DiagnosticSeverity.Info);

    /// <summary>037.</summary>
    public static readonly DiagnosticDescriptor SpanToString = Rule(
        "GOMAP037", "A string is made of a span only to be a key", "This makes a string only to look it up; '{0}' takes the span itself: write '{1}'",
        DiagnosticSeverity.Info);

    /// <summary>038.</summary>
    public static readonly DiagnosticDescriptor PopulationLoop = Rule(
        "GOMAP038", "A map is filled by a loop of known count without capacity",
        "'{0}' grows step by step while the loop below fills it; give its capacity, as in 'new {1}({2})'",
        DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) =>
        Rules.Describe(id, title, message, severity, "GoMapGen.Usage");
}
