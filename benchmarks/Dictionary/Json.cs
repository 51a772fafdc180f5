using System.Text.Json;

namespace GoMapGen.Benchmarks.AsDictionary;

/// <summary>System.Text.Json, by reflection, beside a Dictionary of the same entries.</summary>
internal static class Json
{
    public static readonly Comparison[] All =
    [
        new("JSON write / Dictionary, string keys", 1.1, static size => Writes(CountsOf(size), Texts(size), size)),
        new("JSON read / Dictionary, string keys", 1.1, static size => Reads<Counts, Dictionary<string, int>>(Texts(size), size, static map => map.Count, static map => map.Count)),
        new("JSON write / Dictionary, long keys", 1.1, static size => Writes(NamesOf(size), Names(size), size)),
        new("JSON read / Dictionary, long keys", 1.1, static size => Reads<Names, Dictionary<long, string>>(Names(size), size, static map => map.Count, static map => map.Count)),
        new("JSON write / Dictionary, string keys, indented", 1.1, static size => Writes(CountsOf(size), Texts(size), size, Indented)),
        new("JSON write / Dictionary, long keys, indented", 1.1, static size => Writes(NamesOf(size), Names(size), size, Indented)),
        new("JSON write / Dictionary, objects", 1.1, static size => Writes(Ordered(new Orders(), size), Ordered(new Dictionary<string, Order>(), size), size)),
        new("JSON write / Dictionary, older objects", 1.1, static size => Writes(Ordered(new Orders(), size, areOlder: true), Ordered(new Dictionary<string, Order>(), size, areOlder: true), size)),
        new("JSON read / Dictionary, objects", 1.1, static size => Reads<Orders, Dictionary<string, Order>>(Ordered(new Dictionary<string, Order>(), size), size, static map => map.Count, static map => map.Count)),
        new("JSON write / Dictionary, derived objects", 1.1, static size => Writes(Paid(new Payments(), size), Paid(new Dictionary<long, Payment>(), size), size)),
        new("JSON read / Dictionary, derived objects", 1.1, static size => Reads<Payments, Dictionary<long, Payment>>(Paid(new Dictionary<long, Payment>(), size), size, static map => map.Count, static map => map.Count)),
        new("JSON write / Dictionary, escaped names", 1.1, static size => Writes(Quoted(new Counts(), size), Quoted(new Dictionary<string, int>(), size), size)),
        new("JSON write / Dictionary, escaped texts", 1.1, static size => Writes(Titled(new Titles(), size), Titled(new Dictionary<int, string>(), size), size)),
        new("JSON read / Dictionary, escaped texts", 1.1, static size => Reads<Titles, Dictionary<int, string>>(Titled(new Dictionary<int, string>(), size), size, static map => map.Count, static map => map.Count)),
    ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static Dictionary<string, int> Texts(int size)
    {
        var dictionary = new Dictionary<string, int>();
        for (int i = 0; i < size; i++)
        {
            dictionary[Workload.Text(i)] = Count(i);
        }

        return dictionary;
    }

    private static Counts CountsOf(int size)
    {
        var map = new Counts();
        for (int i = 0; i < size; i++)
        {
            map[Workload.Text(i)] = Count(i);
        }

        return map;
    }

    // Numbers that rise in the order in which entries are made have as many digits as the one before, which a processor foresees: 3 of 33 ns
    // an entry, at 20,000, that would have nothing to do with either map.
    private static int Count(int i) => (int)(Workload.Number(i) & int.MaxValue);

    private static Dictionary<long, string> Names(int size)
    {
        var dictionary = new Dictionary<long, string>();
        for (int i = 0; i < size; i++)
        {
            dictionary[Workload.Number(i)] = Workload.Text(i);
        }

        return dictionary;
    }

    private static Names NamesOf(int size)
    {
        var map = new Names();
        for (int i = 0; i < size; i++)
        {
            map[Workload.Number(i)] = Workload.Text(i);
        }

        return map;
    }

    // Objects lie in memory in the order in which they were made. A Dictionary comes in the order in which entries were added, which is that
    // order or, where the objects are older, any other.
    private static TMap Ordered<TMap>(TMap map, int size, bool areOlder = false)
        where TMap : IDictionary<string, Order>
    {
        KeyValuePair<string, Order>[] orders =
        [
            .. Enumerable.Range(0, size).Select(i => KeyValuePair.Create(
                Workload.Text(i),
                new Order { Id = Count(i), Customer = Workload.Text(i + size), Total = Count(i) / 100.0, IsPaid = Count(i) % 2 == 0 })),
        ];
        if (areOlder)
        {
            new Random(1).Shuffle(orders);
        }

        foreach ((string key, Order order) in orders)
        {
            map[key] = order;
        }

        return map;
    }

    private static TMap Paid<TMap>(TMap map, int size)
        where TMap : IDictionary<long, Payment>
    {
        for (int i = 0; i < size; i++)
        {
            map[Workload.Number(i)] = i % 3 == 0 ? new CardPayment { Amount = Count(i), Card = Workload.Text(i) } : new CashPayment { Amount = Count(i), Given = Count(i + 1) };
        }

        return map;
    }

    // By the default rules the apostrophe is written as an escape.
    private static TMap Quoted<TMap>(TMap map, int size)
        where TMap : IDictionary<string, int>
    {
        for (int i = 0; i < size; i++)
        {
            map[$"{Workload.Text(i)}'s"] = Count(i);
        }

        return map;
    }

    private static TMap Titled<TMap>(TMap map, int size)
        where TMap : IDictionary<int, string>
    {
        for (int i = 0; i < size; i++)
        {
            map[Count(i)] = $"{Workload.Text(i)}'s";
        }

        return map;
    }

    private static (Way First, Way Second) Writes<TFirst, TSecond>(TFirst first, TSecond second, int size, JsonSerializerOptions? options = null)
    {
        int documents = Documents(size);
        return (new Way(documents * size, () => Write(first, documents, options)), new Way(documents * size, () => Write(second, documents, options)));
    }

    private static long Write<T>(T value, int documents, JsonSerializerOptions? options)
    {
        long bytes = 0;
        for (int i = 0; i < documents; i++)
        {
            bytes += JsonSerializer.SerializeToUtf8Bytes(value, options).Length;
        }

        return bytes;
    }

    private static (Way First, Way Second) Reads<TFirst, TSecond>(TSecond dictionary, int size, Func<TFirst, int> firstCount, Func<TSecond, int> secondCount)
    {
        int documents = Documents(size);
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(dictionary);
        return (
            new Way(documents * size, () => Read(json, documents, firstCount)),
            new Way(documents * size, () => Read(json, documents, secondCount)));
    }

    private static long Read<T>(byte[] json, int documents, Func<T, int> count)
    {
        long entries = 0;
        for (int i = 0; i < documents; i++)
        {
            entries += count(JsonSerializer.Deserialize<T>(json)!);
        }

        return entries;
    }

    private static int Documents(int size) => Math.Max(1, 20_000 / size);
}
