namespace GoMapGen.Package.Tests;

/// <summary>Projects that add the package and nothing else.</summary>
[Collection(nameof(PackedPackage))]
public sealed class ConsumerFacts(PackedPackage package)
{
    [Theory]
    [InlineData("net8.0", "")]
    [InlineData("net8.0", "13")]
    [InlineData("net10.0", "")]
    public void A_console_program_runs(string framework, string languageVersion)
    {
        string language = languageVersion.Length == 0 ? "" : $"<LangVersion>{languageVersion}</LangVersion>";
        string project = package.NewProject(
            "Console", "Microsoft.NET.Sdk", $"<OutputType>Exe</OutputType><TargetFramework>{framework}</TargetFramework>{language}");

        DotNet.Run(project, "build", "-o", "out");

        string expected = File.ReadAllText(Path.Combine(project, "expected-output.txt"));
        Assert.Equal(expected.ReplaceLineEndings("\n"), DotNet.Run(project, "exec", "out/Console.dll"));
    }

    [Theory]
    [InlineData("net8.0", "")]
    [InlineData("net8.0", "13")]
    [InlineData("net10.0", "")]
    public void Literals_are_made_in_every_version_of_the_language(string framework, string languageVersion)
    {
        bool isOldest = framework == "net8.0" && languageVersion.Length == 0;
        string language = languageVersion.Length == 0 ? "" : $"<LangVersion>{languageVersion}</LangVersion>";
        string constants = isOldest ? "" : "<DefineConstants>$(DefineConstants);PARTIAL_PROPERTIES</DefineConstants>";
        string project = package.NewProject(
            "Literals", "Microsoft.NET.Sdk", $"<OutputType>Exe</OutputType><TargetFramework>{framework}</TargetFramework>{language}{constants}", """<AdditionalFiles Include="stock.csv" />""");

        DotNet.Run(project, "build", "-o", "out");

        string expected = File.ReadAllText(Path.Combine(project, "expected-output.txt"));
        Assert.Equal(expected.ReplaceLineEndings("\n"), DotNet.Run(project, "exec", "out/Literals.dll"));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void A_class_library_is_used_by_a_program_that_does_not_know_the_package(string framework)
    {
        string library = package.NewProject("Library", "Microsoft.NET.Sdk", $"<TargetFramework>{framework}</TargetFramework><GenerateDocumentationFile>true</GenerateDocumentationFile>");
        string program = package.NewProject("LibraryUser", "Microsoft.NET.Sdk", $"<OutputType>Exe</OutputType><TargetFramework>{framework}</TargetFramework>");
        string file = Path.Combine(program, "LibraryUser.csproj");
        string reference = $"""<ProjectReference Include="{Path.Combine(library, "Library.csproj")}" />""";
        File.WriteAllLines(file, File.ReadAllLines(file).Select(line => line.Contains("PackageReference", StringComparison.Ordinal) ? reference : line));

        DotNet.Run(program, "build", "-o", "out");

        Assert.Equal("map[a:2 b:1]\n", DotNet.Run(program, "exec", "out/LibraryUser.dll"));
    }

    [Fact]
    public void The_interceptors_namespace_is_added_to_the_users_own()
    {
        string project = package.NewProject(
            "Console", "Microsoft.NET.Sdk", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InterceptorsNamespaces>Mine</InterceptorsNamespaces>");

        DotNet.Run(project, "restore");

        string[] namespaces = DotNet.Run(project, "msbuild", "-getProperty:InterceptorsNamespaces").Trim().Split(';');
        Assert.Contains("Mine", namespaces);
        Assert.Contains("GoMapGen.Generated", namespaces);
    }
}
