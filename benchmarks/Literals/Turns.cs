namespace GoMapGen.Benchmarks.Literals;

/// <summary>Contenders measured in turns, after each has run long enough to be compiled for good.</summary>
internal static class Turns
{
    private const int Repetitions = 15;

    /// <summary>The median nanoseconds of a call of each, for a number of things that a call does.</summary>
    public static double[] Medians(int count, int calls, params Func<long>[] contenders)
    {
        if (contenders.Select(static contender => contender()).Distinct().Count() != 1)
        {
            throw new InvalidOperationException("The contenders do not find the same.");
        }

        // The compiler of the runtime waits for a pause of 100 ms in what there is to compile, more than once.
        for (int pause = 0; pause < 6; pause++)
        {
            foreach (Func<long> contender in contenders)
            {
                for (int i = 0; i < 2 * calls; i++)
                {
                    contender();
                }
            }

            Thread.Sleep(250);
        }

        double[][] times = [.. contenders.Select(static _ => new double[Repetitions])];
        for (int repetition = 0; repetition < Repetitions; repetition++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                long start = ThreadClock.Nanoseconds();
                for (int call = 0; call < calls; call++)
                {
                    contenders[i]();
                }

                times[i][repetition] = (ThreadClock.Nanoseconds() - start) / ((double)calls * count);
            }
        }

        return [.. times.Select(static time => time.Order().ElementAt(Repetitions / 2))];
    }
}
