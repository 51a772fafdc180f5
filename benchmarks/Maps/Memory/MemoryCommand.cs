using GoMapGen.Benchmarks.Compare;
using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Memory;

/// <summary>Bytes of an entry: all that a map keeps alive, less the strings, divided by its count.</summary>
internal sealed class MemoryCommand(int size) : IPairVisitor
{
    // Twelve in every decade: both maps double, at numbers of entries of their own, and round numbers would show but some of what comes of it.
    private static readonly int[] Steps = [8, .. Enumerable.Range(12, 61).Select(static step => (int)Math.Round(Math.Pow(10, step / 12.0))), 10_000_000];

    public static int Run(string[] args)
    {
        if (!Arguments.TryParse(args, "memory", TypeTable.Names, Steps, 1, out Arguments arguments))
        {
            return 2;
        }

        Console.WriteLine("memory,type,n,map,grown_bytes,presized_bytes");
        foreach (BenchmarkType type in arguments.Types)
        {
            foreach (int size in arguments.Sizes)
            {
                type.Accept(new MemoryCommand(size));
            }
        }

        return 0;
    }

    public void Visit<TFirst, TSecond, TKey>(string type, Func<long, TKey> keyAt)
        where TFirst : struct, IContender<TFirst, TKey>
        where TSecond : struct, IContender<TSecond, TKey>
        where TKey : struct
    {
        var keys = new TKey[size];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = keyAt(i);
        }

        Print<TFirst, TKey>(type, keys);
        Print<TSecond, TKey>(type, keys);
    }

    private static void Print<TMap, TKey>(string type, TKey[] keys)
        where TMap : struct, IContender<TMap, TKey>
        where TKey : struct =>
        Console.WriteLine($"memory,{type},{keys.Length},{TMap.Name},{BytesPerEntry<TMap, TKey>(keys, 0):F2},{BytesPerEntry<TMap, TKey>(keys, keys.Length):F2}");

    private static double BytesPerEntry<TMap, TKey>(TKey[] keys, int capacity)
        where TMap : struct, IContender<TMap, TKey>
        where TKey : struct
    {
        // The heap as a whole moves by some kilobytes, so there are many of the small maps.
        var maps = new TMap[Math.Max(1, 100_000 / keys.Length)];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < maps.Length; i++)
        {
            TMap map = capacity == 0 ? TMap.Make() : TMap.Make(capacity);
            for (int j = 0; j < keys.Length; j++)
            {
                map.Set(keys[j], j);
            }

            maps[i] = map;
        }

        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(maps);
        return (double)(after - before) / ((long)maps.Length * keys.Length);
    }
}
