using System.Reflection;
using System.Runtime.CompilerServices;

namespace GoMapGen.Package.Tests;

/// <summary>The package as <c>dotnet pack</c> makes it, once for all tests, and an empty package folder to restore it into.</summary>
public sealed class PackedPackage : IDisposable
{
    private const string Configuration = "Release";

    /// <summary>Packs.</summary>
    public PackedPackage()
    {
        Root = Directory.CreateTempSubdirectory("GoMapGen.Package.Tests-").FullName;
        Feed = Directory.CreateDirectory(Path.Combine(Root, "feed")).FullName;

        string project = Path.Combine(Repository, "runtime", "GoMapGen.Runtime", "GoMapGen.Runtime.csproj");
        DotNet.Run(Repository, "pack", project, "-c", Configuration, "-o", Feed, "--artifacts-path", Artifacts);

        // Only where to find packages; what users write is in their project files alone.
        File.WriteAllText(Path.Combine(Root, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>{Path.Combine(Root, "packages")}</RestorePackagesPath>
                <RestoreAdditionalProjectSources>{Feed}</RestoreAdditionalProjectSources>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <summary>The repository.</summary>
    public static string Repository { get; } = typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The folder of everything that the tests write.</summary>
    public string Root { get; }

    /// <summary>The folder that holds the package.</summary>
    public string Feed { get; }

    /// <summary>Packs the solution and gives the files that came of it.</summary>
    public string[] PackSolution()
    {
        string output = Path.Combine(Root, "solution");
        DotNet.Run(Repository, "pack", "GoMapGen.sln", "-c", Configuration, "--no-build", "-o", output, "--artifacts-path", Artifacts);
        return Directory.GetFiles(output, "*", SearchOption.AllDirectories);
    }

    // An output folder of its own, so that no build of the repository that runs at the same time is disturbed.
    private string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>The package file.</summary>
    public string PackageFile => Assert.Single(Directory.GetFiles(Feed, "*.nupkg"));

    /// <summary>The version of the package.</summary>
    public string Version => Path.GetFileNameWithoutExtension(PackageFile)["GoMapGen.".Length..];

    /// <summary>Makes a project with the package and the sources of a consumer, and gives its folder.</summary>
    public string NewProject(string consumer, string sdk, string properties, string items = "", [CallerMemberName] string name = "")
    {
        string directory = Path.Combine(Root, $"{name}{Directory.GetDirectories(Root).Length}");
        Directory.CreateDirectory(directory);
        foreach (string source in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Consumers", consumer)))
        {
            File.Copy(source, Path.Combine(directory, Path.GetFileName(source)));
        }

        File.WriteAllText(Path.Combine(directory, $"{consumer}.csproj"), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="GoMapGen" Version="{Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        return directory;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>The tests that share the package.</summary>
[CollectionDefinition(nameof(PackedPackage))]
public sealed class PackedPackageCollection : ICollectionFixture<PackedPackage>;
