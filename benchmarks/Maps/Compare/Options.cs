using System.Globalization;
using GoMapGen.Benchmarks.Compare.Operations;

namespace GoMapGen.Benchmarks.Compare;

/// <summary>The command line of <c>compare</c>.</summary>
/// <param name="Repetitions">How often each operation is measured; 0: by its size.</param>
internal sealed record Options(string[] Operations, string[] Types, int[] Sizes, int Repetitions)
{
    public static readonly string Usage =
        $"""
        usage: Maps [compare] [--quick] [--op NAMES] [--type NAMES] [--n SIZES] [--reps COUNT]

          --op     {string.Join(", ", OperationTable.Names)}
          --type   {string.Join(", ", TypeTable.Names.Take(6))},
                   {string.Join(", ", TypeTable.Names.Skip(6))}
          --n      sizes from 1 to 10000000; 8,100,1000,100000,1000000,10000000 unless given
          --reps   repetitions of each measurement; unless given 12, from a million entries on 6, from ten million on 3
          --quick  four types, three sizes and six repetitions, unless given: three minutes

        Names and sizes are lists with commas; what is not given is everything. CSV goes to standard output, the table of ratios
        to standard error.
        """;

    public int RepetitionsOf(int size) => Repetitions > 0 ? Repetitions : size switch
    {
        < 1_000_000 => 12,
        < 10_000_000 => 6,
        _ => 3,
    };

    /// <summary>Reads the command line; null and a message if it makes no sense.</summary>
    public static Options? Parse(string[] args, out string error)
    {
        var options = new Options(OperationTable.Names, TypeTable.Names, [8, 100, 1000, 100_000, 1_000_000, 10_000_000], 0);
        if (args.Contains("--quick"))
        {
            options = new Options(OperationTable.Names, ["long-long", "int-int", "string16-int", "guid-long"], [8, 1000, 100_000], 6);
            args = [.. args.Where(static arg => arg != "--quick")];
        }

        error = "";
        for (int i = 0; i < args.Length; i += 2)
        {
            string[] values = i + 1 < args.Length ? args[i + 1].Split(',', StringSplitOptions.TrimEntries) : [];
            bool valid = values.Length > 0;
            switch (args[i])
            {
                case "--op":
                    valid = valid && values.All(OperationTable.Names.Contains);
                    options = options with { Operations = values };
                    break;
                case "--type":
                    valid = valid && values.All(TypeTable.Names.Contains);
                    options = options with { Types = values };
                    break;
                case "--n":
                    int[] sizes = [.. values.Select(Number)];
                    valid = valid && sizes.All(size => size is >= 1 and <= 10_000_000);
                    options = options with { Sizes = sizes };
                    break;
                case "--reps":
                    int repetitions = valid ? Number(values[0]) : 0;
                    valid = values.Length == 1 && repetitions is >= 1 and <= 10_000;
                    options = options with { Repetitions = repetitions };
                    break;
                default:
                    error = $"unknown option {args[i]}";
                    return null;
            }

            if (!valid)
            {
                error = $"bad value for {args[i]}: {(values.Length > 0 ? args[i + 1] : "none")}";
                return null;
            }
        }

        return options;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
