using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>What the collection interfaces of all maps have in common: argument checks and untyped access.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Entries
{
    /// <summary>The number of entries in a sequence that knows it, to size a map that they are put into; else 0.</summary>
    public static int CountOf<TKey, TElem>([NotNull] IEnumerable<KeyValuePair<TKey, TElem>>? entries)
    {
        if (entries is null)
        {
            Throw.NullArgument(nameof(entries));
        }

        return entries.TryGetNonEnumeratedCount(out int count) ? count : 0;
    }

    /// <summary>Checks the arguments of ICollection.CopyTo.</summary>
    public static void CheckCopy<T>([NotNull] T[]? array, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        CheckRange(array, index, count);
    }

    /// <summary>Puts an item into an array that has room for all there were.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put<T>(T[] array, int index, T item)
    {
        if ((uint)index >= (uint)array.Length)
        {
            Throw.ConcurrentIterationAndWrite();
        }

        array[index] = item;
    }

    /// <summary>Copies a collection to an array whose type is not known.</summary>
    public static void CopyTo<T>(IReadOnlyCollection<T> items, Array array, int index)
    {
        CheckUntyped(array, index, items.Count);
        try
        {
            if (array is T[] typed)
            {
                foreach (T item in items)
                {
                    Put(typed, index++, item);
                }
            }
            else if (array is object?[] objects)
            {
                foreach (T item in items)
                {
                    Put(objects, index++, item);
                }
            }
            else
            {
                throw WrongArray(array);
            }
        }
        catch (ArrayTypeMismatchException)
        {
            // An array of a class is also one of its base class, until something is put in.
            throw WrongArray(array);
        }
    }

    /// <summary>Copies entries to an array whose type is not known; an array of DictionaryEntry is filled with those.</summary>
    public static void CopyTo<TKey, TElem>(IReadOnlyCollection<KeyValuePair<TKey, TElem>> entries, Array array, int index)
    {
        if (array is DictionaryEntry[] untyped)
        {
            CheckUntyped(array, index, entries.Count);
            foreach (KeyValuePair<TKey, TElem> entry in entries)
            {
                untyped[index++] = new DictionaryEntry(entry.Key!, entry.Value);
            }
        }
        else
        {
            // With the type argument, since this overload would be the better one.
            CopyTo<KeyValuePair<TKey, TElem>>(entries, array, index);
        }
    }

    /// <summary>Whether an untyped key can be a key of the map at all.</summary>
    public static bool IsKey<TKey>([NotNull] object? key, [MaybeNullWhen(false)] out TKey typed)
    {
        ArgumentNullException.ThrowIfNull(key);
        bool isKey = key is TKey;
        typed = isKey ? (TKey)key : default;
        return isKey;
    }

    /// <summary>An untyped key and elem, which must be of the map's types. What is null and must not be is found first, as by Dictionary.</summary>
    public static (TKey Key, TElem Elem) Typed<TKey, TElem>(object? key, object? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value is null && default(TElem) is not null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        return (
            key is TKey typedKey ? typedKey : throw WrongType(key, typeof(TKey), nameof(key)),
            value is TElem typedElem ? typedElem : value is null ? default! : throw WrongType(value, typeof(TElem), nameof(value)));
    }

    /// <summary>Starts an enumerator again through its interface.</summary>
    public static void Reset<TEnumerator>(ref TEnumerator enumerator)
        where TEnumerator : struct, IEnumerator => enumerator.Reset();

    private static void CheckUntyped([NotNull] Array? array, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank != 1)
        {
            throw new ArgumentException("Only one-dimensional arrays can be copied to.", nameof(array));
        }

        if (array.GetLowerBound(0) != 0)
        {
            throw new ArgumentException("The array must start at index 0.", nameof(array));
        }

        CheckRange(array, index, count);
    }

    private static void CheckRange(Array array, int index, int count)
    {
        if ((uint)index > (uint)array.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, "The index is outside the array.");
        }

        if (array.Length - index < count)
        {
            throw new ArgumentException($"The array has room for {array.Length - index} of {count} items from index {index} on.", nameof(array));
        }
    }

    private static ArgumentException WrongArray(Array array) =>
        new($"The items cannot be stored in an array of type {array.GetType()}.", nameof(array));

    private static ArgumentException WrongType(object value, Type type, string name) =>
        new($"The value \"{value}\" is of type {value.GetType()}, and the map needs a {type}.", name);
}
