using System.ComponentModel;

namespace GoMapGen.Runtime;

/// <summary>Holds a key or elem of more than 128 bytes, of which a slot stores the reference. Go: indirectkey, indirectelem.</summary>
/// <typeparam name="T">The type of the key or elem.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Indirect<T>
{
    /// <summary>The key or elem.</summary>
    public T Value = default!;

    /// <summary>
    /// The place of the key or elem of a slot, or <see cref="ConcurrentMapException"/>: a slot in use has one, unless another
    /// thread is writing.
    /// </summary>
    public static ref T ValueOf(Indirect<T>? cell)
    {
        if (cell is null)
        {
            Throw.ConcurrentReadAndWrite();
        }

        return ref cell.Value;
    }
}
