using System.Collections;
using System.ComponentModel;

namespace GoMapGen.Runtime;

/// <summary>The untyped view of a map's enumerator.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DictionaryEnumerator<TKey, TElem>(IEnumerator<KeyValuePair<TKey, TElem>> entries) : IDictionaryEnumerator
{
    /// <inheritdoc/>
    public DictionaryEntry Entry => new(entries.Current.Key!, entries.Current.Value);

    /// <inheritdoc/>
    public object Key => entries.Current.Key!;

    /// <inheritdoc/>
    public object? Value => entries.Current.Value;

    /// <inheritdoc/>
    public object Current => Entry;

    /// <inheritdoc/>
    public bool MoveNext() => entries.MoveNext();

    /// <inheritdoc/>
    public void Reset() => entries.Reset();
}
