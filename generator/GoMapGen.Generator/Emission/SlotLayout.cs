using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>How a bucket's eight slots lie in memory.</summary>
/// <param name="Interleaved">Key, elem and stored hash of a slot side by side; else eight keys, then eight elems, as Go does.</param>
/// <param name="IndirectKey">The slot holds a reference to the key.</param>
/// <param name="IndirectElem">The slot holds a reference to the elem.</param>
/// <param name="Description">The layout in words, for the remarks.</param>
internal sealed record SlotLayout(bool Interleaved, bool IndirectKey, bool IndirectElem, string Description)
{
    // Go: maxKeySize, maxElemSize.
    private const int MaxInlineSize = 128;

    /// <summary>
    /// Interleaves where that pads nothing: one cache line then holds key and elem. Where it would pad, as for a long and a
    /// byte, keys and elems lie apart.
    /// </summary>
    public static SlotLayout Of(MapSpec map)
    {
        bool indirectKey = map.Key.Size > MaxInlineSize;
        bool indirectElem = map.Elem.Size > MaxInlineSize;
        int key = indirectKey ? 8 : map.Key.FieldSize;
        int elem = indirectElem ? 8 : map.Elem.FieldSize;
        int hash = map.KeySpec.StoresHash ? 4 : 0;
        int keyAlignment = indirectKey ? 8 : map.Key.FieldAlignment;
        int elemAlignment = indirectElem ? 8 : map.Elem.FieldAlignment;
        bool interleaved = key >= 0 && elem >= 0 && IsDense((key, keyAlignment), (elem, elemAlignment), (hash, hash == 0 ? 1 : 4));
        string hashText = hash == 0 ? "" : interleaved ? " and the low 32 bits of the hash" : ", then eight hashes of 32 bits";
        string size = key >= 0 && elem >= 0 ? $" ({8 * (key + elem + hash)} bytes)" : "";
        string keyText = indirectKey ? "a reference to the key" : "key";
        string elemText = indirectElem ? "a reference to the elem" : "elem";
        string description = interleaved
            ? $"eight slots of {keyText}, {elemText}{hashText}{size}, since side by side they need no padding"
            : $"eight of {keyText}, then eight of {elemText}{hashText}{size}, since side by side they would need padding or their size is not known";
        return new SlotLayout(interleaved, indirectKey, indirectElem, description);
    }

    // Whether the parts follow each other, and the next slot follows them, without a gap.
    private static bool IsDense(params (int Size, int Alignment)[] parts)
    {
        int end = 0;
        int widest = 1;
        foreach ((int size, int alignment) in parts)
        {
            if (end % alignment != 0)
            {
                return false;
            }

            end += size;
            widest = System.Math.Max(widest, alignment);
        }

        return end % widest == 0;
    }
}
