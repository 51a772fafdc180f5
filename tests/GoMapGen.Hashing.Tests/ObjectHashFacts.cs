using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text;
using GoMapGen.Runtime;

namespace GoMapGen.Hashing.Tests;

/// <summary>Keys whose type is known only when the program runs.</summary>
public class ObjectHashFacts
{
    private enum Small : byte
    {
        One = 1,
    }

    private enum Wide : long
    {
        Far = 1L << 40,
    }

    private interface INamed
    {
        string Name { get; }
    }

    private struct Plain
    {
        public int A;
        public string S;
    }

    private struct HoldsArray
    {
        public int[] Items;
        public int Count;
    }

    private struct HoldsArrayDeeper
    {
        public (int, HoldsArray) Inner;
    }

    private record struct RecordHoldsList(int Id, List<int> Items);

    private record struct RecordOfValues(int Id, string Name);

    private readonly struct OwnEquality(int[] items) : IEquatable<OwnEquality>
    {
        private readonly int[] _items = items;

        public bool Equals(OwnEquality other) => _items.AsSpan().SequenceEqual(other._items);

        public override bool Equals(object? obj) => obj is OwnEquality other && Equals(other);

        public override int GetHashCode() => _items.Length;
    }

    private sealed record Person(string Name) : INamed;

    private sealed class Route : List<int>
    {
        public override bool Equals(object? obj) => obj is Route other && other.SequenceEqual(this);

        public override int GetHashCode() => Count;
    }

    private sealed class Steps : List<int>;

    [GoMap(typeof(int), typeof(int))]
    private sealed class MapLike;

    [GoMap<int, int>]
    private struct GenericMapLike;

    public static TheoryData<object, object> EqualValues => new()
    {
        { 5, 2 + 3 },
        { (short)5, (short)5 },
        { 'x', 'x' },
        { true, true },
        { Small.One, (Small)1 },
        { Wide.Far, (Wide)(1L << 40) },
        { (nint)5, (nint)5 },
        { 5ul, 5ul },
        { new string('a', 3), "aaa" },
        { 0.0, -0.0 },
        { 0f, -0f },
        { Half.Zero, Half.NegativeZero },
        { 1.0m, 1.00m },
        { new DateTime(5, DateTimeKind.Utc), new DateTime(5, DateTimeKind.Local) },
        { new DateTimeOffset(2020, 1, 1, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2020, 1, 1, 13, 0, 0, TimeSpan.FromHours(1)) },
        { TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(1000) },
        { new DateOnly(2020, 1, 1), new DateOnly(2020, 1, 1) },
        { new TimeOnly(7, 0), new TimeOnly(7, 0) },
        { (Int128)5, (Int128)5 },
        { (UInt128)5, (UInt128)5 },
        { new Guid("00112233-4455-6677-8899-aabbccddeeff"), new Guid("00112233-4455-6677-8899-aabbccddeeff") },
        { (1, 2), (1, 2) },
        { (1, "a"), (1, new string('a', 1)) },
        { (0.0, "a"), (-0.0, "a") },
        { (1, (2, 0f)), (1, (2, -0f)) },
        { ((object)0.0, 1), ((object)-0.0, 1) },
        { ((string?)null, (int?)null, (object?)null), ((string?)null, (int?)null, (object?)null) },
        { ((int?)5, 0.0), ((int?)5, -0.0) },
        { (1, 2, 3, 4, 5, 6, 7, 8, 9.0), (1, 2, 3, 4, 5, 6, 7, 8, 9.0) },
        { (1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 3, 4, 5, 6, 7, 8, 9) },
        { ((1, 2), (3, 4)), ((1, 2), (3, 4)) },
        { (1.0m, DateTime.UnixEpoch), (1.00m, DateTime.UnixEpoch) },
        { ValueTuple.Create(), ValueTuple.Create() },
        { new Person("a"), new Person("a") },
        { new RecordOfValues(1, "a"), new RecordOfValues(1, "a") },
        { new Plain { A = 1, S = "a" }, new Plain { A = 1, S = "a" } },
        { new OwnEquality([1, 2]), new OwnEquality([1, 2]) },
        { new Route { 1 }, new Route { 1 } },
        { Tuple.Create(1, "a"), Tuple.Create(1, "a") },
        { new Version(1, 2), new Version(1, 2) },
        { typeof(int), typeof(int) },
        { ImmutableArray<int>.Empty, ImmutableArray<int>.Empty },
    };

