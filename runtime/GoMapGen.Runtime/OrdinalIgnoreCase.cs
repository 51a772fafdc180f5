using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using GoMapGen.Runtime;

namespace GoMapGen;

/// <summary>
/// Compares string keys without regard to case, as <see cref="StringComparison.OrdinalIgnoreCase"/> does; for <see cref="GoMapAttribute.Comparer"/>.
/// The hash is keyed like that of every map.
/// </summary>
public readonly struct OrdinalIgnoreCase : IGoMapComparer<string>
{
    private const int StackCharacters = 128;

    /// <inheritdoc/>
    public static bool Equals(string x, string y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether characters that are not a string yet are equal to a key.</summary>
    public static bool Equals(ReadOnlySpan<char> x, string y) => y is not null && x.Equals(y, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public static ulong Hash(string key, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Hash(key.AsSpan(), seed);
    }

    /// <summary>The hash of characters, equal to that of a string of them.</summary>
    [SkipLocalsInit]
    public static ulong Hash(ReadOnlySpan<char> key, ulong seed)
    {
        char[]? rented = null;
        Span<char> folded = key.Length <= StackCharacters
            ? stackalloc char[StackCharacters]
            : rented = ArrayPool<char>.Shared.Rent(key.Length);
        folded = folded[..key.Length];

        // Only ASCII, as almost always: one pass over the text, and no call to the system's tables.
        if (Ascii.ToUpper(key, folded, out _) != OperationStatus.Done)
        {
            _ = key.ToUpperInvariant(folded);
            SupplementaryCase.Fold(key, folded);
        }

        ulong hash = KeyHash.HashChars(folded, seed);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return hash;
    }
}
