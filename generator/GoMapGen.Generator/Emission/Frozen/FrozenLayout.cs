using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GoMapGen.Generator.Models;
using GoMapGen.Runtime;

namespace GoMapGen.Generator.Emission;

/// <summary>Where each entry of a read-only table lies, and how a look-up gets there: decided from the keys, once per table.</summary>
internal sealed class FrozenLayout
{
    // Numbers that are their own places may have this many places for every entry, and within a small range more; a list of a
    // thousand places for three keys would please nobody who reads it.
    private const int PlacesPerEntry = 2;
    private const int SmallRange = 1024;
    private const int PlacesPerEntryOfSmallRange = 16;

    // The length of a key has 16 bits.
    private const int LongestText = ushort.MaxValue - 1;

    private const int Seeds = 32;
    private const int WindowPlaces = 24;

    /// <summary>Spreads the first window of strings; the emitted table knows it.</summary>
    public static readonly ulong StartMultiplier = Odd(0);

    /// <summary>Spreads the second.</summary>
    public static readonly ulong EndMultiplier = Odd(1);

    private FrozenLayout(FrozenStrategy strategy, string reason)
    {
        Strategy = strategy;
        Reason = reason;
    }

    /// <summary>How a key is found.</summary>
    public FrozenStrategy Strategy { get; }

    /// <summary>Why, and what a look-up costs: sentences.</summary>
    public string Reason { get; }

    /// <summary>The place of each entry, in source order.</summary>
    public int[] Places { get; private set; } = [];

    /// <summary>The number of the entry at each place, -1 where there is none.</summary>
    public IEnumerable<uint> EntriesByPlace
    {
        get
        {
            int[] entries = [.. Enumerable.Repeat(-1, Slots)];
            for (int i = 0; i < Places.Length; i++)
            {
                entries[Places[i]] = i;
            }

            return entries.Select(static entry => unchecked((uint)entry));
        }
    }

    /// <summary>The number of places.</summary>
    public int Slots { get; private set; }

    /// <summary>Spreads keys that are bits.</summary>
    public ulong Multiplier { get; private set; }

    /// <summary>What sends the keys of each bucket to places of their own.</summary>
    public uint[] Pilots { get; private set; } = [];

    /// <summary>Whether the number of every entry has 16 bits, and another value for none.</summary>
    public bool IsNarrow => Places.Length < ushort.MaxValue;

    /// <summary>How strings are hashed.</summary>
    public TextHash Text { get; private set; }

    /// <summary>The layout of a table: of 200,000 keys, a second's work.</summary>
    public static FrozenLayout Of(FrozenTableSpec table, CancellationToken cancellation)
    {
        if (table.Dynamic.Length > 0)
        {
            return AtRunTime("not every entry is constant");
        }

        return table.KeyKind switch
        {
            FrozenKeyKind.Map => AtRunTime("its keys are neither strings nor numbers of up to eight bytes"),
            _ when table.Entries.Length == 0 => AtRunTime("there is nothing to lay out"),
            FrozenKeyKind.Bits => OfBits(table, cancellation),
            _ => OfText(table, cancellation),
        };
    }

    // ---- Bits --------------------------------------------------------------------------------------------------------------

    private static FrozenLayout OfBits(FrozenTableSpec table, CancellationToken cancellation)
    {
        var bits = new ulong[table.Entries.Length];
        for (int i = 0; i < bits.Length; i++)
        {
            if (FrozenKey.Bits(table.Entries[i].Key) is not { } key)
            {
                return AtRunTime("a key is NaN or not known to the compiler");
            }

            bits[i] = key;
        }

        if (!AreDistinct(bits))
        {
            return AtRunTime("two keys are equal");
        }

        // Read as signed numbers or as unsigned ones, whichever lie closer together.
        ulong range = Math.Min(bits.Max() - bits.Min(), unchecked((ulong)bits.Max(static key => (long)key) - (ulong)bits.Min(static key => (long)key)));
        if (range < (ulong)bits.Length * (ulong)(range < SmallRange ? PlacesPerEntryOfSmallRange : PlacesPerEntry))
        {
            int slots = 1;
            while ((ulong)slots <= range)
            {
                slots *= 2;
            }

            return new(FrozenStrategy.Range, $"The keys lie within {range + 1} numbers, so that the low bits of a key are its place: a mask and a comparison.")
            {
                Slots = slots,
                Places = Array.ConvertAll(bits, key => (int)(key & ((uint)slots - 1))),
            };
        }

        for (int seed = 0; seed < Seeds; seed++)
        {
            cancellation.ThrowIfCancellationRequested();
            ulong multiplier = Odd(seed);
            if (PerfectHash.Find(Array.ConvertAll(bits, key => unchecked(key * multiplier))) is { } hash)
            {
                return new(FrozenStrategy.Hash, "A perfect hash of the key: two multiplications, and one place where the key can be.")
                {
                    Multiplier = multiplier,
                    Pilots = Array.ConvertAll(hash.Pilots, static pilot => (uint)pilot),
                    Slots = hash.Slots,
                    Places = hash.Places,
                };
            }
        }

        return AtRunTime("no perfect hash of the keys was found");
    }

