using System.Runtime.CompilerServices;

#pragma warning disable CS8500

namespace GoMapGen.Runtime;

/// <summary>Turns what a compiler can put into an assembly as data into the elems and keys of read-only tables.</summary>
internal static class FrozenData
{
    /// <summary>The elems or keys of a table.</summary>
    /// <param name="items">All of them, of which strings may be missing; null if they are data.</param>
    /// <param name="count">Their number.</param>
    /// <param name="data">Their bytes, or the strings, end to end.</param>
    /// <param name="starts">Where each string begins; empty if they are none.</param>
    public static T[] Items<T>(T[]? items, int count, string data, string starts)
    {
        if (items is null)
        {
            items = new T[count];
            Copy(data, items);
        }
        else if (starts.Length > 0)
        {
            Fill(Unsafe.As<string?[]>(items), data, starts);
        }

        return items;
    }

    /// <summary>Makes the strings that are missing.</summary>
    /// <param name="strings">The strings.</param>
    /// <param name="text">All of them, end to end.</param>
    /// <param name="starts">
    /// Of each, a number of 32 bits, the low half first: where it begins in the text, negative if it is null; and where the last one ends.
    /// </param>
    public static void Fill(string?[] strings, string text, string starts)
    {
        for (int i = 0; i < strings.Length; i++)
        {
            strings[i] ??= String(text, starts, i);
        }
    }

    /// <summary>One of the strings that <see cref="Fill"/> makes.</summary>
    private static string? String(string text, string starts, int i)
    {
        int start = TextIndex.Word(starts, 2 * i);
        return start < 0 ? null : text.Substring(start, (TextIndex.Word(starts, (2 * i) + 2) & int.MaxValue) - start);
    }

    private static unsafe void Copy<T>(string data, T[] items)
    {
        if ((long)sizeof(T) * items.Length > (long)sizeof(char) * data.Length)
        {
            throw new ArgumentException("There are fewer bytes than the items take.", nameof(data));
        }

        fixed (char* from = data)
        {
            fixed (T* to = items)
            {
                long bytes = (long)sizeof(T) * items.Length;
                Buffer.MemoryCopy(from, to, bytes, bytes);
            }
        }
    }
}
