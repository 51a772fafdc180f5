using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GoMapGen.Runtime;

/// <summary>
/// Equality of string keys, in place, by reads that may overlap: up to sixteen characters take no loop, and whoever looks one up saves
/// nothing around a call. (The framework's comparison is a call; in native code compiled ahead it was a sixth of a look-up.)
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextEquality
{
    /// <summary>Whether two keys are equal, or both null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equal(string? x, string? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x.Length == y.Length && Same(x, y));

    /// <summary>Whether a key consists of these characters; null never does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equal(string? x, scoped ReadOnlySpan<char> y) => x is not null && x.Length == y.Length && Same(x, y);

    // Two of the same length.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Same(string x, scoped ReadOnlySpan<char> y)
    {
        // Licence: both have as many bytes, and no read below begins before the first or ends after the last of them.
        ref byte a = ref Unsafe.As<char, byte>(ref Unsafe.AsRef(in x.GetPinnableReference()));
        ref byte b = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(y));
        nint bytes = (nint)(uint)y.Length * sizeof(char);
        if (bytes >= Vector128<byte>.Count)
        {
            nint last = bytes - Vector128<byte>.Count;
            for (nint i = Vector128<byte>.Count; i < last; i += Vector128<byte>.Count)
            {
                if (Vector128.LoadUnsafe(ref Unsafe.Add(ref a, i)) != Vector128.LoadUnsafe(ref Unsafe.Add(ref b, i)))
                {
                    return false;
                }
            }

            return ((Vector128.LoadUnsafe(ref a) ^ Vector128.LoadUnsafe(ref b))
                | (Vector128.LoadUnsafe(ref Unsafe.Add(ref a, last)) ^ Vector128.LoadUnsafe(ref Unsafe.Add(ref b, last)))) == Vector128<byte>.Zero;
        }

        if (bytes >= sizeof(ulong))
        {
            nint last = bytes - sizeof(ulong);
            return ((Unsafe.ReadUnaligned<ulong>(ref a) ^ Unsafe.ReadUnaligned<ulong>(ref b))
                | (Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref a, last)) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref b, last)))) == 0;
        }

        if (bytes >= sizeof(uint))
        {
            nint last = bytes - sizeof(uint);
            return ((Unsafe.ReadUnaligned<uint>(ref a) ^ Unsafe.ReadUnaligned<uint>(ref b))
                | (Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref a, last)) ^ Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref b, last)))) == 0;
        }

        return bytes == 0 || Unsafe.ReadUnaligned<ushort>(ref a) == Unsafe.ReadUnaligned<ushort>(ref b);
    }
}
