using System.Globalization;

namespace GoMapGen.Models;

/// <summary>
/// The keys of one type, by number, and which of them are equal. The model knows keys by number only, so it shares no idea of
/// equality with the map under test.
/// </summary>
/// <typeparam name="TKey">The key type.</typeparam>
public sealed class KeyDomain<TKey>
{
    /// <summary>The class of a key that equals nothing, not even itself.</summary>
    public const int NoClass = -1;

    private readonly Func<int, TKey> _make;
    private readonly Func<int, int> _classOf;
    private readonly Func<TKey, string> _write;
    private readonly Dictionary<string, int> _classes = [];

    /// <summary>Numbers the keys.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="make">A key of a number; a new instance each time, so that no map gets by with comparing references.</param>
    /// <param name="write">A text that tells apart all keys that can be told apart.</param>
    /// <param name="classOf">The number that stands for all keys equal to this one; left out where every key equals itself only.</param>
    /// <param name="latestKeyStays">
    /// Which of two equal keys a map holds after an update: the later one, as in Go for types with equal keys that differ; the earlier
    /// one; <see langword="null"/> where that is not promised.
    /// </param>
    public KeyDomain(int count, Func<int, TKey> make, Func<TKey, string> write, Func<int, int>? classOf = null, bool? latestKeyStays = null)
    {
        Count = count;
        LatestKeyStays = latestKeyStays;
        _make = make;
        _write = write;
        _classOf = classOf ?? (number => number);
        for (int number = 0; number < count; number++)
        {
            _classes.Add(write(make(number)), _classOf(number));
        }
    }

    /// <summary>How many keys there are.</summary>
    public int Count { get; }

    /// <summary>Whether an update writes the key too.</summary>
    public bool? LatestKeyStays { get; }

    /// <summary>A new instance of a key.</summary>
    public TKey Make(int number) => _make(number);

    /// <summary>The class of a key by its number.</summary>
    public int ClassOf(int number) => _classOf(number);

    /// <summary>The class of a key that a map gave back.</summary>
    public int ClassOf(TKey key) => _classes[_write(key)];

    /// <summary>The text of a key.</summary>
    public string Write(TKey key) => _write(key);
}

/// <summary>The domains of the plain types.</summary>
public static class KeyDomain
{
    /// <summary>Keys that are all different.</summary>
    public static KeyDomain<TKey> Distinct<TKey>(int count, Func<int, TKey> make)
        => new(count, make, key => string.Create(CultureInfo.InvariantCulture, $"{key}"));
}
