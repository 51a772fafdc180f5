using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace GoMapGen.Runtime;

/// <summary>Every exception of a map, thrown out of line so that the hot paths stay short.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class Throw
{
    /// <summary>Go: assignment to entry in nil map.</summary>
    [DoesNotReturn]
    public static void NilMap() => throw new NilMapException();

    /// <summary>Go: concurrent map writes.</summary>
    [DoesNotReturn]
    public static void ConcurrentWrites() => throw new ConcurrentMapException("concurrent map writes");

    /// <summary>Go: concurrent map read and map write.</summary>
    [DoesNotReturn]
    public static void ConcurrentReadAndWrite() => throw new ConcurrentMapException("concurrent map read and map write");

    /// <summary>Go: concurrent map iteration and map write.</summary>
    [DoesNotReturn]
    public static void ConcurrentIterationAndWrite() => throw new ConcurrentMapException("concurrent map iteration and map write");

    /// <summary>A null key where the key type has no null.</summary>
    [DoesNotReturn]
    public static void NullKey() => throw new ArgumentNullException("key");

    /// <summary>A null argument.</summary>
    [DoesNotReturn]
    public static void NullArgument(string name) => throw new ArgumentNullException(name);

    /// <summary>A key that is in the map already.</summary>
    [DoesNotReturn]
    public static void DuplicateKey<TKey>(TKey key) =>
        throw new ArgumentException($"An item with the same key has already been added. Key: {key}", nameof(key));

    /// <summary>A key that is not in the map, where the interface demands an exception.</summary>
    [DoesNotReturn]
    public static void KeyNotFound<TKey>(TKey key) =>
        throw new KeyNotFoundException($"The given key '{key}' was not present in the map.");

    /// <summary>A capacity below zero.</summary>
    [DoesNotReturn]
    public static void NegativeCapacity(int capacity) =>
        throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "The capacity of a map cannot be negative.");

    /// <summary>A new key in a map that has as many as can be counted.</summary>
    [DoesNotReturn]
    internal static void Full() => throw new InvalidOperationException("A map holds at most 2,147,483,647 entries.");

    /// <summary>A write through the Keys or Values of a map.</summary>
    [DoesNotReturn]
    public static void ReadOnlyCollection() =>
        throw new NotSupportedException("The keys and values of a map are read-only collections; change the map instead.");

    /// <summary>A view by a type of key that the map cannot be looked up by.</summary>
    [DoesNotReturn]
    public static void NoAlternateLookup(Type type) =>
        throw new InvalidOperationException($"A map with string keys can be looked up by ReadOnlySpan<char> and ReadOnlySpan<byte>, not by {type}.");
}
