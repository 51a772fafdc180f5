using GoMapGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Benchmarks.Build;

/// <summary>What the generator does anew when a character is typed in a file without maps, and the processor time of looking.</summary>
internal sealed record Keystroke(int Emitted, double Milliseconds)
{
    private const int Rounds = 30;

    public static Keystroke Measure(IReadOnlyDictionary<string, string> files)
    {
        CSharpCompilation compilation = Compilations.Of(files);
        SyntaxTree edited = compilation.SyntaxTrees.Single(static tree => tree.FilePath == "Unrelated.cs");
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new GoMapGenerator().AsSourceGenerator()], driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(compilation);

        int emitted = 0;
        var times = new List<double>();
        for (int round = 0; round < Rounds; round++)
        {
            SyntaxTree typed = edited.WithChangedText(edited.GetText().Replace(edited.GetText().ToString().IndexOf("return sum", StringComparison.Ordinal), 0, ";"));
            compilation = compilation.ReplaceSyntaxTree(edited, typed);
            edited = typed;
            TimeSpan start = Environment.CpuUsage.TotalTime;
            driver = driver.RunGenerators(compilation);
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
            emitted = Math.Max(emitted, driver.GetRunResult().Results[0].TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static run => run.Outputs)
                .Count(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified or IncrementalStepRunReason.Removed));
        }

        return new Keystroke(emitted, times.Min());
    }
}
