using System.Collections;
using System.ComponentModel;

namespace GoMapGen.Runtime;

/// <summary>The untyped view of an enumerator: it has no current item before the first and after the last, and says so.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UntypedEnumerator<T>(IEnumerator<T> items) : IEnumerator
{
    private bool _isAtItem;

    /// <inheritdoc/>
    public object? Current => _isAtItem ? items.Current : throw NoCurrent();

    /// <inheritdoc/>
    public bool MoveNext() => _isAtItem = items.MoveNext();

    /// <inheritdoc/>
    public void Reset()
    {
        items.Reset();
        _isAtItem = false;
    }

    internal static InvalidOperationException NoCurrent() => new("The enumerator is before the first item or after the last.");
}
