using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Compare;

/// <summary>The key and elem types by name, each with its contenders.</summary>
internal static class TypeTable
{
    public static readonly BenchmarkType[] All =
    [
        new BenchmarkType<GoLongToLong, DictionaryOf<long, long, Longs>, long>("long-long", 16, KeyMaker.Long),
        new BenchmarkType<GoIntToInt, DictionaryOf<int, int, Ints>, int>("int-int", 8, KeyMaker.Int),
        new BenchmarkType<GoStringToInt, DictionaryStringToInt, Text>("string8-int", 12, static i => new Text(KeyMaker.Text(i, 8))),
        new BenchmarkType<GoStringToInt, DictionaryStringToInt, Text>("string16-int", 12, static i => new Text(KeyMaker.Text(i, 16))),
        new BenchmarkType<GoStringToInt, DictionaryStringToInt, Text>("string40-int", 12, static i => new Text(KeyMaker.Text(i, 40))),
        new BenchmarkType<GoLongToString, DictionaryLongToString, long>("long-string", 16, KeyMaker.Long),
        new BenchmarkType<GoGuidToLong, DictionaryOf<Guid, long, Longs>, Guid>("guid-long", 24, KeyMaker.Guid),
        new BenchmarkType<GoPairToLong, DictionaryOf<(int, int), long, Longs>, (int, int)>("pair-long", 16, KeyMaker.Pair),
        new BenchmarkType<GoCellToLong, DictionaryOf<Cell, long, Longs>, Cell>("record-long", 24, static i => new Cell((long)KeyMaker.Scramble(i), (int)i, 7)),
        new BenchmarkType<GoPlainToLong, DictionaryOf<Plain, long, Longs>, Plain>("struct24-long", 32, static i => new Plain { A = (long)KeyMaker.Scramble(i), B = i, C = ~i }),
        new BenchmarkType<GoDoubleToInt, DictionaryOf<double, int, Ints>, double>("double-int", 12, KeyMaker.Double),
    ];

    public static readonly string[] Names = [.. All.Select(static type => type.Name)];
}
