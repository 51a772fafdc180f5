namespace GoMapGen.Tests;

/// <summary>Keys and elems of more than 128 bytes are stored outside of their slots, which no one can tell.</summary>
public sealed class WideEntries
{
    [Fact]
    public void The_place_of_an_indirect_elem_stays_while_the_map_grows()
    {
        var map = new WideElemMap();
        ref Wide place = ref map.Ref(1);
        for (int i = 2; i <= 1000; i++)
        {
            map[i] = Wide.Of(i);
        }

        place = Wide.Of(1);

        Assert.Equal(Wide.Of(1), map[1]);
    }

    [Fact]
    public void An_indirect_elem_that_was_removed_comes_back_as_zero()
    {
        var map = new WideElemMap { [1] = Wide.Of(1) };
        map.Remove(1);

        Assert.Equal(default, map.Ref(1));
    }

    [Fact]
    public void An_elem_that_was_removed_comes_back_as_zero_in_every_layout()
    {
        var ints = new IntMap { [1] = 1, [2] = 2 };
        var shorts = new LongToUShortMap { [1] = 1, [2] = 2 };
        var texts = new LongMap { [1] = "a", [2] = "b" };
        ints.Remove(1);
        shorts.Remove(1);
        texts.Remove(1);

        Assert.Equal(0, ints.Ref(3));
        Assert.Equal(0, shorts.Ref(3));
        Assert.Null(texts.Ref(3));
    }

    [Fact]
    public void An_elem_that_was_cleared_comes_back_as_zero_in_every_layout()
    {
        var ints = new IntMap { [1] = 1, [2] = 2 };
        var shorts = new LongToUShortMap { [1] = 1, [2] = 2 };
        var wide = new WideElemMap { [1] = Wide.Of(1) };
        ints.Clear();
        shorts.Clear();
        wide.Clear();

        Assert.Equal(0, ints.Ref(3));
        Assert.Equal(0, shorts.Ref(3));
        Assert.Equal(default, wide.Ref(3));
    }

    [Fact]
    public void What_a_range_gave_does_not_change_with_the_map()
    {
        var map = new WideElemMap { [1] = Wide.Of(1) };
        KeyValuePair<int, Wide> entry = map.Single();

        map[1] = Wide.Of(2);

        Assert.Equal(Wide.Of(1), entry.Value);
    }

    [Fact]
    public void A_key_and_an_elem_of_128_bytes_lie_in_their_slot_and_larger_ones_outside()
    {
        var inside = new BulkyMap { [default] = default };
        var outside = new WideElemMap { [1] = default };
        var bothOutside = new WideReadingMap { [default] = default };

        // A word of tophashes and eight slots.
        Assert.Equal(8 + (8 * (128 + 128)), inside.GetHeader().Bytes);
        Assert.Equal(8 + (8 * (4 + 8)), outside.GetHeader().Bytes);
        Assert.Equal(8 + (8 * (8 + 8)), bothOutside.GetHeader().Bytes);
    }
}
