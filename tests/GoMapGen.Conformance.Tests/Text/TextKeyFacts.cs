using System.Text;
using GoMapGen.Runtime;

namespace GoMapGen.Conformance.Tests.Text;

/// <summary>String keys by characters and by UTF-8.</summary>
public sealed class TextKeyFacts
{
    // 0 to 300 characters, with and without the room on the stack, of one to four bytes each.
    private static readonly string[] Keys =
    [
        .. Enumerable.Range(0, 300).Select(static i => new string((char)('a' + (i % 26)), i % 150) + i),
        "", "ä", "日本語", "😀", "a\0b", new string('é', 64), new string('é', 65), string.Concat(Enumerable.Repeat("😀", 40)),
    ];

    public static TheoryData<string> Maps => [nameof(TextClass), nameof(TextStruct), nameof(UncheckedText), nameof(IgnoringCase), nameof(ComparedByStrings)];

    [Theory]
    [MemberData(nameof(Maps))]
    public void A_key_is_the_same_as_string_characters_and_utf8(string map)
    {
        ITextMap texts = New(map);
        for (int i = 0; i < Keys.Length; i++)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(Keys[i]);
            Assert.Null(texts.Get(Keys[i].AsSpan()));
            Assert.Null(texts.Get(utf8));
            switch (i % 3)
            {
                case 0:
                    texts.Set(Keys[i], i);
                    break;
                case 1:
                    texts.Set(Keys[i].AsSpan(), i);
                    break;
                default:
                    texts.Set(utf8, i);
                    break;
            }

            Assert.Equal(i, texts.Get(Keys[i]));
            Assert.Equal(i, texts.Get(Keys[i].AsSpan()));
            Assert.Equal(i, texts.Get(utf8));
            Assert.Equal(i + 1, texts.Count);
        }

