using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace GoMapGen.Conformance.Tests.Json;

/// <summary>
/// Names and values of many entries, byte for byte as Dictionary has them: those that are written together, those that need escapes or
/// options that only the serializer knows, and either kind after the other.
/// </summary>
public sealed class JsonTextFacts
{
    private static readonly JavaScriptEncoder?[] Encoders =
    [
        null,
        JavaScriptEncoder.Default,
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        JavaScriptEncoder.Create(UnicodeRanges.All),
        JavaScriptEncoder.Create(UnicodeRanges.Latin1Supplement, UnicodeRanges.Cyrillic),
        new FirstLetterEncoder(),
    ];

    [Fact]
    public void Every_character_in_every_place_of_a_text()
    {
        var keys = new Dictionary<string, int>();
        for (int character = 0; character < 0x100; character++)
        {
            foreach (int length in (int[])[1, 2, 3, 4, 7, 8, 11, 15, 16, 17, 31, 32, 33, 50])
            {
                keys[$"{(char)character}{new string('x', length - 1)}"] = character;
                keys[$"{new string('x', length - 1)}{(char)character}"] = character;
                keys[$"{new string('x', length / 2)}{(char)character}{new string('x', (length - 1) / 2)}"] = character;
            }
        }

        foreach (JavaScriptEncoder? encoder in Encoders)
        {
            Agree<Counts, string, int>(keys, new() { Encoder = encoder });
        }
    }

    [Fact]
    public void Characters_beyond_Latin()
    {
        var texts = new Dictionary<string, string> { ["x"] = null!, [""] = "", ["\uD83D\uDE00"] = "\uD83D\uDE00", ["lone \uD83D"] = "\uDE00 lone" };
        for (int character = 0x100; character < 0xD800; character += 97)
        {
            texts[$"{(char)character}"] = $"{new string('y', character % 40)}{(char)character}";
            texts[$"{new string('y', character % 40)}{(char)(character + 1)}"] = "plain";
        }

        // The low byte of these is that of a letter.
        for (int high = 1; high < 0x100; high++)
        {
            texts[$"abcdefgh{(char)((high << 8) | 'a')}"] = $"{(char)((high << 8) | 'b')}";
        }

        foreach (JavaScriptEncoder? encoder in Encoders)
        {
            Agree<Texts, string, string>(texts, new() { Encoder = encoder });
        }
    }

    // Of one sort of character, and with one plain character before or after.
    [Theory]
    [InlineData("v")]
    [InlineData("'")]
    [InlineData("\n")]
    [InlineData("\u00E9")]
    [InlineData("\u20AC")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("\uD83D")]
    [InlineData("v'\u00E9")]
    public void Texts_of_any_length_longer_than_what_is_written_together_included(string unit)
    {
        string all = string.Concat(Enumerable.Repeat(unit, 4200));
        var texts = new Dictionary<string, string>();
        for (int length = 0; length < 300; length++)
        {
            texts[$"k{all[..length]}"] = all[..(300 - length)];
            texts[all[..length]] = $"{all[..(300 - length)]}v";
            texts[$"{all[..length]}p"] = new string('p', 900 - length);
        }

        foreach (int start in (int[])[640, 1300, 3900])
        {
            for (int length = start; length < start + 60; length++)
            {
                texts[$"k{length}"] = all[..length];
                texts[$"{all[..length]}{length}"] = "v";
            }
        }

        texts["long"] = string.Concat(all, all, all);
        foreach (JavaScriptEncoder? encoder in Encoders)
        {
            Agree<Texts, string, string>(texts, new() { Encoder = encoder });
        }
    }

