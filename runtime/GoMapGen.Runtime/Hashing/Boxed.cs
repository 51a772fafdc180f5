using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>The memory of a boxed value.</summary>
internal static class Boxed
{
    /// <summary>
    /// The first byte of a boxed value. Its licence: a boxed value begins where the first field of any object does, the caller reads no more
    /// than the value's size, and the reference keeps the box alive.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref byte Memory(object value) => ref Unsafe.As<FirstField>(value).First;

    private sealed class FirstField
    {
        internal byte First = 0;
    }
}
