using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Compare;

/// <summary>The key and elem types by name, each with its contenders.</summary>
internal static class TypeTable
{
    public static readonly BenchmarkType[] All =
    [
        new BenchmarkType<GoLongToLong, DictionaryOf<long, long, Longs>, BareOf<long, long, Longs, BytesSlot<long, long>>, long>("long-long", 16, KeyMaker.Long),
        new BenchmarkType<GoIntToInt, DictionaryOf<int, int, Ints>, BareOf<int, int, Ints, BytesSlot<int, int>>, int>("int-int", 8, KeyMaker.Int),
        new BenchmarkType<GoStringToInt, DictionaryStringToInt, BareOf<Text, int, Ints, TextSlot>, Text>("string8-int", 12, static i => new Text(KeyMaker.Text(i, 8))),
        new BenchmarkType<GoStringToInt, DictionaryStringToInt, BareOf<Text, int, Ints, TextSlot>, Text>("string16-int", 12, static i => new Text(KeyMaker.Text(i, 16))),
        new BenchmarkType<GoStringToInt, DictionaryStringToInt, BareOf<Text, int, Ints, TextSlot>, Text>("string40-int", 12, static i => new Text(KeyMaker.Text(i, 40))),
        new BenchmarkType<GoLongToString, DictionaryLongToString, BareOf<long, Label, Labels, BytesSlot<long, Label>>, long>("long-string", 16, KeyMaker.Long),
        new BenchmarkType<GoGuidToLong, DictionaryOf<Guid, long, Longs>, BareOf<Guid, long, Longs, BytesSlot<Guid, long>>, Guid>("guid-long", 24, KeyMaker.Guid),
        new BenchmarkType<GoPairToLong, DictionaryOf<(int, int), long, Longs>, BareOf<(int, int), long, Longs, BytesSlot<(int, int), long>>, (int, int)>("pair-long", 16, KeyMaker.Pair),
        new BenchmarkType<GoCellToLong, DictionaryOf<Cell, long, Longs>, BareOf<Cell, long, Longs, BytesSlot<Cell, long>>, Cell>("record-long", 24, static i => new Cell((long)KeyMaker.Scramble(i), (int)i, 7)),
        new BenchmarkType<GoPlainToLong, DictionaryOf<Plain, long, Longs>, BareOf<Plain, long, Longs, BytesSlot<Plain, long>>, Plain>("struct24-long", 32, static i => new Plain { A = (long)KeyMaker.Scramble(i), B = i, C = ~i }),
        new BenchmarkType<GoDoubleToInt, DictionaryOf<double, int, Ints>, BareOf<double, int, Ints, DoubleSlot<int>>, double>("double-int", 12, KeyMaker.Double),
    ];

    public static readonly string[] Names = [.. All.Select(static type => type.Name)];
}
