#if !NET10_0_OR_GREATER
using System.Reflection;
#endif
using System.Text.Json;

namespace GoMapGen.Runtime;

/// <summary>Whether options let a property come twice, an option of System.Text.Json 10, which programs of .NET 8 and 9 may have too.</summary>
internal static class JsonDuplicates
{
#if NET10_0_OR_GREATER
    public static bool AreAllowed(JsonSerializerOptions options) => options.AllowDuplicateProperties;
#else
    private static readonly Func<JsonSerializerOptions, bool>? Getter =
        typeof(JsonSerializerOptions).GetProperty("AllowDuplicateProperties")?.GetMethod?.CreateDelegate<Func<JsonSerializerOptions, bool>>();

    public static bool AreAllowed(JsonSerializerOptions options) => Getter is null || Getter(options);
#endif
}
