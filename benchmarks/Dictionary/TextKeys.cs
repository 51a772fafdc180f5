using System.Text;

namespace GoMapGen.Benchmarks.AsDictionary;

/// <summary>
/// String keys by characters, beside the same keys as strings, in the same map: in another one, with another seed, other buckets
/// overflow, which at 100 entries is a quarter of the time of a miss. Both ways read the same strings from the same array, so that
/// what differs is the call alone.
/// </summary>
internal static class TextKeys
{
    public static readonly Comparison[] All =
    [
        new("span hit / string hit", 1.0, static size => LookUps(size, present: true)),
        new("span miss / string miss", 1.0, static size => LookUps(size, present: false)),
        new("span remove / string remove", 1.0, Removals),
        new("span set / string set", 1.0, Sets),
        new("slice hit / string made of it", 1.0, static size => Slices(size, present: true)),
        new("slice miss / string made of it", 1.0, static size => Slices(size, present: false)),
        new("UTF-8 hit / string made of it", 1.0, static size => Utf8(size, present: true)),
        new("UTF-8 miss / string made of it", 1.0, static size => Utf8(size, present: false)),
        new("span hit / string hit, ignoring case", 1.0, HitsIgnoringCase),
    ];

    private static (Way First, Way Second) LookUps(int size, bool present)
    {
        Counts map = Workload.Counts(size);
        string[] keys = Workload.Texts(size, present);
        return (new Way(keys.Length, () => BySpan(map, keys)), new Way(keys.Length, () => ByString(map, keys)));
    }

    private static long BySpan(Counts map, string[] keys)
    {
        long sum = 0;
        foreach (string key in keys)
        {
            sum += map.TryGetValue(key.AsSpan(), out int value) ? value : 1;
        }

        return sum;
    }

    private static long ByString(Counts map, string[] keys)
    {
        long sum = 0;
        foreach (string key in keys)
        {
            sum += map.TryGetValue(key, out int value) ? value : 1;
        }

        return sum;
    }

    // Words of one long text, as a program finds them that reads a document.
    private static (Way First, Way Second) Slices(int size, bool present)
    {
        Counts map = Workload.Counts(size);
        string[] keys = Workload.Texts(size, present);
        string text = string.Join(' ', keys);
        int length = keys[0].Length;
        return (
            new Way(keys.Length, () => BySlice(map, text, length)),
            new Way(keys.Length, () => ByStringOfSlice(map, text, length)));
    }

    private static long BySlice(Counts map, string text, int length)
    {
        long sum = 0;
        for (int start = 0; start < text.Length; start += length + 1)
        {
            sum += map.TryGetValue(text.AsSpan(start, length), out int value) ? value : 1;
        }

        return sum;
    }

    private static long ByStringOfSlice(Counts map, string text, int length)
    {
        long sum = 0;
        for (int start = 0; start < text.Length; start += length + 1)
        {
            sum += map.TryGetValue(text.Substring(start, length), out int value) ? value : 1;
        }

        return sum;
    }

    private static (Way First, Way Second) Utf8(int size, bool present)
    {
        Counts map = Workload.Counts(size);
        byte[][] keys = Workload.Utf8(size, present);
        return (new Way(keys.Length, () => ByUtf8(map, keys)), new Way(keys.Length, () => ByStringOfUtf8(map, keys)));
    }

    private static long ByUtf8(Counts map, byte[][] keys)
    {
        long sum = 0;
        foreach (byte[] key in keys)
        {
            sum += map.TryGetValue(key, out int value) ? value : 1;
        }

        return sum;
    }

    private static long ByStringOfUtf8(Counts map, byte[][] keys)
    {
        long sum = 0;
        foreach (byte[] key in keys)
        {
            sum += map.TryGetValue(Encoding.UTF8.GetString(key), out int value) ? value : 1;
        }

        return sum;
    }

    private static (Way First, Way Second) HitsIgnoringCase(int size)
    {
        Headers map = Workload.Headers(size);
        string[] keys = Workload.Texts(size, present: true);
        return (new Way(keys.Length, () => BySpan(map, keys)), new Way(keys.Length, () => ByString(map, keys)));
    }

    private static long BySpan(Headers map, string[] keys)
    {
        long sum = 0;
        foreach (string key in keys)
        {
            sum += map.TryGetValue(key.AsSpan(), out int value) ? value : 1;
        }

        return sum;
    }

    private static long ByString(Headers map, string[] keys)
    {
        long sum = 0;
        foreach (string key in keys)
        {
            sum += map.TryGetValue(key, out int value) ? value : 1;
        }

        return sum;
    }

    private static (Way First, Way Second) Sets(int size)
    {
        Counts map = Workload.Counts(size);
        string[] keys = Workload.Texts(size, present: true);
        return (new Way(keys.Length, () => SetBySpan(map, keys)), new Way(keys.Length, () => SetByString(map, keys)));
    }

    private static long SetBySpan(Counts map, string[] keys)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            map[keys[i].AsSpan()] = i;
        }

        return map.Count;
    }

    private static long SetByString(Counts map, string[] keys)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            map[keys[i]] = i;
        }

        return map.Count;
    }

    // Each run empties copies of a map, in random order; about half of the calls find nothing any more.
    private static (Way First, Way Second) Removals(int size)
    {
        Counts map = Workload.Counts(size);
        string[] keys = Workload.Texts(size, present: true);
        var firstCopies = new Counts[Math.Max(1, Workload.Picks / size / 2)];
        var secondCopies = new Counts[firstCopies.Length];
        int calls = Math.Min(Workload.Picks, 2 * size);
        return (
            new Way(firstCopies.Length * calls, () => RemoveBySpan(firstCopies, keys, calls), () => Copy(map, firstCopies)),
            new Way(secondCopies.Length * calls, () => RemoveByString(secondCopies, keys, calls), () => Copy(map, secondCopies)));
    }

    private static void Copy(Counts map, Counts[] copies)
    {
        for (int i = 0; i < copies.Length; i++)
        {
            copies[i] = map.Clone();
        }
    }

    private static long RemoveBySpan(Counts[] maps, string[] keys, int calls)
    {
        long removed = 0;
        foreach (Counts map in maps)
        {
            for (int i = 0; i < calls; i++)
            {
                removed += map.Remove(keys[i].AsSpan()) ? 1 : 0;
            }
        }

        return removed;
    }

    private static long RemoveByString(Counts[] maps, string[] keys, int calls)
    {
        long removed = 0;
        foreach (Counts map in maps)
        {
            for (int i = 0; i < calls; i++)
            {
                removed += map.Remove(keys[i]) ? 1 : 0;
            }
        }

        return removed;
    }
}