        for (int i = 0; i < Keys.Length; i++)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(Keys[i]);
            texts.Increment(Keys[i].AsSpan());
            texts.Increment(utf8);
            Assert.Equal(i + 2, texts.Get(Keys[i]));
            Assert.False(texts.TryAdd(Keys[i].AsSpan(), -1));
            Assert.False(texts.TryAdd(utf8, -1));
            Assert.Throws<ArgumentException>(() => texts.Add(Keys[i].AsSpan(), -1));
            Assert.Throws<ArgumentException>(() => texts.Add(utf8, -1));
            Assert.Equal(i + 2, i % 2 == 0 ? texts.Take(Keys[i].AsSpan()) : texts.Take(utf8));
            Assert.Null(texts.Take(Keys[i].AsSpan()));
            Assert.Null(texts.Take(utf8));
            Assert.Equal(Keys.Length - i - 1, texts.Count);
        }
    }

    [Fact]
    public void Two_keys_of_the_same_bucket_tophash_and_stored_hash_are_told_apart()
    {
        var map = new TextClass();
        (string first, string second) = Collision(map.GetHeader().Hash0);
        map[first] = 1;
        Assert.False(map.TryGetValue(second.AsSpan(), out _));
        Assert.False(map.TryGetValue(Encoding.UTF8.GetBytes(second), out _));
        map[second.AsSpan()] = 2;
        Assert.Equal(1, map[first.AsSpan()]);
        Assert.Equal(2, map[second.AsSpan()]);
        Assert.True(map.Remove(first.AsSpan()));
        Assert.False(map.ContainsKey(first.AsSpan()));
        Assert.Equal(2, map[second.AsSpan()]);
    }

    // Two strings whose hashes agree in the top byte and in the low 32 bits: among four million there are about eight such pairs.
    private static (string First, string Second) Collision(uint seed)
    {
        var numberOf = new Dictionary<ulong, int>();
        for (int i = 0; ; i++)
        {
            ulong hash = KeyHash.HashString(Key(i), seed);
            if (!numberOf.TryAdd(hash & 0xFF00_0000_FFFF_FFFF, i))
            {
                return (Key(numberOf[hash & 0xFF00_0000_FFFF_FFFF]), Key(i));
            }
        }

        static string Key(int i) => i.ToString("x");
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void Keys_are_added_by_Add_and_TryAdd(string map)
    {
        ITextMap texts = New(map);
        texts.Add("a".AsSpan(), 1);
        texts.Add("b"u8, 2);
        Assert.True(texts.TryAdd("c".AsSpan(), 3));
        Assert.True(texts.TryAdd("d"u8, 4));
        Assert.Equal([1, 2, 3, 4], new[] { "a", "b", "c", "d" }.Select(texts.Get).OfType<int>());
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void Bytes_that_are_not_utf8_are_never_there(string map)
    {
        ITextMap texts = New(map);
        texts.Set("\uFFFD", 1);
        byte[][] invalid = [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [.. new byte[100], 0x80], [0xF4, 0x90, 0x80, 0x80]];
        foreach (byte[] bytes in invalid)
        {
            Assert.Null(texts.Get(bytes));
            Assert.Null(texts.Take(bytes));
            Assert.Throws<ArgumentException>(() => texts.Set(bytes, 1));
            Assert.Throws<ArgumentException>(() => texts.Add(bytes, 1));
            Assert.Throws<ArgumentException>(() => texts.TryAdd(bytes, 1));
            Assert.Throws<ArgumentException>(() => texts.Increment(bytes));
        }

        Assert.Equal(1, texts.Count);
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void A_key_that_is_there_is_not_replaced_by_another_string(string map)
    {
        ITextMap texts = New(map);
        string key = new('k', 3);
        texts.Set(key, 1);
        texts.Set(key.AsSpan(), 2);
        texts.Set("kkk"u8, 3);
        Assert.Same(key, texts.KeyOf("kkk"));
    }

    [Theory]
    [InlineData(nameof(TextClass))]
    [InlineData(nameof(TextStruct))]
    [InlineData(nameof(UncheckedText))]
    [InlineData(nameof(IgnoringCase))]
    public void Nothing_is_allocated_but_the_string_of_a_new_key(string map)
    {
        ITextMap texts = New(map);
        foreach (string key in Keys)
        {
            texts.Set(key, 1);
        }

        byte[] utf8 = "日本語"u8.ToArray();
        void Use()
        {
            texts.Get("zzz7".AsSpan());
            texts.Get("日本語".AsSpan());
            texts.Get(utf8);
            texts.Set("日本語".AsSpan(), 2);
            texts.Set(utf8, 3);
            texts.Increment(utf8);
            texts.TryAdd(utf8, 4);
            texts.Take("not there".AsSpan());
            texts.Take("not there"u8);
        }

        Use();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            Use();
        }

        // Boxed struct maps and Nullables stay on the stack.
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Nil_struct_maps_are_read_but_not_written()
    {
        TextStruct nil = default;
        Assert.False(nil.TryGetValue("a".AsSpan(), out _));
        Assert.False(nil.ContainsKey("a"u8));
        Assert.False(nil.Remove("a".AsSpan()));
        Assert.False(nil.Remove("a"u8));
        Assert.Throws<NilMapException>(() => nil["a".AsSpan()] = 1);
        Assert.Throws<NilMapException>(() => nil["a"u8] = 1);
    }

    [Fact]
    public void Null_is_a_null_string_and_not_an_empty_span()
    {
        var map = new TextClass();
        Assert.Throws<ArgumentNullException>(() => map.ContainsKey(null!));
        Assert.Throws<ArgumentNullException>(() => map[null!]);
        Assert.Throws<ArgumentNullException>(() => map.Remove(null!));
        Assert.Throws<ArgumentNullException>(() => map.TryGetValue(null!, out _));
        Assert.Throws<ArgumentNullException>(() => map.Add(null!, 1));
    }

    [Fact]
    public void A_comparer_decides_for_characters_too()
    {
        var map = new IgnoringCase { ["Straße"] = 1 };
        Assert.True(map.ContainsKey("STRAßE".AsSpan()));
        Assert.True(map.ContainsKey("straße"u8));
        map["STRASSE".AsSpan()] = 2;
        map["STRAßE"u8]++;
        Assert.Equal("map[STRASSE:2 Straße:2]", map.ToString());

        var initials = new Initials { ["anna"] = 1 };
        Assert.Equal(1, initials["albert".AsSpan()]);
        Assert.Equal(1, initials["alma"u8]);
        Assert.True(initials.Remove("a".AsSpan()));
        Assert.Empty(initials);
    }

    [Fact]
    public void Places_of_elems_are_given_by_text()
    {
        var map = new TextClass();
        ref int added = ref map.GetValueRefOrAddDefault("a".AsSpan(), out bool exists);
        Assert.False(exists);
        added = 5;
        Assert.Equal(5, map.GetValueRefOrAddDefault("a"u8, out exists));
        Assert.True(exists);
        Assert.Equal(5, map.GetValueRefOrNullRef("a".AsSpan()));
        Assert.True(System.Runtime.CompilerServices.Unsafe.IsNullRef(ref map.GetValueRefOrNullRef("b".AsSpan())));
        Assert.True(System.Runtime.CompilerServices.Unsafe.IsNullRef(ref map.GetValueRefOrNullRef("b"u8)));
    }

    [Fact]
    public void An_alternate_lookup_has_the_members_of_Dictionarys()
    {
        var map = new TextClass { ["one"] = 1 };
        TextClass.AlternateLookup<ReadOnlySpan<char>> byCharacters = map.GetAlternateLookup<ReadOnlySpan<char>>();
        Assert.Same(map, byCharacters.Dictionary);
        Assert.Equal(1, byCharacters["one"]);
        Assert.True(byCharacters.TryAdd("two", 2));
        Assert.False(byCharacters.TryAdd("two", 3));
        byCharacters["three"] = 3;
        Assert.True(byCharacters.TryGetValue("two", out int two));
        Assert.Equal(2, two);
        Assert.True(byCharacters.TryGetValue("two", out string? key, out two));
        Assert.Equal("two", key);
        Assert.True(byCharacters.ContainsKey("three"));
        Assert.True(byCharacters.Remove("three"));
        Assert.True(byCharacters.Remove("two", out key, out two));
        Assert.Equal("two", key);
        Assert.False(byCharacters.Remove("two", out key, out two));
        Assert.Null(key);

        TextClass.AlternateLookup<ReadOnlySpan<byte>> byUtf8 = map.GetAlternateLookup<ReadOnlySpan<byte>>();
        Assert.Equal(1, byUtf8["one"u8]);
        Assert.False(map.TryGetAlternateLookup<int>(out _));
        Assert.Throws<InvalidOperationException>(() => map.GetAlternateLookup<int>());

        // What nobody should hold is of no use, and no key is taken for a span.
        (long, long) noText = (0x1234_5678_0000, 20);
        map.TryGetAlternateLookup<(long, long)>(out var refused);
        foreach (var lookup in new[] { refused, default })
        {
            Assert.Throws<InvalidOperationException>(() => lookup.ContainsKey(noText));
            Assert.Throws<InvalidOperationException>(() => lookup[noText]);
            Assert.Throws<InvalidOperationException>(() => lookup.TryGetValue(noText, out _, out _));
            Assert.Throws<InvalidOperationException>(() => lookup.Remove(noText));
        }
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void Random_programs_by_text_agree_with_Dictionary(string map)
    {
        var random = new Random(12);
        ITextMap texts = New(map);
        var model = new Dictionary<string, int>();
        for (int step = 0; step < 20_000; step++)
        {
            string key = random.Next(step < 10_000 ? 2_000 : 50).ToString(System.Globalization.CultureInfo.InvariantCulture);
            byte[] utf8 = Encoding.UTF8.GetBytes(key);
            switch (random.Next(6))
            {
                case 0:
                    texts.Set(key.AsSpan(), step);
                    model[key] = step;
                    break;
                case 1:
                    texts.Set(utf8, step);
                    model[key] = step;
                    break;
                case 2:
                    Assert.Equal(model.Remove(key, out int removed) ? removed : null, texts.Take(key.AsSpan()));
                    break;
                case 3:
                    Assert.Equal(model.Remove(key, out removed) ? removed : null, texts.Take(utf8));
                    break;
                default:
                    int? expected = model.TryGetValue(key, out int value) ? value : null;
                    Assert.Equal(expected, texts.Get(key.AsSpan()));
                    Assert.Equal(expected, texts.Get(utf8));
                    Assert.Equal(expected, texts.Get(key));
                    break;
            }

            Assert.Equal(model.Count, texts.Count);
        }
    }

    private static ITextMap New(string map) => map switch
    {
        nameof(TextClass) => new TextClass(),
        nameof(TextStruct) => new TextStruct(),
        nameof(UncheckedText) => new UncheckedText(),
        nameof(IgnoringCase) => new IgnoringCase(),
        _ => new ComparedByStrings(),
    };
}
