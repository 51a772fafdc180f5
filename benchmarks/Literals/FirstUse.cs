using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace GoMapGen.Benchmarks.Literals;

/// <summary>The first look-up in a table of 1,000 strings, each time in a process of its own: making the table included.</summary>
internal static class FirstUse
{
    private const int Processes = 15;

    // "struct" is the table of a map that is a struct, "numbers" a table of 1,000 of them. "least" is what the machine takes for a static
    // method that finds a string of a thousand in what lies in the assembly, and "library" for loading the runtime library, by a method that
    // has to be compiled.
    private static readonly string[] Contenders = ["literal", "frozen", "dictionary", "struct", "numbers", "least", "library"];

    public static void Measure()
    {
        Console.WriteLine("first_use,n,literal_us,frozen_us,dictionary_us,frozen_of_literal,dictionary_of_literal");
        (double All, double Compiling, int Methods)[][] times = [.. Contenders.Select(static _ => new (double, double, int)[Processes])];
        for (int i = 0; i < Processes; i++)
        {
            for (int contender = 0; contender < Contenders.Length; contender++)
            {
                times[contender][i] = InProcess(Contenders[contender]);
            }
        }

        double[] medians = [.. times.Select(static time => Median(time.Select(static t => t.All)))];
        Console.WriteLine(
            $"words,1000,{medians[0]:F0},{medians[1]:F0},{medians[2]:F0},{medians[1] / medians[0]:F1},{medians[2] / medians[0]:F1}");
        Console.WriteLine("of_which,us,compiling_us,methods");
        for (int contender = 0; contender < Contenders.Length; contender++)
        {
            Console.WriteLine($"{Contenders[contender]},{medians[contender]:F0},{Median(times[contender].Select(static t => t.Compiling)):F0},{times[contender][0].Methods}");
        }
    }

    /// <summary>
    /// Measures in this process: microseconds of this thread, those of them that the runtime compiled methods, and how many these were.
    /// </summary>
    public static string Once(string contender)
    {
        // The clocks' own first use is not measured.
        ThreadClock.Nanoseconds();
        Compiling();
        (TimeSpan compiling, long methods) = Compiling();
        long start = ThreadClock.Nanoseconds();
        bool found = contender switch
        {
            "literal" => InLiteral(),
            "frozen" => InFrozen(),
            "struct" => InStruct(),
            "numbers" => InNumbers(),
            "least" => InLeast(),
            "library" => InLibrary(),
            _ => InDictionary(),
        };
        long end = ThreadClock.Nanoseconds();
        (TimeSpan compiled, long all) = Compiling();
        return found
            ? string.Create(CultureInfo.InvariantCulture, $"{(end - start) / 1000.0} {(compiled - compiling).TotalMicroseconds} {all - methods}")
            : throw new InvalidOperationException("The key was not found.");
    }

    private static (TimeSpan Time, long Methods) Compiling() =>
        (JitInfo.GetCompilationTime(currentThread: true), JitInfo.GetCompiledMethodCount(currentThread: true));

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Processes / 2);

    private static bool InLiteral() => Tables.Words1000.TryGetValue(Initializer.LastWord, out _);

    private static bool InFrozen() => Initializer.NewWords1000().ToFrozenDictionary().TryGetValue(Initializer.LastWord, out _);

    private static bool InDictionary() => Initializer.NewWords1000().TryGetValue(Initializer.LastWord, out _);

    private static bool InStruct() => Tables.WordsOfStruct.TryGetValue(Initializer.LastWord, out _);

    private static bool InNumbers() => !Tables.Numbers1000.TryGetValue(0, out _);

    private static bool InLeast() => Least.TryGetValue(Initializer.LastWord, out _);

    private static bool InLibrary() => typeof(GoMapLiteralAttribute).IsSealed;

    private static (double All, double Compiling, int Methods) InProcess(string contender)
    {
        // Run by dotnet, the path of the process is dotnet's, and the assembly has to be named.
        string[] assembly = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. assembly, "first-use", contender]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string[] numbers = output.Split(' ');
        return (double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture), int.Parse(numbers[2], CultureInfo.InvariantCulture));
    }
}
