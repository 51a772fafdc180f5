using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Runtime;

/// <summary>Turns what a compiler can put into an assembly as data into the elems and keys of read-only tables.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FrozenData
{
    /// <summary>Cuts a text into strings.</summary>
    /// <param name="text">The strings, end to end.</param>
    /// <param name="lengths">Of each place, the length of its string and one more; 0 for none.</param>
    public static string[] Strings(string text, ushort[] lengths)
    {
        var strings = new string[lengths.Length];
        int start = 0;
        for (int i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] != 0)
            {
                int length = lengths[i] - 1;
                strings[i] = text.Substring(start, length);
                start += length;
            }
        }

        return strings;
    }

    /// <summary>Values of a type that is one or two numbers in memory, from these numbers.</summary>
    public static T[] Values<T, TNumber>(TNumber[] numbers)
        where T : unmanaged
        where TNumber : unmanaged => MemoryMarshal.Cast<TNumber, T>(numbers).ToArray();
}
