using System.IO.Compression;

namespace GoMapGen.Package.Tests;

/// <summary>What is in the package.</summary>
[Collection(nameof(PackedPackage))]
public sealed class PackageFacts(PackedPackage package)
{
    [Fact]
    public void Packing_the_solution_makes_this_one_package()
    {
        string made = Assert.Single(package.PackSolution());
        Assert.Equal(Path.GetFileName(package.PackageFile), Path.GetFileName(made));
    }

    [Fact]
    public void It_holds_runtime_analyzers_and_targets_and_nothing_else()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);
        IEnumerable<string> content = archive.Entries
            .Select(static entry => entry.FullName)
            .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml");
        Assert.Equal(
            [
                "GoMapGen.nuspec",
                "README.md",
                "analyzers/dotnet/cs/GoMapGen.CodeFixes.dll",
                "analyzers/dotnet/cs/GoMapGen.Generator.dll",
                "build/GoMapGen.targets",
                "buildTransitive/GoMapGen.targets",
                "lib/net10.0/GoMapGen.Runtime.dll",
                "lib/net10.0/GoMapGen.Runtime.pdb",
                "lib/net10.0/GoMapGen.Runtime.xml",
                "lib/net8.0/GoMapGen.Runtime.dll",
                "lib/net8.0/GoMapGen.Runtime.pdb",
                "lib/net8.0/GoMapGen.Runtime.xml",
            ],
            content.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_README_is_that_of_the_repository_and_its_links_lead_there()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);
        using var readme = new StreamReader(archive.GetEntry("README.md")!.Open());
        string[] packed = readme.ReadToEnd().TrimEnd().Split('\n');
        string[] written = File.ReadAllText(Path.Combine(PackedPackage.Repository, "README.md")).TrimEnd().Split('\n');
        Assert.Equal(written.Length, packed.Length);
        Assert.All(packed.Zip(written), static lines =>
        {
            Assert.DoesNotMatch(@"\]\((?!https://)", lines.First);
            Assert.Equal(
                lines.Second,
                lines.First.Replace("https://raw.githubusercontent.com/gomapgen/gomapgen/main/", "", StringComparison.Ordinal)
                    .Replace("https://github.com/gomapgen/gomapgen/blob/main/", "", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void It_brings_no_other_package()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);
        using var nuspec = new StreamReader(archive.GetEntry("GoMapGen.nuspec")!.Open());
        Assert.DoesNotContain("<dependency ", nuspec.ReadToEnd());
    }
}