    public static TheoryData<object, object> UnequalValues => new()
    {
        { 5, 5L },
        { 5, 5u },
        { 1, Small.One },
        { (byte)1, Small.One },
        { "a", 'a' },
        { double.NaN, double.NaN },
        { float.NaN, float.NaN },
        { Half.NaN, Half.NaN },
        { (1, double.NaN), (1, double.NaN) },
        { (1, (2, float.NaN)), (1, (2, float.NaN)) },
        { ((object)double.NaN, 1), ((object)double.NaN, 1) },
        { ((object)1, 0.0), ((object)1L, 0.0) },
        { (1, 2), (1, 3) },
        { (1, 2), (1L, 2L) },
        { (1, 2.0), (1, 3.0) },
        { new object(), new object() },
        { new Person("a"), new Person("b") },
        { "a", "b" },
    };

    public static TheoryData<object, string> Unhashable => new()
    {
        { new int[1], "System.Int32[]" },
        { new int[1, 1], "System.Int32[,]" },
        { new List<int>(), "System.Collections.Generic.List`1[System.Int32]" },
        { new Dictionary<int, int>(), "System.Collections.Generic.Dictionary`2[System.Int32,System.Int32]" },
        { new HashSet<int>(), "System.Collections.Generic.HashSet`1[System.Int32]" },
        { new Queue<int>(), "System.Collections.Generic.Queue`1[System.Int32]" },
        { new ArrayList(), "System.Collections.ArrayList" },
        { new ConcurrentDictionary<int, int>(), "System.Collections.Concurrent.ConcurrentDictionary`2[System.Int32,System.Int32]" },
        { new ObservableCollection<int>(), "System.Collections.ObjectModel.ObservableCollection`1[System.Int32]" },
        { new Steps(), "GoMapGen.Hashing.Tests.ObjectHashFacts+Steps" },
        { new Action(() => { }), "System.Action" },
        { new HoldsArray { Items = [1], Count = 1 }, "GoMapGen.Hashing.Tests.ObjectHashFacts+HoldsArray" },
        { new HoldsArrayDeeper { Inner = (1, default) }, "GoMapGen.Hashing.Tests.ObjectHashFacts+HoldsArrayDeeper" },
        { new RecordHoldsList(), "GoMapGen.Hashing.Tests.ObjectHashFacts+RecordHoldsList" },
        { (1, (int[]?)null), "System.ValueTuple`2[System.Int32,System.Int32[]]" },
        { (1, ("a", new List<int>())), "System.ValueTuple`2[System.Int32,System.ValueTuple`2[System.String,System.Collections.Generic.List`1[System.Int32]]]" },
        { (1, (HoldsArray?)null), "System.ValueTuple`2[System.Int32,System.Nullable`1[GoMapGen.Hashing.Tests.ObjectHashFacts+HoldsArray]]" },
        { ((object)new int[1], 1), "System.Int32[]" },
        { new KeyValuePair<int, int[]>(1, []), "System.Collections.Generic.KeyValuePair`2[System.Int32,System.Int32[]]" },
        { new MapLike(), "GoMapGen.Hashing.Tests.ObjectHashFacts+MapLike" },
        { new GenericMapLike(), "GoMapGen.Hashing.Tests.ObjectHashFacts+GenericMapLike" },
    };

    [Theory]
    [MemberData(nameof(EqualValues))]
    public void Equal_values_are_equal_and_hash_alike(object x, object y)
    {
        Assert.True(KeyEquality.ObjectEquals(x, y));
        Assert.True(KeyEquality.ObjectEquals(y, x));
        Assert.True(KeyEquality.IsReflexive(x));
        Assert.Equal(KeyHash.HashObject(x, 11), KeyHash.HashObject(y, 11));
        Assert.NotEqual(KeyHash.HashObject(x, 11), KeyHash.HashObject(x, 12));
    }

