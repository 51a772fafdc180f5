namespace GoMapGen.Conformance.Tests.Text;

/// <summary>What the tests ask of a map with string keys, so that one test runs for every form of it.</summary>
public interface ITextMap
{
    int Count { get; }

    int? Get(string key);

    int? Get(ReadOnlySpan<char> key);

    int? Get(ReadOnlySpan<byte> key);

    void Set(string key, int value);

    void Set(ReadOnlySpan<char> key, int value);

    void Set(ReadOnlySpan<byte> key, int value);

    bool TryAdd(ReadOnlySpan<char> key, int value);

    bool TryAdd(ReadOnlySpan<byte> key, int value);

    void Add(ReadOnlySpan<char> key, int value);

    void Add(ReadOnlySpan<byte> key, int value);

    void Increment(ReadOnlySpan<char> key);

    void Increment(ReadOnlySpan<byte> key);

    int? Take(ReadOnlySpan<char> key);

    int? Take(ReadOnlySpan<byte> key);

    string KeyOf(string key);
}

[GoMap(typeof(string), typeof(int))]
public partial class TextClass;

[GoMap(typeof(string), typeof(int))]
public partial struct TextStruct;

[GoMap(typeof(string), typeof(int), DetectMisuse = false)]
public partial class UncheckedText;

[GoMap(typeof(string), typeof(int), Comparer = typeof(OrdinalIgnoreCase))]
public partial class IgnoringCase;

[GoMap(typeof(string), typeof(int), Comparer = typeof(ByStrings))]
public partial class ComparedByStrings;

/// <summary>A comparer that knows strings only.</summary>
public readonly struct ByStrings : IGoMapComparer<string>
{
    public static bool Equals(string x, string y) => x == y;

    public static ulong Hash(string key, ulong seed) => (uint)key.Length ^ seed;
}

/// <summary>A comparer that reads characters as well: only the first one counts.</summary>
public readonly struct ByFirstCharacter : IGoMapComparer<string>
{
    public static bool Equals(string x, string y) => Equals(x.AsSpan(), y);

    public static bool Equals(ReadOnlySpan<char> x, string y) => x[..Math.Min(1, x.Length)].SequenceEqual(y.AsSpan(0, Math.Min(1, y.Length)));

    public static ulong Hash(string key, ulong seed) => Hash(key.AsSpan(), seed);

    public static ulong Hash(ReadOnlySpan<char> key, ulong seed) => key.Length == 0 ? seed : key[0] ^ seed;
}

[GoMap(typeof(string), typeof(int), Comparer = typeof(ByFirstCharacter))]
public partial class Initials;
