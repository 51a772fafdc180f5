using System.Collections;
using GoMapGen.Diagnostics;

namespace GoMapGen.Tests;

/// <summary>What holds for every map, whatever its key, elem and form.</summary>
/// <remarks>
/// A class of facts for each map derives from this one, with a rule that makes keys and one that makes elems out of numbers.
/// Keys of distinct numbers are distinct, so are elems; the elem of no number from 1 on is the zero elem.
/// </remarks>
public abstract partial class MapFacts<TMap, TKey, TElem, TEnumerator>(Func<int, TKey> key, Func<int, TElem> elem)
    where TMap : IMapMembers<TMap, TKey, TElem, TEnumerator>
    where TKey : notnull
    where TEnumerator : struct, IEnumerator<KeyValuePair<TKey, TElem>>
{
    private static TMap Nil => default!;

    /// <summary>A map of the numbers from 1 to the count.</summary>
    private TMap MapOf(int count)
    {
        TMap map = TMap.Make(0);
        for (int i = 1; i <= count; i++)
        {
            map[key(i)] = elem(i);
        }

        return map;
    }

    /// <summary>A map in the middle of a doubling: of 32 old buckets most are still to be evacuated.</summary>
    private TMap GrowingMap(out int count)
    {
        count = 209;
        TMap map = MapOf(count);
        MapHeader header = map.GetHeader();
        Assert.True(header is { Growing: true, SameSizeGrow: false, B: 6, NEvacuate: < 8 }, header.ToString());
        return map;
    }

    /// <summary>A map in the middle of a growth of the same size.</summary>
    private TMap CompactingMap(out HashSet<int> numbers)
    {
        // Entries come and go, never so many that the map would double. Each time other buckets get an overflow bucket, and keep it.
        TMap map = TMap.Make(100);
        int logBuckets = map.GetHeader().B;
        int next = 1;
        numbers = [];
        while (true)
        {
            while (numbers.Count < 100)
            {
                map[key(next)] = elem(next);
                numbers.Add(next++);
                MapHeader header = map.GetHeader();
                if (header.Growing)
                {
                    Assert.True(header.SameSizeGrow && header.B == logBuckets, header.ToString());
                    return map;
                }
            }

            foreach (int number in numbers.Where(number => number % 20 != 0 || number < next - 500).ToArray())
            {
                Assert.True(map.Remove(key(number)));
                numbers.Remove(number);
            }
        }
    }

    private static List<KeyValuePair<TKey, TElem>> EntriesOf(TMap map)
    {
        var entries = new List<KeyValuePair<TKey, TElem>>();
        foreach (KeyValuePair<TKey, TElem> entry in map)
        {
            entries.Add(entry);
        }

        return entries;
    }

    private void AssertHas(TMap map, IEnumerable<int> numbers)
    {
        var expected = numbers.ToDictionary(number => key(number)!, number => elem(number));
        Assert.Equal(expected.Count, map.Count);
        foreach ((TKey expectedKey, TElem value) in expected)
        {
            Assert.True(map.TryGetValue(expectedKey, out TElem? found), $"{expectedKey} is missing");
            Assert.Equal(value, found);
        }

        List<KeyValuePair<TKey, TElem>> entries = EntriesOf(map);
        Assert.Equal(expected.Count, entries.Count);
        Assert.All(entries, entry => Assert.Equal(expected[entry.Key], entry.Value));
        Assert.Equal(expected.Count, entries.Select(entry => entry.Key).Distinct().Count());
    }

    private static Snapshot SnapshotOf(TMap map) => Snapshot.Of(map);

    private static IDictionary<TKey, TElem> Typed(TMap map) => (IDictionary<TKey, TElem>)map;

    private static IReadOnlyDictionary<TKey, TElem> ReadOnly(TMap map) => (IReadOnlyDictionary<TKey, TElem>)map;

    private static IDictionary Untyped(TMap map) => (IDictionary)map;
}
