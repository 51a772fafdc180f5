using System.Globalization;
using GoMapGen.Diagnostics;

namespace GoMapGen.Literals.Forms;

/// <summary>
/// The loop of a long literal does not look for its keys, which differ. What it makes is what assignments make, bucket by bucket.
/// </summary>
public class DistinctKeys
{
    /// <summary>Few that fit; so many that buckets overflow; more than there is room for, so that the map grows.</summary>
    public static TheoryData<int, int> Sizes => new() { { 30, 30 }, { 800, 800 }, { 5_000, 5_000 }, { 5_000, 30 }, { 5_000, 0 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Text(int count, int room) => Check(
        room, count, static room => new Numbers(room), static (m, i) => Numbers.MapAssign(m, Word(i)) = i, static (m, i) => Numbers.MapAssignNew(m, Word(i)) = i, static m => (m.Dump(), m.GetHeader()));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_struct_form(int count, int room) => Check(
        room, count, static room => new Names(room), static (m, i) => Names.MapAssign(m, i) = "", static (m, i) => Names.MapAssignNew(m, i) = "", static m => (m.Dump(), m.GetHeader()));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Objects_by_their_type(int count, int room) => Check(
        room, count, static room => new Objects(room), static (m, i) => Objects.MapAssign(m, Thing(i)) = i, static (m, i) => Objects.MapAssignNew(m, Thing(i)) = i, static m => (m.Dump(), m.GetHeader()));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Floats_and_several_NaN(int count, int room) => Check(
        room, count, static room => new Floats(room), static (m, i) => Floats.MapAssign(m, Number(i)) = i, static (m, i) => Floats.MapAssignNew(m, Number(i)) = i, static m => (m.Dump(), m.GetHeader()));

    [Fact]
    public void No_key()
    {
        var map = new Numbers(30);
        Assert.Throws<ArgumentNullException>(() => Numbers.MapAssignNew(map, null!));
        Assert.Throws<NullReferenceException>(() => Names.MapAssignNew(default, 1));
        Assert.Empty(map);
    }

    private static string Word(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static object Thing(int i) => i % 3 == 0 ? i : i % 3 == 1 ? (long)i : Word(i);

    private static double Number(int i) => i % 16 == 0 ? double.NaN : i;

    // With the same seed, and the same numbers where a NaN draws its hash.
    private static void Check<TMap, TDump>(int room, int count, Func<int, TMap> make, Action<TMap, int> assign, Action<TMap, int> assignNew, Func<TMap, TDump> look)
    {
        TMap Fill(Action<TMap, int> set)
        {
            uint draws = 0;
            using IDisposable random = MapDeterminism.BeginRandom(() => ++draws * 2_654_435_761);
            TMap map = make(room);
            for (int i = 0; i < count; i++)
            {
                set(map, i);
            }

            return map;
        }

        Assert.Equal($"{look(Fill(assign))}", $"{look(Fill(assignNew))}");
    }
}
