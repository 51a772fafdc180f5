namespace GoMapGen.Tests;

/// <summary>A null string is not a key, whatever the map holds.</summary>
public sealed class NullKeys
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(209)]
    public void A_null_string_is_an_error_in_every_member(int count)
    {
        var map = new StringMap();
        for (int i = 0; i < count; i++)
        {
            map[Keys.Text(i)] = i;
        }

        Snapshot before = Snapshot.Of(map);
        AssertThrows(Attempts<StringMap, StringMap.Enumerator>(map));
        AssertThrows(
        [
            () => StringMap.MapAccess1(map, null!),
            () => StringMap.MapAccess2(map, null!, out _),
            () => StringMap.MapAssign(map, null!),
            () => StringMap.MapDelete(map, null!),
            () => ((ICollection<string>)map.Keys).Contains(null!),
            () => ((IReadOnlyDictionary<string, int>)map).ContainsKey(null!),
        ]);

        Assert.Equal(before, Snapshot.Of(map));
    }

    [Fact]
    public void A_null_string_is_an_error_also_where_a_comparer_decides()
    {
        AssertThrows(Attempts<IgnoreCaseMap, IgnoreCaseMap.Enumerator>(new IgnoreCaseMap()));
        AssertThrows(Attempts<IgnoreCaseMap, IgnoreCaseMap.Enumerator>(new IgnoreCaseMap { ["a"] = 1 }));
    }

    [Fact]
    public void A_null_string_is_an_error_also_of_a_nil_map()
    {
        AssertThrows(Attempts<StringHandle, StringHandle.Enumerator>(default(StringHandle)));
        AssertThrows(
        [
            () => StringMap.MapAccess1(null, null!),
            () => StringMap.MapAccess2(null, null!, out _),
            () => StringMap.MapAssign(null, null!),
            () => StringMap.MapDelete(null, null!),
        ]);
    }

    [Fact]
    public void A_null_string_inside_a_struct_is_a_key()
    {
        var map = new NameMap { [new Name(null!, 1)] = 1, [new Name("", 1)] = 2 };

        Assert.Equal(2, map.Count);
        Assert.Equal(1, map[new Name(null!, 1)]);
    }

    private static Action[] Attempts<TMap, TEnumerator>(TMap map)
        where TMap : IMapMembers<TMap, string, int, TEnumerator>
        where TEnumerator : struct, IEnumerator<KeyValuePair<string, int>> =>
    [
        () => _ = map[null!],
        () => map[null!] = 1,
        () => map.Add(null!, 1),
        () => map.TryAdd(null!, 1),
        () => map.Ref(null!),
        () => map.GetValueRefOrAddDefault(null!, out _),
        () => map.GetValueRefOrNullRef(null!),
        () => map.GetOrAdd(null!, 1, (_, state) => state),
        () => map.TryGetValue(null!, out _),
        () => map.ContainsKey(null!),
        () => map.Remove(null!),
        () => map.Remove(null!, out _),
        () => map.AddRange([new(null!, 1)]),
        () => TMap.Of((null!, 1)),
    ];

    private static void AssertThrows(Action[] attempts) =>
        Assert.All(attempts, attempt => Assert.Throws<ArgumentNullException>("key", attempt));
}
