using System.Runtime.CompilerServices;

namespace GoMapGen.Tests;

public abstract partial class MapFacts<TMap, TKey, TElem, TEnumerator>
{
    [Fact]
    public void The_lowered_forms_read_a_nil_map_as_empty()
    {
        Assert.Equal(default, TMap.MapAccess1(Nil, key(1)));
        Assert.Equal(default, TMap.MapAccess2(Nil, key(1), out bool ok));
        Assert.False(ok);
        Assert.Equal(0, TMap.MapLen(Nil));
    }

    [Fact]
    public void The_lowered_forms_delete_from_and_clear_a_nil_map_without_effect()
    {
        TMap.MapDelete(Nil, key(1));
        TMap.MapClear(Nil);

        Assert.Equal(0, TMap.MapLen(Nil));
    }

    [Fact]
    public void MapAssign_to_a_nil_map_is_an_error()
    {
        NilMapException thrown = Assert.Throws<NilMapException>(() => { TMap.MapAssign(Nil, key(1)) = elem(1); });

        Assert.Equal("assignment to entry in nil map", thrown.Message);
    }

    [Fact]
    public void A_nil_map_equals_an_empty_one_and_no_other()
    {
        Assert.True(TMap.Make(0).MapEquals(Nil));
        Assert.False(MapOf(1).MapEquals(Nil));
    }

    [Fact]
    public void Only_an_empty_map_can_be_copied_to_a_nil_one()
    {
        Assert.ThrowsAny<Exception>(() => MapOf(1).CopyTo(Nil));

        if (typeof(TMap).IsValueType)
        {
            Assert.Throws<NilMapException>(() => MapOf(1).CopyTo(Nil));
            TMap.Make(0).CopyTo(Nil);
        }
        else
        {
            Assert.Throws<ArgumentNullException>("destination", () => MapOf(1).CopyTo(Nil));
        }
    }

    [Fact]
    public void An_instance_call_on_a_nil_map_of_the_class_form_is_a_null_reference()
    {
        if (!typeof(TMap).IsValueType)
        {
            Assert.Throws<NullReferenceException>(() => Nil[key(1)]);
            Assert.Throws<NullReferenceException>(() => Nil.Count);
        }
    }

    [Fact]
    public void A_nil_map_of_the_struct_form_can_be_read_in_every_way()
    {
        if (!typeof(TMap).IsValueType)
        {
            return;
        }

        TMap map = Nil;
        Assert.Equal(0, map.Count);
        Assert.Equal(default, map[key(1)]);
        Assert.False(map.TryGetValue(key(1), out TElem? value));
        Assert.Equal(default, value);
        Assert.False(map.ContainsKey(key(1)));
        Assert.True(Unsafe.IsNullRef(ref map.GetValueRefOrNullRef(key(1))));
        Assert.Empty(EntriesOf(map));
        Assert.Empty(Typed(map).Keys);
        Assert.Empty(Typed(map).Values);
        Assert.Equal("map[]", map.ToString());
        Assert.Equal(default, map.GetHeader());
        Assert.Empty(map.Dump().Buckets);
        Assert.Null(map.Dump().OldBuckets);
        Assert.Throws<KeyNotFoundException>(() => Typed(map)[key(1)]);
    }

    [Fact]
    public void A_nil_map_of_the_struct_form_can_be_emptied_in_every_way()
    {
        if (!typeof(TMap).IsValueType)
        {
            return;
        }

        TMap map = Nil;
        Assert.False(map.Remove(key(1)));
        Assert.False(map.Remove(key(1), out TElem? value));
        Assert.Equal(default, value);
        map.Clear();
        Assert.Equal(0, map.RemoveWhere((_, _) => true));
        map.TrimExcess();
        map.AddRange([]);
        map.CopyTo(Nil);
        Assert.True(map.MapEquals(Nil));
        Assert.True(map.MapEquals(TMap.Make(0)));
        Assert.False(map.MapEquals(MapOf(1)));
        Assert.Equal(0, TMap.MapLen(map.Clone()));
        Assert.Throws<NilMapException>(() => map.Clone().Ref(key(1)));
    }

    [Fact]
    public void A_nil_map_of_the_struct_form_cannot_be_written_to_in_any_way()
    {
        if (!typeof(TMap).IsValueType)
        {
            return;
        }

        TMap map = Nil;
        Assert.Throws<NilMapException>(() => map[key(1)] = elem(1));
        Assert.Throws<NilMapException>(() => map.Add(key(1), elem(1)));
        Assert.Throws<NilMapException>(() => map.TryAdd(key(1), elem(1)));
        Assert.Throws<NilMapException>(() => map.Ref(key(1)));
        Assert.Throws<NilMapException>(() => map.GetValueRefOrAddDefault(key(1), out _));
        Assert.Throws<NilMapException>(() => map.GetOrAdd(key(1), 1, (_, number) => elem(number)));
        Assert.Throws<NilMapException>(() => map.AddRange([new(key(1), elem(1))]));
        Assert.Throws<NilMapException>(() => map.EnsureCapacity(1));
        Assert.Throws<NilMapException>(() => Typed(map)[key(1)] = elem(1));
        Assert.Throws<NilMapException>(() => Typed(map).Add(new(key(1), elem(1))));
        Assert.Throws<NilMapException>(() => Untyped(map)[key(1)!] = elem(1));
        Assert.Throws<NilMapException>(() => Untyped(map).Add(key(1)!, elem(1)));
    }
}