    [Theory]
    [MemberData(nameof(UnequalValues))]
    public void Unequal_values_are_not_equal(object x, object y)
    {
        Assert.False(KeyEquality.ObjectEquals(x, y));
        Assert.False(KeyEquality.ObjectEquals(y, x));
    }

    [Theory]
    [MemberData(nameof(Unhashable))]
    public void Values_without_an_equality_cannot_be_hashed(object value, string type)
    {
        for (int i = 0; i < 2; i++)
        {
            var thrown = Assert.Throws<UnhashableKeyException>(() => KeyHash.HashObject(value, 1));
            Assert.Equal($"hash of unhashable type {type}", thrown.Message);
        }
    }

    [Fact]
    public void Null_is_the_seed_and_equals_null()
    {
        Assert.Equal(42ul, KeyHash.HashObject(null, 42));
        Assert.True(KeyEquality.ObjectEquals(null, null));
        Assert.False(KeyEquality.ObjectEquals(null, 1));
        Assert.False(KeyEquality.ObjectEquals("a", null));
        Assert.True(KeyEquality.IsReflexive(null));
    }

    [Fact]
    public void A_NaN_is_not_reflexive_wherever_it_is()
    {
        Assert.All<object>(
            [double.NaN, float.NaN, Half.NaN, (1, double.NaN), ((object)float.NaN, 1), (1, (2, Half.NaN)), (1, 2, 3, 4, 5, 6, 7, 8, double.NaN)],
            value => Assert.False(KeyEquality.IsReflexive(value)));
        Assert.NotEqual(KeyHash.HashObject((1, double.NaN), 1), KeyHash.HashObject((1, double.NaN), 1));
    }

    [Fact]
    public void Enums_hash_as_their_memory()
    {
        Assert.Equal(KeyHash.HashObject((byte)1, 3), KeyHash.HashObject(Small.One, 3));
        Assert.Equal(KeyHash.HashObject(1L << 40, 3), KeyHash.HashObject(Wide.Far, 3));
    }

    [Fact]
    public void A_tuple_of_plain_memory_hashes_in_the_order_of_its_members()
    {
        // .NET itself may put the larger members first.
        ulong expected = KeyHash.C1 * KeyHash.Hash64(0x0000_0003_0002_0001, 3 ^ KeyHash.C0);
        Assert.Equal(expected, KeyHash.HashObject(((short)1, (short)2, 3), 3));
        Assert.Equal(expected, KeyHash.HashObject((((short)1, (short)2), 3), 3));
    }

    [Fact]
    public void A_tuple_that_Go_would_pad_hashes_member_by_member()
    {
        ulong seed = 3 ^ KeyHash.C0;
        Assert.Equal(KeyHash.C1 * KeyHash.Hash32(3, KeyHash.Hash64(2, KeyHash.Hash32(1, seed))), KeyHash.HashObject((1, 2L, 3), 3));
        Assert.Equal(KeyHash.C1 * KeyHash.Hash32(2, KeyHash.Hash64(1, seed)), KeyHash.HashObject((1L, 2), 3));
    }

    [Fact]
    public void Other_types_are_asked_and_their_answer_is_mixed()
    {
        var text = new StringBuilder("a");
        ulong expected = KeyHash.C1 * KeyHash.HashCode(text.GetHashCode(), 3 ^ KeyHash.C0);
        Assert.Equal(expected, KeyHash.HashObject(text, 3));
        var plain = new object();
        Assert.Equal(KeyHash.C1 * KeyHash.HashCode(plain.GetHashCode(), 3 ^ KeyHash.C0), KeyHash.HashObject(plain, 3));
    }

    [Fact]
    public void A_member_of_an_interface_type_hashes_by_what_it_holds()
    {
        Assert.Equal(KeyHash.HashObject(((INamed)new Person("a"), 1.0), 3), KeyHash.HashObject(((INamed)new Person("a"), 1.0), 3));
        Assert.True(KeyEquality.ObjectEquals(((INamed)new Person("a"), 1.0), ((INamed)new Person("a"), 1.0)));
    }
}
