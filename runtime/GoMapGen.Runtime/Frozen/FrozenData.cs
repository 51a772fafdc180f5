using System.ComponentModel;

#pragma warning disable CS8500

namespace GoMapGen.Runtime;

/// <summary>Turns what a compiler can put into an assembly as data into the elems and keys of read-only tables.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FrozenData
{
    /// <summary>Cuts a text into strings.</summary>
    /// <param name="text">The strings, end to end.</param>
    /// <param name="lengths">Of each place, the length of its string and one more; 0 for none.</param>
    public static string[] Strings(string text, string lengths)
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

    /// <summary>The values whose bytes are those of a text.</summary>
    public static unsafe T[] Values<T>(int count, string data)
        where T : struct
    {
        var values = new T[count];
        fixed (T* first = values)
        {
            Copy(data, first, (long)sizeof(T) * count);
        }

        return values;
    }

    private static unsafe void Copy(string data, void* to, long bytes)
    {
        fixed (char* from = data)
        {
            Buffer.MemoryCopy(from, to, bytes, bytes);
        }
    }
}
