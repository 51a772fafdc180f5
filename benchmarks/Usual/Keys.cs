using System.Globalization;

namespace GoMapGen.Benchmarks.Usual;

/// <summary>Random keys, the same in every run.</summary>
internal static class Keys
{
    /// <summary>Look-ups in one call of a benchmark: so many that the branch predictor cannot learn their order.</summary>
    public const int LookUps = 1 << 16;

    public static long[] Longs(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextInt64())];
    }

    /// <summary>Sixteen characters each; equal text, but new objects in every call.</summary>
    public static string[] Strings(int count, int seed) =>
        [.. Longs(count, seed).Select(static key => key.ToString("x16", CultureInfo.InvariantCulture))];

    /// <summary>Random picks of an array.</summary>
    public static T[] Picked<T>(T[] keys)
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, LookUps).Select(_ => keys[random.Next(keys.Length)])];
    }
}
