namespace GoMapGen.Tests;

/// <summary>
/// Wherever a key's own code or a comparer throws, the map stays as it was: entries, header and buckets. Each fact lets the
/// first call throw, then the second, and so on until the operation needs no more calls.
/// </summary>
public sealed class ThrowingKeys
{
    // Around the sizes at which a map starts to grow, and in the middle of growths.
    private static readonly int[] Sizes = [1, 8, 9, 13, 14, 26, 27, 28, 53];

    public static TheoryData<int> HashCodes => [1, 3, 1000];

    [Theory]
    [MemberData(nameof(HashCodes))]
    public void A_class_that_throws_leaves_the_map_as_it_was(int hashCodes) =>
        Check<TouchyMap, Touchy, string, TouchyMap.Enumerator>(number => new Touchy(number, hashCodes), Keys.Text);

    [Theory]
    [MemberData(nameof(HashCodes))]
    public void A_class_that_throws_leaves_a_map_without_checks_as_it_was(int hashCodes) =>
        Check<TouchyHandle, Touchy, long, TouchyHandle.Enumerator>(number => new Touchy(number, hashCodes), number => number);

    [Theory]
    [MemberData(nameof(HashCodes))]
    public void A_class_inside_a_struct_that_throws_leaves_the_map_as_it_was(int hashCodes) =>
        Check<HolderMap, Holder, Wide, HolderMap.Enumerator>(
            number => new Holder(number % hashCodes, new Touchy(number, hashCodes)), Wide.Of);

    [Theory]
    [MemberData(nameof(HashCodes))]
    public void A_class_that_is_an_object_key_and_throws_leaves_the_map_as_it_was(int hashCodes) =>
        Check<ObjectMap, object, object, ObjectMap.Enumerator>(number => new Touchy(number, hashCodes), number => number);

    [Fact]
    public void A_comparer_that_throws_leaves_the_map_as_it_was() =>
        Check<TouchyComparerMap, int, string, TouchyComparerMap.Enumerator>(number => number, Keys.Text);

    [Fact]
    public void A_key_that_throws_in_a_compaction_leaves_the_map_as_it_was()
    {
        // A map that compacts: entries of many hash codes come and go, so that other buckets overflow each time.
        var map = new TouchyMap(50);
        int next = 1;
        while (!map.GetHeader().SameSizeGrow)
        {
            map[new Touchy(next, 1_000_000)] = "";
            next++;
            if (map.Count == 50)
            {
                for (int i = next - 50; i < next - 5; i++)
                {
                    map.Remove(new Touchy(i, 1_000_000));
                }
            }
        }

        Attempt(map, () => map.Remove(new Touchy(next - 2, 1_000_000)));
        Attempt(map, () => map[new Touchy(next - 3, 1_000_000)] = "x");
        Attempt(map, () => map[new Touchy(next, 1_000_000)] = "x");
    }

    [Fact]
    public void A_range_that_a_key_ends_by_throwing_leaves_the_map_as_it_was()
    {
        var map = new TouchyMap();
        for (int i = 0; i < 104; i++)
        {
            map[new Touchy(i, 50)] = "";
        }

        TouchyMap.Enumerator enumerator = map.GetEnumerator();
        enumerator.MoveNext();
        for (int i = 104; i < 120; i++)
        {
            // The map grows, so that the range has to look its entries up again.
            map[new Touchy(i, 50)] = "";
        }

        Snapshot before = Snapshot.Of(map);
        Fuse.Light(5);
        Assert.Throws<FuseException>(() =>
        {
            while (enumerator.MoveNext())
            {
            }
        });

        Assert.False(Fuse.PutOut());
        Assert.Equal(before, Snapshot.Of(map));
        while (enumerator.MoveNext())
        {
        }
    }

    private static void Check<TMap, TKey, TElem, TEnumerator>(Func<int, TKey> key, Func<int, TElem> elem)
        where TMap : IMapMembers<TMap, TKey, TElem, TEnumerator>
        where TEnumerator : struct, IEnumerator<KeyValuePair<TKey, TElem>>
    {
        foreach (int size in Sizes)
        {
            Action<TMap>[] operations =
            [
                map => _ = map[key(size / 2)],
                map => map.TryGetValue(key(size + 1), out _),
                map => map.ContainsKey(key(1)),
                map => map.GetValueRefOrNullRef(key(size)),
                map => map[key(1)] = elem(2),
                map => map[key(size)] = elem(2),
                map => map[key(size + 1)] = elem(2),
                map => map.TryAdd(key(size + 1), elem(2)),
                map => map.TryAdd(key(size / 2), elem(2)),
                map => map.Ref(key(size + 1)),
                map => map.GetOrAdd(key(size + 1), elem, (_, make) => make(3)),
                map => map.Remove(key(1)),
                map => map.Remove(key(size)),
                map => map.Remove(key(size + 1)),
            ];
            foreach (Action<TMap> operation in operations)
            {
                TMap map = TMap.Make(0);
                for (int i = 1; i <= size; i++)
                {
                    map[key(i)] = elem(i);
                }

                Attempt(map, () => operation(map));
            }
        }
    }

    private static void Attempt<TMap, TKey, TElem, TEnumerator>(IMapMembers<TMap, TKey, TElem, TEnumerator> map, Action operation)
        where TMap : IMapMembers<TMap, TKey, TElem, TEnumerator>
        where TEnumerator : struct, IEnumerator<KeyValuePair<TKey, TElem>>
    {
        Snapshot before = Snapshot.Of(map);
        for (int calls = 1; ; calls++)
        {
            Fuse.Light(calls);
            try
            {
                operation();
                break;
            }
            catch (FuseException)
            {
                Assert.Equal(before, Snapshot.Of(map));
            }
            finally
            {
                Fuse.PutOut();
            }
        }
    }
}