    // ---- Text --------------------------------------------------------------------------------------------------------------

    private static FrozenLayout OfText(FrozenTableSpec table, CancellationToken cancellation)
    {
        bool ignoreCase = table.KeyKind == FrozenKeyKind.TextIgnoreCase;
        var keys = new string[table.Entries.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            if (table.Entries[i].Key is not { Kind: ConstantKind.String, Text: { } key })
            {
                return AtRunTime("a key is not known to the compiler");
            }

            if (key.Length > LongestText)
            {
                return AtRunTime($"a key is longer than {LongestText} characters");
            }

            if (ignoreCase && key.Any(static c => c > '\x7F'))
            {
                return AtRunTime("a key that is compared without regard to case is not ASCII");
            }

            keys[i] = key;
        }

        int minLength = keys.Min(static key => key.Length);
        int reach = Math.Max(0, Math.Min(minLength - 4, WindowPlaces));
        var witnesses = new List<(string, string)>();
        for (int sum = 0; sum <= 2 * reach; sum++)
        {
            for (int start = Math.Max(0, sum - reach); start <= Math.Min(sum, reach); start++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Place(keys, new TextHash(StartMultiplier, EndMultiplier, start, sum - start, ignoreCase), witnesses) is { } layout)
                {
                    return layout;
                }
            }
        }

        for (int seed = 0; seed < Seeds; seed++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Place(keys, new TextHash(Odd(2 * seed), Odd((2 * seed) + 1), -1, 0, ignoreCase), witnesses) is { } layout)
            {
                return layout;
            }
        }

        return AtRunTime("two keys are equal, or no perfect hash of them was found");
    }

    private static FrozenLayout? Place(string[] keys, TextHash text, List<(string, string)> witnesses)
    {
        // A pair that another hash did not tell apart is the quickest test of this one.
        foreach ((string x, string y) in witnesses)
        {
            if (text.Of(x) == text.Of(y))
            {
                return null;
            }
        }

        ulong[] hashes = Array.ConvertAll(keys, text.Of);
        var seen = new Dictionary<ulong, string>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            if (seen.TryGetValue(hashes[i], out string? other))
            {
                witnesses.Add((keys[i], other));
                return null;
            }

            seen.Add(hashes[i], keys[i]);
        }

        if (PerfectHash.Find(hashes) is not { } hash)
        {
            return null;
        }

        string reason = text.Start < 0
            ? "A perfect hash of all characters, since no two windows of four tell the keys apart"
            : $"A perfect hash of the length and of {Window(text)}, which tell all keys apart";
        return new(FrozenStrategy.Hash, $"{reason}: one place where a key can be, and one comparison if it has the length.")
        {
            Text = text,
            Pilots = Array.ConvertAll(hash.Pilots, static pilot => (uint)pilot),
            Slots = hash.Slots,
            Places = hash.Places,
        };
    }

    private static string Window(TextHash text) =>
        $"the four characters {(text.Start == 0 ? "at the start" : $"from index {text.Start}")} and {(text.End == 0 ? "at the end" : $"that end {text.End} before the end")}";

    // ---- Both --------------------------------------------------------------------------------------------------------------

    private static FrozenLayout AtRunTime(string reason) =>
        new(FrozenStrategy.Map, $"A map that is filled at first use, since {reason}.");

    private static bool AreDistinct(ulong[] bits)
    {
        var sorted = (ulong[])bits.Clone();
        Array.Sort(sorted);
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] == sorted[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    // Numbers without a pattern, the same in every build: SplitMix64.
    private static ulong Odd(int index)
    {
        unchecked
        {
            ulong z = (ulong)(index + 1) * 0x9E37_79B9_7F4A_7C15;
            z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            return (z ^ (z >> 31)) | 1;
        }
    }
}

/// <summary>How a read-only table finds a key.</summary>
internal enum FrozenStrategy
{
    /// <summary>In a map that is filled at first use.</summary>
    Map,

    /// <summary>The low bits of the key are its place.</summary>
    Range,

    /// <summary>A perfect hash gives the place.</summary>
    Hash,
}
