namespace GoMapGen.Benchmarks.Types;

/// <summary>The key and elem types by name, each with its contenders.</summary>
internal static class TypeTable
{
    public static readonly BenchmarkType[] All =
    [
        new BenchmarkType<GoLongToLong, DictionaryLongToLong, long>("long-long", static i => (long)Workload<long>.Scramble(i)),
        new BenchmarkType<GoIntToInt, DictionaryIntToInt, int>("int-int", static i => Scramble32((uint)i)),
        new BenchmarkType<GoStringToInt, DictionaryStringToInt, Text>("string-int", static i => new Text(Workload<Text>.Scramble(i).ToString("x16"))),
    ];

    // A bijection of 32 bits, so that no key comes twice.
    private static int Scramble32(uint x)
    {
        x = (x ^ (x >> 16)) * 0x7FEB_352D;
        x = (x ^ (x >> 15)) * 0x846C_A68B;
        return (int)(x ^ (x >> 16));
    }
}
