using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using GoMapGen.Generator;

namespace GoMapGen.Benchmarks.Build;

/// <summary>A project in a folder of its own, built by the command line again and again.</summary>
internal sealed partial class CommandLineBuild : IDisposable
{
    private const string Own = "GoMapGen.Generator";

    private readonly string _directory;
    private readonly string[] _compilerOptions;
    private readonly List<double> _compiler = [];
    private readonly List<double> _generator = [];
    private readonly Dictionary<string, List<double>> _analyzers = [];

    public CommandLineBuild(string directory, IReadOnlyDictionary<string, string> files, bool hasPackage, Compiler compiler = Compiler.AsConfigured)
    {
        _directory = Directory.CreateDirectory(directory).FullName;

        // A compiler that stays is one of its own, which nobody else has warmed or is waiting for.
        _compilerOptions = compiler switch
        {
            Compiler.Starts => ["-p:UseSharedCompilation=false"],
            Compiler.Stays => ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId={PipeName}"],
            _ => [],
        };
        foreach ((string name, string text) in files)
        {
            File.WriteAllText(Path.Combine(directory, name), text);
        }

        // What the package brings, from where this program was built.
        string package = hasPackage
            ? $"""<Analyzer Include="{typeof(GoMapGenerator).Assembly.Location}" /><Reference Include="{typeof(GoMapAttribute).Assembly.Location}" />"""
            : "";
        File.WriteAllText(Path.Combine(directory, "Project.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                <ReportAnalyzer>true</ReportAnalyzer>
              </PropertyGroup>
              <ItemGroup>{package}<AdditionalFiles Include="*.csv" /></ItemGroup>
            </Project>
            """);
        DotNet("restore");
    }

    /// <summary>The least time of the compiler.</summary>
    public double CompilerMilliseconds => Least(_compiler);

    /// <summary>The least time of the generator.</summary>
    public double GeneratorMilliseconds => Least(_generator);

    /// <summary>The least time of each of the analyzers, added up over the threads that they run on.</summary>
    public IEnumerable<(string Name, double Milliseconds)> Analyzers => _analyzers.Select(static entry => (entry.Key, Least(entry.Value)));

    /// <summary>Of all of them.</summary>
    public double AnalyzerMilliseconds => Analyzers.Sum(static analyzer => analyzer.Milliseconds);

    /// <summary>Builds everything.</summary>
    public void Run(bool isMeasured)
    {
        string log = DotNet(["build", "--no-restore", "-t:Rebuild", "-v:detailed", "-clp:PerformanceSummary", "-tl:off", .. _compilerOptions]);
        if (!isMeasured)
        {
            return;
        }

        _compiler.Add(double.Parse(CompilerTask().Match(log).Groups[1].Value, CultureInfo.InvariantCulture));
        double generator = 0;
        foreach (Match line in ReportLine().Matches(log))
        {
            string name = line.Groups[2].Value;
            double milliseconds = line.Groups[1].Value.StartsWith('<') ? 0 : 1000 * double.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture);
            if (name == $"{Own}.{nameof(GoMapGenerator)}")
            {
                generator += milliseconds;
            }
            else
            {
                if (!_analyzers.TryGetValue(name, out List<double>? times))
                {
                    _analyzers[name] = times = [];
                }

                times.Add(milliseconds);
            }
        }

        _generator.Add(generator);
    }

    /// <summary>Ends the compiler that stays.</summary>
    public void Dispose()
    {
        if (_compilerOptions.Length > 1)
        {
            string roslyn = DotNet("msbuild", "-getProperty:RoslynTargetsPath").Trim();
            DotNet("exec", Path.Combine(roslyn, "bincore", "VBCSCompiler.dll"), "-shutdown", $"-pipename:{PipeName}");
        }
    }

    private string PipeName => Path.GetFileName(Path.GetDirectoryName(_directory)!) + Path.GetFileName(_directory);

    private static double Least(List<double> values) => values.Count == 0 ? 0 : values.Min();

    private string DotNet(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _directory, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} in {_directory}:\n{output}");
    }

    [GeneratedRegex(@"^\s*(\d+) ms\s+Csc\s+1 calls", RegexOptions.Multiline)]
    private static partial Regex CompilerTask();

    // The seconds and the percentage of an analyzer or a generator, and its name.
    [GeneratedRegex(@"^\s*(<?\d+\.\d+)\s+<?\d+\s+(GoMapGen\.Generator\.[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex ReportLine();
}

/// <summary>What compiles a project.</summary>
internal enum Compiler
{
    /// <summary>What the environment says.</summary>
    AsConfigured,

    /// <summary>A compiler that starts with each build, and compiles its own code and that of the analyzers first.</summary>
    Starts,

    /// <summary>A compiler that stays in memory from build to build.</summary>
    Stays,
}
