using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Diagnostics;

/// <summary>The rules, each with its page under docs/rules. A message says what is wrong, where, and what to write instead.</summary>
internal static class Descriptors
{
    private const string Declaration = "GoMapGen.Declaration";
    private const string Usage = "GoMapGen.Usage";

    /// <summary>001.</summary>
    public static readonly DiagnosticDescriptor NotPartial = Error(
        "GOMAP001", "A map is a partial class or struct in partial types", "'{0}' cannot be a map: {1}");

    /// <summary>002.</summary>
    public static readonly DiagnosticDescriptor KeyNotComparable = Error(
        "GOMAP002", "The key type is not comparable", "'{0}' cannot be the key type of '{1}': {2}");

    /// <summary>003.</summary>
    public static readonly DiagnosticDescriptor BadOption = Error(
        "GOMAP003", "A bad option, comparer or elem type", "The declaration of '{0}' is not valid: {1}");

    /// <summary>004.</summary>
    public static readonly DiagnosticDescriptor CannotEmit = Error(
        "GOMAP004", "The project cannot hold maps", "'{0}' cannot be emitted in this project: {1}");

    /// <summary>005.</summary>
    public static readonly DiagnosticDescriptor MoreAccessible = Error(
        "GOMAP005", "A map is more accessible than its key or elem type", "'{0}' is more accessible than its {1} type '{2}'; make the type more accessible, or the map less");

    /// <summary>006.</summary>
    public static readonly DiagnosticDescriptor Collision = Error(
        "GOMAP006", "A name collides with an emitted member", "'{0}' collides with a member that is emitted into '{1}': {2}");

    /// <summary>039.</summary>
    public static readonly DiagnosticDescriptor JsonContext = Error(
        "GOMAP039", "A JsonSerializerContext cannot see the map's members",
        "'{0}' would be written as '{{}}': '{1}' cannot see the members that are emitted into it; write ': {2}' on the declaration of the map,"
            + " or name GoMapJsonConverterFactory in the Converters of [JsonSourceGenerationOptions]",
        Usage);

    /// <summary>040.</summary>
    public static readonly DiagnosticDescriptor ExtensionData = Rules.Describe(
        "GOMAP040", "A map is not written as extension data",
        "'{0}' would be written as an object without a name, which is no JSON: the serializer leaves extension data to the converter that '{1}' has; make it a '{2}'",
        DiagnosticSeverity.Warning, Usage);

    private static DiagnosticDescriptor Error(string id, string title, string message, string category = Declaration) =>
        Rules.Describe(id, title, message, DiagnosticSeverity.Error, category);
}