    [Fact]
    public void Numbers_of_every_type_and_length()
    {
        List<long> numbers = [long.MinValue, long.MaxValue, int.MinValue, int.MaxValue, short.MinValue, short.MaxValue];
        for (Int128 power = 1; power <= long.MaxValue; power *= 10)
        {
            foreach (long number in (long[])[(long)power - 1, (long)power, (long)power + 1, (long)power * 7 / 3])
            {
                numbers.Add(number);
                numbers.Add(-number);
            }
        }

        for (int i = 0; i < 10_000; i++)
        {
            numbers.AddRange([i, (i * 10_000L) + 9999 - i, (i * 1_000_000_000_000L) + i]);
        }

        Agree<Names, long, string>(Dictionary(numbers, static n => n, static _ => "x"));
        Agree<ULongs, ulong, long>(Dictionary(numbers, static n => (ulong)n, static n => n));
        Agree<UInts, uint, ulong>(Dictionary(numbers, static n => (uint)n, static n => (ulong)n));
        Agree<Ints, int, bool>(Dictionary(numbers, static n => (int)n, static n => n % 3 == 0));
        Agree<Shorts, short, ushort>(Dictionary(numbers, static n => (short)n, static n => (ushort)(n / 7)));
        Agree<SBytes, sbyte, byte>(Dictionary(numbers, static n => (sbyte)n, static n => (byte)(n / 7)));
        Agree<Bytes, byte, sbyte>(Dictionary(numbers, static n => (byte)n, static n => (sbyte)(n / 7)));
        Agree<UShorts, ushort, uint>(Dictionary(numbers, static n => (ushort)n, static n => (uint)n));
        Agree<Doubles, string, double>(Dictionary(numbers, static n => $"{n}", static n => n == 0 ? -0.0 : 1 / (double)n));
        Agree<Singles, Guid, float>(Dictionary(numbers, Guids, static n => n * 1.1f));
        Agree<Prices, Guid, decimal>(Dictionary(numbers, Guids, static n => n / 1000m));
        Agree<GuidTexts, Guid, Guid>(Dictionary(numbers, Guids, static n => Guids(-n)));
        Agree<Prices, Guid, decimal>(new() { [Guid.Empty] = decimal.MinValue, [Guids(1)] = -1e-28m, [Guids(2)] = 1.000m, [Guids(3)] = decimal.MaxValue });
        Agree<Doubles, string, double>(new() { ["a"] = double.MinValue, ["b"] = double.Epsilon, ["c"] = double.MaxValue, ["d"] = -1e-300 });

        static Guid Guids(long n) => new((int)n, (short)(n >> 32), (short)(n >> 48), 1, 2, 3, 4, 5, 6, 7, (byte)n);
    }

    [Fact]
    public void Options_that_change_names_or_values()
    {
        var words = new Dictionary<string, int>();
        var texts = new Dictionary<string, string>();
        for (int i = 0; i < 500; i++)
        {
            words[$"SomeKey{i}"] = i;
            texts[$"SomeKey{i}"] = $"Text{i}";
        }

        JsonSerializerOptions[] all =
        [
            new() { DictionaryKeyPolicy = JsonNamingPolicy.CamelCase },
            new() { NumberHandling = JsonNumberHandling.WriteAsString },
            new() { NumberHandling = JsonNumberHandling.AllowReadingFromString },
            new() { WriteIndented = true },
            new() { WriteIndented = true, IndentCharacter = '\t', NewLine = "\r\n" },
            new(JsonSerializerDefaults.Web),
            new() { Converters = { new UpperCase() } },
            new() { Converters = { new Negating() } },
        ];
        foreach (JsonSerializerOptions options in all)
        {
            Agree<Counts, string, int>(words, options);
            Agree<Texts, string, string>(texts, options);
        }
    }

