using __GoMap = global::GoMapGen.Runtime;

namespace GoMapGen.Templates;

// What the emitter puts in place of the names in the templates, for one kind of map: a slow key of 16 bytes, class form.

/// <summary>Stands for the key type.</summary>
public record struct TKey(long High, long Low);

/// <summary>Stands for the elem type.</summary>
public record struct TElem(int Value);

/// <summary>Stands for the user's declaration.</summary>
public partial class Map
{
    private static ulong Hash(TKey key, ulong seed) =>
        __GoMap.KeyHash.HashMemory(unchecked((ulong)key.High), unchecked((ulong)key.Low), 16, seed);

    private static bool Equal(TKey x, TKey y) => x == y;
}
