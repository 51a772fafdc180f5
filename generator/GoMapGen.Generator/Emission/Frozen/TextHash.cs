namespace GoMapGen.Generator.Emission;

/// <summary>The hash of string keys: the same arithmetic as FrozenText and TextIndex of the runtime and the emitted table, which it must agree with.</summary>
internal readonly struct TextHash(ulong startMultiplier, ulong endMultiplier, int start, int end, bool ignoreCase)
{
    /// <summary>What makes four ASCII letters lower case.</summary>
    public const ulong LowerCase = 0x0020_0020_0020_0020;

    private readonly ulong _case = ignoreCase ? LowerCase : 0;

    /// <summary>Spreads the first window.</summary>
    public ulong StartMultiplier { get; } = startMultiplier;

    /// <summary>Spreads the second.</summary>
    public ulong EndMultiplier { get; } = endMultiplier;

    /// <summary>Where the first window begins; -1 to hash all characters.</summary>
    public int Start { get; } = start;

    /// <summary>How far from the end the second window ends.</summary>
    public int End { get; } = end;

    /// <summary>The hash of a key.</summary>
    public ulong Of(string key)
    {
        unchecked
        {
            return key.Length < 4 ? HashShort(key)
                : Start < 0 ? HashAll(key)
                : (Four(key, Start) * StartMultiplier) + ((Four(key, key.Length - 4 - End) + (uint)key.Length) * EndMultiplier);
        }
    }

    private ulong Four(string key, int index) =>
        _case | key[index] | ((ulong)key[index + 1] << 16) | ((ulong)key[index + 2] << 32) | ((ulong)key[index + 3] << 48);

    private ulong Two(string key, int index) => _case | key[index] | ((ulong)key[index + 1] << 16);

    private ulong HashShort(string key) => unchecked(key.Length switch
    {
        0 => 0,
        1 => (_case | key[0]) * StartMultiplier,
        _ => (Two(key, 0) * StartMultiplier) + ((Two(key, key.Length - 2) + (uint)key.Length) * EndMultiplier),
    });

    private ulong HashAll(string key)
    {
        unchecked
        {
            ulong hash = 0;
            for (int i = 0; i < key.Length - 4; i += 4)
            {
                hash = (((hash << 29) | (hash >> 35)) ^ Four(key, i)) * StartMultiplier;
            }

            return (((hash << 29) | (hash >> 35)) ^ (Four(key, key.Length - 4) + (uint)key.Length)) * EndMultiplier;
        }
    }
}