    // A map has to have some entries to be written in pieces, and the writer's indentation must not be as wide as a page.
    [Fact]
    public void An_indented_map_has_the_lines_of_an_indented_Dictionary()
    {
        JsonWriterOptions[] all =
        [
            new() { Indented = true },
            new() { Indented = true, IndentCharacter = '\t', IndentSize = 1, NewLine = "\r\n" },
            new() { Indented = true, IndentSize = 0, NewLine = "\n" },
            new() { Indented = true, IndentSize = 127 },
        ];
        foreach (JsonWriterOptions options in all)
        {
            foreach (int depth in (int[])[0, 1, 2, 15, 16, 40])
            {
                foreach (int count in (int[])[1, 4, 5, 6, 64, 700])
                {
                    List<long> numbers = [.. Enumerable.Range(0, count)];
                    AgreeInLines<Texts, string, string>(Dictionary(numbers, static n => $"key '{n}'", static n => new string('\'', (int)n)), options, depth);
                    AgreeInLines<Doubles, string, double>(Dictionary(numbers, static n => $"{n}", static n => 1 / (n + 0.5)), options, depth);
                    AgreeInLines<Names, long, string>(Dictionary(numbers, static n => n * n, static n => $"{n}"), options, depth);
                    AgreeInLines<GuidTexts, Guid, Guid>(Dictionary(numbers, static _ => Guid.NewGuid(), static _ => Guid.NewGuid()), options, depth);
                }
            }
        }
    }

