using GoMapGen.Diagnostics;

namespace GoMapGen.Tests;

/// <summary>A program that gives the random numbers itself may run out of them: whatever was asking is not done, and nothing is lost.</summary>
public sealed class RandomNumbers
{
    [Fact]
    public void The_last_entry_stays_if_there_is_no_new_seed()
    {
        Check<LongMap, long, string, LongMap.Enumerator>(map => map.Remove(1), 1, "a");
        Check<LongHandle, long, string, LongHandle.Enumerator>(map => map.Remove(1, out _), 1, "a");
        Check<StringMap, string, int, StringMap.Enumerator>(map => map.Remove("a"), "a", 1);
        Check<StringMap, string, int, StringMap.Enumerator>(map => map.Remove("a".AsSpan()), "a", 1);
        Check<ChildMap, Child, string, ChildMap.Enumerator>(map => map.Remove(new Child("a")), new Child("a"), "a");
        Check<LongMap, long, string, LongMap.Enumerator>(map => map.Clear(), 1, "a");

        static void Check<TMap, TKey, TElem, TEnumerator>(Action<TMap> remove, TKey key, TElem elem)
            where TMap : IMapMembers<TMap, TKey, TElem, TEnumerator>
            where TEnumerator : struct, IEnumerator<KeyValuePair<TKey, TElem>>
        {
            TMap map = TMap.Make(0);
            map[key] = elem;

            Refuse(() => remove(map));

            Assert.Equal(1, map.Count);
            Assert.Equal(elem, map[key]);
            remove(map);
            Assert.Equal(0, map.Count);
            map[key] = elem;
            Assert.Equal(elem, map[key]);
        }
    }

    [Fact]
    public void A_source_that_writes_to_the_map_is_refused_and_nothing_is_lost()
    {
        var map = new LongMap { [1] = "a" };
        using (MapDeterminism.BeginRandom(() =>
        {
            map[77] = "b";
            return 7;
        }))
        {
            Assert.Throws<ConcurrentMapException>(() => map.Remove(1));
        }

        Assert.Equal("a", map[1]);
        Assert.Equal("b", map[77]);
        Assert.Equal(2, map.Count());
    }

    [Fact]
    public void A_growth_that_is_refused_a_number_loses_nothing() => CheckGrowth<DoubleMap, DoubleMap.Enumerator>();

    [Fact]
    public void A_growth_of_a_map_without_checks_that_is_refused_a_number_loses_nothing() => CheckGrowth<UncheckedDoubleMap, UncheckedDoubleMap.Enumerator>();

    // Half of the keys are NaN, which take a number each when they are moved.
    private static void CheckGrowth<TMap, TEnumerator>()
        where TMap : IMapMembers<TMap, double, double, TEnumerator>
        where TEnumerator : struct, IEnumerator<KeyValuePair<double, double>>
    {
        for (int last = 0; last < 60; last++)
        {
            TMap map = TMap.Make(0);
            int added = 0;
            void Add() => map[added % 2 == 0 ? double.NaN : added] = added++;

            while (added < 1500 || !map.GetHeader().Growing)
            {
                Add();
            }

            void AddForEver()
            {
                while (true)
                {
                    map[-1 - map.Count] = 0;
                }
            }

            int draws = 0;
            using (MapDeterminism.BeginRandom(() => draws++ < last ? 12345u + (uint)draws : throw new TimeoutException()))
            {
                Assert.Throws<TimeoutException>((Action)AddForEver);
            }

            while (map.GetHeader().Growing)
            {
                map[-1 - map.Count] = 0;
            }

            int seen = 0;
            foreach (KeyValuePair<double, double> entry in map)
            {
                seen++;
            }

            Assert.Equal(map.Count, seen);
            for (int i = 1; i < added; i += 2)
            {
                Assert.Equal(i, map[i]);
            }
        }
    }

    private static void Refuse(Action action)
    {
        using (MapDeterminism.BeginRandom(static () => throw new TimeoutException()))
        {
            Assert.Throws<TimeoutException>(action);
        }
    }
}
