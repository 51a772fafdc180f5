namespace GoMapGen.Benchmarks.Literals;

/// <summary>A fresh mutable map of 1,000 constant entries.</summary>
internal static class Building
{
    private const int Calls = 200;

    public static void Measure()
    {
        Console.WriteLine("made,n,literal_ns,dictionary_ns,dictionary_of_literal");
        double[] times = Turns.Medians(1, Calls, static () => Tables.NewWords1000().Count, static () => Initializer.NewWords1000().Count);
        Console.WriteLine($"words,1000,{times[0]:F0},{times[1]:F0},{times[1] / times[0]:F2}");
    }
}
