using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Flood;

/// <summary>
/// Keys chosen by somebody who has read Dictionary's source, so that they collide in it: to set and find as many random ones is what
/// they are compared to. Both maps are given the same keys.
/// </summary>
internal static class FloodCommand
{
    public static int Run(string[] args)
    {
        if (!Arguments.TryParse(args, "flood", [], [20_000], 5, out Arguments arguments))
        {
            return 2;
        }

        Console.WriteLine("flood,type,n,map,random_ns,adversarial_ns,ratio");
        foreach (int size in arguments.Sizes)
        {
            int count = Math.Min(size, CollidingKeys.MostInts);
            Compare<GoIntToInt, DictionaryOf<int, int, Ints>, int>("int-int", CollidingKeys.Ints(count), KeyMaker.Int, arguments.Repetitions);
            Compare<GoLongToLong, DictionaryOf<long, long, Longs>, long>("long-long", CollidingKeys.Longs(size), KeyMaker.Long, arguments.Repetitions);
            Compare<GoGuidToLong, DictionaryOf<Guid, long, Longs>, Guid>("guid-long", CollidingKeys.Guids(size), KeyMaker.Guid, arguments.Repetitions);
            Compare<GoStringToInt, DictionaryStringToInt, Text>(
                "string8-int", CollidingKeys.Strings(size), static i => new Text(KeyMaker.Text(i, 8)), arguments.Repetitions);
        }

        return 0;
    }

    private static void Compare<TFirst, TSecond, TKey>(string type, TKey[] adversarial, Func<long, TKey> keyAt, int repetitions)
        where TFirst : struct, IContender<TFirst, TKey>
        where TSecond : struct, IContender<TSecond, TKey>
        where TKey : struct
    {
        TKey[] random = [.. Enumerable.Range(0, adversarial.Length).Select(i => keyAt(i))];
        Print<TFirst, TKey>(type, random, adversarial, repetitions);
        Print<TSecond, TKey>(type, random, adversarial, repetitions);
    }

    private static void Print<TMap, TKey>(string type, TKey[] random, TKey[] adversarial, int repetitions)
        where TMap : struct, IContender<TMap, TKey>
        where TKey : struct
    {
        TKey[] few = random[..Math.Min(1000, random.Length)];
        for (int i = 0; i < 200; i++)
        {
            SetAndFind<TMap, TKey>(few);
            if (i % 40 == 0)
            {
                Thread.Sleep(150); // what was called often is compiled when nothing new was called for 100 ms
            }
        }

        double randomTime = double.MaxValue;
        double adversarialTime = double.MaxValue;
        for (int i = 0; i < repetitions; i++)
        {
            randomTime = Math.Min(randomTime, SetAndFind<TMap, TKey>(random));

            // A flood that works takes seconds, which neither noise nor a cold cache makes longer.
            if (i == 0 || adversarialTime < 10_000)
            {
                adversarialTime = Math.Min(adversarialTime, SetAndFind<TMap, TKey>(adversarial));
            }
        }

        Console.WriteLine($"flood,{type},{random.Length},{TMap.Name},{randomTime:F2},{adversarialTime:F2},{adversarialTime / randomTime:F2}");
    }

    // In nanoseconds of a key.
    private static double SetAndFind<TMap, TKey>(TKey[] keys)
        where TMap : struct, IContender<TMap, TKey>
        where TKey : struct
    {
        GC.Collect();
        long start = ThreadClock.Nanoseconds();
        var map = TMap.Make();
        for (int i = 0; i < keys.Length; i++)
        {
            map.Set(keys[i], i);
        }

        int found = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            found += map.TryGet(keys[i], out _) ? 1 : 0;
        }

        double time = (double)(ThreadClock.Nanoseconds() - start) / keys.Length;
        return found == keys.Length ? time : throw new InvalidOperationException($"{TMap.Name} finds {found} of {keys.Length} keys");
    }
}
