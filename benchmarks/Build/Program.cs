using System.Globalization;
using GoMapGen.Benchmarks.Build;

// What maps cost while a project is built and edited, as CSV: the figure, the project, the value, and what it is held to.
//
//   dotnet run -c Release --project benchmarks/Build [il] [keystroke] [build] [literals] [analyzers] [--maps 1,200,1000] [--rounds 5]
//
// All five if none is named. Builds are measured by the time of the compiler's task, and analyzers as the compiler reports them: the
// best of several rounds, projects taking turns, since whatever else the machine does only adds. A project with as many files, and
// neither maps nor generator, is what "added" is relative to; one with ordinary code of as many lines as are emitted says what the
// compiler takes for any code. Analyzers are measured with a compiler that starts with the build, and pays
// for its own code and theirs, and with one that stays in memory (UseSharedCompilation, the default), as in an editor's day.

int rounds = int.Parse(Option("--rounds", "5"), CultureInfo.InvariantCulture);
int[] counts = [.. Option("--maps", "1,200,1000").Split(',').Select(static n => int.Parse(n, CultureInfo.InvariantCulture))];
string[] figures = [.. args.Where(static arg => arg is "il" or "keystroke" or "build" or "literals" or "analyzers")];
string root = Directory.CreateTempSubdirectory("GoMapGen.Build-").FullName;
try
{
    Console.WriteLine("figure,project,value,unit,limit");
    Measure("il", MeasureIl);
    Measure("keystroke", MeasureKeystrokes);
    Measure("build", MeasureBuilds);
    Measure("literals", MeasureLiterals);
    Measure("analyzers", MeasureAnalyzers);
}
finally
{
    Directory.Delete(root, recursive: true);
}

void Measure(string figure, Action measure)
{
    if (figures.Length == 0 || figures.Contains(figure))
    {
        measure();
    }
}

void MeasureIl()
{
    foreach ((string map, int bytes) in IlSize.OfEach(SampleProject.Kinds))
    {
        Write("il", map, bytes, "bytes", "20480");
    }
}

void MeasureKeystrokes()
{
    foreach (int maps in counts)
    {
        Keystroke typed = Keystroke.Measure(SampleProject.WithMaps(maps, usesPerMap: 10));
        Write("keystroke-emitted", $"{maps} maps", typed.Emitted, "files", "0");
        Write("keystroke-cpu", $"{maps} maps", typed.Milliseconds, "ms", "");
    }
}

void MeasureBuilds()
{
    CommandLineBuild[] plain = [.. counts.Select(n => new CommandLineBuild(Path.Combine(root, $"plain{n}"), SampleProject.WithoutMaps(n), hasPackage: false))];
    CommandLineBuild[] maps = [.. counts.Select(n => new CommandLineBuild(Path.Combine(root, $"maps{n}"), SampleProject.WithMaps(n, usesPerMap: 0), hasPackage: true))];
    int[] lines = [.. counts.Select(static n => Compilations.LinesEmitted(SampleProject.WithMaps(n, usesPerMap: 0)))];
    CommandLineBuild[] asLong = [.. counts.Select((n, i) => new CommandLineBuild(Path.Combine(root, $"lines{n}"), SampleProject.WithLines(lines[i]), hasPackage: false))];
    TakeTurns([.. plain, .. maps, .. asLong]);
    for (int i = 0; i < counts.Length; i++)
    {
        Write("build-added", $"{counts[i]} maps", maps[i].CompilerMilliseconds - plain[i].CompilerMilliseconds, "ms", counts[i] == 200 ? "1000" : "");
        Write("generator", $"{counts[i]} maps", maps[i].GeneratorMilliseconds, "ms", "");
        Write("lines-emitted", $"{counts[i]} maps", lines[i], "lines", "");
        Write("build-added", $"{lines[i]} lines of ordinary code", asLong[i].CompilerMilliseconds - plain[i].CompilerMilliseconds, "ms", "");
    }
}

void MeasureLiterals()
{
    foreach (var kind in LiteralProject.Kinds)
    {
        string folder = kind.Name.Replace(' ', '-');
        var without = new CommandLineBuild(Path.Combine(root, folder), LiteralProject.Without(kind), hasPackage: true);
        var with10K = new CommandLineBuild(Path.Combine(root, $"{folder}-10000"), LiteralProject.With(kind, 10_000), hasPackage: true);
        var with100K = new CommandLineBuild(Path.Combine(root, $"{folder}-100000"), LiteralProject.With(kind, 100_000), hasPackage: true);
        TakeTurns([without, with10K, with100K]);
        Write("literal-added", $"{kind.Name} of 10000 rows", with10K.CompilerMilliseconds - without.CompilerMilliseconds, "ms", "1000");
        Write("literal-added", $"{kind.Name} of 100000 rows", with100K.CompilerMilliseconds - without.CompilerMilliseconds, "ms", "4000");
    }
}

void MeasureAnalyzers()
{
    const int Files = 1_000;
    foreach (Compiler compiler in new[] { Compiler.Starts, Compiler.Stays })
    {
        CommandLineBuild In(string name, IReadOnlyDictionary<string, string> files, bool hasPackage) =>
            new(Path.Combine(root, $"{name}-{compiler}"), files, hasPackage, compiler);
        using CommandLineBuild plain = In("without", SampleProject.WithoutMaps(Files), hasPackage: false);
        using CommandLineBuild unrelated = In("unrelated", SampleProject.WithoutMaps(Files), hasPackage: true);
        using CommandLineBuild used = In("used", SampleProject.WithMaps(200, usesPerMap: 10), hasPackage: true);
        TakeTurns([plain, unrelated, used]);
        string when = compiler == Compiler.Starts ? "compiler starts" : "compiler stays";
        Write("build-added", $"1000 files without maps; {when}", unrelated.CompilerMilliseconds - plain.CompilerMilliseconds, "ms", "");
        foreach ((string project, CommandLineBuild build, string limit) in new[] { ("1000 files without maps", unrelated, ""), ("200 maps with 2000 uses", used, "300") })
        {
            Write("analyzers", $"{project}; {when}", build.AnalyzerMilliseconds, "ms", limit);
            foreach ((string analyzer, double milliseconds) in build.Analyzers)
            {
                Write(analyzer[(analyzer.LastIndexOf('.') + 1)..], $"{project}; {when}", milliseconds, "ms", "");
            }
        }
    }
}

string Option(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;

void TakeTurns(CommandLineBuild[] builds)
{
    for (int round = 0; round <= rounds; round++)
    {
        foreach (CommandLineBuild build in builds)
        {
            // The first round warms the compiler.
            build.Run(isMeasured: round > 0);
        }
    }
}

static void Write(string figure, string project, double value, string unit, string limit) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure},{project},{value:0.#},{unit},{limit}"));
