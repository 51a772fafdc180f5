using __GoMap = global::GoMapGen.Runtime;

namespace GoMapGen.Templates;

// What the emitter puts in place of the names in the templates, for one kind of map: a slow key of 16 bytes, class form.

/// <summary>Stands for the key type.</summary>
public record struct TKey(long High, long Low)
{
    /// <summary>As a string does.</summary>
    public static implicit operator global::System.ReadOnlySpan<char>(TKey key) => default;
}

/// <summary>Stands for the elem type.</summary>
public record struct TElem(int Value);

/// <summary>Stands for the user's declaration.</summary>
public partial class Map
{
    private static ulong Hash(TKey key, ulong seed) =>
        __GoMap.KeyHash.HashMemory(unchecked((ulong)key.High), unchecked((ulong)key.Low), 16, seed);

    private static bool Equal(TKey x, TKey y) => x == y;

    private static ulong Hash(global::System.ReadOnlySpan<char> key, ulong seed) => __GoMap.KeyHash.HashChars(key, seed);

    private static bool Equal(TKey x, global::System.ReadOnlySpan<char> y) => x.Low == y.Length;

    // An expression of a variable "key" where it is emitted.
    private static ulong BitsOfKey => 0;

    private static TKey MakeKey(global::System.ReadOnlySpan<char> key) => new TKey(0, key.Length);
}
