using System.Collections;
using System.ComponentModel;

namespace GoMapGen.Runtime;

/// <summary>The untyped view of a map's enumerator.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TElem">The elem type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DictionaryEnumerator<TKey, TElem>(IEnumerator<KeyValuePair<TKey, TElem>> entries) : IDictionaryEnumerator
{
    private bool _isAtEntry;

    /// <inheritdoc/>
    public DictionaryEntry Entry => new(At.Key!, At.Value);

    /// <inheritdoc/>
    public object Key => At.Key!;

    /// <inheritdoc/>
    public object? Value => At.Value;

    /// <inheritdoc/>
    public object Current => Entry;

    private KeyValuePair<TKey, TElem> At => _isAtEntry ? entries.Current : throw UntypedEnumerator<TKey>.NoCurrent();

    /// <inheritdoc/>
    public bool MoveNext() => _isAtEntry = entries.MoveNext();

    /// <inheritdoc/>
    public void Reset()
    {
        entries.Reset();
        _isAtEntry = false;
    }
}
