using System.Runtime.InteropServices;
using GoMapGen.Diagnostics;
using GoMapGen.Runtime;

namespace GoMapGen.Hashing.Tests;

/// <summary>What ProcessFacts starts: one scenario in a process in which nothing was hashed before.</summary>
internal static class Program
{
    internal const string Success = "as expected";

    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["aes"]:
                MapDeterminism.UseFallbackHashKeys([1, 2, 3, 4]);
                MapDeterminism.UseHashKeys(Keys<ScheduleZ>.Bytes);
                _ = MapRandom.NextSeed();
                CheckAes();
                MapDeterminism.UseHashKeys(Keys<ScheduleZ>.Bytes);
                MustRefuse(() => MapDeterminism.UseHashKeys(Keys<ScheduleA>.Bytes));
                MustRefuse(() => MapDeterminism.UseFallbackHashKeys([1, 2, 3, 4]));
                break;
            case ["fallback"]:
                MapDeterminism.UseFallbackHashKeys(Vectors.Fallback[0].HashKey);
                _ = MapRandom.NextSeed();
                CheckFallback();
                MapDeterminism.UseFallbackHashKeys(Vectors.Fallback[0].HashKey);
                MustRefuse(() => MapDeterminism.UseHashKeys(Keys<ScheduleZ>.Bytes));
                break;
            case ["first-map"]:
                _ = MapRandom.NextSeed();
                MustRefuse(() => MapDeterminism.UseHashKeys(Keys<ScheduleZ>.Bytes));
                MustRefuse(() => MapDeterminism.UseFallbackHashKeys([1, 2, 3, 4]));
                Require(HardwareAes.IsSupported == HashKeys.UsesHardwareAes && HardwareAes.IsSupported != HashKeys.UsesFallback);
                break;
            case ["first-hash"]:
                _ = KeyHash.HashString("a", 1);
                MustRefuse(() => MapDeterminism.UseHashKeys(Keys<ScheduleZ>.Bytes));
                break;
            case ["compiled-first"]:
                // One method that fixes the keys and hashes: compiling it must not take the keys into use.
                Require(FixAndHash() == KeyHash.Hash64(1, 2));
                break;
            case ["drawing"]:
                // Random numbers alone leave the keys open, as does a thread's source of them.
                _ = MapRandom.Next();
                using (MapDeterminism.BeginRandom(() => 1))
                {
                    MapDeterminism.UseHashKeys(Keys<ScheduleZ>.Bytes);
                }

                CheckAes();
                break;
            case ["random"]:
                Console.WriteLine(KeyHash.Hash64(1, 2));
                return 0;
            default:
                return 2;
        }

        Console.WriteLine(Success);
        return 0;
    }

    private static ulong FixAndHash()
    {
        MapDeterminism.UseHashKeys(Keys<ScheduleZ>.Bytes);
        ulong hash = 0;
        for (int i = 0; i < 2; i++)
        {
            hash = KeyHash.Hash64(1, 2);
        }

        return hash;
    }

    private static void CheckAes()
    {
        foreach (Vector vector in Vectors.Aes.Under("Z").Of("memhash32", "memhash64", "memhash"))
        {
            Require(Hash(vector) == vector.Expected);
        }
    }

    private static void CheckFallback()
    {
        foreach (Vector vector in Vectors.Fallback.Of("memhash32Fallback", "memhash64Fallback", "memhashFallback"))
        {
            Require(Hash(vector) == vector.Expected);
        }
    }

    private static ulong Hash(Vector vector)
    {
        byte[] input = vector.Input;
        if (vector.Function.StartsWith("memhash32", StringComparison.Ordinal))
        {
            return KeyHash.Hash32(BitConverter.ToUInt32(input), vector.Seed);
        }

        if (vector.Function.StartsWith("memhash64", StringComparison.Ordinal))
        {
            return KeyHash.Hash64(BitConverter.ToUInt64(input), vector.Seed);
        }

        ulong hash = KeyHash.HashMemory(ref MemoryMarshal.GetReference(input.AsSpan()), input.Length, vector.Seed);
        if (input.Length is >= 1 and <= 16)
        {
            (ulong low, ulong high) = Words.Of(input);
            Require(hash == KeyHash.HashMemory(low, high, input.Length, vector.Seed));
        }

        if (input.Length is >= 17 and <= 32)
        {
            Require(hash == Words.HashOfTwoLanes(input, vector.Seed));
        }

        return hash;
    }

    private static void MustRefuse(Action action)
    {
        try
        {
            action();
        }
        catch (InvalidOperationException)
        {
            return;
        }

        Require(false);
    }

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("The scenario went otherwise.");
        }
    }
}
