using System.Runtime.InteropServices;

namespace GoMapGen.Runtime;

/// <summary>
/// The decision which keys a process hashes with. It can be made by hand until the keys are in use; whoever needs the keys first, uses them.
/// Go: runtime/alg.go, alginit.
/// </summary>
internal sealed class HashKeyChoice
{
    internal const int AesScheduleLength = 128;
    internal const int FallbackWordCount = 4;

    private readonly object _gate = new();
    private readonly bool _hasAes;
    private HashKeyMaterial? _chosen;
    private bool _inUse;

    internal HashKeyChoice(bool hasAes) => _hasAes = hasAes;

    /// <summary>The choice of this process.</summary>
    internal static HashKeyChoice Process { get; } = new(HardwareAes.IsSupported);

    internal void UseHashKeys(ReadOnlySpan<byte> aesKeySchedule)
    {
        if (aesKeySchedule.Length != AesScheduleLength)
        {
            throw new ArgumentException(
                $"The key schedule must have {AesScheduleLength} bytes; it has {aesKeySchedule.Length}.", nameof(aesKeySchedule));
        }

        Choose(new HashKeyMaterial(aesKeySchedule.ToArray(), null));
    }

    internal void UseFallbackHashKeys(ReadOnlySpan<ulong> hashKey)
    {
        if (hashKey.Length != FallbackWordCount)
        {
            throw new ArgumentException($"The hash key must have {FallbackWordCount} words; it has {hashKey.Length}.", nameof(hashKey));
        }

        Choose(new HashKeyMaterial(null, hashKey.ToArray()));
    }

    /// <summary>The keys, which from now on do not change.</summary>
    internal HashKeyMaterial Use()
    {
        lock (_gate)
        {
            _inUse = true;
            return _chosen ??= RandomKeys();
        }
    }

    private void Choose(HashKeyMaterial keys)
    {
        lock (_gate)
        {
            if (_inUse && !_chosen!.IsSameAs(keys))
            {
                throw new InvalidOperationException(
                    "The hash keys are in use already: they must be fixed before the process makes its first map, "
                    + "and a map in a static field of the program may be the first.");
            }

            _chosen = keys;
        }
    }

    private HashKeyMaterial RandomKeys()
    {
        if (_hasAes)
        {
            byte[] schedule = new byte[AesScheduleLength];
            Entropy.Fill(schedule);
            return new HashKeyMaterial(schedule, null);
        }

        var words = new ulong[FallbackWordCount];
        Entropy.Fill(MemoryMarshal.AsBytes(words.AsSpan()));
        for (int i = 0; i < words.Length; i++)
        {
            words[i] |= 1; // As Go does, whose hash for 32-bit machines multiplies by them.
        }

        return new HashKeyMaterial(null, words);
    }
}
