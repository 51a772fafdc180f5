using System.Globalization;
using GoMapGen.Benchmarks.Compare;

namespace GoMapGen.Benchmarks;

/// <summary>The command line of the smaller commands.</summary>
internal sealed record Arguments(BenchmarkType[] Types, int[] Sizes, int Repetitions)
{
    /// <summary>Reads the command line; false after a message if it makes no sense.</summary>
    public static bool TryParse(string[] args, string command, string[] types, int[] sizes, int repetitions, out Arguments arguments)
    {
        bool takesTypes = types.Length > 0;
        string usage =
            $"""
            usage: Maps {command}{(takesTypes ? " [--type NAMES]" : "")} [--n SIZES] [--reps COUNT]

              unless given: {(takesTypes ? $"--type {string.Join(',', types)} " : "")}--n {string.Join(',', sizes)} --reps {repetitions}
            """;
        bool valid = args.Length % 2 == 0;
        for (int i = 0; valid && i < args.Length; i += 2)
        {
            string[] values = args[i + 1].Split(',', StringSplitOptions.TrimEntries);
            switch (args[i])
            {
                case "--type":
                    types = values;
                    valid = takesTypes && values.All(TypeTable.Names.Contains);
                    break;
                case "--n":
                    sizes = [.. values.Select(Number)];
                    valid = sizes.All(static size => size is >= 1 and <= 10_000_000);
                    break;
                case "--reps":
                    repetitions = Number(values[0]);
                    valid = repetitions is >= 1 and <= 10_000;
                    break;
                default:
                    valid = false;
                    break;
            }
        }

        if (!valid)
        {
            Console.Error.WriteLine(usage);
        }

        arguments = new Arguments([.. TypeTable.All.Where(type => types.Contains(type.Name))], sizes, repetitions);
        return valid;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
