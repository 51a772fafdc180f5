using System.Diagnostics.CodeAnalysis;

namespace GoMapGen.Traces;

/// <summary>What a map of string keys has beside the rest: its keys given as characters and as UTF-8.</summary>
/// <typeparam name="TElem">The elem type.</typeparam>
public interface ITextMembers<TElem>
{
    /// <summary>Reads or writes the elem of a key.</summary>
    [MaybeNull]
    TElem this[ReadOnlySpan<char> key] { get; set; }

    /// <summary>Reads or writes the elem of a key in UTF-8.</summary>
    [MaybeNull]
    TElem this[ReadOnlySpan<byte> key] { get; set; }

    /// <summary>Reads the elem of a key, and whether it is there.</summary>
    bool TryGetValue(ReadOnlySpan<char> key, [MaybeNullWhen(false)] out TElem value);

    /// <summary>Reads the elem of a key in UTF-8, and whether it is there.</summary>
    bool TryGetValue(ReadOnlySpan<byte> key, [MaybeNullWhen(false)] out TElem value);

    /// <summary>Whether a key is there.</summary>
    bool ContainsKey(ReadOnlySpan<char> key);

    /// <summary>Whether a key in UTF-8 is there.</summary>
    bool ContainsKey(ReadOnlySpan<byte> key);

    /// <summary>Inserts an entry unless its key is there already.</summary>
    bool TryAdd(ReadOnlySpan<char> key, TElem value);

    /// <summary>Inserts an entry, its key in UTF-8, unless the key is there already.</summary>
    bool TryAdd(ReadOnlySpan<byte> key, TElem value);

    /// <summary>The elem of a key, inserted where it is missing.</summary>
    ref TElem Ref(scoped ReadOnlySpan<char> key);

    /// <summary>The elem of a key in UTF-8, inserted where it is missing.</summary>
    ref TElem Ref(scoped ReadOnlySpan<byte> key);

    /// <summary>Deletes an entry.</summary>
    bool Remove(ReadOnlySpan<char> key);

    /// <summary>Deletes an entry, its key in UTF-8.</summary>
    bool Remove(ReadOnlySpan<byte> key);
}
