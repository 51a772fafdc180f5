using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Infrastructure;

/// <summary>What test projects are compiled against.</summary>
internal static class References
{
    /// <summary>The framework that the tests run on, and the runtime.</summary>
    public static readonly IReadOnlyList<MetadataReference> Net10 = [.. FrameworkOfThisProcess(), File(typeof(GoMapAttribute).Assembly.Location)];

    /// <summary>The reference assemblies of net8.0, and the runtime built for it.</summary>
    public static readonly IReadOnlyList<MetadataReference> Net8 = [.. Net8Framework(), File(Path.Combine(AppContext.BaseDirectory, "net8.0", "GoMapGen.Runtime.dll"))];

    /// <summary>The framework without the runtime of maps.</summary>
    public static readonly IReadOnlyList<MetadataReference> WithoutRuntime = [.. FrameworkOfThisProcess()];

    /// <summary>A value that the project file put into this assembly.</summary>
    public static string Metadata(string key) =>
        typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    private static IEnumerable<MetadataReference> FrameworkOfThisProcess()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Select(File);
    }

    // Beside the SDK, or where restoring the runtime project for net8.0 put it.
    private static IEnumerable<MetadataReference> Net8Framework()
    {
        string[] packs =
        [
            Path.Combine(Metadata("TargetingPacks"), "Microsoft.NETCore.App.Ref"),
            Path.Combine(Metadata("Packages"), "microsoft.netcore.app.ref"),
        ];
        string pack = packs.Where(Directory.Exists).SelectMany(static path => Directory.GetDirectories(path, "8.*")).Order().Last();
        return Directory.GetFiles(Path.Combine(pack, "ref", "net8.0"), "*.dll").Select(File);
    }

    private static MetadataReference File(string path) => MetadataReference.CreateFromFile(path);
}