    [Fact]
    public void What_is_no_number_in_JSON_is_refused_amid_numbers()
    {
        foreach (double number in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
        {
            var doubles = new Doubles();
            for (int i = 0; i < 50; i++)
            {
                doubles[$"{i}"] = i == 7 ? number : i;
            }

            Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(new Dictionary<string, double> { ["a"] = number }));
            Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(doubles));
            var singles = new Singles { [Guid.Empty] = 1, [Guid.NewGuid()] = (float)number, [Guid.NewGuid()] = 2 };
            Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(singles));
        }
    }

    [Fact]
    public void What_comes_before_and_after_a_map()
    {
        static Counts Map() => new() { ["a"] = 1, ["b"] = 1, ["c"] = 1 };
        Assert.Equal(3 * "{'a':1,'b':1,'c':1},".Length + 1, JsonSerializer.Serialize(new[] { Map(), Map(), Map() }).Length);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("before", 1);
            writer.WritePropertyName("map");
            JsonSerializer.Serialize(writer, Map());
            writer.WriteNumber("after", 2);
            writer.WritePropertyName("map 2");
            JsonSerializer.Serialize(writer, Map());
            writer.WriteEndObject();
        }

        stream.Position = 0;
        var read = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stream)!;
        Assert.Equal(["before", "map", "after", "map 2"], read.Keys);
        Assert.Equal(3, read["map 2"].EnumerateObject().Count());
    }

    // The writer decides, which need not have the options of the serializer.
    [Fact]
    public void A_writer_has_an_encoder_and_an_indentation_of_its_own()
    {
        var dictionary = new Dictionary<string, string>();
        for (int i = 0; i < 100; i++)
        {
            dictionary[$"a+b {i}"] = $"<{i}>";
        }

        Texts map = MapOf<Texts, string, string>(dictionary);
        foreach (JavaScriptEncoder? encoder in Encoders)
        {
            foreach (bool isIndented in (bool[])[false, true])
            {
                Assert.Equal(Written(dictionary), Written(map));

                List<string> Written<T>(T value)
                {
                    var buffer = new ArrayBufferWriter<byte>();
                    using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = encoder, Indented = isIndented }))
                    {
                        JsonSerializer.Serialize(writer, value);
                    }

                    return Entries(buffer.WrittenSpan);
                }
            }
        }
    }

    [Fact]
    public void A_buffer_is_asked_for_no_more_than_by_a_writer_of_single_entries()
    {
        var map = new Counts();
        for (int i = 0; i < 5000; i++)
        {
            map[$"key {i}"] = i;
        }

        var buffer = new PageBuffer();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            JsonSerializer.Serialize(writer, map);
        }

        Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(map).Length, buffer.Written);
    }

    private static Dictionary<TKey, TElem> Dictionary<TKey, TElem>(List<long> numbers, Func<long, TKey> key, Func<long, TElem> elem)
        where TKey : notnull
    {
        var dictionary = new Dictionary<TKey, TElem>();
        foreach (long number in numbers)
        {
            dictionary[key(number)] = elem(number);
        }

        return dictionary;
    }

    private static TMap MapOf<TMap, TKey, TElem>(Dictionary<TKey, TElem> dictionary)
        where TMap : IDictionary<TKey, TElem>, new()
        where TKey : notnull
    {
        var map = new TMap();
        foreach (KeyValuePair<TKey, TElem> entry in dictionary)
        {
            map.Add(entry);
        }

        return map;
    }

    private static void Agree<TMap, TKey, TElem>(Dictionary<TKey, TElem> dictionary, JsonSerializerOptions? options = null)
        where TMap : IDictionary<TKey, TElem>, new()
        where TKey : notnull
    {
        byte[] expected = JsonSerializer.SerializeToUtf8Bytes(dictionary, options);
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(MapOf<TMap, TKey, TElem>(dictionary), options);
        Assert.Equal(Entries(expected), Entries(json));
        Assert.Equal(expected.Length, json.Length);
    }

    // Amid arrays, one in the other. The commas are not compared, since the entry that comes last is another; that there are as many, is.
    private static void AgreeInLines<TMap, TKey, TElem>(Dictionary<TKey, TElem> dictionary, JsonWriterOptions options, int depth)
        where TMap : IDictionary<TKey, TElem>, new()
        where TKey : notnull
    {
        string expected = Written(dictionary);
        string written = Written(MapOf<TMap, TKey, TElem>(dictionary));
        Assert.Equal(expected.Length, written.Length);
        Assert.Equal(Lines(expected), Lines(written));

        string Written<T>(T value)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer, options))
            {
                for (int i = 0; i < depth; i++)
                {
                    writer.WriteStartArray();
                }

                JsonSerializer.Serialize(writer, value);
                for (int i = 0; i < depth; i++)
                {
                    writer.WriteEndArray();
                }
            }

            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }

        static IEnumerable<string> Lines(string text) => text.Split('\n').Select(static line => line.TrimEnd('\r').TrimEnd(',')).Order(StringComparer.Ordinal);
    }

    // The bytes of each name and value as they stand in the document, in an order of their own.
    private static List<string> Entries(ReadOnlySpan<byte> json)
    {
        var entries = new List<string>();
        var reader = new Utf8JsonReader(json);
        Assert.True(reader.Read());
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int start = (int)reader.TokenStartIndex;
            reader.Read();
            entries.Add(Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]));
        }

        entries.Sort(StringComparer.Ordinal);
        return entries;
    }

    /// <summary>Gives a page at a time, which is what a writer asks for at least.</summary>
    private sealed class PageBuffer : IBufferWriter<byte>
    {
        private readonly byte[] _page = new byte[4096];

        public int Written { get; private set; }

        public void Advance(int count) => Written += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            Assert.InRange(sizeHint, 0, _page.Length);
            return _page;
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }

    private sealed class UpperCase : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToUpperInvariant());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.ToUpperInvariant());
    }

    private sealed class Negating : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => -reader.GetInt32();

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(-value);
    }

    /// <summary>Escapes what begins with a letter: one that does not decide character by character.</summary>
    private sealed class FirstLetterEncoder : JavaScriptEncoder
    {
        public override int MaxOutputCharactersPerInputCharacter => Default.MaxOutputCharactersPerInputCharacter;

        public override bool WillEncode(int unicodeScalar) => Default.WillEncode(unicodeScalar);

        public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
            textLength > 0 && char.IsAsciiLetter(*text) ? 0 : Default.FindFirstCharacterToEncode(text, textLength);

        public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
        {
            string text = $"\\u{unicodeScalar & 0xFFFF:X4}";
            numberOfCharactersWritten = text.Length;
            return text.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
        }
    }
}
