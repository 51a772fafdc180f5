using System.Diagnostics;

namespace GoMapGen.Runtime;

/// <summary>The entries of a read-only table in the debugger.</summary>
internal sealed class FrozenDebugView<TKey, TElem>(FrozenTable<TKey, TElem> table)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public KeyValuePair<TKey, TElem>[] Entries => [.. table];
}
