using System;
using System.Collections.Generic;
using System.Linq;
using GoMapGen;
using Sizes = Consumer.Ages;

namespace Consumer;

public static partial class Program
{
    private const int Seven = 7;

    [GoMapLiteral(nameof(IndexerSource))]
    public static partial Ages Indexer();

    private static Ages IndexerSource() => new() { ["alice"] = 31, [nameof(Seven)] = Seven, ["now"] = DateTime.UnixEpoch.Day };

    [GoMapLiteral(nameof(PairsSource))]
    public static partial Ages Pairs();

    private static Ages PairsSource()
    {
        return new Ages { { "a", -1 }, { "b", default } };
    }

    [GoMapLiteral(nameof(CollectionSource))]
    public static partial Ages Collection();

    private static Ages CollectionSource => [new("a", 1), new KeyValuePair<string, int>("b", 2)];

    [GoMapLiteral(nameof(OfSource))]
    public static partial Families Nested();

    private static Families OfSource() => Families.Of((1L << 40, Sizes.Of(("x", 1))), (2, new() { ["y"] = 2 }), (3, null!));

    [GoMapLiteral(nameof(ManySource))]
    public static partial Squares Many();

    private static Squares ManySource() =>
    [
        new(0, 0), new(1, 1), new(2, 4), new(3, 9), new(4, 16), new(5, 25), new(6, 36), new(7, 49), new(8, 64), new(9, 81), new(10, 100), new(11, 121), new(12, 144), new(13, 169), new(14, 196),
        new(15, 225), new(16, 256), new(17, 289), new(18, 324), new(19, 361), new(20, 400), new(21, 441), new(22, 484), new(23, 529), new(24, 576), new(25, 625), new(26, 676), new(27, 729),
    ];

    [GoMapLiteral(nameof(CollectionSource))]
    public static partial Ages.Frozen TableMethod();

    [GoMapLiteral(File = "stock.csv")]
    public static partial Ages FromFile();

    [GoMapLiteral(File = "stock.csv")]
    public static partial Ages.Frozen TableFromFile();

    public static void Main()
    {
        Console.WriteLine(Indexer());
        Console.WriteLine(Pairs());
        Console.WriteLine(Collection());
        Console.WriteLine(Nested());
        Console.WriteLine(Many().Count + " " + Many().Sum(static entry => entry.Value));
        Console.WriteLine(string.Join(" ", TableMethod()));
        Console.WriteLine(ReferenceEquals(TableMethod(), TableMethod()));
        Console.WriteLine(FromFile());
        Console.WriteLine(TableFromFile()["coffee, black"]);
#if PARTIAL_PROPERTIES
        Console.WriteLine(string.Join(" ", Table));
#else
        Console.WriteLine(string.Join(" ", TableMethod()));
#endif
        Console.WriteLine(Squares.Of((1, 1), (2, 4)));
        Console.WriteLine(Witness.Caller.Contains("GoMapGen.Generated", StringComparison.Ordinal));
        Console.WriteLine(Squares.Of((1, 1), (Seven + Environment.NewLine.Length, 4))[1]);
    }

#if PARTIAL_PROPERTIES
    [GoMapLiteral(nameof(CollectionSource))]
    public static partial Ages.Frozen Table { get; }
#endif
}

[GoMap(typeof(string), typeof(int))]
public partial class Ages;

[GoMap<long, Ages>]
public partial struct Families;

[GoMap(typeof(int), typeof(int), Comparer = typeof(Witness))]
public partial class Squares;

public readonly struct Witness : IGoMapComparer<int>
{
    public static string Caller { get; private set; } = "";

    public static bool Equals(int x, int y) => x == y;

    public static ulong Hash(int key, ulong seed)
    {
        Caller = Environment.StackTrace;
        return (ulong)key;
    }
}
