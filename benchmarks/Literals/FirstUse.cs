using System.Collections.Frozen;
using System.Diagnostics;

namespace GoMapGen.Benchmarks.Literals;

/// <summary>The first look-up in a table of 1,000 strings, each time in a process of its own: making the table included.</summary>
internal static class FirstUse
{
    private const int Processes = 15;
    private static readonly string[] Contenders = ["literal", "frozen", "dictionary"];

    public static void Measure()
    {
        Console.WriteLine("first_use,n,literal_us,frozen_us,dictionary_us,frozen_of_literal,dictionary_of_literal");
        double[][] times = [.. Contenders.Select(static _ => new double[Processes])];
        for (int i = 0; i < Processes; i++)
        {
            for (int contender = 0; contender < Contenders.Length; contender++)
            {
                times[contender][i] = InProcess(Contenders[contender]);
            }
        }

        double[] medians = [.. times.Select(static time => time.Order().ElementAt(Processes / 2))];
        Console.WriteLine(
            $"words,1000,{medians[0]:F0},{medians[1]:F0},{medians[2]:F0},{medians[1] / medians[0]:F1},{medians[2] / medians[0]:F1}");
    }

    /// <summary>Measures in this process; microseconds of this thread.</summary>
    public static double Once(string contender)
    {
        // The clock's own first use is not measured.
        ThreadClock.Nanoseconds();
        long start = ThreadClock.Nanoseconds();
        bool found = contender switch
        {
            "literal" => InLiteral(),
            "frozen" => InFrozen(),
            _ => InDictionary(),
        };
        long end = ThreadClock.Nanoseconds();
        return found ? (end - start) / 1000.0 : throw new InvalidOperationException("The key was not found.");
    }

    private static bool InLiteral() => Tables.Words1000.TryGetValue(Initializer.LastWord, out _);

    private static bool InFrozen() => Initializer.NewWords1000().ToFrozenDictionary().TryGetValue(Initializer.LastWord, out _);

    private static bool InDictionary() => Initializer.NewWords1000().TryGetValue(Initializer.LastWord, out _);

    private static double InProcess(string contender)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["first-use", contender]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, System.Globalization.CultureInfo.InvariantCulture);
    }
}
